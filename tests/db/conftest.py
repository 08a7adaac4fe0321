"""A small newsroom with a real database: two editors, a night run, a clock that only moves when told."""

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlite_utils import Database

from db import articles, claims, decisions, drafts, exports
from db.connection import open_database
from db.records import Actor, ArticleText, Draft, Drafted, DraftedTakeaway, Flag, Ingested, ModelInfo, Span

BODY = (
    "The harbour board of Eastmere voted on Monday to lengthen the north pier by 40 metres.\n\n"
    "Chair Lena Moss said the work costs 3 million crowns and begins in May.\n\n"
    "Fishermen had asked for a longer pier since 2019."
)
TEXTS = (
    "The harbour board of Eastmere voted to lengthen the north pier by 40 metres.",
    "Chair Lena Moss said the work costs 3 million crowns.",
    "Fishermen had asked for a longer pier since 2019.",
)
SPARE = "The work begins in May, Chair Lena Moss said."
MODEL = ModelInfo("embedded", "house-model", "a" * 64, settings={"seed": 7})


@dataclass
class Newsroom:
    """What a test needs to play a night and a day."""

    path: Path
    db: Database
    now: datetime = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)
    ana: Actor = field(default=Actor("Ana"))
    ben: Actor = field(default=Actor("Ben"))
    night: Actor = field(default=Actor("night run", "machine"))
    texts: tuple[str, str, str] = TEXTS
    spare: str = SPARE
    model: ModelInfo = MODEL

    def later(self, **span: float) -> datetime:
        """Move the clock on and return the new time; a minute where nothing is said."""
        self.now += timedelta(**(span or {"minutes": 1}))
        return self.now

    def ingest(self, source: str = "story-1", body: str = BODY, **fields: Any) -> Ingested:
        """Save an article."""
        text = ArticleText(source, fields.pop("headline", f"Pier grows ({source})"), body, **fields)
        return articles.save_article(self.db, text, actor=self.night, at=self.later())

    def drafted(self, *flags: Flag, coverage: float = 1.0) -> Drafted:
        """Return what a drafter makes of the article; the flags sit on the first takeaway."""
        first, second, third = (DraftedTakeaway(text, (Span(0, 20),)) for text in self.texts)
        first = DraftedTakeaway(first.text, first.evidence, flags=flags)
        return Drafted((first, second, third), (DraftedTakeaway(self.spare, (Span(90, 120),)),), coverage, self.model)

    def draft(self, source: str = "story-1", *flags: Flag, **fields: Any) -> int:
        """Save an article and a draft of it; return the draft's id."""
        revision = self.ingest(source, **fields).revision_id
        return drafts.save_draft(self.db, revision, self.drafted(*flags), actor=self.night, at=self.later())

    def load(self, draft_id: int) -> Draft:
        """Return the draft as it stands."""
        return drafts.load_draft(self.db, draft_id)

    def approve(self, draft_id: int, actor: Actor | None = None, texts: Any = None, **more: Any) -> Draft:
        """Approve the draft as it stands, or with these texts."""
        draft = self.load(draft_id)
        return decisions.approve(
            self.db,
            draft_id,
            texts or draft.texts,
            version=more.pop("version", draft.version),
            actor=actor or self.ana,
            at=self.later(),
            **more,
        )

    def edit(self, draft_id: int, first: str, actor: Actor | None = None, **more: Any) -> Draft:
        """Replace the first takeaway's text."""
        draft = self.load(draft_id)
        texts = (first, *draft.texts[1:])
        return decisions.edit(
            self.db, draft_id, texts, version=draft.version, actor=actor or self.ana, at=self.later(), **more
        )

    def reject(self, draft_id: int, actor: Actor | None = None, **more: Any) -> Draft:
        """Reject the draft for its tone."""
        what = {"reason": "tone", "outcome": "redraft"} | more
        version = self.load(draft_id).version
        return decisions.reject(self.db, draft_id, version=version, actor=actor or self.ana, at=self.later(), **what)

    def withdraw(self, draft_id: int, actor: Actor | None = None, note: str = "The sum was wrong.") -> Draft:
        """Withdraw the draft."""
        version = self.load(draft_id).version
        return decisions.withdraw(
            self.db, draft_id, note=note, version=version, actor=actor or self.ana, at=self.later()
        )

    def claim(self, draft_id: int, actor: Actor | None = None, **more: Any) -> Draft:
        """Claim the draft."""
        return claims.claim(self.db, draft_id, actor=actor or self.ana, at=self.later(), **more)

    def export(self, *draft_ids: int) -> int:
        """Record an export."""
        return exports.record_export(
            self.db, draft_ids, format="json", target="site", actor=self.night, at=self.later()
        )

    def bare(self) -> sqlite3.Connection:
        """Return another program's connection: no pragma set, every statement its own transaction."""
        return sqlite3.connect(self.path, isolation_level=None)

    def acts(self) -> list[str]:
        """Return the acts of the log in order."""
        return [row[0] for row in self.db.conn.execute("SELECT act FROM review_log ORDER BY seq")]


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Newsroom]:
    """A newsroom with an empty record."""
    path = tmp_path / "takeaways.db"
    db = open_database(path)
    db.conn.execute("PRAGMA synchronous = OFF")  # no test here pulls the plug; those that do open their own
    yield Newsroom(path, db)
    db.conn.close()


@pytest.fixture(params=["sqlite-utils", "bare"])
def forger(request: pytest.FixtureRequest, room: Newsroom) -> Iterator[sqlite3.Connection]:
    """Somebody else's connection to the same file: as sqlite-utils opens it, and as the shell does."""
    connection = room.bare() if request.param == "bare" else Database(room.path, execute_plugins=False).conn
    connection.isolation_level = None
    yield connection
    connection.close()
