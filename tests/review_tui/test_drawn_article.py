"""The article as it is drawn: its line of facts says when it came out as the rest of the desk says times."""

import time

import pytest

from db.records import ArticleText
from review_tui.drawing.drawn_article import draw_article


@pytest.mark.parametrize(
    ("stated", "shown"),
    [
        ("2026-02-03T06:00:00Z", "2026-02-03 15:00"),
        ("2026-02-03T06:00:00+01:00", "2026-02-03 14:00"),
        ("2026-02-03T06:00", "2026-02-03 06:00"),
        ("2026-02-03", "2026-02-03"),
        ("some time in spring", "some time in spr"),
        ("", ""),
    ],
)
def test_when_it_came_out(monkeypatch: pytest.MonkeyPatch, stated: str, shown: str) -> None:
    """In the editor's zone where the source states one; what states none, or no time, stays as it is."""
    monkeypatch.setenv("TZ", "Asia/Tokyo")
    time.tzset()
    try:
        drawn_article = draw_article(
            ArticleText("urn:1", "Pier grows", "It does.", published_at=stated, section="City")
        )
    finally:
        monkeypatch.undo()
        time.tzset()
    assert drawn_article.drawn.text.splitlines()[1] == " · ".join(part for part in ("City", shown) if part)
