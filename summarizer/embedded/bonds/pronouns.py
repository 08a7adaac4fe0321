"""Says that whom a pronoun means stays with it: nobody knows who "he" is whose name went with the clause before."""

from collections.abc import Callable
from typing import Final

from summarizer.embedded.bonds.wants import Dropped
from summarizer.embedded.parsing.tree import Tree, Word
from summarizer.english.nouns import GROUPS

_ACTING: Final = frozenset({"nsubj", "nsubj:pass", "obl:agent"})
_OF_PERSONS: Final = frozenset("he she him his her they them their".split())
_NAMED: Final = frozenset("nsubj obj iobj obl nmod conj appos root".split())
"""Relations of nouns that a pronoun behind them may mean."""


def loses_whom_they_mean(tree: Tree, dropped: Dropped) -> bool:
    """Return whether those go with their clause, or as who did it, whom only a later "they" means."""
    for they in tree.words:
        if they.lower == "they" and they.place not in dropped:
            told = [word for word in tree.words[: they.place] if _is_of_several(tree, word)]
            gone = [word for word in told if word.place in dropped]
            if len(gone) == len(told) and any(word.relation in _ACTING for word in gone):
                return True
    return False


def _is_of_several(tree: Tree, noun: Word) -> bool:
    if noun.upos not in {"NOUN", "PROPN"}:
        return False
    joined = any(True for _ in tree.children(noun.place, "conj"))
    return joined or noun.tag == "NOUN.Plur" or noun.lower in GROUPS


def loses_whom_it_means(tree: Tree, dropped: Dropped) -> bool:
    """Return whether all goes that stands before a "he" or "their": "| When Poe fell, | millers ran to his aid"."""
    return any(
        word.lower in _OF_PERSONS and word.place not in dropped and _is_left_alone(tree, dropped, word)
        for word in tree.words
    )


def _is_left_alone(tree: Tree, dropped: Dropped, pronoun: Word) -> bool:
    before = [each.place for each in tree.words[: pronoun.place] if _is_named(each)]
    return bool(before) and all(place in dropped for place in before)


def _is_named(noun: Word) -> bool:
    return noun.upos in {"NOUN", "PROPN"} and noun.universal in _NAMED


MEANT: Final[tuple[Callable[[Tree, Dropped], bool], ...]] = (loses_whom_they_mean, loses_whom_it_means)
