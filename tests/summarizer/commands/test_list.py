"""`takeaways list` names what the other commands take."""

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

Command = Callable[..., subprocess.CompletedProcess[str]]


def test_numbers_standings_and_reasons(here: Command, tmp_path: Path) -> None:
    """A row an article, the newest first; who reads by machine gets the same."""
    body = " ".join(f"Councillor number {number} of Larkby voted for the new pier on Monday." for number in range(20))
    (tmp_path / "long.txt").write_text(f"Larkby buys a pier\n\n{body}")
    (tmp_path / "short.txt").write_text("Larkby waits\n\nThe council of Larkby waits.")
    came = here("ingest", "long.txt", "short.txt")
    assert "1 not to be drafted (takeaways list --standing held)" in came.stderr + came.stdout
    rows = [row.split() for row in here("list").stdout.splitlines()]
    assert rows[0] == ["article", "draft", "standing", "for", "headline"]
    assert [row[:4] for row in rows[1:]] == [["2", "-", "held", "-"], ["1", "-", "waiting", "-"]]
    assert " ".join(rows[1]).startswith("2 - held - Larkby waits | too short: ")
    (held,) = json.loads(here("list", "--standing", "held", "--json").stdout)
    assert (held["article"], held["standing"], held["why"].split(":")[0]) == (2, "held", "too short")
    assert here("list", "--section", "Sport").stdout == "no such article\n"


def test_what_is_not_shown_is_told(here: Command, tmp_path: Path) -> None:
    """More articles than the limit, and a section that no article has."""
    for number in range(3):
        (tmp_path / f"{number}.txt").write_text(f"Larkby waits {number}\n\nThe council of Larkby waits.")
    here("ingest", *(f"{number}.txt" for number in range(3)))
    shown = here("list", "--limit", "2", "--json")
    assert ([one["article"] for one in json.loads(shown.stdout)], shown.stderr) == (
        [3, 2], "there are more than these 2: --limit\n",
    )  # fmt: skip
    assert here("list", "--limit", "3").stderr == ""
    assert "no article has the section 'Citty'" in here("list", "--section", "Citty").stderr
