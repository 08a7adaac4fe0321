"""Weighs how much a draft needs an editor's eye, and says why in a few words: the order of the queue and its badge."""

from collections.abc import Iterable
from dataclasses import dataclass

from db.records import Flag, Severity

WEIGHTS = {Severity.ERROR: 100, Severity.WARNING: 10, Severity.NOTE: 1}
PARTLY_READ = 50
"""Added where the model read less than the whole article."""
SENSITIVE = {
    "court": 30,
    "courts": 30,
    "crime": 30,
    "politics": 20,
    "health": 20,
    "obituary": 20,
    "obituaries": 20,
    "elections": 30,
}
"""Added by section."""


@dataclass(frozen=True)
class Risk:
    """A weight, larger first in the queue, and the words that explain it."""

    weight: int
    badge: str


def weigh(flags: Iterable[Flag], *, section: str, coverage: float) -> Risk:
    """Return the risk of a draft from its flags, its section and the share of the article that the model read."""
    flags = list(flags)
    errors = _kinds(flags, Severity.ERROR)
    warnings = _kinds(flags, Severity.WARNING)
    by_section = SENSITIVE.get(section.strip().casefold(), 0)
    weight = sum(WEIGHTS[flag.severity] for flag in flags) + by_section + (PARTLY_READ if coverage < 1 else 0)
    parts = []
    if errors:
        parts.append("error: " + ", ".join(errors))
    if coverage < 1:
        parts.append(f"model read {share_read(coverage)}")
    if warnings:
        parts.append(", ".join(warnings))
    if by_section:
        parts.append(f"section {section.strip()}")
    return Risk(weight, "; ".join(parts))


def share_read(coverage: float) -> str:
    """Return how much of an article the model read, as `99 %`; all of it only where it did."""
    return f"{int(coverage * 100)} %"


def _kinds(flags: list[Flag], severity: Severity) -> list[str]:
    return list(dict.fromkeys(flag.kind for flag in flags if flag.severity is severity))
