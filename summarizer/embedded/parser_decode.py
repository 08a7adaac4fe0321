"""Runs the parser's network on a batch and makes trees of its scores."""

from collections.abc import Sequence
from typing import NamedTuple

import torch
from torch import Tensor

from summarizer.embedded.parser_batch import Batch, Encoded
from summarizer.embedded.parser_network import ParserNetwork
from summarizer.embedded.projective import best_tree


class Decoded(NamedTuple):
    """One batch, parsed; [sentence, word] numbers, place 0 is the root."""

    words: Tensor
    """[sentence, word, size]: what the network knows of each word."""
    heads: Tensor
    relations: Tensor
    tags: Tensor


@torch.inference_mode()
def decode(network: ParserNetwork, batch: Batch, lower: Tensor, encoded: Sequence[Encoded]) -> Decoded:
    """Return heads that form a tree in every sentence, and the best relations and tags.

    Words without a piece (beyond the encoder's reach) hang on the sentence's root.
    """
    output = network(lower, batch.present, batch.pooling, batch.casing)
    heads = torch.zeros_like(batch.casing)
    for row, sentence in enumerate(encoded):
        seen = [0, *(place for place, (start, end) in enumerate(sentence.ranges, start=1) if end > start)]
        tree = best_tree(output.arcs[row][seen][:, seen].numpy())
        for place, head in zip(seen[1:], tree[1:], strict=True):
            heads[row, place] = seen[head]
        root = next((place for place in seen[1:] if heads[row, place] == 0), 0)
        for place in set(range(1, len(sentence.ranges) + 1)) - set(seen):
            heads[row, place] = root
    return Decoded(output.words, heads, _relations(network, output.words, heads, encoded), output.tags.argmax(-1))


def _relations(network: ParserNetwork, words: Tensor, heads: Tensor, encoded: Sequence[Encoded]) -> Tensor:
    """Return the best relation of each word to its head; words of all sentences are scored in one row, unpadded."""
    counts = torch.tensor([1 + len(sentence.ranges) for sentence in encoded])
    inside = torch.arange(heads.shape[1])[None, :] < counts[:, None]
    firsts = (counts.cumsum(0) - counts)[:, None]
    found = torch.zeros_like(heads)
    found[inside] = network.relations_of(words[inside], (heads + firsts)[inside]).argmax(-1)
    return found
