"""Which articles a run of drafting takes up next: those that wait, pass the gate, and were not tried in it."""

from collections.abc import Collection
from dataclasses import dataclass, field

from db.articles.saving import find_article
from db.articles.wanted import count_to_draft, last_drafted, to_draft
from db.records import Revision
from summarizer.drafting.recording import Recorder
from summarizer.drafting.regating import held_for
from summarizer.ingest.storing import Gatekeeper


@dataclass
class WaitingArticles:
    """What waits for one drafter in one run."""

    recorder: Recorder
    gate: Gatekeeper
    _passed_over: set[int] = field(default_factory=set)
    """Revisions that failed for a passing reason or were dropped: they may still wait, for the next run."""

    def count(self, limit: int | None) -> int:
        """Return how many articles a run would take up now."""
        recorder = self.recorder
        waiting = count_to_draft(recorder.db, at=recorder.clock(), model=recorder.drafter.model)
        return waiting if limit is None else min(limit, waiting)

    def take(self, most: int, in_hand: Collection[Revision] = (), *, newest: bool = False) -> list[Revision]:
        """Return what waits, was not taken up in this run, and passes the gate; fewer than `most` where some do not."""
        taken = self._passed_over | {revision.id for revision in in_hand}
        while waiting := [one for one in self._queue(most + len(taken), newest=newest) if one.id not in taken][:most]:
            if free := [revision for revision in waiting if not self.recorder.hold(revision, self.gate)]:
                return free
        return []

    def _queue(self, most: int, *, newest: bool) -> list[Revision]:
        recorder = self.recorder
        at, model = recorder.clock(), recorder.drafter.model
        return to_draft(recorder.db, limit=most, at=at, model=model, newest=newest)

    def pass_over(self, revision: Revision) -> None:
        """Take this one up no more in this run."""
        self._passed_over.add(revision.id)

    def known(self, other_than: Collection[Revision]) -> Revision | None:
        """Return the revision of this drafter's newest draft that the gate would let pass today."""
        recorder = self.recorder
        others = [revision.id for revision in other_than]
        while known := last_drafted(recorder.db, recorder.drafter.model, at=recorder.clock(), other_than=others):
            if not held_for(find_article(recorder.db, known.article_id), self.gate):
                return known
            others.append(known.id)
        return None
