"""A settings file is looked at as a whole, before the night or the morning needs it."""

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from db.opening import open_database
from summarizer.command_line.mistakes import mistakes_in
from summarizer.settings import Settings

Command = Callable[..., subprocess.CompletedProcess[str]]


def test_the_defaults_have_none() -> None:
    """Nor has a house that sets all of it well."""
    assert mistakes_in(Settings()) == []
    told = {"export": {"zone": "Europe/Oslo"}, "gate": {"languages": ["en", "nb-NO"], "rights": ["No AI"]}}
    assert mistakes_in(Settings.model_validate(told)) == []


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ({"export": {"zone": "Europe/Olso"}}, "export.zone: there is no zone 'Europe/Olso'"),
        ({"export": {"disclosure": "Hello"}}, "export.disclosure"),
        ({"gate": {"languages": ["en", "xx"]}}, "gate.languages: no text is ever found to be in 'xx'"),
        ({"gate": {"genres": [" "]}}, "gate.genres holds a blank"),
        ({"desk": {"guidelines": "none.md"}}, "none.md can not be read: No such file or directory"),
        ({"prompts": {"house": "house-plane.v1"}}, "there is no prompt 'house-plane.v1'"),
        ({"prompts": {"sections": {"court": "none.md"}}}, "prompt none.md can not be read"),
        ({"server": {"prompt": "house-plain.v1"}}, "a house prompt stands where a task prompt belongs"),
        ({"embedded": {"weights": "nowhere"}}, "nowhere"),
    ],
)
def test_each_mistake_is_told(told: dict[str, object], said: str) -> None:
    """One sentence, that names the key or the file."""
    (mistake,) = mistakes_in(Settings.model_validate(told))
    assert said in mistake


def test_status_tells_them_all(here: Command, tmp_path: Path) -> None:
    """In the list for people and for machines; the record is told of all the same."""
    open_database(tmp_path / "takeaways.db").close()
    (tmp_path / "takeaways.toml").write_text('[export]\nzone = "Europe/Olso"\n[gate]\nlanguages = ["xx"]\n')
    shown = here("status")
    assert [line.split("  ")[0] for line in shown.stdout.splitlines()].count("wrong in settings") == 2
    assert len(json.loads(here("status", "--json").stdout)["mistakes"]) == 2
