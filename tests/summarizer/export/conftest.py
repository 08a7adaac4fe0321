"""A box to write, made of plain values."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest

from db.records import ArticleText, Draft, DraftState, ModelInfo, Revision, Span, Takeaway
from summarizer.export.box import Approval, Box, Correction
from summarizer.export.disclosure import disclosure
from summarizer.settings import Export

AT = datetime(2026, 3, 4, 5, 6, 7, tzinfo=UTC)
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
