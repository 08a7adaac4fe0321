"""The choice of three: different sentences, nothing said twice, what matters most, the length that is aimed at."""

from dataclasses import replace

import numpy as np
import torch

from db.records import Span
from summarizer.embedded.candidates import Candidate
from summarizer.embedded.choosing import choose, make_pool
from summarizer.embedded.cut_search import Compression
from summarizer.embedded.reading import Reading, ReadSentence
from summarizer.embedded.set_features import NAMES
from summarizer.embedded.surnames import named
from summarizer.embedded.versions import Version

TEXTS = [
    "The council of Larkfield voted for a flood wall.",
    "Larkfield council has voted for a new flood wall.",
    "Mayor Ana Ruiz opposed the plan for its costs.",
    "Engineers expect digging to begin in March.",
    "A judge will hear both towns about their quarrel.",
]
CHANCES = [0.9, 0.88, 0.5, 0.4, 0.2]


def candidate(number: int, chance: float = 0.0) -> Candidate:
    """Return one of the texts as a candidate that is its whole sentence."""
    text, chance = TEXTS[number], chance or CHANCES[number]
    words = tuple((word.lower().strip("."), chance) for word in text.split())
    whole = (Span(0, len(text)),)
    sentence = ReadSentence(number, whole[0], text, chance, chance / 2, ())
    return Candidate(
        text,
        sentence,
        whole,
        words,
        1.0,
        Version(text, whole, 1.0, (text, Compression(text, whole, 1.0))),
        named(text, frozenset({"Ruiz"})),
    )


def reading() -> Reading:
    """Return a reading whose sentences all point elsewhere."""
    return Reading(" ".join(TEXTS), tuple(candidate(number).sentence for number in range(5)), torch.eye(5), 1.0)


def test_nothing_is_said_twice() -> None:
    """Of two sentences with the same news one is taken, although both matter more than the rest."""
    chosen = choose([candidate(number) for number in range(5)], reading(), aim_chars=60)
    assert chosen is not None
    assert [each.sentence.number for each in chosen.takeaways] == [0, 2, 3]


def test_the_headline_s_news_is_told() -> None:
    """Of two sentences that matter about as much, the one that the headline speaks of is taken."""
    found = [*(candidate(number) for number in range(4)), candidate(4, 0.38)]
    without = choose(found, reading(), aim_chars=60)
    chosen = choose(found, reading(), aim_chars=60, headline="Judge hears quarrel between towns")
    assert chosen is not None
    assert without is not None
    assert [each.sentence.number for each in without.takeaways] == [0, 2, 3]
    assert [each.sentence.number for each in chosen.takeaways] == [0, 2, 4]


def test_somebody_is_named_in_full() -> None:
    """Of two equal sentences, the one that needs no sentence before it to say who Ruiz is."""
    known = frozenset({"Ruiz"})
    bare = replace(candidate(4, 0.5), people=named("He said Ruiz lost.", known))
    pool = make_pool([candidate(0), candidate(3), candidate(2), bare], reading(), 60)
    numbers = [each.sentence.number for each in pool.candidates]
    unnamed = pool.features(pool.sets())[:, NAMES.index("unnamed")]
    by_set = {frozenset(numbers[each] for each in trio): n for trio, n in zip(pool.sets(), unnamed, strict=True)}
    assert by_set[frozenset({0, 3, 4})] == 1
    assert by_set[frozenset({0, 2, 4})] == by_set[frozenset({0, 2, 3})] == 0


def test_alternatives_are_other_sentences_best_first() -> None:
    """What was not chosen stands in, the stronger before the weaker."""
    chosen = choose([candidate(number) for number in range(5)], reading(), aim_chars=60)
    assert chosen is not None
    assert [each.sentence.number for each in chosen.alternatives] == [1, 4]


def test_fewer_than_three_sentences_are_no_set() -> None:
    """Two sentences, however many versions, make no three takeaways."""
    assert choose([candidate(0), candidate(0), candidate(2)], reading(), aim_chars=60) is None
    assert choose([], reading(), aim_chars=60) is None


def test_order_of_candidates_changes_nothing() -> None:
    """The same set comes of the same candidates in any order."""
    forward = choose([candidate(number) for number in range(5)], reading(), aim_chars=60)
    backward = choose([candidate(number) for number in reversed(range(5))], reading(), aim_chars=60)
    assert forward == backward


def test_a_noun_that_the_set_has_brought_in_leans_on_nothing() -> None:
    """After the takeaway that tells of a wall, "the wall" costs nothing; before it, or without it, it does."""
    found = [replace(candidate(number), points={"wall": 1.0} if number in (2, 3) else {}) for number in range(5)]
    pool = make_pool(found, reading(), 60)
    place = {each.sentence.number: row for row, each in enumerate(pool.candidates)}
    sets = np.asarray([[place[3], place[0], place[2]], [place[2], place[3], place[4]]])
    leaning = pool.features(sets)[:, NAMES.index("leaning")]
    assert leaning.tolist() == [0.0, 2.0]
