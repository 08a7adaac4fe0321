"""`python -m summarizer.training support`: the judge that says how likely an article supports a takeaway."""

import json
import random
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from summarizer.checks.trees import Tree, total
from summarizer.support.judge import Curve, SupportJudge, is_reworded
from summarizer.support.measures import NAMES
from summarizer.training.boosting import Shape, boosted, exported
from summarizer.training.support_data import CNN, LEAKING, PLANTED, TRUE, Claim, planted, verdicts

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Numbers = NDArray[np.float64]

_FEW = 40
"""A dataset's claims of one label count together at least like so many."""
_WORTH = {PLANTED: 1.0, TRUE: 1.0} | dict.fromkeys(CNN, 2.0)
"""How much a source weighs in learning."""
_OTHER = 0.5
"""How much the other datasets of verdicts weigh."""
_FOLDS = 5
_DEPTH = 3


@click.command("support")
@click.option("--data", type=click.Path(path_type=Path, exists=True), required=True, help="Folder of the data files.")
@click.option("--out", type=click.Path(path_type=Path), required=True, help="The JSON file of the judge to write.")
@click.option("--articles", default=600, show_default=True, help="Articles whose highlights get errors planted.")
@click.option("--trees", default=100, show_default=True)
@click.option("--seed", default=1, show_default=True)
def command(*, data: Path, out: Path, articles: int, trees: int, seed: int) -> None:
    """Learn from claims of articles that are not held out; prints what the held-out ones show."""
    chance = random.Random(seed)  # noqa: S311 (chance, not secrecy)
    claims = [*verdicts(data), *planted(data, chance, articles)]
    usable = [claim for claim in claims if claim.dataset not in LEAKING]
    judge, unseen = train(usable, trees=trees, seed=seed)
    out.write_text(json.dumps(as_values(judge)) + "\n", encoding="utf-8")
    held_out = [(claim, judge.probability(claim.rows, claim.context)) for claim in usable if claim.held_out]
    for title, told in (("by folds that were left out:", unseen), ("held out:", held_out)):
        click.echo("\n".join([title, *report(told)]))


def train(claims: Sequence[Claim], *, trees: int, seed: int) -> tuple[SupportJudge, list[tuple[Claim, float]]]:
    """Return the judge learned from the claims that are not held out, calibrated on folds of the same.

    Beside it stands for each of these claims the probability by the trees of a fold that left its article out.
    """
    import numpy as np
    from sklearn.model_selection import GroupKFold

    learned = [claim for claim in claims if not claim.held_out]
    sums = np.zeros(len(learned))
    for fit, left in GroupKFold(_FOLDS).split(learned, None, [claim.article for claim in learned]):
        trees_, start = _forest([learned[at] for at in fit], trees=trees, seed=seed)
        for at in left:
            sums[at] = min(total(trees_, start, row) for row in learned[at].rows)
    forest, start = _forest(learned, trees=trees, seed=seed)
    near = [at for at, claim in enumerate(learned) if claim.dataset in CNN]
    new = [at for at, claim in enumerate(learned) if claim.dataset not in {PLANTED, TRUE} and is_reworded(claim.rows)]
    copied = _calibration(sums[near], [learned[at] for at in near])
    reworded = _calibration(sums[new], [learned[at] for at in new])
    curves = (reworded if is_reworded(claim.rows) else copied for claim in learned)
    unseen = [
        (claim, curve.probability(value, claim.context))
        for claim, curve, value in zip(learned, curves, map(float, sums), strict=True)
    ]
    return SupportJudge(forest, start, copied, reworded), unseen


def _forest(claims: Sequence[Claim], *, trees: int, seed: int) -> tuple[tuple[Tree, ...], float]:
    """Return the trees learned from sentences; of a longer claim that is not supported nobody knows which is wrong."""
    import numpy as np

    clear = [claim for claim in claims if len(claim.rows) == 1 or claim.supported]
    rows = np.array([row for claim in clear for row in claim.rows])
    labels = np.array([claim.supported for claim in clear for _ in claim.rows])
    weights = np.array(_weights(clear))
    return exported(boosted(rows, labels, weights, shape=Shape(trees, _DEPTH), seed=seed))


def _weights(claims: Sequence[Claim]) -> list[float]:
    """Return a weight for every row: a dataset counts what it is worth, whatever its size, and the two labels alike."""
    sizes = Counter((claim.dataset, claim.supported) for claim in claims)
    raw = []
    for claim in claims:
        counts = _WORTH.get(claim.dataset, _OTHER)
        raw += [counts / max(_FEW, sizes[claim.dataset, claim.supported]) / len(claim.rows)] * len(claim.rows)
    labels = [claim.supported for claim in claims for _ in claim.rows]
    totals = {label: sum(w for w, one in zip(raw, labels, strict=True) if one is label) for label in (True, False)}
    return [weight * len(raw) / 2 / totals[label] for weight, label in zip(raw, labels, strict=True)]


def _calibration(sums: "Numbers", claims: Sequence[Claim]) -> Curve:
    """Return the logistic curve that fits the sums of unseen claims; every dataset and label counts alike."""
    import numpy as np
    from sklearn.linear_model import LogisticRegression

    labels = np.array([claim.supported for claim in claims])
    sizes = Counter((claim.dataset, claim.supported) for claim in claims)
    weights = np.array([1.0 / max(_FEW, sizes[claim.dataset, claim.supported]) for claim in claims])
    share = weights[labels].sum() / weights.sum()
    weights *= np.where(labels, 1.0 / share, 1.0 / (1.0 - share)) * len(claims) / 2 / weights.sum()
    columns = np.column_stack([sums, [claim.context for claim in claims]])
    curve = LogisticRegression(C=1.0, max_iter=1000).fit(columns, labels, sample_weight=weights)
    return Curve(float(curve.coef_[0][0]), float(curve.intercept_[0]), *map(float, curve.coef_[0][1:]))


def as_values(judge: SupportJudge) -> dict[str, object]:
    """Return the judge as it is stored."""
    return {
        "source": "boosted trees on human verdicts and planted errors; see the model card",
        "measures": list(NAMES),
        "start": judge.start,
        "copied": list(judge.copied),
        "reworded": list(judge.reworded),
        "trees": [tree.as_values() for tree in judge.trees],
    }


def report(told: Iterable[tuple[Claim, float]]) -> list[str]:
    """Return for every dataset how many claims of each label are told right, and the mean of the two shares."""
    counts: dict[str, Counter[tuple[bool, bool]]] = defaultdict(Counter)
    for claim, probability in told:
        counts[claim.dataset][claim.supported, probability >= 0.5] += 1  # noqa: PLR2004 (more likely than not)
    lines = []
    for dataset, found in sorted(counts.items()):
        good, bad = found[True, True] + found[True, False], found[False, True] + found[False, False]
        right = found[True, True] / max(1, good), found[False, False] / max(1, bad)
        shares = f"{good} supported {right[0]:.3f} right, {bad} not {right[1]:.3f} right, mean {sum(right) / 2:.3f}"
        lines.append(f"{dataset}: {shares}")
    return lines
