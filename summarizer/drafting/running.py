"""Takes the articles that wait, has them drafted and checked, and has each result or its failure stored at once."""

import time
from collections.abc import Iterator, Sequence
from concurrent.futures import Executor, Future
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from db.deciding.taken_out import taken_out
from db.records import Actor, Drafted, DraftResult, Revision
from summarizer.command_line.progress import Bar
from summarizer.drafters.protocol import Drafter, Unasked, Unreached
from summarizer.drafting.attempts import attempt, beside
from summarizer.drafting.flagging import checked
from summarizer.drafting.outages import Doubts
from summarizer.drafting.recording import Recorder
from summarizer.drafting.redrafting import another, rejected_among, told_of
from summarizer.drafting.tally import Failure, Tally
from summarizer.drafting.terms import Terms
from summarizer.drafting.waiting import WaitingArticles
from summarizer.events import Clock, Observer, counting, ignore, now
from summarizer.process.collecting import collect, settle
from summarizer.process.malloc import give_back
from summarizer.process.stopping import Stop

if TYPE_CHECKING:
    from sqlite_utils import Database

TIDY_EVERY = 25
"""After so many articles, memory that is free goes back to the system; it takes milliseconds."""


@dataclass
class Drafting:
    """One run of drafting: who drafts, for which database, on what terms, until when.

    `run` drafts what waits, `draft_one` one article whatever waits; both return what the run has done so far.
    """

    db: "Database"
    drafter: Drafter
    actor: Actor
    stop: Stop = field(default_factory=Stop)
    terms: Terms = field(default_factory=Terms)
    clock: Clock = now
    observe: Observer = ignore
    bar: Bar | None = None
    """Draws how far the run is, of the articles that wait as it begins."""
    tally: Tally = field(default_factory=Tally)
    freed: bool = False
    """Whether what an earlier run held for its settings was asked about again."""
    _doubts: Doubts = field(default_factory=Doubts)
    _since_tidy: int = 0
    _recorder: Recorder = field(init=False)
    _waiting: WaitingArticles = field(init=False)

    def __post_init__(self) -> None:
        """Open what writes down, and what waits."""
        self._recorder = Recorder(self.db, self.drafter, self.actor, self.stop, self.clock, self.observe, self.tally)
        self._waiting = WaitingArticles(self._recorder, self.terms.gate)

    def run(self, *, limit: int | None = None) -> Tally:
        """Draft all that wait, or `limit` articles, in batches.

        Raises:
            ModelError: The drafter is down; the articles that it failed on are not blamed.
            DatabaseError: The database can no longer be written; all that was stored before stays.
        """
        with self._shown(limit):
            if not self.freed:
                self._recorder.free(self.terms.gate)
                self.freed = True
            self._work(limit)
            while self._doubts and not self._doubts.lost and self._lives():
                self._work(limit)
            return self._finish()

    def draft_one(self, revision: Revision) -> Tally:
        """Draft this one, whatever waits besides, and in place of a draft of it that waits.

        Raises:
            ModelError, DatabaseError: As `run`.
        """
        self._store([revision], self._attempt([revision]), replaces=True)
        if self._doubts:
            self._look_back()
        return self._finish()

    def waiting(self, limit: int | None = None) -> int:
        """Return how many articles a run would take up now."""
        return self._waiting.count(limit)

    @contextmanager
    def _shown(self, limit: int | None) -> Iterator[None]:
        """Count on the bar what is done with."""
        if self.bar is None:
            yield
            return
        with self.bar("drafting", self.waiting(limit)) as drawn:
            self._recorder.observe = counting(self.observe, drawn.advance)
            yield

    def _finish(self) -> Tally:
        """Tell the failures that were held back, whose fault is not known."""
        if self.stop.reason:
            self.tally.stopped = self.stop.reason
            self.tally.undecided += len(self._doubts.held)
        else:
            self._doubts.refuse_outage()
            self.tally.failures += [Failure.of(revision, failed) for revision, failed in self._doubts.held]
        for revision, failed in self._doubts.held:
            self._recorder.tell_failure(revision, failed, "not drafted, not blamed")
        self._doubts.clear()
        return self.tally

    def _work(self, limit: int | None) -> None:
        """Draft what waits, in batches, while the drafter is not suspected to be down.

        While one batch is checked and stored, the drafter has the next.
        """
        with beside() as aside:
            ahead = self._begin(aside, limit)
            while ahead:
                batch, drafted = ahead
                results = drafted.result()
                ahead = self._begin(aside, limit, batch)
                self._store(batch, results)
                # What was dropped waits again in its new text.
                ahead = ahead or self._begin(aside, limit)

    def _begin(
        self, aside: Executor, limit: int | None, in_hand: Sequence[Revision] = ()
    ) -> tuple[list[Revision], Future[list[DraftResult]]] | None:
        """Give the drafter the next batch, beside those in hand; None where nothing more is to be drafted."""
        batch = self._next(limit, in_hand)
        return (batch, aside.submit(self._attempt, batch)) if batch else None

    def _next(self, limit: int | None, in_hand: Sequence[Revision]) -> list[Revision]:
        tally, most = self.tally, self.terms.batch
        done = tally.drafted + len(tally.failures) + tally.dropped + len(self._doubts.held) + len(in_hand)
        left = most if limit is None else min(most, limit - done)
        tally.stopped = self.stop.reason or ("limit" if left <= 0 else "")
        if tally.stopped or self.stop.reload or self._doubts.suspected:
            return []
        return self._waiting.take(left, in_hand)

    def _lives(self) -> bool:
        """Return whether the drafter drafts the newest article that waits, or else one that it drafted before.

        Bad articles often come together: the newest stands farthest from those at the head of the queue, which would
        otherwise hold up every run. Where all that wait are bad, the older one tells.
        """
        if not self.stop.reason and (newest := self._waiting.take(1, newest=True)):
            self._store(newest, self._attempt(newest))
        if self._doubts:
            self._look_back()
        return not self._doubts

    def _look_back(self) -> None:
        """Have an article drafted that this drafter drafted before, and forget the draft: does the drafter live?"""
        known = self._waiting.known([revision for revision, _ in self._doubts.held])
        if known is None or self.stop.reason:
            return
        (result,) = self._attempt([known])
        if isinstance(result, Drafted):
            self._blame()
        elif not isinstance(result, Unasked):
            self._doubts.proven = True

    def _attempt(self, batch: Sequence[Revision]) -> list[DraftResult]:
        begun = time.perf_counter()
        results = attempt(self.drafter, [revision.text for revision in batch], self.stop, self.observe)
        self.tally.model_seconds += time.perf_counter() - begun
        self._doubts.lost = next((one.reason for one in results if isinstance(one, Unreached)), self._doubts.lost)
        return results

    def _store(self, batch: Sequence[Revision], results: Sequence[DraftResult], *, replaces: bool = False) -> None:
        """Check the results and store them; a draft that waits by now was brought back, and stays unless asked."""
        begun = time.perf_counter()
        final = [self._checked(revision, result) for revision, result in zip(batch, results, strict=True)]
        self.tally.check_seconds += time.perf_counter() - begun
        settle()
        for revision, result in zip(batch, final, strict=True):
            self._settle(revision, result, replaces=replaces)
        if any(isinstance(result, Drafted) for result in results):
            self._blame()  # the drafter lives, whatever became of its drafts
        self._since_tidy += len(batch)
        if self._since_tidy >= TIDY_EVERY:
            collect()
            give_back()
            self._since_tidy = 0

    def _checked(self, revision: Revision, result: DraftResult) -> DraftResult:
        """Return the result as it may be stored: not one that an editor took out before, and with its flags."""
        sets = taken_out(self.db, revision.article_id)
        fresh = another(result, rejected_among(sets, revision))
        return told_of(checked(revision.text, fresh, self.terms.rules), sets)

    def _settle(self, revision: Revision, result: DraftResult, *, replaces: bool) -> None:
        if isinstance(result, Drafted):
            if not self._recorder.save(revision, result, replaces=replaces):
                self._waiting.pass_over(revision)
        elif isinstance(result, Unasked):
            return  # it waits as before
        elif result.retryable:
            self._waiting.pass_over(revision)
            self._doubts.held.append((revision, result))
        else:
            self._recorder.fail(revision, result)

    def _blame(self) -> None:
        """Record the failures held back as their articles' own."""
        for revision, failed in self._doubts.held:
            self._recorder.fail(revision, failed)
        self._doubts.clear()
