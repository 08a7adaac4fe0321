"""Runs the checks on what stands on the desk; they are imported, and the article is indexed, at its first edit."""

from typing import TYPE_CHECKING

from db.records import ArticleText, Flag
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
        from summarizer.checks import HouseRules, check

        rules = HouseRules(max_chars=self._settings.max_chars, aim_chars=self._settings.aim_chars)
        stored = Standing.of_draft(sheet.draft)
        evidence = [sheet.candidates[source - 1].evidence for source in standing.sources]
        fresh = check(standing.texts, self._indexed(sheet.article), evidence=evidence, rules=rules)
        kept: list[tuple[Flag, ...]] = [
            sheet.draft.takeaways[index].flags
            if (standing.texts[index], standing.sources[index]) == (stored.texts[index], stored.sources[index])
            else flags
            for index, flags in enumerate(fresh)
        ]
        first, second, third = kept
        return first, second, third

    def _indexed(self, article: ArticleText) -> "CheckedArticle":
        from summarizer.checks import CheckedArticle

        if self._index is None or self._article is not article:
            self._article, self._index = article, CheckedArticle.prepare(article.headline, article.body)
        return self._index
