"""What left by a record since a copy of it was made is told when that copy is restored: nothing else recalls it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from db.deciding.acts import reopen
from db.deciding.undo import redo, undo
from db.exports import record_export
from db.upkeep.backup import backup
from db.upkeep.restore import restore
from tests.db.conftest import Newsroom

Told = Callable[[Callable[[], object]], list[str]]


@pytest.fixture
def lines(room: Newsroom, tmp_path: Path) -> Told:
    """Return what copies the record, lets it go on, restores the copy, and gives what is listed, without the names."""

    def told(since: Callable[[], object]) -> list[str]:
        copy = backup(room.db, tmp_path / "copies" / "copy.db").path
        since()
        room.db.conn.close()
        done = restore(copy, room.path, anchors=[], at=room.later())
        assert done.lost is not None
        assert done.lost.brought_back is not None
        return [line.partition("): ")[2] or line for line in done.lost.brought_back]

    return told


def test_an_approval_that_the_copy_has_not(room: Newsroom, lines: Told) -> None:
    """Its draft waits again, and may be rejected: no follower would ever hear of it."""
    room.draft("a")

    def since() -> None:
        room.approve(1)
        room.export(1)

    (line,) = lines(since)
    where, _, to_do = line.partition(" by an approval that the copy has not: ")
    assert where == "it left to site (json) on 2026-03-02 08:04 UTC"
    assert to_do == "approve it again, or take it down there by hand"


def test_an_article_that_came_in_since(room: Newsroom, lines: Told) -> None:
    """It is told like any other."""
    room.ingest("a")

    def since() -> None:
        room.approve(room.draft("b"))
        room.export(1)

    (line,) = lines(since)
    assert line.startswith("it left to site (json)")


def test_an_approval_that_the_copy_has(room: Newsroom, lines: Told) -> None:
    """It counts as never published: withdrawn, its readers would be owed nothing."""
    room.approve(room.draft("a"))
    (line,) = lines(lambda: room.export(1))
    where, _, to_do = line.partition(", which the copy does not know: ")
    assert where == "it left to site (json) on 2026-03-02 08:04 UTC"
    assert to_do == "export it there again before anything of it is withdrawn or changed"


def test_an_approval_that_was_repeated_since(room: Newsroom, lines: Told) -> None:
    """It is the one that the copy has."""
    room.approve(room.draft("a"))

    def since() -> None:
        undo(room.db, actor=room.ana, at=room.later())
        redo(room.db, actor=room.ana, at=room.later())
        room.export(1)

    (line,) = lines(since)
    assert "which the copy does not know: export it there again" in line


def test_what_was_withdrawn_since(room: Newsroom, lines: Told) -> None:
    """It does not leave once more only to be withdrawn."""
    room.approve(room.draft("a"))

    def since() -> None:
        room.export(1)
        room.withdraw(1)

    (line,) = lines(since)
    assert line.startswith("Ana withdrew it on 2026-03-02 08:05 UTC: The sum was wrong.; it left to site (json)")
    assert line.endswith("which the copy does not know: take it down there by hand")


def test_whoever_had_it_before_is_known(room: Newsroom, lines: Told) -> None:
    """Told is where else it left since, once for each format, the last time."""
    room.approve(room.draft("a"))
    room.export(1)

    def since() -> None:
        room.export(1)
        for kind in ("html", "html", "rss"):
            record_export(room.db, [1], format=kind, target="web", actor=room.night, at=room.later())

    (line,) = lines(since)
    where = "it left to web (html) on 2026-03-02 08:07 UTC, web (rss) on 2026-03-02 08:08 UTC, which the copy does not"
    assert line.startswith(where)


def test_other_words_of_it_left_since(room: Newsroom, lines: Told) -> None:
    """The copy has an approval, of what readers do not see now."""
    room.approve(room.draft("a"))

    def since() -> None:
        reopen(room.db, 1, version=room.load(1).version, actor=room.ana, at=room.later())
        room.edit(1, "The pier grows by 50 metres, not 40.")
        room.approve(1)
        room.export(1)

    (line,) = lines(since)
    assert "; it left to site (json) on 2026-03-02 08:07 UTC by an approval that the copy has not: approve" in line
