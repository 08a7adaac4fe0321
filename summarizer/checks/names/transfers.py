"""Check `name`: who gained a seat from another, or lost one to him, did so in the article."""

from collections.abc import Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from db.records import Flag, Severity
from summarizer.checks.article import CheckedArticle
from summarizer.checks.held import Held, Ranged
from summarizer.checks.names.lookup import places
from summarizer.checks.reading.names import Name
from summarizer.checks.reading.words import Word
from summarizer.checks.remembering import remembered
from summarizer.english.transfers import FROM, GAINING, GIVING, TO

_GAP = 3
"""So many words at most stand between a name and the verb or link beside it."""


class _Transfer(NamedTuple):
    """What went from whom to whom, and the verb that tells it."""

    giver: Name
    taker: Name
    thing: Name
    verb: Word


def flags(held: Held) -> Iterator[Flag]:
    """Yield a warning for what went the other way in the article."""
    for own, there in _told(held):
        if not _fits(own.taker, there.taker, held) and _fits(own.taker, there.giver, held):
            found = held.article.read.text[there.verb.start : max(there.giver.end, there.taker.end)]
            message = f"“{own.verb.text}”: the article has it the other way round: “{found}”."
            yield held.flag("name", Severity.WARNING, message, own.verb, there.verb)
            return


def is_transferred(one: Ranged, other: Ranged, held: Held) -> bool:
    """Return whether the words of the article tell what went between two names, be it so here or not."""
    pair = {one.start, other.start}
    return any(pair <= {own.giver.start, own.taker.start, own.thing.start} for own, _ in _told(held))


@remembered
def _told(held: Held) -> Sequence[tuple[_Transfer, _Transfer]]:
    """Return each transfer of the takeaway with one of the same thing, between the same two, in the article."""
    return [
        (own, there)
        for own in _transfers(held.read.words, held.read.names)
        for there in _of_article(held.article)
        if _fits(own.thing, there.thing, held)
        and any(_fits(own.giver, name, held) for name in (there.giver, there.taker))
        and any(_fits(own.taker, name, held) for name in (there.giver, there.taker))
    ]


def _fits(name: Name, there: Name, held: Held) -> bool:
    starts = {word.start for word in there.words}
    return any(place.start in starts for word in name.words for place in places(word, held))


@remembered
def _of_article(article: CheckedArticle) -> Sequence[_Transfer]:
    verbs = (article.sentences_of(norm) for norm in GIVING | GAINING)
    return [
        found
        for number in sorted(set(chain.from_iterable(verbs)))
        for found in _transfers(article.words_of[number], article.names.get(number, ()))
    ]


def _transfers(words: Sequence[Word], names: Sequence[Name]) -> Iterator[_Transfer]:
    ends = {name.words[-1].start: name for name in names}
    starts = {name.words[0].start: name for name in names}
    for place, verb in enumerate(words):
        if verb.norm not in GIVING | GAINING or not verb.text.islower():
            continue
        subject = next(
            (ends[word.start] for word in reversed(words[max(0, place - _GAP) : place]) if word.start in ends), None
        )
        thing = next((starts[word.start] for word in words[place + 1 : place + 1 + _GAP] if word.start in starts), None)
        if subject is None or thing is None:
            continue
        behind = [word for word in words if word.start >= thing.end][: 1 + _GAP]
        link = behind[0].norm if behind else ""
        other = next((starts[word.start] for word in behind[1:] if word.start in starts), None)
        if other is not None and link == (TO if verb.norm in GIVING else FROM):
            giver, taker = (subject, other) if verb.norm in GIVING else (other, subject)
            yield _Transfer(giver, taker, thing, verb)
