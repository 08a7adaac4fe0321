"""What leaves: reviewed, current, usable, un-embargoed; each item logged; a folder and a follower kept in step."""

import errno
import io
import json
import os
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlite_utils import Database

from db.articles.saving import save_article
from db.deciding.acts import reject, withdraw
from db.deciding.planted import plant
from db.errors import InputError, LogBrokenError, UsageError
from db.records import Actor, ArticleText
from db.verifying.verify import verify
from summarizer.command_line.console import Console
from summarizer.command_line.invocation import Invocation
from summarizer.export import running
from summarizer.export.formats import FORMATS
from summarizer.export.running import Order
from summarizer.export.training import decisions
from summarizer.settings import Export, Settings
from tests.summarizer.conftest import Newsroom

AT = datetime(2026, 3, 4, 6, 0, tzinfo=UTC)
NIGHT = Actor("takeaways", "machine")
Make = Callable[..., ArticleText]
Run = Callable[..., str]


def test_a_wrong_sentence_is_told_before_anything_can_leave(tmp_path: Path, database: Database) -> None:
    """A house that set it today hears of it today, and not on the night of the first approval."""
    del database
    settings = Settings(db=tmp_path / "takeaways.db", export=Export(disclosure="{drafted}, {reviewed}, twice checked"))
    invocation = Invocation(settings, Console(io.StringIO(), io.StringIO()))
    with pytest.raises(UsageError, match="twice checked' tells more than the record"):
        running.run(invocation, Order(FORMATS["json"], None, (), None, "stdout", changed=False, unreviewed=False))


def articles(written: str) -> list[str]:
    """Return the source ids in a JSON export."""
    return [item["article"]["source_id"] for item in json.loads(written)["items"]]


def changes(written: str) -> list[tuple[str, Any]]:
    """Return kind and article of each line of an export of changes, but for the first."""
    return [(line["change"], line["article"]) for line in map(json.loads, written.splitlines()[1:])]


def test_only_reviewed_leaves(export: Run, newsroom: Newsroom, article: Make) -> None:
    """Pending, rejected, stale and withdrawn drafts stay in the house."""
    newsroom.publish(article(1))
    newsroom.draft(article(2))
    rejected = newsroom.draft(article(3))
    reject(newsroom.db, rejected, reason="style", version=1, actor=newsroom.editor, at=AT)
    newsroom.publish(article(4))
    save_article(newsroom.db, replace(article(4), body=article(4).body + " Nine."), actor=NIGHT, at=AT)
    gone = newsroom.publish(article(5))
    withdraw(newsroom.db, gone.id, note="Wrong pier.", version=gone.version, actor=newsroom.editor, at=AT)
    assert articles(export()) == ["urn:test:1"]


@pytest.mark.parametrize(
    "fields",
    [
        {"pub_status": "withheld"},
        {"pub_status": "canceled"},
        {"embargoed_until": "2026-03-04T06:00:01Z"},
        {"expires_at": "2026-03-04T05:59:59Z"},
    ],
)
def test_what_must_not_be_published_does_not_leave(
    export: Run, newsroom: Newsroom, article: Make, fields: dict[str, str]
) -> None:
    """A status, an embargo or an expiry that comes after the approval holds at once."""
    newsroom.publish(article(1))
    save_article(newsroom.db, article(1, **fields), actor=NIGHT, at=AT)
    assert articles(export()) == []


def test_what_is_reviewed_and_not_here_is_told(newsroom: Newsroom, article: Make, tmp_path: Path) -> None:
    """An editor who misses a box reads why on the command line."""
    newsroom.publish(article(1, embargoed_until="2099-01-01T00:00:00Z"))
    console = Console(io.StringIO(), io.StringIO())
    order = Order(FORMATS["json"], None, (), None, "stdout", changed=False, unreviewed=False)
    running.run(Invocation(Settings(db=tmp_path / "takeaways.db"), console), order)
    assert "0 reviewed\nreviewed, and not yet: 1 under embargo\n" in console.err.getvalue()  # type: ignore[attr-defined]


def test_each_item_is_logged(export: Run, newsroom: Newsroom, article: Make) -> None:
    """One entry per item and run, and the log verifies."""
    newsroom.publish(article(1))
    newsroom.publish(article(2))
    export()
    export("html")
    acts = newsroom.db.execute("SELECT draft_id FROM review_log WHERE act = 'exported' ORDER BY seq").fetchall()
    assert [row[0] for row in acts] == [1, 2, 1, 2]
    assert verify(newsroom.db).ok


def test_an_edit_is_disclosed(export: Run, newsroom: Newsroom, article: Make) -> None:
    """The record, not the exporter, knows that a word was changed."""
    newsroom.publish(article(1), first="The board will rebuild pier 1.")
    newsroom.publish(article(2))
    first, second = json.loads(export())["items"]
    assert (first["approval"]["edited"], second["approval"]["edited"]) == (True, False)
    assert "edited and reviewed" in first["disclosure"]
    assert "edited" not in second["disclosure"]


