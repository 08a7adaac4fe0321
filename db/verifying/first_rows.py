"""Rebuilds the rows of a draft as they were when it was drafted: most of their cells no act ever changes."""

from collections.abc import Iterator, Sequence
from typing import Any

from db.bound_rows import rows_text
from db.strict_json import kinds_of, read_flags


def first_rows(takeaways: Sequence[Sequence[Any]], draft: Sequence[Any], *, risk: int, section: str) -> Iterator[str]:
    """Yield what `rows_text` can have been when the model's words stood, with its own flags, in its own order.

    Two texts: the badge may name the section, by a table that a newsroom once could have of its own.

    Args:
        takeaways: Their cells, as they stand.
        draft: Its cells, as they stand.
        risk: As its first entry states it.
        section: Of its article at that time.
    """
    three = [
        (drafted, drafted, place, evidence, kept, own, own, score)
        for place, (drafted, _, _, evidence, kept, own, _, score) in enumerate(takeaways, start=1)
    ]
    alternatives, settings, coverage = draft[:3]
    flags = [read_flags(cells[5]) for cells in takeaways]
    parts = list(_badge([flag for found in flags for flag in found], coverage))
    for badge in (parts, [*parts, f"section {section.strip()}"]):
        yield rows_text(three, (alternatives, settings, coverage, risk, "; ".join(badge), kinds_of(flags)))


def _badge(flags: Sequence[tuple[str, str]], coverage: float) -> Iterator[str]:
    errors, warnings = (
        ", ".join(dict.fromkeys(kind for kind, severity in flags if severity == wanted))
        for wanted in ("error", "warning")
    )
    if errors:
        yield f"error: {errors}"
    if coverage < 1:
        yield f"model read {int(coverage * 100)} %"
    if warnings:
        yield warnings
