"""Takes the articles that wait, has them drafted and checked, and stores each result or its failure at once."""

import time
from collections.abc import Callable, Sequence
from concurrent.futures import Executor, Future
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeVar

from db.articles.saving import find_article
from db.articles.wanted import count_to_draft, last_drafted, to_draft
from db.drafts.queue import waiting_draft
from db.drafts.saving import record_failure, save_draft
from db.errors import BusyError, ConflictError, InputError, RefusedError
from db.gate_codes import code_of
from db.records import Actor, Drafted, DraftFailed, DraftResult, Revision, Severity
from summarizer.checks import HOUSE_RULES, HouseRules
from summarizer.drafters.protocol import Drafter, Unasked, Unreached
from summarizer.drafting.attempts import attempt, beside
from summarizer.drafting.flagging import checked
from summarizer.drafting.outages import Doubts
from summarizer.drafting.redrafting import another, rejected_drafts
from summarizer.drafting.regating import free_held, held_for, keep_held
from summarizer.drafting.tally import Failure, Tally
from summarizer.events import Clock, Event, Observer, ignore, now
from summarizer.ingest.storing import Gatekeeper, let_all
from summarizer.process.collecting import collect, settle
from summarizer.process.malloc import give_back
from summarizer.process.stopping import Stop

if TYPE_CHECKING:
    from sqlite_utils import Database

TIDY_EVERY = 25
"""After so many articles, memory that is free goes back to the system; it takes milliseconds."""
BUSY_WAITS = (1.0, 5.0)
"""Seconds between attempts to store while another process writes, beyond SQLite's own waiting."""
Stored = TypeVar("Stored")


