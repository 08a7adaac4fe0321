"""A record with a little of everything, and the command line on it."""

import io
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from db import exports
from db.articles import saving as articles
from db.deciding import acts as decisions
from db.drafts import saving as drafts
from db.opening import open_database
from db.records import Actor, ArticleText, Drafted, DraftedTakeaway, ModelInfo, Span
from summarizer.cli import run
from summarizer.command_line.console import Console

ANA, NIGHT = Actor("Ana Ruiz"), Actor("night run", "machine")
BODY = "The pier grows by 40 metres.\n\nIt costs 3 million crowns.\n\nWork begins in May."
START = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)


@dataclass(frozen=True)
class Said:
    """What a command answered."""

    code: int
    out: str
    err: str


Command = Callable[..., Said]


@pytest.fixture
def record(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two articles: the first edited, approved and exported, the second pending; in the current folder."""
    monkeypatch.chdir(tmp_path)
    db = open_database("takeaways.db")
    lines = BODY.split("\n\n")
    first, second, third = (DraftedTakeaway(line, (Span(0, 5),)) for line in lines)
    made = Drafted((first, second, third), (), 1.0, ModelInfo("embedded", "m", "c" * 64))
    for number in (1, 2):
        at = START + timedelta(hours=number)
        text = ArticleText(f"story-{number}", f"=Pier \x1b[31m{number}", BODY, section="City")
        revision = articles.save_article(db, text, actor=NIGHT, at=at).revision_id
        drafts.save_draft(db, revision, made, actor=NIGHT, at=at)
    at = START + timedelta(hours=3)
    texts = ("The north pier grows by 40 metres.", *lines[1:])
    decisions.approve(db, 1, texts, version=1, actor=ANA, at=at, seconds=2.5, end_seen=False)
    exports.record_export(db, [1], format="json", target="site", actor=NIGHT, at=at)
    db.conn.close()
    return tmp_path / "takeaways.db"


@pytest.fixture
def takeaways(record: Path) -> Command:
    """Run a command line on the record, in this process."""

    def call(*arguments: str) -> Said:
        out, err = io.StringIO(), io.StringIO()
        code = run(["--db", str(record), *arguments], Console(out, err))
        return Said(int(code), out.getvalue(), err.getvalue())

    return call
