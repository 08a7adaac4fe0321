"""Verification beyond the forging table: anchors in files, many problems, a busy record."""

import json
import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from db.errors import DatabaseError, InputError
from db.opening import open_database, open_read_only
from db.verifying import spelling
from db.verifying.anchors import Anchor, anchor, read_anchors
from db.verifying.verify import MAX_PROBLEMS, checked_at, verify
from tests.db.conftest import Forgery, Newsroom


def test_an_empty_record_verifies(room: Newsroom) -> None:
    """No entries, the genesis head, and an anchor of nothing fits for ever."""
    nothing = anchor(room.db)
    assert nothing == Anchor(0, "0" * 64, "")
    room.draft()
    assert verify(room.db, anchor=nothing).ok


def test_anchors_are_read_from_any_text(room: Newsroom) -> None:
    """A report with anchors among its lines gives them all; a file without one is an error."""
    room.draft()
    line = anchor(room.db).line()
    text = f"# Night report\n\n- head: {line}\nnot json {{\n{line}\n"
    assert read_anchors(text, source="report.md") == [anchor(room.db)] * 2
    assert json.loads(line)["count"] == 2
    for empty in ("", "{}", "no anchor", "[" * 100_000, '{"count": 1}', "\x00" * 10):
        with pytest.raises(InputError, match=r"report\.md: no anchor"):
            read_anchors(empty, source="report.md")


def test_an_anchor_is_read_however_it_was_kept(room: Newsroom) -> None:
    """Indented, in a list, in code marks, with a byte order mark: what a mail or an editor makes of it."""
    room.draft()
    head = anchor(room.db)
    form = json.loads(head.line())
    for text in (json.dumps(form, indent=2), json.dumps([form]), f"`{head.line()}`, kept", f"\ufeff{head.line()}\r\n"):
        assert read_anchors(text, source="a") == [head]


@pytest.mark.parametrize(
    "wrong",
    [
        {"count": "2"},
        {"count": [2]},
        {"count": 2.5},
        {"count": -2},
        {"count": True},
        {"count": None},
        {"count": 0},
        {"hash": "b247"},
        {"hash": "B" * 64},
        {"hash": 7},
        {"hash": None},
        {"at": 7},
    ],
)
def test_a_damaged_anchor_is_no_anchor(room: Newsroom, wrong: Any) -> None:
    """It is an error beside good ones too: an anchor that is passed over would prove nothing and seem to."""
    room.draft()
    good = anchor(room.db).line()
    damaged = json.dumps(json.loads(good) | wrong)
    with pytest.raises(InputError, match=r"a\.json: this is no anchor"):
        read_anchors(f"{good}\n{damaged}\n", source="a.json")


def torn(line: str) -> dict[str, str]:
    """Return what may have become of an anchor that is kept beside a whole one, by what happened to it."""
    form = json.loads(line)
    return {
        "its end is cut off": line[:-3],
        "its hash is cut off": line[: line.index("hash") + 2],
        "its beginning is cut off": line[3:],
        "a mail wrapped it": line.replace("f" * 9, "fff=\n"),
        "only its count": json.dumps({"count": 1}),
        "a key spoilt": line.replace("count", "Count"),
        "the other key spoilt": line.replace("hash", "hasj"),
        "a key twice": line.replace("{", '{"count": 1, '),
        "text in text": json.dumps({"mail": line}),
        "no number": json.dumps({"night": [form | {"count": "8"}]}),
        "a word processor": line.replace(' "', " “").replace('{"', "{“").replace('"', "”"),
        "a mail's source": line.replace('"', "&quot;"),
        "numbers for marks": line.replace('"', "&#34;"),
        "single marks": line.replace('"', "'"),
        "an address": line.replace('"', "%22").replace(": ", "%3A+"),
        "escapes": line.replace('"', r"\u0022"),
        "guillemets": line.replace(' "', " « ").replace('{"', "{« ").replace('"', " »").replace(" »:", "»:"),
        "a table": f"count: 9\nhash: {form['hash']}",
        "capitals in a table": f"COUNT 9\nHash = {form['hash']}",
    }


@pytest.mark.parametrize("what", torn('{"count": 8, "hash": ""}'))
def test_no_anchor_is_passed_over_beside_a_whole_one(
    room: Newsroom, independent: Any, tmp_path: Path, what: str
) -> None:
    """Who can touch the file must not make an anchor nothing by spoiling a character: both verifiers refuse it."""
    room.draft()
    good = anchor(room.db).line()
    text = f"{good}\n{torn(replace(anchor(room.db), hash='f' * 64).line())[what]}\n"
    with pytest.raises(InputError, match="anchor"):
        read_anchors(text, source="a")
    (tmp_path / "a").write_text(text)
    assert independent.main([str(room.path), str(tmp_path / "a")]) == 2


