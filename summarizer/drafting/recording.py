"""Writes down what a run of drafting makes of each article, patient with others who write, and tells of it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from db.drafts.queue import waiting_draft
from db.drafts.saving import record_failure, save_draft
from db.errors import BusyError, ConflictError, InputError, RefusedError
from db.gate_codes import code_of
from db.records import Actor, Drafted, DraftFailed, Revision, Severity
from summarizer.drafters.protocol import Drafter
from summarizer.drafting.regating import free_held, keep_held
from summarizer.drafting.tally import Failure, Tally
from summarizer.events import Clock, Event, Observer
from summarizer.ingest.storing import Gatekeeper
from summarizer.process.stopping import Stop

if TYPE_CHECKING:
    from sqlite_utils import Database

BUSY_WAITS = (1.0, 5.0)
"""Seconds between attempts to store while another process writes, beyond SQLite's own waiting."""
Stored = TypeVar("Stored")


@dataclass
class Recorder:
    """What a run writes into the record and into its tally, and whom it tells."""

    db: "Database"
    drafter: Drafter
    actor: Actor
    stop: Stop
    clock: Clock
    observe: Observer
    tally: Tally

    def save(self, revision: Revision, drafted: Drafted, *, replaces: bool) -> bool:
        """Store a draft; return False where the article waits as before: it changed, or somebody has it in hand.

        Args:
            revision: What was drafted.
            drafted: What the drafter made of it, with its flags.
            replaces: Whether it takes the place of a draft that waits.
        """
        try:
            draft_id = self.patiently(
                lambda: save_draft(self.db, revision.id, drafted, actor=self.actor, at=self.clock(), replaces=replaces)
            )
        except ConflictError as error:
            # A draft that was brought back leaves nothing to draft, until that is rejected.
            done_with = waiting_draft(self.db, revision.article_id) is not None
            self.tally.dropped += 1
            self._tell("dropped", f"result dropped: {error.message}", revision, reason=error.message)
            return done_with
        except (RefusedError, InputError) as error:
            self.fail(revision, DraftFailed(f"the drafter's result was refused: {error.message}"))
            return True
        flags = [flag for takeaway in drafted.takeaways for flag in takeaway.flags]
        self.tally.drafted += 1
        self.tally.flags.update({flag.kind for flag in flags if flag.severity is not Severity.NOTE})
        self._tell("drafted", "", revision, draft=draft_id, flags=sorted({flag.kind for flag in flags}))
        return True

    def fail(self, revision: Revision, failed: DraftFailed) -> None:
        """Record a failure as the article's own."""
        model = self.drafter.model
        self.patiently(lambda: record_failure(self.db, revision.id, failed, model, actor=self.actor, at=self.clock()))
        self.tally.failures.append(Failure.of(revision, failed))
        self.tell_failure(revision, failed, "not drafted")

    def hold(self, revision: Revision, gate: Gatekeeper) -> bool:
        """Return whether the gate holds the article by now; the reason then stands with it."""
        number = revision.article_id
        reason = self.patiently(lambda: keep_held(self.db, number, gate, actor=self.actor, at=self.clock()))
        if not reason:
            return False
        self.tally.held[code_of(reason)] += 1
        message = f"{revision.text.source_id}: not to be drafted: {reason}"
        self._tell("held", message, revision, reason=reason)
        return True

    def free(self, gate: Gatekeeper) -> None:
        """Ask again about what an earlier run held for its settings."""
        self.patiently(lambda: free_held(self.db, gate, actor=self.actor, at=self.clock()))

    def tell_failure(self, revision: Revision, failed: DraftFailed, outcome: str) -> None:
        """Tell that an article was not drafted, and what that means for it."""
        message = f"{revision.text.source_id}: {outcome}: {failed.reason}"
        self._tell("failed", message, revision, reason=failed.reason)

    def patiently(self, store: Callable[[], Stored]) -> Stored:
        """Return what `store` returns; while another process holds the database, try again after a pause."""
        for wait in BUSY_WAITS:
            try:
                return store()
            except BusyError as error:
                self.observe(Event("retrying", f"{error.message}; next try in {wait:g} s", {"seconds": wait}))
                self.stop.sleep(wait)
        return store()

    def _tell(self, kind: str, message: str, revision: Revision, **facts: object) -> None:
        article = {"article": revision.article_id, "source_id": revision.text.source_id}
        self.observe(Event(kind, message, article | facts))
