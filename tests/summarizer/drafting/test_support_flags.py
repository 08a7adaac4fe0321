"""What a draft is stored with: the score of trees and reader, whichever drafter wrote it, of alternatives as well."""

from collections.abc import Sequence

import pytest

from db.records import ArticleText, Drafted, DraftedTakeaway, ModelInfo
from summarizer.checks import HOUSE_RULES, CheckedArticle
from summarizer.drafting import flagging

BODY = (
    "The harbour board agreed on Monday to rebuild the pier before the winter storms. "
    "Work on the pier will cost 4 million crowns, the board's treasurer Ida Holm said."
)
SPARE = "Work on the pier will cost 4 million crowns."
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


def flagged(reader: Doubting | None, monkeypatch: pytest.MonkeyPatch, *spare: str) -> Drafted:
    """Return a draft as it is stored."""
    monkeypatch.setattr(flagging, "reader_at_hand", lambda: reader)
    first, second, third, *rest = (DraftedTakeaway(text, ()) for text in (*TEXTS, *spare))
    drafted = Drafted((first, second, third), tuple(rest), 1.0, ModelInfo("embedded", "m", "r"))
    article = ArticleText(source_id="urn:1", headline="Pier", body=BODY)
    found = flagging.checked(article, drafted, HOUSE_RULES)
    assert isinstance(found, Drafted)
    return found


def scores(takeaways: Sequence[DraftedTakeaway]) -> list[float]:
    """Return the scores that takeaways are stored with."""
    flags = [flag for one in takeaways for flag in one.flags if flag.kind == "support"]
    return [flag.score for flag in flags if flag.score is not None]


def test_a_draft_is_read_where_its_words_are_not_a_sentences_own(monkeypatch: pytest.MonkeyPatch) -> None:
    """Those of the embedded drafter mostly are, and its nights do not wait for the reader."""
    reader = Doubting(50.0)
    alone, doubted = (scores(flagged(one, monkeypatch).takeaways) for one in (None, reader))
    assert reader.asked == [TEXTS[1], TEXTS[2]]
    assert doubted[0] == alone[0]
    assert all(read < half / 2 + 1e-4 for read, half in zip(doubted[1:], alone[1:], strict=True))


def test_an_alternative_has_the_score_that_it_would_have_as_a_takeaway(monkeypatch: pytest.MonkeyPatch) -> None:
    """Swapped in at the desk it is told as the others are; what else the checks find in it is found there."""
    reader = Doubting(50.0)
    found = flagged(reader, monkeypatch, SPARE, TEXTS[1].replace("4", "6"))
    spare, wrong = scores(found.alternatives)
    assert spare > 0.8
    assert wrong < 0.5
    assert [[flag.kind for flag in one.flags] for one in found.alternatives] == [["support"], ["support"]]
    assert SPARE not in reader.asked