def test_what_is_no_anchor_stands_beside_one(room: Newsroom, independent: Any, tmp_path: Path) -> None:
    """A mailbox holds more than anchors: words, checksums of files, the same hash once more."""
    room.draft()
    good = anchor(room.db)
    text = (
        f"Word count: 310\n{'a' * 64}  takeaways-20260301T000000Z.db\nIt verifies: 2 entries, head {good.hash}\n"
        f'hash: {good.hash}\n{good.line()}\n{{"discount": 5, "sha256": "{"b" * 64}", "rehash": 1}}\nthe "count" is 2\n'
    )
    assert read_anchors(text, source="mail") == [good]
    (tmp_path / "mail").write_text(text)
    assert independent.main([str(room.path), str(tmp_path / "mail")]) == 0


@pytest.mark.parametrize("form", ['{{"night": 1, "anchor": {}}}', '{{"nights": [[{}], {{"no": 1}}]}}', '[{}, {{"a": '])
def test_an_anchor_inside_another_object_is_held_to(
    room: Newsroom, independent: Any, tmp_path: Path, form: str
) -> None:
    """However deep it lies, it is one more anchor, and a wrong one speaks against the log."""
    room.draft()
    good = anchor(room.db)
    wrong = replace(good, hash="f" * 64)
    text = f"{good.line()}\n{form.format(wrong.line())}\n"
    assert read_anchors(text, source="a") == [good, wrong]
    (tmp_path / "a").write_text(text)
    assert independent.main([str(room.path), str(tmp_path / "a")]) == 1


def test_an_anchor_of_another_log_does_not_fit(room: Newsroom, lived_once: Newsroom) -> None:
    """Whether that log is shorter or longer; the message says that it may be the wrong file."""
    room.draft()
    other = open_read_only(lived_once.path)
    (problem,) = verify(other, anchor=anchor(room.db)).problems
    assert "or the anchor is of another log" in problem.message
    (problem,) = verify(room.db, anchor=anchor(other)).problems
    assert "its tail was cut off, or the anchor is of another log" in problem.message
    other.conn.close()


def test_an_anchor_holds_the_time_too(room: Newsroom) -> None:
    """Somebody changed the time on the paper: the entry is right and the anchor is not."""
    room.draft()
    form = json.loads(anchor(room.db).line()) | {"at": "2020-01-01T00:00:00.000000Z"}
    (problem,) = verify(room.db, anchor=read_anchors(json.dumps(form), source="a")).problems
    assert problem.kind == "anchor"


def test_a_great_mess_is_cut(room: Newsroom) -> None:
    """A hundred problems are listed, not more, first entries first; the line for reports says so."""
    for number in range(60):
        room.draft(f"s{number}")
    bare = room.bare()
    for name in ("review_log_never_changes", "drafts_follow_their_states", "drafts_keep_their_origin"):
        bare.execute(f"DROP TRIGGER {name}")
    bare.execute("UPDATE review_log SET hash = previous")
    bare.execute("UPDATE drafts SET state = 'withdrawn'")
    bare.close()
    found = verify(room.db)
    assert len(found.problems) == MAX_PROBLEMS
    assert found.problems[0].entry == 1
    assert "DOES NOT VERIFY" in checked_at(found, room.now)


def test_writers_go_on_meanwhile(room: Newsroom) -> None:
    """Verification reads one snapshot: an act by another connection in between neither waits nor disturbs."""
    room.draft()
    reader = room.bare()
    reader.execute("BEGIN")
    reader.execute("SELECT count(*) FROM review_log").fetchone()
    room.draft("b")
    assert verify(room.db).entries == 4
    reader.close()


def test_a_claim_that_nobody_made_is_found(room: Newsroom) -> None:
    """A holder in the table whom the log does not know."""
    draft = room.draft()
    room.claim(draft)
    assert verify(room.db).ok
    bare = room.bare()
    bare.execute("UPDATE drafts SET claim_owner = 'Eve'")
    bare.close()
    (problem,) = verify(room.db).problems
    assert "held by Eve, the log says Ana" in problem.message


@pytest.mark.parametrize(
    "change",
    [
        "json_remove(body, '$.article')",
        "json_set(body, '$.at', 'long ago')",
        "json_set(body, '$.texts', 7)",
        "json_set(body, '$.draft', json('[1]'))",
        "'[]'",
    ],
)
def test_nonsense_in_an_entry_is_a_problem_and_no_traceback(room: Newsroom, change: str) -> None:
    """Whatever a forger writes into a body, verification goes on to the end and names the entry."""
    room.draft()
    room.draft("b")
    bare = room.bare()
    bare.execute("PRAGMA ignore_check_constraints = ON")
    bare.execute("DROP TRIGGER review_log_never_changes")
    bare.execute(f"UPDATE review_log SET body = {change} WHERE seq = 2")
    bare.close()
    found = verify(room.db)
    assert found.entries == 4
    assert 2 in {problem.entry for problem in found.problems}


