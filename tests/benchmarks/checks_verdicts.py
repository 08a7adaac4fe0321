"""Measures against human verdicts: how well support score and pure checks tell supported claims from others."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from db.records import Severity
from summarizer.checks import CheckedArticle, check
from summarizer.embedded.late_reader import reader_at_hand
from summarizer.support.judge import SupportJudge
from summarizer.training.checks_data import held_out_copy, read_rows
from summarizer.training.support_data import LEAKING, LOPSIDED, VERDICTS


@dataclass
class Verdicts:
    """One dataset's claims: the human label, the score, and what the checks say."""

    labels: list[bool] = field(default_factory=list)
    scores: list[float] = field(default_factory=list)
    quick: list[float] = field(default_factory=list)
    """Scores without the reader of claims."""
    errors: list[bool] = field(default_factory=list)
    loud: list[bool] = field(default_factory=list)


def measure_verdicts(data: Path, *, part: str) -> dict[str, Verdicts]:
    """Return the verdicts of every dataset on one part, split by document."""
    judge, quick = SupportJudge.load(reader_at_hand()), SupportJudge.load()
    found: dict[str, Verdicts] = defaultdict(Verdicts)
    rows = [row for row in read_rows(data / VERDICTS) if held_out_copy(row["article"]) == (part == "test")]
    prepared: tuple[str, CheckedArticle] | None = None
    for row in sorted(rows, key=lambda row: str(row["article"])):
        if row["dataset"] in LOPSIDED:
            continue
        if prepared is None or prepared[0] != row["article"]:
            prepared = row["article"], CheckedArticle.prepare("", row["article"])
        flags = [flag for flag in check([row["claim"]], prepared[1])[0] if flag.kind in _FACTS]
        name = row["dataset"].split("(")[0] + (" (labels leak style)" if row["dataset"] in LEAKING else "")
        verdicts = found[name]
        verdicts.labels.append(bool(row["label"]))
        verdicts.scores.append(judge.support(row["claim"], prepared[1]))
        verdicts.quick.append(quick.support(row["claim"], prepared[1]))
        verdicts.errors.append(any(flag.severity is Severity.ERROR for flag in flags))
        verdicts.loud.append(any(flag.severity is not Severity.NOTE for flag in flags))
    return dict(found)


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
