"""Measures against verdicts: how well support score and pure checks tell supported claims from others."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from db.records import Severity
from summarizer.checks import CheckedArticle, check
from summarizer.embedded.claims.late_reader import reader_at_hand
from summarizer.support.judge import SupportJudge
from summarizer.training.checks_data import held_out_copy, read_rows
from summarizer.training.claims.written_claims import Use, use_of, written_articles
from summarizer.training.support.data import LEAKING, LOPSIDED, VERDICTS


@dataclass
class Verdicts:
    """One dataset's claims: the human label, the score, and what the checks say."""

    labels: list[bool] = field(default_factory=list)
    scores: list[float] = field(default_factory=list)
    quick: list[float] = field(default_factory=list)
    """Scores without the reader of claims."""
    errors: list[bool] = field(default_factory=list)
    loud: list[bool] = field(default_factory=list)


WRITTEN = "written claims"
"""Claims in new words that readers wrote, half of them with one mistake."""


def measure_verdicts(data: Path, *, part: str) -> dict[str, Verdicts]:
    """Return the verdicts of every dataset on one part, split by document, and those of written claims."""
    judge, quick = SupportJudge.load(reader_at_hand()), SupportJudge.load()
    found: dict[str, Verdicts] = defaultdict(Verdicts)
    prepared: tuple[str, CheckedArticle] | None = None
    for name, article, claim, label in (*_judged(data, part), *_written(data, part)):
        if prepared is None or prepared[0] != article:
            prepared = article, CheckedArticle.prepare("", article)
        flags = [flag for flag in check([claim], prepared[1])[0] if flag.kind in _FACTS]
        verdicts = found[name]
        verdicts.labels.append(label)
        verdicts.scores.append(judge.support(claim, prepared[1]))
        verdicts.quick.append(quick.support(claim, prepared[1]))
        verdicts.errors.append(any(flag.severity is Severity.ERROR for flag in flags))
        verdicts.loud.append(any(flag.severity is not Severity.NOTE for flag in flags))
    return dict(found)


def _judged(data: Path, part: str) -> Iterator[tuple[str, str, str, bool]]:
    """Yield dataset, article, claim and label of the claims that people judged, those of an article together."""
    rows = [row for row in read_rows(data / VERDICTS) if held_out_copy(row["article"]) == (part == "test")]
    for row in sorted(rows, key=lambda row: str(row["article"])):
        if row["dataset"] not in LOPSIDED:
            name = row["dataset"].split("(")[0] + (" (labels leak style)" if row["dataset"] in LEAKING else "")
            yield name, row["article"], row["claim"], bool(row["label"])


def _written(data: Path, part: str) -> Iterator[tuple[str, str, str, bool]]:
    """Yield the same of claims that readers wrote: for measuring, or those that only calibrate."""
    wanted = Use.MEASURE if part == "test" else Use.CALIBRATE
    for article, listed in written_articles(data):
        if use_of(article) is wanted:
            for twins in listed:
                yield from ((WRITTEN, article, twins.true, True), (WRITTEN, article, twins.false, False))


_FACTS = frozenset({"number", "date", "name", "quote", "attribution", "negation", "certainty"})


def balanced_accuracy(labels: Sequence[bool], said_supported: Sequence[bool]) -> float:
    """Return the mean of the shares told right among the supported and among the others."""
    good = [said for label, said in zip(labels, said_supported, strict=True) if label]
    bad = [not said for label, said in zip(labels, said_supported, strict=True) if not label]
    return (sum(good) / max(1, len(good)) + sum(bad) / max(1, len(bad))) / 2


def area(labels: Sequence[bool], scores: Sequence[float]) -> float:
    """Return the area under the curve: how often a supported claim scores above one that is not."""
    good = [score for label, score in zip(labels, scores, strict=True) if label]
    bad = [score for label, score in zip(labels, scores, strict=True) if not label]
    wins = sum((one > other) + 0.5 * (one == other) for one in good for other in bad)
    return wins / max(1, len(good) * len(bad))
