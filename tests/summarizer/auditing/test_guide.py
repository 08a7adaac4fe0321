"""Every command in the auditor's guide runs, in the guide's order, on one record."""

import re
import shlex
import subprocess
import sys
from pathlib import Path

from tests.summarizer.auditing.conftest import Command

DOCS = Path(__file__).parents[3] / "docs"


def commands() -> list[list[str]]:
    """Return the guide's command lines."""
    guide = (DOCS / "auditors-guide.md").read_text(encoding="utf-8")
    blocks = re.findall(r"```console\n(.*?)```", guide, re.DOTALL)
    return [shlex.split(line.removeprefix("$ ")) for block in blocks for line in block.splitlines()]


def test_commands_of_the_guide(takeaways: Command, record: Path) -> None:
    """Each exits with 0 and says something; the independent verifier agrees."""
    found = commands()
    assert len(found) > 20
    for program, *arguments in found:
        if program == "python":
            line = [sys.executable, str(DOCS / arguments[0]), *arguments[1:]]
            assert subprocess.run(line, cwd=record.parent, check=False, capture_output=True).returncode == 0
            continue
        said = takeaways(*arguments)
        assert (said.code, said.err.startswith("takeaways: error")) == (0, False), arguments
        assert said.out + said.err
        if arguments == ["audit", "anchor"]:
            (record.parent / "anchor.json").write_text(said.out)
