"""What stands behind an opening that the parse made the subject a part of."""

from collections.abc import Callable

import pytest

from db.records import Span
from summarizer.embedded.parsing.tree import Tree
from summarizer.embedded.shortening.behind import is_torn, stands, starts

TreeOf = Callable[[str], Tree]

SWALLOWED = (
    "{first} her/PRON/3/nmod:poss stand/NOUN/1/obj ,/PUNCT/5/punct Ana/PROPN/3/appos Lima/PROPN/5/flat ,/PUNCT/9/punct "
    "the/DET/9/det miller/NOUN/5/appos ,/PUNCT/5/punct told/VERB.Fin/0/root Larkby/PROPN/11/iobj"
)
MILLER = (
    "Ana/PROPN/6/nsubj Lima/PROPN/1/flat ,/PUNCT/5/punct the/DET/5/det miller/NOUN/1/appos told/VERB.Fin/0/root "
    "Larkby/PROPN/6/iobj of/ADP/9/case floods/NOUN.Plur/6/obl"
)
LATER = "On/ADP/2/case Friday/PROPN/4/obl Ana/PROPN/4/nsubj left/VERB.Fin/0/root Larkby/PROPN/4/obj"
CLAIMED = (
    "The/DET/2/det mill/NOUN/3/nsubj burned/VERB.Fin/6/ccomp ,/PUNCT/3/punct police/NOUN/6/nsubj said/VERB.Fin/0/root"
)


def behind(tree: Tree) -> list[str]:
    """Return what stands behind the commas that are tried."""
    return [tree.sentence[start:] for start in starts(tree)]


def test_what_is_behind_the_first_commas_is_tried(tree: TreeOf) -> None:
    """Where a noun, a name or an article begins it."""
    told = tree(SWALLOWED.format(first="Repeating/VERB.Ing/11/advcl"))
    assert behind(told) == ["Ana Lima, the miller, told Larkby", "the miller, told Larkby"]


@pytest.mark.parametrize(
    "first", ["Citing/VERB.Ing/11/advcl", "If/SCONJ/11/mark", "In/ADP/11/case", "Ruiz/PROPN/11/nsubj"]
)
def test_no_opening_goes_that_limits_or_says_who_says(tree: TreeOf, first: str) -> None:
    """A source, a condition, a place; and what opens nothing."""
    assert behind(tree(SWALLOWED.format(first=first))) == []


@pytest.mark.parametrize(
    ("written", "whole"), [(MILLER, True), (LATER, False), (CLAIMED, True)], ids=["subject", "a day", "claim"]
)
def test_a_sentence_begins_with_its_subject(tree: TreeOf, written: str, whole: bool) -> None:
    """Its own, or that of what somebody says; what begins otherwise may still be a part of the opening."""
    assert stands(tree(written)) is whole


@pytest.mark.parametrize(
    ("sentence", "gone", "torn"),
    [
        ("Poe named her child, a nurse in Larkby said on Friday.", ", a nurse in Larkby", True),
        ("Poe has left, Lima, a nurse in Larkby, said on Friday.", ", a nurse in Larkby,", False),
        ("Poe has left, a nurse who saw him there said on Friday.", "who saw him there ", False),
        ("A big fire in a mill in Larkby, Wend, is out by now.", " in Larkby, Wend", True),
        ("A big fire in a mill, which was old, is out by now.", ", which was old,", False),
    ],
    ids=["who", "beside", "which", "half a pair", "a pair"],
)
def test_commas_tell_what_no_parse_knows(sentence: str, gone: str, torn: bool) -> None:
    """A comma that goes before a "said" took who said it along; one that stays should have gone with its partner."""
    start = sentence.index(gone)
    kept = (Span(0, start), Span(start + len(gone), len(sentence)))
    kept = (kept[0], Span(kept[1].start + (sentence[kept[1].start] == " "), kept[1].end))
    assert is_torn(sentence, kept) is torn
