"""The forging table, beginnings: what a draft began with stands in the tables for ever, whatever came after."""

import json
from typing import Any

import pytest

from db.deciding.acts import reopen
from db.deciding.look_policy import set_look_policy
from db.deciding.undo import redo, undo
from db.drafts.saving import save_draft
from db.look_rules import LookPolicy
from db.records import Flag, Severity
from db.verifying.anchors import anchor
from db.verifying.verify import verify
from tests.db.conftest import BETTER, TEXTS, Forgery, Newsroom
from tests.db.forging_pen import Pen

ERROR = Flag("number", Severity.ERROR, "41 is not in the article")
WARNING = Flag("number", Severity.WARNING, "41 is not in the article")


@pytest.fixture
def pen(room: Newsroom, forgery: Forgery, independent: Any) -> Pen:
    """A pen on the forger's connection."""
    return Pen(forgery, room, independent)


def logged(pen: Pen, entry: int) -> str:
    """Return the texts that an entry logged after its act."""
    found: str = pen.connection.execute(
        "SELECT text FROM log_texts WHERE entry = ? AND field = 'after'", (entry,)
    ).fetchone()[0]
    return found


def again(pen: Pen, entry: int, rows: str, before: str, **changes: Any) -> None:
    """Write the entry anew with other rows."""
    pen.text(entry, "after", before, rows=rows, **changes)


@pytest.mark.parametrize(
    "cells",
    [{"evidence": "[[90,120]]"}, {"kept": "[[0,4]]"}, {"drafted_flags": "[]"}],
    ids=["evidence", "kept words", "the model's own flags"],
)
def test_an_approval_frees_nothing(room: Newsroom, pen: Pen, cells: dict[str, str]) -> None:
    """An approval that binds other rows than the draft began with, although only words and their flags may change."""
    draft = room.draft("a", ERROR)
    kept = anchor(room.db)
    room.approve(draft, acknowledged=["1:number"])
    again(pen, 3, pen.rows(draft, **cells), logged(pen, 3))
    assert verify(room.db, anchor=kept).ok
    if "drafted_flags" in cells:
        pen.caught(2, "coverage, risk or flags of draft 1", independently="draft 1:")
    else:
        pen.caught(2, "are not as it began", independently="draft 1:")
    pen.refused()


def test_an_undo_and_a_redo_free_nothing(room: Newsroom, pen: Pen) -> None:
    """A pair put at the log's end, after the anchor: other evidence, and no error flag any more."""
    draft = room.draft("a", ERROR)
    room.approve(draft, acknowledged=["1:number"])
    undo(room.db, actor=room.ana, at=room.later())
    redo(room.db, actor=room.ana, at=room.later())
    rows = pen.rows(draft, evidence="[[90,120]]")
    for entry in (4, 5):
        before = pen.facts(entry)["texts"]["before"]
        again(pen, entry, rows, logged(pen, entry), texts={"before": before})
    pen.caught(2, "are not as it began", independently="draft 1:")
    pen.refused()


@pytest.mark.parametrize("column", ["settings = '{}'", "alternatives = '[]'"])
def test_an_edit_frees_no_settings(room: Newsroom, pen: Pen, column: str) -> None:
    """Nor alternatives, in whose words an editor may begin."""
    room.edit(room.draft(), BETTER)
    pen.forgery.unguarded(f"UPDATE drafts SET {column}")
    rows = pen.rows()
    pen.forgery.unguarded("UPDATE drafts SET settings = '{\"seed\":7}'" if "settings" in column else "SELECT 1")
    spare = json.dumps(
        [{"evidence": [[90, 120]], "flags": [], "kept": [], "score": None, "text": room.spare}],
        separators=(",", ":"),
    )
    pen.forgery.unguarded(f"UPDATE drafts SET alternatives = '{spare}'")
    before = pen.facts(3)["texts"]["before"]
    pen.sql(f"UPDATE drafts SET {column}")
    again(pen, 3, rows, logged(pen, 3), texts={"before": before})
    pen.caught(2, "are not as it began", independently="draft 1:")


@pytest.mark.parametrize("coverage", [1.0, 0.4])
@pytest.mark.parametrize("section", ["", "Court", "City"])
@pytest.mark.parametrize("flag", [ERROR, WARNING, Flag("name", Severity.NOTE, "x")], ids=lambda flag: flag.severity)
def test_what_began_so_is_known_again(
    room: Newsroom, independent: Any, coverage: float, section: str, flag: Flag
) -> None:
    """Whatever the badge of a draft says, and although an edit made another one of it."""
    revision = room.ingest(section=section).revision_id
    drafted = room.drafted(flag, ERROR, coverage=coverage)
    draft = save_draft(room.db, revision, drafted, actor=room.night, at=room.later())
    room.approve(draft, texts=(BETTER, *TEXTS[1:]))
    reopen(room.db, draft, version=2, actor=room.ana, at=room.later())
    assert (verify(room.db).problems, independent.verify(room.path)) == ((), [])


def test_kinds_of_flags_are_those_of_the_flags(room: Newsroom, pen: Pen) -> None:
    """The policy asks for a look where a number is flagged; the draft's column of kinds is emptied to evade it."""
    set_look_policy(room.db, LookPolicy(before_flags=("number",)), actor=room.ben, at=room.later())
    room.draft("a", WARNING)
    room.approve(1)
    pen.forgery.unguarded("UPDATE drafts SET flag_kinds = ''")
    rows = pen.rows()
    pen.forgery.unguarded("UPDATE drafts SET flag_kinds = ' number '")
    pen.sql("UPDATE drafts SET flag_kinds = ''").sql("DELETE FROM second_looks")
    again(pen, 4, rows, logged(pen, 4), second_looks=None)
    pen.caught(4, "the kinds of flags of draft 1", independently="draft 1:")
    pen.refused()


@pytest.mark.parametrize(
    "flags",
    [
        '[{"kind":"number","message":"41","severity":"error","severity":"note"}]',
        '[{"kind":"number","message":"41","severity":"Error"}]',
        '[{"kind":"number","message":"41"}]',
        '[{"kind":"number","message":"41","severity":"note","span":["0",true]}]',
        '{"kind":"number"}',
    ],
    ids=["a key twice", "a capital", "no severity", "nowhere", "no list"],
)
def test_flags_that_are_none(room: Newsroom, pen: Pen, flags: str) -> None:
    """An error that other readers take for a note, or that no reader understands."""
    room.draft("a", ERROR)
    room.approve(1, acknowledged=["1:number"])
    again(pen, 3, pen.rows(flags=[flags, "[]", "[]"]), logged(pen, 3), acknowledged=None)
    pen.caught(3, "that the program never writes", independently="draft 1:")
    pen.refused()
