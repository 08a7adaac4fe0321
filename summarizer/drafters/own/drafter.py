"""The default drafter: extracts and shortens the article's own sentences with the model in the package."""

from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from db.records import ArticleText, Drafted, DraftedTakeaway, DraftFailed, DraftResult, ModelInfo
from summarizer.house_rules import AIM_CHARS, MAX_CHARS

if TYPE_CHECKING:
    from summarizer.embedded.choosing.candidates import Candidate
    from summarizer.embedded.choosing.sets import Chosen
    from summarizer.embedded.model import EmbeddedModel
    from summarizer.embedded.salience.reading import Reading
    from summarizer.embedded.shortening.versions import Versions

MODEL_NAME = "takeaways-embedded"
"""What drafts are stored with."""


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
        from summarizer.embedded.manifest import FOLDER
        from summarizer.embedded.model import load_model

        return load_model(self._folder or FOLDER)

    @cached_property
    def _versions(self) -> "Versions":
        from summarizer.embedded.shortening.versions import Versions

        return Versions.made_by(self.loaded)

    @property
    def model(self) -> ModelInfo:
        """Return the provenance: the revision is the SHA-256 of the weights' manifest.

        Raises:
            ModelError: the weights are missing or damaged.
        """
        return ModelInfo(
            drafter="embedded",
            model=MODEL_NAME,
            revision=self.loaded.weights.sha256,
            settings={
                "max_chars": self._max_chars,
                "aim_chars": self._aim_chars,
                "arithmetic": "bfloat16" if self.loaded.half else "float32",
            },
        )

    def draft(self, articles: Sequence[ArticleText]) -> list[DraftResult]:
        """Return one result per article, in order; the same whatever articles come with it."""
        from summarizer.embedded.side_by_side import side_by_side

        # Loaded once, before several threads ask for them.
        _ready = self.loaded, self._versions
        return side_by_side(self._draft_one, articles)

    def _draft_one(self, article: ArticleText) -> DraftResult:
        from summarizer.embedded.choosing.introductions import introduce
        from summarizer.embedded.choosing.set_features import SET
        from summarizer.embedded.salience.reading import read

        reading = read(self.loaded, article.body)
        found, chosen = self._choice(reading, article.headline)
        if chosen is None:
            stands = self._versions.standing([each.version for each in found])
            usable = len({each.sentence.number for each, good in zip(found, stands, strict=True) if good > 0})
            needed = "three are needed" if usable < SET else "no three of them say different things"
            return DraftFailed(
                f"{usable} of {len(reading.sentences)} sentences can stand alone within {self._max_chars} characters; "
                f"{needed}"
            )
        return self._drafted(introduce(chosen, reading, max_chars=self._max_chars), reading.coverage)

    def _choice(self, reading: "Reading", headline: str) -> tuple[list["Candidate"], "Chosen | None"]:
        """Return the candidates and the three chosen of them.

        Where likely cuts leave no three that stand, every sentence is shortened by any means before the article fails.
        """
        from summarizer.embedded.choosing.candidates import candidates
        from summarizer.embedded.choosing.sets import choose_standing
        from summarizer.embedded.choosing.taste import Taste

        taste = Taste(self.loaded.choice, self.loaded.ranking)
        found: list[Candidate] = []
        chosen: Chosen | None = None
        for pressing in (False, True):
            found = candidates(
                reading, self._versions, max_chars=self._max_chars, aim_chars=self._aim_chars, pressing=pressing
            )
            chosen = choose_standing(
                found, reading, self._versions, taste=taste, aim_chars=self._aim_chars, headline=headline
            )
            if chosen is not None:
                break
        return found, chosen

    def _drafted(self, chosen: "Chosen", coverage: float) -> Drafted:
        first, second, third = (_takeaway(each) for each in chosen.takeaways)
        alternatives = tuple(_takeaway(each) for each in chosen.alternatives)
        return Drafted((first, second, third), alternatives, coverage, self.model)


def _takeaway(candidate: "Candidate") -> DraftedTakeaway:
    """Return a candidate as a draft has it; a name that stands for a pronoun or a surname is evidence too."""
    named = () if candidate.named is None else (candidate.named,)
    return DraftedTakeaway(
        text=candidate.text,
        evidence=(candidate.sentence.span, *named),
        kept=candidate.kept,
        score=round(candidate.sentence.chance, 4),
    )
