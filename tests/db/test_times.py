"""Moments as the record writes them, at the edges of the calendar too."""

from datetime import UTC, datetime

import pytest

from db.errors import InputError
from db.times import moment, stamp, stamp_of_source


def test_a_stamp_has_a_fixed_width() -> None:
    """Text order is time order, from the first year to the last."""
    times = [datetime(1, 1, 1, tzinfo=UTC), datetime(2026, 1, 31, 23, 59, 59, 7, UTC), datetime.max.replace(tzinfo=UTC)]
    stamps = [stamp(at) for at in times]
    assert stamps[:2] == ["0001-01-01T00:00:00.000000Z", "2026-01-31T23:59:59.000007Z"]
    assert {len(text) for text in stamps} == {27}
    assert [moment(text) for text in stamps] == times


@pytest.mark.parametrize("text", ["9999-12-31T23:59:59-14:00", "0001-01-01T00:00+14:00", "soon", "2026-13-01"])
def test_what_is_no_time_is_refused(text: str) -> None:
    """A zone can push a time out of the calendar: that is no time either."""
    with pytest.raises(InputError, match=r"embargo .* is not an ISO 8601 time"):
        stamp_of_source(text, what="embargo")
