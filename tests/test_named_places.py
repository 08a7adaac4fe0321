"""Modules and files that docstrings and pages name are there: who follows a name finds what it means."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent

PACKAGES = ("db", "summarizer", "review_tui")
MODULES = {
    ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__"): path
    for package in PACKAGES
    for path in sorted((ROOT / package).rglob("*.py"))
}
STEMS = {name.rpartition(".")[2] for name in MODULES}
PAGES = [*sorted((ROOT / "docs").rglob("*.md")), ROOT / "README.md", ROOT / "CONTRIBUTING.md"]
_DOTTED = re.compile(r"`([a-z_]+(?:\.[A-Za-z_]+)+)(?:\(\))?`")
_FILE = re.compile(r"`((?:[a-z_]+/)+[a-z_]+\.py)`")
FILES = {"toml", "py", "md", "jsonl", "json", "npz", "safetensors", "txt", "db", "pt"}
"""What the names of files end with."""
NO_MODULES = {
    "desk",
    "drafts",
    "drafters",
    "edit",
    "embedded",
    "export",
    "gate",
    "lengths",
    "nightly",
    "prompts",
    "queue",
    "server",
    "transformers",
}
"""Where keys of settings, ids of acts at the desk, and columns begin: other tests hold those to what there is."""
OF_CODE = [page for page in PAGES if page.parent.name == "model" or page.name in {"architecture.md", "CONTRIBUTING.md"}]
"""Pages whose dotted names are modules."""
FOLDERS = ("", "summarizer", "summarizer/embedded", "summarizer/checks", "summarizer/training", "docs", "docs/model")
"""Where paths begin in pages and docstrings."""


def stands(name: str) -> bool:
    """Return whether a dotted name is a module, or something that a module of that name has; others' names pass."""
    parts = name.split(".")
    if parts[0] not in STEMS or parts[0] in NO_MODULES or parts[-1] in FILES:
        return True
    for cut in range(len(parts), 0, -1):
        wanted, rest = ".".join(parts[:cut]), parts[cut:]
        for module, path in MODULES.items():
            if module == wanted or module.endswith(f".{wanted}"):
                text = path.read_text(encoding="utf-8")
                if all(re.search(rf"\b{re.escape(one)}\b", text) for one in rest):
                    return True
    return False


def docstrings(path: Path) -> Iterator[str]:
    """Yield all strings that stand alone in a module: docstrings of modules, functions, classes and constants."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str):
            yield node.value.value


@pytest.mark.parametrize("name", ["summarizer.no_such", "db.log.no_such_thing", "cutting.no_such"])
def test_a_name_that_leads_nowhere_is_seen(name: str) -> None:
    """What is looked for below can be found."""
    assert not stands(name)


@pytest.mark.parametrize("page", OF_CODE, ids=lambda page: page.name)
def test_pages_name_modules_that_are_there(page: Path) -> None:
    """Or what such a module has."""
    assert [name for name in _DOTTED.findall(page.read_text(encoding="utf-8")) if not stands(name)] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_pages_name_files_that_are_there(page: Path) -> None:
    """By their paths."""
    text = page.read_text(encoding="utf-8")
    assert [file for file in _FILE.findall(text) if not any((ROOT / each / file).exists() for each in FOLDERS)] == []


def test_docstrings_name_what_there_is() -> None:
    """In all modules."""
    lost = [
        f"{module}: {name}"
        for module, path in MODULES.items()
        for text in docstrings(path)
        for name in _DOTTED.findall(text)
        if not stands(name)
    ]
    assert lost == []
