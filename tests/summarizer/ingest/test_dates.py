"""Dates of sources: with their hour and zone wherever these are stated, or older versions could not be told."""

import pytest

from summarizer.ingest.dates import is_date_line, iso


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("20260302T180000Z", "2026-03-02T18:00:00+00:00"),
        ("20260302T1800+0100", "2026-03-02T18:00:00+01:00"),
        ("2026-03-02T18Z", "2026-03-02T18:00:00+00:00"),
        ("2026-03-02 18:00 +01:00", "2026-03-02T18:00:00+01:00"),
        ("Mon, 02 Mar 2026 18:00:00 +0100", "2026-03-02T18:00:00+01:00"),
        ("Mon, 2 Mar 2026 18:00 GMT", "2026-03-02T18:00:00+00:00"),
        ("2026-03-02", "2026-03-02"),
        ("Updated 2 March 2026, 6 pm", "2026-03-02"),
        ("Mon, 2 Mar 2026 6:00 PM EST", "2026-03-02"),
        ("Mon, 32 Mar 2026 18:00:00 +0100", ""),
        ("20261302T180000Z", ""),
        ("1772474400", ""),
        ("17724744000", ""),
        ("9999-12-31T23:59:59-05:00", ""),
    ],
)
def test_dates_as_sources_write_them(text: str, read: str) -> None:
    """A moment where the whole text is one, else the first day in it; nothing is guessed."""
    assert iso(text) == read


def test_a_number_is_no_line_of_a_date() -> None:
    """A page's line of figures stays what it is."""
    assert not is_date_line("20260302")
    assert is_date_line("Mon, 2 Mar 2026 18:00:00 +0100")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2026-03-02 18:00 EST", "2026-03-02T18:00:00-05:00"),
        ("2026-03-02T18:00:00 GMT", "2026-03-02T18:00:00+00:00"),
        ("Updated 2026-03-02 18:00:00 CEST by Ana Poe", "2026-03-02T18:00:00+02:00"),
        ("2026-03-02 18:00 XYZ", "2026-03-02T18:00:00"),
    ],
)
def test_zones_by_name_behind_a_date_in_figures(text: str, expected: str) -> None:
    """As in mail; of a name that means several zones, none is guessed."""
    assert iso(text) == expected
