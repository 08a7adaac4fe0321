"""Embargo and expiry: read exactly, or the article is held back; what must wait never leaves on a guess."""

import json
from collections.abc import Callable
from typing import Any

import pytest

from db.records import ArticleText
from summarizer.ingest.gating.limits import read_limits

Read = Callable[[str, str | bytes], list[Any]]
TEXT = " ".join(f"Council officer number {number} said that the bridge would close." for number in range(30))


@pytest.mark.parametrize(
    ("stated", "until"),
    [
        ("2099-01-01T10:00:00Z", "2099-01-01T10:00:00+00:00"),
        ("2099-01-01 10:00:00 +02:00", "2099-01-01T08:00:00+00:00"),
        ("20990101T100000Z", "2099-01-01T10:00:00+00:00"),
        ("Thu, 01 Jan 2099 10:00:00 +0100", "2099-01-01T09:00:00+00:00"),
        ("Thu, 1 Jan 2099 18:00 EST", "2099-01-01T23:00:00+00:00"),
        ("Thu, 1 Jan 2099 18:00 GMT", "2099-01-01T18:00:00+00:00"),
        (["2099-01-01T10:00:00Z"], "2099-01-01T10:00:00+00:00"),
        (["2020-03-02T18:00:00Z", None, "2099-01-01T10:00:00Z", ""], "2099-01-01T10:00:00+00:00"),
        ([["2099-01-01T10:00:00Z"], {"@type": "DateTime", "@value": "2098-01-01T10:00Z"}], "2099-01-01T10:00:00+00:00"),
    ],
)
def test_an_embargo_with_a_zone(stated: object, until: str) -> None:
    """One moment, in whatever form it is exact."""
    found = read_limits({"embargoed": stated})
    assert (found.embargoed_until, found.notes, found.readable) == (until, (), True)


@pytest.mark.parametrize(
    ("stated", "until"),
    [
        ("2099-01-01", "2099-01-01T12:00:00+00:00"),
        ("1 January 2099", "2099-01-01T12:00:00+00:00"),
        ("9999-12-31T20:00", "9999-12-31T23:59:59.999999+00:00"),
        ("2099-01-01T10:00", "2099-01-01T22:00:00+00:00"),
        ("Thu, 1 Jan 2099 10:00", "2099-01-01T22:00:00+00:00"),
        (20990101, "2099-01-01T12:00:00+00:00"),
    ],
)
def test_an_embargo_without_a_zone_holds_everywhere(stated: object, until: str) -> None:
    """Where the source does not say where, it waits for the last place on earth, and says so."""
    found = read_limits({"embargoed": stated})
    assert (found.embargoed_until, found.readable) == (until, True)
    assert "states no time zone" in found.notes[0]


@pytest.mark.parametrize(
    "stated",
    [
        "tomorrow",
        "01/02/2099",
        4070908800,
        {"until": "2099-01-01"},
        {"value": "2020-01-01T00:00Z", "@id": "2099-01-01T00:00Z"},
        {"value": ["2020-01-01T00:00Z", "2099-01-01T00:00Z"]},
        {"active": True},
        [False, True],
        True,
        "Not for release before 6 pm, 1 January 2099",
        "2099-13-01",
        "2099-01-01T10:00:00 Oslo time",
        "Mon, 2 Mar 2026 6:00 PM EST",
        "Mon, 2 Mar 2026 06:00 PM EST",
        "Mon, 2 Mar 2026 18:00:00 +0000 or when delivered",
        "Mon, 2 Mar 2026 18:00 CET",
        1801010100000,
        "2030102000000.0",
        "1926-03-02T18:00:00Z",
        "1970-01-01T00:00:00Z",
    ],
)
def test_what_can_not_be_read_exactly_is_held_back(stated: object) -> None:
    """No day is taken out of a sentence that says more, and nothing that is stated is passed over."""
    for found in (read_limits({"embargoed": stated}), read_limits({"expires": stated})):
        assert (found.embargoed_until, found.expires_at, found.readable) == ("", "", False)
        assert "can not be read, so the article counts as withheld" in found.notes[0]
        assert found.held_to("usable") == "withheld"
        assert found.held_to("canceled") == "canceled"


@pytest.mark.parametrize(
    "stated", [None, False, "", " ", "none", 0, "null", [], [None, [""]], {"until": None}, "0001-01-01T00:00:00"]
)
def test_none_is_none(stated: object) -> None:
    """What a system writes where there is no embargo holds nothing back."""
    found = read_limits({"embargoed": stated, "expires": stated})
    assert (found.embargoed_until, found.expires_at, found.notes, found.readable) == ("", "", (), True)


