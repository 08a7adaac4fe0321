"""Parses sentences: words, tags and a dependency tree for each, with what the network knows of every word."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self

import torch
from torch import Tensor
from transformers import PreTrainedTokenizerFast

from db.records import Span
from summarizer.embedded.encoder import Encoder, ReadPieces, lower_states
from summarizer.embedded.halves import halve
from summarizer.embedded.parsing.batch import Encoded, collate, encode
from summarizer.embedded.parsing.decode import decode
from summarizer.embedded.parsing.network import ParserNetwork
from summarizer.embedded.parsing.tree import ROOT, Tree, Word
from summarizer.embedded.parsing.weights import parser_network
from summarizer.embedded.parsing.words import split_words
from summarizer.embedded.trunk import Trunk


@dataclass(frozen=True)
class Parse:
    """The tree of one sentence, and [word, size] of what the network knows of its words, row 0 for the sentence."""

    tree: Tree
    vectors: Tensor
    read: ReadPieces | None = None
    """The pieces of the sentence as the shared layers read them, for whoever goes on from these."""


class Parser:
    """Reads sentences with an encoder's lower layers and the parser's own upper ones."""

    def __init__(self, encoder: Encoder, tokenizer: PreTrainedTokenizerFast, network: ParserNetwork) -> None:
        self._encoder, self._tokenizer, self.network = encoder, tokenizer, network.eval()

    @classmethod
    def of(cls, trunk: Trunk) -> Self:
        """Return the parser that goes on from a trunk.

        Raises:
            ModelError: the weights hold no parser, or a damaged one or one of another shape.
        """
        network = parser_network(trunk.weights, trunk.encoder.config)
        if trunk.half:
            halve(network.layers)
        return cls(trunk.encoder, trunk.tokenizer, network)

    def parse(self, sentences: Sequence[str], *, batch_pieces: int = 3000) -> list[Parse]:
        """Return one parse per sentence, in order; the same whatever the batch size.

        Sentences must have at least one word. Words beyond the encoder's reach (256 pieces) hang on the root as `dep`.
        """
        if not sentences:
            return []
        words = [split_words(sentence) for sentence in sentences]
        encoded = encode(self._tokenizer, sentences, words)
        parses: list[Parse | None] = [None] * len(sentences)
        for group in _groups(encoded, batch_pieces):
            found = self._parse_group([(sentences[place], words[place], encoded[place]) for place in group])
            for place, parse in zip(group, found, strict=True):
                parses[place] = parse
        return [parse for parse in parses if parse is not None]

    def _parse_group(self, group: Sequence[tuple[str, tuple[Span, ...], Encoded]]) -> list[Parse]:
        encoded = [each for _sentence, _words, each in group]
        batch = collate(encoded)
        with torch.inference_mode():
            lower = lower_states(self._encoder, batch.pieces, batch.present, self.network.shape.lower_layers)
        found = decode(self.network, batch, lower, encoded)
        return [
            Parse(
                self._tree(
                    sentence, words, found.heads[row].tolist(), found.relations[row].tolist(), found.tags[row].tolist()
                ),
                found.words[row, : len(words) + 1].clone(),
                ReadPieces(each.pieces, lower[row, : len(each.pieces)].clone()),
            )
            for row, (sentence, words, each) in enumerate(group)
        ]

    def _tree(
        self, sentence: str, words: tuple[Span, ...], heads: list[int], relations: list[int], tags: list[int]
    ) -> Tree:
        shape = self.network.shape
        return Tree(
            sentence,
            tuple(
                Word(
                    place=place,
                    span=span,
                    text=span.cut(sentence),
                    tag=shape.tags[tags[place + 1]],
                    head=heads[place + 1] - 1 if heads[place + 1] else ROOT,
                    relation=shape.relations[relations[place + 1]],
                )
                for place, span in enumerate(words)
            ),
        )


def _groups(encoded: Sequence[Encoded], most_pieces: int) -> list[list[int]]:
    groups: list[list[int]] = [[]]
    for place in sorted(range(len(encoded)), key=lambda place: len(encoded[place].pieces)):
        if groups[-1] and len(encoded[place].pieces) * (len(groups[-1]) + 1) > most_pieces:
            groups.append([])
        groups[-1].append(place)
    return groups
