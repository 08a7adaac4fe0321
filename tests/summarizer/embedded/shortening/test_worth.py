"""How much of the news a phrase holds."""

from collections.abc import Callable
from math import isnan

import pytest

from db.records import Span
from summarizer.embedded.cutting.kinds import Cut, Kind
from summarizer.embedded.parsing.tree import Tree
from summarizer.embedded.shortening.worth import loss_of, relative_worth, weighed, worths_of

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


def test_words_likelier_than_the_others_hold_more_of_the_news(tree: TreeOf) -> None:
    """1.0 is as likely as the sentence's words on average; nothing is more than two and a half times as likely."""
    parsed = tree(WRITTEN)
    likely, even, unlikely = (relative_worth(parsed, AFTER, with_flood(chance)) for chance in (0.9, 0.5, 0.1))
    assert unlikely < even == 1.0 < likely <= 2.5


@pytest.mark.parametrize("worths", [worths_of("The council met after the flood.", []), ()])
def test_where_nothing_is_known_a_cut_is_like_any_other(tree: TreeOf, worths: list[float]) -> None:
    """A sentence whose words have no chances, or that is looked at without its article."""
    assert all(map(isnan, worths))
    assert relative_worth(tree(WRITTEN), AFTER, worths) == 1.0
    assert loss_of(tree(WRITTEN), AFTER, worths) == 0.0


def test_a_death_is_kept_before_what_else_is_as_likely(tree: TreeOf) -> None:
    """What cost lives is the news, whatever the network thinks of it; the only one more than one of two."""
    last = tree(WRITTEN.replace("flood/NOUN", "death/NOUN"))
    second = tree(WRITTEN.replace("flood/NOUN", "death/NOUN").replace("council/NOUN", "injured/NOUN"))
    assert weighed(last, AFTER, 0.9) < 0.1 < weighed(second, AFTER, 0.9) < 0.9 == weighed(tree(WRITTEN), AFTER, 0.9)


def test_certainties_stay_probabilities(tree: TreeOf) -> None:
    """An answer of 0 or 1 has no logit, and is weighed all the same."""
    for certain in (0.0, 1.0):
        assert 0 <= weighed(tree(WRITTEN.replace("flood/NOUN", "death/NOUN")), AFTER, certain) <= 1


def test_what_a_cut_loses_is_its_share_of_the_worth(tree: TreeOf) -> None:
    """Of three words with the chances 0.5, 0.5 and 1 the last one holds half."""
    assert loss_of(tree(WRITTEN), AFTER, with_flood(1.0)) == 0.5
