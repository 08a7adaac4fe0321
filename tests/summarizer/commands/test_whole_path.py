"""The commands one after the other, as a newsroom calls them: stdout is data, stderr is narration."""

import json
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from db.deciding.acts import approve
from db.drafts.claims import claim
from db.drafts.rows import load_draft
from db.errors import ExitCode
from db.opening import open_database
from db.records import Actor
from summarizer.commands.demo import SAMPLES

Command = Callable[..., subprocess.CompletedProcess[str]]
LEAD = {"TAKEAWAYS_DRAFTER": "lead3"}


def approve_all(database: Path) -> None:
    """Approve every pending draft, as an editor does at the desk."""
    db = open_database(database)
    for (draft_id,) in db.execute("SELECT id FROM drafts WHERE state = 'pending'").fetchall():
        draft = load_draft(db, draft_id)
        at = datetime.now(UTC)
        approve(db, draft_id, draft.texts, version=draft.version, actor=Actor("Ida Holm"), at=at)
    db.close()


def test_from_file_to_export(here: Command, inbox: Callable[..., Path], tmp_path: Path) -> None:
    """Ingest, draft, approve, export: what is not reviewed stays, what is leaves, and the log verifies."""
    folder = inbox("Larkby", "Fenmouth")
    assert here("ingest", folder).stderr == "2 new, 0 changed, 0 unchanged, 0 refused\n"
    assert here("ingest", folder).stderr == "0 new, 0 changed, 2 unchanged, 0 refused\n"
    assert here("draft", **LEAD).stderr == "2 drafted\n"
    assert here("draft", **LEAD).stderr == "0 drafted\n"
    assert json.loads(here("export").stdout)["items"] == []
    approve_all(tmp_path / "takeaways.db")
    items = json.loads(here("export").stdout)["items"]
    assert [item["article"]["headline"] for item in items] == [
        "Fenmouth keeps its pool open",
        "Larkby keeps its pool open",
    ]
    status = json.loads(here("status", "--json").stdout)
    assert (status["articles"], status["drafts"], status["waiting_for_a_draft"]) == (2, {"reviewed": 2}, 0)
    assert here("audit", "verify").returncode == ExitCode.OK


def test_try_prints_headline_and_three_and_stores_nothing(
    here: Command, inbox: Callable[..., Path], tmp_path: Path
) -> None:
    """Four lines on stdout; no file comes into being."""
    folder = inbox("Larkby")
    done = here("try", folder / "larkby.txt", **LEAD)
    lines = done.stdout.splitlines()
    assert lines[0] == "Larkby keeps its pool open"
    assert [line[:2] for line in lines[1:]] == ["- ", "- ", "- "]
    assert [path.name for path in tmp_path.iterdir()] == ["inbox"]


def test_try_as_json_has_the_documented_form(here: Command, inbox: Callable[..., Path]) -> None:
    """Keys, three takeaways, and evidence whose text is what the article says."""
    page = (inbox("Larkby") / "larkby.txt").read_text()
    told = json.loads(here("try", "-", "--json", stdin=page, **LEAD).stdout)
    assert list(told) == ["headline", "takeaways", "alternatives", "model", "coverage", "gate"]
    assert len(told["takeaways"]) == 3
    for one in told["takeaways"]:
        assert list(one) == ["text", "evidence", "flags"]
        assert one["evidence"]
        assert all(span["text"] in page for span in one["evidence"])
        assert all(set(flag) == {"kind", "severity", "message"} for flag in one["flags"])


def test_one_article_is_drafted_anew(here: Command, inbox: Callable[..., Path]) -> None:
    """`--article` replaces the pending draft of one article and leaves the others."""
    here("ingest", inbox("Larkby", "Fenmouth"))
    here("draft", **LEAD)
    assert here("draft", "--article", "1", **LEAD).stderr == "1 drafted\n"
    drafts = json.loads(here("status", "--json").stdout)["drafts"]
    assert drafts == {"pending": 2, "superseded": 1}
    unknown = here("draft", "--article", "77", **LEAD)
    assert (unknown.returncode, unknown.stderr.splitlines()[0]) == (2, "takeaways: error: no article goes by '77'")


def claim_all(database: Path) -> None:
    """Take every pending draft in hand, as an editor does at the desk."""
    db = open_database(database)
    for (draft_id,) in db.execute("SELECT id FROM drafts WHERE state = 'pending'").fetchall():
        claim(db, draft_id, actor=Actor("Ana Lima"), at=datetime.now(UTC))
    db.close()


@pytest.mark.parametrize(
    ("work", "said"),
    [(approve_all, "article 1 has a reviewed draft"), (claim_all, "Ana Lima has draft 1 of article 1 in hand")],
)
def test_an_editor_s_work_is_not_drafted_anew(
    here: Command, inbox: Callable[..., Path], tmp_path: Path, work: Callable[[Path], None], said: str
) -> None:
    """Refused before a model runs, for what it makes could not be stored."""
    here("ingest", inbox("Larkby"))
    here("draft", **LEAD)
    work(tmp_path / "takeaways.db")
    refused = here("draft", "--article", "1", "--drafter", "magic")
    assert refused.returncode == ExitCode.REFUSED
    assert said in refused.stderr


