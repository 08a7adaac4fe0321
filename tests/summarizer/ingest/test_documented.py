"""`docs/input-formats.md` says what the code does: endings, limits, reasons, settings, commands."""

import re
import shutil
import tomllib
from collections.abc import Callable
from importlib.resources import as_file, files
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from db.input_notes import NoteKind
from summarizer.ingest import fetching, source
from summarizer.ingest import files as input_files
from summarizer.ingest.formats import feeds, markdown_files, web_page
from summarizer.ingest.gating import gate
from summarizer.ingest.reading import READERS
from summarizer.settings import Gate

PAGE = (Path(__file__).parents[3] / "docs" / "input-formats.md").read_text(encoding="utf-8")
FLAT = " ".join(PAGE.split())


def block(language: str) -> str:
    """Return the first fenced block of a language."""
    found = re.search(rf"```{language}\n(.*?)```", PAGE, re.DOTALL)
    assert found
    return found[1]


def test_every_ending_is_named() -> None:
    """The table of formats has all endings that are read."""
    assert all(f"`{ending}`" in PAGE for ending in READERS)


@pytest.mark.parametrize(
    "words",
    [
        f"limit of {input_files.MAX_BYTES // 10**6} MB",
        f"limit of {source.MAX_CHARACTERS:,}",
        f"{markdown_files._MOST_CHARACTERS:,} for Markdown",
        f"more than {web_page._MOST_ELEMENTS} HTML elements",
        f"more than {web_page.MAX_CHARACTERS // 10**6} million characters",
        f"more than {feeds._MOST_BYTES // 10**6} MB, {feeds._MOST_ENTRIES} entries or {feeds._MOST_MARKS} tags",
        f"within {fetching.SECONDS:.0f} seconds, through at most five redirects",
        f"more than {gate._MOST_WORDS:,} words",
        f"under {gate._STUB_WORDS} words",
    ],
)
def test_limits_are_as_stated(words: str) -> None:
    """A limit that changes has to change in the page, too."""
    assert words in FLAT


def test_every_reason_of_the_gate_is_explained() -> None:
    """Each code that the gate gives has a line in the table."""
    written = Path(gate.__file__).read_text(encoding="utf-8")
    kinds = (NoteKind[name] for name in re.findall(r"_by_note\(article, NoteKind\.([A-Z_]+)\)", written))
    codes = {*re.findall(r'GateReason\("([a-z ]+)"', written), *kinds, "withheld", "canceled"}
    assert codes >= {"expired", "genre", "list", "language", "kill?", "embargo?", "unfinished?", "several?"}
    assert all(f"`{code}`" in PAGE for code in codes)


def test_settings_are_accepted() -> None:
    """The table in the page is one that the settings take."""
    assert Gate(**tomllib.loads(block("toml"))["gate"]).rights == ("no machine use",)


def test_commands_work(takeaways: Callable[..., CompletedProcess[str]], tmp_path: Path) -> None:
    """Files, a folder, a .jsonl file and standard input, as the page shows them; the network is left alone."""
    with as_file(files("summarizer") / "samples") as samples:
        shutil.copy(samples / "city-hall.txt", tmp_path / "council.txt")
        shutil.copytree(samples, tmp_path / "wire")
        court = (samples / "court.json").read_text(encoding="utf-8").replace("\n", " ")
    (tmp_path / "export.jsonl").write_text(court.replace("sample:court", "other"), encoding="utf-8")
    first, second, _ = block("").strip().splitlines()
    done = takeaways(*first.split()[1:])
    assert done.returncode == 0, done.stderr
    piped = takeaways(
        *second.partition("| ")[2].split()[1:], stdin=(tmp_path / "council.txt").read_text(encoding="utf-8")
    )
    assert piped.returncode == 0, piped.stderr
