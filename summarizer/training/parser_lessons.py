"""Makes what the parser's layers learn beside trees, from pairs of a sentence and what an editor made of it.

The trees that say where a phrase is are those of the parser that training goes on from.
"""

from collections.abc import Iterator, Sequence
from typing import Final

import torch
from torch import Tensor
from transformers import PreTrainedTokenizerFast

from summarizer.embedded.cut_features import head_and_governor, plain_features
from summarizer.embedded.cut_kinds import Cut
from summarizer.embedded.cuts import propose
from summarizer.embedded.encoder import Encoder
from summarizer.embedded.parser import Parser
from summarizer.embedded.parser_batch import Encoded, encode
from summarizer.embedded.parser_network import ParserNetwork
from summarizer.embedded.tree import Tree
from summarizer.embedded.words import split_words
from summarizer.training import compression_data, parser_data, seam_data
from summarizer.training.compression_data import Pair
from summarizer.training.parser_beside import CutLesson, SeamLesson
from summarizer.training.splits import Part

_LONGEST: Final = 120
"""Pieces; a longer sentence costs more than it teaches."""
_GROUP: Final = 512


class Lessons:
    """Makes lessons with a parser that is already able to find phrases."""

    def __init__(self, network: ParserNetwork, encoder: Encoder, tokenizer: PreTrainedTokenizerFast) -> None:
        self._network, self._encoder, self._tokenizer = network, encoder, tokenizer

    def of(self, pairs: Sequence[Pair], seed: int) -> tuple[list[CutLesson], list[SeamLesson]]:
        """Return all that the pairs teach of cuts and of seams; nothing of pairs that are held out."""
        learned = [pair for pair in pairs if pair.part is Part.TRAIN]
        parser = Parser(self._encoder, self._tokenizer, self._network)
        trees: list[tuple[Pair, Tree]] = []
        for start in range(0, len(learned), _GROUP):
            group = learned[start : start + _GROUP]
            found = parser.parse([pair.sentence for pair in group])
            trees += [(pair, parse.tree) for pair, parse in zip(group, found, strict=True)]
        return self.cuts(trees), self.seams(seam_data.examples(trees, seed))

    def cuts(self, trees: Sequence[tuple[Pair, Tree]]) -> list[CutLesson]:
        """Return the sentences of which their pairs tell whether phrases were cut."""
        told = [(pair, tree, found) for pair, tree in trees if (found := _told(pair, tree))]
        prepared = self._prepared([tree.sentence for _pair, tree, _found in told])
        return [
            CutLesson(
                encoded,
                lower,
                tuple((*head_and_governor(tree, cut), tuple(cut.places)) for cut, _label in found),
                torch.tensor([plain_features(tree, cut) for cut, _label in found]),
                torch.tensor([compression_data.corpus_row(pair.corpus)] * len(found)),
                torch.tensor([label for _cut, label in found]),
            )
            for (encoded, lower), (pair, tree, found) in zip(prepared, told, strict=True)
            if len(encoded.pieces) <= _LONGEST
        ]

    def seams(self, examples: Sequence[seam_data.Example]) -> list[SeamLesson]:
        """Return texts that stand and texts that do not."""
        prepared = self._prepared([each.text for each in examples])
        return [
            SeamLesson(encoded, lower, example)
            for (encoded, lower), example in zip(prepared, examples, strict=True)
            if len(encoded.pieces) <= _LONGEST
        ]

    def _prepared(self, texts: Sequence[str]) -> Iterator[tuple[Encoded, Tensor]]:
        encoded = encode(self._tokenizer, texts, [split_words(text) for text in texts])
        lower = parser_data.lower_of(self._encoder, encoded, self._network.shape.lower_layers)
        yield from zip(encoded, lower, strict=True)


def _told(pair: Pair, tree: Tree) -> list[tuple[Cut, float]]:
    kept = compression_data.kept_words(tree, pair)
    labels = [
        (cut, compression_data.label(tree, cut, kept, loose=pair.corpus == "highlights")) for cut in propose(tree)
    ]
    return [(cut, label) for cut, label in labels if label is not None]
