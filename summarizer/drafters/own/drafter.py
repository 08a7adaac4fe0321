"""The default drafter: extracts and shortens the article's own sentences with the model in the package."""

from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from db.records import ArticleText, Drafted, DraftedTakeaway, DraftFailed, DraftResult, ModelInfo
from summarizer.house_rules import AIM_CHARS, MAX_CHARS

if TYPE_CHECKING:
    from summarizer.embedded.choosing.candidates import Candidate
    from summarizer.embedded.model import EmbeddedModel, Takeaways, TooFew

MODEL_NAME = "takeaways-embedded"
"""What drafts are stored with."""
_FEW_SMALL = 0.1
"""Small letters for each capital, in a text that an old wire printed in capitals alone."""


class EmbeddedDrafter:
    """Drafts from the article's own words: needs no network, no GPU and no other download; deterministic."""

    def __init__(self, *, weights: Path | None = None, max_chars: int = MAX_CHARS, aim_chars: int = AIM_CHARS) -> None:
        """Prepare a drafter; its weights are loaded when it first drafts or is asked for its model.

        Args:
            weights: folder of weights; the package's own when None.
            max_chars: no takeaway is longer.
            aim_chars: the length that is aimed at.
        """
        self._folder, self._max_chars, self._aim_chars = weights, max_chars, aim_chars

    @cached_property
    def loaded(self) -> "EmbeddedModel":
        """The model that drafts; its weights are read when it is first asked for."""
        # Imported here: it loads torch.
        from summarizer.embedded.manifest import FOLDER
        from summarizer.embedded.model import EmbeddedModel

        return EmbeddedModel.load(self._folder or FOLDER)

    @property
    def model(self) -> ModelInfo:
        """Return the provenance: the revision is the SHA-256 of the weights' manifest.

        Raises:
            ModelError: the weights are missing or damaged.
        """
        return ModelInfo(
            drafter="embedded",
            model=MODEL_NAME,
            revision=self.loaded.trunk.weights.sha256,
            settings={
                "max_chars": self._max_chars,
                "aim_chars": self._aim_chars,
                "arithmetic": "bfloat16" if self.loaded.trunk.half else "float32",
            },
        )

    def draft(self, articles: Sequence[ArticleText]) -> list[DraftResult]:
        """Return one result per article, in order; the same whatever articles come with it."""
        found = self.loaded.takeaways(articles, max_chars=self._max_chars, aim_chars=self._aim_chars)
        return [self._drafted(each, article) for each, article in zip(found, articles, strict=True)]

    def _drafted(self, found: "Takeaways | TooFew", article: ArticleText) -> DraftResult:
        from summarizer.embedded.model import TooFew

        if isinstance(found, TooFew):
            needed = "no three of them say different things" if found.all_alike else "three are needed"
            needed += "; the text is in capitals, in which names are told from no other words" * _shouts(article.body)
            return DraftFailed(
                f"{found.usable} of {found.sentences} sentences can stand alone within {self._max_chars} characters; "
                f"{needed}"
            )
        first, second, third = map(_takeaway, found.chosen.takeaways)
        return Drafted(
            (first, second, third), tuple(map(_takeaway, found.chosen.alternatives)), found.coverage, self.model
        )


def _shouts(text: str) -> bool:
    """Return whether nearly all letters of a text are capitals."""
    small = sum(map(str.islower, text))
    return small < sum(map(str.isupper, text)) * _FEW_SMALL


def _takeaway(candidate: "Candidate") -> DraftedTakeaway:
    """Return a candidate as a draft has it; a name that stands for a pronoun or a surname is evidence too."""
    named = () if candidate.named is None else (candidate.named,)
    return DraftedTakeaway(
        text=candidate.text,
        evidence=(candidate.sentence.span, *named),
        kept=candidate.kept,
        score=round(candidate.sentence.chance, 4),
    )
