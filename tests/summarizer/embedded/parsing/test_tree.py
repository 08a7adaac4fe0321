"""A tree's words and what hangs on them."""

from collections.abc import Callable

from summarizer.embedded.parsing.tree import NOTHING, Tree

TreeOf = Callable[[str], Tree]

BUILT = (
    "The/DET/2/det wall/NOUN/4/nsubj:pass was/AUX.Fin/4/aux:pass built/VERB.Past/0/root by/ADP/7/case the/DET/7/det "
    "army/NOUN/4/obl:agent ./PUNCT/4/punct"
)


def test_whoever_asks_for_children_gets_all_of_them(tree: TreeOf) -> None:
    """An answer is kept, and is whole again for the next who asks; each set of relations has its own."""
    built = tree(BUILT)
    first = built.children(3, "nsubj", "obl")
    assert next(first).text == "wall"
    assert [word.text for word in built.children(3, "nsubj", "obl")] == ["wall", "army"]
    assert [word.text for word in first] == ["army"]
    assert [word.text for word in built.children(3, "obl:agent")] == ["army"]
    assert [word.text for word in built.children(3)] == ["wall", "was", "army", "."]


def test_nothing_has_no_children(tree: TreeOf) -> None:
    """Nor has a word without any, or none in the relation asked for."""
    built = tree(BUILT)
    assert not list(built.children(NOTHING.place))
    assert not list(built.children(0))
    assert not list(built.children(3, "obj"))
