"""Whose turn it is to ask: many at once while the server answers; one alone, after growing pauses, while it is down."""

import math
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from threading import Condition
from typing import Any, TypeVar

from summarizer.drafters.protocol import Unasked, Unreached
from summarizer.drafters.server.line import Line
from summarizer.drafters.server.trouble import RequestFailed, Trouble
from summarizer.events import Event, Observer, ignore
from summarizer.process.stopping import Stop

_PATIENCE_BY_HAND = 20.0
"""Seconds of patience where no run says when it ends: somebody sits there."""
_TOLD = 8.0
"""Pauses from here on are told: a limit of so many requests per minute is met all night long."""
_LOOK = 0.5
"""Seconds between two looks whether the run is to end."""
_WAITED_FOR = (Trouble.DOWN, Trouble.LIMITED)
Made = TypeVar("Made")


class NoTurn(Exception):  # noqa: N818 - an outcome that the caller handles, no error that is shown
    """No request is made any more; `result` says why."""

    def __init__(self, result: Unasked) -> None:
        super().__init__(result.reason)
        self.result = result


@dataclass(eq=False)
class Asker:
    """One article that asks, once or for each of its parts."""

    place: int
    """Who stands earlier asks earlier."""
    refused_at: float = -math.inf
    """When the server was down for it; of those that wait for an outage's end, the first looks."""
    since: float = math.inf
    """When that was so first since its own last answer."""
    seen: float = math.inf
    """When a refusal counted last, or was the first."""
    limited: bool = False
    """Whether the server only wanted fewer requests."""


@dataclass(eq=False)
class _Turn:
    """One request under way."""

    asker: Asker
    began: float
    answers: int
    """How many answers there had been then."""
    looks: bool
    """Whether it shows if an outage is over."""
    alone: bool
    """Whether no other one was under way at any time beside it."""
    known: bool = False
    """Whether it was answered before."""


