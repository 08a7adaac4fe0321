"""`python -m summarizer.training placing`: what the checks have learned, from true highlights and planted errors."""

import json
import random
from collections import defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from summarizer.checks.learned import Question
from summarizer.training.boosting import Shape, boosted, exported
from summarizer.training.placing_examples import QUESTIONS, Example, examples

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

WARNED: Mapping[str, float] = {
    "number": 0.039,
    "date": 0.033,
    "name": 0.078,
    "absent number": 1.0,
    "absent date": 1.0,
    "absent name": 1.0,
    "roles": 0.032,
    "exchange": 0.004,
    "denial gained": 0.032,
    "denial lost": 0.016,
    "doubt gained": 0.021,
    "doubt lost": 0.018,
    "firm gained": 0.013,
    "source lost": 0.026,
}
"""Of true highlights so many get a warning by each question; what the article lacks gets one in any case."""
ERRED: Mapping[str, float] = {
    "number": 0.001,
    "date": 0.001,
    "name": 0.001,
    "absent number": 0.007,
    "absent date": 0.003,
    "absent name": 0.009,
    "denial gained": 0.003,
    "denial lost": 0.002,
}
"""Of true highlights so many get an error by each question; the others only warn."""
SHAPES: Mapping[str, Shape] = {
    "number": Shape(trees=160, depth=4, step=0.04),
    "name": Shape(trees=400, depth=7, leaves=24, step=0.06),
    "roles": Shape(trees=200, depth=6, leaves=16, step=0.08),
}
"""The questions that weigh most measures are worth larger forests than the others."""
_USUAL = Shape(trees=80, depth=3)
_FOLDS = 3
_NEVER = 2.0


@click.command("placing")
@click.option("--data", type=click.Path(path_type=Path, exists=True), required=True, help="Folder of the data files.")
@click.option("--out", type=click.Path(path_type=Path), required=True, help="The JSON file of the questions to write.")
@click.option("--restored", default=6000, show_default=True, help="Articles of restored casing to learn from besides.")
@click.option("--only", multiple=True, type=click.Choice(list(QUESTIONS)), help="Learn these; keep the rest of OUT.")
@click.option("--seed", default=1, show_default=True)
def command(*, data: Path, out: Path, restored: int, only: Sequence[str], seed: int) -> None:
    """Learn every question from the articles that are not held out; prints what each fold shows of the others."""
    wanted = only or tuple(QUESTIONS)
    found: dict[str, list[Example]] = defaultdict(list)
    for example in examples(data, random.Random(seed), restored, wanted):  # noqa: S311 (chance, not secrecy)
        found[example.question].append(example)
    true = {example.text for group in found.values() for example in group if example.cased and not example.wrong}
    kept = json.loads(out.read_text(encoding="utf-8"))["questions"] if only else {}
    learned = {name: as_values(learn(name, found[name], len(true), seed=seed)) for name in QUESTIONS if name in wanted}
    source = "boosted trees on highlights that are not held out, and the same with planted errors"
    listed = {"source": source, "questions": {name: (kept | learned)[name] for name in QUESTIONS}}
    out.write_text(json.dumps(listed, separators=(",", ":")) + "\n", encoding="utf-8")


def learn(name: str, found: Sequence[Example], true: int, *, seed: int) -> Question:
    """Return a question learned from its examples; its limits are set on folds that it was not learned from."""
    import numpy as np
    from sklearn.model_selection import GroupKFold

    shape = SHAPES.get(name, _USUAL)
    rows = np.array([example.measures for example in found])
    labels = np.array([example.wrong for example in found])
    weights = np.where(labels, (~labels).sum() / max(1, labels.sum()), 1.0)
    judged = np.zeros(len(rows))
    for fit, left in GroupKFold(_FOLDS).split(rows, labels, [example.article for example in found]):
        model = boosted(rows[fit], labels[fit], weights[fit], shape=shape, seed=seed)
        judged[left] = model.predict_proba(rows[left])[:, 1]
    limits = [_limit(found, judged, true, share) for share in (WARNED[name], ERRED.get(name))]
    click.echo(_report(name, found, judged, true))
    forest, start = exported(boosted(rows, labels, weights, shape=shape, seed=seed))
    return Question(forest, start, *limits)


def _best(found: Sequence[Example], judged: "NDArray[np.float64]", *, wrong: bool) -> list[float]:
    """Return for each takeaway of a kind the highest probability among its elements, the highest takeaway first."""
    best: dict[int, float] = {}
    for example, probability in zip(found, judged, strict=True):
        if example.wrong is wrong and example.cased:
            best[example.text] = max(best.get(example.text, 0.0), float(probability))
    return sorted(best.values(), reverse=True)


def _limit(found: Sequence[Example], judged: "NDArray[np.float64]", true: int, share: float | None) -> float:
    """Return the probability above which the given share of all true takeaways lies."""
    if share is None:
        return _NEVER
    best = _best(found, judged, wrong=False)
    return round(best[int(share * true)], 4) if share * true < len(best) else 0.0


def _report(name: str, found: Sequence[Example], judged: "NDArray[np.float64]", true: int) -> str:
    """Return which share of the planted elements is found at which share of flagged true takeaways."""
    planted = _best(found, judged, wrong=True)
    parts = []
    for share in (0.001, 0.003, 0.005, 0.01, 0.02, 0.03, 0.05, 0.08, 0.12):
        limit = _limit(found, judged, true, share)
        parts.append(f"{share:.1%}: {sum(one >= limit for one in planted) / max(1, len(planted)):.1%}")
    return f"{name}: {len(planted)} planted; found at a share of flagged true takeaways of " + ", ".join(parts)


def as_values(question: Question) -> dict[str, object]:
    """Return a question as it is stored."""
    return {
        "start": round(question.start, 5),
        "warning": question.warning,
        "error": question.error,
        "trees": [tree.as_values() for tree in question.trees],
    }
