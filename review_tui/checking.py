"""Runs the checks on what stands on the desk; they are imported, and the article is indexed, at its first edit."""

from typing import TYPE_CHECKING

from db.records import ArticleText, Draft, DraftedTakeaway, Flag
from review_tui.open_draft import Flags, OpenDraft, Standing
from review_tui.settings import DeskSettings

if TYPE_CHECKING:
    from summarizer.checks import CheckedArticle


class Checker:
    """Checks texts against the open draft's article, fast enough for every keystroke."""

    def __init__(self, settings: DeskSettings) -> None:
        """Check by the house's lengths."""
        self._settings = settings
        self._article: ArticleText | None = None
        self._index: CheckedArticle | None = None

    def __call__(self, standing: Standing, sheet: OpenDraft) -> Flags:
        """Return the flags of each text; a text that stands in the record as it is keeps its stored flags."""
        return self.flags_of(standing, sheet.draft)

    def flags_of(self, standing: Standing, draft: Draft) -> Flags:
        """Return the flags of texts in the place of a draft's; the model's own keep those of their drafting."""
        from summarizer.checks import HouseRules, check

        rules = HouseRules(max_chars=self._settings.max_chars, aim_chars=self._settings.aim_chars)
        origins = [(*draft.own, *draft.alternatives)[source - 1] for source in standing.sources]
        article = self._indexed(draft.revision.text)
        fresh = check(standing.texts, article, evidence=[each.evidence for each in origins], rules=rules)
        stored = Standing.of_draft(draft)
        places = zip(standing.texts, standing.sources, stored.texts, stored.sources, strict=True)
        first, second, third = (
            draft.takeaways[index].flags
            if (text, source) == (stored_text, stored_source)
            else (_drafted(origins[index], fresh[index]) if text == origins[index].text else fresh[index])
            for index, (text, source, stored_text, stored_source) in enumerate(places)
        )
        return first, second, third

    def _indexed(self, article: ArticleText) -> "CheckedArticle":
        from summarizer.checks import CheckedArticle

        if self._index is None or self._article is not article:
            self._article, self._index = article, CheckedArticle.prepare(article.headline, article.body)
        return self._index


def _drafted(origin: DraftedTakeaway, fresh: tuple[Flag, ...]) -> tuple[Flag, ...]:
    """Return the flags that a text was drafted with, and what it has beside the texts that it stands with now."""
    kinds = {flag.kind for flag in origin.flags}
    return (*origin.flags, *(flag for flag in fresh if flag.kind not in kinds))
