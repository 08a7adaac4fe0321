"""What goes wrong in a night is told by its exit code and in its report, and costs no more than it must."""

import json
import subprocess
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from db.errors import BusyError, ExitCode, UsageError
from db.records import ArticleText, DraftFailed, DraftResult, ModelInfo
from summarizer.drafters import registry
from summarizer.drafters.own.lead import LeadDrafter
from summarizer.drafting import recording
from summarizer.nightly.running import GRAVEST, gravest

Command = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture(autouse=True)
def _without_a_model(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TAKEAWAYS_DRAFTER", "lead3")
    monkeypatch.setattr(recording, "BUSY_WAITS", (0.0, 0.0))


def report(folder: Path) -> dict[str, Any]:
    """Return the latest report."""
    told: dict[str, Any] = json.loads((folder / "reports" / "latest.json").read_text())
    return told


@dataclass
class Other(LeadDrafter):
    """A drafter of another name, which fails for good where it is told to."""

    name: str
    fails: bool = False

    @property
    def model(self) -> ModelInfo:
        """Return the provenance; the revision is the same for all."""
        return ModelInfo("server", self.name, "not stated")

    def draft(self, articles: Sequence[ArticleText]) -> list[DraftResult]:
        """Return one result per article."""
        return [DraftFailed("two lines") for _ in articles] if self.fails else super().draft(articles)


@pytest.mark.parametrize("code", [code for code in ExitCode if code is not ExitCode.OK])
def test_no_trouble_is_ever_called_fine(code: ExitCode) -> None:
    """Whatever a step says, the night does not end with 0; the gravest of several is told."""
    assert gravest({code}) is not ExitCode.OK
    assert gravest({code, ExitCode.LOG_BROKEN}) is ExitCode.LOG_BROKEN
    assert gravest(set()) is ExitCode.OK


def test_every_code_of_a_step_has_its_place() -> None:
    """All but the desk's own code stand in the list."""
    assert {ExitCode.OK, ExitCode.NO_TERMINAL, *GRAVEST} == set(ExitCode)


def test_a_wrong_drafter_is_told_before_anything_is_done(
    here: Command, inbox: Callable[..., Path], tmp_path: Path
) -> None:
    """Exit code 2; the inbox lies as it lay, and there is no database."""
    folder = inbox("Larkby")
    done = here("nightly", folder, "--drafter", "bogus")
    assert done.returncode == ExitCode.USAGE
    assert "unknown drafter 'bogus'" in done.stderr
    assert (folder / "larkby.txt").exists()
    assert not (tmp_path / "takeaways.db").exists()


def test_a_setting_that_fails_when_the_model_loads_costs_the_drafting_only(
    here: Command, inbox: Callable[..., Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Exit code 2 as well; the articles are in, and the log is verified."""

    class Unplugged(LeadDrafter):
        @property
        def model(self) -> ModelInfo:
            raise UsageError("device 'cuda' is not there")

    monkeypatch.setitem(registry.MAKERS, "lead3", lambda _: Unplugged())
    assert here("nightly", inbox("Larkby")).returncode == ExitCode.USAGE
    told = report(tmp_path)
    assert (told["exit_meaning"], told["ingest"]["outcomes"], told["log"]["verified"]) == ("USAGE", {"new": 1}, True)


@pytest.mark.parametrize("where", ["made", "asked for its model"])
def test_a_library_s_own_error_costs_the_drafting_only(
    here: Command, inbox: Callable[..., Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, where: str
) -> None:
    """An exception that is none of ours: exit code 1, its type in the report; log, copy and anchor are seen to."""

    def broken(*_: Any) -> Any:
        raise RuntimeError("CUDA out of memory")

    made = broken if where == "made" else lambda _: type("Broken", (LeadDrafter,), {"model": property(broken)})()
    monkeypatch.setitem(registry.MAKERS, "lead3", made)
    done = here("nightly", inbox("Larkby"))
    assert done.returncode == ExitCode.FAILED
    assert "draft: RuntimeError: CUDA out of memory" in done.stdout
    assert report(tmp_path)["log"]["verified"]
    assert list((tmp_path / "backups").glob("*.db"))
    assert (tmp_path / "reports" / "anchors.jsonl").exists()


def test_a_refusal_of_the_system_costs_one_step(here: Command, inbox: Callable[..., Path], tmp_path: Path) -> None:
    """A leftover that can not be removed: no copy, but the anchor and the report."""
    (tmp_path / "backups" / ".takeaways-x.db.partial").mkdir(parents=True)
    assert here("nightly", inbox("Larkby")).returncode == ExitCode.FAILED
    assert any("backup: IsADirectoryError" in line for line in (report_lines(tmp_path)))
    assert (tmp_path / "reports" / "anchors.jsonl").exists()


def report_lines(folder: Path) -> list[str]:
    """Return the report for people."""
    return (folder / "reports" / "latest.md").read_text().splitlines()


def test_a_busy_database_is_no_other_drafter(
    here: Command, inbox: Callable[..., Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What can not be stored because another process writes is told with code 6, not as left to that process."""

    def busy(*_: Any, **__: Any) -> int:
        raise BusyError("the database is locked")

    monkeypatch.setattr(recording, "save_draft", busy)
    assert here("nightly", inbox("Larkby")).returncode == ExitCode.BUSY
    told = report(tmp_path)
    assert (told["notes"], told["waiting_for_a_draft"]) == ([], 1)
    assert "database is locked" in told["steps"][1]["problem"]


def test_another_model_tries_what_the_old_one_failed_on(
    here: Command, inbox: Callable[..., Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing else waits that night; the new model has the old one's revision, as every server's has."""
    monkeypatch.setitem(registry.MAKERS, "lead3", lambda _: Other("llama", fails=True))
    assert here("nightly", inbox("Larkby")).returncode == ExitCode.FAILED
    monkeypatch.setitem(registry.MAKERS, "lead3", lambda _: Other("qwen"))
    assert here("nightly").returncode == ExitCode.OK
    told = report(tmp_path)
    assert (told["drafting"]["drafted"], told["waiting_for_a_draft"]) == (1, 0)


def test_no_model_is_loaded_for_nothing(here: Command, inbox: Callable[..., Path], tmp_path: Path) -> None:
    """Where every article has its draft, the drafter is not asked for its model."""
    here("nightly", inbox("Larkby"))
    assert report(tmp_path)["drafting"]["model"]
    assert here("nightly").returncode == ExitCode.OK
    assert report(tmp_path)["drafting"]["model"] is None
