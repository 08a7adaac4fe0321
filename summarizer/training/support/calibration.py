"""Fits the curves that turn what the support judge sums, and what the reader of claims doubts, into probabilities."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import count
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold

from summarizer.support.judge import Curve, SupportJudge
from summarizer.training.arrays import read_arrays
from summarizer.training.support.data import CNN, PLANTED, TRUE, WRITTEN, Claim

Told = list[tuple[Claim, float]]
"""Claims, each with a probability."""
FEW = 40
"""A dataset's claims of one label count together at least like so many."""
_FOLDS = 5


def folds(claims: Sequence[Claim]) -> Iterator[tuple[list[int], list[int]]]:
    """Yield the places of the claims to learn from and of those left out, which share no article."""
    for fit, left in GroupKFold(_FOLDS).split(claims, None, [claim.article for claim in claims]):
        yield fit.tolist(), left.tolist()


def calibration(values: Sequence[float] | NDArray[np.float64], claims: Sequence[Claim]) -> Curve:
    """Return the logistic curve that fits the values of unseen claims; every dataset and label counts alike."""
    labels = np.array([claim.supported for claim in claims])
    sizes = Counter((claim.dataset, claim.supported) for claim in claims)
    weights = np.array([1.0 / max(FEW, sizes[claim.dataset, claim.supported]) for claim in claims])
    share = weights[labels].sum() / weights.sum()
    weights *= np.where(labels, 1.0 / share, 1.0 / (1.0 - share)) * len(claims) / 2 / weights.sum()
    columns = np.column_stack([values, [claim.context for claim in claims]])
    curve = LogisticRegression(C=1.0, max_iter=1000).fit(columns, labels, sample_weight=weights)
    return Curve(float(curve.coef_[0][0]), float(curve.intercept_[0]), *map(float, curve.coef_[0][1:]))


def with_doubts(claims: Sequence[Claim], path: Path) -> list[Claim]:
    """Return the claims, each with the doubt of its worst sentence that `claims` wrote down.

    There is none of planted ones, of written ones that the reader learned from, and of those with a sentence that could
    not be read.
    """
    stored = read_arrays(path)
    by_sentence = dict(zip(stored["sentence"].tolist(), stored["doubt"].tolist(), strict=True))
    of_written = dict(zip(stored["written"].tolist(), stored["written_doubt"].tolist(), strict=True))
    found, before, written = [], 0, count()
    for claim in claims:
        if claim.dataset in {PLANTED, TRUE}:
            found.append(claim)
            continue
        if claim.dataset == WRITTEN:
            found.append(replace(claim, doubt=of_written.get(next(written))))
            continue
        numbers = range(before, before + len(claim.rows))
        before = numbers.stop
        read = [by_sentence[number] for number in numbers if number in by_sentence]
        found.append(replace(claim, doubt=max(read) if len(read) == len(numbers) else None))
    return found


def with_reader(judge: SupportJudge, unseen: Told) -> tuple[SupportJudge, Told]:
    """Return the judge with the reader's curve, and the probabilities of the claims with the reader's part.

    Args:
        judge: the judge.
        unseen: the claims that it learned from, with the trees' probabilities by folds; the reader's doubts are by
            folds too.
    """
    claims = [claim for claim, _ in unseen]
    joined = list(unseen)
    for fit, left in folds(claims):
        part = replace(judge, read=_curve([claims[at] for at in fit]))
        for at in left:
            joined[at] = claims[at], joined_probability(part, *unseen[at])
    return replace(judge, read=_curve(claims)), joined


def joined_probability(judge: SupportJudge, claim: Claim, probability: float) -> float:
    """Return the trees' probability with the reader's part, where the judge would ask for it."""
    return (
        probability if claim.doubt is None or claim.literal else judge.joined(probability, claim.doubt, claim.context)
    )


def _curve(claims: Sequence[Claim]) -> Curve:
    near = [claim for claim in claims if claim.dataset in CNN and claim.doubt is not None]
    return calibration([claim.doubt or 0.0 for claim in near], near)
