"""`takeaways status` says of which record it speaks, and by which settings."""

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

from db.opening import open_database

Command = Callable[..., subprocess.CompletedProcess[str]]


def test_the_settings_that_hold_are_named(here: Command, tmp_path: Path) -> None:
    """Whoever stands in the wrong folder, or lacks a variable, sees it."""
    open_database(tmp_path / "takeaways.db").close()
    (tmp_path / "house.toml").write_text('db = "takeaways.db"\n')
    rows = [row.split() for row in here("status", TAKEAWAYS_CONFIG="house.toml").stdout.splitlines()]
    assert rows[:2] == [["database", str(tmp_path / "takeaways.db")], ["settings", str(tmp_path / "house.toml")]]
    assert here("status").stdout.splitlines()[1].split(maxsplit=1) == ["settings", "no file, the defaults"]
    told = json.loads(here("--config", tmp_path / "house.toml", "status", "--json").stdout)
    assert (told["database"], told["settings"]) == (str(tmp_path / "takeaways.db"), str(tmp_path / "house.toml"))
    assert json.loads(here("status", "--json").stdout)["settings"] is None
