"""A settings file is looked at as a whole, before the night or the morning needs it."""

import json
import os
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from db.opening import open_database
from summarizer.setting_mistakes import mistakes_in
from summarizer.settings import Settings

Command = Callable[..., subprocess.CompletedProcess[str]]


def test_the_defaults_have_none() -> None:
    """Nor has a house that sets all of it well."""
    assert mistakes_in(Settings()) == []
    told = {
        "export": {"zone": "Europe/Oslo"},
        "gate": {"languages": ["en", "nb-NO"], "rights": ["No AI"], "genres": ["Opinions", "editorials", "stubs"]},
        "transformers": {"model": "house/tiny"},
        "server": {"url": "https://larkby.openai.azure.com/openai/deployments/d?api-version=2024-06-01"},
    }
    assert mistakes_in(Settings.model_validate(told)) == []


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ({"export": {"disclosure": "Hello"}}, "export.disclosure"),
        ({"gate": {"languages": ["en", "xx"]}}, "gate.languages: no text is ever found to be in 'xx'"),
        ({"gate": {"genres": ["Opinon"]}}, "gate.genres: 'Opinon' is a genre that sources seldom state: is 'opinion'"),
        ({"gate": {"genres": ["opinion", "live-blgo"]}}, "is 'live blog' meant?"),
        ({"desk": {"guidelines": "none.md"}}, "none.md can not be read: No such file or directory"),
        ({"prompts": {"house": "house-plane.v1"}}, "there is no prompt 'house-plane.v1'"),
        ({"prompts": {"sections": {"court": "none.md"}}}, "prompt none.md can not be read"),
        ({"server": {"prompt": "house-plain.v1"}}, "a house prompt stands where a task prompt belongs"),
        ({"embedded": {"weights": "nowhere"}}, "nowhere"),
        ({"transformers": {"model": "./nowhere"}}, "there is no model folder ./nowhere (name a folder that holds"),
        ({"server": {"url": "http://127.0.0.1/v1?api_key=x"}}, "server.url holds a query (only api-version=... may"),
        ({"server": {"url": "http://ann:pw@127.0.0.1/v1"}}, "server.url holds a user or a password"),
        ({"drafter": "server"}, "the server drafter needs an endpoint"),
        ({"drafter": "transformers"}, "the transformers drafter needs a model (set transformers.model and"),
        (
            {"drafter": "transformers", "transformers": {"model": "house/tiny"}},
            "no revision is given (pin the 40-digit",
        ),
        ({"nightly": {"reports": __file__}}, "test_setting_mistakes.py is a file (name a folder)"),
    ],
)
def test_each_mistake_is_told(told: dict[str, object], said: str) -> None:
    """One sentence, that names the key or the file."""
    (mistake,) = mistakes_in(Settings.model_validate(told))
    assert said in mistake


def test_a_folder_of_somebody_else(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The night would find out at its end."""
    monkeypatch.setattr(os, "access", lambda folder, _mode: folder != tmp_path)
    told = {"nightly": {"backups": str(tmp_path / "new" / "backups")}}
    (mistake,) = mistakes_in(Settings.model_validate(told))
    assert mistake.startswith(f"nightly.backups: nothing can be written into {tmp_path} (")


def test_of_keys_and_views(here: Command, tmp_path: Path) -> None:
    """What the desk would refuse in the morning, `status` tells in the evening."""
    open_database(tmp_path / "takeaways.db").close()
    settings = '[desk.keys]\n"desk.aprove" = "f2"\n[desk.views]\nok = "section=sport"\nodd = "state=foo"\n'
    (tmp_path / "takeaways.toml").write_text(settings)
    keys, view = json.loads(here("status", "--json").stdout)["mistakes"]
    assert "no act 'desk.aprove'" in keys
    assert view.startswith("desk.views: odd: there is no state 'foo'")


def test_status_tells_them_all(here: Command, tmp_path: Path) -> None:
    """In the list for people and for machines; the record is told of all the same."""
    open_database(tmp_path / "takeaways.db").close()
    (tmp_path / "takeaways.toml").write_text('[export]\ndisclosure = "Hello"\n[gate]\nlanguages = ["xx"]\n')
    shown = here("status")
    assert [line.split("  ")[0] for line in shown.stdout.splitlines()].count("wrong in settings") == 2
    assert len(json.loads(here("status", "--json").stdout)["mistakes"]) == 2
