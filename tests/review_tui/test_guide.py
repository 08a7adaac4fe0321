"""The editors' guide tells the truth about keys and pictures."""

import re
from pathlib import Path

import pytest

from review_tui.documenting.pictures import PICTURES
from review_tui.keys.acts import ACTS
from review_tui.keys.keymap import drawn_keys

ROOT = Path(__file__).parents[2]
GUIDE = (ROOT / "docs" / "editors-guide.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("act", ACTS, ids=lambda act: act.id)
def test_every_act_is_in_the_guide(act: object) -> None:
    """Id, keys and sentence stand in the guide's table as they are in the program."""
    keys = " ".join(f"`{key}`" for key in drawn_keys(act, {}))  # type: ignore[arg-type]
    assert f"| {keys} | {act.help} | `{act.id}` |" in GUIDE  # type: ignore[attr-defined]


def test_the_guides_pictures_are_drawn_by_the_command() -> None:
    """Each picture of the guide is one that the command makes, and it is there."""
    named = set(re.findall(r"img/([\w-]+)\.svg", GUIDE))
    assert named <= {picture.name for picture in PICTURES}
    assert all((ROOT / "docs" / "img" / f"{name}.svg").exists() for name in named)
