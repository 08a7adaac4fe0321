"""Draws the overlap of the systems with its intervals as an SVG picture that needs no library and no script."""

from collections.abc import Sequence
from pathlib import Path
from xml.sax.saxutils import escape

from db.errors import UsageError
from summarizer.evaluation.comparison import Comparison
from summarizer.evaluation.intervals import Interval
from summarizer.evaluation.rouge import METRICS

_TITLES = {"rouge1": "ROUGE-1", "rouge2": "ROUGE-2", "rougeLsum": "ROUGE-Lsum"}
_ROW = 22
_LABELS = 230
_PLOT = 420
_FIGURES = 60
_LONGEST_NAME = 32


def write_plot(path: Path, comparison: Comparison) -> None:
    """Write one panel per measure: a dot for the mean, a line for the 95 % interval.

    Raises:
        UsageError: no article has highlights, or the file can not be written.
    """
    if not comparison.with_highlights:
        raise UsageError("there is nothing to plot: no article has highlights", hint="leave --plot out")
    try:
        path.write_text(svg(comparison), encoding="utf-8")
    except OSError as error:
        raise UsageError(
            f"{path} can not be written: {error.strerror}", hint="name a file in a folder that exists"
        ) from error


def svg(comparison: Comparison) -> str:
    """Return the picture."""
    names = [system.name for system in comparison.systems]
    panel = _ROW * (len(names) + 2)
    width, height = _LABELS + _PLOT + _FIGURES, panel * len(METRICS) + _ROW
    panels = [
        _panel(
            _TITLES[metric], names, [measures.overlap[metric] for measures in comparison.measures], top=panel * place
        )
        for place, metric in enumerate(METRICS)
    ]
    foot = f"F1 x 100 on {comparison.with_highlights} articles; lines: 95 % bootstrap intervals"
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" font-family="sans-serif">',
            f'<rect width="{width}" height="{height}" fill="white"/>',
            *panels,
            _text(8, height - 8, foot),
            "</svg>\n",
        ]
    )


def _panel(title: str, names: Sequence[str], values: Sequence[Interval], *, top: int) -> str:
    low, high = min(value.low for value in values), max(value.high for value in values)
    room = max(high - low, 1.0) * 0.08

    def across(figure: float) -> float:
        return _LABELS + _PLOT * (figure - low + room) / (high - low + 2 * room)

    shapes = [_text(8, top + 18, title, weight="bold")]
    for row, (name, value) in enumerate(zip(names, values, strict=True), start=1):
        height = top + _ROW * row + 14
        left, right = across(value.low), across(value.high)
        shapes += [
            _text(16, height + 4, name if len(name) <= _LONGEST_NAME else f"{name[: _LONGEST_NAME - 1]}…"),
            f'<line x1="{left:.1f}" x2="{right:.1f}" y1="{height}" y2="{height}" stroke="#456"/>',
            f'<circle cx="{across(value.mean):.1f}" cy="{height}" r="4" fill="#135"/>',
            _text(_LABELS + _PLOT + 8, height + 4, f"{value.mean:.2f}"),
        ]
    return "\n".join(shapes)


def _text(left: float, base: float, text: str, *, weight: str = "normal") -> str:
    return f'<text x="{left}" y="{base}" font-size="12" font-weight="{weight}">{escape(text)}</text>'
