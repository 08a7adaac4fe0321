"""A noun of which nothing else is told keeps what says which it is, and what it is on, for or against."""

from collections.abc import Callable

import pytest

from summarizer.embedded.bonds.broken import BROKEN
from summarizer.embedded.parsing.tree import Tree

TreeOf = Callable[[str], Tree]

FIRE = (
    "Poe/PROPN/2/nsubj saw/VERB.Fin/0/root {} fire/NOUN/2/obj {} that/PRON/8/nsubj broke/VERB.Fin/{}/acl:relcl "
    "out/ADV/7/advmod ./PUNCT/2/punct"
)
BAN = (
    "Poe/PROPN/2/nsubj praised/VERB.Fin/0/root {} {}/NOUN/2/obj {}/ADP/6/case fires/NOUN.Plur/4/nmod soon/ADV/2/advmod "
    "./PUNCT/2/punct"
)


def is_broken(read: Tree, gone: str) -> bool:
    """Return whether any reason holds against the loss of words, each the first of its letters."""
    texts = [word.text for word in read.words]
    places = frozenset(texts.index(word) for word in gone.split())
    return any(bond(read, places) for bond in BROKEN)


@pytest.mark.parametrize(
    ("article", "between", "broken"),
    [
        ("the/DET/4/det", "here/ADV/4/advmod", True),
        ("the/DET/4/det", ",/PUNCT/7/punct", False),
        ("this/DET/4/det", "here/ADV/4/advmod", False),
    ],
)
def test_a_clause_alone_says_which(tree: TreeOf, article: str, between: str, broken: bool) -> None:
    """Behind "the" it stays; what a comma sets off tells more of a thing, not which."""
    assert is_broken(tree(FIRE.format(article, between, 4)), "that broke out") is broken


def test_an_adjective_says_which_too(tree: TreeOf) -> None:
    """Of "the last fire that broke out" the clause may go."""
    read = tree(FIRE.format("the/DET/5/det old/ADJ/5/amod", "here/ADV/5/advmod", 5))
    assert not is_broken(read, "that broke out")


@pytest.mark.parametrize(
    ("article", "noun", "opener", "broken"),
    [
        ("the/DET/4/det", "ban", "on", True),
        ("the/DET/4/det", "ban", "in", False),
        ("a/DET/4/det", "ban", "like", False),
        ("a/DET/4/det", "claim", "from", True),
        ("an/DET/4/det", "order", "from", True),
        ("old/ADV/2/advmod", "action", "against", True),
        ("old/ADV/2/advmod", "action", "on", False),
        ("her/PRON/4/nmod:poss", "action", "against", False),
        ("two/NUM/4/nummod", "actions", "against", False),
    ],
)
def test_a_noun_keeps_what_it_is_on(tree: TreeOf, article: str, noun: str, opener: str, broken: bool) -> None:
    """By its article: "the ban on fires", "a claim from neighbours", "action against neighbours"."""
    read = tree(BAN.format(article, noun, opener))
    assert is_broken(read, f"{opener} fires") is broken


@pytest.mark.parametrize(
    ("article", "noun", "broken"),
    [
        ("All/DET/3/det", "officers/NOUN.Plur", False),
        ("Now/ADV/6/advmod", "officers/NOUN.Plur", True),
        ("Now/ADV/6/advmod", "flour/NOUN", False),
    ],
)
def test_who_acts_stays_where_they_are(tree: TreeOf, article: str, noun: str, broken: bool) -> None:
    """Without it all officers would have voted."""
    written = f"{article} {noun}/6/nsubj in/ADP/4/case Larkby/PROPN/2/nmod soon/ADV/6/advmod voted/VERB.Fin/0/root"
    read = tree(f"{written.replace('/3/det', '/2/det')} for/ADP/8/case strikes/NOUN.Plur/6/obl ./PUNCT/6/punct")
    assert is_broken(read, "in Larkby") is broken


