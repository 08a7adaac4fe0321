"""Runs the checks on what stands on the desk; they are imported, and the article is indexed, at its first edit."""

from typing import TYPE_CHECKING

from db.records import ArticleText, Draft, DraftedTakeaway, Flag
from review_tui.open_draft import Flags, Standing
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

    def __call__(self, standing: Standing, draft: Draft) -> Flags:
        """Return the flags of each text in the place of a draft's.

        A text that stands in the record as it is keeps its stored flags, one of the model's own those of its drafting.
        """
        from summarizer.checks import HouseRules, check

        rules = HouseRules(max_chars=self._settings.max_chars, aim_chars=self._settings.aim_chars)
        origins = [(*draft.own, *draft.alternatives)[source - 1] for source in standing.sources]
        article = self._indexed(draft.revision.text)
        fresh = check(standing.texts, article, evidence=[each.evidence for each in origins], rules=rules)

        def flags_of(place: int) -> tuple[Flag, ...]:
            stored, text = draft.takeaways[place], standing.texts[place]
            if (text, standing.sources[place]) == (stored.text, stored.source):
                return stored.flags
            return _drafted(origins[place], fresh[place]) if text == origins[place].text else fresh[place]

        return flags_of(0), flags_of(1), flags_of(2)

    def _indexed(self, article: ArticleText) -> "CheckedArticle":
        from summarizer.checks import CheckedArticle

        if self._index is None or self._article is not article:
            self._article, self._index = article, CheckedArticle.prepare(article.headline, article.body)
        return self._index


def _drafted(origin: DraftedTakeaway, fresh: tuple[Flag, ...]) -> tuple[Flag, ...]:
    """Return the flags that a text was drafted with, and what it has beside the texts that it stands with now."""
    kinds = {flag.kind for flag in origin.flags}
    return (*origin.flags, *(flag for flag in fresh if flag.kind not in kinds))
