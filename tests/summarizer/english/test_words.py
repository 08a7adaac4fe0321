"""The words of English: one home, which knows nothing of the project, and no list twice."""

import ast
import sys
from collections import defaultdict
from importlib import import_module
from pathlib import Path

import pytest

from summarizer import english
from summarizer.english import calendar, denials, times

FOLDER = Path(english.__file__).parent
MODULES = sorted(path.stem for path in FOLDER.glob("*.py") if path.stem != "__init__")
SHORT = 7
"""Lists of so many words may be the same by chance."""


@pytest.mark.parametrize("name", MODULES)
def test_the_words_know_nothing_of_the_project(name: str) -> None:
    """Whoever needs a word may import it from here: checks, cuts and readers of files alike."""
    for node in ast.walk(ast.parse((FOLDER / f"{name}.py").read_text(encoding="utf-8"))):
        modules = [each.name for each in node.names] if isinstance(node, ast.Import) else []
        modules += [node.module or ""] if isinstance(node, ast.ImportFrom) else []
        for module in modules:
            assert module.startswith("summarizer.english.") or module.partition(".")[0] in sys.stdlib_module_names


def test_no_list_stands_twice() -> None:
    """Two names for the same words would part when one of them is added to."""
    own = {name: _names((FOLDER / f"{name}.py").read_text(encoding="utf-8")) for name in MODULES}
    found: dict[frozenset[str], set[str]] = defaultdict(set)
    for name in MODULES:
        module = import_module(f"summarizer.english.{name}")
        for constant, words in vars(module).items():
            if constant in own[name] and isinstance(words, frozenset | tuple) and len(words) > SHORT:
                found[frozenset(words)].add(f"{name}.{constant}")
    assert len(found) > 100
    assert [names for names in found.values() if len(names) > 1] == []


def _names(source: str) -> set[str]:
    """Return the constants that a module makes itself."""
    targets = [node.target for node in ast.parse(source).body if isinstance(node, ast.AnnAssign)]
    return {target.id for target in targets if isinstance(target, ast.Name)}


def test_lists_are_built_on_each_other() -> None:
    """A month or a denial that is added where it belongs is known wherever it is asked for."""
    assert set(calendar.MONTHS) <= times.DATES
    assert set(calendar.MONTH_NAMES) <= set(calendar.MONTHS)
    assert list(dict.fromkeys(calendar.MONTHS.values())) == list(range(1, 13))
    assert times.DAYS <= times.DATES <= times.TIME_NOUNS
    assert denials.NEGATORS <= denials.NEGATIONS
