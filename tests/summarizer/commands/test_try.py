"""`takeaways try` tells what the night would do with the article, and blames the model only for what is the model's."""

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from db.errors import ExitCode
from db.records import DraftFailed, DraftResult
from summarizer.drafters import registry
from summarizer.drafters.own.lead import LeadDrafter

Command = Callable[..., subprocess.CompletedProcess[str]]
LEAD = {"TAKEAWAYS_DRAFTER": "lead3"}


def test_what_the_gate_would_hold_is_told(here: Command, inbox: Callable[..., Path]) -> None:
    """Whoever tries an article is not promised what the night then refuses."""
    page = (inbox("Larkby") / "larkby.txt").read_text()
    opinion = page.replace("Larkby keeps", "Opinion: Larkby keeps", 1)
    done = here("try", "-", stdin=opinion, **LEAD)
    assert (done.returncode, done.stdout.count("\n- ")) == (ExitCode.OK, 3)
    assert "takeaways: -: the night would not draft it: genre: " in done.stderr
    assert json.loads(here("try", "-", "--json", stdin=opinion, **LEAD).stdout)["gate"].startswith("genre: ")
    assert here("try", "-", stdin=page, **LEAD).stderr == ""
    assert json.loads(here("try", "-", "--json", stdin=page, **LEAD).stdout)["gate"] == ""


def test_an_embargo_is_told(here: Command, inbox: Callable[..., Path]) -> None:
    """It is drafted, and leaves later."""
    page = "Embargo: 2099-01-01T00:00:00Z\n" + (inbox("Larkby") / "larkby.txt").read_text()
    done = here("try", "-", stdin=f"Headline: A pool\n{page}", **LEAD)
    assert "takeaways: -: under embargo until 2099-01-01T00:00:00" in done.stderr


def test_a_text_in_another_language_is_told_to_be_one(here: Command, tmp_path: Path) -> None:
    """That no three lines came of it says less."""
    german = "Der Rat der Stadt hat am Montag beschlossen, das Bad im Winter offen zu lassen. " * 2
    (tmp_path / "bad.txt").write_text(f"Das Bad bleibt offen\n\n{german}", encoding="utf-8")
    done = here("try", "bad.txt", TAKEAWAYS_GATE__MIN_WORDS="5", **LEAD)
    assert "the night would not draft it: language: " in done.stderr, done.stderr


@pytest.mark.parametrize(("retryable", "code"), [(False, ExitCode.FAILED), (True, ExitCode.MODEL)])
def test_an_article_that_gives_no_three_lines_is_no_fault_of_the_model(
    here: Command, inbox: Callable[..., Path], monkeypatch: pytest.MonkeyPatch, retryable: bool, code: ExitCode
) -> None:
    """A script that calls the operator on 8 is not misled; what a later try may mend is the drafter's."""

    class Unable(LeadDrafter):
        def draft(self, articles: object) -> list[DraftResult]:
            del articles
            return [DraftFailed("no three of them say different things", retryable=retryable)]

    monkeypatch.setitem(registry.MAKERS, "lead3", lambda _: Unable())
    done = here("try", inbox("Larkby") / "larkby.txt", **LEAD)
    assert (done.returncode, "not drafted: no three" in done.stderr) == (code, True)
