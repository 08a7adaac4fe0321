"""Says what cuts leave together that none of them leaves alone: half a pair of dashes, or a clause that is empty."""

from collections.abc import Collection, Sequence
from typing import Final

from db.records import Span
from summarizer.embedded.cut_phrases import is_dash
from summarizer.embedded.tree import Tree

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
