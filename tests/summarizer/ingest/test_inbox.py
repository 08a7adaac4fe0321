"""The inbox: what waits, and where files go."""

import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from db.errors import InputError
from db.records import ArticleText
from summarizer.ingest.files import files_under, path_id
from summarizer.ingest.inbox import move_done, move_failed, read_waiting, waiting

AT = datetime(2026, 3, 4, 5, 6, tzinfo=UTC)
TEXT = "Bridge to close for nine weeks\n\nThe bridge will close on Monday, the council said. Nobody was asked.\n"


@pytest.fixture
def inbox(tmp_path: Path) -> Path:
    """Return an inbox with two articles, one of them in a folder, and a file that is no article."""
    folder = tmp_path / "inbox"
    (folder / "wire").mkdir(parents=True)
    (folder / "a.txt").write_text(TEXT)
    (folder / "wire" / "b.txt").write_text(TEXT)
    (folder / "c.pdf").write_bytes(b"%PDF-1.7")
    return folder


def names(inbox: Path) -> list[str]:
    """Return what waits, as paths below the inbox."""
    return [str(file.relative_to(inbox)) for file in waiting(inbox) if isinstance(file, Path)]


def test_what_waits(inbox: Path) -> None:
    """Files in order; hidden and unfinished ones and what was dealt with are passed over."""
    for name in (".hidden.txt", "d.txt.part", "e.tmp", "f.txt~"):
        (inbox / name).write_text(TEXT)
    (inbox / "done").mkdir()
    (inbox / "done" / "old.txt").write_text(TEXT)
    assert names(inbox) == ["a.txt", "c.pdf", "wire/b.txt"]


def test_files_come_with_what_they_hold(inbox: Path) -> None:
    """Each file with its articles or its refusal."""
    found = {file.name: list(readings) for file, readings in read_waiting(inbox) if file}
    assert isinstance(found["a.txt"][0], ArticleText)
    assert isinstance(found["c.pdf"][0], InputError)


def test_done_files_keep_their_path(inbox: Path) -> None:
    """A file that came in moves to its run in `done/` with the folder that it lay in, and no longer waits."""
    moved = move_done(inbox, inbox / "wire" / "b.txt", AT)
    assert moved == inbox / "done" / "2026-03-04T050600" / "wire" / "b.txt"
    assert names(inbox) == ["a.txt", "c.pdf"]


def test_failed_files_have_the_reasons_beside_them(inbox: Path) -> None:
    """What was refused moves to `failed/`, every reason on a line of its own."""
    moved = move_failed(inbox, inbox / "c.pdf", ["c.pdf: a PDF file, not text", "and so on"])
    assert moved == inbox / "failed" / "c.pdf"
    assert (inbox / "failed" / "c.pdf.reason.txt").read_text() == "c.pdf: a PDF file, not text\nand so on\n"


def test_a_reason_is_written_over_nothing(inbox: Path) -> None:
    """Neither over the reason of a file that was taken out to be mended, nor over a delivered file of that name."""
    failed = inbox / "failed"
    move_failed(inbox, inbox / "c.pdf", ["the first reason"]).unlink()
    (inbox / "c.pdf").write_bytes(b"%PDF-1.7")
    assert move_failed(inbox, inbox / "c.pdf", ["the second reason"]) == failed / "c-2.pdf"
    assert (failed / "c.pdf.reason.txt").read_text() == "the first reason\n"
    assert (failed / "c-2.pdf.reason.txt").read_text() == "the second reason\n"
    (inbox / "a.txt.reason.txt").write_text("delivered")
    move_failed(inbox, inbox / "a.txt.reason.txt", ["no article"])
    assert move_failed(inbox, inbox / "a.txt", ["no article"]) == failed / "a-2.txt"
    assert (failed / "a.txt.reason.txt").read_text() == "delivered"


def test_second_file_of_a_name_goes_behind_the_first(inbox: Path) -> None:
    """Nothing that was dealt with is written over; read again in order, the last of a name comes last."""
    moved = []
    for text in ("first", "second", "third"):
        (inbox / "a.txt").write_text(text)
        moved.append(move_done(inbox, inbox / "a.txt", AT))
    (inbox / "a.txt").write_text("next day")
    moved.append(move_done(inbox, inbox / "a.txt", AT + timedelta(days=1)))
    runs = ["2026-03-04T050600", "2026-03-04T050600.002", "2026-03-04T050600.003", "2026-03-05T050600"]
    assert moved == [inbox / "done" / run / "a.txt" for run in runs]
    again = [file.read_text() for file in files_under(inbox / "done") if isinstance(file, Path)]
    assert again == ["first", "second", "third", "next day"]


def test_what_was_read_is_the_same_article_in_done(inbox: Path) -> None:
    """After a restore it comes in again from there, under the id that it had; a house's own `done` is a folder."""
    before = path_id(inbox / "wire" / "b.txt")
    assert path_id(move_done(inbox, inbox / "wire" / "b.txt", AT)) == before
    (inbox / "wire").mkdir(exist_ok=True)
    (inbox / "wire" / "b.txt").write_text("another")
    move_done(inbox, inbox / "wire" / "b.txt", AT)
    assert path_id(inbox / "done" / "2026-03-04T050600.002" / "wire" / "b.txt") == before
    assert path_id(inbox / "done" / "wire" / "b.txt") != before


def test_what_was_refused_in_part_is_the_same_file_in_failed(inbox: Path) -> None:
    """Mended there and taken in, the articles of it that are in are those, and no new ones."""
    before = path_id(inbox / "wire" / "b.txt")
    assert path_id(move_failed(inbox, inbox / "wire" / "b.txt", ["line 2: no JSON"])) == before


def test_new_text_under_an_old_name_is_the_same_article(inbox: Path) -> None:
    """After the move, a file that arrives under the same name is known as the same article."""

    def id_of(name: str) -> str:
        (reading,) = next(readings for file, readings in read_waiting(inbox) if file and file.name == name)
        assert isinstance(reading, ArticleText)
        return reading.source_id

    before = id_of("a.txt")
    move_done(inbox, inbox / "a.txt", AT)
    (inbox / "a.txt").write_text(TEXT.replace("Monday", "Friday"))
    assert id_of("a.txt") == before


def test_file_that_can_not_be_moved_stays(inbox: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """On a read-only folder the file stays, and the error says what that means."""

    def read_only(*_: object) -> None:
        raise OSError(30, "Read-only file system")

    monkeypatch.setattr(os, "replace", read_only)
    with pytest.raises(InputError, match="Read-only file system") as caught:
        move_done(inbox, inbox / "a.txt", AT)
    assert "stays in the inbox" in caught.value.hint
    assert (inbox / "a.txt").exists()


def test_a_file_is_no_inbox(tmp_path: Path) -> None:
    """Whoever names a file is told so, and what reads it; the file stays where it is."""
    (tmp_path / "wire.jsonl").write_text("{}")
    ((file, readings),) = read_waiting(tmp_path / "wire.jsonl")
    assert file is None
    assert "wire.jsonl: a file, not a folder; `takeaways ingest` reads it" in str(next(readings))
    assert (tmp_path / "wire.jsonl").exists()


def test_missing_inbox_is_refused(tmp_path: Path) -> None:
    """A folder that is not there is said not to be there."""
    ((file, readings),) = read_waiting(tmp_path / "none")
    assert file is None
    assert "no such folder" in str(next(readings))