def test_a_gated_article_is_drafted_on_a_person_s_word_only(here: Command, tmp_path: Path) -> None:
    """Refused with the reason; with a name it is drafted, and the log has the name."""
    sentences = "One thing happened here. Another thing came next. A third thing followed. The last thing ended it."
    (tmp_path / "short.txt").write_text(f"A short one\n\n{sentences}\n")
    assert "1 not to be drafted" in here("ingest", "short.txt").stderr
    assert here("draft", **LEAD).stderr == "0 drafted\n"
    refused = here("draft", "--article", "1", **LEAD)
    assert (refused.returncode, "to be drafted: too short" in refused.stderr) == (ExitCode.REFUSED, True)
    assert here("draft", "--article", "1", "--overrule", "Ida Holm", **LEAD).stderr == "1 drafted\n"
    db = open_database(tmp_path / "takeaways.db")
    assert db.execute("SELECT actor FROM review_log WHERE act = 'overruled'").fetchone()[0] == "Ida Holm"
    db.close()


@pytest.mark.parametrize(
    ("text", "options", "said"),
    [
        ("A short one\n\n{}", ("--overrule", " \n"), "nobody is named"),
        ("A short one\n\n{}", ("--overrule", "Ana\u2061"), "a character that nobody sees, U+2061"),
        ("---\npubStatus: withheld\n---\nA short one\n\n{}", (), "not to be drafted: withheld: "),
        ("A short one\n\n{}", ("--drafter", "magic"), "unknown drafter"),
    ],
)
def test_an_overruling_that_is_refused_is_not_in_the_log(
    here: Command, tmp_path: Path, text: str, options: tuple[str, ...], said: str
) -> None:
    """What its source withholds nobody overrules; where no drafter can be made, nothing was overruled either."""
    sentences = "One thing happened here. Another thing came next. A third thing followed. The last thing ended it."
    (tmp_path / "short.md").write_text(text.format(sentences))
    here("ingest", "short.md")
    refused = here("draft", "--article", "1", "--overrule", "Ida Holm", *options, **LEAD)
    assert refused.returncode != ExitCode.OK
    assert said in refused.stderr
    db = open_database(tmp_path / "takeaways.db")
    assert [act for (act,) in db.execute("SELECT act FROM review_log ORDER BY seq")] == ["ingested", "gated"]
    assert db.execute("SELECT overruled FROM articles").fetchone()[0] == ""
    db.close()


@pytest.mark.parametrize("options", [("--watch", "--limit", "1"), ("--watch", "--article", "1"), ("--overrule", "Ida")])
def test_options_that_contradict_are_refused(here: Command, options: tuple[str, ...]) -> None:
    """Exit code 2 before anything is opened."""
    assert here("draft", *options).returncode == ExitCode.USAGE


def test_an_unknown_drafter_is_named_with_the_known_ones(here: Command, inbox: Callable[..., Path]) -> None:
    """Exit code 2 before anything is loaded."""
    done = here("try", inbox("Larkby") / "larkby.txt", "--drafter", "magic")
    assert done.returncode == ExitCode.USAGE
    assert "unknown drafter 'magic'" in done.stderr
    assert "embedded" in done.stderr


def test_the_demo_drafts_its_samples_once(here: Command) -> None:
    """Every sample with its three takeaways, then what to type; a second run drafts nothing."""
    samples = [path for path in SAMPLES.iterdir() if path.suffix in {".txt", ".md", ".html", ".json"}]
    first, second = here("demo", **LEAD), here("demo", **LEAD)
    assert first.returncode == second.returncode == ExitCode.OK, first.stderr
    assert first.stdout.count("\n  - ") == 3 * len(samples)
    assert "takeaways review " in first.stdout
    assert "drafted already" in second.stderr
    assert second.stdout == first.stdout


def test_the_demo_says_how_its_own_drafts_are_reviewed(
    here: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What comes next works as it is typed: the same command, on the same database."""
    program = tmp_path / ".venv" / "bin" / "takeaways"
    program.parent.mkdir(parents=True)
    program.touch(0o755)
    monkeypatch.setattr(sys, "argv", [".venv/bin/takeaways"])
    (tmp_path / "house.toml").touch()
    done = here("--db", "a demo.db", "--config", "house.toml", "demo", **LEAD)
    assert "\n  .venv/bin/takeaways --db 'a demo.db' --config house.toml review " in done.stdout
    monkeypatch.setenv("PATH", str(program.parent))
    monkeypatch.setattr(sys, "argv", [str(program)])
    assert "\n  takeaways review " in here("demo", **LEAD).stdout


def test_training_rows_have_the_forms_that_trl_reads(here: Command, inbox: Callable[..., Path], tmp_path: Path) -> None:
    """Supervised: prompt and completion; preference: prompt, chosen and rejected where an editor changed a word."""
    here("ingest", inbox("Larkby"))
    here("draft", **LEAD)
    db = open_database(tmp_path / "takeaways.db")
    texts = ("The Larkby council keeps the pool open.", *load_draft(db, 1).texts[1:])
    approve(db, 1, texts, version=1, actor=Actor("Ida Holm"), at=datetime.now(UTC))
    db.close()
    row = json.loads(here("export", "--training", "supervised").stdout)
    assert [message["role"] for message in row["prompt"] + row["completion"]] == ["system", "user", "assistant"]
    assert row["completion"][0]["content"].startswith("The Larkby council keeps the pool open.\n")
    pair = json.loads(here("export", "--training", "preference").stdout)
    assert pair["chosen"] == row["completion"]
    assert pair["rejected"][0]["content"].startswith("The Larkby council agreed on Monday")
