"""Takes the articles that wait, has them drafted and checked, and stores each result or its failure at once."""

import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeVar

from db.drafts import record_failure, save_draft
from db.errors import BusyError, ConflictError, InputError, ModelError, RefusedError
from db.records import Actor, Drafted, DraftFailed, DraftResult, Revision, Severity
from db.wanted import count_to_draft, has_failed, to_draft
from summarizer.attempting import attempt
from summarizer.checking import checked
from summarizer.checks import HOUSE_RULES, HouseRules
from summarizer.drafters.protocol import Drafter
from summarizer.events import Clock, Event, Observer, ignore, now
from summarizer.memory import give_back, settle
from summarizer.redrafting import another, rejected_texts
from summarizer.stopping import Stop

if TYPE_CHECKING:
    from sqlite_utils import Database

OUTAGE = 3
"""So many articles in a row that fail for a passing reason mean that the drafter is down, unless another one proves
that it lives."""
TIDY_EVERY = 25
"""After so many articles, memory that is free goes back to the system; it takes milliseconds."""
BUSY_WAITS = (1.0, 5.0)
"""Seconds between attempts to store while another process writes, beyond SQLite's own waiting."""
Stored = TypeVar("Stored")


@dataclass(frozen=True)
class Failure:
    """One article that was not drafted, and why."""

    article_id: int
    source_id: str
    reason: str


