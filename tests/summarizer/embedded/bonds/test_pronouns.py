"""Whom a pronoun means stays with it."""

from collections.abc import Callable

import pytest

from summarizer.embedded.bonds.broken import TORN
from summarizer.embedded.bonds.pronouns import loses_whom_they_mean
from summarizer.embedded.parsing.tree import Tree

TreeOf = Callable[[str], Tree]

SAILED = (
    "As/SCONJ/3/mark {}/3/nsubj sailed/VERB.Fin/7/advcl ,/PUNCT/3/punct Kit/PROPN/7/nsubj soon/ADV/7/advmod "
    "said/VERB.Fin/0/root they/PRON/9/nsubj sank/VERB.Fin/7/ccomp ./PUNCT/7/punct"
)
FELL = (
    "As/SCONJ/3/mark Poe/PROPN/3/nsubj fell/VERB.Fin/{at}/advcl ,/PUNCT/3/punct {}ran/VERB.Fin/0/root "
    "to/ADP/{last}/case {}/PRON/{last}/nmod:poss aid/NOUN/{at}/obl ./PUNCT/{at}/punct"
)


def places(tree: Tree, gone: str) -> frozenset[int]:
    """Return the places of words, each the first of its letters."""
    texts = [word.text for word in tree.words]
    return frozenset(texts.index(word) for word in gone.split())


@pytest.mark.parametrize(
    ("subject", "gone", "lost"),
    [
        ("boats/NOUN.Plur", "As boats sailed", True),
        ("boats/NOUN.Plur", "As", False),
        ("Poe/PROPN", "As Poe sailed", False),
    ],
)
def test_they_are_told_of_before(tree: TreeOf, subject: str, gone: str, lost: bool) -> None:
    """Where all that a "they" may mean goes with a clause of its own, nobody knows who they are."""
    read = tree(SAILED.format(subject))
    assert loses_whom_they_mean(read, places(read, gone)) is lost


@pytest.mark.parametrize(
    ("subject", "at", "pronoun", "torn"),
    [
        ("", 5, "his", True),
        ("", 5, "their", True),
        ("", 5, "its", False),
        ("", 5, "that", False),
        ("millers/NOUN.Plur/6/nsubj ", 6, "his", False),
    ],
)
def test_who_is_told_of_before_a_pronoun_stays(tree: TreeOf, subject: str, at: int, pronoun: str, torn: bool) -> None:
    """Where nobody else stands before it, the only one that it can mean may not go."""
    read = tree(FELL.format(subject, pronoun, at=at, last=at + 3))
    assert any(bond(read, places(read, "As Poe fell")) for bond in TORN) is torn
