"""What nights keep beside the record, looked at and taken away; and another process that writes into the record."""

from datetime import UTC, datetime
from pathlib import Path

from db.articles.saving import save_article
from db.opening import open_database
from db.records import Actor
from db.verifying.anchors import read_anchors
from db.verifying.verify import verify
from tests.summarizer.conftest import make_article

SOMEBODY = Actor("feed", "machine")


def anchors(folder: Path, name: str = "anchors.jsonl") -> list[int]:
    """Return the counts of the heads that were kept."""
    path = folder / "reports" / name
    return [one.count for one in read_anchors(path.read_text(), source=name)] if path.exists() else []


def entries(folder: Path) -> int:
    """Return how long the log is."""
    db = open_database(folder / "takeaways.db")
    count = verify(db).entries
    db.close()
    return count


def more(folder: Path, number: int) -> None:
    """Let another process write into the record."""
    db = open_database(folder / "takeaways.db")
    save_article(db, make_article(number), actor=SOMEBODY, at=datetime.now(UTC))
    db.close()


def only_copy(folder: Path) -> Path:
    """Take the night's copy away, so that a night of the same second does not meet it."""
    (copy,) = (folder / "backups").iterdir()
    return copy.rename(folder / "spare.db")


def forget(folder: Path) -> None:
    """Take all copies away, for the same reason."""
    for copy in (folder / "backups").iterdir():
        copy.unlink()
