"""Says of each word of a parsed sentence how likely it stays in a line, given whether the word before it does.

A linear-chain conditional random field (Lafferty, McCallum and Pereira 2001) over what two encoder layers make of the
parser's words: a cut is a run of words, and where a run may begin and end depends on both sides of it.
"""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from math import isnan
from typing import Any, Final, NamedTuple, Self

import torch
from torch import Tensor, nn
from transformers import BertConfig

from summarizer.embedded.layers import EncoderLayer, Vectors, through
from summarizer.embedded.parsing.parser import Parse
from summarizer.embedded.shortening.worth import Worths

SHORTENER: Final = "shortener"
"""The name of the network among the weights."""
NUMBERS: Final = (
    "worth", "beside the others", "from the beginning", "place", "too long", "number", "length", "behind a mark",
    "before a mark",
)  # fmt: skip
"""What is known of a word beside its vectors, tag and relation."""
_LINE: Final = 140
"""The longest line that readers made of a sentence."""
_FAR: Final = 8
"""Sentences from here on are alike."""
_SMALL: Final = 1e-3


@dataclass(frozen=True)
class ShortenerShape:
    """The sizes that the weights were trained with, and the names that the parser's tags and relations had then."""

    tags: tuple[str, ...]
    relations: tuple[str, ...]
    word_size: int
    size: int = 256
    layers: int = 2
    heads: int = 8
    dropout: float = 0.2
    fewer: float = 0.4
    """The share of the vectors' numbers that training hides: there are few sentences for so many."""

    def as_dict(self) -> dict[str, object]:
        """Return plain values for JSON."""
        return asdict(self)

    @classmethod
    def from_dict(cls, values: dict[str, Any]) -> Self:
        """Return the shape that `as_dict` gave, also when JSON has made lists of its tuples."""
        return cls(**{**values, "tags": tuple(values["tags"]), "relations": tuple(values["relations"])})

    def config(self) -> BertConfig:
        """Return the sizes of its encoder layers."""
        return BertConfig(
            hidden_size=self.size, num_attention_heads=self.heads, intermediate_size=4 * self.size, vocab_size=1
        )


class KnownWords(NamedTuple):
    """What is known of the words of one sentence."""

    vectors: Tensor
    """[word + 1, size]: the parser's, row 0 for the sentence."""
    heads: Sequence[int]
    """[word]: the row of its head's vector."""
    tags: Sequence[int]
    relations: Sequence[int]
    numbers: Sequence[Sequence[float]]
    """[word, number], in the order of `NUMBERS`."""


class WordBatch(NamedTuple):
    """Several sentences, a row each, padded."""

    vectors: Tensor
    heads: Tensor
    tags: Tensor
    relations: Tensor
    numbers: Tensor
    present: Tensor
    """[sentence, word]: true where there is a word."""


class ShortenerNetwork(nn.Module):
    """Parsed sentences in; for each word four logits out: cut or left, after a word that was cut or left."""

    def __init__(self, shape: ShortenerShape) -> None:
        super().__init__()
        self.shape, size = shape, shape.size
        self.own, self.governor, self.sentence = (nn.Linear(shape.word_size, size) for _ in range(3))
        self.tag, self.relation = Vectors(len(shape.tags), size), Vectors(len(shape.relations), size)
        self.number = nn.Linear(len(NUMBERS), size)
        self.norm = nn.LayerNorm(size)
        self.dropout, self.fewer = nn.Dropout(shape.dropout), nn.Dropout(shape.fewer)
        self.layers = nn.ModuleList(EncoderLayer(shape.config()) for _ in range(shape.layers))
        self.answer = nn.Linear(size, 4)

    def forward(self, words: WordBatch) -> Tensor:
        """Return [sentence, word, before, now]: logits of a word's being cut (0) or left (1), after one that was."""
        vectors = self.fewer(words.vectors)
        governors = vectors.gather(1, words.heads[..., None].expand(-1, -1, vectors.shape[-1]))
        known = self.own(vectors[:, 1:]) + self.governor(governors) + self.sentence(vectors[:, :1])
        known = known + self.tag(words.tags) + self.relation(words.relations) + self.number(words.numbers)
        seen = through(self.layers, self.dropout(self.norm(known)), words.present)
        found: Tensor = self.answer(self.dropout(seen)).unflatten(-1, (2, 2))
        return found


