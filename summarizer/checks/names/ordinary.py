"""Check `name`: an ordinary word that can only be a name here (Ms Price, in Reading, the US) is one in the article."""

from collections.abc import Iterator
from itertools import islice

from db.records import Flag, Severity
from summarizer.checks.article import CheckedArticle
from summarizer.checks.held import MOST, Held
from summarizer.checks.names.lookup import has_no_capitals, places
from summarizer.checks.reading.spacing import is_caseless
from summarizer.checks.reading.words import Word
from summarizer.checks.remembering import remembered
from summarizer.english.calendar import MONTHS
from summarizer.english.common import is_common
from summarizer.english.forenames import NICKNAMES
from summarizer.english.grammar import FUNCTION_WORDS
from summarizer.english.name_parts import CLOCKS, GENERIC_PARTS
from summarizer.english.peoples import ACRONYMS
from summarizer.english.titles import HONORIFICS, ROLE_NOUNS, TITLES

_PERSONAL = frozenset("mr mrs ms mx dr".split())
"""Titles that only a surname follows."""
_BEFORE_NAMES = frozenset("in at near by of".split())
"""Words after which an ordinary word with a capital is a place or a firm."""
_NO_NAMES = TITLES | HONORIFICS | CLOCKS


def ordinary(held: Held) -> Iterator[Flag]:
    """Yield a warning for each ordinary word, or month, that can only be a name, and is none in the article."""
    if _has_no_case(held):
        return
    words = held.read.words
    capitals = (place for place, word in enumerate(words) if word.text[0].isupper())
    for place in islice(capitals, MOST):
        if _is_strange(place, held):
            message = f"“{words[place].text}” does not stand in the article."
            yield held.flag("name", Severity.WARNING, message, words[place])


def _has_no_case(held: Held) -> bool:
    """Return whether capitals tell nothing: there are none in a text, or each word of the takeaway has one."""
    if is_caseless(held.typed) or has_no_capitals(held.article):
        return True
    return not any(word.stem and word.text.islower() for word in held.read.words)


def _is_strange(place: int, held: Held) -> bool:
    """Return whether the word at a place of the takeaway is a name by what stands before it, and the article's not."""
    words = held.read.words
    word, before = words[place], words[place - 1] if place else None
    if _is_acronym(word):
        return (word.norm != "who" or (before is not None and before.norm == "the")) and not places(word, held)
    gap = held.text[before.end : word.start] if before else ""
    if before is None or word.norm in _NO_NAMES or not (gap == " " or (gap == ". " and before.norm in _PERSONAL)):
        return False
    if word.norm in MONTHS:
        return _is_surname(before, word, held)
    if not before.text[0].isupper():
        return _is_place(place, held)
    return _is_absent_surname(before, word, held)


def _is_absent_surname(before: Word, word: Word, held: Held) -> bool:
    """Return whether an ordinary word is the surname, after a title or first name, of nobody in the article."""
    if before.norm in NICKNAMES and is_common(word.norm) and _opens(before, word, held):
        return not places(word, held)
    if before.norm not in HONORIFICS | ROLE_NOUNS or not _is_alone(word, held):
        return False
    return (before.norm in _PERSONAL or word.norm not in GENERIC_PARTS) and not _is_titled(before, word, held)


def _is_acronym(word: Word) -> bool:
    """Return whether a word is an acronym that in small letters would be an ordinary word."""
    is_word = word.norm in FUNCTION_WORDS or is_common(word.norm)
    return word.text.isupper() and word.norm in ACRONYMS and word.norm not in CLOCKS and is_word


def _is_surname(before: Word, word: Word, held: Held) -> bool:
    """Return whether a month is the surname of somebody whom the article does not name: Ms May, Theresa May."""
    if before.norm not in NICKNAMES.keys() | HONORIFICS | ROLE_NOUNS or not before.text[0].isupper():
        return False
    if any(moment.start <= word.start < moment.end for moment in held.read.moments):
        return False
    article = held.article
    dated = {start for moment in article.read.moments for start in range(moment.start, moment.end)}
    return all(place.start in dated or place.text.islower() for place in article.places.get(word.norm, ()))


def _is_alone(word: Word, held: Held) -> bool:
    """Return whether a word is a name by itself; that of one that is nowhere else an ordinary word, `name` tells."""
    is_name = any(name.words == (word,) for name in held.read.names)
    return is_name and (is_common(word.norm) or bool(places(word, held)))


def _opens(before: Word, word: Word, held: Held) -> bool:
    """Return whether two words are a name that opens the takeaway, and the article has the first in a longer name."""
    if not any(name.opens and name.words == (before, word) for name in held.read.names):
        return False
    named = (name for group in held.article.names.values() for name in group)
    return any(len(name.words) > 1 and name.words[0].norm == before.norm for name in named)


def _is_titled(before: Word, word: Word, held: Held) -> bool:
    """Return whether the article has a word in a name, or after the same title."""
    article = held.article
    named = _words_of_names(article)
    return any(place.start in named or _norm_before(place, article) == before.norm for place in places(word, held))


@remembered
def _words_of_names(article: CheckedArticle) -> frozenset[int]:
    return frozenset(word.start for name in article.read.names for word in name.words)


def _norm_before(place: Word, article: CheckedArticle) -> str:
    number = article.sentence_at(place.start)
    at, _ = article.word_range(number, place.start, place.end)
    return article.words_of[number][at - 1].norm if at else ""


def _is_place(place: int, held: Held) -> bool:
    """Return whether an unknown word by itself follows "in" or "by", and no noun follows that it could belong to."""
    words = held.read.words
    word, before = words[place], words[place - 1]
    if before.norm not in _BEFORE_NAMES or not word.text[1:].islower() or word.norm in GENERIC_PARTS:
        return False
    after = words[place + 1] if place + 1 < len(words) else None
    is_closed = after is None or not after.stem or held.text[word.end : after.start] != " "
    return is_closed and _is_alone(word, held) and not places(word, held)
