"""Check `name`: who is at home in the article does not travel to the other, nor the other way round."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from db.records import Flag, Severity
from summarizer.checks.article import CheckedArticle
from summarizer.checks.held import MOST, Held, Ranged
from summarizer.checks.names.turned import named_at
from summarizer.checks.reading.names import Name
from summarizer.checks.reading.text import ReadText
from summarizer.checks.reading.words import Word
from summarizer.checks.remembering import remembered
from summarizer.english.venues import AT_HOME, AWAY, HOSTING, VISITING

_APART = 8
"""So many words at most stand between the two."""
_LINKS = (2, 3)
"""So many words may say right before the other's name who is at home."""
_BESIDE = 3
"""A verb with nothing behind it stands so many words at most before the other's name."""
_MARKS = frozenset('.!?;:"“”()')


class Meeting(NamedTuple):
    """Who is at home and who comes."""

    home: Name
    away: Name
    start: int
    end: int


def flags(held: Held) -> Iterator[Flag]:
    """Yield a warning for each meeting that the article only has at the other's home."""
    for own in _meetings(held.read)[:MOST]:
        there = _find(own.away, own.home, held)
        if there is not None and _find(own.home, own.away, held) is None:
            printed, other = held.text[own.start : own.end], held.article.read.text[there.start : there.end]
            yield held.flag("name", Severity.WARNING, f"“{printed}”: the article has “{other}”.", own, there)


def is_hosted(one: Ranged, other: Ranged, held: Held) -> bool:
    """Return whether the article tells in words which of two names is at home, be it so here or not."""
    mine = (own for own in _meetings(held.read) if {own.home.start, own.away.start} == {one.start, other.start})
    return any(_find(own.home, own.away, held) or _find(own.away, own.home, held) for own in mine)


def _find(home: Name, away: Name, held: Held) -> Meeting | None:
    there = _of_article(held.article)
    if not there:
        return None
    homes, aways = named_at(home, held), named_at(away, held)
    return next((one for one in there if one.home.words[-1].start in homes and one.away.words[-1].start in aways), None)


@remembered
def _of_article(article: CheckedArticle) -> Sequence[Meeting]:
    return _meetings(article.read)


def _meetings(read: ReadText) -> Sequence[Meeting]:
    return list(_read(read))


def _read(read: ReadText) -> Iterator[Meeting]:
    at = {word.start: place for place, word in enumerate(read.words)}
    subject = None
    for one, other in pairwise(read.names):
        between = read.words[at[one.words[-1].start] + 1 : at[other.words[0].start]]
        if not 0 < len(between) <= _APART or _MARKS & set(read.text[one.end : other.start]):
            continue
        goes_on = any(word.norm == "and" for word in between)  # "Larkby host Wend and visit Calder"
        subject = subject if goes_on else one
        is_home = _is_at_home(between)
        if is_home is not None and subject is not None:
            home, away = (subject, other) if is_home else (other, subject)
            yield Meeting(home, away, subject.start, other.end)


def _is_at_home(between: Sequence[Word]) -> bool | None:
    """Return whether by the words between two names the first is at home, None where they do not say."""
    norms = [word.norm for word in between]
    last = {" ".join(norms[-number:]) for number in _LINKS}
    if last & (AT_HOME | AWAY):
        return bool(last & AT_HOME)
    verb = next((norm for norm in norms[-_BESIDE:] if norm in HOSTING | VISITING), None)
    return None if verb is None else verb in HOSTING
