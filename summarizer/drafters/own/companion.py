"""The embedded model as companion of a language model: it finds evidence, ranks, and offers takeaways of its own."""

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from db.records import ArticleText, Drafted, DraftedTakeaway, ModelInfo, Span
from summarizer.drafters.own.drafter import EmbeddedDrafter

if TYPE_CHECKING:
    from summarizer.embedded.evidence import EvidenceFinder

_MOST = 5
"""Alternatives, as many as the embedded drafter itself offers."""


class EmbeddedCompanion:
    """Stands beside a language model; loads the embedded model when it is first asked."""

    def __init__(self, drafter: EmbeddedDrafter) -> None:
        self._drafter = drafter

    @property
    def model(self) -> ModelInfo:
        """Return the embedded drafter's provenance, which its alternatives have."""
        return self._drafter.model

    @cached_property
    def _finder(self) -> "EvidenceFinder":
        # Imported here: it loads torch.
        from summarizer.embedded.evidence import EvidenceFinder

        return EvidenceFinder(self._drafter.loaded.salience)

    def evidence(self, texts: Sequence[str], article: ArticleText) -> list[tuple[Span, ...]]:
        """Return for each text the sentences that share its words and its meaning, best first."""
        return self._finder.find(texts, article.body)

    def rank(self, texts: Sequence[str], article: ArticleText) -> list[int]:
        """Return first the texts whose best sentence most likely stands among an editor's highlights."""
        reading = self._finder.salience.read(article.body)
        chances = {sentence.span: sentence.chance for sentence in reading.sentences}
        worth = [chances.get(spans[0], 0.0) if spans else 0.0 for spans in self.evidence(texts, article)]
        return sorted(range(len(texts)), key=lambda place: -round(worth[place], 4))

    def alternatives(self, texts: Sequence[str], article: ArticleText) -> tuple[DraftedTakeaway, ...]:
        """Return the embedded drafter's takeaways that rest on other sentences than `texts` do, best first."""
        result = self._drafter.draft([article])[0]
        if not isinstance(result, Drafted):
            return ()
        used = {span for spans in self.evidence(texts, article) for span in spans[:1]}
        offered = (*result.takeaways, *result.alternatives)
        return tuple(each for each in offered if not used & set(each.evidence))[:_MOST]
