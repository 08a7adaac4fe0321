"""Finds where a phrase ends in saying whose claim it is ("..., police said", "..., according to the mayor")."""

from typing import Final

from summarizer.embedded.cutting.kinds import without_marks
from summarizer.embedded.parsing.tree import Tree

SAYING: Final = frozenset(
    "said says say told tells reported reports added adds announced confirmed wrote writes claimed claims argued "
    "insisted warned stated tweeted testified alleged write report claim argues argue believe believes believed note "
    "notes noted explained explains explain warn warns insist insists estimate estimates estimated reckon reckons "
    "reckoned suggest suggests suggested calculate calculates calculated predict predicts predicted allege alleges "
    "contend contends contended assert asserts asserted maintain maintains maintained acknowledge acknowledges "
    "acknowledged conclude concludes concluded declare declares declared recall recalls recalled concede concedes "
    "conceded".split()
)


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
        and word.lower in SAYING
        and tree.phrase(word.place)[0] <= place <= word.place
        and tree.words[place - 1].text == ","
        for word in tree.words[place : place + 10]
    )
