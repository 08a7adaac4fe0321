"""Says what cuts leave together that none of them leaves alone: half a pair of dashes, a list without its "and"."""

from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise
from typing import Final

from db.records import Span
from summarizer.embedded.cut_modifiers import suits
from summarizer.embedded.cut_phrases import is_dash
from summarizer.embedded.tree import Tree, Word

_SAYS: Final = frozenset("said says told tells added adds announced claimed warned argued insisted wrote went".split())
_SAID: Final = ("ccomp", "obj", "xcomp", "parataxis", "conj")
_UNDER: Final = frozenset({"acl", "advcl", "appos"})
_SAYING: Final = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM", "ADV"})


def halves_dashes(tree: Tree, spans: Sequence[Span]) -> bool:
    """Return whether of a pair of dashes one is left: what they set apart is no longer apart."""
    dashes = [word.span.start for word in tree.words if is_dash(tree, word)]
    left = sum(any(span.start <= place < span.end for span in spans) for place in dashes)
    return len(dashes) == len(("open", "close")) and left == 1


def silences(tree: Tree, dropped: Collection[int]) -> bool:
    """Return whether somebody is left saying nothing: "Poe said in a debate"."""
    for word in tree.words:
        if word.place in dropped or word.lower not in _SAYS:
            continue
        said = [child.place for child in tree.children(word.place, *_SAID)]
        if said and all(place in dropped for place in said):
            return True
    return False


def misfits(tree: Tree, dropped: Collection[int]) -> bool:
    """Return whether an "a" or "an" is left before a word that wants the other: "an | old steel | bridge"."""
    kept = [word for word in tree.words if word.place not in dropped and word.upos != "PUNCT"]
    return any(
        right.place > left.place + 1 and left.lower in {"a", "an"} and not suits(left.lower, right.text)
        for left, right in pairwise(kept)
    )


def breaks_a_list(tree: Tree, dropped: Collection[int]) -> bool:
    """Return whether several members of a list are left without the "and" before the last of them."""
    for word in tree.words:
        if word.relation == "conj" or word.place in dropped:
            continue
        members = list(_members(tree, word))
        left = [each for each in members if each.place not in dropped]
        joined = [any(True for _ in tree.children(each.place, "cc")) for each in members]
        if len(left) < len(members) and left and any(joined):
            last = left[-1]
            if not any(child.place not in dropped for child in tree.children(last.place, "cc")):
                return True
    return False


def _members(tree: Tree, first: Word) -> Iterator[Word]:
    """Yield what is joined to a word, in order; a parse may join the third to the second."""
    for child in tree.children(first.place, "conj"):
        yield child
        yield from _members(tree, child)


def halves_a_range(tree: Tree, dropped: Collection[int]) -> bool:
    """Return whether of "from one thing to another" the second is gone: "from the post | to its author |"."""
    for word in tree.words:
        if word.lower != "from" or word.place in dropped or word.head < 0:
            continue
        begun = tree.words[word.head]
        for to in tree.words[word.place + 1 :]:
            if to.lower == "to" and to.relation == word.relation and to.place in dropped and _ends(tree, begun, to):
                return True
    return False


def _ends(tree: Tree, begun: Word, to: Word) -> bool:
    """Return whether a "to" opens the other end of what a "from" begins: beside it, or under a verb, as its goal."""
    above = tree.words[to.head].head
    return above == begun.head or (to.relation == "mark" and above == begun.place)


def empties(tree: Tree, dropped: Collection[int]) -> bool:
    """Return whether the cuts together leave a clause that says nothing any more: "a study that was published"."""
    for word in tree.words:
        if word.universal not in _UNDER or word.place in dropped:
            continue
        phrase = [place for place in tree.phrase(word.place) if tree.words[place].upos in _SAYING]
        left = [place for place in phrase if place not in dropped]
        if len(left) <= 1 < len(phrase):
            return True
    return False
