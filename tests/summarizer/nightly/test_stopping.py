"""When a run ends: a clock time, so many minutes, a signal."""

import os
import signal
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from threading import Timer

import pytest

from db.errors import UsageError
from summarizer.process import stopping
from summarizer.process.stopping import Stop, listening, seconds_left

EVENING = datetime(2026, 3, 4, 22, 0, tzinfo=UTC)
Zone = Callable[[str], None]


@pytest.fixture
def zone(monkeypatch: pytest.MonkeyPatch) -> Iterator[Zone]:
    """Yield a function that moves this machine to another time zone."""

    def move(name: str) -> None:
        monkeypatch.setenv("TZ", name)
        time.tzset()

    yield move
    monkeypatch.undo()
    time.tzset()


@pytest.mark.parametrize(
    ("until", "minutes", "left"),
    [
        ("", 0, None),
        ("05:30", 0, 7.5 * 3600),
        ("22:10", 0, 600),
        ("22:00", 0, 0),
        ("21:59", 0, 0),
        ("10:01", 0, 0),
        ("10:00", 0, 12 * 3600),
        ("05:30", 2, 120),
        ("", 90, 5400),
    ],
)
def test_the_earlier_limit_counts(zone: Zone, until: str, minutes: float, left: float | None) -> None:
    """The time of day that is nearest is meant: one of the last twelve hours is past, and nothing is drafted."""
    zone("UTC")
    assert seconds_left(until=until, max_minutes=minutes, at=EVENING) == left


@pytest.mark.parametrize(
    ("begun", "left"),
    [
        (datetime(2026, 3, 28, 22, 0, tzinfo=UTC), 5.5 * 3600),
        (datetime(2026, 10, 24, 21, 0, tzinfo=UTC), 7.5 * 3600),
        (datetime(2026, 10, 25, 0, 10, tzinfo=UTC), 4 * 3600 + 20 * 60),
        (datetime(2026, 10, 25, 1, 10, tzinfo=UTC), 3 * 3600 + 20 * 60),
    ],
)
def test_a_time_of_day_is_the_wall_clock_s_after_a_clock_change(zone: Zone, begun: datetime, left: float) -> None:
    """Half past five is half past five in a night of 23 hours and in one of 25, also from within the hour twice had."""
    zone("Europe/Berlin")
    assert seconds_left(until="05:30", max_minutes=0, at=begun) == left


@pytest.mark.parametrize(
    ("until", "begun", "left"),
    [
        ("02:30", datetime(2026, 10, 25, 0, 10, tzinfo=UTC), 20 * 60),
        ("02:30", datetime(2026, 10, 25, 1, 10, tzinfo=UTC), 20 * 60),
        ("02:10", datetime(2026, 10, 25, 1, 10, tzinfo=UTC), 0),
        ("02:30", datetime(2026, 3, 28, 22, 0, tzinfo=UTC), 3.5 * 3600),
        ("02:30", datetime(2026, 3, 29, 0, 50, tzinfo=UTC), 40 * 60),
    ],
)
def test_a_time_of_day_in_a_changed_hour_is_the_nearest(zone: Zone, until: str, begun: datetime, left: float) -> None:
    """In either pass of the hour twice had; where the hour is left out, the limit is as late as without the change."""
    zone("Europe/Berlin")
    assert seconds_left(until=until, max_minutes=0, at=begun) == left


@pytest.mark.parametrize("until", ["", "05:30"])
def test_a_limit_that_is_no_number_is_refused(until: str) -> None:
    """It would be smaller than nothing and outlast every other limit."""
    with pytest.raises(UsageError, match="nan"):
        seconds_left(until=until, max_minutes=float("nan"), at=EVENING)


@pytest.mark.parametrize("until", ["25:00", "five", "5.30", "05:30:00x"])
def test_what_is_no_time_of_day_is_refused(until: str) -> None:
    """The message repeats it."""
    with pytest.raises(UsageError, match="not a time of day"):
        seconds_left(until=until, max_minutes=0, at=EVENING)


def test_a_deadline_is_reached_once_its_time_has_come() -> None:
    """Before: no reason; from then on: deadline."""
    time = [0.0]
    stop = Stop(10.0, clock=lambda: time[0])
    assert stop.reason == ""
    time[0] = 10.0
    assert (stop.reason, stop.by_signal) == ("deadline", False)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_first_signal_asks_and_a_second_interrupts(number: signal.Signals) -> None:
    """The first lets the article in hand finish."""
    with listening(Stop()) as stop:
        os.kill(os.getpid(), number)
        assert stop.reason == number.name
        with pytest.raises(KeyboardInterrupt):
            os.kill(os.getpid(), number)


def test_a_sleep_ends_when_a_signal_comes() -> None:
    """A run that waits for a server does not wait out its pause."""
    began = time.monotonic()
    with listening(Stop()) as stop:
        Timer(0.1, os.kill, (os.getpid(), signal.SIGTERM)).start()
        stop.sleep(60)
    assert (stop.reason, time.monotonic() - began < 30) == ("SIGTERM", True)


def test_a_wish_to_reload_ends_only_the_sleep_that_waits_for_it() -> None:
    """The pauses between attempts at a busy server stay as long as they are: the settings are read after the run."""
    stop = Stop()
    stop.reload = True
    began = time.monotonic()
    stop.sleep(60, for_reload=True)
    assert time.monotonic() - began < 30
    ended = Timer(0.2, stop.request, ("SIGTERM",))
    ended.start()
    stop.sleep(60)
    assert stop.reason == "SIGTERM", "it slept until it was asked to stop"


def test_hangup_asks_to_reload_only_where_that_is_meant() -> None:
    """SIGHUP sets the flag and is no reason to stop."""
    with listening(Stop(), reload=True) as stop:
        os.kill(os.getpid(), signal.SIGHUP)
        assert (stop.reload, stop.reason) == (True, "")


def test_handlers_are_put_back() -> None:
    """After the block a signal means what it meant before."""
    before = signal.getsignal(signal.SIGTERM)
    with listening(Stop()):
        assert signal.getsignal(signal.SIGTERM) is not before
    assert signal.getsignal(signal.SIGTERM) is before


def test_only_an_interrupt_that_leaves_the_block_ends_the_process(monkeypatch: pytest.MonkeyPatch) -> None:
    """An error of another kind ends what it ends."""
    ended: list[int] = []
    monkeypatch.setattr(stopping, "end_soon", lambda: ended.append(1))
    for error, count in ((UsageError("no such drafter"), 0), (KeyboardInterrupt(), 1)):
        with pytest.raises(type(error)), listening(Stop()):
            raise error
        assert len(ended) == count