def test_a_lost_write_ahead_log_is_a_cut_tail(room: Newsroom) -> None:
    """Whoever removes the file with the latest acts removes them whole: only an anchor knows."""
    room.draft()
    room.db.conn.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    room.approve(1)
    head = anchor(room.db)
    copy = room.path.with_name("copy.db")
    shutil.copy(room.path, copy)
    db = open_database(copy)
    assert verify(db).problems == ()
    assert verify(db, anchor=head).problems[0].kind == "anchor"
    db.conn.close()


@pytest.mark.parametrize("table", ["review_log", "log_texts", "takeaways", "revisions"])
def test_a_broken_page_is_an_error_and_no_traceback(room: Newsroom, table: str, independent: Any) -> None:
    """A page of the file overwritten with noise: one sentence, in both verifiers."""
    for number in range(40):
        room.draft(f"s{number}")
    page = room.db.conn.execute("SELECT rootpage FROM sqlite_master WHERE name = ?", (table,)).fetchone()[0]
    room.db.conn.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    room.db.conn.close()
    content = bytearray(room.path.read_bytes())
    content[(page - 1) * 4096 : page * 4096] = b"\xa5" * 4096
    room.path.write_bytes(content)
    with pytest.raises(DatabaseError, match=r"malformed|disk image|can not be used"):
        verify(open_read_only(room.path))
    assert independent.verify(room.path)


@pytest.mark.parametrize("died", [False, True])
def test_a_long_log_is_read_in_two_processes(
    room: Newsroom, forgery: Forgery, monkeypatch: pytest.MonkeyPatch, died: bool
) -> None:
    """A good one verifies; another spelling is found by the process beside, and where that died by this one."""
    room.draft()
    room.draft("b")
    monkeypatch.setattr(spelling, "LONG", 2)
    assert verify(room.db).problems == ()
    if died:
        monkeypatch.setattr(spelling, "PROGRAM", (sys.executable, "-m", "db.no_such_module"))
    forgery.rewritten("""UPDATE review_log SET body = '{"actor":"Eve",' || substr(body, 2) WHERE seq = 3""")
    (problem,) = verify(room.db).problems
    assert (problem.entry, problem.kind) == (3, "form")


@pytest.mark.parametrize("form", ["  {}", "anchor: {}", "[{}]", "\ufeff{}", "report\n\n{}\nmore {{}}"])
def test_the_other_verifier_reads_anchors_from_any_text(
    room: Newsroom, independent: Any, tmp_path: Path, form: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Wherever it stands in the file, a wrong anchor is found, and a good one is said to be kept."""
    room.draft()
    good = anchor(room.db)
    kept, wrong = tmp_path / "good", tmp_path / "wrong"
    kept.write_text(form.format(good.line()), encoding="utf-8")
    assert independent.main([str(room.path), str(kept)]) == 0
    assert "keeps 1 anchors" in capsys.readouterr().out
    for other in (
        replace(good, hash="f" * 64),
        replace(good, count=9),
        replace(good, at="2026-01-01T00:00:00.000000Z"),
    ):
        wrong.write_text(form.format(other.line()), encoding="utf-8")
        assert independent.main([str(room.path), str(wrong)]) == 1


def test_the_other_verifier_says_what_it_needs(
    room: Newsroom, independent: Any, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Without a file, or with one that is not there, nothing is proven: exit code 2 and one line."""
    for arguments in ([], [str(tmp_path / "gone.db")], [str(tmp_path)]):
        assert independent.main(arguments) == 2
        assert capsys.readouterr().out.count("\n") == 1
    room.draft()
    assert independent.main([str(room.path)]) == 0


@pytest.mark.parametrize("text", ["", "no anchor", '{"count": 1}', '{"count": "1", "hash": "x"}'])
def test_the_other_verifier_passes_over_no_anchor(room: Newsroom, independent: Any, tmp_path: Path, text: str) -> None:
    """A file without an anchor, or with a damaged one, proves nothing."""
    room.draft()
    file = tmp_path / "anchor"
    file.write_text(text)
    assert independent.main([str(room.path), str(file)]) == 2


def test_the_independent_verifier_needs_two_copied_things(lived: Newsroom, tmp_path: Path) -> None:
    """The script and the folder beside it run anywhere, with no package installed."""
    docs = Path(__file__).parents[2] / "docs"
    shutil.copy(docs / "verify_log.py", tmp_path)
    shutil.copytree(docs / "log_verifier", tmp_path / "log_verifier")
    line = [sys.executable, "-S", str(tmp_path / "verify_log.py"), str(lived.path)]
    done = subprocess.run(line, cwd="/", env={}, check=False, capture_output=True, text=True)
    assert (done.returncode, done.stdout) == (0, "the log verifies\n")
