"""Files that an inbox ought not to choke on: unreadable for now, links, long names, what file managers leave."""

from pathlib import Path
from typing import Any

import pytest
from sqlite_utils import Database

from db.records import Actor
from summarizer.ingest.storing import Ingesting, Intake, let_all
from summarizer.nightly.inboxes import take_inbox
from summarizer.process.stopping import Stop

TEXT = "Bridge to close for nine weeks\n\nThe bridge will close on Monday, the council said. Nobody was asked.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return an inbox with one article."""
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "a.txt").write_text(TEXT)
    return folder


def take(folder: Path, db: Database) -> Intake:
    """Take the inbox in."""
    ingesting = Ingesting(db, let_all, Actor("takeaways nightly", "machine"))
    take_inbox(folder, ingesting, Stop())
    return ingesting.intake


def test_a_file_that_can_not_be_read_now_stays(
    folder: Path, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its permissions may come late, and its disk may answer tomorrow: it is told, and read by the next run."""
    opened = Path.open

    def closed(path: Path, *args: Any, **kwargs: Any) -> Any:
        if path.name == "a.txt":
            raise PermissionError(13, "Permission denied")
        return opened(path, *args, **kwargs)

    monkeypatch.setattr(Path, "open", closed)
    assert "can not be read (Permission denied)" in take(folder, database).refused[0].message
    monkeypatch.undo()
    assert [path.name for path in folder.rglob("*")] == ["a.txt"]
    assert take(folder, database).outcomes == {"new": 1}


def test_a_link_is_refused(folder: Path, tmp_path: Path, database: Database) -> None:
    """Who may deliver files may not read others through one; it does not come back every night."""
    (tmp_path / "secret.txt").write_text(TEXT)
    (folder / "link.txt").symlink_to(tmp_path / "secret.txt")
    intake = take(folder, database)
    assert intake.outcomes == {"new": 1}
    assert "link.txt: a link" in intake.refused[0].message
    assert (folder / "failed" / "link.txt").is_symlink()
    assert not take(folder, database).refused


@pytest.mark.parametrize("name", ["ö" * 122 + ".json", "x" * 250 + ".json", "a." + "b" * 240])
def test_a_long_name_leaves_room_for_its_reason(folder: Path, database: Database, name: str) -> None:
    """A file that is refused leaves the inbox whatever its name is."""
    for _ in range(2):
        (folder / name).write_text("{")
        assert len(take(folder, database).refused) == 1
    left = [path.name for path in (folder / "failed").iterdir()]
    assert len(left) == len([one for one in left if one.endswith(".reason.txt")]) * 2 == 4
    assert not (folder / name).exists()


def test_what_file_managers_leave_is_passed_over(folder: Path, database: Database) -> None:
    """It is no article, and nobody has to be told every night."""
    for name in ("Thumbs.db", "desktop.ini"):
        (folder / name).write_bytes(b"\x00\x01")
    intake = take(folder, database)
    assert (intake.outcomes, intake.refused) == ({"new": 1}, [])
