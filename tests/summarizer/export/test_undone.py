"""What an undo took back is told to no reader, and what stands again is told as the person who decided it said."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest

from db.deciding.acts import reopen, withdraw
from db.deciding.undo import redo, undo
from db.drafts.rows import load_draft
from db.records import Actor, ArticleText
from tests.summarizer.conftest import Newsroom

Make = Callable[..., ArticleText]
BEN = Actor("Ben Poe")
DAYS = timedelta(days=40)


def take_back(newsroom: Newsroom, note: str, actor: Actor | None = None) -> None:
    """Withdraw the first draft."""
    version = load_draft(newsroom.db, 1).version
    withdraw(newsroom.db, 1, note=note, version=version, actor=actor or newsroom.editor, at=newsroom.at)


def corrections(newsroom: Newsroom, article: Make, export: Callable[..., str]) -> list[str]:
    """Return what readers of the article's next box get as corrections."""
    newsroom.publish(replace(article(1), body=article(1).body.replace("4 million", "5 million")))
    (item,) = json.loads(export())["items"]
    return [one["text"] for one in item["corrections"]]


def test_a_note_taken_back_is_no_correction(export: Callable[..., str], newsroom: Newsroom, article: Make) -> None:
    """The draft is withdrawn for another reason now."""
    newsroom.publish(article(1))
    export()
    take_back(newsroom, "The mayor lied.")
    undo(newsroom.db, actor=newsroom.editor, at=newsroom.at)
    take_back(newsroom, "The sum was wrong.")
    assert corrections(newsroom, article, export) == ["The sum was wrong."]


def test_a_repeated_withdrawal_has_the_first_one_s_note(
    export: Callable[..., str], newsroom: Newsroom, article: Make
) -> None:
    """For readers of the next box, and for who follows."""
    newsroom.publish(article(1))
    export(changed=True)
    take_back(newsroom, "The sum was wrong.")
    undo(newsroom.db, actor=newsroom.editor, at=newsroom.at)
    redo(newsroom.db, actor=newsroom.editor, at=newsroom.at)
    _, gone = map(json.loads, export(changed=True).splitlines())
    assert (gone["reason"], gone["note"]) == ("it is withdrawn", "The sum was wrong.")
    assert corrections(newsroom, article, export) == ["The sum was wrong."]


def test_what_left_between_is_corrected(export: Callable[..., str], newsroom: Newsroom, article: Make) -> None:
    """A withdrawal before the export, undone, exported, repeated: readers had the box."""
    newsroom.publish(article(1))
    take_back(newsroom, "The sum was wrong.")
    undo(newsroom.db, actor=newsroom.editor, at=newsroom.at)
    export()
    redo(newsroom.db, actor=newsroom.editor, at=newsroom.at)
    facts = newsroom.db.execute("SELECT body FROM review_log ORDER BY seq DESC LIMIT 1").fetchone()
    assert json.loads(facts[0])["was_exported"] is True
    assert corrections(newsroom, article, export) == ["The sum was wrong."]


@pytest.mark.parametrize("slip", [take_back, reopen])
def test_a_slip_is_no_review(export: Callable[..., str], newsroom: Newsroom, article: Make, slip: Any) -> None:
    """Somebody withdrew or reopened a box later and undid that at once: it was reviewed when it was approved."""
    newsroom.publish(article(1))
    later = newsroom.at + DAYS
    if slip is take_back:
        take_back(newsroom, "Oh.", BEN)
    else:
        slip(newsroom.db, 1, version=2, actor=BEN, at=later)
    undo(newsroom.db, actor=BEN, at=later)
    (item,) = json.loads(export(at=later))["items"]
    assert "on 4 March 2026" in item["disclosure"]
    assert item["approval"]["entry"] == 3
    assert datetime.fromisoformat(item["approval"]["at"]) == newsroom.at