def known_words(shape: ShortenerShape, parse: Parse, worths: Worths, number: int) -> KnownWords:
    """Return what is known of a parsed sentence's words.

    Args:
        shape: names tags and relations; what it does not name counts as the first.
        parse: the sentence.
        worths: the chances of its words by character.
        number: which sentence of its article it is.
    """
    words = parse.tree.words
    tags, relations = ({name: place for place, name in enumerate(each)} for each in (shape.tags, shape.relations))
    chances = [_chance(worths, word.span.start) for word in words]
    told = [chance for chance, word in zip(chances, words, strict=True) if word.upos != "PUNCT"]
    mean = max(_SMALL, sum(told) / max(1, len(told)))
    marks = [False, *(word.upos == "PUNCT" for word in words), False]
    over = (len(parse.tree.sentence) - _LINE) / 100
    numbers = [
        (
            chance, chance / mean - 1, place / len(words), place / 40, over, min(number, _FAR) / _FAR,
            len(word.text) / 10, float(marks[place]), float(marks[place + 2]),
        )
        for place, (chance, word) in enumerate(zip(chances, words, strict=True))
    ]  # fmt: skip
    return KnownWords(
        parse.vectors,
        [word.head + 1 for word in words],
        [tags.get(word.tag, 0) for word in words],
        [relations.get(word.relation, 0) for word in words],
        numbers,
    )


def _chance(worths: Worths, place: int) -> float:
    return worths[place] if worths and not isnan(worths[place]) else 0.0


def batched_words(sentences: Sequence[KnownWords]) -> WordBatch:
    """Return sentences as one batch, padded to the longest."""
    longest = max(len(each.heads) for each in sentences)
    vectors = torch.zeros(len(sentences), longest + 1, sentences[0].vectors.shape[1])
    heads, tags, relations = (torch.zeros(len(sentences), longest, dtype=torch.long) for _ in range(3))
    numbers = torch.zeros(len(sentences), longest, len(NUMBERS))
    for row, each in enumerate(sentences):
        count = len(each.heads)
        vectors[row, : count + 1] = each.vectors[: count + 1]
        heads[row, :count], tags[row, :count] = torch.as_tensor(each.heads), torch.as_tensor(each.tags)
        relations[row, :count], numbers[row, :count] = torch.as_tensor(each.relations), torch.as_tensor(each.numbers)
    sizes = torch.tensor([len(each.heads) for each in sentences])
    return WordBatch(vectors, heads, tags, relations, numbers, torch.arange(longest)[None, :] < sizes[:, None])


def disbelief(logits: Tensor, told: Tensor, left: Tensor) -> Tensor:
    """Return [sentence]: minus the logarithm of the chance of what was left.

    Args:
        logits: [sentence, word, before, now], what the network says of the words that are told of; the word before the
            first counts as left.
        told: [sentence, word]: true where there is a word.
        left: [sentence, word]: 1 where it was left, 0 where it was cut.
    """
    rows = torch.arange(len(logits))
    every, taken = logits[:, 0, 1], logits[rows, 0, 1, left[:, 0]]
    for place in range(1, logits.shape[1]):
        here = told[:, place]
        reached = torch.logsumexp(every[:, :, None] + logits[:, place], 1)
        every = torch.where(here[:, None], reached, every)
        step = logits[rows, place, left[:, place - 1], left[:, place]]
        taken = taken + torch.where(here, step, torch.zeros_like(step))
    found: Tensor = torch.logsumexp(every, 1) - taken
    return found
