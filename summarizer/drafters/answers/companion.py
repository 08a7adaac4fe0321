"""Gives drafts of language models what the desk expects of every draft: evidence, and what could stand in for them.

A language model writes sentences and does not say what they rest on. The companion finds that in the article.
"""

from collections.abc import Sequence
from typing import Protocol

from db.records import ArticleText, DraftedTakeaway, ModelInfo, Span
from summarizer.checks import CheckedArticle
from summarizer.checks.evidence import find


class Companion(Protocol):
    """Knows an article's sentences well enough to stand beside a language model."""

    @property
    def model(self) -> ModelInfo | None:
        """Return what makes the alternatives, None where there are none."""
        ...

    def evidence(self, texts: Sequence[str], article: ArticleText) -> list[tuple[Span, ...]]:
        """Return for each text the sentences of the body that it rests on, best first."""
        ...

    def rank(self, texts: Sequence[str], article: ArticleText) -> list[int]:
        """Return the places of the texts, the one that says most about the article first."""
        ...

    def alternatives(self, texts: Sequence[str], article: ArticleText) -> tuple[DraftedTakeaway, ...]:
        """Return takeaways that say something else than `texts`, best first."""
        ...


class LexicalCompanion:
    """Works by shared words alone; serves where the embedded model can not."""

    model: ModelInfo | None = None

    def evidence(self, texts: Sequence[str], article: ArticleText) -> list[tuple[Span, ...]]:
        """Return the sentences that share most of a text's telling words."""
        prepared = CheckedArticle.prepare(article.headline, article.body)
        return [find(text, prepared) for text in texts]

    def rank(self, texts: Sequence[str], article: ArticleText) -> list[int]:
        """Return first the texts whose evidence stands early, as news is written."""
        places = [
            min((span.start for span in spans), default=len(article.body)) for spans in self.evidence(texts, article)
        ]
        return sorted(range(len(texts)), key=lambda place: places[place])

    def alternatives(self, texts: Sequence[str], article: ArticleText) -> tuple[DraftedTakeaway, ...]:
        """Return none: whole sentences are too long to stand in for takeaways."""
        del texts, article
        return ()
