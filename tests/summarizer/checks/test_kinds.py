"""The list of kinds that policies and filters accept is what is raised and what the page of checks explains."""

import ast
import re
from pathlib import Path

import summarizer
from db.deciding import taken_out
from db.deciding.flag_kinds import FLAG_KINDS

PACKAGE = Path(summarizer.__file__).parent


def raised() -> set[str]:
    """Return the first argument of every call of `flag` or `Flag` that is a text, where flags are made."""
    calls = (
        node
        for path in (*PACKAGE.rglob("*.py"), Path(taken_out.__file__))
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and node.args
    )
    named = (call for call in calls if getattr(call.func, "attr", getattr(call.func, "id", "")) in ("flag", "Flag"))
    firsts = (call.args[0] for call in named)
    return {first.value for first in firsts if isinstance(first, ast.Constant) and isinstance(first.value, str)}


def test_every_kind_that_is_raised_is_known() -> None:
    """And no other."""
    assert raised() == set(FLAG_KINDS)


def test_the_page_explains_every_kind() -> None:
    """In the order of its table."""
    page = (PACKAGE.parent / "docs" / "checks.md").read_text(encoding="utf-8")
    assert tuple(re.findall(r"^\| `(\w+)` \|", page, re.MULTILINE)) == FLAG_KINDS
