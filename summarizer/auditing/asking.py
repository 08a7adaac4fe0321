"""Reads the parameters of canned questions from the command line, and lists the questions."""

from collections.abc import Sequence

from db.asking.canned import Question, questions
from db.errors import UsageError


def given(parameters: Sequence[str]) -> dict[str, str]:
    """Return `name=value` arguments as a dictionary; raises UsageError for anything else."""
    values: dict[str, str] = {}
    for one in parameters:
        name, equals, value = one.partition("=")
        if not equals or not name:
            raise UsageError(f"{one!r} is no parameter", hint="write it as name=value, for example since=2026-01-01")
        values[name.strip()] = value
    return values


def catalogue() -> str:
    """Return all questions with their parameters, for people."""
    return "\n\n".join(_entry(one) for one in questions())


def _entry(one: Question) -> str:
    lines = [one.name, f"    {one.title}"]
    lines += [f"    {one.words}"] if one.words else []
    lines += [f"    {p.name}={p.default}  ({p.kind}: {p.words})" for p in one.parameters]
    return "\n".join(lines)
