"""Fits the curves that turn what the support judge sums, and what the reader of claims doubts, into probabilities."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import count
from pathlib import Path

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold

from summarizer.support.curves import Curve, Curves, beyond, is_reworded
from summarizer.training.arrays import read_arrays
from summarizer.training.support.data import CNN, PLANTED, TRUE, WRITTEN, Claim

Told = list[tuple[Claim, float]]
"""Claims, each with the trees' sum or a probability."""
FEW = 40
"""A dataset's claims of one label count together at least like so many."""
_FOLDS = 5
_FLAT = 0.6
"""The curve over sum and doubt together is surer than the mean of two: so flat, as many true highlights score low."""


def folds(claims: Sequence[Claim]) -> Iterator[tuple[list[int], list[int]]]:
    """Yield the places of the claims to learn from and of those left out, which share no article."""
    for fit, left in GroupKFold(_FOLDS).split(claims, None, [claim.article for claim in claims]):
        yield fit.tolist(), left.tolist()


def calibrated(unseen: Told) -> Curves:
    """Return the curves that fit claims with the trees' sums by folds; those of the reader if any claim has a doubt."""
    near = [each for each in unseen if each[0].dataset in CNN]
    new = [each for each in unseen if each[0].dataset not in {PLANTED, TRUE} and is_reworded(each[0].rows)]
    copied, reworded = (_curve([claim for claim, _ in among], [[value] for _, value in among]) for among in (near, new))
    doubted, new_doubted = ([each for each in among if each[0].doubt is not None] for among in (near, new))
    if not doubted or not new_doubted:
        return Curves(copied, reworded)
    read = _curve([claim for claim, _ in doubted], [[claim.doubt or 0.0] for claim, _ in doubted])
    both = [[value, claim.doubt or 0.0, *beyond(claim.rows)] for claim, value in new_doubted]
    joined = _curve([claim for claim, _ in new_doubted], both)
    return Curves(copied, reworded, read, joined.flattened(_FLAT))


def _curve(claims: Sequence[Claim], values: Sequence[Sequence[float]]) -> Curve:
    """Return the logistic curve over the values of unseen claims and their context; all datasets and labels are alike.

    It is in every dataset as often right as wrong that counts, not how many claims of it there are.
    """
    labels = np.array([claim.supported for claim in claims])
    sizes = Counter((claim.dataset, claim.supported) for claim in claims)
    weights = np.array([1.0 / max(FEW, sizes[claim.dataset, claim.supported]) for claim in claims])
    share = weights[labels].sum() / weights.sum()
    weights *= np.where(labels, 1.0 / share, 1.0 / (1.0 - share)) * len(claims) / 2 / weights.sum()
    columns = np.array([[*each, *claim.context] for each, claim in zip(values, claims, strict=True)])
    curve = LogisticRegression(C=1.0, max_iter=1000).fit(columns, labels, sample_weight=weights)
    return Curve(float(curve.intercept_[0]), tuple(map(float, curve.coef_[0])))


def by_folds(unseen: Told, *, with_reader: bool) -> Told:
    """Return the claims with their probabilities by curves that were fitted to the others' folds."""
    told = list(unseen)
    for fit, left in folds([claim for claim, _ in unseen]):
        curves = calibrated([unseen[at] for at in fit])
        for at in left:
            told[at] = unseen[at][0], judged(curves, *unseen[at], with_reader=with_reader)
    return told


def judged(curves: Curves, claim: Claim, value: float, *, with_reader: bool) -> float:
    """Return how probably a claim with this sum is supported; the reader counts where the judge would ask it."""
    doubt = claim.doubt if with_reader and not claim.literal else None
    return curves.probability(value, claim.rows, claim.context, doubt)


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
