from collections.abc import Callable, Sequence
from typing import Any

import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st

from db.records import ArticleText, DraftFailed
from summarizer.drafters.local.batching import in_halves, plan, rows_that_fit
from summarizer.drafters.local.causal import is_out_of_memory
from summarizer.drafters.local.drafter import TransformersDrafter


@given(st.lists(st.integers(1, 900), max_size=40), st.integers(1, 9))
def test_a_plan_holds_every_prompt_once_longest_first_in_batches_that_fit(lengths: list[int], rows: int) -> None:
    """Sorting by length keeps padding small; the longest batch comes first and shows at once whether it fits."""
    batches = plan(lengths, capacity=lambda _: rows)
    order = [place for batch in batches for place in batch]
    assert sorted(order) == list(range(len(lengths)))
    assert [lengths[place] for place in order] == sorted(lengths, reverse=True)
    assert all(len(batch) <= rows for batch in batches)


def test_a_batch_that_does_not_fit_is_run_in_halves_and_a_single_row_is_given_up() -> None:
    """Places 0 and 1 fit together; place 2 does not even fit alone; the others are not lost."""
    tried: list[tuple[int, ...]] = []

    def run(places: Sequence[int]) -> list[str]:
        tried.append(tuple(places))
        if len(places) > 2 or 2 in places:
            raise RuntimeError("DefaultCPUAllocator: can't allocate memory: you tried to allocate 8 bytes")
        return [f"answer {place}" for place in places]

    assert in_halves([0, 1, 2, 3], run, out_of_memory=is_out_of_memory) == ["answer 0", "answer 1", None, "answer 3"]
    assert tried == [(0, 1, 2, 3), (0, 1), (2, 3), (2,), (3,)]


def test_an_error_of_another_kind_is_not_taken_for_missing_memory() -> None:
    """It would be tried in halves for ever and its reason lost."""

    def run(_: Sequence[int]) -> list[str]:
        raise RuntimeError("shape mismatch")

    with pytest.raises(RuntimeError, match="shape mismatch"):
        in_halves([0, 1], run, out_of_memory=is_out_of_memory)


def test_rows_shrink_with_the_length_of_prompts_and_never_reach_none() -> None:
    """Twice the tokens, at most half the rows; a row that seems too large is still tried."""
    free = 10**9
    short, long = (rows_that_fit(n, bytes_per_token=2e5, bytes_per_square=4, free=free) for n in (500, 1000))
    assert long <= short / 2
    assert rows_that_fit(10**6, bytes_per_token=2e5, bytes_per_square=4, free=free) == 1


@pytest.mark.parametrize("name", ["llama", "t5"])
def test_a_model_that_runs_out_of_memory_writes_smaller_batches_and_loses_nothing(
    make: Callable[..., TransformersDrafter], articles: list[ArticleText], monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    """Three rows do not fit, two do: the same texts come out; where not even one fits, each article says so."""
    drafter = make(name)
    plenty = drafter.draft(articles)
    loaded = drafter.ready().loaded  # type: ignore[attr-defined]
    generate = loaded.model.generate
    rows: list[int] = []

    def small(most: int) -> Callable[..., Any]:
        def generating(**told: Any) -> Any:
            rows.append(len(told["input_ids"]))
            if rows[-1] > most:
                raise torch.OutOfMemoryError("CUDA out of memory. Tried to allocate 2.00 GiB.")
            return generate(**told)

        return generating

    monkeypatch.setattr(loaded.model, "generate", small(2))
    assert drafter.draft(articles) == plenty
    assert rows[:3] == [3, 2, 1]
    monkeypatch.setattr(loaded.model, "generate", small(0))
    failed = drafter.draft(articles)
    assert all(isinstance(result, DraftFailed) and result.retryable for result in failed)
    assert all("not enough memory" in result.reason for result in failed if isinstance(result, DraftFailed))
