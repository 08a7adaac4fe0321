"""What the judge of fluency learns from: sentences that stand, and sentences broken on purpose."""

import random
from collections.abc import Callable

from summarizer.embedded.parsing.tree import Tree
from summarizer.training.shortening.seam_data import broken, safely_cut, untouched

TreeOf = Callable[[str], Tree]

RELATIVE = (
    "Mayor/PROPN/2/compound Ruiz/PROPN/8/nsubj ,/PUNCT/5/punct who/PRON/5/nsubj opposed/VERB.Fin/2/acl:relcl "
    "it/PRON/5/obj ,/PUNCT/5/punct voted/VERB.Fin/0/root for/ADP/11/case the/DET/11/det wall/NOUN/8/obl ./PUNCT/8/punct"
)
PLAIN = (
    "The/DET/2/det town/NOUN/3/nsubj bought/VERB.Fin/0/root the/DET/6/det old/ADJ/6/amod mill/NOUN/3/obj ./PUNCT/3/dep"
)


def test_what_is_set_apart_goes_whole_and_the_rest_stands(tree: TreeOf) -> None:
    """A relative clause goes with its commas; the seam is where it stood."""
    made = [safely_cut(tree(RELATIVE), random.Random(seed)) for seed in range(20)]
    found = {(each.text, each.seams, each.stands) for each in made if each}
    assert found == {("Mayor Ruiz voted for the wall.", (10,), True)}


def test_some_are_left_whole(tree: TreeOf) -> None:
    """So that the judge does not learn that every sentence has a seam; and where nothing is apart, all are."""
    assert None in [safely_cut(tree(RELATIVE), random.Random(seed)) for seed in range(20)]
    assert not any(safely_cut(tree(PLAIN), random.Random(seed)) for seed in range(20))


def test_untouched_and_broken_ones_are_told_apart(tree: TreeOf) -> None:
    """The one keeps every word, the other loses at least one and is marked as broken."""
    whole, less = untouched(tree(PLAIN), random.Random(1)), broken(tree(PLAIN), random.Random(1))
    assert whole.text == "The town bought the old mill."
    assert whole.stands
    assert less is not None
    assert not less.stands
    assert len(less.text.split()) < len(whole.text.split())
