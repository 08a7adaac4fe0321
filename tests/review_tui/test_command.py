"""`takeaways review`: which settings, what a tab runs."""

import shlex
from pathlib import Path

import pytest

from db.errors import InputError
from review_tui.guidelines import load_guidelines
from summarizer.commands import review
from summarizer.settings import Settings


def test_settings_reach_the_desk() -> None:
    """Keys, views, lengths and the look come from the configuration."""
    desk = review.desk_settings(
        Settings.model_validate(
            {
                "lengths": {"max_chars": 120},
                "desk": {"theme": "light", "keys": {"desk.later": "l"}, "views": {"Courts": "section=court"}},
            }
        )
    )
    assert (desk.max_chars, desk.theme, desk.keys["desk.later"]) == (120, "desk-light", "l")
    assert (desk.views[0].name, desk.views[0].query) == ("Courts", "section=court")


def test_a_tab_runs_this_command_with_any_path_and_name() -> None:
    """Spaces and quotation marks in path and name survive the shell."""
    command = review.tab_command(Settings(db=Path("/tmp/a 'b'/x.db")), "O'Hara; rm -rf /")  # noqa: S108
    assert shlex.split(shlex.join(command))[-2:] == ["--as", "O'Hara; rm -rf /"]
    assert review.tab_command(Settings(), None)[-1] == "--ask-name"


def test_guidelines_have_a_version(tmp_path: Path) -> None:
    """Another text is another version; the shipped page has one too."""
    page = tmp_path / "house.md"
    page.write_text("# Ours", encoding="utf-8")
    first = load_guidelines(page).version
    page.write_text("# Ours, mended", encoding="utf-8")
    assert first.startswith("house.md ")
    assert load_guidelines(page).version != first
    assert load_guidelines(None).version.startswith("shipped ")


def test_unreadable_guidelines_are_refused(tmp_path: Path) -> None:
    """A missing or binary file is named in one sentence."""
    binary = tmp_path / "x.md"
    binary.write_bytes(b"\xff\xfe\x00")
    for path in (tmp_path / "none.md", binary):
        with pytest.raises(InputError, match="can not be read"):
            load_guidelines(path)
