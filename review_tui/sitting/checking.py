"""Runs the checks on what stands on the desk; they are imported, and the article is indexed, at its first edit."""

from typing import TYPE_CHECKING

from db.records import ArticleText, Draft, DraftedTakeaway, Flag
from review_tui.settings import DeskSettings
from review_tui.sitting.open_draft import FlagPlace, Flags, Standing

if TYPE_CHECKING:
    from summarizer.checks import CheckedArticle, HouseRules
    from summarizer.checks.substitutes import Substitute

OF_NEIGHBOURS = frozenset({"duplicate"})
"""Kinds of flags that depend on the other takeaways; every other check reads a text by itself, beside its article."""


class Checker:
    """Checks texts against the open draft's article, fast enough for every keystroke."""

    def __init__(self, settings: DeskSettings) -> None:
        """Check by the house's lengths."""
        self._settings = settings
        self._article: ArticleText | None = None
        self._index: CheckedArticle | None = None

    def __call__(self, standing: Standing, draft: Draft) -> Flags:
        """Return the flags of each text in the place of a draft's.

        A text that stands in the record as it is keeps its stored flags, one of the model's own those of its drafting;
        but what a flag says of the other takeaways is said of those that stand beside it now.
        """
        from summarizer.checks import check

        origins = [_origin(standing, draft, place) for place in range(len(standing.texts))]
        article = self._indexed(draft.revision.text)
        fresh = check(standing.texts, article, evidence=[each.evidence for each in origins], rules=self._rules())

        def flags_of(place: int) -> tuple[Flag, ...]:
            stored, text = draft.takeaways[place], standing.texts[place]
            if (text, standing.sources[place]) == (stored.text, stored.source):
                return _beside(stored.flags, fresh[place])
            return _drafted(origins[place], fresh[place]) if text == origins[place].text else fresh[place]

        return flags_of(0), flags_of(1), flags_of(2)

    def substitute(self, place: FlagPlace, standing: Standing, draft: Draft) -> "Substitute | None":
        """Return the article's words that may stand in a flagged place of one of the texts; None where none may.

        For a flag that names no two places nothing is imported or indexed: the editor opens at once.
        """
        if place.flag.span is None or place.flag.article_span is None:
            return None
        from summarizer.checks.substitutes import substitute

        article, evidence = self._indexed(draft.revision.text), _origin(standing, draft, place.index).evidence
        return substitute(place.flag, standing.texts[place.index], article, evidence=evidence, rules=self._rules())

    def _rules(self) -> "HouseRules":
        from summarizer.checks import HouseRules

        return HouseRules(max_chars=self._settings.max_chars, aim_chars=self._settings.aim_chars)

    def _indexed(self, article: ArticleText) -> "CheckedArticle":
        from summarizer.checks import CheckedArticle

        if self._index is None or self._article is not article:
            self._article, self._index = article, CheckedArticle.prepare(article.headline, article.body)
        return self._index


def _origin(standing: Standing, draft: Draft, place: int) -> DraftedTakeaway:
    """Return what the text at one place began as."""
    return (*draft.own, *draft.alternatives)[standing.sources[place] - 1]


def _beside(flags: tuple[Flag, ...], fresh: tuple[Flag, ...]) -> tuple[Flag, ...]:
    """Return a text's flags with what is said of its neighbours as the checks find it now; the same where it stands."""
    before, now = ([flag for flag in found if flag.kind in OF_NEIGHBOURS] for found in (flags, fresh))
    return flags if before == now else (*(flag for flag in flags if flag.kind not in OF_NEIGHBOURS), *now)


def _drafted(origin: DraftedTakeaway, fresh: tuple[Flag, ...]) -> tuple[Flag, ...]:
    """Return the flags that a text was drafted with, and what it has beside the texts that it stands with now."""
    flags = _beside(origin.flags, fresh)
    kinds = {flag.kind for flag in flags}
    return (*flags, *(flag for flag in fresh if flag.kind not in kinds))
