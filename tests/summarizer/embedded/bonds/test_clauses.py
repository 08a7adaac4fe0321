"""A verb keeps its own subject and all of it; a relative word goes only with its clause."""

from collections.abc import Callable

import pytest

from summarizer.embedded.bonds.clauses import (
    CLAUSES,
    halves_a_reduction,
    halves_a_subject,
    leaves_half_a_pair,
    orphans_a_that,
    steals_a_subject,
    unrelates,
)
from summarizer.embedded.parsing.tree import Tree

TreeOf = Callable[[str], Tree]

BLAMED = (
    "A/DET/2/det part/NOUN/7/{} and/CCONJ/5/cc a/DET/5/det slip/NOUN/2/conj were/AUX.Fin/7/cop costly/ADJ/0/root "
    "./PUNCT/7/punct"
)
FILED = (
    "Poe/PROPN/2/nsubj filed/VERB.Fin/0/root early/ADV/2/advmod before/ADP/5/case suits/NOUN.Plur/2/{} "
    "were/AUX.Fin/7/aux heard/VERB.Past/2/{} ./PUNCT/2/punct"
)
LIKELY = (
    "Poe/PROPN/2/nsubj filed/VERB.Fin/0/root early/ADV/2/advmod before/ADP/5/case suits/NOUN.Plur/2/obl {}/7/advmod "
    "broke/VERB.Fin/2/parataxis law/NOUN/7/obj ./PUNCT/2/punct"
)
TURNED = (
    "Poe/PROPN/8/nsubj who/PRON/4/nsubj:pass {}/AUX.Fin/4/{} turned/VERB.Past/1/acl:relcl and/CCONJ/7/cc "
    "{}/{}/7/aux:pass sent/VERB.Past/4/conj died/VERB.Fin/0/root ./PUNCT/8/punct"
)
STOLE = (
    "Poe/PROPN/8/nsubj stole/VERB.Fin/8/advcl cash/NOUN/2/obj for/ADP/5/case cars/NOUN.Plur/2/obl and/CCONJ/7/cc "
    "tubs/NOUN.Plur/8/{} left/VERB.Fin/0/root ./PUNCT/8/punct"
)
PRIZE = (
    "The/DET/2/det prize/NOUN/9/nsubj ,/PUNCT/7/punct for/ADP/5/case {}/PRON/7/obl Poe/PROPN/7/nsubj "
    "hoped/VERB.Fin/2/acl:relcl ,/PUNCT/7/punct went/VERB.Fin/0/root elsewhere/ADV/9/advmod ./PUNCT/9/punct"
)


def places(tree: Tree, gone: str) -> frozenset[int]:
    """Return the places of words, each the first of its letters."""
    texts = [word.text for word in tree.words]
    return frozenset(texts.index(word) for word in gone.split())


@pytest.mark.parametrize(
    ("relation", "verb", "halved"), [("nsubj", "were", True), ("obl", "were", False), ("nsubj", "may", False)]
)
def test_a_subject_agrees_with_its_verb(tree: TreeOf, relation: str, verb: str, halved: bool) -> None:
    """Where the verb is of two, both stay."""
    read = tree(BLAMED.format(relation).replace("were/", f"{verb}/"))
    assert halves_a_subject(read, places(read, "and slip") | {3}) is halved


@pytest.mark.parametrize(
    ("relation", "clause", "gone", "stolen"),
    [
        ("obl", "parataxis", "before suits", True),
        ("obl", "parataxis", "early", False),
        ("nsubj", "advcl", "early before", False),
    ],
)
def test_a_verb_takes_no_other_subject(tree: TreeOf, relation: str, clause: str, gone: str, stolen: bool) -> None:
    """Where the parse knows of none, what stands right before it stays."""
    read = tree(FILED.format(relation, clause))
    if relation == "nsubj":
        read = tree(FILED.format(relation, clause).replace("suits/NOUN.Plur/2", "suits/NOUN.Plur/7"))
    assert steals_a_subject(read, places(read, gone)) is stolen


@pytest.mark.parametrize(("adverb", "stolen"), [("likely/ADV", True), ("them/PRON", False)])
def test_an_adverb_hides_no_other_subject(tree: TreeOf, adverb: str, stolen: bool) -> None:
    """What stands before it, and goes, was the verb's."""
    read = tree(LIKELY.format(adverb))
    assert steals_a_subject(read, places(read, "before suits")) is stolen


@pytest.mark.parametrize(
    ("helper", "other", "halved"), [("was", "was", True), ("was", "been", False), ("saw", "was", False)]
)
def test_two_verbs_are_reduced_together(tree: TreeOf, helper: str, other: str, halved: bool) -> None:
    """A "who was" goes from before both, or from neither."""
    tag = "AUX.Fin" if other == "was" else "AUX.Past"
    read = tree(TURNED.format(helper, "aux:pass" if helper == "was" else "advmod", other, tag))
    assert halves_a_reduction(read, {1, 2}) is halved


