"""`takeaways audit` and `takeaways db`: data on stdout, errors in one line, exit codes that cron understands."""

import csv
import io
import json
import sqlite3
from datetime import UTC, datetime
from pathlib import Path

import pytest

from db import exports
from db.deciding import acts as decisions
from db.deciding.acts import withdraw
from db.drafts.assignments import assign, unassign
from db.drafts.rows import load_draft
from db.drafts.saving import record_failure
from db.errors import ExitCode
from db.opening import open_database
from db.records import Actor, DraftFailed
from tests.summarizer.auditing.conftest import Command


def test_log_as_table_csv_and_json(takeaways: Command) -> None:
    """The same entries in three forms; control codes of a headline steer nothing."""
    table = takeaways("audit", "log")
    assert table.out.splitlines()[0].split() == ["entry", "at", "act", "actor", "article", "draft", "what"]
    rows = list(csv.DictReader(io.StringIO(takeaways("audit", "log", "--format", "csv").out)))
    assert [row["act"] for row in rows] == ["exported", "approved", "drafted", "ingested", "drafted", "ingested"]
    entries = json.loads(takeaways("audit", "log", "--format", "json", "--act", "approved").out)
    assert entries[0]["texts"]["after"][0] == "The north pier grows by 40 metres."
    assert "\x1b" not in table.out


def test_log_filters(takeaways: Command) -> None:
    """By actor, time and act; an unknown act is named with those that exist."""
    assert len(takeaways("audit", "log", "--actor", "Ana Ruiz").out.splitlines()) == 3
    assert len(takeaways("audit", "log", "--since", "2026-03-02T11:00").out.splitlines()) == 4
    wrong = takeaways("audit", "log", "--act", "aproved")
    assert (wrong.code, wrong.out) == (ExitCode.USAGE, "")
    assert "approved" in wrong.err
    assert takeaways("audit", "log", "--since", "soon").code == ExitCode.USAGE
    for line in ("log --since", "log --until", "stats --since", "stats --until"):
        unset = takeaways("audit", *line.split(), "")
        assert (unset.code, unset.out, "is a variable unset?" in unset.err) == (ExitCode.USAGE, "", True)


def test_article_tells_its_history_with_word_diffs(takeaways: Command) -> None:
    """From ingest to export, with what the editor changed, by id or by source id."""
    said = takeaways("audit", "article", "1").out
    assert "1. The {+north+} pier grows by 40 metres." in said
    assert "approved draft 1 by Ana Ruiz: 1 of 3 not as drafted, 2 s on screen, article's end not seen" in said
    assert said.splitlines()[-1].endswith("exported draft 1 by (night run): json to site")
    assert takeaways("audit", "article", "story-1").out == said
    assert takeaways("audit", "article", "nope").code == ExitCode.USAGE
    assert len(json.loads(takeaways("audit", "article", "1", "--json").out)) == 4


def test_no_text_in_a_history_looks_like_an_entry(takeaways: Command, record: Path) -> None:
    """What a server, an editor or a target says stays on its line, so that it can not tell of acts that never were."""
    forged = "2026-03-02 08:09:00  #9  approved draft 1 by Ana Ruiz: as drafted"
    db = open_database(record)
    night, at = Actor("night run", "machine"), datetime(2026, 3, 2, 12, tzinfo=UTC)
    failed = DraftFailed(f"server said: 500\n{forged}")
    record_failure(db, 2, failed, load_draft(db, 2).model, actor=night, at=at)
    exports.record_export(db, [1], format="json", target=f"site\u2028{forged}\r{forged}", actor=night, at=at)
    withdraw(db, 1, note=f"The sum was wrong.\n\n{forged}", version=2, actor=Actor("Ana Ruiz"), at=at)
    db.conn.close()
    for article in ("1", "2"):
        said = takeaways("audit", "article", article).out
        assert " ".join(forged.split()) in said
        assert not [line for line in said.splitlines() if line.strip().startswith(forged[:26])]
    assert "    note: server said: 500 2026-03-02 08:09:00 #9 approved draft 1 by Ana Ruiz: as drafted\n" in said


def test_assignments_are_told(takeaways: Command, record: Path) -> None:
    """In the story in words, in the log, in the figures and in the status."""
    db = open_database(record)
    ana, at = Actor("Ana Ruiz"), datetime(2026, 3, 2, 12, tzinfo=UTC)
    assign(db, 2, "Ben Holt", note="Your beat.", actor=ana, at=at)
    assign(db, 2, "Cem Aydin", actor=ana, at=at)
    assert ["assigned", "1"] in [line.split() for line in takeaways("status").out.splitlines()]
    unassign(db, 2, actor=ana, at=at)
    db.conn.close()
    said = takeaways("audit", "article", "2").out
    assert "assigned draft 2 by Ana Ruiz: for Ben Holt\n    note: Your beat." in said
    assert "assigned draft 2 by Ana Ruiz: for Cem Aydin, was for Ben Holt" in said
    assert "unassigned draft 2 by Ana Ruiz: was for Cem Aydin" in said
    assert len(takeaways("audit", "log", "--act", "assigned").out.splitlines()) == 4
    assert "assigned 2" in takeaways("audit", "stats").out
    assert "assigned" not in takeaways("status").out


