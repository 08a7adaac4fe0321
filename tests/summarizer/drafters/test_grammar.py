import unicodedata
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis.extra.numpy import arrays
from transformers import AutoTokenizer

from db.errors import ModelError
from summarizer.drafters.local.grammar import ThreeLines, _unpacked

GOOD = "The council buys the old brewery.\nThe mayor wants a school.\nThe sale is not final yet."


@pytest.fixture(scope="module")
def tokenizer(model_folder: Callable[[str], Path]) -> Any:
    """Return the tokenizer of the tiny ChatML model."""
    return AutoTokenizer.from_pretrained(model_folder("qwen3"))


@pytest.fixture(scope="module")
def grammar(tokenizer: Any) -> ThreeLines:
    """Return the grammar for lines of at most 60 characters."""
    return ThreeLines(tokenizer, vocabulary=1200, ends=[tokenizer.eos_token_id], max_chars=60)


def accepted(grammar: ThreeLines, tokenizer: Any, text: str) -> bool:
    """Return whether the processor allows each token of a text and then the end."""
    processor: Any = grammar.processor(1)  # it takes a LongTensor, and torch's functions promise just a tensor
    tokens = [*tokenizer(text)["input_ids"], tokenizer.eos_token_id]
    last = torch.zeros((1, 1), dtype=torch.long)
    for token in tokens:
        scores = processor(last, torch.zeros((1, 1200)))
        if scores[0, token] == float("-inf"):
            return False
        last = torch.tensor([[token]])
    return True


@pytest.mark.parametrize(
    "text", [GOOD, f" {GOOD}", GOOD.replace("The mayor", "“The mayor").replace("school.", "school”.")]
)
def test_three_sentences_are_let_through(grammar: ThreeLines, tokenizer: Any, text: str) -> None:
    """With the blank that many tokenizers write first, and with quotation marks."""
    assert accepted(grammar, tokenizer, text)


@pytest.mark.parametrize(
    "text",
    [
        "\n".join(GOOD.split("\n")[:2]),
        f"{GOOD}\nA fourth line stands here too.",
        GOOD.replace("The sale", "the sale"),
        GOOD.replace("yet.", "yet"),
        GOOD.replace("The mayor wants a school.", "Short."),
        GOOD.replace("final", "final or so, said all of the many people whom one asked"),
        f"- {GOOD}",
        GOOD.replace("mayor", "may\u202eor"),
        GOOD.replace("mayor", "may\x1b[31mor"),
        GOOD.replace("\n", "\n\n", 1),
    ],
    ids=["two", "four", "small letter", "no stop", "short", "long", "list mark", "bidi", "escape", "blank line"],
)
def test_any_other_form_is_cut_off(grammar: ThreeLines, tokenizer: Any, text: str) -> None:
    """Each is refused at the token where it leaves the form."""
    assert not accepted(grammar, tokenizer, text)


def test_no_character_that_steers_instead_of_being_seen_is_let_through(grammar: ThreeLines) -> None:
    """All controls, invisible characters, line and paragraph ends, and private use, of which a few are tried."""
    hidden = [
        chr(number)
        for number in [*range(0xD800), *range(0xE000, 0xE010), *range(0xF000, 0x20000), *range(0xE0000, 0xE0200)]
        if unicodedata.category(chr(number)) in {"Cc", "Cf", "Co", "Zl", "Zp"}
    ]
    assert len(hidden) > 200
    for character in hidden:
        tokens = grammar._tokenizer.tokenize_str(f"The{character}mayor")
        assert grammar._start.deep_copy().validate_tokens(tokens) < len(tokens), hex(ord(character))


def test_a_row_that_has_ended_is_left_alone_while_others_go_on(grammar: ThreeLines, tokenizer: Any) -> None:
    """Its padding is the library's business."""
    processor: Any = grammar.processor(2)
    tokens = [*tokenizer(GOOD)["input_ids"], tokenizer.eos_token_id]
    last = torch.zeros((2, 1), dtype=torch.long)
    other = tokenizer("T" + "h" * 10)["input_ids"][0]
    for place, token in enumerate(tokens):
        processor(last, torch.zeros((2, 1200)))
        last = torch.tensor([[token], [other if place == 0 else tokenizer("a")["input_ids"][0]]])
    scores = processor(last, torch.zeros((2, 1200)))
    assert torch.isfinite(scores[0]).all()
    assert not torch.isfinite(scores[1]).all()


@given(arrays(np.uint8, (2, 8)))
@settings(max_examples=30)
def test_bits_are_unpacked_alike_on_every_device(packed: np.ndarray[Any, Any]) -> None:
    """The way for graphics cards gives what numpy gives on the processor."""
    expected = np.unpackbits(packed, axis=1, bitorder="little").astype(bool)
    assert (_unpacked(torch.from_numpy(packed)).numpy() == expected).all()


def test_a_tokenizer_without_line_ends_is_refused(model_folder: Callable[[str], Path]) -> None:
    """It could never write three lines."""
    tokenizer: Any = AutoTokenizer.from_pretrained(model_folder("t5"))
    with pytest.raises(ModelError, match="held to a grammar"):
        ThreeLines(tokenizer, vocabulary=1200, ends=[1], max_chars=60)
