"""A folder kept in step: what may not stand goes first, and nothing is in it without its entry."""

import json
import sqlite3
from collections.abc import Callable
from contextlib import AbstractContextManager, closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from db.connection import writing
from db.deciding.acts import withdraw
from db.errors import InputError, LogBrokenError
from db.records import ArticleText
from summarizer.export import running
from tests.summarizer.conftest import Newsroom

Make = Callable[..., ArticleText]
BOX = '<aside class="takeaways" aria-labelledby="takeaways-1">Pier 9 falls.'


def take_back(newsroom: Newsroom, draft: int) -> None:
    """Withdraw a draft that nobody touched since its approval."""
    withdraw(newsroom.db, draft, note="Wrong pier.", version=2, actor=newsroom.editor, at=newsroom.at)


def lying(out: Path) -> list[str]:
    """Return the names of all that lies in the folder, hidden things too, but for the index."""
    return sorted(path.name for path in out.iterdir() if path.name != "index.json")


def left(database: Path) -> list[int]:
    """Return the drafts of the `exported` entries that another connection sees."""
    with closing(sqlite3.connect(database)) as other:
        return [row[0] for row in other.execute("SELECT draft_id FROM review_log WHERE act = 'exported' ORDER BY seq")]


def full(*_: object) -> None:
    """Stand for the writing of a file on a full disk."""
    raise InputError("no space left")


def broken(*_: object, **__: object) -> int:
    """Stand for the record of an export whose log does not verify."""
    raise LogBrokenError("forged")


@pytest.mark.parametrize(("name", "fails"), [("staged", full), ("record_export", broken)])
def test_what_was_withdrawn_goes_whatever_fails(
    export: Callable[..., str], newsroom: Newsroom, article: Make, tmp_path: Path, *, name: str, fails: Any
) -> None:
    """A full disk, or a box that was forged: the withdrawn box is gone, and no other came or is logged."""
    out = tmp_path / "boxes"
    newsroom.publish(article(1))
    export(out=out)
    take_back(newsroom, 1)
    newsroom.publish(article(2))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(running, name, fails)
        with pytest.raises((InputError, LogBrokenError)):
            export(out=out)
    assert (lying(out), left(tmp_path / "takeaways.db")) == ([], [1])
    assert json.loads((out / "index.json").read_text())["files"] == []


def test_the_entry_is_there_before_the_file(
    export: Callable[..., str], newsroom: Newsroom, article: Make, tmp_path: Path
) -> None:
    """A run that is stopped at its first file has logged it for all to see; the next one writes it, also of changes."""
    newsroom.publish(article(1))
    out = tmp_path / "boxes"
    (out / ".takeaways-killed").mkdir(parents=True)
    seen: list[Any] = []

    def stopped(staging: Path, *_: object) -> None:
        seen.extend([*left(tmp_path / "takeaways.db"), lying(staging), lying(out) == [staging.name]])
        raise KeyboardInterrupt

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(running, "publish", stopped)
        with pytest.raises(KeyboardInterrupt):
            export(out=out, changed=True)
    assert (seen, lying(out)) == ([1, ["article-000001.json"], True], [])
    export(out=out, changed=True)
    assert lying(out) == ["article-000001.json"]


