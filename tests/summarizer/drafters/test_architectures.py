"""Ten architectures as tiny models: load, draft, exactly three, a batch like single articles, save and reload."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest
import torch

from db.records import ArticleText, Drafted
from summarizer.drafters.local.causal import Sampling
from summarizer.drafters.local.causal_answers import CausalAnswers
from summarizer.drafters.local.drafter import TransformersDrafter
from summarizer.drafters.local.loading import LoadedModel
from summarizer.drafters.local.seq2seq_answers import Seq2SeqAnswers

CAUSAL = ["llama", "qwen3", "mistral", "gemma3", "phi", "smollm3", "gpt2"]
SEQ2SEQ = ["t5", "bart", "pegasus"]
FAMILIES = {
    "llama": "LlamaForCausalLM", "qwen3": "Qwen3ForCausalLM", "mistral": "MistralForCausalLM",
    "gemma3": "Gemma3ForCausalLM", "phi": "PhiForCausalLM", "smollm3": "SmolLM3ForCausalLM", "gpt2": "GPT2LMHeadModel",
    "t5": "T5ForConditionalGeneration", "bart": "BartForConditionalGeneration",
    "pegasus": "PegasusForConditionalGeneration",
}  # fmt: skip
Make = Callable[..., TransformersDrafter]
Tokens = tuple[int, ...]


def texts_of(drafter: TransformersDrafter, articles: Sequence[ArticleText]) -> list[list[str]]:
    """Return the three texts of every article; none may have failed."""
    results = drafter.draft(articles)
    assert all(isinstance(result, Drafted) for result in results), results
    return [[takeaway.text for takeaway in result.takeaways] for result in results if isinstance(result, Drafted)]


def answer(row: Sequence[int], loaded: LoadedModel) -> Tokens:
    """Return the tokens of one answer up to its end token; what follows is padding."""
    end = next((place for place, token in enumerate(row) if token in loaded.ends), len(row))
    return tuple(row[:end])


def alone(loaded: LoadedModel, inputs: Sequence[int], **settings: Any) -> list[int]:
    """Return what the library by itself makes of one input: its own cache, no padding, nothing read in advance."""
    ids = torch.tensor([list(inputs)])
    with torch.inference_mode():
        made = loaded.model.generate(input_ids=ids, attention_mask=torch.ones_like(ids), **settings)
    return list(made[0].tolist())


@pytest.mark.parametrize("name", CAUSAL)
def test_a_batch_gives_the_tokens_that_the_library_gives_for_each_prompt_alone(
    make: Make, articles: list[ArticleText], name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Padding, masks, positions, growing buffers and the prefix that was read once change no token."""
    answers = make(name).ready()
    assert isinstance(answers, CausalAnswers)
    writer, loaded = answers.writer, answers.loaded
    prompts = [answers.tokens.of(article) for article in articles]
    assert len({len(prompt) for prompt in prompts}) == len(prompts)
    assert (writer.prefix is not None) == (name not in ("mistral", "gemma3")), "sliding windows keep no prefix"
    monkeypatch.setattr(writer.grammar, "text", lambda row: answer(row, loaded))
    together: list[object] = [each.text for each in writer.write(prompts, sampling=Sampling()) if each]
    settings = {"generation_config": writer.generation(Sampling())}
    for prompt, tokens in zip(prompts, together, strict=True):
        made = alone(loaded, prompt, **settings, logits_processor=[writer.grammar.processor(1)])
        assert tokens == answer(made[len(prompt) :], loaded)
    assert len(set(together)) == len(together)


@pytest.mark.usefixtures("speechless")
@pytest.mark.parametrize("name", CAUSAL)
def test_a_chat_model_of_random_weights_writes_three_bounded_lines(
    make: Make, articles: list[ArticleText], name: str
) -> None:
    """The form is the grammar's, not the model's."""
    drafter = make(name)
    for text in (text for three in texts_of(drafter, articles) for text in three):
        assert 20 <= len(text) <= 60
        assert text.endswith(".")
        assert "\n" not in text
    loaded = drafter.ready().loaded  # type: ignore[attr-defined]
    assert type(loaded.model).__name__ == FAMILIES[name]


@pytest.mark.parametrize("name", SEQ2SEQ)
def test_a_summarizer_gives_in_a_batch_the_tokens_that_it_gives_alone(
    make: Make, articles: list[ArticleText], name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Padding in the encoder changes no token, even of random weights."""
    monkeypatch.setattr("summarizer.drafters.local.seq2seq.ANSWER_TOKENS", 24)
    answers = make(name).ready()
    assert isinstance(answers, Seq2SeqAnswers)
    writer, loaded = answers.writer, answers.loaded
    monkeypatch.setattr(loaded.tokenizer, "decode", lambda row, **_: answer(row[1:], loaded))
    texts = [article.body for article in articles]
    together: list[object] = [each.text for each in writer.write(texts, sampling=Sampling()) if each]
    settings = {"generation_config": writer.generation(Sampling())}
    for text, tokens in zip(texts, together, strict=True):
        made = alone(loaded, loaded.tokenizer(text)["input_ids"], **settings)
        assert tokens == answer(made[1:], loaded)
    assert len(set(together)) > 1


@pytest.mark.parametrize("name", SEQ2SEQ)
def test_a_summarizer_that_learnt_three_answers_gives_three_takeaways_each(
    make: Make, articles: list[ArticleText], learnt: tuple[tuple[str, str, str], ...], name: str
) -> None:
    """Its free text is cut into the three sentences that it is made of."""
    drafter = make(f"{name}-learnt")
    assert [result.model.settings["parts"] for result in drafter.draft(articles)] == [1, 1, 1]
    together = texts_of(drafter, articles)
    assert together == [texts_of(drafter, [article])[0] for article in articles]
    assert together == [list(answer) for answer in learnt]
    loaded = drafter.ready().loaded  # type: ignore[attr-defined]
    assert type(loaded.model).__name__ == FAMILIES[name]


@pytest.mark.usefixtures("speechless")
@pytest.mark.parametrize("name", [*CAUSAL, *(f"{name}-learnt" for name in SEQ2SEQ)])
def test_a_model_saved_again_drafts_the_same(
    make: Make, articles: list[ArticleText], tmp_path: Path, name: str
) -> None:
    """Loading and saving lose nothing of the weights; what else is written beside them gives a folder its own name."""
    first = make(name)
    loaded = first.ready().loaded  # type: ignore[attr-defined]
    loaded.model.save_pretrained(tmp_path)
    loaded.tokenizer.save_pretrained(tmp_path)
    again = make(tmp_path)
    assert [path.read_bytes() for path in again.files.weights] == [path.read_bytes() for path in first.files.weights]
    assert texts_of(again, articles[1:2]) == texts_of(first, articles[1:2])
