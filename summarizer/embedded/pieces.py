"""Cuts texts into the encoder's word pieces, with the characters that each stands for.

The tokenizer's own truncation is a setting of the tokenizer, not of a call: two threads with different limits would
cut each other's texts. So texts are read whole, and what is too long is left out afterwards.
"""

from collections.abc import Sequence
from typing import NamedTuple

from transformers import PreTrainedTokenizerFast


class Pieces(NamedTuple):
    """The pieces of one text."""

    numbers: list[int]
    """In the vocabulary."""
    offsets: list[tuple[int, int]]
    """First and one past the last character of each."""


def read_whole(tokenizer: PreTrainedTokenizerFast) -> None:
    """Set a tokenizer to cut nothing off and fill nothing up, as `pieces_of` wants it; its file may say otherwise."""
    tokenizer.backend_tokenizer.no_truncation()
    tokenizer.backend_tokenizer.no_padding()


def pieces_of(tokenizer: PreTrainedTokenizerFast, texts: Sequence[str], most: int) -> list[Pieces]:
    """Return the first pieces of each text, `most` at most, without marks for beginning and end."""
    if not texts:
        return []
    read = tokenizer.backend_tokenizer.encode_batch(list(texts), add_special_tokens=False)
    return [Pieces(each.ids[:most], each.offsets[:most]) for each in read]
