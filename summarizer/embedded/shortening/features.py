"""Describes a cut in numbers for the judge: its kind, opener, place, size, and what it and its governor are."""

from typing import Final

import torch
from torch import Tensor

from summarizer.embedded.cutting.kinds import Cut, Kind
from summarizer.embedded.parsing.parser import Parse
from summarizer.embedded.parsing.tree import Tree, Word
from summarizer.embedded.shortening.worth import Worths, loss_of, relative_worth
from summarizer.english.denials import NEGATIONS
from summarizer.english.times import TIME_NOUNS

_KINDS: Final = tuple(Kind)
_OPENERS: Final = (
    "in", "on", "at", "from", "with", "for", "by", "to", "of", "as", "after", "before", "during", "since", "while",
    "when", "where", "because", "who", "which", "that", "amid", "despite", "under", "over", "into", "near", "about",
    "against", "between", "through", "within", "following", "including", "along", "around", "outside", "inside",
    "until", "although", "though", "and", "but", "whose", "whom", "across", "throughout", "via", "like", "among", "if",
)  # fmt: skip
_TAGS: Final = ("VERB", "AUX", "NOUN", "PROPN", "ADJ", "ADV", "NUM", "PRON")
_FORMS: Final = ("Fin", "Inf", "Ing", "Past")
SITUATION: Final = 7
"""How many numbers `situation` returns."""
_ROOM: Final = 140
"""The characters of the longest line that readers might make of a sentence (docs/reading-takeaways.md)."""

PLAIN_FEATURES: Final = len(_KINDS) + len(_OPENERS) + 2 * len(_TAGS) + len(_FORMS) + 17
"""How many numbers `plain_features` returns."""


def plain_features(tree: Tree, cut: Cut) -> list[float]:
    """Return the numbers that need no network, each about between 0 and 1."""
    head = tree.words[cut.head]
    governor = tree.words[head.head] if head.head >= 0 else head
    words = [tree.words[place] for place in cut.places]
    first, last, count = cut.places[0], cut.places[-1], len(tree)
    content = [word for word in words if word.upos in {"NOUN", "PROPN", "VERB", "ADJ", "NUM", "ADV"}]
    return [
        *_one_of(cut.kind, _KINDS),
        *_one_of(words[0].lower, _OPENERS),
        *_one_of(head.upos, _TAGS),
        *_one_of(governor.upos, _TAGS),
        *_one_of(head.tag.partition(".")[2], _FORMS),
        first / count,
        last / count,
        len(words) / 10,
        len(words) / count,
        count / 40,
        float(first > 0 and tree.words[first - 1].text == ","),
        float(last + 1 < count and tree.words[last + 1].text == ","),
        float(last >= count - 2),
        float(first == 0),
        float(any(word.upos == "NUM" or any(map(str.isdigit, word.text)) for word in words)),
        sum(word.upos == "PROPN" for word in words) / 4,
        len(content) / 8,
        float(any(word.lower in NEGATIONS for word in words)),
        sum(1 for _ in tree.ancestors(cut.head)) / 5,
        float(governor.place == tree.root),
        float(_is_said(governor)),
        float(any(word.lower in TIME_NOUNS for word in words)),
    ]


def situation(tree: Tree, cut: Cut, worths: Worths) -> list[float]:
    """Return what the cut is here: how much of the news its words hold, and how much the sentence is too long."""
    over = max(0, len(tree.sentence) - _ROOM)
    size = len(tree.text_of(cut.places)) + 1
    return [
        relative_worth(tree, cut, worths) - 1,
        3 * loss_of(tree, cut, worths),
        len(tree.sentence) / _ROOM - 1,
        over / 100,
        size / 100,
        min(1.0, max(-1.0, (size - over) / 100)),
        float(size >= over),
    ]


def _one_of(value: str, known: tuple[str, ...]) -> list[float]:
    return [float(value == each) for each in known]


def _is_said(word: Word) -> bool:
    return word.lower in {"said", "says", "told", "added", "announced", "reported", "confirmed", "wrote"}


def vectors(parse: Parse, cut: Cut) -> Tensor:
    """Return what the network knows of the cut's head, its governor and its words on average, one after the other."""
    words = parse.vectors[1:]
    head = parse.tree.words[cut.head]
    governor = head.head if head.head >= 0 else cut.head
    return torch.cat([words[cut.head], words[governor], words[list(cut.places)].mean(0)])
