"""Runs the parser's network on a batch and makes trees of its scores."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
import torch
from torch import Tensor

from summarizer.embedded.parsing.batch import Batch, Encoded
from summarizer.embedded.parsing.network import ParserNetwork
from summarizer.embedded.parsing.projective import Heads, Scores, best_tree


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
    scores = output.arcs.numpy()
    for row, sentence in enumerate(encoded):
        found = _heads(scores[row], sentence)
        heads[row, : len(found)] = torch.from_numpy(found)
    return Decoded(output.words, heads, _relations(network, output.words, heads, encoded), output.tags.argmax(-1))


def _heads(scores: Scores, sentence: Encoded) -> Heads:
    """Return the head of each word after the root's own place; words without a piece have the sentence's root."""
    pieces = np.asarray([(0, 1), *sentence.ranges])
    seen = np.flatnonzero(pieces[:, 1] > pieces[:, 0])
    tree = seen[best_tree(scores[np.ix_(seen, seen)])]
    tree[0] = 0
    heads = np.full(len(pieces), next(iter(seen[1:][tree[1:] == 0]), 0))
    heads[seen] = tree
    return heads


def _relations(network: ParserNetwork, words: Tensor, heads: Tensor, encoded: Sequence[Encoded]) -> Tensor:
    """Return the best relation of each word to its head; words of all sentences are scored in one row, unpadded."""
    counts = torch.tensor([1 + len(sentence.ranges) for sentence in encoded])
    inside = torch.arange(heads.shape[1])[None, :] < counts[:, None]
    firsts = (counts.cumsum(0) - counts)[:, None]
    found = torch.zeros_like(heads)
    found[inside] = network.relations_of(words[inside], (heads + firsts)[inside]).argmax(-1)
    return found
