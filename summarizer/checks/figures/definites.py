"""Check `number`: "the camps were looted" is not what "some of the camps were looted" says."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from db.records import Flag, Severity
from summarizer.checks.held import Held
from summarizer.checks.reading.words import Word
from summarizer.checks.weighing.marks import close_sentence
from summarizer.english.parts import SOME_OF
from summarizer.english.times import TIME_PREPOSITIONS

_OPENING = frozenset({"and", "but", "that", "when", "while", "as", "after", "because"})
"""Words before "the" with which a clause begins, and so whom it tells of."""
_INSIDE = TIME_PREPOSITIONS | {"of", "for", "with", "from", "to", "who", "which", "that"}
"""Words behind a noun that say more of it, and not what it did."""


class _Part(NamedTuple):
    """A part of some things that a sentence tells of: its word, the noun, and the verb behind that."""

    first: Word
    noun: Word
    verb: str


def flags(held: Held) -> Iterator[Flag]:
    """Yield a warning where the takeaway says of all things what its sentence says of some of them."""
    number = close_sentence(held)
    if number is None or any(word.norm in SOME_OF for word in held.read.words):
        return
    for part in _parts(held.article.words_of[number]):
        own = next((one for one in _definites(held.read.words) if one.noun.stem == part.noun.stem), None)
        if own is not None and own.verb == part.verb:
            said = held.article.read.text[part.first.start : part.noun.end]
            message = f"“{held.text[own.first.start : own.noun.end]}”: the article says “{said}”."
            yield held.flag("number", Severity.WARNING, message, own.noun, part.first)


def _parts(words: Sequence[Word]) -> Iterator[_Part]:
    for place, word in enumerate(words[:-4]):
        if word.norm in SOME_OF and words[place + 1].norm == "of" and words[place + 2].norm in {"the", "its", "their"}:
            yield from _told(word, words[place + 3 :])


def _definites(words: Sequence[Word]) -> Iterator[_Part]:
    for place, word in enumerate(words[:-2]):
        opens = not place or words[place - 1].norm in _OPENING or words[place - 1].end + 1 < word.start
        if word.norm in {"the", "its", "their"} and opens:
            yield from _told(word, words[place + 1 :])


def _told(first: Word, following: Sequence[Word]) -> Iterator[_Part]:
    """Yield a thing with what is said of it right behind: "camps were looted"."""
    noun, *after = following
    verb = next((word.stem for word in after[:3] if word.stem and word.norm != "all"), "")
    if noun.stem and noun.norm.endswith("s") and verb and after[0].norm not in _INSIDE:
        yield _Part(first, noun, verb)
