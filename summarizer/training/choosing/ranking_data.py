"""Prepares what the ranking is learned from: the sets that were read, as numbers, and how their reader ranked them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import product
from typing import Any

import numpy as np
import numpy.typing as npt

from summarizer.embedded.choosing.ranking_numbers import set_numbers
from summarizer.embedded.choosing.set_features import SET
from summarizer.embedded.choosing.taste import news_of
from summarizer.embedded.model import EmbeddedModel
from summarizer.settings import Lengths
from summarizer.training.batching import made_of_each
from summarizer.training.choosing.choice_data import Judging
from summarizer.training.readings import ReadArticle, Text

Rows = npt.NDArray[Any]


@dataclass(frozen=True)
class Ranked:
    """One article's sets and what was said of them."""

    mark: str
    numbers: Rows
    """[set, number], in the order of `ranking_numbers.RANKED`."""
    ranks: Rows
    """[set], 0 for the best."""
    usable: Rows
    """[set]: the reader's verdict, by its place in `readings.SET_VERDICTS`."""

    def preferred(self) -> list[tuple[int, int]]:
        """Return the pairs of sets of which the reader would rather publish the first."""
        count = range(len(self.ranks))
        return [(better, worse) for better, worse in product(count, count) if self.ranks[better] < self.ranks[worse]]


class Ranking:
    """Makes articles ready to learn from, with the weights whose choice is to be taught."""

    def __init__(self, model: EmbeddedModel, lengths: Lengths) -> None:
        """Take a model that holds a choice network."""
        assert model.taste.network is not None  # noqa: S101 - what is asked for
        self._choice, self._judging = model.taste.network, Judging(model, lengths)

    def ranked(self, article: ReadArticle, text: Text) -> Ranked | None:
        """Return what was said of the sets whose lines are still offered; None where these are fewer than two."""
        if not article.sets:
            return None
        pool = self._judging.pool(text.body, text.headline)
        places = {each.kept: place for place, each in enumerate(pool.candidates)}
        offered = [each for each in article.sets if all(article.lines[line] in places for line in each.lines)]
        if len(offered) < 2:  # noqa: PLR2004 - one alone is preferred to none
            return None
        trios = [[places[article.lines[line]] for line in each.lines] for each in offered]
        sets = np.asarray(trios, dtype=np.int64).reshape(-1, SET)
        features = pool.features(sets)
        return Ranked(
            mark=article.mark,
            numbers=set_numbers(pool, sets, features, news_of(self._choice, pool, sets, features)),
            ranks=np.asarray([each.rank for each in offered], dtype=np.int64),
            usable=np.asarray([each.verdict for each in offered], dtype=np.int64),
        )


def prepared(ranking: Ranking, articles: Iterable[tuple[ReadArticle, Text]]) -> Iterator[Ranked]:
    """Yield the articles of which something is left to learn, as many at once as there are processors."""
    for found in made_of_each(lambda each: ranking.ranked(*each), articles):
        if found is not None:
            yield found
