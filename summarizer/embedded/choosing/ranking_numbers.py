"""What readers' ranking of sets of three is told of them: how the set reads, what news it holds, how it is graded."""

from typing import Final

import numpy as np

from summarizer.embedded.choosing.set_features import NAMES, Floats, Places, Pool
from summarizer.embedded.salience.grades import Grade

GRADES: Final = ("grade", "least_grade", "told", "unfit", "most_unfit", "together", "least_together")
"""Of the sentences' grades: mean and least worth, whether one tells the news itself, how unfit all are and the worst,
how likely they would be printed together; all 0 where no network grades."""
RANKED: Final = ("network", "openings", *NAMES, *GRADES)
"""What the worth of a set is a weighed sum of; weights of before there were grades lack the last."""
EITHER: Final = frozenset({"openings", "length", "early"})
"""What may speak for a set or against it; all else but the following speaks for it, if at all."""
AGAINST: Final = frozenset({"repeated", "alike", "over_aim", "unnamed", "leaning", "unfit", "most_unfit"})
_UNKNOWN: Final = Grade(0.0, 0.0, 0.0, 0.0)
_LEAST: Final = 1e-3


def set_numbers(pool: Pool, sets: Places, features: Floats, news: Floats) -> Floats:
    """Return [set, number] in the order of `RANKED`.

    Args:
        pool: the candidates.
        sets: [set, 3], candidates by their places.
        features: [set, feature], what `Pool.features` returns for them.
        news: [set], what the choice network says of them.
    """
    return np.column_stack([news, pool.openings[sets].sum(axis=1), features, _graded(pool, sets)])


def _graded(pool: Pool, sets: Places) -> Floats:
    """Return [set, number] in the order of `GRADES`."""
    rows = np.asarray([each.sentence.grade or _UNKNOWN for each in pool.candidates], dtype=np.float64)
    unfit, news, worth, chosen = np.moveaxis(rows.reshape(-1, len(_UNKNOWN))[sets], 2, 0)
    together = np.log(np.maximum(_LEAST, chosen)) if rows.any() else chosen
    return np.column_stack(
        [
            worth.mean(axis=1), worth.min(axis=1), 1 - (1 - news).prod(axis=1), unfit.sum(axis=1), unfit.max(axis=1),
            together.mean(axis=1), together.min(axis=1),
        ]
    )  # fmt: skip