@dataclass
class Tally:
    """What a run of drafting did."""

    drafted: int = 0
    dropped: int = 0
    """Results thrown away because the article or its draft changed meanwhile."""
    failures: list[Failure] = field(default_factory=list)
    flags: Counter[str] = field(default_factory=Counter)
    """How many drafts carry an error or a warning of each kind."""
    model_seconds: float = 0.0
    """Time inside the drafter and its pauses."""
    check_seconds: float = 0.0
    stopped: str = ""
    """Why the run ended before the queue did: a signal's name, deadline, limit."""

    def __str__(self) -> str:
        """Return the one line for people."""
        parts = [f"{self.drafted} drafted"]
        parts += [f"{self.dropped} dropped"] if self.dropped else []
        parts += [f"{len(self.failures)} failed"] if self.failures else []
        return ", ".join(parts) + (f" (stopped: {self.stopped})" if self.stopped else "")


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
    _passed_over: set[int] = field(default_factory=set)
    """Revisions that failed for a passing reason or were dropped: they may still wait, for the next run."""
    _in_doubt: list[tuple[Revision, DraftFailed]] = field(default_factory=list)
    """Passing failures since the last sign of life: whether they are the articles' or the drafter's is open."""
    _suspicious: int = 0
    """How many of those never failed before: one that did, while the drafter lived, says nothing of an outage."""
    _probed: bool = False
    _since_tidy: int = 0

    def run(self, *, limit: int | None = None) -> Tally:
        """Draft all that wait, or `limit` articles, in batches; return what was done.

        While one batch is checked and stored, the drafter has the next.

        Raises:
            ModelError: The drafter is down; the articles that it failed on are not blamed.
            DatabaseError: The database can no longer be written; all that was stored before stays.
        """
        with _beside() as aside:
            ahead = self._begin(aside, limit)
            while ahead:
                batch, drafted = ahead
                results = drafted.result()
                ahead = None if self._suspected else self._begin(aside, limit, batch)
                self._store(batch, results)
                # What was dropped waits again in its new text.
                ahead = ahead or self._begin(aside, limit)
        return self.finish()

    def finish(self) -> Tally:
        """Record the failures that were held back and return what was done.

        Raises:
            ModelError: They are so many that the drafter is down; none is recorded.
        """
        if self._suspected:
            last = self._in_doubt[-1][1].reason
            raise ModelError(
                f"the drafter is down: {len(self._in_doubt)} articles in a row failed, the last with: {last}",
                hint="no article was blamed; run again when it is up",
            )
        if self.stop.reason:  # their attempts were cut short
            self._in_doubt.clear()
        self._blame()
        return self.tally

    def waiting(self, limit: int | None) -> int:
        """Return how many articles a run would take up now."""
        waiting = count_to_draft(self.db, at=self.clock(), model=self.drafter.model)
        return waiting if limit is None else min(limit, waiting)

    def draft(self, batch: Sequence[Revision]) -> None:
        """Draft and store these revisions, whatever waits besides."""
        self._store(batch, self._attempt(batch))

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
            give_back()
            self._since_tidy = 0

    def _next(self, limit: int | None, in_hand: Sequence[Revision]) -> list[Revision]:
        done = self.tally.drafted + len(self.tally.failures) + self.tally.dropped + len(self._in_doubt) + len(in_hand)
        left = self.batch if limit is None else min(self.batch, limit - done)
        self.tally.stopped = self.stop.reason or ("limit" if left <= 0 else "")
        if self.tally.stopped:
            return []
        if self._suspected:
            return self._probe()
        taken = self._passed_over | {revision.id for revision in in_hand}
        waiting = to_draft(self.db, limit=left + len(taken), at=self.clock(), model=self.drafter.model)
        return [revision for revision in waiting if revision.id not in taken][:left]

    @property
    def _suspected(self) -> bool:
        """Return whether the drafter may be down."""
        return self._suspicious >= OUTAGE

    def _probe(self) -> list[Revision]:
        """Return the newest article that waits, once: bad ones often come together, and it stands farthest from them.

        Without it, bad articles at the head of the queue would hold up every run.
        """
        if self._probed:
            return []
        self._probed = True
        most = 1 + len(self._passed_over)
        waiting = to_draft(self.db, limit=most, at=self.clock(), model=self.drafter.model, newest=True)
        return [revision for revision in waiting if revision.id not in self._passed_over][:1]

    def _finished(self, revision: Revision, result: DraftResult) -> DraftResult:
        """Return the result as it may be stored: not one that an editor rejected before, and with its flags."""
        return checked(revision.text, another(result, rejected_texts(self.db, revision)), self.rules)

    def _settle(self, revision: Revision, result: DraftResult) -> None:
        if isinstance(result, Drafted):
            self._save(revision, result)
        elif result.retryable:
            self._passed_over.add(revision.id)
            self._in_doubt.append((revision, result))
            self._suspicious += not has_failed(self.db, revision.id, self.drafter.model)
        else:
            self._record(revision, result)

    def _save(self, revision: Revision, drafted: Drafted) -> None:
        facts: dict[str, object] = {"article": revision.article_id, "source_id": revision.text.source_id}
        try:
            draft_id = self._patiently(
                lambda: save_draft(self.db, revision.id, drafted, actor=self.actor, at=self.clock())
            )
        except ConflictError as error:
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
        for revision, failed in self._in_doubt:
            self._record(revision, failed)
        self._in_doubt.clear()
        self._suspicious, self._probed = 0, False

    def _record(self, revision: Revision, failed: DraftFailed) -> None:
        model = self.drafter.model
        self._patiently(lambda: record_failure(self.db, revision.id, failed, model, actor=self.actor, at=self.clock()))
        source_id = revision.text.source_id
        self.tally.failures.append(Failure(revision.article_id, source_id, failed.reason))
        facts = {"article": revision.article_id, "source_id": source_id, "reason": failed.reason}
        self.observe(Event("failed", f"{source_id}: not drafted: {failed.reason}", facts))

    def _patiently(self, store: Callable[[], Stored]) -> Stored:
        """Return what `store` returns; while another process holds the database, try again after a pause."""
        for wait in BUSY_WAITS:
            try:
                return store()
            except BusyError as error:
                self.observe(Event("retrying", f"{error.message}; next try in {wait:g} s", {"seconds": wait}))
                self.stop.sleep(wait)
        return store()


@contextmanager
def _beside() -> Iterator[Executor]:
    """Yield what runs the drafter beside this thread; an interrupt does not wait for the batch in hand."""
    pool = ThreadPoolExecutor(1, thread_name_prefix="drafter")
    wait = True
    try:
        yield pool
    except KeyboardInterrupt:
        wait = False
        raise
    finally:
        pool.shutdown(wait=wait, cancel_futures=True)
