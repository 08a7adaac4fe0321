"""Check `name`: a name that begins with a weekday is the article's: the Sunday Mirror is not the Sunday Times."""

from collections.abc import Iterator

from db.records import Flag, Severity
from summarizer.checks.article import CheckedArticle
from summarizer.checks.held import Held
from summarizer.checks.names.lookup import has_no_capitals, printed_as_name
from summarizer.checks.reading.spacing import is_caseless
from summarizer.checks.reading.words import Word
from summarizer.english.calendar import WEEKDAY_NAMES
from summarizer.english.times import TIME_NOUNS


def flags(held: Held) -> Iterator[Flag]:
    """Yield a warning for each "the Sunday Mirror" that the article lacks, if it names no other Mirror."""
    words = held.read.words
    for before, day, named in zip(words, words[1:], words[2:], strict=False):
        if day.norm not in WEEKDAY_NAMES or before.norm != "the" or not _is_one_name(day, named, held):
            continue
        # The Oscars of that Sunday may be "the Sunday Oscars".
        is_told = bool(printed_as_name(named.norm, held.article))
        if not is_told and named.norm not in _behind(day.norm, held.article):
            message = f"“{held.text[day.start : named.end]}” does not stand in the article."
            yield held.flag("name", Severity.WARNING, message, named)


def _is_one_name(day: Word, named: Word, held: Held) -> bool:
    """Return whether a weekday and the word behind it are printed as a name: not "Sunday Night" or "SUNDAY SALE"."""
    if named.norm in TIME_NOUNS or held.text[day.end : named.start] != " " or is_caseless(held.typed or held.text):
        return False
    return day.text.istitle() and named.text.istitle() and not has_no_capitals(held.article)


def _behind(norm: str, article: CheckedArticle) -> set[str]:
    """Return the words that stand right behind a word of the article."""
    found = set()
    for place in article.places.get(norm, ()):
        words = article.words_of[article.sentence_at(place.start)]
        found |= {word.norm for word in words if place.end <= word.start <= place.end + 1}
    return found
