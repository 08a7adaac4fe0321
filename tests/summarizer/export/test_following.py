"""What a follower of the exports is told: a recall every time, and a box until it has arrived."""

import io
import json
import os
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from db.articles.saving import save_article
from db.deciding.acts import withdraw
from db.deciding.undo import undo
from db.records import Actor, ArticleText
from db.verifying.verify import verify
from summarizer.command_line.console import Console
from summarizer.command_line.invocation import Invocation
from summarizer.export import running
from summarizer.export.formats import FORMATS
from summarizer.export.running import Order
from summarizer.settings import Settings
from tests.summarizer.conftest import Newsroom

NIGHT = Actor("takeaways", "machine")
Make = Callable[..., ArticleText]


@pytest.fixture
def broken() -> Iterator[io.StringIO]:
    """Yield a pipe whose reader is dead."""
    reading, writing = os.pipe()

    class Pipe(io.StringIO):
        def fileno(self) -> int:
            return writing

        def flush(self) -> None:
            raise BrokenPipeError

    yield Pipe()
    os.close(reading)
    os.close(writing)


def changes(written: str) -> list[tuple[str, Any]]:
    """Return kind and draft of each line of an export of changes, but for the first."""
    return [(line["change"], line["draft"]) for line in map(json.loads, written.splitlines()[1:])]


def take_back(newsroom: Newsroom, draft: int) -> None:
    """Withdraw a draft that nobody touched since its approval."""
    withdraw(newsroom.db, draft, note="Wrong pier.", version=2, actor=newsroom.editor, at=newsroom.at)


def test_a_look_at_all_takes_no_news_from_who_follows(
    export: Callable[..., str], newsroom: Newsroom, article: Make
) -> None:
    """Somebody's plain export has the same target as the follower, and tells the follower nothing."""
    newsroom.publish(article(1))
    export(changed=True)
    take_back(newsroom, 1)
    newsroom.publish(article(2))
    export()
    assert changes(export(changed=True)) == [("gone", 1), ("came", 2)]


def test_what_did_not_arrive_is_told_again(
    export: Callable[..., str], newsroom: Newsroom, article: Make, broken: io.StringIO, tmp_path: Path
) -> None:
    """A reader that died, while boxes went, came and took another's place: all of that comes with the next run."""
    newsroom.publish(article(1))
    newsroom.publish(article(2))
    export(changed=True)
    take_back(newsroom, 1)
    newsroom.publish(replace(article(2), body=article(2).body.replace("4 million", "5 million")))
    invocation = Invocation(Settings(db=tmp_path / "takeaways.db"), Console(broken, io.StringIO()))
    with pytest.raises(BrokenPipeError):
        running.run(invocation, Order(FORMATS["json"], None, (), None, "stdout", changed=True, unreviewed=False))
    assert changes(export(changed=True)) == [("gone", 1), ("gone", 2), ("came", 3)]
    assert changes(export(changed=True)) == [("gone", 1)]
    assert verify(newsroom.db).ok


def test_a_recall_says_why(export: Callable[..., str], newsroom: Newsroom, article: Make) -> None:
    """The reason, and the note of an editor who withdrew the box; a withdrawal that was undone is no reason."""
    fields = {"expires_at": "2026-03-05T00:00:00Z"}
    for number in (1, 2):
        newsroom.publish(article(number, **fields))
    export(changed=True)
    take_back(newsroom, 1)
    take_back(newsroom, 2)
    undo(newsroom.db, actor=newsroom.editor, at=newsroom.at)
    save_article(newsroom.db, article(2, pub_status="withheld", **fields), actor=NIGHT, at=newsroom.at)
    told = [json.loads(line) for line in export(changed=True, at=newsroom.at + timedelta(days=2)).splitlines()[1:]]
    expired = "the article expired at 2026-03-05T00:00 UTC"
    assert [(line["reason"], line["note"]) for line in told] == [
        (f"it is withdrawn; {expired}", "Wrong pier."),
        (f"the article is withheld; {expired}", ""),
    ]


def test_another_format_is_another_follower(export: Callable[..., str], newsroom: Newsroom, article: Make) -> None:
    """Who changes to another format gets all boxes in it; a recall is told whatever the format was."""
    newsroom.publish(article(1))
    newsroom.publish(article(2))
    assert changes(export("json", changed=True)) == [("came", 1), ("came", 2)]
    take_back(newsroom, 1)
    assert changes(export("ninjs", changed=True)) == [("gone", 1), ("came", 2)]
    assert changes(export("json", changed=True)) == [("gone", 1)]


def test_a_recall_is_told_to_each_format(export: Callable[..., str], newsroom: Newsroom, article: Make) -> None:
    """Who has the next box as JSON may show the withdrawn one as a page, and not follow the new section."""
    newsroom.publish(article(1, section="city"))
    export("html", changed=True, sections=("city",))
    export("json", changed=True)
    take_back(newsroom, 1)
    newsroom.publish(replace(article(1), section="sport", body=article(1).body.replace("4 million", "5 million")))
    assert changes(export("json", changed=True)) == [("gone", 1), ("came", 2)]
    for _ in range(2):
        assert changes(export("html", changed=True, sections=("city",))) == [("gone", 1)]
    assert changes(export("json", changed=True)) == []
    take_back(newsroom, 2)
    assert changes(export("html", changed=True)) == [("gone", 1), ("gone", 2)]
