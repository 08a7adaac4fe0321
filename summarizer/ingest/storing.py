"""Stores what the readers read: each article with its gate at once, each refusal with its reason."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

from db.articles.saving import save_article
from db.errors import InputError
from db.gate_codes import GateReason
from db.input_notes import NoteKind
from db.records import Actor, ArticleText, Ingested
from summarizer.events import Clock, Event, Observer, ignore, now
from summarizer.ingest.gating.scheduled import waiting_until_out
from summarizer.ingest.source import Reading
from summarizer.ingest.taken_back import Notice, NoticeError
from summarizer.process.stopping import Stop

if TYPE_CHECKING:
    from sqlite_utils import Database


class Gatekeeper(Protocol):
    """Says why an article must not be drafted."""

    def __call__(self, article: ArticleText, /, *, but: str = "") -> str:
        """Return the first reason, as `code: sentence`, whose code is not `but`; or the empty string."""
        ...


def let_all(_: ArticleText, /, *, but: str = "") -> str:
    """Hold nothing."""
    return but[:0]


@dataclass
class Intake:
    """What came in, and what did not."""

    outcomes: Counter[str] = field(default_factory=Counter)
    """Articles per outcome: new, changed, typography, unchanged."""
    gated: Counter[str] = field(default_factory=Counter)
    """Articles that came in and are not drafted, per code of the reason."""
    staled: int = 0
    """Drafts that no longer fit their article."""
    refused: list[InputError] = field(default_factory=list)
    notices: list[Notice] = field(default_factory=list)
    """What may take an article back, in words."""
    grown: list[str] = field(default_factory=list)
    """Files that were written to after they were read, and lie in the inbox again."""
    arriving: list[str] = field(default_factory=list)
    """Files that are left for the next run, for they may still be written."""

    @property
    def articles(self) -> int:
        """Return how many articles were read."""
        return self.outcomes.total()

    def __str__(self) -> str:
        """Return the one line for people."""
        parts = [f"{self.outcomes[name]} {name}" for name in ("new", "changed", "unchanged")]
        parts += [f"{self.outcomes['typography']} changed in typography alone"] if self.outcomes["typography"] else []
        parts += [f"{self.gated.total()} not to be drafted (takeaways list --standing held)"] if self.gated else []
        parts += [f"{self.staled} drafts stale"] if self.staled else []
        return ", ".join([*parts, f"{len(self.refused)} refused"])


@dataclass
class Ingesting:
    """Puts readings into one database."""

    db: "Database"
    gate: Gatekeeper
    actor: Actor
    clock: Clock = now
    observe: Observer = ignore
    intake: Intake = field(default_factory=Intake)

    def take_all(self, readings: Iterable[Reading], stop: Stop | None = None) -> None:
        """Store every reading, or as many as come before `stop` has a reason; a refusal never ends it.

        Raises:
            DatabaseError: The database can no longer be written; what was stored before stays.
        """
        for reading in readings:
            self.take(reading)
            if stop and stop.reason:
                return

    def take(self, reading: Reading) -> Ingested | InputError:
        """Store one article and return what became of it, or return the refusal after noting it."""
        if isinstance(reading, InputError):
            return self._refuse(reading)
        reason, at = self.gate(reading), self.clock()
        try:
            done = save_article(self.db, waiting_until_out(reading, at), actor=self.actor, at=at, gate=reason)
        except InputError as error:
            return self._refuse(error)
        self._count(reading, done, reason)
        return done

    def _count(self, article: ArticleText, done: Ingested, reason: str) -> None:
        self.intake.outcomes[done.outcome] += 1
        self.intake.staled += len(done.staled)
        code, says = GateReason.of(reason)
        if code:
            self.intake.gated[code] += 1
        if code == NoteKind.TAKEN_BACK and done.outcome != "unchanged":
            notes = " ".join(article.input_notes)  # words to editors stand there
            said = f"{article.headline} {article.ed_note} {notes} {article.body}"
            self.intake.notices.append(Notice(article.headline or article.source_id, says, said, done.article_id))
        facts = {"article": done.article_id, "source_id": article.source_id, "outcome": done.outcome, "gate": reason}
        self.observe(Event("ingested", "", facts))

    def _refuse(self, error: InputError) -> InputError:
        self.intake.refused.append(error)
        if isinstance(error, NoticeError):
            self.intake.notices.append(error.notice)
        self.observe(Event("refused", error.message, {"reason": error.message}))
        return error
