"""Who or what is meant, who speaks and on what condition is not cut."""

from collections.abc import Callable

import pytest

from summarizer.embedded.cutting.cuts import propose
from summarizer.embedded.parsing.tree import Tree

TreeOf = Callable[[str], Tree]
Offered = Callable[[Tree], set[str]]


@pytest.mark.parametrize(("article", "goes"), [("A/DET", True), ("Leading/ADJ", False)])
def test_who_has_no_article_is_named(tree: TreeOf, offered: Offered, article: str, goes: bool) -> None:
    """Of "leading plaintiff, the town, spoke" no "leading plaintiff spoke" is left."""
    written = (
        f"{article}/2/{'det' if goes else 'amod'} plaintiff/NOUN/7/nsubj ,/PUNCT/5/punct the/DET/5/det "
        "town/NOUN/2/appos ,/PUNCT/5/punct spoke/VERB.Fin/0/root on/ADP/9/case Friday/PROPN/7/obl ./PUNCT/7/punct"
    )
    assert any("the town" in text for text in offered(tree(written))) is goes


@pytest.mark.parametrize(("linking", "goes"), [("In", False), ("in", True)])
def test_a_title_is_not_halved(tree: TreeOf, offered: Offered, linking: str, goes: bool) -> None:
    """Who presents Stars In Their Eyes does not present Stars."""
    written = (
        f"Ruiz/PROPN/2/nsubj presents/VERB.Fin/0/root shows/NOUN.Plur/2/obj {linking}/ADP/5/case Larkby/PROPN/2/obl "
        "on/ADP/7/case Friday/PROPN/2/obl ./PUNCT/2/punct"
    )
    assert any(text.endswith(f"{linking} Larkby") for text in offered(tree(written))) is goes


@pytest.mark.parametrize(("who", "goes"), [("spokesman", False), ("man", True)])
def test_whose_spokesman_it_is(tree: TreeOf, offered: Offered, who: str, goes: bool) -> None:
    """A spokesman for the clan is not anybody's."""
    written = (
        f"The/DET/2/det {who}/NOUN/6/nsubj for/ADP/5/case the/DET/5/det clan/NOUN/2/nmod spoke/VERB.Fin/0/root "
        "on/ADP/8/case Friday/PROPN/6/obl ./PUNCT/6/punct"
    )
    assert ("for the clan" in offered(tree(written))) is goes


@pytest.mark.parametrize(("mark", "goes"), [("if", False), ("as", True)])
def test_a_condition_is_not_cut_with_a_purpose(tree: TreeOf, offered: Offered, mark: str, goes: bool) -> None:
    """Who may open to sell bread if prices rise may not just open."""
    written = (
        "Mills/NOUN.Plur/3/nsubj may/AUX.Fin/3/aux open/VERB.Inf/0/root to/PART/5/mark sell/VERB.Inf/3/advcl "
        f"bread/NOUN/5/obj {mark}/SCONJ/9/mark prices/NOUN.Plur/9/nsubj rise/VERB.Fin/5/advcl ./PUNCT/3/punct"
    )
    assert any(text.startswith("to sell bread") for text in offered(tree(written))) is goes


@pytest.mark.parametrize(("rest", "goes"), [("half", False), ("break", True)])
def test_a_figure_is_told_to_its_end(tree: TreeOf, offered: Offered, rest: str, goes: bool) -> None:
    """Crews that dug an hour and a half did not dig an hour."""
    written = (
        "Crews/NOUN.Plur/2/nsubj dug/VERB.Fin/0/root an/DET/4/det hour/NOUN/2/obj and/CCONJ/7/cc "
        f"a/DET/7/det {rest}/NOUN/4/conj there/ADV/2/advmod ./PUNCT/2/punct"
    )
    assert (f"and a {rest}" in offered(tree(written))) is goes


@pytest.mark.parametrize(("count", "goes"), [("nine/NUM", False), ("shops/NOUN.Plur", True)])
def test_a_share_is_told_whole(tree: TreeOf, count: str, goes: bool) -> None:
    """What helps nine in ten buyers does not help nine."""
    written = (
        f"Poe/PROPN/2/nsubj helps/VERB.Fin/0/root {count}/2/obj in/ADP/6/case ten/NUM/6/nummod towns/NOUN.Plur/3/nmod "
        "today/NOUN/2/obl ./PUNCT/2/punct"
    )
    assert any(cut.places == (3, 4, 5) for cut in propose(tree(written))) is goes


@pytest.mark.parametrize("figure", ["2012/NUM/2/obl", "3-1/NUM/2/obl", "May/PROPN/2/obl 31/NUM/3/nummod"])
def test_a_figure_before_a_phrase_is_not_a_share(tree: TreeOf, figure: str) -> None:
    """A year, a score or a day wants nothing of what follows."""
    at = 3 + len(figure.split())
    written = f"Poe/PROPN/2/nsubj won/VERB.Fin/0/root {figure} in/ADP/{at + 1}/case Larkby/PROPN/2/obl ./PUNCT/2/punct"
    assert any(cut.places == (at - 1, at) for cut in propose(tree(written)))


@pytest.mark.parametrize(("body", "goes"), [("Organization", False), ("organization", True)])
def test_what_a_body_is_called_is_told_whole(tree: TreeOf, body: str, goes: bool) -> None:
    """The Organization for Trade in Grain is not that for Trade."""
    written = (
        f"The/DET/2/det {body}/NOUN/8/nsubj for/ADP/4/case trade/NOUN/2/nmod in/ADP/7/case old/ADJ/7/amod "
        "grain/NOUN/4/nmod met/VERB.Fin/0/root today/NOUN/8/obl ./PUNCT/8/punct"
    )
    assert any(cut.places == (4, 5, 6) for cut in propose(tree(written))) is goes


@pytest.mark.parametrize(("noun", "goes"), [("brothers/NOUN.Plur", False), ("singer/NOUN", True)])
def test_all_of_those_who_are_announced_are_named(tree: TreeOf, noun: str, goes: bool) -> None:
    """Brothers are two."""
    written = (
        f"Ana/PROPN/2/nsubj met/VERB.Fin/0/root {noun}/4/nmod:desc Poe/PROPN/2/obj and/CCONJ/6/cc Lima/PROPN/4/conj "
        "in/ADP/8/case Larkby/PROPN/2/obl ./PUNCT/2/punct"
    )
    assert any(cut.places == (4, 5) for cut in propose(tree(written))) is goes