def test_what_is_withdrawn_meanwhile_does_not_come(
    export: Callable[..., str], newsroom: Newsroom, article: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Between the entries and the files an editor has the lock: the file that waits never comes out."""
    newsroom.publish(article(1))
    newsroom.publish(article(2))
    held: list[Any] = []

    def editor_between(db: Any) -> AbstractContextManager[Any]:
        if held:
            take_back(newsroom, 2)
        held.append(db)
        return writing(db)

    monkeypatch.setattr(running, "writing", editor_between)
    export(out=tmp_path / "boxes")
    assert (lying(tmp_path / "boxes"), len(held)) == (["article-000001.json"], 2)


def test_a_box_of_another_section_stands_only_as_it_was_sent(
    export: Callable[..., str], newsroom: Newsroom, article: Make, tmp_path: Path
) -> None:
    """The article moved to another section with another draft: the file with the withdrawn text goes, others stay."""
    out = tmp_path / "boxes"
    for number in (1, 2):
        newsroom.publish(article(number, section="sport"))
    newsroom.publish(article(3, section="news"))
    export(out=out)
    take_back(newsroom, 1)
    newsroom.publish(replace(article(1), section="news", body=article(1).body.replace("4 million", "5 million")))
    export(out=out, sections=("sport",))
    assert lying(out) == ["article-000002.json", "article-000003.json"]
    export(out=out)
    assert len(lying(out)) == 3


def test_a_file_stands_for_its_draft_and_format(
    export: Callable[..., str], newsroom: Newsroom, article: Make, tmp_path: Path
) -> None:
    """What nobody had reviewed goes with the review; a later draft that left as JSON keeps no earlier page."""
    out = tmp_path / "boxes"
    draft = newsroom.draft(article(1, section="sport"))
    export("html", out=out, unreviewed=True)
    newsroom.approve(draft)
    export("html", out=out)
    assert lying(out) == ["article-000001.html"]
    newsroom.publish(replace(article(1), section="news", body=article(1).body.replace("4 million", "5 million")))
    export("json", out=out)
    export("html", out=out, sections=("sport",))
    assert lying(out) == ["article-000001.json"]


def test_a_file_stands_for_the_draft_that_it_holds(
    export: Callable[..., str], newsroom: Newsroom, article: Make, tmp_path: Path
) -> None:
    """The follower took the new box elsewhere meanwhile: the withdrawn one goes, and the new one takes its place."""
    out = tmp_path / "boxes"
    for number in (1, 2):
        newsroom.publish(article(number))
    export("html", out=out, target="web")
    take_back(newsroom, 1)
    newsroom.publish(replace(article(1), body=article(1).body.replace("4 million", "5 million")))
    assert "5 million" in export("html", changed=True, target="web")
    before = (out / "article-000002.html").stat()
    export("html", out=out, changed=True, target="web")
    assert "5 million" in (out / "article-000001.html").read_text()
    assert (out / "article-000002.html").stat() == before


def test_a_file_of_another_format_is_none(
    export: Callable[..., str], newsroom: Newsroom, article: Make, tmp_path: Path
) -> None:
    """Two formats share a suffix, and a follower that asks for another one has nothing in it yet."""
    out = tmp_path / "boxes"
    newsroom.publish(article(1))
    export("ninjs", out=out, changed=True)
    export("json", out=out, changed=True)
    assert json.loads((out / "article-000001.json").read_text())["format"] == "takeaways/1"
    export("html", out=out, changed=True)
    assert lying(out) == ["article-000001.html", "article-000001.json"]
    export("json", out=out, sections=("sport",))
    assert lying(out) == ["article-000001.html", "article-000001.json"]


@pytest.mark.parametrize("index", ["", "[]", '{"holds": {"article-000001.html": {"draft": []}}}', None])
def test_without_a_readable_index_the_record_says_what_a_file_holds(
    export: Callable[..., str], newsroom: Newsroom, article: Make, tmp_path: Path, index: str | None
) -> None:
    """As for folders of earlier versions: what was sent last to this folder."""
    out = tmp_path / "boxes"
    for number in (1, 2):
        newsroom.publish(article(number))
    export("html", out=out)
    take_back(newsroom, 1)
    if index is None:
        (out / "index.json").unlink()
    else:
        (out / "index.json").write_text(index)
    export("html", out=out, sections=("sport",))
    assert lying(out) == ["article-000002.html"]


def test_a_draft_that_another_record_had_does_not_keep_a_file(
    export: Callable[..., str], newsroom: Newsroom, article: Make, tmp_path: Path
) -> None:
    """The record came back from an older copy: its first draft is another one, and has left nowhere."""
    out = tmp_path / "boxes"
    newsroom.publish(article(1))
    out.mkdir()
    (out / "article-000001.html").write_text(BOX)
    (out / "index.json").write_text('{"holds": {"article-000001.html": {"draft": 1, "format": "html"}}}')
    export("html", out=out, sections=("sport",))
    assert lying(out) == []


def test_an_emptied_file_comes_again_and_a_strange_one_is_told(
    export: Callable[..., str], newsroom: Newsroom, article: Make, tmp_path: Path
) -> None:
    """Whatever the index says of them."""
    out = tmp_path / "boxes"
    for number in (1, 2):
        newsroom.publish(article(number))
    export("html", out=out, changed=True)
    first, second = out / "article-000001.html", out / "article-000002.html"
    before, other = first.read_text(), second.read_text()
    first.write_text("")
    export("html", out=out, changed=True)
    assert (first.read_text(), second.read_text()) == (before, other)
    second.write_text("<html>Ana Poe opens the pier.")
    for changed in (True, False):
        with pytest.raises(InputError, match=r"article-000002\.html: was not written by takeaways"):
            export("html", out=out, changed=changed)
    assert second.read_text() == "<html>Ana Poe opens the pier."
