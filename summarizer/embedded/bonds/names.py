"""Says which words of names may not be parted, nor brought together: a name that nobody has tells of nobody.

A rule of `bonds.words`; the shortener leaves out words one by one and does not know where a name ends.
"""

from collections.abc import Callable
from itertools import pairwise
from typing import Final

from summarizer.embedded.bonds.wants import Dropped, governed
from summarizer.embedded.parsing.tree import Tree, Word
from summarizer.english.times import DATES

_FORMER: Final = frozenset({"former", "late", "acting", "deputy", "vice", "assistant", "then", "fellow"})
_OF_ONE: Final = frozenset({"compound", "flat", "appos", "nmod:desc"})
"""Relations that make one name, or a title and its bearer, of two capitalised words."""
_BEFORE: Final = ("amod", "compound")
_HYPHENS: Final = frozenset({"-", "–"})
_AMONG_OTHERS: Final = frozenset({"including", "include", "includes", "like", "such", "as", "among", "with"})
"""Behind these, names are told of more than are named."""


def breaks_a_name(tree: Tree, dropped: Dropped) -> bool:
    """Return whether part of a name goes: "Larkby | Steel | Corporation", "the Department | of Defense |"."""
    return any(
        word.universal in {"compound", "flat", "amod"} and word.text[:1].isupper() and head.upos == "PROPN"
        for word, head in governed(tree, dropped)
    ) or any(_is_of_a_name(tree, word, head) for word, head in governed(tree, dropped))


def _is_of_a_name(tree: Tree, word: Word, head: Word) -> bool:
    """Return whether a word stands right behind a name that has "of" in it."""
    of = tree.at(head.place + 1)
    named = head.place > 0 and head.text[:1].isupper() and word.text[:1].isupper()
    return named and word.universal == "nmod" and of.lower == "of" and of.head == word.place


def misnames(tree: Tree, dropped: Dropped) -> bool:
    """Return whether a "former" is left before another word than its own: "former | Larkby Gov. | Ana Lima"."""
    return any(
        word.lower in _FORMER
        and word.place not in dropped
        and word.place + 1 in dropped
        and word.head > word.place
        and tree.words[word.head].upos in {"NOUN", "PROPN"}
        for word in tree.words
    )


def fuses_names(tree: Tree, dropped: Dropped) -> bool:
    """Return whether two names that stood apart become one: "Ana Poe | of the | Larkby | mill |".

    A mark between them keeps them apart, a day is no name, and a title may come to its bearer, or to the bearer's
    last name: "Mayor | of Larkby | Ana Lima", "President | Ana | Lima".
    """
    kept = [word for word in tree.words if word.place not in dropped]
    return any(
        right.place > left.place + 1
        and left.upos == right.upos == "PROPN"
        and DATES.isdisjoint({left.lower, right.lower})
        and all(tree.words[place].upos != "PUNCT" for place in range(left.place, right.place))
        and not _are_of_one(tree, left, right)
        for left, right in pairwise(kept)
    )


def _are_of_one(tree: Tree, left: Word, right: Word) -> bool:
    """Return whether one of two words belongs to the other's name, or both, with all between, to that of a third."""
    if left.head == right.head:
        between = tree.words[left.place + 1 : right.place]
        whole = all(word.upos == "PROPN" for word in between)
        return whole and not _OF_ONE.isdisjoint({left.relation, right.relation})
    return (left.relation in _OF_ONE and left.head == right.place) or (
        right.relation in _OF_ONE and right.head == left.place
    )


def halves_a_body(tree: Tree, dropped: Dropped) -> bool:
    """Return whether the first words of a name before a noun go: "| Drug Enforcement | Administration agents"."""
    return any(
        word.universal in {"compound", "amod"} and head.upos != "PROPN" and _goes_on(tree, dropped, word)
        for word, head in governed(tree, dropped)
    )


def _goes_on(tree: Tree, dropped: Dropped, word: Word) -> bool:
    """Return whether right behind a capitalised word another stays that belongs to the same noun."""
    for place in range(word.place + 1, word.head):
        following = tree.words[place]
        if not following.text[:1].isupper():
            return False
        if place not in dropped:
            return word.text[:1].isupper() and following.upos == "PROPN" and following.head == word.head
    return False


NAMES: Final[tuple[Callable[[Tree, Dropped], bool], ...]] = (breaks_a_name, halves_a_body)


def loses_one_of_names(tree: Tree, dropped: Dropped) -> bool:
    """Return whether one of those goes who did it together: "Ana Poe | and Kit Holt | won"; of a "such as", one may."""
    return any(
        word.universal == "conj" and word.upos == head.upos == "PROPN" and not _is_one_of_more(tree, head)
        for word, head in governed(tree, dropped)
    )


def _is_one_of_more(tree: Tree, name: Word) -> bool:
    near = tree.words[max(0, tree.phrase(name.place)[0] - 2) : name.place]
    return any(word.lower in _AMONG_OTHERS for word in near)


def halves_an_office(tree: Tree, dropped: Dropped) -> bool:
    """Return whether it goes whose office speaks: "| Wend County Attorney's | Office spokesman Kit Holt"."""
    return any(
        word.relation == "nmod:poss" and head.universal == "compound" and head.place > 0 and head.text[:1].isupper()
        for word, head in governed(tree, dropped)
    )


def unmakes_an_office(tree: Tree, dropped: Dropped) -> bool:
    """Return whether a prime minister becomes one of many, or a "chief operating officer" a chief officer."""
    return any(
        (word.lower == "prime" and head.lower == "minister")
        or any(
            child.lower == "chief" and child.place < word.place < head.place and child.place not in dropped
            for child in tree.children(head.place, *_BEFORE)
        )
        for word, head in governed(tree, dropped)
    )


def loses_what_it_is_called(tree: Tree, dropped: Dropped) -> bool:
    """Return whether a thing of somebody's loses its name: "Larkby's | World Cup | campaign"; of a day's, it may.

    Half of a word with a hyphen ("Larkby's silk - | Noil | coat") goes with the other half or not at all.
    """
    return any(
        word.universal == "compound"
        and word.place > 0
        and tree.at(word.place - 1).text not in _HYPHENS
        and word.text[:1].isupper()
        and head.upos == "NOUN"
        and head.text[:1].islower()
        and any(
            owner.upos == "PROPN" and owner.lower not in DATES and owner.place not in dropped
            for owner in tree.children(head.place, "nmod:poss")
        )
        for word, head in governed(tree, dropped)
    )


OFFICES: Final[tuple[Callable[[Tree, Dropped], bool], ...]] = (
    misnames, fuses_names, loses_one_of_names, halves_an_office, unmakes_an_office, loses_what_it_is_called,
)  # fmt: skip
"""These hold whether phrases were cut or words left out."""