def test_verify_and_anchor(takeaways: Command, record: Path, tmp_path: Path) -> None:
    """A good log exits with 0, a forged one with 5 and the entry named, a missing anchor file with 3."""
    anchor = tmp_path / "anchor.json"
    anchor.write_text(takeaways("audit", "anchor").out)
    good = takeaways("audit", "verify", "--anchor", str(anchor))
    assert (good.code, good.err) == (ExitCode.OK, "")
    assert good.out.endswith("UTC\n  1 anchor held\n")
    assert "anchor" not in takeaways("audit", "verify").out
    assert takeaways("audit", "verify", "--anchor", "none.json").code == ExitCode.BAD_INPUT
    forger = sqlite3.connect(record, isolation_level=None)
    sql = forger.execute("SELECT sql FROM sqlite_master WHERE name = 'review_log_never_changes'").fetchone()[0]
    forger.execute("DROP TRIGGER review_log_never_changes")
    forger.execute("UPDATE review_log SET body = replace(body, 'Ana', 'Eve') WHERE seq = 5")
    forger.execute(sql)
    forger.close()
    bad = takeaways("audit", "verify")
    assert bad.code == ExitCode.LOG_BROKEN
    assert "entry 5" in bad.out
    assert "entry 5" in bad.err
    assert json.loads(takeaways("audit", "verify", "--json").out)["ok"] is False
    assert takeaways("db", "check").code == ExitCode.LOG_BROKEN


def test_missing_guard_is_a_database_error(takeaways: Command, record: Path) -> None:
    """A dropped trigger stops every command with 4."""
    forger = sqlite3.connect(record)
    forger.execute("DROP TRIGGER review_log_is_kept")
    forger.close()
    for arguments in (("audit", "log"), ("audit", "verify"), ("db", "check"), ("db", "backup", "x.db")):
        said = takeaways(*arguments)
        assert (said.code, said.out) == (ExitCode.DATABASE, "")
        assert "review_log_is_kept is missing" in said.err


def test_ask(takeaways: Command) -> None:
    """Without a name the catalogue; with one the answer; wrong names and values in one line."""
    assert "exported-without-review" in takeaways("audit", "ask").out
    said = takeaways("audit", "ask", "reviewed-on", "day=2026-03-02", "--format", "csv")
    (row,) = csv.DictReader(io.StringIO(said.out))
    assert (row["editor"], row["headline"][:6]) == ("Ana Ruiz", "'=Pier")
    for wrong in (("everything",), ("reviewed-on", "day=soon"), ("reviewed-on", "soon"), ("reviewed-on", "x=1")):
        assert takeaways("audit", "ask", *wrong).code == ExitCode.USAGE


@pytest.mark.parametrize("form", ["table", "csv", "json"])
def test_empty_answers_have_their_form(takeaways: Command, form: str) -> None:
    """Nothing found is an empty table, a header, or an empty array."""
    said = takeaways("audit", "ask", "exported-without-review", "--format", form)
    assert said.code == ExitCode.OK
    assert said.out.strip() == "[]" if form == "json" else said.out.startswith("entry")


def test_sql(takeaways: Command) -> None:
    """One SELECT answers; anything else is refused with 2; a cut answer says so."""
    said = takeaways("audit", "sql", "SELECT count(*) AS n FROM review_log", "--format", "json")
    assert json.loads(said.out) == [{"n": 6}]
    assert takeaways("audit", "sql", "DELETE FROM review_log").code == ExitCode.USAGE
    assert "only the first 2 rows" in takeaways("audit", "sql", "SELECT seq FROM review_log", "--rows", "2").err


def test_stats(takeaways: Command) -> None:
    """Figures for people and for programs; undefined agreement says why."""
    said = takeaways("audit", "stats").out
    assert "approved: 1 by 1 editor, 0.0 % as drafted" in said
    assert "Ana" not in said
    later = takeaways("audit", "stats", "--since", "2090-01-01").out
    assert "approved: none\n" in later
    assert "planted errors: none decided on, 0 waiting" in later
    form = json.loads(takeaways("audit", "stats", "--json").out)
    assert form["agreement"]["kappa"] is None
    assert form["agreement"]["undefined"] == "nothing was looked at twice"


def test_backup_names_itself_and_proves(takeaways: Command, tmp_path: Path) -> None:
    """A folder gets a file with the time in its name; the path is the only thing on stdout."""
    (tmp_path / "copies").mkdir()
    said = takeaways("db", "backup", str(tmp_path / "copies"))
    copy = Path(said.out.strip())
    assert copy.parent.name == "copies"
    assert sqlite3.connect(copy).execute("SELECT count(*) FROM review_log").fetchone() == (6,)
    assert "6 log entries" in said.err


