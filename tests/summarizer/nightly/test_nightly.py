"""The night run: everything in, drafted, verified, kept and reported; safe to run twice; its exit code tells cron."""

import json
import re
import sqlite3
import subprocess
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from db.errors import ExitCode, ModelError
from db.opening import open_database
from db.verifying.verify import verify
from summarizer.drafters import registry
from summarizer.process.lock import held

Command = Callable[..., subprocess.CompletedProcess[str]]
TOWNS = ("Larkby", "Fenmouth", "Ostrava Hill")


@pytest.fixture(autouse=True)
def _without_a_model(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TAKEAWAYS_DRAFTER", "lead3")


def report(folder: Path) -> dict[str, Any]:
    """Return the latest report."""
    told: dict[str, Any] = json.loads((folder / "reports" / "latest.json").read_text())
    return told


def test_a_night_does_everything(here: Command, inbox: Callable[..., Path], tmp_path: Path) -> None:
    """Files are drafted and moved, the copy opens, the report counts, stdout has the report for people."""
    folder = inbox(*TOWNS)
    done = here("nightly", folder)
    assert done.returncode == ExitCode.OK, done.stderr
    told = report(tmp_path)
    assert (told["ingest"]["outcomes"], told["drafting"]["drafted"]) == ({"new": 3}, 3)
    assert (told["log"]["verified"], told["waiting_for_a_draft"], told["exit_meaning"]) == (True, 0, "OK")
    assert sorted(path.name for path in (folder / "done").glob("*/*")) == [
        "fenmouth.txt",
        "larkby.txt",
        "ostrava hill.txt",
    ]
    assert open_database(told["backup"]).execute("SELECT count(*) FROM drafts").fetchone()[0] == 3
    assert "Nothing needs a person." in done.stdout
    assert told["log"]["head"] in done.stdout


def test_a_night_begun_after_its_deadline_drafts_nothing(
    here: Command, inbox: Callable[..., Path], tmp_path: Path
) -> None:
    """It takes in, copies and says what waits; it does not draft until that time of the next day."""
    past = (datetime.now().astimezone() - timedelta(hours=2)).strftime("%H:%M")
    done = here("nightly", "--until", past, inbox(*TOWNS))
    assert done.returncode == ExitCode.OK
    told = report(tmp_path)
    assert (told["ingest"]["outcomes"], told["drafting"]["drafted"]) == ({"new": 3}, 0)
    assert "the deadline came before all was drafted: 3 articles still wait" in done.stdout


def test_a_second_night_drafts_nothing_twice(here: Command, inbox: Callable[..., Path], tmp_path: Path) -> None:
    """The same inbox again, its files back in place."""
    here("nightly", inbox(*TOWNS))
    done = here("nightly", inbox(*TOWNS))
    assert done.returncode == ExitCode.OK
    told = report(tmp_path)
    assert (told["ingest"]["outcomes"], told["drafting"]["drafted"]) == ({"unchanged": 3}, 0)


def test_bad_files_are_reported_and_moved_aside(here: Command, inbox: Callable[..., Path], tmp_path: Path) -> None:
    """Exit code 3; the reason is in the report and beside the file; the good article is drafted."""
    folder = inbox("Larkby")
    (folder / "empty.txt").write_bytes(b"")
    done = here("nightly", folder)
    assert done.returncode == ExitCode.BAD_INPUT
    told = report(tmp_path)
    assert told["drafting"]["drafted"] == 1
    assert any("empty.txt: empty" in reason for reason in told["ingest"]["refused"])
    assert "empty" in (folder / "failed" / "empty.txt.reason.txt").read_text()
    assert "refused:" in done.stdout


def test_a_night_frees_what_a_wrong_setting_held(here: Command, inbox: Callable[..., Path], tmp_path: Path) -> None:
    """Also where nothing else waits, so that no model would be loaded."""
    assert here("ingest", inbox("Larkby")).returncode == ExitCode.OK
    assert here("draft", TAKEAWAYS_GATE__MIN_WORDS="5000").returncode == ExitCode.OK
    done = here("nightly")
    assert (done.returncode, report(tmp_path)["drafting"]["drafted"]) == (ExitCode.OK, 1), done.stderr


def test_what_the_gate_holds_is_in_the_report(here: Command, inbox: Callable[..., Path], tmp_path: Path) -> None:
    """A short text is not drafted, and the report says how many and why."""
    folder = inbox()
    (folder / "short.txt").write_text(
        "A headline\n\nOne sentence is here. Another is here. A third one too. And a last.\n"
    )
    assert here("nightly", folder).returncode == ExitCode.OK
    assert report(tmp_path)["ingest"]["not_to_be_drafted"] == {"too short": 1}
    assert report(tmp_path)["drafting"]["drafted"] == 0


def test_a_second_process_is_turned_away(here: Command, tmp_path: Path) -> None:
    """Exit code 6 and the owner's number."""
    with held(tmp_path / "takeaways.db", "nightly"):
        done = here("nightly")
    assert done.returncode == ExitCode.BUSY
    assert "process" in done.stderr


def test_a_watching_process_keeps_the_drafting(here: Command, inbox: Callable[..., Path], tmp_path: Path) -> None:
    """The night run does the rest and says so."""
    with held(tmp_path / "takeaways.db", "draft"):
        done = here("nightly", inbox("Larkby"))
    assert done.returncode == ExitCode.OK
    told = report(tmp_path)
    assert (told["ingest"]["outcomes"], told["drafting"]["drafted"], told["waiting_for_a_draft"]) == ({"new": 1}, 0, 1)
    assert (told["notes"], "process" in told["drafting"]["left_to"]) == ([], True)
    assert "Nothing needs a person." in done.stdout
    assert "- drafting: left to another process: draft: process " in done.stdout


def test_a_model_that_does_not_load_costs_the_drafting_only(
    here: Command, inbox: Callable[..., Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Exit code 8; ingest, verification and copy are done."""

    def broken(*_: Any) -> Any:
        raise ModelError("weights are missing")

    monkeypatch.setattr(registry, "make_drafter", broken)
    done = here("nightly", inbox("Larkby"))
    assert done.returncode == ExitCode.MODEL
    told = report(tmp_path)
    assert (told["ingest"]["outcomes"], told["log"]["verified"]) == ({"new": 1}, True)
    assert Path(told["backup"]).exists()
    assert "weights are missing" in done.stdout


def tamper(database: Path) -> None:
    """Change the review log behind the guards' back."""
    connection = sqlite3.connect(database)
    script = connection.execute("SELECT sql FROM sqlite_master WHERE name = 'review_log_never_changes'").fetchone()[0]
    connection.execute("DROP TRIGGER review_log_never_changes")
    connection.execute("""UPDATE review_log SET body = replace(body, '"new"', '"old"') WHERE seq = 1""")
    connection.execute(script)
    connection.commit()
    connection.close()


def test_a_broken_log_is_the_gravest(here: Command, inbox: Callable[..., Path], tmp_path: Path) -> None:
    """Exit code 5, the entry named, no anchor taken, and no older copy removed."""
    here("nightly", inbox("Larkby"))
    tamper(tmp_path / "takeaways.db")
    anchors = (tmp_path / "reports" / "anchors.jsonl").read_text()
    done = here("nightly", TAKEAWAYS_NIGHTLY__KEEP_BACKUPS="1")
    assert done.returncode == ExitCode.LOG_BROKEN
    assert "entry 1 " in done.stdout
    assert (tmp_path / "reports" / "anchors.jsonl").read_text() == anchors
    assert len(list((tmp_path / "backups").glob("*.db"))) >= 1


def test_a_log_rewritten_as_a_whole_fails_against_last_night(
    here: Command, inbox: Callable[..., Path], tmp_path: Path
) -> None:
    """A database with a sound log that is not last night's is found by the anchor."""
    here("nightly", inbox("Larkby"))
    here("nightly")
    here("nightly", inbox("Ostrava Hill"))
    for path in tmp_path.glob("takeaways.db*"):
        path.unlink()
    kept = list((tmp_path / "backups").iterdir())
    done = here("nightly", inbox("Fenmouth"), TAKEAWAYS_NIGHTLY__KEEP_BACKUPS="1")
    assert done.returncode == ExitCode.LOG_BROKEN
    assert all(path.exists() for path in kept), "copies from before are evidence"
    told = re.findall("^- review log: (entry 2 is not the one|.*anchor.*)", done.stdout, re.MULTILINE)
    assert told == ["entry 2 is not the one", "anchors that speak against it: 3"]


def test_old_copies_go(here: Command, inbox: Callable[..., Path], tmp_path: Path) -> None:
    """So many copies stay as the settings say, and foreign files are left alone."""
    here("nightly", inbox("Larkby"))
    (copy,) = (tmp_path / "backups").iterdir()
    (tmp_path / "backups" / "takeaways-mine.db").write_text("mine")
    for number in range(4):
        (tmp_path / "backups" / f"takeaways-2026010{number}T000000Z.db").write_bytes(copy.read_bytes())
    copy.unlink()
    here("nightly", TAKEAWAYS_NIGHTLY__KEEP_BACKUPS="2")
    names = sorted(path.name for path in (tmp_path / "backups").iterdir())
    assert len(names) == 3
    assert "takeaways-20260103T000000Z.db" in names
    assert "takeaways-mine.db" in names


def test_a_deadline_that_is_past_lets_no_drafting_begin(
    here: Command, inbox: Callable[..., Path], tmp_path: Path
) -> None:
    """A run without time still takes everything in, verifies, copies and reports, and says what it left."""
    folder = inbox(*TOWNS)
    done = here("nightly", folder, "--max-minutes", "0.000001")
    told = report(tmp_path)
    assert done.returncode == ExitCode.OK
    assert (told["ingest"]["outcomes"], told["drafting"]["drafted"]) == ({"new": 3}, 0)
    assert (told["drafting"]["stopped"], told["waiting_for_a_draft"]) == ("deadline", 3)
    assert told["log"]["verified"]
    assert [path.name for path in folder.iterdir()] == ["done"]
    assert "the deadline came before all was drafted: 3 articles still wait" in done.stdout


def test_a_notice_of_the_source_comes_in_after_the_deadline(
    here: Command, inbox: Callable[..., Path], tmp_path: Path
) -> None:
    """A cancellation holds from the night on in which it lay in the inbox, however late that night began."""
    folder = inbox()
    row = {"uri": "urn:x:1", "headline": "Pool open", "body_text": "Larkby keeps its pool open.\n\n" * 9}
    for status in ("usable", "canceled"):
        (folder / "wire.json").write_text(json.dumps(row | {"pubStatus": status}))
        here("nightly", folder, "--max-minutes", "0.000001")
    db = open_database(tmp_path / "takeaways.db")
    assert db.execute("SELECT pub_status FROM articles").fetchone() == ("canceled",)
    db.close()


def test_a_deadline_that_left_nothing_is_not_told(here: Command, inbox: Callable[..., Path], tmp_path: Path) -> None:
    """Everything has its draft: nobody need know that the time was over as well."""
    here("nightly", inbox("Larkby"))
    assert "Nothing needs a person." in here("nightly", "--max-minutes", "0.000001").stdout
    assert report(tmp_path)["notes"] == []


def test_events_as_json_are_one_object_per_line(here: Command, inbox: Callable[..., Path]) -> None:
    """Each has a time and a kind; the last says with which code the run ended."""
    done = here("nightly", inbox("Larkby"), "--log", "json")
    events = [json.loads(line) for line in done.stderr.splitlines()]
    kinds = [event["event"] for event in events]
    assert kinds == ["started", "ingested", "drafted", "verified", "backed_up", "finished"]
    assert events[-1]["exit_code"] == 0
    assert all(event["at"].endswith("+00:00") for event in events)


def test_a_report_that_can_not_be_written_is_printed(here: Command, inbox: Callable[..., Path], tmp_path: Path) -> None:
    """The folder for reports is a file: exit code 1, and stdout has the report all the same."""
    (tmp_path / "reports").write_text("a file")
    done = here("nightly", inbox("Larkby"))
    assert done.returncode != ExitCode.OK
    assert "drafting: 1 drafted" in done.stdout
    assert verify(open_database(tmp_path / "takeaways.db")).ok


def test_a_report_shows_hostile_text_as_text(here: Command, inbox: Callable[..., Path], tmp_path: Path) -> None:
    """A file name with markup and an escape is shown, not obeyed."""
    folder = inbox()
    (folder / "x\x1b[2J<b>.txt").write_bytes(b"")
    done = here("nightly", folder)
    assert "\x1b" not in done.stdout + done.stderr
    assert "\\<b\\>" in (tmp_path / "reports" / "latest.md").read_text()


def test_a_kill_of_its_own_reaches_a_person(here: Command, inbox: Callable[..., Path], tmp_path: Path) -> None:
    """As an item with a text, without one, or as lines alone: the report says which articles it may mean."""
    folder = inbox("Larkby", "Fenmouth")
    words = "EDITORS: Please kill the story slugged LARKBY-POOL, Larkby keeps its pool open, sent on Monday"
    prose = (folder / "larkby.txt").read_text().partition("\n")[2]
    (folder / "z1.txt").write_text(f"KILL NOTICE: Larkby keeps its pool open\n\n{words}\n")
    item = {"uri": "urn:kill", "headline": "KILL: Larkby pool", "body_text": f"{words}.{prose}"}
    (folder / "z2.json").write_text(json.dumps(item))
    (folder / "z3.json").write_text(json.dumps({"uri": "urn:k", "headline": "ADVISORY", "ednote": words}))
    done = here("nightly", folder)
    assert done.returncode == ExitCode.BAD_INPUT
    told = report(tmp_path)
    assert len(told["ingest"]["taken_back"]) == 3
    assert all(
        "Larkby keeps its pool open)" in line and "Fenmouth" not in line for line in told["ingest"]["taken_back"]
    )
    assert done.stdout.count("a story may be taken back: ") == 3
    assert told["drafting"]["drafted"] == 2
    done = here("ingest", folder / "failed" / "z1.txt")
    assert "a story may be taken back: " in done.stderr + done.stdout
    (folder / "again.json").write_text(json.dumps(item))
    assert here("nightly", folder).returncode == ExitCode.OK


def test_a_file_still_arriving_is_named(here: Command, inbox: Callable[..., Path], tmp_path: Path) -> None:
    """It waits for the next night, which finds it whole."""
    folder = inbox("Larkby")
    done = here("nightly", folder, TAKEAWAYS_NIGHTLY__SETTLE_SECONDS="60")
    assert (done.returncode, report(tmp_path)["ingest"]["still_arriving"]) == (
        ExitCode.OK,
        [str(folder / "larkby.txt")],
    )
    assert "still arriving, left for the next run: " in done.stdout
    assert here("nightly", folder).returncode == ExitCode.OK
    assert report(tmp_path)["drafting"]["drafted"] == 1
