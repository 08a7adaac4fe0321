"""A run measures the drafter, not what befell it: an outage gives no figures, and what was drafted before stays."""

from collections.abc import Callable, Sequence

import pytest

from db.errors import ModelError
from db.records import ArticleText, Drafted, DraftedTakeaway, DraftFailed, DraftResult, ModelInfo
from summarizer.drafters.protocol import TriedOut
from summarizer.drafting import attempts
from summarizer.evaluation import running
from summarizer.evaluation.dataset import Example
from summarizer.evaluation.predictions import Prediction
from summarizer.evaluation.running import run

MODEL = ModelInfo("fake", "fake", "1")
EXAMPLES = [Example(number, f"The pier {number} is closed.", ()) for number in range(8)]
DOWN = TriedOut("the server gave HTTP 503 after 3 attempts", retryable=True)


class Fake:
    """Drafts each article as told: by its number, and by how many it was asked for before."""

    model = MODEL

    def __init__(self, told: Callable[[int, int], DraftResult | Exception | None]) -> None:
        """Take what decides: a result, an error to raise, or None for a draft."""
        self._told, self._asked = told, 0

    def draft(self, articles: Sequence[ArticleText]) -> list[DraftResult]:
        """Return one result per article."""
        return [self._one(article) for article in articles]

    def _one(self, article: ArticleText) -> DraftResult:
        self._asked += 1
        found = self._told(int(article.source_id), self._asked)
        if isinstance(found, Exception):
            raise found
        first, second, third = (DraftedTakeaway(f"{word} of pier {article.source_id}.", ()) for word in ("A", "B", "C"))
        return found or Drafted((first, second, third), (), 1.0, MODEL)


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Wait for nothing; ask for two articles at a time."""
    monkeypatch.setattr(attempts, "RETRY_WAITS", (0.0,))
    monkeypatch.setattr(running, "CHUNK", 2)


def ids(predictions: Sequence[Prediction]) -> list[str | int]:
    """Return what predictions are for."""
    return [each.id for each in predictions]


def test_an_outage_gives_no_figures() -> None:
    """The articles that were not answered are not the model's failures; those before the first are kept."""
    kept: list[Prediction] = []
    with pytest.raises(ModelError, match=r"the drafter is down: 1 of 6 articles was not drafted, .* HTTP 503"):
        run(Fake(lambda _number, asked: DOWN if asked > 6 else None), EXAMPLES, keep=kept.extend)
    assert ids(kept) == [0, 1, 2, 3, 4]


@pytest.mark.parametrize("reason", [DOWN, RuntimeError("no memory left on the card")], ids=["down", "crash"])
def test_a_drafter_that_drafts_nothing_is_down(reason: DraftResult | Exception) -> None:
    """There is nothing to measure."""
    with pytest.raises(ModelError, match="the drafter is down: 2 of 2 articles were not drafted"):
        run(Fake(lambda *_: reason), EXAMPLES)


def test_what_comes_back_is_drafted() -> None:
    """A pause of the server's costs no article."""
    done = run(Fake(lambda _number, asked: DOWN if asked in {4, 5} else None), EXAMPLES)
    assert not any(each.failed for each in done.predictions)


@pytest.mark.parametrize("reason", [DOWN, RuntimeError("no such letter"), DraftFailed("no words")], ids=str)
def test_one_article_that_fails_is_one_failure(reason: DraftResult | Exception) -> None:
    """The others show that the drafter lives; a crash stops nothing."""
    done = run(Fake(lambda number, _asked: reason if number == 3 else None), EXAMPLES)
    assert [bool(each.failed) for each in done.predictions] == [number == 3 for number in range(8)]
    assert len(done.results) == len(EXAMPLES)


def test_what_was_drafted_is_kept_though_the_drafter_gives_up_late() -> None:
    """The server unloads its model: hours of work before stay."""
    kept: list[Prediction] = []
    with pytest.raises(ModelError, match="no such model"):
        run(Fake(lambda number, _: ModelError("no such model") if number == 6 else None), EXAMPLES, keep=kept.extend)
    assert ids(kept) == list(range(6))
