"""Combinations of cuts: the likeliest that fit, bold ones only in need, and nothing that empties a clause."""

from collections.abc import Callable

from summarizer.embedded.cut_kinds import Cut, Kind
from summarizer.embedded.cut_search import versions, whole
from summarizer.embedded.tree import Tree

TreeOf = Callable[[str], Tree]

STORY = (
    "The/DET/2/det council/NOUN/3/nsubj ordered/VERB.Fin/0/root a/DET/5/det long/ADJ/5/amod probe/NOUN/3/obj "
    "into/ADP/9/case the/DET/9/det delay/NOUN/6/nmod on/ADP/11/case Tuesday/PROPN/3/obl after/ADP/14/case "
    "two/NUM/14/nummod storms/NOUN.Plur/3/obl ,/PUNCT/16/punct drowning/VERB.Ing/3/advcl many/ADJ/18/amod "
    "sheep/NOUN/16/obj ./PUNCT/3/punct"
)
DAY = Cut(Kind.TIME, 10, (9, 10))
AFTER = Cut(Kind.ADJUNCT, 13, (11, 12, 13))
SHEEP = Cut(Kind.PARTICIPLE, 15, (15, 16, 17))
DELAY = Cut(Kind.COMPLEMENT, 8, (6, 7, 8))
SCORED = [(DAY, 0.9), (AFTER, 0.7), (SHEEP, 0.8), (DELAY, 0.9)]


def texts(tree: Tree, scored: list[tuple[Cut, float]], most: int) -> set[str]:
    """Return the texts of the versions of at most so many characters."""
    return {each.text for each in versions(tree, scored, max_chars=most, aim_chars=60)}


def test_all_combinations_are_looked_at(tree: TreeOf) -> None:
    """Not only the likeliest cut, then two, then three: whichever fit."""
    found = texts(tree(STORY), SCORED, 140)
    assert "The council ordered a long probe into the delay after two storms, drowning many sheep." in found
    assert "The council ordered a long probe into the delay on Tuesday, drowning many sheep." in found
    assert "The council ordered a long probe into the delay." in found


def test_bold_cuts_wait_for_need(tree: TreeOf) -> None:
    """What is probed is told wherever the sentence can be made short enough without cutting it."""
    assert all("into the delay" in text for text in texts(tree(STORY), SCORED, 140))
    assert texts(tree(STORY), SCORED, 40) == {"The council ordered a long probe."}


def test_less_likely_cuts_wait_for_need(tree: TreeOf) -> None:
    """A cut that editors seldom make is made where nothing else fits."""
    doubtful = [(AFTER, 0.25), (DAY, 0.9)]
    assert all("two storms" in text for text in texts(tree(STORY), doubtful, 140))
    assert any("two storms" not in text for text in texts(tree(STORY), doubtful, 75))


def test_none_fits(tree: TreeOf) -> None:
    """Where all cuts together are not enough there is no version; the whole is always there."""
    assert not texts(tree(STORY), SCORED, 30)
    assert whole(tree(STORY)).text == tree(STORY).sentence


def test_no_clause_is_emptied(tree: TreeOf) -> None:
    """Two cuts that each leave a clause something may together leave it nothing."""
    both = [(Cut(Kind.NOUN_ADJUNCT, 17, (16, 17)), 0.9)]
    assert not any("drowning." in text for text in texts(tree(STORY), both, 140))


SPOKEN = (
    "Mayor/PROPN/2/compound Ruiz/PROPN/3/nsubj said/VERB.Fin/0/root in/ADP/6/case a/DET/6/det debate/NOUN/3/obl "
    "about/ADP/9/case the/DET/9/det river/NOUN/6/nmod the/DET/11/det wall/NOUN/12/nsubj leaks/VERB.Fin/3/ccomp "
    "./PUNCT/3/punct"
)


def test_nobody_is_left_saying_nothing(tree: TreeOf) -> None:
    """What is said stays with the verb of saying; the rest may go."""
    said = [(Cut(Kind.CLAUSE, 11, (9, 10, 11)), 0.9)]
    assert not texts(tree(SPOKEN), said, 140)
    assert texts(tree(SPOKEN), [(Cut(Kind.ADJUNCT, 5, (3, 4, 5, 6, 7, 8)), 0.9)], 140) == {
        "Mayor Ruiz said the wall leaks."
    }
