"""Figures, times and comparisons keep what they count, and what they are held against."""

from collections.abc import Callable

import pytest

from summarizer.embedded.bonds.broken import BROKEN
from summarizer.embedded.bonds.measures import MEASURES
from summarizer.embedded.parsing.tree import Tree

TreeOf = Callable[[str], Tree]

THEFTS = (
    "Poe/PROPN/2/nsubj saw/VERB.Fin/0/root {}/4/{} thefts/NOUN.Plur/2/obj from/ADP/6/case homes/NOUN.Plur/4/nmod "
    "and/CCONJ/8/cc shops/NOUN.Plur/6/conj ./PUNCT/2/punct"
)
BEARS = (
    "There/PRON/2/expl are/VERB.Fin/0/root {}/4/{} bears/NOUN.Plur/2/nsubj in/ADP/6/case Larkby/PROPN/2/obl "
    "./PUNCT/2/punct"
)
WINDS = (
    "Winds/NOUN.Plur/2/nsubj reached/VERB.Fin/0/root about/ADV/4/advmod {} miles/NOUN.Plur/2/obj {}/7/det "
    "hour/NOUN/5/nmod ./PUNCT/2/punct"
)
CUTS = (
    "They/PRON/3/nsubj would/AUX.Fin/3/aux cut/VERB.Inf/0/root ribbons/NOUN.Plur/3/obj {}/ADV/3/advmod "
    "than/SCONJ/7/mark mend/VERB.Inf/3/advcl ./PUNCT/3/punct"
)
LOWER = (
    "It/PRON/3/nsubj was/AUX.Fin/3/cop lower/ADJ/0/root {}/ADP/6/case the/DET/6/det price/NOUN/3/obl "
    "they/PRON/8/nsubj saw/VERB.Fin/6/acl:relcl ./PUNCT/3/punct"
)
LEFT = "It/PRON/2/nsubj {}/VERB.Fin/0/root Poe/PROPN/2/obj with/ADP/5/case debts/NOUN.Plur/2/obl ./PUNCT/2/punct"
PROTEST = (
    "Poe/PROPN/2/nsubj left/VERB.Fin/0/root in/ADP/4/case {}/NOUN/2/obl at/ADP/6/case cuts/NOUN.Plur/4/nmod "
    "./PUNCT/2/punct"
)
SPAN = (
    "It/PRON/2/nsubj rose/VERB.Fin/0/root {}/ADP/4/case April/PROPN/2/obl and/CCONJ/6/cc March/PROPN/4/conj "
    "./PUNCT/2/punct"
)
FELL = (
    "Rents/NOUN.Plur/2/nsubj fell/VERB.Fin/0/root to/ADP/4/case 30/NUM/2/obl with/ADP/6/case 25/NUM/2/obl "
    ",/PUNCT/9/punct the/DET/9/det fall/NOUN/2/obl steepest/ADJ/9/amod ./PUNCT/2/punct"
)
RECORD = (
    "It/PRON/2/nsubj made/VERB.Fin/0/root a/DET/6/det record/ADJ/6/amod {}/6/{} boats/NOUN.Plur/2/obj ./PUNCT/2/punct"
)
WEEKS = (
    "Poe/PROPN/2/nsubj left/VERB.Fin/0/root Larkby/PROPN/2/obj {}/NUM/5/nummod weeks/NOUN.Plur/6/obl:unmarked "
    "ago/ADV/2/advmod ./PUNCT/2/punct"
)
SAILORS = "Poe/PROPN/2/nsubj met/VERB.Fin/0/root {}/2/obj {}/ADP/5/case {}/3/nmod ./PUNCT/2/punct"


def places(tree: Tree, gone: str) -> frozenset[int]:
    """Return the places of words, each the first of its letters."""
    texts = [word.text for word in tree.words]
    return frozenset(texts.index(word) for word in gone.split())


