"""What somebody asks for is what leaves: a section however it is spelt, and no option passed over in silence."""

import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from db.records import ArticleText
from summarizer.command_line.console import Console
from summarizer.command_line.invocation import Invocation
from summarizer.commands.export import command
from summarizer.settings import Settings
from tests.summarizer.conftest import Newsroom

Make = Callable[..., ArticleText]


def run(tmp_path: Path, *words: str) -> tuple[Result, str]:
    """Run the command, and return its outcome and what it told."""
    told = io.StringIO()
    out = io.StringIO()
    invocation = Invocation(Settings(db=tmp_path / "takeaways.db"), Console(out, told))
    done = CliRunner().invoke(command, words, obj=invocation, standalone_mode=False)
    return done, out.getvalue() + told.getvalue()


@pytest.mark.parametrize(
    ("section", "asked"),
    [("City", "city"), ("sport", " SPORT "), ("Caf\u00e9", "Cafe\u0301"), ("Stra\u00dfe", "STRASSE")],
)
def test_a_section_is_found_however_it_is_spelt(
    export: Callable[..., str], newsroom: Newsroom, article: Make, section: str, asked: str
) -> None:
    """Capitals, spaces and the composition of accents tell no two sections apart; reviewed and unreviewed alike."""
    newsroom.publish(article(1, section=section))
    newsroom.draft(article(2, section=section))
    newsroom.publish(article(3, section="world"))
    items = json.loads(export(sections=(asked,), unreviewed=True))["items"]
    assert [item["article"]["source_id"] for item in items] == ["urn:test:1", "urn:test:2"]


def test_a_section_that_is_none_is_told(newsroom: Newsroom, article: Make, tmp_path: Path) -> None:
    """Nothing left, and the reason is a letter: the sections that there are stand beside it."""
    newsroom.publish(article(1, section="City"))
    newsroom.publish(article(2, section="Sport"))
    done, told = run(tmp_path, "--section", "Ctiy", "--section", "city")
    assert done.exception is None
    assert "no article has the section 'Ctiy'; there are: City, Sport" in told
    assert "'city'" not in told


@pytest.mark.parametrize(
    "words",
    ["--section city", "--since 2026-01-01", "--changed", "--target web", "--format json", "--include-unreviewed"],
)
def test_a_training_set_takes_no_option_of_the_export(
    newsroom: Newsroom, article: Make, tmp_path: Path, words: str
) -> None:
    """Who narrows it to one section for its rights gets no whole articles of all the others."""
    newsroom.publish(article(1))
    done, told = run(tmp_path, "--training", "supervised", *words.split())
    assert str(done.exception) == f"--training takes no {words.split(maxsplit=1)[0]}"
    assert "prompt" not in told


@pytest.mark.parametrize("name", ["box.html", "feed.XML", "all.jsonl"])
def test_a_folder_is_no_file(newsroom: Newsroom, article: Make, tmp_path: Path, name: str) -> None:
    """Who names a file wants one; a folder that is called so already may go on."""
    newsroom.publish(article(1))
    out = tmp_path / name
    done, _ = run(tmp_path, "--out", str(out))
    assert "names a folder" in str(done.exception)
    assert not out.exists()
    out.mkdir()
    done, _ = run(tmp_path, "--out", str(out))
    assert done.exception is None
    assert (out / "article-000001.json").exists()
