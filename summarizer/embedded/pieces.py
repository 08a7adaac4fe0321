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


def pieces_of(tokenizer: PreTrainedTokenizerFast, texts: Sequence[str], most: int) -> list[Pieces]:
    """Return the first pieces of each text, `most` at most, without marks for beginning and end."""
    if not texts:
        return []
    read = tokenizer(list(texts), add_special_tokens=False, return_offsets_mapping=True)
    return [
        Pieces(numbers[:most], offsets[:most])
        for numbers, offsets in zip(read["input_ids"], read["offset_mapping"], strict=True)
    ]