@pytest.mark.parametrize(
    ("written", "gone", "broken"),
    [
        (THEFTS.format("67/NUM", "nummod"), "and shops", True),
        (THEFTS.format("few/ADJ", "amod"), "and shops", False),
        (BEARS.format("41/NUM", "nummod"), "in Larkby", True),
        (BEARS.format("brown/ADJ", "amod"), "in Larkby", False),
        (WINDS.format("35/NUM/5/nummod", "per/ADP"), "per hour", True),
        (WINDS.format("35/NUM/5/nummod", "an/DET"), "an hour", True),
        (WINDS.format("many/ADJ/5/amod", "an/DET"), "an hour", False),
        (CUTS.format("rather"), "than mend", True),
        (CUTS.format("happily"), "than mend", False),
        (LOWER.format("than"), "they saw", True),
        (LOWER.format("at"), "they saw", False),
        (LEFT.format("left"), "with debts", True),
        (LEFT.format("met"), "with debts", False),
        (PROTEST.format("protest"), "at cuts", True),
        (PROTEST.format("tears"), "at cuts", False),
        (LOWER.format("against"), "they saw", True),
        (LOWER.format("against").replace("the/DET", "a/DET"), "they saw", False),
        (SPAN.format("between"), "and March", True),
        (SPAN.format("since"), "and March", False),
        (FELL, "with 25", True),
        (FELL, "to 30", False),
        (FELL.replace("steepest", "steep"), "with 25", False),
        (RECORD.format("41/NUM", "nummod"), "record", True),
        (RECORD.format("fast/ADJ", "amod"), "record", False),
        (WEEKS.format("two"), "two weeks", True),
        (WEEKS.format("two"), "two weeks ago", False),
        (SAILORS.format("16/NUM", "of", "sailors/NOUN.Plur"), "of sailors", True),
        (SAILORS.format("16/NUM", "in", "May/PROPN"), "in May", False),
        (SAILORS.format("crews/NOUN.Plur", "of", "sailors/NOUN.Plur"), "of sailors", False),
    ],
)
def test_measures_stay_whole(tree: TreeOf, written: str, gone: str, broken: bool) -> None:
    """The same words may go where nothing is counted or compared."""
    read = tree(written)
    assert any(bond(read, places(read, gone)) for bond in MEASURES) is broken


@pytest.mark.parametrize(
    ("gone", "behind", "halved"),
    [
        ("fires", "fires/NOUN.Plur/2/obl", True),
        ("the May 7 , 2005", "fires/NOUN.Plur/2/obl", True),
        ("the May 7 , 2005 fires", "fires/NOUN.Plur/2/obl", False),
        ("shook", "shook/VERB.Fin/2/conj", False),
    ],
)
def test_a_date_stays_with_what_it_tells_of(tree: TreeOf, gone: str, behind: str, halved: bool) -> None:
    """Of "it topped the May 7, 2005, fires" neither half is left."""
    read = tree(
        "It/PRON/2/nsubj topped/VERB.Fin/0/root the/DET/5/det May/PROPN/5/compound 7/NUM/2/obl ,/PUNCT/7/punct "
        f"2005/NUM/5/nmod {behind} Larkby/PROPN/2/obl ./PUNCT/2/punct"
    )
    texts = [word.text for word in read.words]
    assert any(bond(read, {texts.index(word) for word in gone.split()}) for bond in MEASURES) is halved


@pytest.mark.parametrize(("gone", "broken"), [("thousands of years", True), ("thousands of years ago", False)])
def test_an_ago_keeps_its_measure_of_more_words(tree: TreeOf, gone: str, broken: bool) -> None:
    """Of "thousands of years ago" no "ago" is left, whatever the parse hangs it on."""
    read = tree(
        "Towns/NOUN.Plur/3/nsubj here/ADV/3/advmod bloomed/VERB.Fin/0/root thousands/NOUN.Plur/7/obl:unmarked "
        "of/ADP/6/case years/NOUN.Plur/4/nmod ago/ADV/3/advmod ./PUNCT/3/punct"
    )
    texts = [word.text for word in read.words]
    places = frozenset(texts.index(word) for word in gone.split())
    assert any(bond(read, places) for bond in BROKEN) is broken
