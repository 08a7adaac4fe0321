"""Check `name`, fourth part: a minister, secretary or leader has the office that the article gives to this name."""

from collections.abc import Iterator, Sequence

from db.records import Flag, Severity
from summarizer.checks.article import CheckedArticle
from summarizer.checks.held import MOST, Held
from summarizer.checks.names.callings import called, read_callings
from summarizer.checks.names.titles import is_same
from summarizer.checks.reading.names import Name
from summarizer.checks.reading.words import Word
from summarizer.checks.remembering import remembered
from summarizer.english.callings import DIRECTED, DIRECTOR, LEADERS, OFFICES, OFFICIALS, SIDES

_MATTERS = dict.fromkeys(OFFICIALS, OFFICES) | dict.fromkeys(LEADERS, SIDES) | {DIRECTOR: DIRECTED}
_LINKS = frozenset({"of", "for"})
_REACH = 3
"""So many words after "minister for" the office is looked for."""


def flags(held: Held) -> Iterator[Flag]:
    """Yield a warning for a health minister who is the transport minister in the article."""
    words = held.read.words
    for calling in list(read_callings(held.read))[:MOST]:
        own = _office(words, words.index(calling.word)) if calling.word.norm in _MATTERS else None
        if own is None:
            continue
        said = [
            (office, bool(names))
            for office, names in _offices(held.article)
            if not names or any(is_same(calling.name, name, held) for name in names)
        ]
        there = next((office for office, is_given in said if is_given), None)
        if there is not None and not any(office.norm in _MATTERS[calling.word.norm][own.norm] for office, _ in said):
            message = f"“{own.text} {calling.word.text}”: the article says “{there.text}” here."
            yield held.flag("name", Severity.WARNING, message, own, there)


@remembered
def _offices(article: CheckedArticle) -> Sequence[tuple[Word, Sequence[Name]]]:
    """Return the offices of an article, each with the names that it is said of."""
    return list(_all_offices(article))


def _all_offices(article: CheckedArticle) -> Iterator[tuple[Word, Sequence[Name]]]:
    for official in sorted(_MATTERS):
        for word in article.places.get(official, ()):
            number = article.sentence_at(word.start)
            at, _ = article.word_range(number, word.start, word.end)
            if (office := _office(article.words_of[number], at)) is not None:
                yield office, called(article).get(word.start, ())


def _office(words: Sequence[Word], at: int) -> Word | None:
    """Return the word that says which minister or secretary somebody is, before this word or after "of" or "for"."""
    matters = _MATTERS[words[at].norm]
    if at and words[at - 1].norm in matters:
        return words[at - 1]
    if at + 1 < len(words) and words[at + 1].norm in _LINKS:
        return next((word for word in words[at + 2 : at + 2 + _REACH] if word.norm in matters), None)
    return None
