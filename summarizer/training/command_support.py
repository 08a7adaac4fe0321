"""`python -m summarizer.training support`: the judge that says how likely an article supports a takeaway."""

import json
import random
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from summarizer.support.judge import SupportJudge
from summarizer.support.measures import NAMES
from summarizer.training.boosting import boosted, exported
from summarizer.training.support_data import CNN, LEAKING, PLANTED, TRUE, Claim, planted, verdicts

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Numbers = NDArray[np.float64]

_FEW = 40
"""A dataset's claims of one label count together at least like so many."""
_WORTH = {PLANTED: 3.0, TRUE: 3.0} | dict.fromkeys(CNN, 2.0)
"""How much a source weighs; other datasets of verdicts weigh one half."""
_FOLDS = 5


@click.command("support")
@click.option("--data", type=click.Path(path_type=Path, exists=True), required=True, help="Folder of the data files.")
@click.option("--out", type=click.Path(path_type=Path), required=True, help="The JSON file of the judge to write.")
@click.option("--articles", default=700, show_default=True, help="Articles whose highlights get errors planted.")
@click.option("--trees", default=160, show_default=True)
@click.option("--seed", default=1, show_default=True)
def command(*, data: Path, out: Path, articles: int, trees: int, seed: int) -> None:
    """Learn from claims of articles that are not held out; prints what the held-out ones show."""
    chance = random.Random(seed)  # noqa: S311 (chance, not secrecy)
    claims = [*verdicts(data), *planted(data, chance, articles)]
    usable = [claim for claim in claims if claim.dataset not in LEAKING]
    judge = train(usable, trees=trees, seed=seed)
    out.write_text(json.dumps(as_values(judge)) + "\n", encoding="utf-8")
    for line in report(judge, usable):
        click.echo(line)


def train(claims: Sequence[Claim], *, trees: int, seed: int) -> SupportJudge:
    """Return the judge learned from the claims that are not held out, calibrated on folds of the same."""
    import numpy as np
    from sklearn.model_selection import GroupKFold

    learned = [claim for claim in claims if not claim.held_out and (len(claim.rows) == 1 or claim.supported)]
    rows = np.array([row for claim in learned for row in claim.rows])
    labels = np.array([claim.supported for claim in learned for _ in claim.rows])
    groups = np.array([claim.article for claim in learned for _ in claim.rows])
    weights = np.array(_weights(learned))
    sums = np.zeros(len(rows))
    for fit, left in GroupKFold(_FOLDS).split(rows, labels, groups):
        sums[left] = boosted(rows[fit], labels[fit], weights[fit], trees=trees, seed=seed).decision_function(rows[left])
    near = np.array([claim.dataset in CNN for claim in learned for _ in claim.rows])
    slope, shift = _calibration(sums[near], labels[near], _even(labels[near], weights[near]))
    forest, start = exported(boosted(rows, labels, weights, trees=trees, seed=seed))
    return SupportJudge(forest, start, slope, shift)


def _weights(claims: Sequence[Claim]) -> list[float]:
    """Return a weight for every row: datasets count alike, and so do the two labels."""
    sizes = Counter((claim.dataset, claim.supported) for claim in claims)
    raw = []
    for claim in claims:
        worth = _WORTH.get(claim.dataset, 0.5)
        raw += [worth / max(_FEW, sizes[claim.dataset, claim.supported]) / len(claim.rows)] * len(claim.rows)
    labels = [claim.supported for claim in claims for _ in claim.rows]
    totals = {label: sum(w for w, one in zip(raw, labels, strict=True) if one is label) for label in (True, False)}
    return [weight * len(raw) / 2 / totals[label] for weight, label in zip(raw, labels, strict=True)]


def _even(labels: "Numbers", weights: "Numbers") -> "Numbers":
    """Return the weights such that supported and other rows count alike."""
    share = weights[labels].sum() / weights.sum()
    even: Numbers = weights / (labels * share + (1 - labels) * (1 - share))
    return even


def _calibration(sums: "Numbers", labels: "Numbers", weights: "Numbers") -> tuple[float, float]:
    """Return slope and shift of the logistic curve that fits the sums of unseen rows (Platt's method)."""
    from sklearn.linear_model import LogisticRegression

    curve = LogisticRegression(C=1e6).fit(sums[:, None], labels, sample_weight=weights)
    return float(curve.coef_[0][0]), float(curve.intercept_[0])


def as_values(judge: SupportJudge) -> dict[str, object]:
    """Return the judge as it is stored."""
    return {
        "source": "boosted trees on human verdicts and planted errors; see the model card",
        "measures": list(NAMES),
        "start": judge.start,
        "slope": judge.slope,
        "shift": judge.shift,
        "trees": [tree.as_values() for tree in judge.trees],
    }


def report(judge: SupportJudge, claims: Sequence[Claim]) -> list[str]:
    """Return for every dataset how many held-out claims of each label are told right."""
    told: dict[str, Counter[tuple[bool, bool]]] = {}
    for claim in claims:
        if claim.held_out:
            said = min(judge.probability(row) for row in claim.rows) >= 0.5  # noqa: PLR2004 (more likely than not)
            told.setdefault(claim.dataset, Counter())[claim.supported, said] += 1
    lines = []
    for dataset, found in sorted(told.items()):
        good, bad = found[True, True] + found[True, False], found[False, True] + found[False, False]
        right = found[True, True] / max(1, good), found[False, False] / max(1, bad)
        lines.append(f"{dataset}: {good} supported {right[0]:.3f} right, {bad} not {right[1]:.3f} right")
    return lines
