"""A folder that others write to as well: what is not ours stays as it is, what is ours goes or comes."""

import json
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from db.deciding.acts import withdraw
from db.errors import InputError
from db.records import ArticleText
from summarizer.export import folder
from summarizer.export.box import Box
from summarizer.export.edition import Edition
from summarizer.export.formats import FORMATS
from summarizer.export.holdings import kind_of
from summarizer.settings import Export
from tests.summarizer.conftest import Newsroom

Make = Callable[..., ArticleText]


def take_back(newsroom: Newsroom, draft: int) -> None:
    """Withdraw a draft that nobody touched since its approval."""
    withdraw(newsroom.db, draft, note="Wrong pier.", version=2, actor=newsroom.editor, at=newsroom.at)


def lying(out: Path) -> list[str]:
    """Return the names of all that lies in the folder, but for the index."""
    return sorted(path.name for path in out.iterdir() if path.name != "index.json")


def test_what_takeaways_did_not_write_stays(
    export: Callable[..., str], newsroom: Newsroom, article: Make, tmp_path: Path
) -> None:
    """A content system gives its own pages such names, and a folder of articles may be named by mistake."""
    out = tmp_path / "news"
    out.mkdir()
    theirs = ["article-000123.html", "article-4711000.json", "NOT-REVIEWED-article-000007.md"]
    for name in theirs:
        (out / name).write_text("Ana Poe opens the pier.")
    newsroom.publish(article(1))
    for name in ("html", "json", "markdown"):
        export(name, out=out)
    assert set(theirs) < set(lying(out))
    assert json.loads((out / "index.json").read_text())["files"] == ["article-000001.md"]


@pytest.mark.parametrize("name", ["article-000001.json", "index.json"])
def test_what_takeaways_did_not_write_is_not_written_over(
    export: Callable[..., str], newsroom: Newsroom, article: Make, tmp_path: Path, name: str
) -> None:
    """Told before anything is logged, and with the way out."""
    out = tmp_path / "news"
    out.mkdir()
    (out / name).write_text('{"headline": "Ana Poe opens the pier"}')
    newsroom.publish(article(1))
    with pytest.raises(InputError, match=f"{re.escape(name)}: was not written by takeaways") as told:
        export(out=out)
    assert "another folder" in told.value.hint
    assert [path.name for path in out.iterdir()] == [name]
    assert newsroom.db.execute("SELECT count(*) FROM export_runs").fetchone() == (0,)


@pytest.mark.parametrize("name", sorted(FORMATS))
@pytest.mark.parametrize("reviewed", [True, False])
def test_a_box_is_known_by_how_it_begins(make_box: Callable[..., Box], name: str, *, reviewed: bool) -> None:
    """Each format by its own, and none by another's; two boxes in one file are no box."""
    box = make_box(("# One.", "<b> & “two”.", "Three."), reviewed=reviewed, headline="Wend: “<li>\n2 [x]” & 3")
    assert kind_of(FORMATS[name].one(box)) == name
    assert kind_of(FORMATS[name].many([], Edition(box.modified, Export()))) == ""


def test_a_withdrawn_box_goes_in_whatever_format_it_stands(
    export: Callable[..., str], newsroom: Newsroom, article: Make, tmp_path: Path
) -> None:
    """The house changed the format: the old files go where they may not stand, and stay where they may."""
    out = tmp_path / "boxes"
    for number in (1, 2):
        newsroom.publish(article(number))
    newsroom.draft(article(3))
    export("json", out=out, unreviewed=True)
    take_back(newsroom, 1)
    export("html", out=out)
    assert lying(out) == ["article-000002.html", "article-000002.json"]
    (out / "index.json").unlink()
    take_back(newsroom, 2)
    export("rss", out=out)
    assert lying(out) == []


@pytest.mark.parametrize("lost", ["disk", "hand", "format"])
def test_what_no_file_holds_comes_with_changes(
    export: Callable[..., str], newsroom: Newsroom, article: Make, tmp_path: Path, lost: str
) -> None:
    """A full disk after the old files went, a file deleted by hand, a folder of another format: all come."""
    out = tmp_path / "boxes"
    for number in (1, 2):
        newsroom.publish(article(number))
    export("json", out=out, changed=True)
    if lost == "hand":
        (out / "article-000001.json").unlink()
    else:
        export("ninjs", out=out, changed=True)
    if lost == "disk":
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(folder, "make_folder", full)
            with pytest.raises(InputError):
                export("json", out=out, changed=True)
        assert lying(out) == []
    export("json", out=out, changed=True)
    assert [json.loads((out / name).read_text())["format"] for name in lying(out)] == ["takeaways/1"] * 2


def test_what_took_a_file_s_place_comes_although_another_was_forged(
    export: Callable[..., str], newsroom: Newsroom, article: Make, tmp_path: Path
) -> None:
    """The follower took the next box by pipe, and the run in which the old file fell wrote nothing."""
    out = tmp_path / "boxes"
    newsroom.publish(article(1))
    export("html", out=out, target="web", changed=True)
    take_back(newsroom, 1)
    newsroom.publish(replace(article(1), body=article(1).body.replace("4 million", "5 million")))
    export("html", target="web", changed=True)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(folder, "make_folder", full)
        with pytest.raises(InputError):
            export("html", out=out, target="web", changed=True)
    export("html", out=out, target="web", changed=True)
    assert "5 million" in (out / "article-000001.html").read_text()


def full(*_: object) -> None:
    """Stand for the making of a file on a full disk."""
    raise InputError("no space left")
