"""Tells the author of an opinion, who stands above the article and not in it: "Ana Poe: ...", "..., says Ana Poe"."""

from collections.abc import Iterator

from summarizer.checks.bearers.speakers import speaker
from summarizer.checks.held import Held
from summarizer.checks.reading.names import Name
from summarizer.checks.weighing.marks import best_sentences
from summarizer.english.callings import CO_AUTHORS, WRITING
from summarizer.english.speech import SAYING


def is_author(name: Name, held: Held) -> bool:
    """Return whether the takeaway names who wrote the article: before a colon, or as saying what nobody says there."""
    if _is_before_colon(name, held):
        return True
    beside = set(_beside(name, held))
    return not beside.isdisjoint(WRITING) or (not beside.isdisjoint(SAYING) and _is_nobodys(held))


def _is_before_colon(name: Name, held: Held) -> bool:
    """Return whether nothing but names stands before the first colon, this one among them."""
    colon = held.text.find(":")
    if name.end > colon:
        return False
    named = {word.start for other in held.read.names for word in other.words}
    before = (word for word in held.read.words if word.end <= colon)
    return all(word.start in named or word.norm in CO_AUTHORS for word in before)


def _beside(name: Name, held: Held) -> Iterator[str]:
    """Yield the words right before a name and right behind it."""
    yield from [word.norm for word in held.read.words if word.end <= name.start][-1:]
    yield from [word.norm for word in held.read.words if word.start >= name.end][:1]


def _is_nobodys(held: Held) -> bool:
    """Return whether the article gives what its best sentence says to nobody."""
    return not any(speaker(number, held.article).norm for number in best_sentences(held)[:1])
