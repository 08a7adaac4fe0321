"""`python -m summarizer.training placing`: what the checks have learned, from true takeaways and wrong ones."""

import json
import random
from collections import defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from summarizer.checks.weighing.learned import Question
from summarizer.training.boosting import Shape, boosted, exported
from summarizer.training.planting.placing_examples import IN_NEW_WORDS, QUESTIONS, Example, Source, examples

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
    "absent number": 0.011,
    "absent date": 0.006,
    "absent name": 0.009,
    "denial gained": 0.003,
    "denial lost": 0.002,
}
"""Of true highlights so many get an error by each question; the others only warn."""
WARNED_IN_NEW_WORDS: Mapping[str, float] = {"name": 0.08, "roles": 0.03, "denial gained": 0.04, "doubt gained": 0.015}
"""Of true claims in new words at most so many get a warning by each question that they teach."""
SHAPES: Mapping[str, Shape] = {
    "number": Shape(trees=160, depth=4, step=0.04),
    "name": Shape(trees=400, depth=7, leaves=24, step=0.06),
    "roles": Shape(trees=200, depth=6, leaves=16, step=0.08),
}
"""The questions that weigh most measures are worth larger forests than the others."""
_USUAL = Shape(trees=80, depth=3)
_FOLDS = 3
_NEVER = 2.0
_SHARES = (0.001, 0.003, 0.005, 0.01, 0.02, 0.03, 0.05, 0.08, 0.12)


@click.command("placing")
@click.option("--data", type=click.Path(path_type=Path, exists=True), required=True, help="Folder of the data files.")
@click.option("--out", type=click.Path(path_type=Path), required=True, help="The JSON file of the questions to write.")
@click.option("--restored", default=6000, show_default=True, help="Articles of restored casing to learn from besides.")
@click.option("--only", multiple=True, type=click.Choice(list(QUESTIONS)), help="Learn these; keep the rest of OUT.")
@click.option(
    "--new-words", is_flag=True, help="Learn some questions from claims in new words too; what ships did not."
)
@click.option("--seed", default=1, show_default=True)
def command(*, data: Path, out: Path, restored: int, only: Sequence[str], new_words: bool, seed: int) -> None:
    """Learn every question from the articles that are not held out; prints what each fold shows of the others."""
    wanted = only or tuple(QUESTIONS)
    found: dict[str, list[Example]] = defaultdict(list)
    told: dict[Source, set[int]] = defaultdict(set)
    chance = random.Random(seed)  # noqa: S311 (chance, not secrecy)
    for example in examples(data, chance, restored, wanted, new_words=new_words):
        if example.source is not Source.WRITTEN or example.question in IN_NEW_WORDS:
            found[example.question].append(example)
        if not example.wrong:
            told[example.source].add(example.text)
    true = {source: len(texts) for source, texts in told.items()}
    kept = json.loads(out.read_text(encoding="utf-8"))["questions"] if only else {}
    learned = {name: as_values(learn(name, found[name], true, seed=seed)) for name in QUESTIONS if name in wanted}
    source = "boosted trees on highlights that are not held out, and the same with planted errors"
    source += "; some on claims in new words" if new_words else ""
    listed = {"source": source, "questions": {name: (kept | learned)[name] for name in QUESTIONS}}
    out.write_text(json.dumps(listed, separators=(",", ":")) + "\n", encoding="utf-8")


def learn(name: str, found: Sequence[Example], true: Mapping[Source, int], *, seed: int) -> Question:
    """Return a question learned from its examples; its limits are set on folds that it was not learned from.

    Args:
        name: of the question.
        found: its examples.
        true: how many true takeaways there are of each source, those without such an element too.
        seed: of the trees.
    """
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
    cased = _Told(found, judged, Source.CASED, true.get(Source.CASED, 0))
    written = _Told(found, judged, Source.WRITTEN, true.get(Source.WRITTEN, 0))
    warning = max(cased.limit(WARNED[name]), written.limit(WARNED_IN_NEW_WORDS.get(name, 1.0)))
    error = cased.limit(ERRED[name]) if name in ERRED else _NEVER
    for told in (cased, written) if name in IN_NEW_WORDS and written.true else (cased,):
        click.echo(f"{name}, {told.source}: {told.report()}")
    forest, start = exported(boosted(rows, labels, weights, shape=shape, seed=seed))
    return Question(forest, start, warning, error)


class _Told:
    """What a question says, out of fold, of one source's takeaways."""

    def __init__(self, found: Sequence[Example], judged: "NDArray[np.float64]", source: Source, true: int) -> None:
        self.source, self.true = source, true
        self._best = {wrong: _best(found, judged, source, wrong=wrong) for wrong in (False, True)}

    def limit(self, share: float) -> float:
        """Return the probability above which the given share of all true takeaways lies."""
        best = self._best[False]
        return round(best[int(share * self.true)], 4) if share * self.true < len(best) else 0.0

    def report(self) -> str:
        """Return which share of the wrong elements is found at which share of flagged true takeaways."""
        wrong = self._best[True]
        parts = []
        for share in _SHARES:
            limit = self.limit(share)
            parts.append(f"{share:.1%}: {sum(one >= limit for one in wrong) / max(1, len(wrong)):.1%}")
        return f"{len(wrong)} wrong; found at a share of flagged true takeaways of " + ", ".join(parts)


def _best(found: Sequence[Example], judged: "NDArray[np.float64]", source: Source, *, wrong: bool) -> list[float]:
    """Return for each takeaway of a kind the highest probability among its elements, the highest takeaway first."""
    best: dict[int, float] = {}
    for example, probability in zip(found, judged, strict=True):
        if example.wrong is wrong and example.source is source:
            best[example.text] = max(best.get(example.text, 0.0), float(probability))
    return sorted(best.values(), reverse=True)


def as_values(question: Question) -> dict[str, object]:
    """Return a question as it is stored."""
    return {
        "start": round(question.start, 5),
        "warning": question.warning,
        "error": question.error,
        "trees": [tree.as_values() for tree in question.trees],
    }
