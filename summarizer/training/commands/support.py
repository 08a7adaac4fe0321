"""`python -m summarizer.training support`: the judge that says how likely an article supports a takeaway."""

import json
import random
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import click
import numpy as np

from summarizer.checks.weighing.trees import Tree, total
from summarizer.support.curves import Curves
from summarizer.support.judge import SupportJudge
from summarizer.support.measures import NAMES
from summarizer.training.areas import area
from summarizer.training.boosting import Shape, boosted, exported
from summarizer.training.support.calibration import FEW, Told, by_folds, calibrated, folds, judged, with_doubts
from summarizer.training.support.data import CNN, PLANTED, TRUE, WRITTEN, Claim, planted, verdicts, written

_WORTH = {PLANTED: 1.0, TRUE: 1.0, WRITTEN: 1.0} | dict.fromkeys(CNN, 2.0)
"""How much a source weighs in learning."""
_OTHER = 0.5
"""How much the other datasets of verdicts weigh."""
_DEPTH = 3
_LIKELY = 0.5


@click.command("support")
@click.option("--data", type=click.Path(path_type=Path, exists=True), required=True, help="Folder of the data files.")
@click.option("--out", type=click.Path(path_type=Path), required=True, help="The JSON file of the judge to write.")
@click.option(
    "--read",
    type=click.Path(path_type=Path, exists=True),
    help="The doubts (`judged.npz`) of the reader of claims; without them the judge has no use for a reader.",
)
@click.option("--articles", default=600, show_default=True, help="Articles whose highlights get errors planted.")
@click.option("--trees", default=100, show_default=True)
@click.option("--seed", default=1, show_default=True)
@click.option("--keep", is_flag=True, help="Keep the trees and curves of OUT; fit the curves that it lacks.")
def command(*, data: Path, out: Path, read: Path | None, articles: int, trees: int, seed: int, keep: bool) -> None:
    """Learn from claims of articles that are not held out; prints what the held-out ones show."""
    chance = random.Random(seed)  # noqa: S311 (chance, not secrecy)
    claims = [*verdicts(data), *written(data), *planted(data, chance, articles)]
    if read is not None:
        claims = with_doubts(claims, read)
    judge, unseen = train(claims, trees=trees, seed=seed)
    if keep:
        judge = completed(json.loads(out.read_text(encoding="utf-8")), judge)
    held_out = [(claim, judge.worst(claim.rows)) for claim in claims if claim.held_out]
    told = {}
    for with_reader in (False,) if read is None else (False, True):
        title = "with the reader, " if with_reader else ""
        told[f"{title}by folds that were left out"] = by_folds(unseen, with_reader=with_reader)
        told[f"{title}held out"] = [
            (claim, judged(judge.curves, claim, value, with_reader=with_reader)) for claim, value in held_out
        ]
    out.write_text(json.dumps(as_values(judge)) + "\n", encoding="utf-8")
    for heading, each in told.items():
        click.echo("\n".join([f"{heading}:", *report(each)]))


def train(claims: Sequence[Claim], *, trees: int, seed: int) -> tuple[SupportJudge, Told]:
    """Return the judge learned from the claims that are not held out, calibrated on folds of the same.

    Beside it stands for each of these claims what the trees of a fold that left its article out sum up.
    """
    learned = [claim for claim in claims if not claim.held_out]
    sums = np.zeros(len(learned))
    for fit, left in folds(learned):
        trees_, start = _forest([learned[at] for at in fit], trees=trees, seed=seed)
        for at in left:
            sums[at] = min(total(trees_, start, row) for row in learned[at].rows)
    forest, start = _forest(learned, trees=trees, seed=seed)
    unseen = list(zip(learned, map(float, sums), strict=True))
    return SupportJudge(forest, start, calibrated(unseen)), unseen


def completed(stored: dict[str, Any], judge: SupportJudge) -> SupportJudge:
    """Return a stored judge with the curves of another one where it has none."""
    has = {name: curve for name, curve in stored["curves"].items() if curve}
    trees = tuple(map(Tree.of, stored["trees"]))
    return SupportJudge(trees, stored["start"], Curves.of(judge.curves.as_values() | has))


def _forest(claims: Sequence[Claim], *, trees: int, seed: int) -> tuple[tuple[Tree, ...], float]:
    """Return the trees learned from sentences; of a longer claim that is not supported nobody knows which is wrong."""
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
        raw += [counts / max(FEW, sizes[claim.dataset, claim.supported]) / len(claim.rows)] * len(claim.rows)
    labels = [claim.supported for claim in claims for _ in claim.rows]
    totals = {label: sum(w for w, one in zip(raw, labels, strict=True) if one is label) for label in (True, False)}
    return [weight * len(raw) / 2 / totals[label] for weight, label in zip(raw, labels, strict=True)]


def as_values(judge: SupportJudge) -> dict[str, object]:
    """Return the judge as it is stored."""
    return {
        "source": "boosted trees on human verdicts and planted errors; see the model card",
        "measures": list(NAMES),
        "start": judge.start,
        "curves": judge.curves.as_values(),
        "trees": [tree.as_values() for tree in judge.trees],
    }


def report(told: Iterable[tuple[Claim, float]]) -> list[str]:
    """Return for every dataset how many claims of each label are told right, the mean of the two shares, and the area.

    The means over claims about CNN/Daily Mail articles, and over all that people have judged, come last.
    """
    by_dataset: dict[str, dict[bool, list[float]]] = defaultdict(lambda: {True: [], False: []})
    for claim, probability in told:
        by_dataset[claim.dataset][claim.supported].append(probability)
    lines, means = [], {}
    for dataset, found in sorted(by_dataset.items()):
        good, bad = np.array(found[True]), np.array(found[False])
        right = [float(np.mean(each)) if len(each) else 0.0 for each in (good >= _LIKELY, bad < _LIKELY)]
        means[dataset] = sum(right) / 2, area(-bad, -good)
        shares = f"{len(good)} supported {right[0]:.3f} right, {len(bad)} not {right[1]:.3f} right"
        lines.append(f"{dataset}: {shares}, mean {means[dataset][0]:.3f}, area {means[dataset][1]:.3f}")
    for title, among in (("CNN/Daily Mail", CNN), ("all", means.keys() - {PLANTED, TRUE})):
        if chosen := [means[dataset] for dataset in sorted(among & means.keys())]:
            balanced, areas = np.mean(chosen, axis=0)
            lines.append(f"mean, {title}: {balanced:.3f}, area {areas:.3f}")
    return lines