@dataclass
class Drafting:
    """One run of drafting: who drafts, for which database, until when."""

    db: "Database"
    drafter: Drafter
    actor: Actor
    stop: Stop = field(default_factory=Stop)
    batch: int = 8
    rules: HouseRules = HOUSE_RULES
    clock: Clock = now
    observe: Observer = ignore
    tally: Tally = field(default_factory=Tally)
    gate: Gatekeeper = let_all
    """Asked before the drafter is handed an article that waits."""
    _passed_over: set[int] = field(default_factory=set)
    """Revisions that failed for a passing reason or were dropped: they may still wait, for the next run."""
    _doubts: Doubts = field(default_factory=Doubts)
    _anew: bool = False
    """Whether drafts that wait are replaced; in a run, one that waits by now was brought back by an editor."""
    _since_tidy: int = 0
    freed: bool = False
    """Whether what an earlier run held for its settings was asked about again."""

    def run(self, *, limit: int | None = None) -> Tally:
        """Draft all that wait, or `limit` articles, in batches; return what was done.

        Raises:
            ModelError: The drafter is down; the articles that it failed on are not blamed.
            DatabaseError: The database can no longer be written; all that was stored before stays.
        """
        if not self.freed:
            self._patiently(lambda: free_held(self.db, self.gate, actor=self.actor, at=self.clock()))
            self.freed = True
        self._work(limit)
        while self._doubts and not self._doubts.lost and self._lives():
            self._work(limit)
        return self.finish()

    def finish(self) -> Tally:
        """Tell the failures that were held back, whose fault is not known, and return what was done.

        Raises:
            ModelError: They show that the drafter is down; none is recorded.
        """
        if self.stop.reason:
            self.tally.stopped = self.stop.reason
            self.tally.undecided += len(self._doubts.held)
        else:
            self._doubts.refuse_outage()
            self.tally.failures += [Failure.of(revision, failed) for revision, failed in self._doubts.held]
        for revision, failed in self._doubts.held:
            self._tell(revision, failed, "not drafted, not blamed")
        self._doubts.clear()
        return self.tally

    def waiting(self, limit: int | None) -> int:
        """Return how many articles a run would take up now."""
        waiting = count_to_draft(self.db, at=self.clock(), model=self.drafter.model)
        return waiting if limit is None else min(limit, waiting)

    def draft(self, batch: Sequence[Revision]) -> None:
        """Draft and store these revisions, whatever waits besides, and in place of drafts of them that wait.

        `finish` tells those whose fault is not known.
        """
        self._anew = True
        self._store(batch, self._attempt(batch))
        if self._doubts:
            self._look_back()

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

    def _lives(self) -> bool:
        """Return whether the drafter drafts the newest article that waits, or else one that it drafted before.

        Bad articles often come together: the newest stands farthest from those at the head of the queue, which would
        otherwise hold up every run. Where all that wait are bad, the older one tells.
        """
        if not self.stop.reason and (newest := self._waiting(1, newest=True)):
            self._store(newest, self._attempt(newest))
        if self._doubts:
            self._look_back()
        return not self._doubts

    def _look_back(self) -> None:
        """Have an article drafted that this drafter drafted before, and forget the draft: does the drafter live?"""
        known = self._known()
        if known is None or self.stop.reason:
            return
        (result,) = self._attempt([known])
        if isinstance(result, Drafted):
            self._blame()
        elif not isinstance(result, Unasked):
            self._doubts.proven = True

    def _known(self) -> Revision | None:
        """Return the revision of this drafter's newest draft that the gate would let pass today."""
        other_than = [revision.id for revision, _ in self._doubts.held]
        while known := last_drafted(self.db, self.drafter.model, at=self.clock(), other_than=other_than):
            if not held_for(find_article(self.db, known.article_id), self.gate):
                return known
            other_than.append(known.id)
        return None

    def _begin(
        self, aside: Executor, limit: int | None, in_hand: Sequence[Revision] = ()
    ) -> "tuple[list[Revision], Future[list[DraftResult]]] | None":
        """Give the drafter the next batch, beside those in hand; None where nothing more is to be drafted."""
        batch = self._next(limit, in_hand)
        return (batch, aside.submit(self._attempt, batch)) if batch else None

    def _attempt(self, batch: Sequence[Revision]) -> list[DraftResult]:
        begun = time.perf_counter()
        results = attempt(self.drafter, [revision.text for revision in batch], self.stop, self.observe)
        self.tally.model_seconds += time.perf_counter() - begun
        self._doubts.lost = next((one.reason for one in results if isinstance(one, Unreached)), self._doubts.lost)
        return results

    def _store(self, batch: Sequence[Revision], results: Sequence[DraftResult]) -> None:
        begun = time.perf_counter()
        final = [self._finished(revision, result) for revision, result in zip(batch, results, strict=True)]
        self.tally.check_seconds += time.perf_counter() - begun
        settle()
        for revision, result in zip(batch, final, strict=True):
            self._settle(revision, result)
        if any(isinstance(result, Drafted) for result in results):
            self._blame()  # the drafter lives, whatever became of its drafts
        self._since_tidy += len(batch)
        if self._since_tidy >= TIDY_EVERY:
            collect()
            give_back()
            self._since_tidy = 0

    def _next(self, limit: int | None, in_hand: Sequence[Revision]) -> list[Revision]:
        tally = self.tally
        done = tally.drafted + len(tally.failures) + tally.dropped + len(self._doubts.held) + len(in_hand)
        left = self.batch if limit is None else min(self.batch, limit - done)
        tally.stopped = self.stop.reason or ("limit" if left <= 0 else "")
        if tally.stopped or self.stop.reload or self._doubts.suspected:
            return []
        return self._waiting(left, in_hand)

    def _waiting(self, most: int, in_hand: Sequence[Revision] = (), *, newest: bool = False) -> list[Revision]:
        """Return what waits, was not taken up in this run, and passes the gate; fewer than `most` where some do not."""
        taken = self._passed_over | {revision.id for revision in in_hand}
        told: dict[str, Any] = {"limit": most + len(taken), "model": self.drafter.model, "newest": newest}
        while waiting := [one for one in to_draft(self.db, at=self.clock(), **told) if one.id not in taken][:most]:
            if free := [revision for revision in waiting if not self._is_held(revision)]:
                return free
        return []

    def _is_held(self, revision: Revision) -> bool:
        """Return whether the gate holds the article by now; the reason then stands with it."""
        number, source_id = revision.article_id, revision.text.source_id
        reason = self._patiently(lambda: keep_held(self.db, number, self.gate, actor=self.actor, at=self.clock()))
        if not reason:
            return False
        self.tally.held[code_of(reason)] += 1
        facts = {"article": number, "source_id": source_id, "reason": reason}
        self.observe(Event("held", f"{source_id}: not to be drafted: {reason}", facts))
        return True

    def _finished(self, revision: Revision, result: DraftResult) -> DraftResult:
        """Return the result as it may be stored: not one that an editor rejected before, and with its flags."""
        return checked(revision.text, another(result, rejected_drafts(self.db, revision)), self.rules)

    def _settle(self, revision: Revision, result: DraftResult) -> None:
        if isinstance(result, Drafted):
            self._save(revision, result)
        elif isinstance(result, Unasked):
            return  # it waits as before
        elif result.retryable:
            self._passed_over.add(revision.id)
            self._doubts.held.append((revision, result))
        else:
            self._record(revision, result)

    def _save(self, revision: Revision, drafted: Drafted) -> None:
        facts: dict[str, object] = {"article": revision.article_id, "source_id": revision.text.source_id}
        try:
            draft_id = self._patiently(
                lambda: save_draft(
                    self.db, revision.id, drafted, actor=self.actor, at=self.clock(), replaces=self._anew
                )
            )
        except ConflictError as error:
            if waiting_draft(self.db, revision.article_id) is None:  # else it waits for no other until that is rejected
                self._passed_over.add(revision.id)
            self.tally.dropped += 1
            self.observe(Event("dropped", f"result dropped: {error.message}", facts | {"reason": error.message}))
            return
        except (RefusedError, InputError) as error:
            self._record(revision, DraftFailed(f"the drafter's result was refused: {error.message}"))
            return
        flags = [flag for takeaway in drafted.takeaways for flag in takeaway.flags]
        kinds = {flag.kind for flag in flags}
        self.tally.drafted += 1
        self.tally.flags.update({flag.kind for flag in flags if flag.severity is not Severity.NOTE})
        self.observe(Event("drafted", "", facts | {"draft": draft_id, "flags": sorted(kinds)}))

    def _blame(self) -> None:
        """Record the failures held back as their articles' own."""
        for revision, failed in self._doubts.held:
            self._record(revision, failed)
        self._doubts.clear()

    def _record(self, revision: Revision, failed: DraftFailed) -> None:
        model = self.drafter.model
        self._patiently(lambda: record_failure(self.db, revision.id, failed, model, actor=self.actor, at=self.clock()))
        self.tally.failures.append(Failure.of(revision, failed))
        self._tell(revision, failed, "not drafted")

    def _tell(self, revision: Revision, failed: DraftFailed, outcome: str) -> None:
        source_id = revision.text.source_id
        facts = {"article": revision.article_id, "source_id": source_id, "reason": failed.reason}
        self.observe(Event("failed", f"{source_id}: {outcome}: {failed.reason}", facts))

    def _patiently(self, store: Callable[[], Stored]) -> Stored:
        """Return what `store` returns; while another process holds the database, try again after a pause."""
        for wait in BUSY_WAITS:
            try:
                return store()
            except BusyError as error:
                self.observe(Event("retrying", f"{error.message}; next try in {wait:g} s", {"seconds": wait}))
                self.stop.sleep(wait)
        return store()
