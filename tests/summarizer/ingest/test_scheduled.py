"""What its source says is published later is under an embargo until then."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from sqlite_utils import Database

from db.articles.saving import find_article
from db.records import Actor, ArticleText
from summarizer.ingest.gating.scheduled import waiting_until_out
from summarizer.ingest.storing import Ingesting, let_all

ReadOne = Callable[[str, str | bytes], ArticleText]
AT = datetime(2026, 3, 4, 20, 0, tzinfo=UTC)
ARTICLE = ArticleText("urn:1", "Larkby", "The bridge will close. “We have no choice,” said Ana Lima.")
LATER = "2099-03-30T06:00:00+00:00"
TEXT = "\n\n".join(f"The council of Larkby said on Monday that bridge {number} is to close." for number in range(9))


@pytest.mark.parametrize(
    ("published", "until"),
    [
        ("2026-03-05T06:00:00+00:00", "2026-03-05T06:00:00+00:00"),
        ("2026-03-05T06:00:00+10:00", ""),
        ("2026-03-04T20:04:00+00:00", ""),
        ("2026-03-04T20:06:00+00:00", "2026-03-04T20:06:00+00:00"),
        ("2026-03-05", ""),
        ("2026-03-06", "2026-03-06T12:00:00+00:00"),
        ("2026-03-06T06:00:00", "2026-03-06T18:00:00+00:00"),
        ("", ""),
        ("9999-12-31", "9999-12-31T12:00:00+00:00"),
        ("soon", ""),
    ],
)
def test_what_is_still_to_come_everywhere_waits(published: str, until: str) -> None:
    """A day or an hour without a zone holds only what has not begun in any place, and then until it has in all."""
    found = waiting_until_out(replace(ARTICLE, published_at=published), AT)
    assert found.embargoed_until == until
    assert bool(found.input_notes) == bool(until)


def test_a_later_embargo_stands() -> None:
    """Of the two times the later one counts."""
    article = replace(ARTICLE, published_at="2026-03-05T06:00:00+00:00", embargoed_until="2026-03-05T09:00:00+00:00")
    assert waiting_until_out(article, AT).embargoed_until == "2026-03-05T09:00:00+00:00"
    earlier = replace(article, embargoed_until="2026-03-05T05:00:00+00:00")
    assert waiting_until_out(earlier, AT).embargoed_until == "2026-03-05T06:00:00+00:00"


def test_it_comes_in_under_the_embargo_and_is_free_when_it_is_out(database: Database) -> None:
    """The time is the run's; delivered again once it is out, it waits for nothing."""
    article = replace(ARTICLE, published_at="2026-03-05T06:00:00+00:00")
    now = [AT]
    ingesting = Ingesting(database, let_all, Actor("takeaways ingest", "machine"), clock=lambda: now[0])
    ingesting.take(article)
    stored = find_article(database, "urn:1")
    assert stored.embargoed_until == datetime(2026, 3, 5, 6, tzinfo=UTC)
    assert stored.revision.text.input_notes[0].startswith("embargo: its source says that it is published at 2026-03-05")
    now[0] += timedelta(hours=11)
    ingesting.take(article)
    assert find_article(database, "urn:1").embargoed_until is None


@pytest.mark.parametrize(
    "stated",
    [
        {"publishDate": LATER},
        {"publish_date": LATER, "firstCreated": "2026-03-02T06:00:00Z"},
        {"publishing": {"scheduled": LATER}},
        {"scheduled_for": [LATER]},
        {"release_date": LATER},
    ],
)
def test_each_format_reads_when_it_goes_out(read_one: ReadOne, stated: dict[str, object]) -> None:
    """In ninjs, plain objects and schema.org, whatever the system calls it."""
    schema = {"@type": "NewsArticle", "headline": "H", "articleBody": TEXT, "datePublished": "2026-03-02"}
    for name, text in (
        ("a.json", json.dumps({"uri": "urn:1", "headline": "H", "body_text": TEXT} | stated)),
        ("b.json", json.dumps({"id": "x", "headline": "H", "text": TEXT} | stated)),
        ("c.json", json.dumps(schema | stated)),
    ):
        assert (name, read_one(name, text).published_at) == (name, LATER)


def test_other_words_under_such_keys_say_nothing(read_one: ReadOne) -> None:
    """Yes and no, seconds and names are no times."""
    item = {"uri": "u", "headline": "H", "body_text": TEXT, "firstcreated": "2026-03-02", "scheduled": True, "live": 1}
    assert read_one("a.json", json.dumps(item | {"releaseDate": 1774850400})).published_at == "2026-03-02"


def test_front_matter_states_it_too(read_one: ReadOne) -> None:
    """As static sites write it."""
    page = f"---\ntitle: H\ndate: 2026-03-02\npublishDate: {LATER}\n---\n{TEXT}\n"
    assert read_one("a.md", page).published_at == LATER
