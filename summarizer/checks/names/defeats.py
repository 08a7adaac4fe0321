"""Check `name`: nobody beat whom the article says he lost to, and nobody won who came third in it."""

from collections.abc import Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from db.records import Flag, Severity
from summarizer.checks.article import CheckedArticle
from summarizer.checks.held import Held, Ranged
from summarizer.checks.names.callings import bearing
from summarizer.checks.reading.names import Name
from summarizer.checks.reading.words import Word
from summarizer.checks.remembering import remembered
from summarizer.english.contests import (
    BEATEN,
    BEATING,
    BY,
    LOSING,
    OVER,
    PLACED,
    PLACES,
    PRIZES,
    TO,
    VICTORIES,
    WINNING,
    WON,
)

_REACH = 12
"""So many words before such a word its subject may stand."""
_GROUP = 4
"""So many words may stand before the name behind it."""
_SCORE = 4
"""So many words, a score among them, may stand between "won" and "against"."""
_CONTEST = BEATING | BEATEN | WINNING | LOSING
_PARTING = frozenset('.;:"“”?!')


class _Defeat(NamedTuple):
    """Who won against whom, and the word that tells it."""

    winner: Name
    loser: Name
    word: Word


def flags(held: Held) -> Iterator[Flag]:
    """Yield a warning for a defeat that the article tells the other way round only, and for a victory of who lost."""
    article = held.article
    for own in _defeats(held.read.words, held.read.names, held.text):
        there = [found for found in _of_article(article) if _is_pair(own, found, held)]
        if there and all(_is_one(own.winner, found.loser, held) for found in there):
            word = there[0].word
            message = f"“{own.word.text}”: in the article “{article.read.text[_start(there[0]) : _end(there[0])]}”."
            yield held.flag("name", Severity.WARNING, message, own.word, word)
            return
    yield from _of_places(held)


def is_decided(one: Ranged, other: Ranged, held: Held) -> bool:
    """Return whether the words of the article tell which of two names beat the other, be it so here or not."""
    pair = {one.start, other.start}
    own = (defeat for defeat in _defeats(held.read.words, held.read.names, held.text))
    mine = (defeat for defeat in own if {defeat.winner.start, defeat.loser.start} == pair)
    return any(_is_pair(defeat, there, held) for defeat in mine for there in _of_article(held.article))


def _start(defeat: _Defeat) -> int:
    return min(defeat.winner.start, defeat.loser.start, defeat.word.start)


def _end(defeat: _Defeat) -> int:
    return max(defeat.winner.end, defeat.loser.end, defeat.word.end)


def _is_pair(own: _Defeat, there: _Defeat, held: Held) -> bool:
    pairs = ((own.winner, there.loser, own.loser, there.winner), (own.winner, there.winner, own.loser, there.loser))
    return any(_is_one(one, other, held) and _is_one(two, more, held) for one, other, two, more in pairs)


def _is_one(name: Name, there: Name, held: Held) -> bool:
    own = {word.norm for word in bearing(name, held.text)}
    return not own.isdisjoint(word.norm for word in bearing(there, held.article.read.text))


@remembered
def _of_article(article: CheckedArticle) -> Sequence[_Defeat]:
    numbers = sorted(set(chain.from_iterable(article.sentences_of(norm) for norm in _CONTEST)))
    return [
        found
        for number in numbers
        for found in _defeats(article.words_of[number], article.names.get(number, ()), article.read.text)
    ]


def _defeats(words: Sequence[Word], names: Sequence[Name], text: str) -> Iterator[_Defeat]:
    """Yield who beat whom among some words: nearest names before a word of it and behind it."""
    for place in [at for at, word in enumerate(words) if word.norm in _CONTEST and word.text.islower()]:
        norm, behind = words[place].norm, [word.norm for word in words[place + 1 : place + 2 + _SCORE]]
        subject = _before(words, place, names, text)
        if subject is None:
            continue
        beaten_by = _by(behind) if norm in BEATEN else 0
        if beaten_by:
            link, is_won = beaten_by, False
        elif norm in WINNING or norm in LOSING:
            links = OVER if norm in WINNING else TO
            link, is_won = next((at for at, other in enumerate(behind, 1) if other in links), 0), norm in WINNING
            if not link and norm in BEATING:
                is_won = True
            elif not link:
                continue
        else:
            link, is_won = 0, norm in BEATING
        other = _behind(words, place + link, names, text)
        if other is not None and other.words[-1].norm != subject.words[-1].norm:
            yield _Defeat(*((subject, other) if is_won else (other, subject)), words[place])


def _by(behind: Sequence[str]) -> int:
    """Return how far behind a "beaten" its "by" stands, with nothing but a score between; 0 where none does."""
    at = next((at for at, norm in enumerate(behind) if not norm.isdigit()), len(behind))
    return at + 1 if behind[at : at + 1] == [BY] else 0


def _before(words: Sequence[Word], place: int, names: Sequence[Name], text: str) -> Name | None:
    near = words[max(0, place - _REACH)].start
    ahead = [name for name in names if near <= name.start and name.end <= words[place].start]
    if len(ahead) != 1 or _PARTING & set(text[ahead[0].end : words[place].start]):
        return None
    return ahead[0]


def _behind(words: Sequence[Word], place: int, names: Sequence[Name], text: str) -> Name | None:
    if place + 1 >= len(words):
        return None
    last = words[min(place + 1 + _GROUP, len(words) - 1)]
    found = next((name for name in names if words[place].end <= name.start <= last.start), None)
    return None if found is None or _PARTING & set(text[words[place].end : found.start]) else found


def _of_places(held: Held) -> Iterator[Flag]:
    """Yield a warning for who won in the takeaway and came second or later in the article, which has no other."""
    words = held.read.words
    for place in [at for at, word in enumerate(words) if word.norm in WON and at + 1 < len(words)]:
        winner = next((name for name in held.read.names if name.words[-1] in words[max(0, place - 2) : place]), None)
        if winner is None or not any(word.norm in PRIZES for word in words[place : place + 1 + _GROUP]):
            continue
        if (there := _place_of(winner, held)) is not None:
            message = f"“{words[place].text}”: the article says “{there.text}” of “{winner.words[-1].text}”."
            yield held.flag("name", Severity.WARNING, message, words[place], there)
            return


def _place_of(winner: Name, held: Held) -> Word | None:
    """Return the word for a place that the article gives a name; None where a sentence with it tells of a victory."""
    article = held.article
    found: Word | None = None
    for number in sorted(article.sentences_of(winner.words[-1].norm)):
        words = article.words_of[number]
        norms = {word.norm for word in words}
        if not norms.isdisjoint(VICTORIES):
            return None
        last = [at for at, word in enumerate(words) if word.norm == winner.words[-1].norm]
        behind = words[last[0] + 1 : last[0] + 3] if last else ()
        if len(behind) > 1 and behind[0].norm in PLACED and behind[1].norm in PLACES:
            found = behind[1]
    return found
