"""Bootstrap intervals: how far a mean, or the difference of two means on the same articles, can be trusted."""

from collections.abc import Sequence
from dataclasses import dataclass

RESAMPLES = 2000
SEED = 20
CONFIDENCE = 0.95


@dataclass(frozen=True)
class Interval:
    """A mean and the percentile bootstrap interval around it."""

    mean: float
    low: float
    high: float

    @property
    def excludes_zero(self) -> bool:
        """Return whether chance alone is an unlikely reason for the mean to differ from zero."""
        return self.low > 0 or self.high < 0


def interval(values: Sequence[float]) -> Interval:
    """Return mean and interval of per-article values.

    Articles are drawn with replacement (Efron's percentile bootstrap, 2,000 draws, fixed seed), so the same values
    give the same interval every time.

    Raises:
        ValueError: there are no values.
    """
    import numpy as np

    if not values:
        raise ValueError("an interval needs values")
    sample = np.asarray(values, dtype=np.float64)
    draws = np.random.default_rng(SEED).integers(0, len(sample), size=(RESAMPLES, len(sample)))
    means = sample[draws].mean(axis=1)
    tail = 100 * (1 - CONFIDENCE) / 2
    low, high = np.percentile(means, [tail, 100 - tail])
    return Interval(mean=float(sample.mean()), low=float(low), high=float(high))


def paired_difference(values: Sequence[float], baseline: Sequence[float]) -> Interval:
    """Return mean and interval of `values - baseline`, article by article.

    Both systems saw the same articles, so easy and hard articles cancel out and the interval is narrower than the
    two systems' own.

    Raises:
        ValueError: the two are not of the same length, or empty.
    """
    return interval([value - other for value, other in zip(values, baseline, strict=True)])
