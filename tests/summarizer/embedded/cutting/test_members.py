"""What a list can lose: a member that is not its last, or the second of two; never a subject or a pair of names."""

from collections.abc import Callable

import pytest

from summarizer.embedded.cutting.cuts import propose
from summarizer.embedded.cutting.kinds import Kind
from summarizer.embedded.parsing.tree import Tree

TreeOf = Callable[[str], Tree]

BUILT = (
    "The/DET/2/det town/NOUN/3/nsubj built/VERB.Fin/0/root {first}/NOUN/3/obj {joiner}/CCONJ/6/cc "
    "{second}/NOUN/4/conj ./PUNCT/3/punct"
)
LONGER = (
    "The/DET/2/det town/NOUN/3/nsubj built/VERB.Fin/0/root schools/NOUN/3/obj ,/PUNCT/6/punct offices/NOUN/4/conj "
    "and/CCONJ/8/cc roads/NOUN/4/conj ./PUNCT/3/punct"
)
SUBJECTS = "Rain/NOUN/4/nsubj and/CCONJ/3/cc snow/NOUN/1/conj fell/VERB.Fin/0/root hard/ADV/4/advmod ./PUNCT/4/punct"
FIRM = (
    "The/DET/2/det town/NOUN/3/nsubj sued/VERB.Fin/0/root Reeve/PROPN/3/obj and/CCONJ/6/cc Poe/PROPN/4/conj "
    "./PUNCT/3/punct"
)
BETWEEN = (
    "They/PRON/2/nsubj drew/VERB.Fin/0/root a/DET/4/det line/NOUN/2/obj between/ADP/6/case schools/NOUN/4/nmod "
    "and/CCONJ/8/cc roads/NOUN/6/conj ./PUNCT/2/punct"
)
TWO_VERBS = (
    "The/DET/2/det mayor/NOUN/4/nsubj {negation}/{tag} met/VERB.Fin/0/root voters/NOUN.Plur/4/obj and/CCONJ/7/cc "
    "promised/VERB.{form}/4/conj a/DET/9/det school/NOUN/7/obj ./PUNCT/4/punct"
)


def offered(tree: Tree, kind: Kind) -> list[str]:
    """Return the phrases of a kind that may be cut."""
    return [tree.text_of(cut.places) for cut in propose(tree) if cut.kind is kind]


@pytest.mark.parametrize(("joiner", "phrases"), [("and", ["and roads"]), ("or", [])])
def test_of_two_members_the_second_may_go_with_its_and(tree: TreeOf, joiner: str, phrases: list[str]) -> None:
    """What "or" leaves open would be a firmer claim with one of both."""
    parsed = tree(BUILT.format(first="schools", joiner=joiner, second="roads"))
    assert offered(parsed, Kind.MEMBER) == phrases


def test_of_a_longer_list_what_stands_in_the_middle_may_go(tree: TreeOf) -> None:
    """The last one keeps its "and"."""
    assert offered(tree(LONGER), Kind.MEMBER) == [", offices"]


@pytest.mark.parametrize("written", [SUBJECTS, FIRM, BETWEEN])
def test_what_belongs_together_stays(tree: TreeOf, written: str) -> None:
    """The verb agrees with a subject, two names may be one, and nothing lies between one."""
    assert offered(tree(written), Kind.MEMBER) == []


@pytest.mark.parametrize(
    ("negation", "tag", "form", "phrases"),
    [
        ("soon", "ADV/4/advmod", "Fin", ["soon met voters and"]),
        ("never", "ADV/4/advmod", "Fin", []),
        ("has", "AUX.Fin/4/aux", "Past", []),
    ],
)
def test_of_two_verbs_the_first_may_go(tree: TreeOf, negation: str, tag: str, form: str, phrases: list[str]) -> None:
    """Not a denial, and not one that lends the second its "has"."""
    assert offered(tree(TWO_VERBS.format(negation=negation, tag=tag, form=form)), Kind.FIRST_VERB) == phrases


def test_what_is_said_twice_is_one_thing(tree: TreeOf) -> None:
    """Nothing of "time and time" may go, the roads of "schools and roads" may."""
    assert offered(tree(BUILT.format(first="roads", joiner="and", second="roads")), Kind.MEMBER) == []
    assert offered(tree(BUILT.format(first="schools", joiner="and", second="roads")), Kind.MEMBER) == ["and roads"]
    apart = (
        "The/DET/2/det town/NOUN/3/nsubj built/VERB.Fin/0/root roads/NOUN/3/obj and/CCONJ/7/cc city/NOUN/7/compound "
        "roads/NOUN/4/conj ./PUNCT/3/punct"
    )
    assert offered(tree(apart), Kind.MEMBER) == ["and city roads"]
