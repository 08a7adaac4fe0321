"""Draws the pictures of the documentation: `python -m review_tui.documenting.pictures docs/img`."""

import asyncio
import os
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from sqlite_utils import Database

from db.drafts.assignments import assign
from db.drafts.rows import load_draft
from db.opening import open_database
from review_tui.documenting.specimens import lay_out, lay_out_past
from review_tui.opening import make_desk, make_session
from review_tui.settings import DeskSettings

MORNING = datetime(2026, 2, 3, 9, 30, tzinfo=UTC)
EDITOR = "Nora Lindqvist"


@dataclass(frozen=True)
class Picture:
    """One picture: a name, a size, a look, and the keys that lead to it."""

    name: str
    keys: tuple[str, ...]
    size: tuple[int, int] = (132, 38)
    theme: str = "desk-dark"


PICTURES = (
    Picture("queue", ("j",)),
    Picture("desk", ("enter", "right_square_bracket")),
    Picture("desk-light", ("enter", "right_square_bracket"), theme="desk-light"),
    Picture("desk-80x24", ("enter", "right_square_bracket"), size=(80, 24)),
    Picture("edit", ("enter", "right_square_bracket", "e")),
    Picture("reject", ("enter", "x", "2"), size=(100, 30)),
    Picture("acknowledge", ("enter", "a"), size=(100, 30)),
    Picture("dashboard", ("m",)),
)


def draw(folder: Path, pictures: Sequence[Picture] = PICTURES) -> list[Path]:
    """Write one SVG per picture into `folder`; return their paths. The same code draws the same pictures."""
    os.environ["TZ"] = "UTC"
    time.tzset()
    folder.mkdir(parents=True, exist_ok=True)
    return [asyncio.run(_draw(folder, picture)) for picture in pictures]


async def _draw(folder: Path, picture: Picture) -> Path:
    with tempfile.TemporaryDirectory() as place:
        db = open_database(Path(place) / "pictures.db")
        lay_out_past(db, EDITOR, MORNING, [_day_of(number) for number in range(36)])
        lay_out(db, MORNING)
        _share_out(db)
        desk = make_desk(
            db, EDITOR, DeskSettings(theme=picture.theme, pause=0.01, fresh=0, poll=3600), now=lambda: MORNING
        )
        async with desk.run_test(size=picture.size) as pilot:
            await pilot.pause()
            for key in picture.keys:
                await pilot.pause(0.03)
                await pilot.press(key)
            await pilot.pause(0.3)
            path = folder / f"{picture.name}.svg"
            path.write_text(desk.export_screenshot(title="takeaways review"), encoding="utf-8")
        db.close()
    return path


def _day_of(number: int) -> timedelta:
    return timedelta(days=13 - number * 13 // 36, hours=number % 5)


def _share_out(db: Database) -> None:
    """Let a colleague hold one draft, and two be for somebody."""
    other = make_session(db, "Jonas Feld", DeskSettings(), now=lambda: MORNING - timedelta(minutes=4))
    newest = max(row.draft_id for row in other.rows(0, 100))
    other.open_draft(newest)
    for source, editor, note in (("specimen:court", EDITOR, "You sat in court."), ("specimen:cup", "Mette Krogh", "")):
        row = next(row for row in other.rows(0, 100) if load_draft(db, row.draft_id).revision.text.source_id == source)
        assign(db, row.draft_id, editor, note=note, actor=other.actor, at=other.now())


def main() -> None:
    """Draw into the folder that the command line names."""
    if len(sys.argv) != 2:  # noqa: PLR2004 - the program and its folder
        sys.exit("usage: python -m review_tui.documenting.pictures FOLDER")
    for path in draw(Path(sys.argv[1])):
        sys.stdout.write(f"{path}\n")


if __name__ == "__main__":
    main()