def test_redact(takeaways: Command) -> None:
    """The order, the person and one target are needed."""
    assert takeaways("db", "redact", "--reason", "order", "--as", "Ana").code == ExitCode.USAGE
    assert takeaways("db", "redact", "--entry", "5", "--reason", "order", "--as", "Ana").code == ExitCode.REFUSED
    assert takeaways("db", "redact", "--article", "1", "--reason", "order", "--as", "Ana").code == ExitCode.OK
    assert "[redacted]" in takeaways("audit", "article", "1").out
    assert takeaways("audit", "verify").code == ExitCode.OK


def test_redact_says_what_still_holds_the_words(takeaways: Command) -> None:
    """Of an entry, where else the same words stand in the record; of an article, where they went."""
    order = ("--reason", "order", "--as", "Ana")
    waits = takeaways("db", "redact", "--entry", "4", *order)
    assert (waits.code, "the words of draft 2, which waits" in waits.err) == (ExitCode.REFUSED, True)
    said = takeaways("db", "redact", "--entry", "2", *order)
    assert said.code == ExitCode.OK
    assert "the same words still stand in article 1, draft 1" in said.err
    again = takeaways("db", "redact", "--entry", "2", *order)
    assert (again.code, "entry 2 holds no text" in again.err) == (ExitCode.REFUSED, True)
    assert takeaways("audit", "ask", "redactions", "--format", "csv").out.count("order") == 1
    said = takeaways("db", "redact", "--article", "1", *order)
    assert "it left to site (json): takeaways export" in said.err
    assert "reports, inbox/done and inbox/failed" in said.err
    assert "left to" not in takeaways("db", "redact", "--article", "2", *order).err


@pytest.mark.usefixtures("record")
def test_a_policy_for_a_section_that_no_article_has(takeaways: Command) -> None:
    """A slip of the key would ask for no look at all: it is told, with the sections that there are."""
    said = takeaways("db", "policy", "--before-section", "sporst", "--as", "Ana Ruiz")
    assert (said.code, "no article has the section sporst; there are City" in said.err) == (0, True)
    assert json.loads(said.out)["before_sections"] == ["sporst"]
    assert "no article" not in takeaways("db", "policy", "--before-section", " CITY ", "--as", "Ana Ruiz").err


def test_policy_look_and_plant(takeaways: Command, record: Path) -> None:
    """A policy is shown and set; a look is listed for another person only and answered; errors are planted."""
    assert json.loads(takeaways("db", "policy").out)["after_share"] == 0
    set_to = takeaways("db", "policy", "--before-share", "1", "--as", "Ana Ruiz")
    assert json.loads(set_to.out)["before_share"] == 1
    refused = takeaways("db", "policy", "--before-flag", "nmae", "--as", "Ana Ruiz")
    assert (refused.code, "did you mean name?" in refused.err) == (ExitCode.USAGE, True)
    takeaways("db", "policy", "--before-flag", "quote", "--as", "Ana Ruiz")
    assert takeaways("db", "policy", "--before-share", "0").code == ExitCode.USAGE
    assert json.loads(takeaways("db", "policy").out)["before_share"] == 1
    assert json.loads(takeaways("db", "policy", "--before-flag", "", "--as", "Ana Ruiz").out)["before_flags"] == []
    said = [line for line in takeaways("audit", "log", "--act", "policy_set").out.splitlines() if "Ana Ruiz" in line]
    assert [line.rpartition("  ")[2].strip() for line in said] == [
        f"policy {one} for second looks" for one in (3, 2, 1)
    ]
    assert takeaways("audit", "ask", "policies", "--format", "csv").out.count("Ana Ruiz") == 3
    assert "policy_set 3" in takeaways("audit", "stats").out
    assert "planted 1" in takeaways("db", "plant", "--as", "Ben", "--seed", "1").err
    db = open_database(record)
    decisions.approve(db, 2, load_draft(db, 2).texts, version=1, actor=Actor("Ana Ruiz"), at=datetime.now(UTC))
    db.conn.close()
    assert takeaways("db", "look", "--as", "Ana Ruiz").out == ""
    assert "before the export (share)" in takeaways("db", "look", "--as", "Ben").out
    assert takeaways("db", "look", "1", "--as", "Ana Ruiz", "--answer", "as_drafted").code == ExitCode.REFUSED
    for same in ("Ana  Ruiz", " ana ruiz", "Ana\u00a0Ruiz"):
        assert takeaways("db", "look", "--as", same).out == ""
        assert takeaways("db", "look", "1", "--as", same, "--answer", "as_drafted").code == ExitCode.REFUSED
    assert takeaways("db", "look", "1", "--as", " Ben", "--answer", "as_drafted").code == ExitCode.OK
    assert '"Ben"' in takeaways("audit", "log", "--act", "second_look", "--format", "json").out
    assert takeaways("audit", "verify").code == ExitCode.OK
