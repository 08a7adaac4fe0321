"""Finds names in a text: runs of capitalised words, acronyms, and titles that stand before them."""

import re
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from summarizer.checks.reading.words import Word
from summarizer.english import amounts, calendar, number_words
from summarizer.english.connectives import CONNECTIVES, SUBORDINATORS
from summarizer.english.grammar import FUNCTION_WORDS
from summarizer.english.name_parts import NAME_LINKS
from summarizer.english.pronouns import FIRST_PERSON, READER
from summarizer.english.titles import TITLES

_OPENS = re.compile(r"(?:^|[.!?:;\u2022\n]|[.!?][\"'”’)]?\s+[\"“'‘(]?)[\s\"“'‘(\[–—-]*$")
_NEVER = (FUNCTION_WORDS | CONNECTIVES | SUBORDINATORS | FIRST_PERSON | READER | frozenset("mr mrs ms dr".split())) - {
    "us",
    "it",
    "may",
    "will",
}
_INITIAL = 2
"""A capitalised word of at most so many letters before a stop is an initial."""
_LINKS = 2
"""So many linking words in a row still join a name."""
_NUMBERS = frozenset((*number_words.NUMBER_WORDS, *number_words.SCALES, *number_words.ORDINALS, *amounts.VAGUE))
_DATES = frozenset(calendar.WEEKDAYS) | frozenset(calendar.MONTHS)


class Name(NamedTuple):
    """One run of capitalised words."""

    start: int
    end: int
    words: tuple[Word, ...]
    """The capitalised words that make the name, without titles and linking words."""
    titles: tuple[str, ...]
    """The titles right before the name, in small letters."""
    opens: bool
    """The run stands where any word has a capital, at the start of a sentence."""


def read_names(text: str, words: Sequence[Word], is_common: Callable[[str], bool]) -> tuple[Name, ...]:
    """Return the names of `text` in order.

    `is_common` says of a small-letter word that it is usually written small, which decides at the start of sentences.
    """
    runs = (part for run in _runs(text, words) for part in _split_at_titles(run))
    return tuple(name for run in runs for name in _name(text, run, is_common))


def _split_at_titles(run: list[Word]) -> Iterator[list[Word]]:
    """Yield the parts of a run such as "Ohio Governor Ana Ruiz", each title with the name that follows it."""
    start = 0
    for place in range(1, len(run) - 1):
        if run[place].norm in TITLES and run[place - 1].norm not in TITLES and _is_capitalised(run[place - 1]):
            yield run[start:place]
            start = place
    yield run[start:]


def _runs(text: str, words: Sequence[Word]) -> Iterator[list[Word]]:
    """Yield maximal runs of capitalised words, linked by single blanks, hyphens or small linking words."""
    run: list[Word] = []
    links: list[Word] = []
    for word in words:
        last = (links or run or [word])[-1]
        joined = not run or text[last.end : word.start] in {" ", "-", "–", " & ", "/", ". ", "."}
        if run and last.text.endswith(("'s", "’s")):
            joined = False
        if joined and run and text[last.end : word.start] in {". ", "."}:
            joined = len(last.text) <= _INITIAL or last.norm in TITLES
        if not joined:
            yield run
            run, links = [], []
        if _is_capitalised(word):
            run += [*links, word]
            links = []
        elif run and word.norm in NAME_LINKS and len(links) < _LINKS:
            links.append(word)
        elif run:
            yield run
            run, links = [], []
    if run:
        yield run


def _is_capitalised(word: Word) -> bool:
    is_small = word.text.islower()
    return not is_small and any(letter.isupper() for letter in word.text) and word.norm not in _DATES


def _name(text: str, run: list[Word], is_common: Callable[[str], bool]) -> Iterator[Name]:
    opens = _OPENS.search(text, max(0, run[0].start - 4), run[0].start) is not None
    kept = list(run)
    while kept and (kept[0].norm in _NEVER or (opens and kept[0] is run[0] and _only_opens(kept, is_common))):
        kept.pop(0)
    titles = []
    while len(kept) > 1 and kept[0].norm in TITLES:
        titles.append(kept.pop(0).norm)
    while kept and not _is_capitalised(kept[0]):
        kept.pop(0)
    named = tuple(word for word in kept if _is_capitalised(word) and word.norm not in _NEVER)
    if named:
        still_opens = opens and named[0] is run[0]
        yield Name(named[0].start, named[-1].end, named, tuple(titles), still_opens)


def _only_opens(run: Sequence[Word], is_common: Callable[[str], bool]) -> bool:
    """Return whether the first word of a run is an ordinary one, and no title of what follows."""
    return _is_ordinary(run[0], is_common) and (run[0].norm not in TITLES or len(run) == 1)


def _is_ordinary(word: Word, is_common: Callable[[str], bool]) -> bool:
    """Return whether the first word of a sentence has its capital only for its place."""
    return (word.text[1:].islower() and (is_common(word.norm) or word.norm in _NUMBERS)) or len(word.text) == 1
