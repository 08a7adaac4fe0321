"""What a draft is stored with: the score of trees and reader, whichever drafter wrote it."""

from collections.abc import Sequence

import pytest

from db.records import ArticleText, Drafted, DraftedTakeaway, ModelInfo
from summarizer.checks import HOUSE_RULES, CheckedArticle
from summarizer.drafting import flagging

BODY = (
    "The harbour board agreed on Monday to rebuild the pier before the winter storms. "
    "Work on the pier will cost 4 million crowns, the board's treasurer Ida Holm said."
)
TEXTS = (
    "The harbour board agreed to rebuild the pier.",
    "Rebuilding the pier costs 4 million crowns, Ida Holm said.",
    "Before winter, the harbour board of Ida Holm wants its pier back.",
)


class Doubting:
    """A reader that doubts all that it is asked."""

    def __init__(self, doubt: float) -> None:
        """Keep the doubt."""
        self.doubt, self.asked = doubt, list[str]()

    def doubts(self, claims: Sequence[str], _article: CheckedArticle) -> list[float | None]:
        """Return the doubt of each."""
        self.asked += claims
        return [self.doubt] * len(claims)


def scores(reader: Doubting | None, monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """Return the scores that the three takeaways are stored with."""
    monkeypatch.setattr(flagging, "reader_at_hand", lambda: reader)
    first, second, third = (DraftedTakeaway(text, ()) for text in TEXTS)
    drafted = Drafted((first, second, third), (), 1.0, ModelInfo("embedded", "m", "r"))
    article = ArticleText(source_id="urn:1", headline="Pier", body=BODY)
    found = flagging.checked(article, drafted, HOUSE_RULES)
    assert isinstance(found, Drafted)
    flags = [flag for one in found.takeaways for flag in one.flags if flag.kind == "support"]
    return [flag.score for flag in flags if flag.score is not None]


def test_a_draft_is_read_where_its_words_are_not_a_sentences_own(monkeypatch: pytest.MonkeyPatch) -> None:
    """Those of the embedded drafter mostly are, and its nights do not wait for the reader."""
    reader = Doubting(50.0)
    alone, doubted = scores(None, monkeypatch), scores(reader, monkeypatch)
    assert reader.asked == [TEXTS[1], TEXTS[2]]
    assert doubted == pytest.approx([alone[0], alone[1] / 2, alone[2] / 2], abs=1e-4)