def test_one_of_a_list_that_can_not_be_read_holds_back() -> None:
    """Beside a time that can: the other one may be the later."""
    for key in ("embargoed", "expires"):
        found = read_limits({key: ["2020-01-01T10:00:00Z", "six on Friday"]})
        assert (found.held_to("usable"), len(found.notes)) == ("withheld", 1)


@pytest.mark.parametrize(
    ("stated", "end"),
    [
        ("9999-12-31T23:59:59-05:00", "9999-12-31T23:59:59.999999+00:00"),
        ("2099-01-01T10:00:00+02:00", "2099-01-01T08:00:00+00:00"),
        ("2099-01-01", "2099-01-01T00:00:00+00:00"),
        (["2099-01-02T00:00Z", "2099-01-01T23:00", "9999-12-31T23:59:59-05:00"], "2099-01-01T23:00:00+00:00"),
    ],
)
def test_an_expiry(stated: object, end: str) -> None:
    """In UTC where no zone is stated, the earliest of several, and never where the calendar ends."""
    found = read_limits({"expires": stated})
    assert (found.expires_at, found.notes, found.readable) == (end, (), True)


def test_whatever_is_called_an_embargo_is_one() -> None:
    """A key that the standard spells otherwise holds as well, and the latest of several does."""
    found = read_limits({"embargoUntil": "2099-01-02T00:00Z", "Embargo": "2099-01-01T00:00Z", "embargoed": ""})
    assert (found.embargoed_until, found.readable) == ("2099-01-02T00:00:00+00:00", True)
    assert not read_limits({"embargoed": "2099-01-02T00:00Z", "embargo_note": "ask Nora"}).readable
    twice = {"embargoed": "2099-01-02T00:00Z", "Embargoed": None, "expires": "2099-01-03", "Expires": ""}
    found = read_limits(twice)
    assert (found.embargoed_until, found.expires_at[:10]) == ("2099-01-02T00:00:00+00:00", "2099-01-03")


def test_each_format_holds_back(read: Read) -> None:
    """ninjs, front matter and schema.org alike."""
    item = {"uri": "urn:1", "headline": "H", "body_text": TEXT, "embargoed": "tomorrow"}
    posting = {"@type": "NewsArticle", "headline": "H", "articleBody": TEXT, "expires": "soon"}
    for name, text in (
        ("a.json", json.dumps(item)),
        ("b.md", f"---\ntitle: H\nembargo: tomorrow\n---\n{TEXT}\n"),
        ("c.json", json.dumps(posting)),
    ):
        (article,) = read(name, text)
        assert isinstance(article, ArticleText)
        assert (name, article.pub_status) == (name, "withheld")
        assert article.input_notes[0].startswith("withheld: the e")


def test_why_an_article_waits_is_no_time() -> None:
    """Agencies state the reason beside the time; it counts only where it is a later time, or none can be read."""
    stated = {"embargoed": "2099-01-01T10:00:00Z", "embargoedreason": "Until Ana Lima has spoken"}
    found = read_limits(stated)
    assert (found.embargoed_until, found.notes, found.readable) == ("2099-01-01T10:00:00+00:00", (), True)
    assert (
        read_limits(stated | {"embargoreasons": "2099-01-02T10:00:00Z"}).embargoed_until == "2099-01-02T10:00:00+00:00"
    )
    assert not read_limits(stated | {"embargoed": "six on Friday"}).readable


def test_aliases_of_aliases(read: Read) -> None:
    """Front matter may hold one list a million million times; nothing waits for that."""
    laughs = "\n".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 12))
    for fields, status in (
        (f"a0: &a0 {{until: [x, y]}}\n{laughs}\nembargo: *a11\npubStatus: *a11", "withheld"),
        (f"a0: &a0 []\n{laughs}\nembargo: *a11\nexpires: {{a: *a11}}", "usable"),
        (f"a0: &a0 []\n{laughs}\npubStatus: {{a: *a11}}", "withheld"),
    ):
        (article,) = read("a.md", f"---\ntitle: H\n{fields}\n---\n{TEXT}\n")
        assert isinstance(article, ArticleText), article
        assert article.pub_status == status


@pytest.mark.parametrize(
    "stated", ["n/a", "N.A.", "never", "No embargo", {"active": False}, {"active": False, "until": None}]
)
def test_what_denies_it_states_none(stated: object) -> None:
    """Of an embargo as of an expiry; an embargo that is not lifted is one."""
    found = read_limits({"embargoed": stated, "expires": stated})
    assert (found.embargoed_until, found.expires_at, found.readable) == ("", "", True)
    assert not read_limits({"embargoed": {"lifted": False}}).readable
