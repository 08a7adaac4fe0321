from collections.abc import Callable
from pathlib import Path

import pytest

from db.records import ArticleText, Drafted
from summarizer.drafters.causal import Sampling
from summarizer.drafters.transformers_drafter import TransformersDrafter

CAUSAL = ["llama", "qwen3", "mistral", "gemma3", "phi", "smollm3", "gpt2"]
SEQ2SEQ = ["t5", "bart", "pegasus"]
Make = Callable[..., TransformersDrafter]


def texts_of(drafter: TransformersDrafter, articles: list[ArticleText]) -> list[list[str]]:
    """Return the three texts of every article; none may have failed."""
    results = drafter.draft(articles)
    assert all(isinstance(result, Drafted) for result in results), results
    return [[takeaway.text for takeaway in result.takeaways] for result in results if isinstance(result, Drafted)]


@pytest.mark.parametrize("name", CAUSAL)
def test_a_batch_gives_what_single_articles_give_and_always_three_bounded_lines(
    make: Make, articles: list[ArticleText], name: str
) -> None:
    """Padding, masks, positions and the prefix that was read once change no token; the grammar holds in every row."""
    drafter = make(name)
    together = texts_of(drafter, articles)
    drafter._answers._writer._prefix = None  # type: ignore[union-attr]
    assert together[1:] == [texts_of(drafter, [article])[0] for article in articles[1:]]
    for text in (text for three in together for text in three):
        assert 20 <= len(text) <= 60
        assert text.endswith(".")
        assert "\n" not in text


@pytest.mark.parametrize("name", SEQ2SEQ)
def test_a_summarizer_writes_the_same_in_a_batch_and_alone(
    make: Make, articles: list[ArticleText], name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Padding in the encoder changes no token, even of random weights."""
    monkeypatch.setattr("summarizer.drafters.seq2seq.ANSWER_TOKENS", 24)
    writer = make(name)._ready()._writer  # type: ignore[attr-defined]
    texts = [article.body for article in articles]
    together = writer.write(texts, sampling=Sampling())
    assert together == [writer.write([text], sampling=Sampling())[0] for text in texts]
    assert len(set(together)) > 1


@pytest.mark.slow
@pytest.mark.parametrize("name", SEQ2SEQ)
def test_a_summarizer_that_learnt_three_summaries_gives_three_takeaways_each(
    make: Make, articles: list[ArticleText], summaries: tuple[tuple[str, str, str], ...], name: str
) -> None:
    """Its free text is cut into the three sentences that it is made of."""
    drafter = make(f"{name}-learnt")
    together = texts_of(drafter, articles)
    assert together == [texts_of(drafter, [article])[0] for article in articles]
    assert together == [list(summary) for summary in summaries]


def test_a_model_saved_again_drafts_the_same(make: Make, articles: list[ArticleText], tmp_path: Path) -> None:
    """Loading and saving lose nothing, so the SHA-256 of the weights names them."""
    first = make("llama")
    before = first.draft(articles[1:2])
    loaded = first._ready().loaded  # type: ignore[attr-defined]
    loaded.model.save_pretrained(tmp_path)
    loaded.tokenizer.save_pretrained(tmp_path)
    again = make(tmp_path)
    assert again.model.revision == first.model.revision
    assert texts_of(again, articles[1:2]) == [[takeaway.text for takeaway in before[0].takeaways]]  # type: ignore[union-attr]