def test_no_name_leaves(export: Run, newsroom: Newsroom, article: Make) -> None:
    """Readers are told a class of persons, never who it was, and no internal note."""
    newsroom.publish(article(1, body=article(1).body.replace("Ida Holm", "the treasurer"), ed_note="call the lawyer"))
    for name in FORMATS:
        written = export(name)
        assert "Ida Holm" not in written
        assert "lawyer" not in written


def test_sections_and_since_choose(export: Run, newsroom: Newsroom, article: Make) -> None:
    """Both filters hold together."""
    newsroom.publish(article(1, section="sport"))
    newsroom.publish(article(2, section="city"))
    assert articles(export(sections=("city",))) == ["urn:test:2"]
    assert articles(export(since=AT - timedelta(days=1))) == ["urn:test:1", "urn:test:2"]
    assert articles(export(since=AT + timedelta(seconds=1))) == []


def test_unreviewed_is_stamped_and_not_logged_as_left(export: Run, newsroom: Newsroom, article: Make) -> None:
    """With the flag pending drafts come too, each and the file as a whole under the stamp."""
    newsroom.publish(article(1))
    newsroom.draft(article(2))
    written = json.loads(export(unreviewed=True))
    assert [item["status"] for item in written["items"]] == ["reviewed", "NOT REVIEWED"]
    assert written["notice"].startswith("NOT REVIEWED")
    assert newsroom.db.execute("SELECT count(*) FROM review_log WHERE act = 'exported'").fetchone()[0] == 1


def test_a_correction_follows_a_withdrawal(export: Run, newsroom: Newsroom, article: Make) -> None:
    """The box that replaces a withdrawn one says what was wrong."""
    old = newsroom.publish(article(1))
    export()
    withdraw(newsroom.db, old.id, note="The cost was wrong.", version=old.version, actor=newsroom.editor, at=AT)
    newsroom.publish(replace(article(1), body=article(1).body.replace("4 million", "5 million")))
    (item,) = json.loads(export())["items"]
    assert [one["text"] for one in item["corrections"]] == ["The cost was wrong."]


def test_a_follower_learns_what_came_and_what_went(export: Run, newsroom: Newsroom, article: Make) -> None:
    """A stale, a withdrawn and a withheld box are told every time, a new one once, an unchanged one never again."""
    for number in range(1, 5):
        newsroom.publish(article(number))
    assert changes(export(changed=True)) == [("came", 1), ("came", 2), ("came", 3), ("came", 4)]
    assert changes(export(changed=True)) == []
    save_article(newsroom.db, replace(article(1), body="Another text. It is new. It is short."), actor=NIGHT, at=AT)
    withdraw(newsroom.db, 2, note="Wrong.", version=2, actor=newsroom.editor, at=AT)
    save_article(newsroom.db, article(3, pub_status="withheld"), actor=NIGHT, at=AT)
    newsroom.publish(article(5))
    assert changes(export(changed=True)) == [("gone", 1), ("gone", 2), ("gone", 3), ("came", 5)]
    assert changes(export(changed=True)) == [("gone", 1), ("gone", 2), ("gone", 3)]


def test_a_box_that_may_stand_again_comes_again(export: Run, newsroom: Newsroom, article: Make) -> None:
    """Withheld and released: gone, then came."""
    newsroom.publish(article(1))
    export(changed=True)
    save_article(newsroom.db, article(1, pub_status="withheld"), actor=NIGHT, at=AT)
    assert changes(export(changed=True)) == [("gone", 1)]
    save_article(newsroom.db, article(1), actor=NIGHT, at=AT)
    assert changes(export(changed=True)) == [("came", 1)]


def test_an_expiry_is_a_change(export: Run, newsroom: Newsroom, article: Make) -> None:
    """Time alone takes a box out."""
    newsroom.publish(article(1, expires_at="2026-03-05T00:00:00Z"))
    export(changed=True)
    assert changes(export(changed=True, at=AT + timedelta(days=2))) == [("gone", 1)]


def test_a_folder_is_kept_in_step(export: Run, newsroom: Newsroom, article: Make, tmp_path: Path) -> None:
    """A file per box under our own number; the file of a box that went is removed, foreign files stay."""
    out = tmp_path / "boxes"
    newsroom.publish(article(1))
    newsroom.publish(replace(article(2), source_id="../../evil"))
    export("html", out=out)
    (out / "styles.html").write_text("theirs")
    assert sorted(path.name for path in out.iterdir() if path.name.startswith("article")) == [
        "article-000001.html",
        "article-000002.html",
    ]
    save_article(newsroom.db, article(1, pub_status="canceled"), actor=NIGHT, at=AT)
    export("html", out=out)
    assert sorted(path.name for path in out.iterdir()) == ["article-000002.html", "index.json", "styles.html"]
    assert json.loads((out / "index.json").read_text())["files"] == ["article-000002.html"]


