"""`python -m summarizer.training placing`: the weights by which the checks tell a figure, date or name in its place."""

import json
import random
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import click

from summarizer.checks import date, name, number
from summarizer.checks.article import CheckedArticle
from summarizer.checks.held import Held, Ranged, hold
from summarizer.checks.placing import Candidates, measures
from summarizer.checks.reading.text import read_text
from summarizer.checks.rules import HOUSE_RULES
from summarizer.training.checks_data import HIGHLIGHTS, held_out, read_rows
from summarizer.training.planting import Planted, date_swapped, name_swapped, number_swapped

_SWAPS = {"number": number_swapped, "date": date_swapped, "name": name_swapped}
_DIGITS = 5


@click.command("placing")
@click.option("--data", type=click.Path(path_type=Path, exists=True), required=True, help="Folder of the data files.")
@click.option("--out", type=click.Path(path_type=Path), required=True, help="The JSON file of weights to write.")
@click.option("--seed", default=1, show_default=True)
def command(*, data: Path, out: Path, seed: int) -> None:
    """Train on true sentences against the same with one element replaced by another of the article."""
    examples = _examples(data, random.Random(seed))  # noqa: S311 (chance, not secrecy)
    weights = {kind: _fit(kind, found) for kind, found in sorted(examples.items())}
    source = "logistic regression on the cased highlights that are not held out; intercept first"
    out.write_text(json.dumps({"source": source, "weights": weights}, indent=1) + "\n", encoding="utf-8")


def _examples(data: Path, chance: random.Random) -> dict[str, list[tuple[list[float], bool]]]:
    """Return for each kind the measures of elements and whether they were swapped in."""
    found: dict[str, list[tuple[list[float], bool]]] = defaultdict(list)
    for row in read_rows(data / HIGHLIGHTS):
        if held_out(row["article"]):
            continue
        article = CheckedArticle.prepare("", row["article"])
        for text in row["highlights"]:
            for kind, features in _measured(_held(text, article), None):
                found[kind].append((features, False))
            for kind, swap in _SWAPS.items():
                planted = swap(text, row["article"], (), chance)
                if planted and planted.text != text:
                    held = _held(planted.text, article)
                    found[kind] += [(features, True) for k, features in _measured(held, planted) if k == kind]
    return found


def _held(text: str, article: CheckedArticle) -> Held:
    return hold(read_text(text), article, None, HOUSE_RULES)


def _measured(held: Held, planted: Planted | None) -> Iterator[tuple[str, list[float]]]:
    """Yield the measures of every placed element, or only of those where the error was planted."""
    for kind, element, candidates in _elements(held):
        touched = planted is None or (element.start < planted.end and planted.start < element.end)
        if candidates is not None and touched:
            yield kind, measures(element, candidates, held)[0]


def _elements(held: Held) -> Iterator[tuple[str, Ranged, Candidates | None]]:
    for quantity in held.read.quantities:
        if not number.is_empty(quantity, held.text):
            yield "number", quantity, number.candidates(quantity, held)
    for moment in held.read.moments:
        yield "date", moment, date.candidates(moment, held)
    for named in held.read.names:
        yield "name", named, name.candidates(named, held)


def _fit(kind: str, examples: list[tuple[list[float], bool]]) -> list[float]:
    """Return intercept and weights for the raw measures, and print how well they tell, on five folds."""
    import numpy as np
    from sklearn.linear_model import LogisticRegression
    from sklearn.model_selection import cross_val_predict
    from sklearn.pipeline import make_pipeline
    from sklearn.preprocessing import StandardScaler

    features = np.array([features for features, _ in examples])
    labels = np.array([label for _, label in examples])
    model = make_pipeline(StandardScaler(), LogisticRegression(C=0.5, max_iter=1000))
    judged = cross_val_predict(model, features, labels, cv=5, method="predict_proba")[:, 1]
    for alarm in (0.02, 0.05, 0.1, 0.2, 0.3):
        limit = float(np.quantile(judged[~labels], 1 - alarm))
        caught = float((judged[labels] > limit).mean())
        click.echo(f"{kind}: from {limit:.3f} on {caught:.3f} of {labels.sum()} swapped, {alarm} of the true elements")
    model.fit(features, labels)
    scaler, logistic = model[0], model[1]
    raw = logistic.coef_[0] / scaler.scale_
    intercept = float(logistic.intercept_[0] - (raw * scaler.mean_).sum())
    return [round(intercept, _DIGITS), *(round(float(weight), _DIGITS) for weight in raw)]
