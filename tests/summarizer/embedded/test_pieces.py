"""Texts are cut into pieces by limits of the call, never of the tokenizer that all threads share."""

from pathlib import Path

import torch
from tokenizers import Tokenizer
from transformers import PreTrainedTokenizerFast

from summarizer.embedded.pieces import pieces_of, read_whole
from summarizer.embedded.trunk import load_trunk


def test_each_call_has_its_own_limit(tiny_weights: Path) -> None:
    """Two calls with other limits, one after the other, leave the tokenizer as it was."""
    tokenizer = load_trunk(tiny_weights).tokenizer
    text = "the council of the town met. " * 20
    [few], [many] = pieces_of(tokenizer, [text], 3), pieces_of(tokenizer, [text], 50)
    assert len(few.numbers) == len(few.offsets) == 3
    assert many.numbers[:3] == few.numbers
    assert len(many.numbers) == 50
    assert tokenizer.backend_tokenizer.truncation is None
    assert pieces_of(tokenizer, [], 3) == []


def test_offsets_cut_out_what_a_piece_stands_for(tiny_weights: Path) -> None:
    """First and one past the last character, in the text as it was given."""
    text = "The council met"
    [pieces] = pieces_of(load_trunk(tiny_weights).tokenizer, [text], 99)
    assert "".join(text[start:end] for start, end in pieces.offsets) == text.replace(" ", "")
    assert torch.tensor(pieces.numbers).dtype == torch.int64


def test_a_tokenizer_whose_file_fills_up_and_cuts_off_reads_texts_whole(tiny_weights: Path) -> None:
    """Each text has its own pieces only, and all of them."""
    file = tiny_weights / "tokenizer.json"
    filling = Tokenizer.from_file(str(file))
    filling.enable_padding(length=128)
    filling.enable_truncation(4)
    tokenizer = PreTrainedTokenizerFast(tokenizer_object=filling, pad_token="[PAD]")  # noqa: S106 - no password
    read_whole(tokenizer)
    short, long = pieces_of(tokenizer, ["abc", "abcdefgh"], 99)
    assert (len(short.numbers), len(long.numbers)) == (3, 8)
