"""When a run begins no further article: a signal, a deadline or a limit; the articles in hand are always finished."""

import math
import os
import signal
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from threading import Timer
from types import FrameType

from db.errors import ExitCode, UsageError

Handler = Callable[[int, FrameType | None], None]
DEADLINE = "deadline"
"""The reason of a stop that nobody asked for."""
_HALF_A_DAY = 12 * 3600
END_SECONDS = 3.0
"""How long a process that was interrupted may take to say so and to put its terminal in order."""


class Stop:
    """Answers the question whether to stop, and why; asked between two articles."""

    def __init__(self, deadline: float | None = None, clock: Callable[[], float] = time.monotonic) -> None:
        """Stop at `deadline`, in seconds of `clock`, or at nothing but a request."""
        self._deadline = deadline
        self._clock = clock
        self._requested = ""
        self.reload = False
        """Whether SIGHUP asked to read the settings again."""

    @classmethod
    def after(cls, seconds: float | None) -> "Stop":
        """Return a stop with a deadline so many seconds from now, or without one."""
        return cls() if seconds is None else cls(time.monotonic() + seconds)

    @property
    def by_signal(self) -> bool:
        """Return whether a signal, not the deadline, asked to stop."""
        return bool(self._requested)

    @property
    def reason(self) -> str:
        """Return why to stop now, or the empty string."""
        if self._requested:
            return self._requested
        return DEADLINE if self._deadline is not None and self._clock() >= self._deadline else ""

    def request(self, reason: str) -> None:
        """Ask to stop after the articles in hand."""
        self._requested = reason

    def sleep(self, seconds: float, step: float = 0.2, *, for_reload: bool = False) -> None:
        """Wait, and wake early when asked to stop, or, where the sleep is one `for_reload`, to read the settings."""
        end = self._clock() + seconds
        while not self.reason and not (for_reload and self.reload) and (left := end - self._clock()) > 0:
            time.sleep(min(step, left))


@contextmanager
def listening(stop: Stop, *, reload: bool = False) -> Iterator[Stop]:
    """Turn SIGTERM and SIGINT into a request while the block runs; a second one interrupts at once.

    An interrupt that leaves the block ends the process within seconds, whatever its other threads wait for.
    """

    def ask(number: int, frame: FrameType | None) -> None:
        if stop.by_signal:
            signal.default_int_handler(number, frame)
        stop.request(signal.Signals(number).name)

    def again(number: int, frame: FrameType | None) -> None:
        del number, frame
        stop.reload = True

    handlers: dict[signal.Signals, Handler] = {signal.SIGTERM: ask, signal.SIGINT: ask}
    if reload:
        handlers[signal.SIGHUP] = again
    before = {number: signal.signal(number, handler) for number, handler in handlers.items()}
    try:
        yield stop
    except KeyboardInterrupt:
        end_soon()
        raise
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def end_soon() -> None:
    """End the process in a moment, unless it ends by itself before.

    At its end the interpreter waits for the threads of every pool, and a drafter's may wait minutes for a server.
    """
    timer = Timer(END_SECONDS, os._exit, (ExitCode.INTERRUPTED,))
    timer.daemon = True
    timer.start()


def seconds_left(*, until: str, max_minutes: float, at: datetime) -> float | None:
    """Return the seconds from `at`, a time with its zone, to the earlier of the two limits, or None without any.

    `until` is HH:MM of this machine's clock, and of its days the nearest: no seconds are left of one that is past, so
    that a night made up for in the morning does not draft until the next one.

    Raises:
        UsageError: `until` is not a time of day, or `max_minutes` is not a number.
    """
    if math.isnan(max_minutes):  # it is smaller than nothing and would outlast the other limit, too
        raise UsageError("--max-minutes nan: not a number", hint="write minutes, such as 90; 0 means no limit")
    limits = [max_minutes * 60] if max_minutes else []
    if until:
        limits.append(_seconds_to(until, at))
    return min(limits) if limits else None


def _seconds_to(until: str, at: datetime) -> float:
    try:
        clock = datetime.strptime(until, "%H:%M")  # noqa: DTZ007 - a time of day, of the machine's zone
    except ValueError:
        raise UsageError(f"--until {until}: not a time of day", hint="write it as HH:MM, such as 05:30") from None
    # Without its zone, since the clocks may change before that time has come: its own hour's zone is then the day's.
    local = at.astimezone().replace(tzinfo=None)
    today = local.replace(hour=clock.hour, minute=clock.minute, second=0, microsecond=0)
    then = today if today > local else today + timedelta(days=1)
    left = then.timestamp() - at.timestamp()
    if left <= 0:  # where clocks are set back, an hour comes twice, and `at` may lie in its second pass
        left = then.replace(fold=1).timestamp() - at.timestamp()
    return left if left <= _HALF_A_DAY else 0.0
