"""Stays and drafts what arrives within seconds; asleep it costs one question to SQLite per second."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from db.drafts.queue import change_counter
from db.errors import BusyError, ModelError, TakeawaysError, UsageError
from db.records import Actor
from summarizer.drafters.protocol import Drafter
from summarizer.drafters.registry import make_drafter
from summarizer.drafting.running import Drafting
from summarizer.drafting.terms import Terms
from summarizer.events import Event, Observer
from summarizer.one_line import error_line
from summarizer.process.stopping import Stop
from summarizer.settings import Settings

if TYPE_CHECKING:
    from sqlite_utils import Database

EVERY_SECONDS = 1.0
"""How often the database is asked whether another process wrote to it."""
SWEEP_SECONDS = 900.0
"""How often everything is looked through all the same; what failed for a passing reason is tried again only then."""
DOWN_SECONDS = (15.0, 60.0, 300.0)
"""Pauses while the drafter or the database is not to be had; the last one goes on."""


@dataclass
class Watch:
    """A process that stays: it keeps the model loaded, and reads its settings again when it is told to."""

    db: "Database"
    settings: Settings
    read_settings: Callable[[], Settings]
    actor: Actor
    stop: Stop
    observe: Observer
    drafted: int = 0
    _drafter: Drafter | None = None
    _drafting: Drafting | None = None
    _swept: float = field(default=float("-inf"))
    _failures: int = 0

    def run(self) -> None:
        """Draft and wait, in turns, until asked to stop."""
        while not self.stop.reason:
            if self.stop.reload:
                self._reload()
            seen = change_counter(self.db)
            pause = self._draft()
            if pause:
                self.stop.sleep(pause, step=EVERY_SECONDS, for_reload=True)
            else:
                self._idle(seen)

    def _idle(self, seen: int) -> None:
        while not self.stop.reason and not self.stop.reload and change_counter(self.db) == seen:
            if time.monotonic() - self._swept >= SWEEP_SECONDS:
                return
            self.stop.sleep(EVERY_SECONDS, step=EVERY_SECONDS, for_reload=True)

    def _draft(self) -> float:
        """Draft what waits; return how long to pause for trouble, in seconds, 0 where there is none."""
        try:
            self._run(self._current())
        except (ModelError, BusyError) as error:
            self._drafting = None
            pause = DOWN_SECONDS[min(self._failures, len(DOWN_SECONDS) - 1)]
            self._failures += 1
            self.observe(Event("problem", f"{error.message}; next try in {pause:g} s", {"reason": error.message}))
            return pause
        self._failures = 0
        return 0.0

    def _run(self, drafting: Drafting) -> None:
        before = drafting.tally.drafted
        try:
            drafting.run()
        finally:  # what was stored before a trouble stays stored
            self.drafted += drafting.tally.drafted - before

    def _current(self) -> Drafting:
        """Return this sweep's run of drafting, which knows what failed since the last sweep."""
        if self._drafting is None or time.monotonic() - self._swept >= SWEEP_SECONDS:
            self._swept = time.monotonic()
            drafter = self._drafter or _made(self.settings)
            _load(drafter)
            self._drafter = drafter
            terms = Terms.of(self.settings)
            self._drafting = Drafting(self.db, drafter, self.actor, self.stop, terms, observe=self.observe)
        return self._drafting

    def _reload(self) -> None:
        """Read the settings and load the model again; wrong settings are told, and the old ones stay."""
        self.stop.reload = False
        try:
            settings = self.read_settings()
            drafter = _made(settings)
            self._drafter, self._drafting = None, None  # the old model goes before the new one is loaded
            _load(drafter)
        except (UsageError, ModelError) as error:
            self.observe(Event("problem", f"settings not read again: {error.message}", {"reason": error.message}))
            return
        self.settings, self._drafter = settings, drafter
        self.observe(Event("reloaded", "settings read again", {"drafter": self.settings.drafter}))


def _made(settings: Settings) -> Drafter:
    with _library_errors_told():
        return make_drafter(settings.drafter, settings)


def _load(drafter: Drafter) -> None:
    with _library_errors_told():
        _ = drafter.model


@contextmanager
def _library_errors_told() -> Iterator[None]:
    """Tell what a library raises as the drafter's trouble: a card that is full for a while ends no process."""
    try:
        yield
    except TakeawaysError:
        raise
    except Exception as error:  # whatever it is, a later try may succeed
        raise ModelError(error_line(error)) from error
