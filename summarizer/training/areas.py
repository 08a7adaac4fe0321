"""The area under the curve: how well a score tells two groups apart."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.float64]


def area(false: Sequence[float] | Numbers, true: Sequence[float] | Numbers) -> float:
    """Return in which share of pairs the one of the first group scores higher, ties as a half."""
    both = np.concatenate([np.asarray(false, dtype=float), np.asarray(true, dtype=float)])
    _, inverse, counts = np.unique(both, return_inverse=True, return_counts=True)
    ranks = (np.cumsum(counts) - (counts - 1) / 2)[inverse]
    n, m = len(false), len(true)
    return float((ranks[:n].sum() - n * (n + 1) / 2) / max(1, n * m))
