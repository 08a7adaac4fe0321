"""Prepares treebank sentences for training: encoded once, labels as numbers, batches by length."""

import random
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from transformers import PreTrainedTokenizerFast

from summarizer.embedded.parsing.batch import Encoded, encode
from summarizer.embedded.parsing.network import ParserShape
from summarizer.training.parsing.treebank import TreebankSentence, in_dev, read_treebank

MAX_WORDS = 110


@dataclass(frozen=True)
class Prepared:
    """One sentence ready for training: its pieces and its labels as numbers."""

    sentence: TreebankSentence
    encoded: Encoded
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
    sentences: Sequence[TreebankSentence], shape: ParserShape, tokenizer: PreTrainedTokenizerFast
) -> list[Prepared]:
    """Return the sentences with their pieces and labels, sorted by length."""
    if not sentences:
        return []
    tag_number = {tag: number for number, tag in enumerate(shape.tags)}
    relation_number = {relation: number for number, relation in enumerate(shape.relations)}
    encoded = encode(tokenizer, [each.text for each in sentences], [each.spans for each in sentences])
    prepared = [
        Prepared(
            sentence=sentence,
            encoded=found,
            relations=tuple(relation_number.get(each, 0) for each in sentence.relations),
            tags=tuple(tag_number.get(each, 0) for each in sentence.tags),
        )
        for sentence, found in zip(sentences, encoded, strict=True)
    ]
    return sorted(prepared, key=lambda each: len(each.encoded.pieces))


def batches(lengths: Sequence[int], most_pieces: int, chance: random.Random | None) -> Iterator[list[int]]:
    """Yield the places of like lengths, at most `most_pieces` with padding; shuffled when given a source of chance."""
    tossed = [(length + (chance.random() * 3 if chance else 0), place) for place, length in enumerate(lengths)]
    groups: list[list[int]] = [[]]
    for _, place in sorted(tossed):
        if groups[-1] and lengths[place] * (len(groups[-1]) + 1) > most_pieces:
            groups.append([])
        groups[-1].append(place)
    if chance:
        chance.shuffle(groups)
    yield from groups
