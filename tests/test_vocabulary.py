"""Names in the code say no word that CONTRIBUTING.md takes from the vocabulary."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[1]
WORDS_OF_TEXTS = ROOT / "summarizer" / "english"
"""Names there say which words of English they hold."""
_WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")


def names_given(tree: ast.AST) -> Iterator[tuple[str, int]]:
    """Yield the names that a module gives, each with its line; what libraries call things is theirs."""
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            yield node.name, node.lineno
        elif isinstance(node, ast.arg):
            yield node.arg, node.lineno
        elif isinstance(node, ast.Name | ast.Attribute) and isinstance(node.ctx, ast.Store):
            yield node.id if isinstance(node, ast.Name) else node.attr, node.lineno


def said_in(name: str) -> set[str]:
    """Return the words of a name, plurals as singulars."""
    return {re.sub(r"ies$", "y", word.lower()) for word in _WORD.findall(name)}


def test_no_name_says_a_word_of_the_never_list() -> None:
    """Neither a module's nor one that stands in it."""
    never = set(re.findall(r'\bnever a "(\w+)"', (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")))
    assert {"story", "summary"} <= never
    wrong = [
        f"{path.relative_to(ROOT)}:{line}: {name}"
        for package in ("db", "summarizer", "review_tui", "docs", "tests")
        for path in sorted((ROOT / package).rglob("*.py"))
        if not path.is_relative_to(WORDS_OF_TEXTS)
        for name, line in [(path.stem, 1), *names_given(ast.parse(path.read_text(encoding="utf-8")))]
        if said_in(name) & never
    ]
    assert not wrong
