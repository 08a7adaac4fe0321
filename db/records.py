"""The values that the programs hand to each other: frozen, free of SQL, free of any model."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any, Final, Literal

CLAIM_LEASE: Final = timedelta(minutes=15)
"""How long a claim holds without activity, where the configuration says nothing else."""


class DraftState(StrEnum):
    """Where a draft stands; the database allows no other value."""

    PENDING = "pending"
    REVIEWED = "reviewed"
    REJECTED = "rejected"
    STALE = "stale"
    WITHDRAWN = "withdrawn"
    SUPERSEDED = "superseded"
    REVEALED = "revealed"
    """A draft with a planted error, after its editor's decision."""


class Severity(StrEnum):
    """How loudly a flag speaks: an `error` must be acknowledged by name before approval."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


BLANK = "[redacted]"
"""What stands in the place of a text that an order blanked."""


@dataclass(frozen=True, order=True)
class Span:
    """A half-open range of characters, `text[start:end]`."""

    start: int
    end: int

    def cut(self, text: str) -> str:
        """Return the characters of `text` that the span covers."""
        return text[self.start : self.end]


@dataclass(frozen=True)
class Flag:
    """What a check found in one takeaway."""

    kind: str
    """number, date, name, quote, attribution, negation, certainty, length, duplicate, style, support and others."""
    severity: Severity
    message: str
    """One plain sentence for the editor."""
    span: Span | None = None
    """Where in the takeaway."""
    article_span: Span | None = None
    """Where in the article's body, if there is such a place."""
    score: float | None = None
    """The probability behind the flag, for learned checks."""


@dataclass(frozen=True)
class ArticleText:
    """One article as it was read from a file: what a revision is made of."""

    source_id: str
    """URI, guid or path: the article's identity over all its revisions."""
    headline: str
    body: str
    """Paragraphs joined by a blank line; evidence spans count its characters."""
    byline: str = ""
    section: str = ""
    language: str = ""
    """BCP 47, or empty where the source does not say."""
    published_at: str = ""
    """ISO 8601 as the source gives it, or empty."""
    updated_at: str = ""
    version: str = ""
    """The source's own version label, never trusted for change detection."""
    pub_status: str = "usable"
    """usable, withheld or canceled (ninjs pubStatus)."""
    embargoed_until: str = ""
    expires_at: str = ""
    genre: str = ""
    rights: str = ""
    ed_note: str = ""
    """Internal; never shown to a model, never exported."""
    declared_words: int | None = None
    """The word count that the source states."""
    source_path: str = ""
    """The file it came from, for error messages."""
    input_notes: tuple[str, ...] = ()
    """What the reader noticed about the input: `suspect: ...`, `furniture: ...`."""


@dataclass(frozen=True)
class Revision:
    """A stored text of an article."""

    id: int
    article_id: int
    sha256: str
    """Of headline, a newline, and body, in UTF-8."""
    text: ArticleText
    ingested_at: datetime


@dataclass(frozen=True)
class DraftedTakeaway:
    """One takeaway as a drafter made it."""

    text: str
    evidence: tuple[Span, ...]
    """The article sentences it rests on, best first."""
    kept: tuple[Span, ...] = ()
    """For extractive drafters: the article's characters that the takeaway is made of, in order."""
    flags: tuple[Flag, ...] = ()
    score: float | None = None
    """The drafter's own preference; comparable within one draft only."""


@dataclass(frozen=True)
class ModelInfo:
    """What made a draft; stored with it and shown as provenance."""

    drafter: str
    """embedded, transformers or server."""
    model: str
    revision: str
    """A commit hash or the SHA-256 of the weights; never a moving name."""
    prompt_id: str = ""
    prompt_sha256: str = ""
    settings: dict[str, Any] = field(default_factory=dict)
    """Resolved generation settings and seed; JSON-serialisable."""


@dataclass(frozen=True)
class Drafted:
    """A drafter's success: exactly three takeaways and what could stand in for them."""

    takeaways: tuple[DraftedTakeaway, DraftedTakeaway, DraftedTakeaway]
    alternatives: tuple[DraftedTakeaway, ...]
    coverage: float
    """The share of the article that the model read, 0 to 1."""
    model: ModelInfo


@dataclass(frozen=True)
class DraftFailed:
    """A drafter's stated failure for one article."""

    reason: str
    retryable: bool = False


DraftResult = Drafted | DraftFailed


@dataclass(frozen=True)
class Takeaway:
    """One stored bullet: what the model wrote, what stands now, its evidence and its flags."""

    position: int
    """1 to 3."""
    drafted: str
    text: str
    evidence: tuple[Span, ...]
    kept: tuple[Span, ...]
    flags: tuple[Flag, ...]
    source: int = 0
    """Whose words it began as: 1 to 3 the draft's own three, 4 and up its alternatives; `drafted` is that one's."""


@dataclass(frozen=True)
class Draft:
    """One stored set of exactly three takeaways for one revision."""

    id: int
    article_id: int
    revision: Revision
    state: DraftState
    version: int
    """Raised by every change; a save names the version it was read from."""
    takeaways: tuple[Takeaway, Takeaway, Takeaway]
    alternatives: tuple[DraftedTakeaway, ...]
    model: ModelInfo
    coverage: float
    created_at: datetime
    claimed_by: str = ""
    claim_expires_at: datetime | None = None
    exported_at: datetime | None = None
    assigned_to: str = ""
    """Whom it is for, as long as it waits; empty for nobody in particular."""
    assignment: int | None = None
    """The log entry that says so."""
    own: tuple[DraftedTakeaway, ...] = ()
    """The model's own three in its order, whatever stands now; `Takeaway.source` counts these first."""

    @property
    def texts(self) -> tuple[str, str, str]:
        """Return the three texts that stand now."""
        first, second, third = self.takeaways
        return first.text, second.text, third.text

    @property
    def edited(self) -> bool:
        """Return whether any text differs from what the model wrote."""
        return any(takeaway.text != takeaway.drafted for takeaway in self.takeaways)


@dataclass(frozen=True)
class Actor:
    """Who acts: a named person, or a machine (the night run, a command)."""

    name: str
    kind: Literal["person", "machine"] = "person"


@dataclass(frozen=True)
class Article:
    """What a source tells under one id: its current revision, and what keeps it from being drafted or published."""

    id: int
    source_id: str
    revision: Revision
    gate: str
    """Why it is not drafted, as `code: sentence`, or empty; kept when overruled."""
    overruled: bool
    """Whether an editor overruled the gate."""
    outcome: str
    """Empty, `by_hand` or `never`: what an editor decided about drafting it."""
    pub_status: str
    embargoed_until: datetime | None
    expires_at: datetime | None


@dataclass(frozen=True)
class Ingested:
    """What became of an article that was saved."""

    article_id: int
    revision_id: int
    outcome: Literal["new", "changed", "typography", "unchanged"]
    staled: tuple[int, ...] = ()
    """Drafts that no longer fit the article."""
