"""`python -m summarizer.training filling`: how much each measure tells of who stands in a name's place."""

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import click

from summarizer.checks import CheckedArticle
from summarizer.checks.bearers.filling import fill, known_bearers, place_of
from summarizer.checks.bearers.rivalry import named_bearer, rivals_of
from summarizer.checks.held import Held
from summarizer.training.planting.placing_examples import held_beside, usable_rows

_NAMES = 12
"""So many names of one highlight are learned from."""
_CALM = 0.001
"""How dear a weight's square is."""
_STEPS = 200
_TEST = 4
"""Each fourth article is left out of a first learning, to be told what it is worth."""


class Contest(NamedTuple):
    """A name's place with the measures of all who could stand there, the one that does first."""

    article: int
    measures: Sequence[Sequence[float]]


@click.command("filling")
@click.option("--data", type=click.Path(path_type=Path, exists=True), required=True, help="Folder of the data files.")
@click.option("--out", type=click.Path(path_type=Path), required=True, help="The JSON file of the weights to write.")
@click.option("--restored", default=1500, show_default=True, help="Articles of restored casing to learn from besides.")
def command(*, data: Path, out: Path, restored: int) -> None:
    """Learn from the names in highlights of articles that are not held out; prints how often the right one is first."""
    found = list(contests(data, restored))
    part = learn([contest for contest in found if contest.article % _TEST])
    left = [contest for contest in found if not contest.article % _TEST]
    click.echo(f"{len(left)} names of articles left out: {first_share(part, left):.1%} fill their place best")
    weights = learn(found)
    source = "a conditional logit on the names in highlights that are not held out"
    out.write_text(json.dumps({"source": source, "weights": weights}) + "\n", encoding="utf-8")


def contests(data: Path, restored: int) -> Iterator[Contest]:
    """Yield the places of names in highlights, where the article has the name and others."""
    for number, row in enumerate(usable_rows(data, restored)):
        article = CheckedArticle.prepare("", row["article"])
        for highlight in row["highlights"]:
            for measures in _filled(held_beside(highlight, article)):
                yield Contest(number, measures)


def _filled(held: Held) -> Iterator[list[list[float]]]:
    known = known_bearers(held.article)
    for name in held.read.names[:_NAMES]:
        named = named_bearer(name, held)
        if named in known:
            place = place_of(name, held)
            rivals = [fill(rival, place) for rival in rivals_of(name, named, held)]
            if rivals:
                yield [fill(named, place), *rivals]


def learn(found: Sequence[Contest]) -> list[float]:
    """Return the weights that make it likeliest that the first of each contest has the greatest sum."""
    import numpy as np
    import torch

    rows = np.array([row for contest in found for row in contest.measures])
    scale = rows.std(axis=0) + 1e-6
    rows = (rows - rows.mean(axis=0)) / scale
    sizes = np.array([len(contest.measures) for contest in found])
    starts = np.concatenate([[0], np.cumsum(sizes)[:-1]])
    owners = np.repeat(np.arange(len(found)), sizes)

    measures, firsts, whose = torch.from_numpy(rows), torch.from_numpy(starts), torch.from_numpy(owners)
    blank = torch.zeros(len(found), dtype=torch.float64)
    weights = torch.zeros(rows.shape[1], dtype=torch.float64, requires_grad=True)
    optimiser = torch.optim.LBFGS(
        [weights], max_iter=_STEPS, tolerance_grad=1e-9, tolerance_change=1e-12, line_search_fn="strong_wolfe"
    )

    def loss() -> float:
        optimiser.zero_grad()
        sums = measures @ weights
        greatest = blank.scatter_reduce(0, whose, sums.detach(), "amax", include_self=False)
        totals = blank.index_add(0, whose, (sums - greatest[whose]).exp())
        surprise = totals.log() + greatest - sums[firsts]
        total = surprise.mean() + _CALM * weights.square().sum()
        total.backward()
        return float(total.detach())

    optimiser.step(loss)
    return [round(float(weight), 4) for weight in weights.detach().numpy() / scale]


def first_share(weights: Sequence[float], found: Sequence[Contest]) -> float:
    """Return in which share of contests the first has the greatest sum."""
    import numpy as np

    return float(np.mean([np.argmax(np.array(contest.measures) @ np.array(weights)) == 0 for contest in found]))
