"""The filter line says what is wrong with it, and turns into filters."""

import shlex
from datetime import UTC, datetime, timedelta

import pytest

from db.deciding.flag_kinds import FLAG_KINDS
from db.drafts.filters import NO_FILTERS, QueueFilters
from db.errors import UsageError
from review_tui.queue.views import TERMS, parse, with_words

NOW = datetime(2026, 2, 3, 12, tzinfo=UTC)


def test_nothing_asks_for_everything() -> None:
    """An empty line is the queue as it is."""
    assert parse("", now=NOW).filters == NO_FILTERS


def test_a_full_line() -> None:
    """Every key finds its field; the rest is searched for."""
    line = 'state=reviewed section="City hall",sport flag=number age>2d holder=free order=age flood wall'
    assert parse(line, now=NOW).filters == QueueFilters(
        states=("reviewed",),
        sections=("City hall", "sport"),
        flag="number",
        before=NOW - timedelta(days=2),
        holder="free",
        order="age",
        search="flood wall",
    )


@pytest.mark.parametrize(
    ("line", "hint"),
    [
        ("sektion=sport", "did you mean section?"),
        ("state=penidng", "did you mean pending?"),
        ("holder=fre", "did you mean free?"),
        ("flag=atribution", "did you mean attribution?"),
        ("age>soon", "age>2d, age<12h, age>30min"),
        ("age>2000000d", "age>2d, age<12h, age>30min"),
        ("age<99999999999w", "age>2d, age<12h, age>30min"),
        (f"age>{'9' * 5000}h", "age>2d, age<12h, age>30min"),
        ('section="city', 'close it: section="City hall"'),
    ],
)
def test_a_mistake_is_explained(line: str, hint: str) -> None:
    """A wrong key, value or quotation mark is refused with the nearest right one."""
    with pytest.raises(UsageError) as caught:
        parse(line, now=NOW)
    assert caught.value.hint == hint


def test_the_help_names_every_kind_of_flag() -> None:
    """What may be asked for is said, all of it, each term once: the page wraps it to its own width."""
    assert dict(TERMS)["flag="].split(", ") == [*FLAG_KINDS]
    assert all(term for term, _words in TERMS)


@pytest.mark.parametrize(
    "section",
    [
        "City hall",
        "Valentine's",
        'the "late" page',
        "A\\B",
        "A\\",
        "'",
        '"',
        "a\tb",
        "$HOME",
        "#one",
        "",
        "Ärzte",
        "a=b",
    ],
)
def test_other_words_leave_the_terms_as_they_are(section: str) -> None:
    """Whatever stands in a term, the line with other words to search for is read as the same filter."""
    line = with_words(f"section={shlex.quote(section)} age>2d old words", 'bridge="closed"')
    assert parse(line, now=NOW) == parse(f"section={shlex.quote(section)} age>2d bridge closed", now=NOW)
    assert with_words(line, "bridge closed") == line
