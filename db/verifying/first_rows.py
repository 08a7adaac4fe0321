"""Rebuilds the rows of a draft as they were when it was drafted: most of their cells no act ever changes."""

from collections.abc import Iterator, Sequence

from db.bound_rows import DraftCells, TakeawayCells, rows_text
from db.strict_json import kinds_of, read_flags


def first_rows(three: Sequence[TakeawayCells], draft: DraftCells, *, risk: int, section: str) -> Iterator[str]:
    """Yield what `rows_text` can have been when the model's words stood, with its own flags, in its own order.

    Two texts: the badge may name the section, by a table that a newsroom once could have of its own.

    Args:
        three: The cells of the takeaways, as they stand.
        draft: Those of the draft, as they stand.
        risk: As its first entry states it.
        section: Of its article at that time.
    """
    began = [
        one._replace(text=one.drafted, source=place, flags=one.drafted_flags)
        for place, one in enumerate(three, start=1)
    ]
    flags = [read_flags(one.drafted_flags) for one in three]
    parts = list(_badge([flag for found in flags for flag in found], draft.coverage))
    for badge in (parts, [*parts, f"section {section.strip()}"]):
        yield rows_text(began, draft._replace(risk=risk, badge="; ".join(badge), flag_kinds=kinds_of(flags)))


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
