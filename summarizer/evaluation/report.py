"""Shows a comparison as JSON, as a table for a terminal, and as Markdown."""

from collections.abc import Sequence
from typing import Any

from summarizer.evaluation.comparison import BASELINE, Comparison, Difference
from summarizer.evaluation.intervals import CONFIDENCE, RESAMPLES, SEED, Interval
from summarizer.evaluation.measures import Measures, System
from summarizer.evaluation.rouge import METRICS, description

Row = tuple[str, ...]


def as_json(comparison: Comparison) -> dict[str, Any]:
    """Return the whole comparison as plain values, figures unrounded."""
    return {
        "articles": comparison.articles,
        "with_highlights": comparison.with_highlights,
        "max_chars": comparison.max_chars,
        "rouge": description(),
        "bootstrap": {"resamples": RESAMPLES, "seed": SEED, "confidence": CONFIDENCE},
        "systems": [_system(*pair) for pair in zip(comparison.systems, comparison.measures, strict=True)],
        "differences": [_difference(difference) for difference in comparison.differences],
    }


def _system(system: System, measures: Measures) -> dict[str, Any]:
    return {
        "name": system.name,
        "model": dict(system.model),
        **{metric: _interval(value) for metric, value in measures.overlap.items()},
        "failed": measures.failed,
        "exactly_three": measures.exactly_three,
        "words": measures.words,
        "characters": measures.characters,
        "over_length": measures.over_length,
        "coverage": measures.coverage,
        "flags_per_100_takeaways": None if measures.flags is None else dict(measures.flags),
        "support": None if measures.support is None else _interval(measures.support),
        "seconds_per_article": system.seconds_per_article,
        "start_seconds": system.start_seconds,
        "peak_mebibytes": system.peak_mebibytes,
    }


def _difference(difference: Difference) -> dict[str, Any]:
    overlap = {metric: _interval(value) for metric, value in difference.overlap.items()}
    return {"system": difference.system, "baseline": difference.baseline, **overlap}


def _interval(value: Interval) -> dict[str, float]:
    return {"mean": value.mean, "low": value.low, "high": value.high}


def tables(comparison: Comparison) -> list[tuple[str, list[Row]]]:
    """Return titled tables of texts, the first row of each its heading."""
    pairs = list(zip(comparison.systems, comparison.measures, strict=True))
    found = []
    if comparison.with_highlights:
        title = f"Overlap with the highlights of {comparison.with_highlights} articles (F1 x 100, 95 % interval)"
        rows = [(system.name, *(_shown(measures.overlap[metric]) for metric in METRICS)) for system, measures in pairs]
        found.append((title, [("system", "ROUGE-1", "ROUGE-2", "ROUGE-Lsum"), *rows]))
    if comparison.differences:
        rows = [
            (row.system, row.baseline, *(_signed(row.overlap[metric]) for metric in METRICS))
            for row in comparison.differences
        ]
        heading = ("system", "minus", "ROUGE-1", "ROUGE-2", "ROUGE-Lsum")
        found.append(("Paired differences on the same articles (* = the interval leaves out 0)", [heading, *rows]))
    found.append((f"Form of the takeaways of {comparison.articles} articles", _form(comparison, pairs)))
    flagged = [(system.name, measures.flags) for system, measures in pairs if measures.flags is not None]
    if flagged:
        kinds = sorted({kind for _, flags in flagged for kind in flags})
        rows = [(name, *(f"{flags.get(kind, 0):.1f}" for kind in kinds)) for name, flags in flagged]
        found.append(("Flags per 100 takeaways", [("system", *kinds), *rows]))
    return found


def _form(comparison: Comparison, pairs: Sequence[tuple[System, Measures]]) -> list[Row]:
    heading = (
        "system", "three", "failed", "words", "chars", f"over {comparison.max_chars}", "read", "support",
        "s/article", "peak MiB",
    )  # fmt: skip
    # An opening that was cut to a length has no form of its own.
    own = [pair for pair in pairs if not pair[0].name.startswith(f"{BASELINE}=")]
    return [heading, *(_form_row(system, measures) for system, measures in own)]


def _form_row(system: System, measures: Measures) -> Row:
    return (
        system.name,
        f"{measures.exactly_three:.1%}",
        str(measures.failed),
        f"{measures.words:.1f}",
        f"{measures.characters:.0f}",
        f"{measures.over_length:.1%}",
        f"{measures.coverage:.1%}",
        "" if measures.support is None else f"{measures.support.mean:.3f}",
        "" if system.seconds_per_article is None else f"{system.seconds_per_article:.3f}",
        "" if system.peak_mebibytes is None else f"{system.peak_mebibytes:.0f}",
    )


def as_text(comparison: Comparison) -> str:
    """Return the tables in aligned columns, first column to the left, figures to the right."""
    return "\n\n".join(f"{title}\n{_aligned(rows)}" for title, rows in tables(comparison))


def as_markdown(comparison: Comparison) -> str:
    """Return the tables as Markdown, ready for a document."""
    return "\n\n".join(f"**{title}**\n\n{_piped(rows)}" for title, rows in tables(comparison)) + "\n"


def _aligned(rows: Sequence[Row]) -> str:
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    return "\n".join(
        "  ".join(
            cell.rjust(width) if column else cell.ljust(width)
            for column, (cell, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        for row in rows
    )


def _piped(rows: Sequence[Row]) -> str:
    heading, *others = ["| " + " | ".join(cell.replace("|", "\\|") for cell in row) + " |" for row in rows]
    ruler = "|" + "---|" + "---:|" * (len(rows[0]) - 1)
    return "\n".join([heading, ruler, *others])


def _shown(value: Interval) -> str:
    return f"{value.mean:.2f} [{value.low:.2f}, {value.high:.2f}]"


def _signed(value: Interval) -> str:
    return f"{value.mean:+.2f} [{value.low:+.2f}, {value.high:+.2f}]{'*' if value.excludes_zero else ' '}"
