"""The map in docs/architecture.md has every package, in the words of its own docstring."""

import ast
from pathlib import Path

ROOT = Path(__file__).parents[1]
PACKAGES = ("db", "summarizer", "review_tui")


def test_the_map_has_every_package() -> None:
    """A row each, in the order of the folders: who adds a package, or changes what it is for, changes the map."""
    page = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    shown = [line for line in page.splitlines() if line.startswith(tuple(f"| `{name}/" for name in PACKAGES))]
    folders = [
        path.parent.relative_to(ROOT)
        for name in PACKAGES
        for path in sorted((ROOT / name).rglob("__init__.py"))
        if path.parent.parent != ROOT
    ]
    assert shown == [f"| `{folder.as_posix()}/` | {_job(folder)} |" for folder in folders]


def _job(folder: Path) -> str:
    """Return the first sentence of a package's docstring."""
    said = ast.get_docstring(ast.parse((ROOT / folder / "__init__.py").read_text(encoding="utf-8")))
    assert said, folder
    return said.splitlines()[0]
