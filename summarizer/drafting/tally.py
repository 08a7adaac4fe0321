"""What a run of drafting did, and the one line about it."""

from collections import Counter
from dataclasses import dataclass, field

from db.records import DraftFailed, Revision


@dataclass(frozen=True)
class Failure:
    """One article that was not drafted, and why."""

    article_id: int
    source_id: str
    reason: str

    @classmethod
    def of(cls, revision: Revision, failed: DraftFailed) -> "Failure":
        """Return what is told of a drafter's failure at a revision."""
        return cls(revision.article_id, revision.text.source_id, failed.reason)


@dataclass
class Tally:
    """What a run of drafting did."""

    drafted: int = 0
    dropped: int = 0
    """Results thrown away because the article or its draft changed meanwhile."""
    failures: list[Failure] = field(default_factory=list)
    held: Counter[str] = field(default_factory=Counter)
    """Articles that the gate let in and does not let pass by now, per code of the reason."""
    undecided: int = 0
    """Articles that failed just before a stop, which left no time to see whether the drafter was down."""
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
        parts += [f"{self.held.total()} not to be drafted"] if self.held else []
        parts += [f"{self.undecided} undecided"] if self.undecided else []
        return ", ".join(parts) + (f" (stopped: {self.stopped})" if self.stopped else "")
