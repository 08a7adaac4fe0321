"""The embedded model as a whole: reads articles, finds what could be a takeaway, chooses three, and names their people.

Here all the parts of the package meet, and whoever drafts needs nothing else of it.
"""

from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import NamedTuple, Self

from db.records import ArticleText
from summarizer.embedded import environment
from summarizer.embedded.choosing.candidates import Candidate, candidates
from summarizer.embedded.choosing.introductions import introduce
from summarizer.embedded.choosing.set_features import SET
from summarizer.embedded.choosing.sets import Chosen, choose_standing
from summarizer.embedded.choosing.taste import Taste
from summarizer.embedded.manifest import FOLDER
from summarizer.embedded.salience.reading import Reading, Salience
from summarizer.embedded.shortening.versions import Versions
from summarizer.embedded.side_by_side import side_by_side
from summarizer.embedded.trunk import Trunk, load_trunk


class Takeaways(NamedTuple):
    """The three of an article, and what could stand in for them."""

    chosen: Chosen
    coverage: float
    """The share of the article's characters that were read."""


class TooFew(NamedTuple):
    """An article of which no three takeaways can be made."""

    usable: int
    """Sentences that can stand alone within the length."""
    sentences: int
    """All that were read."""

    @property
    def all_alike(self) -> bool:
        """Return whether there were enough, of which no three say different things."""
        return self.usable >= SET


class EmbeddedModel:
    """The networks of a folder of weights, ready to draft; those that only drafting needs are read when it begins."""

    def __init__(self, trunk: Trunk) -> None:
        """Take the trunk that all of them go on from.

        Raises:
            ModelError: weights are missing, damaged or of another shape.
        """
        self.trunk, self.salience, self.taste = trunk, Salience.of(trunk), Taste.of(trunk.weights)

    @classmethod
    def load(cls, folder: Path = FOLDER, *, half: bool | None = None) -> Self:
        """Return the model of a folder of weights.

        Args:
            folder: where the weights lie.
            half: whether to compute in half precision; where that is clearly faster, if not told.

        Raises:
            ModelError: weights are missing, damaged or of another shape.
        """
        environment.prepare()
        return cls(load_trunk(folder, half=half))

    @cached_property
    def versions(self) -> Versions:
        """What makes the versions of sentences."""
        return Versions.made_by(self.trunk)

    def takeaways(self, articles: Sequence[ArticleText], *, max_chars: int, aim_chars: int) -> list[Takeaways | TooFew]:
        """Return for each article, in order, its three or why there are none; the same whatever comes with it.

        Args:
            articles: what is read, several at once.
            max_chars: no takeaway is longer.
            aim_chars: the length that is aimed at.
        """
        # Read once, before several threads ask for them.
        _ready = self.versions
        return side_by_side(lambda each: self._of_one(each, max_chars, aim_chars), articles)

    def _of_one(self, article: ArticleText, max_chars: int, aim_chars: int) -> Takeaways | TooFew:
        reading = self.salience.read(article.body)
        found, chosen = self._choice(reading, article.headline, max_chars, aim_chars)
        if chosen is None:
            stands = self.versions.standing([each.version for each in found])
            usable = {each.sentence.number for each, good in zip(found, stands, strict=True) if good > 0}
            return TooFew(len(usable), len(reading.sentences))
        return Takeaways(introduce(chosen, reading, max_chars=max_chars), reading.coverage)

    def _choice(
        self, reading: Reading, headline: str, max_chars: int, aim_chars: int
    ) -> tuple[list[Candidate], Chosen | None]:
        """Return the candidates and the three chosen of them.

        Where likely cuts leave no three that stand, every sentence is shortened by any means before the article fails.
        """
        found: list[Candidate] = []
        chosen: Chosen | None = None
        for pressing in (False, True):
            found = candidates(
                reading, self.versions, max_chars=max_chars, aim_chars=aim_chars, pressing=pressing, headline=headline
            )
            chosen = choose_standing(
                found, reading, self.versions, taste=self.taste, aim_chars=aim_chars, headline=headline
            )
            if chosen is not None:
                break
        return found, chosen
