"""Prepares treebank sentences for training: encoded once, the frozen lower layers run once, batches by length."""

import random
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

import torch
from torch import Tensor
from transformers import PreTrainedTokenizerFast

from summarizer.embedded.encoder import Encoder, lower_states
from summarizer.embedded.parser_batch import Batch, Encoded, collate, encode
from summarizer.embedded.parser_network import ParserShape
from summarizer.training.parser_treebank import TreebankSentence, in_dev, read_treebank

MAX_WORDS = 110


class Gold(NamedTuple):
    """What the network should say of a batch; -1 where nothing is asked (root, padding)."""

    heads: Tensor
    relations: Tensor
    tags: Tensor


@dataclass(frozen=True)
class Prepared:
    """One sentence ready for training: its pieces, the lower layers' output (bf16) and its labels as numbers."""

    sentence: TreebankSentence
    encoded: Encoded
    lower: Tensor
    relations: tuple[int, ...]
    tags: tuple[int, ...]


def usable(sentence: TreebankSentence) -> bool:
    """Return whether a sentence teaches anything: not withheld text ("____"), not too long, spans in good order."""
    ordered = all(span.start < span.end for span in sentence.spans)
    return ordered and "__" not in sentence.text and 1 < len(sentence.spans) <= MAX_WORDS


def load(path: Path) -> tuple[list[TreebankSentence], list[TreebankSentence]]:
    """Return the sentences to train on and those held out."""
    sentences = [sentence for sentence in read_treebank(path) if usable(sentence)]
    return [each for each in sentences if not in_dev(each)], [each for each in sentences if in_dev(each)]


def shape_of(sentences: Sequence[TreebankSentence]) -> ParserShape:
    """Return the network's shape for the labels that stand in these sentences, in order of the alphabet."""
    tags = Counter(tag for sentence in sentences for tag in sentence.tags)
    relations = Counter(relation for sentence in sentences for relation in sentence.relations)
    return ParserShape(tags=tuple(sorted(tags)), relations=tuple(sorted(relations)))


def prepare(
    sentences: Sequence[TreebankSentence], shape: ParserShape, encoder: Encoder, tokenizer: PreTrainedTokenizerFast
) -> list[Prepared]:
    """Return the sentences with the output of the lower layers, sorted by length."""
    if not sentences:
        return []
    tag_number = {tag: number for number, tag in enumerate(shape.tags)}
    relation_number = {relation: number for number, relation in enumerate(shape.relations)}
    encoded = encode(tokenizer, [each.text for each in sentences], [each.spans for each in sentences])
    order = sorted(range(len(sentences)), key=lambda place: len(encoded[place].pieces))
    prepared: list[Prepared] = []
    for start in range(0, len(order), 64):
        chosen = order[start : start + 64]
        lower = _lower(encoder, [encoded[place] for place in chosen], shape.lower_layers)
        for row, place in enumerate(chosen):
            sentence = sentences[place]
            prepared.append(
                Prepared(
                    sentence=sentence,
                    encoded=encoded[place],
                    lower=lower[row, : len(encoded[place].pieces)].clone(),
                    relations=tuple(relation_number.get(each, 0) for each in sentence.relations),
                    tags=tuple(tag_number.get(each, 0) for each in sentence.tags),
                )
            )
    return prepared


@torch.inference_mode()
def _lower(encoder: Encoder, encoded: Sequence[Encoded], layers: int) -> Tensor:
    batch = collate(encoded)
    return lower_states(encoder, batch.pieces, batch.present, layers).to(torch.bfloat16)


def batches(prepared: Sequence[Prepared], most_pieces: int, chance: random.Random | None) -> Iterator[list[Prepared]]:
    """Yield batches of like lengths, at most `most_pieces` with padding; shuffled when given a source of chance."""
    ordered = sorted(prepared, key=lambda each: len(each.encoded.pieces) + (chance.random() * 3 if chance else 0))
    groups: list[list[Prepared]] = [[]]
    for each in ordered:
        if groups[-1] and len(each.encoded.pieces) * (len(groups[-1]) + 1) > most_pieces:
            groups.append([])
        groups[-1].append(each)
    if chance:
        chance.shuffle(groups)
    yield from groups


def tensors(group: Sequence[Prepared], hide_casing: random.Random | None = None) -> tuple[Batch, Tensor, Gold]:
    """Return a batch, its lower states and its labels; with chance given, one in six has its casing hidden."""
    batch = collate([each.encoded for each in group])
    lower = torch.zeros(*batch.pieces.shape, group[0].lower.shape[-1])
    heads, relations, tags = (torch.full(batch.casing.shape, -1, dtype=torch.long) for _ in range(3))
    for row, each in enumerate(group):
        lower[row, : len(each.lower)] = each.lower
        if hide_casing and hide_casing.random() < 1 / 6:
            batch.casing[row] = 0
        for place, (start, end) in enumerate(each.encoded.ranges, start=1):
            head = each.sentence.heads[place - 1]
            seen = end > start and (head == 0 or each.encoded.ranges[head - 1] != (0, 0))
            if seen:
                heads[row, place] = head
                relations[row, place] = each.relations[place - 1]
                tags[row, place] = each.tags[place - 1]
    return batch, lower, Gold(heads, relations, tags)
