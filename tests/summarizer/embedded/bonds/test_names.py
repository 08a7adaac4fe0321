"""Names may not be halved, nor made of two that stood apart."""

from collections.abc import Callable

import pytest

from summarizer.embedded.bonds.broken import BROKEN
from summarizer.embedded.bonds.names import fuses_names, halves_a_body, loses_what_it_is_called
from summarizer.embedded.bonds.words import parted
from summarizer.embedded.parsing.tree import Tree

TreeOf = Callable[[str], Tree]

APART = (
    "Ana/PROPN/2/nsubj left/VERB.Fin/0/root Poe/PROPN/2/obj in/ADP/6/case wide/ADJ/6/amod town/NOUN/2/obl "
    "{mark}Larkby/PROPN/2/obl fell/VERB.Fin/2/parataxis ./PUNCT/2/punct"
)
MAYOR = (
    "Mayor/PROPN/4/{relation} of/ADP/3/case Larkby/PROPN/1/nmod Ana/PROPN/0/root left/VERB.Fin/4/acl ./PUNCT/4/punct"
)
AGENTS = (
    "Ana/PROPN/2/nsubj met/VERB.Fin/0/root {first}/5/compound {second}/5/compound "
    "agents/NOUN.Plur/2/obj ./PUNCT/2/punct"
)


def places(tree: Tree, gone: str) -> frozenset[int]:
    """Return the places of words, each the first of its letters."""
    texts = [word.text for word in tree.words]
    return frozenset(texts.index(word) for word in gone.split())


@pytest.mark.parametrize(
    ("mark", "gone", "fused"),
    [("", "in wide town", True), ("", "wide", False), (",/PUNCT/8/punct ", "in wide town", False)],
)
def test_two_names_do_not_become_one(tree: TreeOf, mark: str, gone: str, fused: bool) -> None:
    """Nor where nothing parts them any more; a comma does."""
    read = tree(APART.format(mark=mark))
    assert fuses_names(read, places(read, gone)) is fused


@pytest.mark.parametrize(("relation", "fused"), [("compound", False), ("obl", True)])
def test_a_title_may_come_to_its_bearer(tree: TreeOf, relation: str, fused: bool) -> None:
    """Where they are one name to the parse."""
    read = tree(MAYOR.format(relation=relation))
    assert fuses_names(read, places(read, "of Larkby")) is fused


@pytest.mark.parametrize(
    ("first", "second", "halved"),
    [("Drug/PROPN", "Enforcement/PROPN", True), ("Larkby/PROPN", "drug/NOUN", False)],
)
def test_a_body_before_a_noun_keeps_its_whole_name(
    tree: TreeOf,
    first: str,
    second: str,
    halved: bool,
) -> None:
    """What stands before a plain word is no part of a name."""
    read = tree(AGENTS.format(first=first, second=second))
    gone = places(read, first.partition("/")[0])
    assert halves_a_body(read, gone) is halved
    assert parted(read, gone) or not halved


BEAT = "Ana/PROPN/2/nsubj beat/VERB.Fin/0/root {}Holt/PROPN/{} and/CCONJ/{}/cc {}/{}/conj ./PUNCT/2/punct"
OFFICE = (
    "Attorney/PROPN/3/nmod:poss 's/PART/1/case {}/NOUN/4/compound clerk/NOUN/5/nsubj left/VERB.Fin/0/root "
    "early/ADV/5/advmod ./PUNCT/5/punct"
)
MINISTER = "The/DET/3/det {}/ADJ/3/amod minister/NOUN/5/nsubj soon/ADV/5/advmod left/VERB.Fin/0/root ./PUNCT/5/punct"


@pytest.mark.parametrize(
    ("written", "gone", "broken"),
    [
        (BEAT.format("", "2/obj", "5", "Poe/PROPN", "3"), "and Poe", True),
        (BEAT.format("", "2/obj", "5", "others/NOUN", "3"), "and others", False),
        (BEAT.format("stars/NOUN/2/obj like/ADP/5/case ", "3/nmod", "7", "Poe/PROPN", "5"), "and Poe", False),
        (OFFICE.format("Office"), "Attorney 's", True),
        (OFFICE.format("office"), "Attorney 's", False),
        (MINISTER.format("prime"), "prime", True),
        (MINISTER.format("new"), "new", False),
    ],
)
def test_who_it_was_stays_whole(tree: TreeOf, written: str, gone: str, broken: bool) -> None:
    """Of names told together one may go only where they are examples; an office is not halved."""
    read = tree(written)
    assert any(bond(read, places(read, gone)) for bond in BROKEN) is broken


