"""The forging table, values: what SQLite, Python and other readers may take for something else."""

from typing import Any

import pytest

from db.verifying.verify import verify
from tests.db.conftest import Forgery, Newsroom
from tests.db.forging_pen import Pen


@pytest.fixture
def pen(room: Newsroom, forgery: Forgery, independent: Any) -> Pen:
    """A pen on the forger's connection."""
    return Pen(forgery, room, independent)


TYPES: dict[str, tuple[int, dict[str, Any]]] = {
    "a truth for a number": (2, {"version": True}),
    "a truth for a draft": (2, {"draft": True}),
    "a number as a text": (3, {"about": "2"}),
    "another form": (3, {"v": 2}),
    "no tool": (3, {"tool": None}),
    "neither person nor machine": (1, {"actor_kind": "robot"}),
    "no such minute": (3, {"at": "2026-03-02T08:99:00.000000Z"}),
    "no such day": (3, {"at": "2026-03-41T08:03:00.000000Z"}),
    "digits of another script": (3, {"at": "2026-03-02T08:0٣:00.000000Z"}),
    "an act without its draft": (3, {"draft": None}),
    "an act on a draft for an article's": (1, {"draft": 1}),
    "another source": (4, {"source": "elsewhere"}),
    "no metadata any more": (4, {"substance": None, "pub_status": None, "section": None}),
}


@pytest.mark.parametrize("name", TYPES)
def test_values_that_are_none(room: Newsroom, pen: Pen, name: str) -> None:
    """What SQLite, Python and other readers may take for something else."""
    room.draft(section="Court")
    room.approve(1)
    room.ingest(section="City")
    room.ingest(section="Court")
    entry, changes = TYPES[name]
    pen.forgery.rewritten(*pen.change(entry, **changes).statements)
    found = verify(room.db).problems
    assert any(one.entry == entry and one.kind in ("form", "rule") for one in found), found
    assert any(problem.startswith(f"entry {entry}:") for problem in pen.independent.verify(room.path))


def test_an_export_reads_a_body_as_others_do(room: Newsroom, pen: Pen) -> None:
    """A key given twice: SQLite reads the first one, Python the last; nothing leaves on such an approval."""
    room.approve(room.draft())
    pen.forgery.rewritten("""UPDATE review_log SET body = '{"actor":"Ana",' || substr(body, 2) WHERE seq = 3""")
    pen.refused()


def test_an_export_misses_a_text(room: Newsroom, pen: Pen) -> None:
    """The words of the approval are gone from beside it, and those of the draft are the same."""
    room.approve(room.draft())
    pen.forgery.unguarded("DELETE FROM log_texts WHERE entry = 3 AND field = 'after'")
    pen.refused()
