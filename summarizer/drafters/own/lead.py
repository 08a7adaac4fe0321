"""The baseline that every drafter has to beat: the article's first three sentences, whole."""

from collections.abc import Sequence

from db.records import ArticleText, Drafted, DraftedTakeaway, DraftFailed, DraftResult, ModelInfo, Span
from summarizer.sentences import split

_NEEDED = 3
_STOPS = (".", "!", "?", "…", "。")
_CLOSERS = "\"'”’»)]"


class LeadDrafter:
    """Drafts the first three sentences as they stand; loads no model."""

    @property
    def model(self) -> ModelInfo:
        """Return the provenance: no weights, so the rule's own name is the revision."""
        return ModelInfo(drafter="lead3", model="lead3", revision="first-three-sentences")

    def draft(self, articles: Sequence[ArticleText]) -> list[DraftResult]:
        """Return one result per article, in order; an article of fewer than three sentences fails."""
        return [self._draft(article.body) for article in articles]

    def _draft(self, body: str) -> DraftResult:
        spans = lead(body)
        if len(spans) < _NEEDED:
            return DraftFailed(f"sentences in the article: {len(spans)}, and three are needed")
        first, second, third = (DraftedTakeaway(_one_line(span, body), (span,), (span,)) for span in spans[:_NEEDED])
        return Drafted((first, second, third), (), coverage=1.0, model=self.model)


def lead(body: str) -> list[Span]:
    """Return the article's sentences in order, headings left out unless fewer than three sentences remain."""
    spans = split(body)
    finished = [span for span in spans if span.cut(body).rstrip(_CLOSERS).endswith(_STOPS)]
    return finished if len(finished) >= _NEEDED else spans


def _one_line(span: Span, body: str) -> str:
    return " ".join(span.cut(body).split())
