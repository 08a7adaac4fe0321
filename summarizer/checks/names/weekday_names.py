"""Check `name`: a name that begins with a weekday is the article's: the Sunday Mirror is not the Sunday Times."""

from collections.abc import Iterator, Sequence

from db.records import Flag, Severity
from summarizer.checks.article import CheckedArticle
from summarizer.checks.held import Held
from summarizer.checks.names.lookup import has_no_capitals, printed_as_name
from summarizer.checks.reading.spacing import is_caseless
from summarizer.checks.reading.words import Word
from summarizer.english.calendar import WEEKDAY_NAMES
from summarizer.english.times import TIME_NOUNS


def flags(held: Held) -> Iterator[Flag]:
    """Yield a warning for each "the Sunday Mirror" of which the article never has these two words in a row."""
    words = held.read.words
    for before, day, named in zip(words, words[1:], words[2:], strict=False):
        if day.norm not in WEEKDAY_NAMES or before.norm != "the" or not _is_one_name(day, named, held):
            continue
        there = _behind(day.norm, held.article)
        # The Oscars of that Sunday may be "the Sunday Oscars", where no paper is called by the day.
        is_told = bool(printed_as_name(named.norm, held.article)) and not any(word.text.istitle() for word in there)
        if not is_told and all(word.norm != named.norm for word in there):
            message = f"“{held.text[day.start : named.end]}” does not stand in the article."
            yield held.flag("name", Severity.WARNING, message, named)


def _is_one_name(day: Word, named: Word, held: Held) -> bool:
    """Return whether a weekday and the word behind it are printed as a name: not "Sunday Night" or "SUNDAY SALE"."""
    if named.norm in TIME_NOUNS or held.text[day.end : named.start] != " " or is_caseless(held.typed or held.text):
        return False
    return day.text.istitle() and named.text.istitle() and not has_no_capitals(held.article)


def _behind(norm: str, article: CheckedArticle) -> Sequence[Word]:
    """Return the words that stand right behind a word of the article."""
    found = []
    for place in article.places.get(norm, ()):
        words = article.words_of[article.sentence_at(place.start)]
        found += [word for word in words if place.end <= word.start <= place.end + 1]
    return found
