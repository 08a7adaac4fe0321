"""Names may not be halved, nor made of two that stood apart."""

from collections.abc import Callable

import pytest

from summarizer.embedded.name_bonds import fuses_names, halves_a_body
from summarizer.embedded.tree import Tree
from summarizer.embedded.word_bonds import parted

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
