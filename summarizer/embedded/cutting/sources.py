"""Finds where a phrase ends in saying whose claim it is ("..., police said", "..., according to the mayor")."""

from summarizer.embedded.cutting.kinds import without_marks
from summarizer.embedded.parsing.tree import Tree
from summarizer.english.speech import CLAIMING


def source_tail(tree: Tree, phrase: tuple[int, ...]) -> tuple[int, ...]:
    """Return the places at the phrase's end that name a source, after a comma; empty when there are none."""
    for place in phrase[1:]:
        if tree.words[place - 1].text == "," and opens_source(tree, place):
            return tuple(each for each in phrase if each >= place)
    return ()


def without_source(tree: Tree, phrase: tuple[int, ...]) -> tuple[int, ...]:
    """Return the places of a phrase without marks at its ends, and without a source that it ends in."""
    tail = set(source_tail(tree, phrase))
    return without_marks(tree, tuple(place for place in phrase if place not in tail))


def opens_source(tree: Tree, place: int) -> bool:
    """Return whether the words from a place on name a source: "according to", or a clause of saying beside the main."""
    if tree.words[place].lower == "according":
        return True
    return any(
        word.relation == "parataxis"
        and word.lower in CLAIMING
        and tree.phrase(word.place)[0] <= place <= word.place
        and tree.words[place - 1].text == ","
        for word in tree.words[place : place + 10]
    )