@dataclass
class Turns:
    """Gives turns to several threads.

    A request that finds the server down is made again when it is up, and costs its article no attempt. It counts
    against the article only where it was refused alone, and others were asked and answered since it was refused before.
    Where all that wait were refused, a request that was answered before is made again, and its answer thrown away: it
    tells the two cases apart.
    """

    most: int
    patience: float
    """Seconds that a run waits for the end of an outage."""
    sleep: Callable[[float], None] | None = None
    """Pauses instead of the stop."""
    clock: Callable[[], float] = time.monotonic
    _stop: Stop = field(default_factory=Stop)
    _observe: Observer = ignore
    _line: Line = field(init=False)
    _changed: Condition = field(default_factory=Condition)
    _waiting: list[Asker] = field(default_factory=list)
    _under_way: list[_Turn] = field(default_factory=list)
    _looking: bool = False
    _known: Callable[[], object] | None = None
    """The last request that was answered."""
    _told: bool = False

    def __post_init__(self) -> None:
        """Begin for somebody who waits for the answer."""
        self._line = Line(self.most, min(self.patience, _PATIENCE_BY_HAND))

    def heed(self, stop: Stop, observe: Observer) -> None:
        """Give no turn after the stop, wait as long as a run may, and tell of it."""
        self._stop, self._observe, self._line.patience = stop, observe, self.patience

    def begin(self) -> None:
        """Let whoever comes now look once more whether an outage is over that was waited for to the end."""
        with self._changed:
            self._line.look_anew(self.clock())

    def pause(self, seconds: float) -> None:
        """Wait, at most until the stop; where the server is down, also until settings are to be read again."""
        if self.sleep:
            self.sleep(seconds)
        else:
            self._stop.sleep(seconds, for_reload=self._line.is_down)

    def ask(self, asker: Asker, request: Callable[[], Made]) -> Made:
        """Return what `request` returns, when it is the asker's turn and, in an outage, when that is over.

        Raises:
            NoTurn: the run is to stop, or the outage outlasts the patience.
            RequestFailed: the request failed for what may be the text's own trouble.
        """
        while True:
            turn = self._turn_of(asker)
            look = self._look_of_others(turn)
            try:
                made = (look or request)()
            except RequestFailed as failed:
                own = self._failed(turn, failed)
                if own and not turn.known:
                    raise own from None
            except BaseException:
                self._answered(turn)
                raise
            else:
                self._answered(turn, counts=True)
                if not turn.known:
                    self._known = request
                    return made

    def _look_of_others(self, turn: _Turn) -> Callable[[], Any] | None:
        """Return the request to look with instead of the asker's own; None where that is to be made.

        Nobody else may be under way, who tells as much. A limit is not looked at so, for the look would use it up; only
        at the end, to see whom it concerns.
        """
        with self._changed:
            refused = all(one.since < math.inf for one in (*self._waiting, turn.asker))
            if not (turn.looks and turn.alone and refused) or (turn.asker.limited and self._line.waits(self.clock())):
                return None
            if self._known:
                turn.asker, turn.known = Asker(turn.asker.place), True
            return self._known

    def _turn_of(self, asker: Asker) -> _Turn:
        with self._changed:
            self._waiting.append(asker)
            try:
                while not self._is_next(asker):
                    self._refuse_ended()
                    self._changed.wait(_LOOK)
                self._refuse_ended()
            finally:
                self._waiting.remove(asker)
                self._changed.notify_all()
            if not self._line.is_down:
                return self._begun(asker)
            self._looking = True
        return self._look_of(asker)

    def _is_next(self, asker: Asker) -> bool:
        if self._line.is_down:
            return not self._looking and asker is min(self._waiting, key=lambda one: (one.refused_at, one.place))
        has_room = len(self._under_way) < self._line.at_once
        return has_room and asker is min(self._waiting, key=lambda one: one.place)

    def _refuse_ended(self) -> None:
        """Raise NoTurn where the run is to stop, or waited long enough."""
        if self._stopped:
            raise NoTurn(Unasked("the run was stopped before", retryable=True))
        if self._line.lost:
            raise NoTurn(Unreached(self._line.lost, retryable=True))

    @property
    def _stopped(self) -> bool:
        return bool(self._stop.reason) or (self._line.is_down and self._stop.reload)

    def _begun(self, asker: Asker, *, looks: bool = False) -> _Turn:
        turn = _Turn(asker, self.clock(), self._line.answers, looks, alone=not self._under_way)
        for other in self._under_way:
            other.alone = False
        self._under_way.append(turn)
        return turn

    def _look_of(self, asker: Asker) -> _Turn:
        """Return the turn of the one that looks, after the pause."""
        try:
            while (left := self._line.next_look - self.clock()) > 0 and not self._stopped:
                self.pause(left)
            with self._changed:
                self._refuse_ended()
                return self._begun(asker, looks=True)
        except BaseException:
            with self._changed:
                self._looking = False
                self._changed.notify_all()
            raise

    def _answered(self, turn: _Turn, *, counts: bool = False) -> None:
        """End a turn in which the server spoke; only the one that looks ends an outage, for it asked last."""
        with self._changed:
            self._ended(turn)
            if counts:
                self._line.answered(turn.began)
                turn.asker.since = math.inf
            if turn.looks:
                self._up()

    def _ended(self, turn: _Turn) -> None:
        self._under_way.remove(turn)
        self._looking = self._looking and not turn.looks
        self._changed.notify_all()

    def _up(self) -> None:
        seconds = self.clock() - self._line.down_since
        self._line.up()
        if self._told:
            self._told = False
            self._observe(Event("answering", f"the server answers again, after {seconds:.0f} s", {"seconds": seconds}))

    def _failed(self, turn: _Turn, failed: RequestFailed) -> RequestFailed | None:
        """End a turn in which no answer came; return the failure where it may be the text's own."""
        with self._changed:
            if not self._is_outage(turn, failed):
                self._ended(turn)
                if turn.looks and failed.trouble is not Trouble.SILENT:
                    self._up()
                self._known = None if turn.known else self._known
                return failed
            own = self._own(turn, failed)
            self._ended(turn)
            now = self.clock()
            turn.asker.refused_at = now
            pause = self._line.down(failed.reason, after=failed.after, looked=turn.looks, now=now)
            if pause >= _TOLD and not self._line.lost:
                self._told = True
                message = f"the server takes no requests ({failed.reason}); next try in {pause:.0f} s"
                self._observe(Event("retrying", message, {"seconds": pause, "reason": failed.reason}))
            return own

    def _is_outage(self, turn: _Turn, failed: RequestFailed) -> bool:
        """Return whether the server is down: it says so, or was silent to all that were asked beside this one.

        What was answered before has no trouble of its own.
        """
        if turn.known:
            return failed.trouble not in (Trouble.REFUSED, Trouble.NOT_UNDERSTOOD)
        if failed.trouble is Trouble.SILENT:
            return self._line.is_down or not (turn.alone or self._line.answers > turn.answers)
        return failed.trouble in _WAITED_FOR

    def _own(self, turn: _Turn, failed: RequestFailed) -> RequestFailed | None:
        """Return the failure where the server is down for this article and up for others."""
        asker, now = turn.asker, self.clock()
        asker.limited = failed.trouble is Trouble.LIMITED
        if asker.since == math.inf:
            asker.since = asker.seen = now
            return None
        if self._line.answered_then <= asker.seen:
            return None
        if now - asker.since >= self._line.patience:
            return RequestFailed(Trouble.REFUSED, f"{failed.reason}, for long while it answered others")
        if not turn.alone or asker.limited:
            return None
        asker.seen = now
        return failed
