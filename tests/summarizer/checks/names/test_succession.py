"""Names whose words the article has, though not in this order or not together; ordinary words that are names there."""

import pytest

from summarizer.checks import HOUSE_RULES, CheckedArticle, check
from summarizer.checks.bearers.succession import in_one_run, nearness, order_measures, turned_round
from summarizer.checks.held import Held, hold
from summarizer.checks.names.lookup import places
from summarizer.checks.reading.casing import read_beside

BODY = (
    "The Duchess of Brandmoor opened the Harbour Museum of the Year on Monday. Mayor Ana Ruiz met Tom Okafor in Camp "
    "Wend, near the Calder. The talk was given by Snap, and Snap laughed."
)


@pytest.fixture(scope="module")
def opened() -> CheckedArticle:
    """Return the article, prepared."""
    return CheckedArticle.prepare("", BODY)


def _held(text: str, article: CheckedArticle) -> Held:
    return hold(read_beside(text, article), article, None, HOUSE_RULES)


def test_words_stand_after_and_before_each_other(opened: CheckedArticle) -> None:
    """Next to it is 1, two words on a half, in the other order nothing."""
    duchess, brandmoor = _held("Duchess and Brandmoor.", opened).read.words[::2]
    assert nearness(duchess, brandmoor, opened) == (0.5, 0.0)
    assert nearness(brandmoor, duchess, opened) == (0.0, 0.5)
    ana, okafor = _held("Ana and Okafor.", opened).read.words[::2]
    assert nearness(ana, okafor, opened) == (0.25, 0.0)


def test_a_name_turned_round_is_flagged(opened: CheckedArticle) -> None:
    """Brandmoor has a duchess, no duchess has a Brandmoor."""
    text = "The town honoured Brandmoor of Duchess on Monday."
    messages = [flag.message for flag in check([text], opened)[0] if flag.kind == "name"]
    assert any("the other way round" in message for message in messages)
    held = _held("The Harbour Museum and the Duchess of Brandmoor opened.", opened)
    assert [turned_round(name, held) for name in held.read.names] == [False, False]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tom Okafor came.", [1.0, 0.0, -1.0, -1.0, 1.0]),
        ("Camp Okafor was shut.", [0.0, 0.5, -1.0, -1.0, 0.0]),
        ("We met Mayor Ana Ruiz.", [1.0, 0.0, 0.5, 0.0, 1.0]),
        ("We met Okafor.", [-1.0] * 5),
    ],
)
def test_how_the_words_of_a_name_follow_each_other(text: str, expected: list[float], opened: CheckedArticle) -> None:
    """A whole name, one of two halves, one after its title, and one of a single word."""
    held = _held(text, opened)
    assert order_measures(held.read.names[0], held) == expected


def test_a_run_is_one_with_its_links_and_none_without(opened: CheckedArticle) -> None:
    """The article prints "Duchess of Brandmoor", never "Duchess Brandmoor"; a run at a later place counts too."""
    duchess, of, brandmoor = _held("Duchess of Brandmoor.", opened).read.words
    assert in_one_run((duchess, of, brandmoor), opened) == 1.0
    assert in_one_run((duchess, brandmoor), opened) == 0.0
    assert in_one_run((brandmoor,), opened) == -1.0
    assert in_one_run(_held("Snap laughed.", opened).read.words, opened) == 1.0


def test_an_ordinary_word_is_a_name_where_the_article_has_it_for_one(opened: CheckedArticle) -> None:
    """At the start of a sentence its capital tells nothing, its use in the article does."""
    assert [name.words[0].text for name in _held("Snap laughed.", opened).read.names] == ["Snap"]
    other = CheckedArticle.prepare("", "They heard a snap. The game of Snap was new.")
    assert not _held("Snap laughed.", other).read.names


@pytest.mark.parametrize(
    ("body", "word", "number"),
    [
        ("Troops are stationed in Japan. The embassy in Tokyo was shut.", "Tokyo", 1),
        ("Troops are stationed in Japan. The embassy was shut.", "Tokyo", 1),
        ("Tokyo said troops would leave.", "Japan", 1),
        ("Tokyo said troops would leave Japan, and Japanese ships too.", "Japan", 2),
    ],
)
def test_a_seat_of_government_is_its_country_only_alone(body: str, word: str, number: int) -> None:
    """An article that names both tells them apart."""
    article = CheckedArticle.prepare("", body)
    held = _held(f"They left {word}.", article)
    assert len(places(held.read.names[0].words[0], held)) == number
