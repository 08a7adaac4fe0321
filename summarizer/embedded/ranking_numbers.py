"""What readers' ranking of sets of three is told of them: how the set reads, as numbers, and what news it holds."""

from typing import Final

import numpy as np

from summarizer.embedded.set_features import NAMES, Floats, Places, Pool

RANKED: Final = ("network", "openings", *NAMES)
"""What the worth of a set is a weighed sum of."""


def set_numbers(pool: Pool, sets: Places, features: Floats, news: Floats) -> Floats:
    """Return [set, number] in the order of `RANKED`.

    Args:
        pool: the candidates.
        sets: [set, 3], candidates by their places.
        features: [set, feature], what `Pool.features` returns for them.
        news: [set], what the choice network says of them.
    """
    return np.column_stack([news, pool.openings[sets].sum(axis=1), features])