@pytest.mark.parametrize(
    ("relation", "second", "broken"),
    [
        ("aux:pass", "fined/VERB.Past", True),
        ("aux:pass", "fined/VERB.Fin", True),
        ("aux:pass", "left/VERB.Fin", False),
        ("aux", "fined/VERB.Fin", False),
    ],
)
def test_a_second_participle_keeps_the_helper(tree: TreeOf, relation: str, second: str, broken: bool) -> None:
    """Of "men were held and fined" no "men fined" is left: who fined whom?"""
    read = tree(
        f"Men/NOUN.Plur/3/nsubj:pass were/AUX.Fin/3/{relation} held/VERB.Past/0/root and/CCONJ/5/cc {second}/3/conj "
        "in/ADP/7/case Larkby/PROPN/5/obl ./PUNCT/3/punct"
    )
    assert any(bond(read, places(read, "were held and")) for bond in CLAUSES) is broken


@pytest.mark.parametrize(("opener", "stolen"), [("soon/ADV/4/advmod", True), ("that/PRON/5/nsubj", False)])
def test_a_clause_about_a_noun_takes_no_other(tree: TreeOf, opener: str, stolen: bool) -> None:
    """Of "the scene after a bomb exploded" no "the scene exploded" is left."""
    read = tree(
        f"Scenes/NOUN.Plur/6/nsubj behind/ADP/3/case bombs/NOUN.Plur/1/nmod {opener} fell/VERB.Fin/1/acl "
        "shook/VERB.Fin/0/root Larkby/PROPN/6/obj ./PUNCT/6/punct"
    )
    assert steals_a_subject(read, places(read, "behind bombs")) is stolen


@pytest.mark.parametrize(("relation", "left"), [("nsubj", True), ("conj", False)])
def test_an_and_does_not_lead_to_a_subject(tree: TreeOf, relation: str, left: bool) -> None:
    """Where a verb has two subjects, the parse has lost its way."""
    read = tree(STOLE.format(relation))
    assert leaves_half_a_pair(read, places(read, "for cars")) is left
    assert not leaves_half_a_pair(read, places(read, "for cars and tubs"))


@pytest.mark.parametrize(("relative", "parted"), [("which", True), ("it", False)])
def test_a_relative_word_goes_with_its_clause(tree: TreeOf, relative: str, parted: bool) -> None:
    """Not without it."""
    read = tree(PRIZE.format(relative))
    assert unrelates(read, places(read, f"for {relative}")) is parted
    assert not unrelates(read, places(read, f"for {relative} Poe hoped"))


FACING = (
    "Cornerback/NOUN/7/nsubj Kit/PROPN/1/appos Poe/PROPN/2/flat and/CCONJ/5/cc partner/NOUN/1/conj are/AUX.Fin/7/aux "
    "facing/VERB.Ing/0/root charges/NOUN.Plur/7/obj ./PUNCT/7/punct"
)


@pytest.mark.parametrize(("gone", "halved"), [("Cornerback and partner", True), ("Cornerback", False)])
def test_a_subject_of_two_does_not_become_its_first_name(tree: TreeOf, gone: str, halved: bool) -> None:
    """Where the noun goes that both hang on, a name stands in for one only."""
    read = tree(FACING)
    assert halves_a_subject(read, places(read, gone)) is halved


@pytest.mark.parametrize(
    ("said", "second", "gone", "emptied"),
    [
        ("said", "nsubj", "fell", True),
        ("saw", "nsubj", "fell", False),
        ("said", "obl", "fell", False),
        ("said", "nsubj", "early", False),
    ],
)
def test_a_claim_keeps_its_verb(tree: TreeOf, said: str, second: str, gone: str, emptied: bool) -> None:
    """Where the parse gives both subjects to the "said", what stands between them is the claim."""
    read = tree(
        f"Rents/NOUN.Plur/6/nsubj fell/VERB.Past/1/acl early/ADV/2/advmod ,/PUNCT/6/punct Poe/PROPN/6/{second} "
        f"{said}/VERB.Fin/0/root now/ADV/6/advmod ./PUNCT/6/punct"
    )
    assert any(bond(read, places(read, gone)) for bond in CLAUSES) is emptied


@pytest.mark.parametrize(("opener", "broken"), [("that", True), ("as", False)])
def test_a_that_goes_with_its_verb(tree: TreeOf, opener: str, broken: bool) -> None:
    """Wherever the parse hangs it: of "left after saying that rain fell" no "left that rain fell" may stay."""
    read = tree(
        "Poe/PROPN/2/nsubj left/VERB.Fin/0/root after/SCONJ/4/mark saying/VERB.Ing/2/advcl twice/ADV/4/advmod "
        f"{opener}/SCONJ/8/mark rain/NOUN/8/nsubj fell/VERB.Fin/2/advcl ./PUNCT/2/punct"
    )
    assert orphans_a_that(read, {2, 3, 4}) is broken
