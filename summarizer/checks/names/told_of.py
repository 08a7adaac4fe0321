"""Check `name`: what stands right behind a name, or behind it and "who", is not said of another: "Poe led it"."""

from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile
from typing import NamedTuple

from db.records import Flag, Severity
from summarizer.checks.article import CheckedArticle
from summarizer.checks.bearers.rivalry import named_bearer
from summarizer.checks.held import MOST, Held
from summarizer.checks.names.deeds import base
from summarizer.checks.reading.names import Name
from summarizer.checks.reading.text import ReadText
from summarizer.checks.reading.words import Word
from summarizer.checks.remembering import remembered
from summarizer.english.callings import ARTICLES
from summarizer.english.grammar import PREPOSITIONS
from summarizer.english.peoples import SAME_PEOPLE, SEATS
from summarizer.english.verbs import DENIED, IRREGULAR, LEADING, LIKE_IN_THE_PAST

_WHO = "who"
_REACH = 8
"""So many words behind "who" are its clause's."""
_LEAST = 2
"""The verb and so many content words in all are compared."""
_MARKS = frozenset(',.;:!?()"“”—–')


class _Told(NamedTuple):
    """What is said of somebody."""

    name: Name
    verb: Word
    is_denied: bool
    is_relative: bool
    """It stands in a clause with "who"."""
    stems: frozenset[str]
    """Of the verb and the words behind it."""


def flags(held: Held) -> Iterator[Flag]:
    """Yield a warning for the first thing that the article says of another name, and nothing like it of this one."""
    there = _of_article(held.article)
    for own in list(_told(held.read))[:MOST] if there else ():
        alike = [one for one in there if _is_like(own, one)]
        if not alike or len(own.stems) < _LEAST:
            continue
        mine = named_bearer(own.name, held).bearer
        starts = {word.start for word in mine.named}
        if mine.longest is own.name or any(one.name.words[-1].start in starts for one in alike):
            continue
        if not _is_told_otherwise(own, [*mine.named, *mine.meant], alike, held.article):
            other = alike[0].name
            message = (
                f"“{own.verb.text}”: the article says this of “{held.article.read.text[other.start : other.end]}”."
            )
            yield held.flag("name", Severity.WARNING, message, own.verb, other)
            return


def _is_like(own: _Told, there: _Told) -> bool:
    is_same = base(own.verb.norm) == base(there.verb.norm) and own.is_denied == there.is_denied
    is_enough = there.is_relative or len(own.stems) > _LEAST
    return (
        is_same and is_enough and own.stems - {own.verb.stem} <= there.stems and not _may_be_one(own.name, there.name)
    )


def _may_be_one(name: Name, there: Name) -> bool:
    """Return whether two names may be one bearer's: a surname, "the Mexican" for a man, a capital for its country."""
    one, other = name.words[-1].norm, there.words[-1].norm
    is_man = len(there.words) == 1 and other in SAME_PEOPLE and one not in SAME_PEOPLE
    return one == other or is_man or one in SEATS.get(other, ())


def _is_told_otherwise(own: _Told, words: Sequence[Word], alike: Sequence[_Told], article: CheckedArticle) -> bool:
    """Return whether another sentence that speaks of somebody has the words too, or one joins him with the other."""
    theirs = {article.sentence_at(one.name.start) for one in alike}
    rest = own.stems - {own.verb.stem}
    for word in words:
        number = article.sentence_at(word.start)
        stems = {each.stem for each in article.words_of[number]}
        if number not in theirs and (own.verb.stem in stems or (len(rest) >= _LEAST and rest <= stems)):
            return True
        text = article.read.text
        if any(text[word.end : one.name.start].strip(" ,") == "and" for one in alike):
            return True
    return False


@remembered
def _of_article(article: CheckedArticle) -> Sequence[_Told]:
    return list(_told(article.read))


def _told(read: ReadText) -> Iterator[_Told]:
    """Yield what stands right behind a name, or behind it and "who"."""
    at = {word.start: place for place, word in enumerate(read.words)}
    for name in read.names:
        first, place = at[name.words[0].start], at[name.words[-1].start] + 1
        before = (word.norm for word in reversed(read.words[:first]) if word.norm not in ARTICLES)
        if next(before, "") in PREPOSITIONS:
            continue
        behind = read.words[place : place + 1 + _REACH]
        gap = read.text[name.end : behind[0].start].strip() if behind else "."
        if not behind or gap not in {"", ","} or (gap == ",") != (behind[0].norm == _WHO):
            continue
        clause = list(_clause(behind[1:] if gap else behind, read.text))
        lead = list(takewhile(lambda word: word.norm in LEADING or word.norm in DENIED, clause))
        rest = clause[len(lead) :]
        if rest and rest[0].stem and rest[0].text.islower() and (lead or _is_verb(rest[0], is_relative=bool(gap))):
            is_denied = any(word.norm in DENIED for word in lead)
            yield _Told(name, rest[0], is_denied, bool(gap), frozenset(word.stem for word in rest) - {""})


def _is_verb(word: Word, *, is_relative: bool) -> bool:
    """Return whether a word is a verb: right behind a name only one in the past, for "a Larkby beach" has none."""
    is_irregular = IRREGULAR.get(word.norm, word.norm) != word.norm and not word.norm.endswith(("s", "ing"))
    return is_relative or word.norm.endswith("ed") or is_irregular or word.norm in LIKE_IN_THE_PAST


def _clause(words: Sequence[Word], text: str) -> Iterator[Word]:
    """Yield some words up to the first mark or "and"."""
    yield from words[:1]
    for last, word in pairwise(words):
        if word.norm == "and" or not _MARKS.isdisjoint(text[last.end : word.start]):
            return
        yield word