@pytest.mark.parametrize(
    ("article", "noun", "opener", "broken"),
    [
        ("old/ADV/2/advmod", "potential", "for", True),
        ("the/DET/4/det good/ADJ/4/amod", "chance", "for", True),
        ("the/DET/4/det good/ADJ/4/amod", "plan", "for", False),
        ("a/DET/4/det", "hand", "in", True),
        ("a/DET/4/det", "hand", "like", False),
        ("her/PRON/4/nmod:poss", "hand", "in", False),
        ("a/DET/5/det good/ADJ/5/amod", "hand", "in", False),
    ],
)
def test_an_object_keeps_what_it_is_for_or_in(tree: TreeOf, article: str, noun: str, opener: str, broken: bool) -> None:
    """A chance is one for something; something new has one thing at least told of it."""
    head = 5 if "amod" in article else 4
    read = tree(
        f"Poe/PROPN/2/nsubj saw/VERB.Fin/0/root {article.replace('/4/', f'/{head}/')} {noun}/NOUN/2/obj "
        f"{opener}/ADP/{head + 2}/case fires/NOUN.Plur/{head}/nmod ./PUNCT/2/punct"
    )
    assert is_broken(read, f"{opener} fires") is broken


@pytest.mark.parametrize(
    ("before", "after", "broken"),
    [
        ("once/ADV/2/advmod", "", True),
        ("the/DET/4/det", "", False),
        ("old/ADJ/4/amod", "", False),
        ("once/ADV/2/advmod", " twice/ADV/2/advmod", False),
    ],
)
def test_no_line_ends_on_anything_at_all(tree: TreeOf, before: str, after: str, broken: bool) -> None:
    """At the end of the line, things of which nothing is told any more could be any."""
    read = tree(
        f"Poe/PROPN/2/nsubj sold/VERB.Fin/0/root {before} shops/NOUN.Plur/2/obj like/ADP/6/case barns/NOUN.Plur/4/nmod"
        f"{after} ./PUNCT/2/punct"
    )
    assert is_broken(read, "like barns") is broken


PLAN = (
    "Poe/PROPN/2/nsubj told/VERB.Fin/0/root {} {}/NOUN/2/obj {}/{}/6/mark rivers/NOUN.Plur/7/nsubj flow/VERB.{}/4/acl "
    "{} ./PUNCT/2/punct"
)
TALKS = "Poe/PROPN/2/nsubj won/VERB.Fin/0/root {}/4/{} {}/NOUN/2/obj {}/ADP/6/case Holt/PROPN/4/nmod {} ./PUNCT/2/punct"
GAMES = (
    "Poe/PROPN/2/nsubj hopes/VERB.Fin/0/root to/PART/4/mark see/VERB.Inf/2/xcomp her/PRON/6/nmod:poss game/NOUN/4/obj "
    "{}/ADP/8/case Holt/PROPN/6/nmod ./PUNCT/2/punct"
)
ROOM = (
    "Poe/PROPN/2/nsubj saw/VERB.Fin/0/root her/PRON/4/nmod:poss room/NOUN/2/{} {}/ADV/6/advmod rests/VERB.Fin/4/{} "
    "./PUNCT/2/punct"
)


