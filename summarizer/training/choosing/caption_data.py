"""Finds captions by the marks that picture desks leave, and takes the marks away, so that the rest must tell them.

Archive copy carries captions between its sentences. Many open with a word or two and a colon ("Relieved: The mayor
leaves court"), or say in brackets where in the picture somebody is. Sentences without such marks count as no captions,
though some are: who is told apart from them is told apart from the article's own voice (learning from positive and
unlabelled examples, Elkan and Noto 2008).
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

import numpy as np
import numpy.typing as npt

from summarizer.embedded.salience.reading import Salience
from summarizer.sentences import split
from summarizer.training.batching import made_of_each
from summarizer.training.examples import Example
from summarizer.training.layer_train import Vectors

_OPENER = re.compile(r"(?P<opener>[A-Z][^:.,\"“”]{2,34}): (?=[A-Z])")
_NO_OPENER = re.compile(
    r"(?i)(?:jan|feb|mar|apr|may|june|july|aug|sept?|oct|nov|dec|editor|update|note|question|answer|read|watch|"
    r"related|more|see|source|click|follow|by|from|date|time|venue|score|key|fact)|"
    r".*\b(?:added|said|says|tweeted|wrote|asked|replied|told)\b"
)
"""What else stands before a colon: dates, links, tables, somebody who speaks."""
_SPEECH = re.compile(r"(?:I|We|You|My|It's|I'm)\b")
_BRACKET = re.compile(
    r"\s*,?\s*\((?:[^()]*\b)?(?P<where>left|right|centre|center|above|below|pictured|top|bottom|inset|background)\b"
    r"[^()]*\)(?:,(?=\s))?"
)
_POINTER = re.compile(
    r",? (?:pictured|far left|far right|left|right|above|inset|centre),(?= )|"
    r",? pictured(?: here)?(?: (?:left|right|above))?(?=\.|$)"
)
_SIDES = frozenset({"left", "right", "centre", "center"})
_FEWEST_WORDS = 6


@dataclass(frozen=True)
class Marked:
    """A sentence without its marks, and whether these made it a caption; None where they leave that open."""

    text: str
    caption: bool | None


def marked(sentence: str) -> Marked:
    """Return a sentence without the marks of a caption, and what they say."""
    opener = _OPENER.match(sentence)
    rest = sentence[opener.end() :] if opener else sentence
    opened = opener is not None and not (
        opener["opener"].isupper() or _NO_OPENER.match(opener["opener"]) or _SPEECH.match(rest)
    )
    text = rest if opened and len(rest.split()) >= _FEWEST_WORDS else sentence
    if text is not sentence:
        return Marked(_without_pointers(text), caption=True)
    bare = _without_pointers(sentence)
    if bare == sentence:
        return Marked(sentence, caption=False)
    sides = any(match["where"] in _SIDES for match in _BRACKET.finditer(sentence))
    return Marked(bare, caption=True if sides and len(bare.split()) >= _FEWEST_WORDS else None)


def _without_pointers(text: str) -> str:
    return _POINTER.sub("", _BRACKET.sub("", text))


def labelled(article: str) -> tuple[str, dict[int, bool]]:
    """Return an article without marks, and which of its sentences are captions, each by where it begins."""
    found = [marked(span.cut(article)) for span in split(article)]
    places: dict[int, bool] = {}
    begin = 0
    for each in found:
        if each.caption is not None:
            places[begin] = each.caption
        begin += len(each.text) + 1
    return " ".join(each.text for each in found), places


def vectors(salience: Salience, examples: Iterable[Example], most: int) -> Vectors:
    """Return what the salience network knows of the sentences of up to `most` articles that have captions."""
    rows: list[npt.NDArray[np.float32]] = []
    captions: list[bool] = []
    for found, told in made_of_each(lambda each: _read(salience, *each), islice(_with_captions(examples), most)):
        rows.append(found)
        captions += told
    size = salience.trunk.encoder.config.hidden_size
    return Vectors(np.concatenate([np.zeros((0, size), np.float32), *rows]), np.asarray(captions, dtype=bool))


def _with_captions(examples: Iterable[Example]) -> Iterator[tuple[str, dict[int, bool]]]:
    for example in examples:
        article, places = labelled(example.article)
        if any(places.values()):
            yield article, places


def _read(salience: Salience, article: str, places: dict[int, bool]) -> tuple[npt.NDArray[np.float32], list[bool]]:
    reading = salience.read(article)
    kept = [each for each in reading.sentences if each.span.start in places]
    return reading.vectors.float().numpy()[[each.number for each in kept]], [places[each.span.start] for each in kept]
