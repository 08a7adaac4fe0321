"""A box to write, made of plain values, and one run of the export."""

import io
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from sqlite_utils import Database

from db.records import ArticleText, Draft, DraftState, ModelInfo, Revision, Span, Takeaway
from summarizer.command_line.console import Console
from summarizer.command_line.invocation import Invocation
from summarizer.export import running
from summarizer.export.box import Approval, Box, Correction
from summarizer.export.disclosure import disclosure
from summarizer.export.formats import FORMATS
from summarizer.export.running import Order
from summarizer.settings import Export, Settings

AT = datetime(2026, 3, 4, 5, 6, 7, tzinfo=UTC)
EXPORTED = datetime(2026, 3, 4, 6, 0, tzinfo=UTC)
BODY = "The ferry will run until ten. Fares stay as they are. The council votes in May."
ARTICLE = ArticleText(source_id="https://news.example/ferry", headline="Late ferry agreed", body=BODY, language="en")
MODEL = ModelInfo("embedded", "takeaways-extractive", "a" * 64)
MakeBox = Callable[..., Box]


def takeaways(texts: tuple[str, str, str]) -> tuple[Takeaway, Takeaway, Takeaway]:
    """Return three stored takeaways, each resting on one sentence."""
    spans = (Span(0, 29), Span(30, 53), Span(54, 80))
    first, second, third = (
        Takeaway(at, text, text, (span,), (), ()) for at, (text, span) in enumerate(zip(texts, spans, strict=True), 1)
    )
    return first, second, third


def build(
    texts: tuple[str, str, str] = ("Ferries run until ten.", "Fares stay.", "A vote is due in May."),
    *,
    edited: bool = False,
    reviewed: bool = True,
    corrections: tuple[Correction, ...] = (),
    house: Export | None = None,
    drafter: str = "embedded",
    **article: Any,
) -> Box:
    """Return a box; the keywords besides are fields of its article."""
    revision = Revision(3, 12, "b" * 64, replace(ARTICLE, **article), AT)
    state = DraftState.REVIEWED if reviewed else DraftState.PENDING
    draft = Draft(7, 12, revision, state, 2, takeaways(texts), (), replace(MODEL, drafter=drafter), 1.0, AT)
    approval = Approval(41, AT, edited) if reviewed else None
    return Box(draft, approval, corrections, disclosure(house or Export(), draft, approval))


@pytest.fixture(scope="session")
def make_box() -> MakeBox:
    """Return the function that builds a box."""
    return build


@pytest.fixture
def export(tmp_path: Path, database: Database, monkeypatch: pytest.MonkeyPatch) -> Callable[..., str]:
    """Return a function that runs one export at a fixed time and returns what it wrote to stdout."""
    del database

    def call(
        name: str = "json", *, out: Path | None = None, changed: bool = False, unreviewed: bool = False,
        sections: tuple[str, ...] = (), since: datetime | None = None, at: datetime = EXPORTED, target: str = "",
        house: Export | None = None,
    ) -> str:  # fmt: skip
        monkeypatch.setattr(running, "now", lambda: at)
        console = Console(io.StringIO(), io.StringIO())
        invocation = Invocation(Settings(db=tmp_path / "takeaways.db", export=house or Export()), console)
        target = target or str(out or "stdout")
        running.run(invocation, Order(FORMATS[name], since, sections, out, target, changed, unreviewed))
        return console.out.getvalue()  # type: ignore[attr-defined, no-any-return]

    return call