@pytest.mark.parametrize(
    ("written", "gone", "broken"),
    [
        (PLAN.format("her/PRON/4/nmod:poss", "fear", "that", "SCONJ", "Fin", ""), "that rivers flow", True),
        (PLAN.format("her/PRON/4/nmod:poss", "joy", "as", "SCONJ", "Fin", ""), "as rivers flow", False),
        (TALKS.format("her/PRON", "nmod:poss", "role", "near", ""), "near Holt", True),
        (TALKS.format("her/PRON", "nmod:poss", "house", "near", ""), "near Holt", False),
        (TALKS.format("her/PRON", "nmod:poss", "game", "against", ""), "against Holt", True),
        (TALKS.format("her/PRON", "nmod:poss", "game", "against", "twice/ADV/2/advmod"), "against Holt", False),
        (GAMES.format("against"), "against Holt", False),
        (GAMES.format("from"), "from Holt", True),
        (ROOM.format("obj", "where", "acl:relcl"), "where rests", True),
        (ROOM.format("obj", "there", "acl:relcl"), "there rests", False),
        (ROOM.format("obl", "where", "acl:relcl"), "where rests", False),
    ],
)
def test_a_noun_keeps_what_it_says_nothing_without(tree: TreeOf, written: str, gone: str, broken: bool) -> None:
    """What is feared, what somebody has a part in, whom a game at the line's end was against, where it is that."""
    assert is_broken(tree(written), gone) is broken


@pytest.mark.parametrize(("opener", "broken"), [("for", True), ("while", False)])
def test_a_thing_for_doing_is_told_with_it(tree: TreeOf, opener: str, broken: bool) -> None:
    """Of "a bill for mending boats" nobody knows what "a bill" is; what is done meanwhile may go."""
    read = tree(
        f"Poe/PROPN/2/nsubj sent/VERB.Fin/0/root her/PRON/4/nmod:poss bill/NOUN/2/obj {opener}/SCONJ/6/mark "
        "mending/VERB.Ing/4/acl boats/NOUN.Plur/6/obj here/ADV/2/advmod ./PUNCT/2/punct"
    )
    assert is_broken(read, f"{opener} mending boats") is broken


FANS = (
    "Poe/PROPN/2/nsubj bans/VERB.Fin/0/root {} fans/NOUN.Plur/{} {} that/PRON/8/nsubj threw/VERB.Fin/{}/acl:relcl "
    "coins/NOUN.Plur/8/obj ./PUNCT/2/punct"
)


@pytest.mark.parametrize(
    ("before", "relation", "behind", "broken"),
    [
        ("any/DET/2/obj of/ADP/5/case", "3/nmod", "here/ADV/5/advmod", True),
        ("all/DET/5/det those/DET/5/det", "2/obj", "here/ADV/5/advmod", True),
        ("some/DET/2/obj of/ADP/5/case", "3/nmod", "here/ADV/5/advmod", False),
        ("any/DET/2/obj of/ADP/5/case", "3/nmod", ",/PUNCT/8/punct", False),
    ],
)
def test_a_clause_says_which_of_any(tree: TreeOf, before: str, relation: str, behind: str, broken: bool) -> None:
    """For "bans any of its fans" would be told of all of them."""
    assert is_broken(tree(FANS.format(before, relation, behind, 5)), "that threw coins") is broken


def test_who_are_under_a_roof_are_not_any(tree: TreeOf) -> None:
    """What else says which of "those" are meant lets the clause go."""
    read = tree(
        "Poe/PROPN/2/nsubj bans/VERB.Fin/0/root those/PRON/2/obj under/ADP/5/case roofs/NOUN.Plur/3/nmod "
        "that/PRON/7/nsubj threw/VERB.Fin/3/acl:relcl coins/NOUN.Plur/7/obj ./PUNCT/2/punct"
    )
    assert not is_broken(read, "that threw coins")


@pytest.mark.parametrize(
    ("first", "risk", "broken"),
    [("here/ADV/6/advmod", "most/ADV/4/advmod", True), ("The/DET/2/det", "most/ADV/4/advmod", False)],
)
def test_what_things_are_keeps_what_tells_of_them(tree: TreeOf, first: str, risk: str, broken: bool) -> None:
    """For "towns are Larkby" says nothing."""
    read = tree(
        f"{first} towns/NOUN.Plur/6/nsubj {risk} near/ADJ/2/amod are/AUX/6/cop Larkby/PROPN/0/root ./PUNCT/6/punct"
    )
    assert is_broken(read, "most near") is broken
