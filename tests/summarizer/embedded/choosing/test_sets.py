"""The choice of three: different sentences, nothing said twice, what matters most, the length that is aimed at."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import numpy as np

from summarizer.embedded.choosing.set_features import NAMES
from summarizer.embedded.choosing.sets import choose, make_pool
from summarizer.embedded.standing.surnames import named

Make = Callable[..., Any]


def test_nothing_is_said_twice(candidate: Make, reading: Make) -> None:
    """Of two sentences with the same news one is taken, although both matter more than the rest."""
    chosen = choose([candidate(number) for number in range(5)], reading(), aim_chars=60)
    assert chosen is not None
    assert [each.sentence.number for each in chosen.takeaways] == [0, 2, 3]


def test_the_headline_s_news_is_told(candidate: Make, reading: Make) -> None:
    """Of two sentences that matter about as much, the one that the headline speaks of is taken."""
    found = [*(candidate(number) for number in range(4)), candidate(4, 0.38)]
    without = choose(found, reading(), aim_chars=60)
    chosen = choose(found, reading(), aim_chars=60, headline="Judge hears quarrel between towns")
    assert chosen is not None
    assert without is not None
    assert [each.sentence.number for each in without.takeaways] == [0, 2, 3]
    assert [each.sentence.number for each in chosen.takeaways] == [0, 2, 4]


def test_somebody_is_named_in_full(candidate: Make, reading: Make) -> None:
    """Of two equal sentences, the one that needs no sentence before it to say who Ruiz is."""
    known = frozenset({"Ruiz"})
    bare = replace(candidate(4, 0.5), people=named("He said Ruiz lost.", known))
    pool = make_pool([candidate(0), candidate(3), candidate(2), bare], reading(), 60)
    numbers = [each.sentence.number for each in pool.candidates]
    unnamed = pool.features(pool.sets())[:, NAMES.index("unnamed")]
    by_set = {frozenset(numbers[each] for each in trio): n for trio, n in zip(pool.sets(), unnamed, strict=True)}
    assert by_set[frozenset({0, 3, 4})] == 1
    assert by_set[frozenset({0, 2, 4})] == by_set[frozenset({0, 2, 3})] == 0


def test_alternatives_are_other_sentences_best_first(candidate: Make, reading: Make) -> None:
    """What was not chosen stands in, the stronger before the weaker."""
    chosen = choose([candidate(number) for number in range(5)], reading(), aim_chars=60)
    assert chosen is not None
    assert [each.sentence.number for each in chosen.alternatives] == [1, 4]


def test_fewer_than_three_sentences_are_no_set(candidate: Make, reading: Make) -> None:
    """Two sentences, however many versions, make no three takeaways."""
    assert choose([candidate(0), candidate(0), candidate(2)], reading(), aim_chars=60) is None
    assert choose([], reading(), aim_chars=60) is None


def test_order_of_candidates_changes_nothing(candidate: Make, reading: Make) -> None:
    """The same set comes of the same candidates in any order."""
    forward = choose([candidate(number) for number in range(5)], reading(), aim_chars=60)
    backward = choose([candidate(number) for number in reversed(range(5))], reading(), aim_chars=60)
    assert forward == backward


def test_a_noun_that_the_set_has_brought_in_leans_on_nothing(candidate: Make, reading: Make) -> None:
    """After the takeaway that tells of a wall, "the wall" costs nothing; before it, or without it, it does."""
    found = [replace(candidate(number), points={"wall": 1.0} if number in (2, 3) else {}) for number in range(5)]
    pool = make_pool(found, reading(), 60)
    place = {each.sentence.number: row for row, each in enumerate(pool.candidates)}
    sets = np.asarray([[place[3], place[0], place[2]], [place[2], place[3], place[4]]])
    leaning = pool.features(sets)[:, NAMES.index("leaning")]
    assert leaning.tolist() == [0.0, 2.0]
