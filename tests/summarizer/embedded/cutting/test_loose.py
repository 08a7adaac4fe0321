"""Phrases of no kind that goes lightly: never what limits a claim, and used only where nothing else fits."""

from collections.abc import Callable

import pytest

from summarizer.embedded.cutting.cuts import propose
from summarizer.embedded.cutting.kinds import Kind
from summarizer.embedded.parsing.tree import Tree
from summarizer.embedded.shortening.search import Scored, versions

TreeOf = Callable[[str], Tree]

REFORMS = (
    "The/DET/2/det plan/NOUN/3/nsubj hampers/VERB.Fin/0/root {word}/{tag}/5/{relation} reforms/NOUN.Plur/3/obj "
    "of/ADP/9/case the/DET/9/det town/NOUN/9/compound council/NOUN/5/nmod ./PUNCT/3/punct"
)
TWO = (
    "Lima/PROPN/2/nsubj bought/VERB.Fin/0/root a/DET/4/det bank/NOUN/2/obj {joiner}/CCONJ/6/cc dozens/NOUN.Plur/4/conj "
    "more/ADJ/6/amod ./PUNCT/2/punct"
)


def loose(tree: Tree) -> list[str]:
    """Return the phrases that are of no other kind."""
    return [tree.text_of(cut.places) for cut in propose(tree) if cut.kind is Kind.LOOSE]


def test_what_no_other_kind_names_is_loose(tree: TreeOf) -> None:
    """A noun before a noun is one; what goes lightly keeps its own kind."""
    parsed = tree(REFORMS.format(word="sector", tag="NOUN", relation="compound"))
    assert {"sector", "town"} <= set(loose(parsed))
    kinds = {parsed.text_of(cut.places): cut.kind for cut in propose(parsed)}
    assert Kind.LOOSE in kinds.values()
    assert len(kinds) == len(propose(parsed))


@pytest.mark.parametrize(("word", "tag"), [("only", "ADJ"), ("alleged", "ADJ"), ("planned", "ADJ"), ("no", "ADJ")])
def test_what_limits_a_claim_is_never_loose(tree: TreeOf, word: str, tag: str) -> None:
    """Without it the line would say more than the article."""
    assert word not in loose(tree(REFORMS.format(word=word, tag=tag, relation="amod")))


@pytest.mark.parametrize(
    ("word", "tag", "relation"),
    [("Larkby", "PROPN", "compound"), ("30", "NUM", "compound"), ("public", "ADJ", "amod")],
    ids=["a name", "a figure", "an adjective"],
)
def test_names_figures_and_adjectives_are_not_loose(tree: TreeOf, word: str, tag: str, relation: str) -> None:
    """A figure makes the news, a name says whose it is, and of adjectives `modifiers` knows which may go."""
    assert word not in loose(tree(REFORMS.format(word=word, tag=tag, relation=relation)))


def test_why_a_phrase_stays_holds_for_loose_ones(tree: TreeOf) -> None:
    """What an office is called is not cut from inside, and an empty noun keeps what fills it."""
    office = (
        "/DET/2/det {noun}/NOUN/3/nsubj grew/VERB.Fin/0/root behind/ADP/5/case roads/NOUN.Plur/2/nmod ./PUNCT/3/punct"
    )
    assert "behind roads" in loose(tree("The" + office.format(noun="fund")))
    assert "behind roads" not in loose(tree("The" + office.format(noun="Office")))
    assert "behind roads" not in loose(tree("The" + office.format(noun="number")))


def test_no_half_of_a_pair_is_loose(tree: TreeOf) -> None:
    """Of "tea and oat biscuits" no "tea and biscuits" is left."""
    pair = (
        "They/PRON/2/nsubj sell/VERB.Fin/0/root {} oat/NOUN/6/compound biscuits/NOUN.Plur/{}/{} here/ADV/2/advmod "
        "./PUNCT/2/punct"
    )
    assert "oat" in loose(tree(pair.format("the/DET/6/det fine/ADJ/6/amod", "2", "obj")))
    assert "oat" not in loose(tree(pair.format("tea/NOUN/2/obj and/CCONJ/6/cc", "3", "conj")))


def test_what_somebody_is_is_told_whole(tree: TreeOf) -> None:
    """Of "the harbour master" no "the master" is left."""
    post = (
        "They/PRON/2/nsubj found/VERB.Fin/0/root the/DET/5/det harbour/NOUN/5/compound {}/NOUN/2/obj here/ADV/2/advmod "
        "./PUNCT/2/punct"
    )
    assert "harbour" in loose(tree(post.format("fund")))
    assert "harbour" not in loose(tree(post.format("master")))


def test_no_month_is_loose(tree: TreeOf) -> None:
    """Of "the May 31 flood" no "the 31 flood" is left."""
    flood = (
        "They/PRON/2/nsubj recall/VERB.Fin/0/root the/DET/6/det {}/NOUN/6/compound town/NOUN/6/compound "
        "flood/NOUN/2/obj ./PUNCT/2/punct"
    )
    assert "harbour" in loose(tree(flood.format("harbour")))
    assert "May" not in loose(tree(flood.format("May")))


@pytest.mark.parametrize(("joiner", "offered"), [("and", True), ("or", False), ("but", False)])
def test_an_and_adds_an_or_leaves_open(tree: TreeOf, joiner: str, *, offered: bool) -> None:
    """What "or" and "but" join is not cut apart."""
    kinds = [cut.kind for cut in propose(tree(TWO.format(joiner=joiner))) if 4 in cut.places]
    assert bool(kinds) is offered


def test_loose_phrases_go_only_where_nothing_else_fits(tree: TreeOf) -> None:
    """A sentence that another cut makes short enough keeps them, however likely a reader would delete them."""
    dated = REFORMS.replace("./PUNCT", "on/ADP/11/case Monday/PROPN/3/obl ./PUNCT")
    parsed = tree(dated.format(word="sector", tag="NOUN", relation="compound"))
    cuts = propose(parsed)
    town = next(cut for cut in cuts if parsed.text_of(cut.places) == "town")
    other = next(cut for cut in cuts if parsed.text_of(cut.places) == "on Monday")
    scored = [Scored(town, 0.9), Scored(other, 0.4)]
    fitting = versions(parsed, scored, max_chars=57, aim_chars=40)
    assert fitting
    assert all(Kind.LOOSE not in each.cuts for each in fitting)
    assert [each.cuts for each in versions(parsed, scored[:1], max_chars=57, aim_chars=40)] == [(Kind.LOOSE,)]
