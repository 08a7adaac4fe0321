"""When a run ends: a clock time, so many minutes, a signal."""

import os
import signal
import time
from datetime import UTC, datetime
from threading import Timer

import pytest

from db.errors import UsageError
from summarizer.stopping import Stop, listening, seconds_left

EVENING = datetime(2026, 3, 4, 22, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("until", "minutes", "left"),
    [
        ("", 0, None),
        ("05:30", 0, 7.5 * 3600),
        ("22:10", 0, 600),
        ("22:00", 0, 86400),
        ("05:30", 2, 120),
        ("", 90, 5400),
    ],
)
def test_the_earlier_limit_counts(until: str, minutes: float, left: float | None) -> None:
    """A time of day that is past means tomorrow's."""
    assert seconds_left(until=until, max_minutes=minutes, local=EVENING) == left


@pytest.mark.parametrize("until", ["25:00", "five", "5.30", "05:30:00x"])
def test_what_is_no_time_of_day_is_refused(until: str) -> None:
    """The message repeats it."""
    with pytest.raises(UsageError, match="not a time of day"):
        seconds_left(until=until, max_minutes=0, local=EVENING)


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
