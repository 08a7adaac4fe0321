"""A small newsroom with a real database: two editors, a night run, a clock that only moves when told."""

import hashlib
import importlib
import shutil
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlite_utils import Database

from db import exports
from db.articles import gates
from db.articles import saving as articles
from db.deciding import acts as decisions
from db.deciding.look_policy import set_look_policy
from db.deciding.planted import plant
from db.deciding.second_looks import take_look
from db.drafts import claims
from db.drafts import saving as drafts
from db.drafts.assignments import assign, unassign
from db.drafts.rows import load_draft
from db.look_rules import LookPolicy
from db.opening import open_database
from db.records import (
    Actor,
    ArticleText,
    Draft,
    Drafted,
    DraftedTakeaway,
    DraftFailed,
    Flag,
    Ingested,
    ModelInfo,
    Severity,
    Span,
)

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
BETTER = "The north pier of Eastmere grows by 40 metres."
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
        return load_draft(self.db, draft_id)

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


def opened(path: Path) -> Newsroom:
    """Return a newsroom with an empty record there."""
    db = open_database(path)
    db.conn.execute("PRAGMA synchronous = OFF")  # no test here pulls the plug; those that do open their own
    return Newsroom(path, db)


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Newsroom]:
    """A newsroom with an empty record."""
    room = opened(tmp_path / "takeaways.db")
    db = room.db
    yield room
    db.conn.close()


@pytest.fixture(params=["sqlite-utils", "bare"])
def forger(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[sqlite3.Connection]:
    """Somebody else's connection to the test's record: as sqlite-utils opens it, and as the shell does."""
    request.getfixturevalue("lived" if "lived" in request.fixturenames else "room")
    path = tmp_path / "takeaways.db"
    bare = request.param == "bare"
    connection = sqlite3.connect(path) if bare else Database(path, execute_plugins=False).conn
    connection.isolation_level = None
    yield connection
    connection.close()


@pytest.fixture
def reviewed(room: Newsroom) -> int:
    """A draft that was edited, approved and exported, among others that wait."""
    draft = room.draft("a")
    room.claim(draft)
    room.edit(draft, BETTER)
    room.approve(draft, seconds=60, end_seen=True)
    room.export(draft)
    room.draft("b")
    room.reject(room.draft("c"))
    return draft


@pytest.fixture
def redrafted(room: Newsroom) -> Newsroom:
    """Ana rejected draft 1, and the night drafted the article anew: draft 2."""
    room.reject(room.draft())
    drafts.save_draft(room.db, 1, room.drafted(), actor=room.night, at=room.later())
    return room


@pytest.fixture(scope="session")
def lived_once(tmp_path_factory: pytest.TempPathFactory) -> Newsroom:
    """A record in which everything happened once; `lived` copies it for each test.

    Drafts: 1 looked at twice and exported, 2 pending with a flag and claimed, 3 rejected for good, 4 a planted error
    that waits, 5 one that was revealed. Articles: 1 to 3 with these, 4 under embargo, 5 gated, 6 failed, 7 overruled,
    8 with draft 6, superseded, and 7, for whom 6 was for. Draft 2 is for Ana; 4 was for Ben for a while.
    """
    path = tmp_path_factory.mktemp("lived") / "takeaways.db"
    room = Newsroom(path, open_database(path))
    set_look_policy(room.db, LookPolicy(before_share=1.0, after_share=1.0), actor=room.ben, at=room.later())
    first = room.draft("a", section="Court", byline="Ana Ruiz")
    room.edit(first, BETTER)
    room.approve(first, room.ana)
    take_look(room.db, 1, second="as_drafted", note="Fine.", actor=room.ben, at=room.later())
    room.export(first)
    room.claim(room.draft("b", Flag("number", Severity.WARNING, "41 is not in the article")), room.ben)
    room.reject(room.draft("c"), outcome="never")
    wrong = "Chair Lena Moss said the work costs 9 million crowns."
    for _ in range(2):
        plant(room.db, first, position=2, text=wrong, kind="number", actor=room.night, at=room.later())
    room.reject(5, reason="wrong_number")
    room.ingest("d", embargoed_until="2030-01-01T00:00:00Z")
    room.ingest("e")
    gates.gate_article(room.db, 5, "short: 20 words", actor=room.night, at=room.later())
    revision = room.ingest("f").revision_id
    failed = DraftFailed("out of memory", retryable=True)
    drafts.record_failure(room.db, revision, failed, room.model, actor=room.night, at=room.later())
    room.ingest("g")
    gates.gate_article(room.db, 7, "opinion: it says so", actor=room.night, at=room.later())
    gates.overrule_gate(room.db, 7, actor=room.ana, at=room.later())
    assign(room.db, 2, "Ana", note="Your beat.", actor=room.ben, at=room.later())
    assign(room.db, room.draft("h"), "Ben", actor=room.ana, at=room.later())
    drafts.save_draft(
        room.db, room.ingest("h", body=f"{BODY} More.").revision_id, room.drafted(), actor=room.night, at=room.later()
    )
    assign(room.db, 4, "Ben", actor=room.ana, at=room.later())
    unassign(room.db, 4, actor=room.ana, at=room.later())
    room.db.conn.close()
    return room


@pytest.fixture
def lived(lived_once: Newsroom, tmp_path: Path) -> Iterator[Newsroom]:
    """A copy of the record in which everything happened once: see `lived_once`."""
    path = tmp_path / "takeaways.db"
    shutil.copy(lived_once.path, path)
    room = Newsroom(path, open_database(path), lived_once.now)
    yield room
    room.db.conn.close()


@pytest.fixture(scope="session")
def independent() -> Iterator[Any]:
    """The verifier that shares no line with the program."""
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(Path(__file__).parents[2] / "docs")
        yield importlib.import_module("verify_log")


@dataclass
class Forgery:
    """What an owner of the file can do: take the guards away, change anything, and put the guards back."""

    connection: sqlite3.Connection

    def unguarded(self, *statements: str, rehash: bool = False) -> None:
        """Drop every trigger, run the statements, and make the triggers again."""
        for setting in ("foreign_keys = OFF", "ignore_check_constraints = ON"):
            self.connection.execute(f"PRAGMA {setting}")
        triggers = self.connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
        for name, _ in triggers:
            self.connection.execute(f"DROP TRIGGER {name}")
        for statement in statements:
            self.connection.execute(statement)
        if rehash:
            self._rehash()
        for _, sql in triggers:
            self.connection.execute(sql)

    def rewritten(self, *statements: str) -> None:
        """Do the same, and compute the whole chain anew, as somebody does who knows how."""
        self.unguarded(*statements, rehash=True)

    def _rehash(self) -> None:
        previous = "0" * 64
        rows = self.connection.execute("SELECT seq, CAST(body AS BLOB) FROM review_log ORDER BY seq").fetchall()
        for seq, body in rows:
            hashed = hashlib.sha256(previous.encode() + b"\n" + body).hexdigest()
            self.connection.execute(
                "UPDATE review_log SET previous = ?, hash = ? WHERE seq = ?", (previous, hashed, seq)
            )
            previous = hashed


@pytest.fixture
def forgery(forger: sqlite3.Connection) -> Forgery:
    """An owner of the file, on either connection."""
    return Forgery(forger)
