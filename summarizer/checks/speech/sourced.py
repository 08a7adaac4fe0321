"""Finds the words of a sentence that say who says so, in front of a clause or behind it, and the clause."""

from collections.abc import Sequence
from typing import NamedTuple

from summarizer.checks.article import CheckedArticle
from summarizer.checks.bearers.speakers import is_saying
from summarizer.checks.reading.words import Word
from summarizer.checks.remembering import remembered
from summarizer.checks.speech.heads import outside
from summarizer.checks.speech.not_saying import is_not_saying
from summarizer.checks.weighing.mark_measures import is_before_that
from summarizer.english.speech import ALSO_NOUNS, NO_SUBJECT, REPORTED, SAYING_THAT

_SUBJECT = 9
"""A verb of saying in front of a clause is one of so many words after the first."""
_TAIL = 12
"""So many words at most say behind a clause who says so."""
_NAMED = 8
"""So many words at most stand between a report and its "that"."""
_TAKING_THAT = ALSO_NOUNS | SAYING_THAT
"""A noun may be written like them; before a "that" in front of a clause they are verbs."""


class Sourced(NamedTuple):
    """A clause with who says so."""

    verb: Word
    """The verb of saying, or "according"."""
    source: tuple[Word, ...]
    clause: tuple[Word, ...]


@remembered
def sourced(number: int, article: CheckedArticle) -> Sourced | None:
    """Return the clause and the source of a sentence of the article: "X said that ...", "..., according to X".

    It may also be a report that tells so, or the tag of a quotation of several sentences.
    """
    words, text = article.words_of[number], article.read.text
    return _in_front(words, text) or _behind(words, text) or _reported(words, text) or _quoted(number, article)


def _reported(words: Sequence[Word], text: str) -> Sourced | None:
    """Return the clause of "a report in the Herald that ..."."""
    for place, word in enumerate(words):
        if word.norm not in REPORTED:
            continue
        that = next((at for at in range(place + 1, min(len(words), place + _NAMED)) if words[at].norm == "that"), None)
        if that is not None and that + 1 < len(words) and not _marks(text[word.end : words[that].start]):
            return Sourced(word, tuple(words[place : that + 1]), tuple(words[that + 1 :]))
    return None


def _quoted(number: int, article: CheckedArticle) -> Sourced | None:
    """Return a sentence that only quotes, with the tag of the whole quotation, which another sentence has."""
    words, quotations = article.words_of[number], article.read.quotations
    inside = next((each for each in quotations if words and each.start <= words[0].start < each.end), None)
    if inside is None or outside(words, quotations):
        return None
    numbers = range(article.sentence_at(inside.start), article.sentence_at(inside.end) + 1)
    tag = [word for near in numbers for word in outside(article.words_of[near], quotations)]
    verb = next(filter(is_saying, tag), None)
    return None if verb is None else Sourced(verb, tuple(tag), tuple(words))


def _in_front(words: Sequence[Word], text: str) -> Sourced | None:
    for place, word in enumerate(words[1 : 1 + _SUBJECT], 1):
        if is_not_saying(words, place) or not (_gives(word) or is_before_that(words, place, _TAKING_THAT)):
            continue
        if _marks(text[words[0].start : word.start]) or words[place - 1].norm in NO_SUBJECT:
            return None
        clause = words[place + 1 :]
        if not clause or _marks(text[word.end : clause[0].start]):
            return None
        return Sourced(word, tuple(words[: place + 1]), tuple(clause))
    return None


def _behind(words: Sequence[Word], text: str) -> Sourced | None:
    for place in range(len(words) - 1, max(0, len(words) - _TAIL), -1):
        tail, parted = words[place:], _marks(text[words[place - 1].end : words[place].start])
        if tail[0].norm == "according":
            return Sourced(tail[0], tuple(tail), tuple(words[:place]))
        if parted:
            verb = next((word for word in (tail[-1], tail[0]) if _gives(word)), None)
            return None if verb is None else Sourced(verb, tuple(tail), tuple(words[:place]))
    return None


def _gives(word: Word) -> bool:
    return is_saying(word) and word.norm not in ALSO_NOUNS


def _marks(between: str) -> bool:
    """Return whether a mark that parts clauses stands in some text."""
    return any(mark in between for mark in ',.;:"“”')
