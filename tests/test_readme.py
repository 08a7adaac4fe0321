"""Every command that the README shows does what it says."""

import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from db.errors import ExitCode

ROOT = Path(__file__).resolve().parent.parent
BLOCK = re.compile(r"^```console\n(.*?)^```", re.MULTILINE | re.DOTALL)
SAMPLE = ROOT / "summarizer" / "samples"


def commands(page: Path) -> list[str]:
    """Return the command lines of a page's console blocks, in order."""
    return [line for block in BLOCK.findall(page.read_text(encoding="utf-8")) for line in block.splitlines() if line]


README = commands(ROOT / "README.md")


@pytest.fixture(scope="module")
def newsroom(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with what the README's commands name: an article, an inbox, a file to evaluate on."""
    folder = tmp_path_factory.mktemp("newsroom")
    article = next(path for path in sorted(SAMPLE.iterdir()) if path.suffix == ".txt")
    shutil.copy(article, folder / "article.txt")
    (folder / "inbox").mkdir()
    shutil.copy(article, folder / "inbox")
    text = article.read_text(encoding="utf-8")
    row = {"id": "one", "article": text, "highlights": [text.split(". ")[1] + "."]}
    import json

    (folder / "articles.jsonl").write_text(json.dumps(row) + "\n", encoding="utf-8")
    return folder


def test_it_shows_the_two_commands_first() -> None:
    """The two commands that set everything up come before all others."""
    assert README[:2] == ["make demo", "make test"]


@pytest.mark.parametrize("line", [line for line in README if line.startswith("make ")])
def test_make_targets_exist(line: str) -> None:
    """Make knows each target; running them here would run this test again."""
    make = shutil.which("make")
    if make is None:
        pytest.skip("make is not installed")

    done = subprocess.run([make, "-n", *shlex.split(line)[1:]], cwd=ROOT, capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stderr


def test_takeaways_commands_work(newsroom: Path, subtests: pytest.Subtests) -> None:
    """Each command runs in the order in which the README shows it; the desk wants a terminal, tuning more articles."""
    for line in (line for line in README if line.startswith("takeaways ")):
        with subtests.test(line):
            done = subprocess.run(
                [sys.executable, "-m", "summarizer", *shlex.split(line)[1:]],
                cwd=newsroom,
                env={**os.environ, "PYTHONPATH": str(ROOT)},
                stdin=subprocess.DEVNULL,
                capture_output=True,
                text=True,
                timeout=120,
                check=False,
            )

            expected = {"review": ExitCode.NO_TERMINAL, "tune": ExitCode.BAD_INPUT}.get(line.split()[1], ExitCode.OK)
            assert done.returncode == expected, done.stderr
            assert "Traceback" not in done.stderr


def test_pages_that_it_names_exist() -> None:
    """No page of the documentation is promised that is not there."""
    text = (ROOT / "README.md").read_text(encoding="utf-8")

    for page in set(re.findall(r"(?:docs/[\w./-]+\.(?:md|svg)|[A-Z]+\.md)", text)):
        assert (ROOT / page).is_file(), page
