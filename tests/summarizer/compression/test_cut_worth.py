"""A phrase that holds the news is less likely cut."""

from collections.abc import Callable
from math import isnan

from db.records import Span
from summarizer.embedded.cut_kinds import Cut, Kind
from summarizer.embedded.cut_worth import loss_of, weighed, worths_of
from summarizer.embedded.tree import Tree

TreeOf = Callable[[str], Tree]

WRITTEN = (
    "The/DET/2/det council/NOUN/3/nsubj met/VERB.Fin/0/root after/ADP/6/case the/DET/6/det flood/NOUN/3/obl "
    "./PUNCT/3/punct"
)
AFTER = Cut(Kind.ADJUNCT, 5, (3, 4, 5))


def with_flood(chance: float) -> list[float]:
    """Return the worths of the sentence, where council and met have a chance of one half."""
    text = "The council met after the flood."
    words = [(Span(4, 11), 0.5), (Span(12, 15), 0.5), (Span(26, 31), chance)]
    return worths_of(text, words)


def test_news_is_kept_and_filling_goes(tree: TreeOf) -> None:
    """Words likelier than the sentence's on average make the cut less likely, others more."""
    parsed = tree(WRITTEN)
    assert weighed(parsed, AFTER, 0.6, with_flood(0.9)) < 0.6 < weighed(parsed, AFTER, 0.6, with_flood(0.1))
    assert abs(weighed(parsed, AFTER, 0.6, with_flood(0.5)) - 0.6) < 1e-9


def test_nothing_is_weighed_where_nothing_is_known(tree: TreeOf) -> None:
    """A sentence whose words have no chances leaves the judge's answer as it is."""
    worths = worths_of("The council met after the flood.", [])
    assert all(map(isnan, worths))
    assert weighed(tree(WRITTEN), AFTER, 0.6, worths) == 0.6


def test_certainties_stay_probabilities(tree: TreeOf) -> None:
    """An answer of 0 or 1 has no logit, and is weighed all the same."""
    for certain in (0.0, 1.0):
        assert 0 <= weighed(tree(WRITTEN), AFTER, certain, with_flood(0.9)) <= 1


def test_a_death_is_kept_before_what_else_is_as_likely(tree: TreeOf) -> None:
    """What cost lives is the news, whatever the network thinks of it."""
    deadly = tree(WRITTEN.replace("flood/NOUN", "death/NOUN"))
    assert weighed(deadly, AFTER, 0.6, with_flood(0.5)) < weighed(tree(WRITTEN), AFTER, 0.6, with_flood(0.5))


def test_the_only_name_is_kept_before_one_of_several(tree: TreeOf) -> None:
    """A takeaway without any name does not say where it happened."""
    only = tree(WRITTEN.replace("flood/NOUN", "Reeve/PROPN"))
    several = tree(WRITTEN.replace("flood/NOUN", "Reeve/PROPN").replace("council/NOUN", "Larkbys/PROPN"))
    assert weighed(only, AFTER, 0.6, with_flood(0.5)) < weighed(several, AFTER, 0.6, with_flood(0.5))


def test_the_last_death_is_kept_before_one_of_two(tree: TreeOf) -> None:
    """A sentence that tells of a death elsewhere too may lose one of the two more easily."""
    last = tree(WRITTEN.replace("flood/NOUN", "death/NOUN"))
    second = tree(WRITTEN.replace("flood/NOUN", "death/NOUN").replace("council/NOUN", "injured/NOUN"))
    assert weighed(last, AFTER, 0.9, with_flood(0.5)) < 0.1 < weighed(second, AFTER, 0.9, with_flood(0.5))


def test_what_a_cut_loses_is_its_share_of_the_worth(tree: TreeOf) -> None:
    """Of three words with the chances 0.5, 0.5 and 1 the last one holds half; of unknown ones nothing is lost."""
    assert loss_of(tree(WRITTEN), AFTER, with_flood(1.0)) == 0.5
    assert loss_of(tree(WRITTEN), AFTER, worths_of("The council met after the flood.", [])) == 0.0
