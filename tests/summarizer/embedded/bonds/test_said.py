"""A source is not halved, moved to another claim, nor left without its office."""

from collections.abc import Callable

import pytest

from summarizer.embedded.bonds.said import (
    halves_a_source,
    loses_who_says,
    moves_a_source,
    runs_into_a_source,
    sources,
    unnames_a_speaker,
    unsources,
)
from summarizer.embedded.parsing.tree import Tree

TreeOf = Callable[[str], Tree]

EARNED = (
    "They/PRON/2/nsubj met/VERB.Fin/0/root Poe/PROPN/2/obj ,/PUNCT/6/punct who/PRON/6/nsubj "
    "earned/VERB.Fin/3/acl:relcl more/ADJ/6/obj ,/PUNCT/9/punct {}/VERB.Ing/11/case to/ADP/9/fixed "
    "files/NOUN.Plur/2/obl ./PUNCT/2/punct"
)
REACHED = (
    "Sales/NOUN.Plur/2/nsubj reached/VERB.Fin/0/root $9m/NUM/2/obj ,/PUNCT/5/punct analysts/NOUN.Plur/2/appos "
    "{}/5/acl ./PUNCT/2/punct"
)
MAYOR = (
    "Mayor/PROPN/2/compound Poe/PROPN/3/nsubj {}/VERB.Fin/0/root rents/NOUN.Plur/5/nsubj fell/VERB.Fin/3/ccomp "
    "./PUNCT/3/punct"
)


def places(tree: Tree, gone: str) -> frozenset[int]:
    """Return the places of words, each the first of its letters."""
    texts = [word.text for word in tree.words]
    return frozenset(texts.index(word) for word in gone.split())


@pytest.mark.parametrize(
    ("opens", "verb", "more", "moved"),
    [
        ("according", "accused", "more/ADJ", True),
        ("according", "met", "$9m/NUM", True),
        ("according", "met", "more/ADJ", False),
        ("owing", "accused", "more/ADJ", False),
    ],
)
def test_a_source_stays_with_its_claim(tree: TreeOf, opens: str, verb: str, more: str, moved: bool) -> None:
    """A clause that goes right before it may have been its own where it has a figure, or the rest has a source."""
    read = tree(EARNED.format(opens).replace("met", verb).replace("more/ADJ", more))
    assert moves_a_source(read, places(read, "who earned " + more.partition("/")[0])) is moved


@pytest.mark.parametrize(("verb", "halved"), [("think/VERB.Fin", True), ("asked/VERB.Past", False)])
def test_who_says_it_keeps_the_saying(tree: TreeOf, verb: str, halved: bool) -> None:
    """A verb that the parse takes for a clause of its subject."""
    for written in (REACHED, REACHED.replace("{}/5/acl", "at/ADP/7/case Wend/PROPN/8/nmod {}/5/acl")):
        read = tree(written.format(verb))
        gone = {word.place for word in read.words if word.place >= 5 and word.upos != "PUNCT"}
        assert halves_a_source(read, gone) is halved


@pytest.mark.parametrize(("verb", "unnamed"), [("said", True), ("saw", False)])
def test_who_is_quoted_keeps_the_office(tree: TreeOf, verb: str, unnamed: bool) -> None:
    """A name alone tells nobody who vouches for a claim."""
    read = tree(MAYOR.format(verb))
    assert unnames_a_speaker(read, places(read, "Mayor")) is unnamed


DROWNED = (
    "Sixty/NUM/2/nsubj drowned/VERB.Fin/6/ccomp ,/PUNCT/6/punct Wend/PROPN/5/compound news/NOUN/6/nsubj "
    "{}/VERB.Fin/0/root today/NOUN/6/obl:unmarked ./PUNCT/6/punct"
)
HEARD = "Poe/PROPN/2/nsubj fell/VERB.Fin/0/root ,/PUNCT/5/punct {}/NOUN/5/nsubj heard/VERB/2/parataxis ./PUNCT/2/punct"
QUOTED = (
    'Firms/NOUN.Plur/2/nsubj paid/VERB.Fin/0/root "/PUNCT/4/punct late/ADV/2/advmod ,/PUNCT/4/punct "/PUNCT/4/punct '
    "Poe/PROPN/8/nsubj said/VERB.Fin/2/parataxis ./PUNCT/2/punct"
)


@pytest.mark.parametrize(("verb", "bound"), [("said", {"Wend", "news", "said"}), ("saw", set())])
def test_a_source_behind_its_claim_is_whole(tree: TreeOf, verb: str, bound: set[str]) -> None:
    """Also where the parse takes the saying for the main verb, and with the names before it."""
    read = tree(DROWNED.format(verb))
    assert {read.words[place].text for place in sources(read)} == bound


def test_what_a_court_heard_has_a_source(tree: TreeOf) -> None:
    """It is the court that was told."""
    assert unsources(tree(HEARD.format("court")), {3, 4})


def test_a_quotation_does_not_take_the_sources_comma(tree: TreeOf) -> None:
    """The comma in it parts the claim from who says so."""
    read = tree(QUOTED)
    assert runs_into_a_source(read, {3})
    assert not runs_into_a_source(read, {0})
    assert not runs_into_a_source(read, {3, 6, 7})


BROKE = (
    "Poe/PROPN/2/nsubj broke/VERB.Fin/0/root it/PRON/2/obj ,/PUNCT/6/punct they/PRON/6/nsubj {}/VERB.Fin/2/parataxis "
    ",/PUNCT/6/punct twice/ADV/2/advmod ./PUNCT/2/punct"
)
TOOK = (
    "Poe/PROPN/2/nsubj rose/VERB.Fin/0/root ,/PUNCT/5/punct Holt/PROPN/5/nsubj {}/VERB.Fin/2/parataxis ,/PUNCT/5/punct "
    "and/CCONJ/8/cc took/VERB.Fin/2/conj it/PRON/8/obj ./PUNCT/2/punct"
)


@pytest.mark.parametrize(
    ("written", "gone", "lost"),
    [
        (BROKE.format("allege"), "they allege", True),
        (BROKE.format("sing"), "they sing", False),
        (TOOK.format("says"), "rose Holt says and", True),
        (TOOK.format("sings"), "rose Holt sings and", False),
        (TOOK.format("says"), "Poe rose Holt says", False),
    ],
)
def test_a_claim_keeps_who_alleges_it(tree: TreeOf, written: str, gone: str, lost: bool) -> None:
    """Also where its first verb goes, but not its subject."""
    read = tree(written)
    assert unsources(read, places(read, gone)) is lost


@pytest.mark.parametrize(
    ("speaker", "gone", "broken"),
    [
        ("Online/ADV/5/advmod", "Online", True),
        ("Online/PROPN/5/nsubj", "reported Online", False),
    ],
)
def test_a_source_keeps_its_name_behind_it(tree: TreeOf, speaker: str, gone: str, broken: bool) -> None:
    """Where the parse does not see who "reported" it, no line ends on that verb, which tells of nobody."""
    read = tree(
        f"Larkby/PROPN/2/nsubj won/VERB.Fin/0/root twice/ADV/2/advmod ,/PUNCT/2/punct reported/VERB.Fin/2/parataxis "
        f"{speaker} ./PUNCT/2/punct"
    )
    texts = [word.text for word in read.words]
    places = frozenset(texts.index(word) for word in gone.split())
    assert loses_who_says(read, places) is broken