def test_nothing_is_logged_when_a_file_can_not_be_written(
    export: Run, newsroom: Newsroom, article: Make, tmp_path: Path
) -> None:
    """A folder that is a file: an error, and no entry for what never left."""
    newsroom.publish(article(1))
    (tmp_path / "boxes").write_text("a file")
    with pytest.raises(Exception, match="can not be made"):
        export("html", out=tmp_path / "boxes")
    assert newsroom.db.execute("SELECT count(*) FROM review_log WHERE act = 'exported'").fetchone()[0] == 0


def test_a_forged_text_stops_the_whole_export(export: Run, newsroom: Newsroom, article: Make, tmp_path: Path) -> None:
    """Somebody changed a published text behind the log: no file is written, nothing is printed, nothing is logged."""
    newsroom.publish(article(1))
    draft = newsroom.publish(article(2))
    connection = newsroom.db.conn
    triggers = connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
    for name, _ in triggers:
        connection.execute(f"DROP TRIGGER {name}")
    connection.execute("UPDATE takeaways SET text = 'Forged.' WHERE position = 2 AND draft_id = ?", (draft.id,))
    for _, sql in triggers:
        connection.execute(sql)
    connection.commit()
    boxes = tmp_path / "boxes"
    for how in ({}, {"out": boxes}, {"changed": True}):
        with pytest.raises(LogBrokenError, match=f"draft {draft.id} may not leave, and nothing left"):
            export(**how)
    assert not boxes.exists()
    assert connection.execute("SELECT count(*) FROM export_runs").fetchone() == (0,)


def test_nothing_is_logged_when_stdout_can_not_be_written(
    newsroom: Newsroom, article: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`takeaways export --changed > file` on a full disk: the follower is told the same the next time."""

    class FullDisk(io.StringIO):
        def flush(self) -> None:
            raise OSError(errno.ENOSPC, "No space left on device")

    newsroom.publish(article(1))
    invocation = Invocation(Settings(db=tmp_path / "takeaways.db"), Console(FullDisk(), io.StringIO()))
    monkeypatch.setattr(running, "now", lambda: AT)
    with pytest.raises(InputError, match="stdout can not be written"):
        running.run(invocation, Order(FORMATS["json"], None, (), None, "site", changed=True, unreviewed=False))
    assert newsroom.db.conn.execute("SELECT count(*) FROM export_runs").fetchone() == (0,)


def test_a_slow_reader_keeps_nobody_waiting(newsroom: Newsroom, article: Make, tmp_path: Path) -> None:
    """While a pipe's reader takes its time, the record is free for editors."""
    newsroom.publish(article(1))
    reading, writing = os.pipe()
    with os.fdopen(reading, "rb") as reader, os.fdopen(writing, "wb") as pipe:

        class Slow(io.TextIOWrapper):
            def write(self, text: str) -> int:
                save_article(newsroom.db, article(2), actor=NIGHT, at=AT)  # another writer, meanwhile
                return super().write(text)

        console = Console(Slow(pipe, encoding="utf-8"), io.StringIO())
        order = Order(FORMATS["json"], None, (), None, "stdout", changed=False, unreviewed=False)
        running.run(Invocation(Settings(db=tmp_path / "takeaways.db"), console), order)
        assert '"items"' in os.read(reader.fileno(), 1000).decode()


def test_a_planted_error_leaves_on_no_way(export: Run, newsroom: Newsroom, article: Make) -> None:
    """Neither among the unreviewed nor, once an editor took it for true, among the reviewed or the examples."""
    draft = newsroom.draft(article(1))
    wrong = "The harbour board agreed on Monday to sell pier 1."
    planted = plant(newsroom.db, draft, position=1, text=wrong, kind="negation", actor=NIGHT, at=AT)
    assert wrong not in export(unreviewed=True)
    newsroom.approve(planted)
    newsroom.approve(draft)
    assert wrong not in export() + export(unreviewed=True)
    ((act, decided),) = decisions(newsroom.db)
    assert (act, decided.id) == ("approved", draft)
    assert wrong not in decided.texts


@pytest.mark.parametrize(("zone", "day"), [("America/New_York", 3), ("Asia/Tokyo", 4)])
def test_readers_get_the_day_of_the_house(export: Run, newsroom: Newsroom, article: Make, zone: str, day: int) -> None:
    """An approval in the evening is not of tomorrow; so are the dates of corrections."""
    at = datetime(2026, 3, 4, 1, 30, tzinfo=UTC)
    house = Export(zone=zone)
    newsroom.approve(newsroom.draft(article(1)), at=at)
    assert f"reviewed by our editorial team on {day} March 2026" in export("html", house=house)
    withdraw(newsroom.db, 1, note="Wrong.", version=2, actor=newsroom.editor, at=at)
    newsroom.publish(replace(article(1), body=article(1).body.replace("4 million", "5 million")))
    assert f"Correction, 2026-03-0{day}: Wrong" in export("markdown", house=house)
    assert f'2026-03-0{day}: Wrong."' in export("ninjs", house=house)


def test_a_zone_that_is_none_is_told(export: Run) -> None:
    """Before anything leaves."""
    with pytest.raises(UsageError, match=r"export\.zone: there is no zone 'Mars/Base'"):
        export(house=Export.model_construct(zone="Mars/Base"))  # what a settings file says is refused there
