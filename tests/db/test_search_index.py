"""The search index is that of the texts, or is made anew."""

from pathlib import Path

import pytest

from db.upkeep.backup import backup
from db.upkeep.check import Area, Fault, check
from db.upkeep.search_index import rebuild
from tests.db.conftest import Newsroom


def found(room: Newsroom) -> int:
    """Return how many texts a search for a word of the first article finds."""
    word = room.db.execute("SELECT headline FROM revisions").fetchone()[0].split()[0]
    count: int = room.db.execute(
        "SELECT count(*) FROM article_search WHERE article_search MATCH ?", [f'"{word}"']
    ).fetchone()[0]
    return count


def test_an_emptied_index_is_told_and_made_anew(room: Newsroom, tmp_path: Path) -> None:
    """One statement empties it, on any connection and all guards in place; the night's copy is made all the same."""
    room.draft()
    room.draft("other")
    before = found(room)
    assert before
    assert check(room.db) == []
    room.db.execute("INSERT INTO article_search (article_search) VALUES ('delete-all')")
    message = "2 texts are not in it, or no longer: the desk would not find them"
    assert (found(room), check(room.db)) == (0, [Fault(Area.SEARCH, message)])
    assert backup(room.db, tmp_path / "copy.db").head.count == 4
    assert rebuild(room.db)
    assert (found(room), check(room.db)) == (before, [])
    assert not rebuild(room.db)


@pytest.mark.parametrize(
    "damage",
    [
        "DELETE FROM article_search_data WHERE id > 10",
        "UPDATE article_search_data SET block = zeroblob(40) WHERE id > 10",
    ],
)
def test_a_damaged_index_is_told_and_made_anew(room: Newsroom, damage: str) -> None:
    """Its rows are counted right, and a search ends in an error or finds nothing."""
    room.draft()
    room.db.execute(damage)
    assert [fault.area for fault in check(room.db)] == [Area.SEARCH]
    assert rebuild(room.db)
    assert check(room.db) == []