PAIRED = (
    "Kit/PROPN/2/nsubj met/VERB.Fin/0/root Ana/PROPN/2/obj and/CCONJ/6/cc town/NOUN/6/compound Schools/PROPN/3/conj "
    "Chancellor/PROPN/8/nmod:desc Carmen/PROPN/{}/{} Poe/PROPN/8/flat ./PUNCT/2/punct"
)
BEAT = "Kit/PROPN/2/nsubj beat/VERB.Fin/0/root Ana/PROPN/2/obj at/ADP/5/case {} Monday/PROPN/2/obl ./PUNCT/2/punct"
OFFICER = (
    "The/DET/4/det {}/ADJ/4/amod operating/VERB.Ing/4/amod officer/NOUN/5/nsubj left/VERB.Fin/0/root ./PUNCT/5/punct"
)
CLASH = (
    "{}/PROPN/5/nmod:poss 's/PART/1/case Wend/PROPN/4/compound {}/5/compound clash/NOUN/6/nsubj "
    "ended/VERB.Fin/0/root ./PUNCT/6/punct"
)
ADDED = "Poe/PROPN/4/nsubj then/ADV/4/advmod soon/ADV/4/advmod left/VERB.Fin/0/root ./PUNCT/4/punct"
CLERK = (
    "A/DET/5/det former/ADJ/5/amod Larkby/PROPN/4/compound council/NOUN/5/compound clerk/NOUN/6/nsubj "
    "left/VERB.Fin/0/root ./PUNCT/6/punct"
)


@pytest.mark.parametrize(
    ("written", "gone", "broken"),
    [
        (PAIRED.format(3, "conj"), "Chancellor", True),
        (PAIRED.format(6, "flat"), "Chancellor", False),
        (BEAT.format("Wend/PROPN/2/obl here/ADV/2/advmod"), "here", False),
        (OFFICER.format("chief"), "operating", True),
        (OFFICER.format("old"), "operating", False),
        (CLASH.format("Larkby", "Cup/PROPN"), "Wend Cup", True),
        (CLASH.format("Saturday", "Cup/PROPN"), "Wend Cup", False),
        (CLERK, "Larkby council", True),
        (CLERK, "former Larkby council", False),
        (ADDED, "soon", False),
    ],
)
def test_no_name_or_office_is_made_of_two(tree: TreeOf, written: str, gone: str, broken: bool) -> None:
    """Whichever way the words go: a title, part of an office, what a thing of somebody's is called."""
    read = tree(written)
    assert any(bond(read, places(read, gone)) for bond in BROKEN) is broken


CLUB = (
    "Larkby/PROPN/5/compound Wednesday/PROPN/3/compound {}/5/compound Ana/PROPN/5/compound Poe/PROPN/6/nsubj "
    "left/VERB.Fin/0/root ./PUNCT/6/punct"
)
COAT = (
    "Larkby/PROPN/6/nmod:poss 's/PART/1/case silk/NOUN/6/compound {}/6/punct Noil/PROPN/6/compound coat/NOUN/7/nsubj "
    "sold/VERB.Fin/0/root ./PUNCT/7/punct"
)


@pytest.mark.parametrize(("between", "fused"), [("owner/NOUN", True), ("Kit/PROPN", False)])
def test_only_names_between_them_make_two_words_one_name(tree: TreeOf, between: str, fused: bool) -> None:
    """Without the owner of a club "Larkby Ana Poe" is nobody."""
    assert fuses_names(tree(CLUB.format(between)), frozenset({1, 2})) is fused


@pytest.mark.parametrize(("mark", "lost"), [("-/PUNCT", False), ("new/ADJ", True)])
def test_half_of_a_word_with_a_hyphen_is_no_name(tree: TreeOf, mark: str, lost: bool) -> None:
    """Nobody calls a coat of silk noil "Noil"; without its other half the hyphen would stand alone."""
    assert loses_what_it_is_called(tree(COAT.format(mark)), frozenset({2, 3, 4})) is lost
