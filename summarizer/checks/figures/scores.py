"""Check `number`: who wins has the greater side of a score, a draw equal ones; sets and votes keep their sides."""

import re
from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction

from db.records import Flag, Severity
from summarizer.checks.figures.alike import of_same_amount, same_amount
from summarizer.checks.held import MOST, Held
from summarizer.checks.reading.figures import Form
from summarizer.checks.reading.quantities import Quantity
from summarizer.checks.reading.words import Word
from summarizer.english.amounts import RANGE
from summarizer.english.movement import CAME_BACK, DREW, REFUSING, VOTING, WON

_REACH = 5
"""So many words before a score may say what it was."""
_HIGHEST = 200
"""A greater side is a year's."""
_CLOSE = 4
"""Scores that follow each other as close are those of sets."""
_ROW = 2
"""So many scores that follow each other have an order."""
_PRINTED = re.compile(r"\d+\s?[-–]\s?\d+")


def flags(held: Held) -> Iterator[Flag]:
    """Yield a warning for each score that its own sentence contradicts."""
    scores = [one for one in held.read.quantities[:MOST] if one.form is Form.SCORE and one.kind != RANGE]
    yield from _turned_sets(scores, held)
    yield from (flag for score in scores for flag in _turned_vote(score, held))
    for score in scores:
        sets = any(0 < abs(other.start - score.start) <= score.end - score.start + _CLOSE for other in scores)
        if not sets and not score.unit and (said := _contradiction(score, held)):
            printed = held.text[score.start : score.end]
            yield held.flag("number", Severity.WARNING, f"“{printed}” is no {said}.", score)


def _turned_sets(scores: Sequence[Quantity], held: Held) -> Iterator[Flag]:
    """Yield a warning for the first set that the article gives to the other side than the sets before it."""
    own = _row(scores, held.text)
    if len(own) < _ROW:
        return
    article = held.article
    for told in article.quantities.values():
        there = _row([one for one in told if one.form is Form.SCORE and one.kind != RANGE], article.read.text)
        if len(there) == len(own) and all(map(same_amount, own, there)):
            turned = [_sides(one) != _sides(other) for one, other in zip(own, there, strict=True)]
            if len(set(turned)) == 1:
                return
            at = turned.index(not turned[0])
            said = article.read.text[there[at].start : there[at].end]
            message = f"“{held.text[own[at].start : own[at].end]}”: the article gives this set to the other (“{said}”)."
            yield held.flag("number", Severity.WARNING, message, own[at], there[at])
            return


def _turned_vote(score: Quantity, held: Held) -> Iterator[Flag]:
    """Yield a warning for a vote of which the article always has the other side first, be it for or against."""
    article, own = held.article, _norms(held.read.words)
    there = [one for one in of_same_amount(score, article) if one.form is Form.SCORE]
    if score.value == score.second or not VOTING & own or any(_sides(one) == _sides(score) for one in there):
        return
    for place in there:
        told = _norms(article.words_of[article.sentence_at(place.start)])
        if VOTING & told and bool(REFUSING & own) is bool(REFUSING & told):
            said = article.read.text[place.start : place.end]
            message = f"“{held.text[score.start : score.end]}”: the article has the two the other way round (“{said}”)."
            yield held.flag("number", Severity.WARNING, message, score, place)
            return


def _norms(words: Iterable[Word]) -> set[str]:
    return {word.norm for word in words}


def _row(scores: Sequence[Quantity], text: str) -> list[Quantity]:
    """Return the first scores of a text that follow each other as sets do."""
    row: list[Quantity] = []
    for score in scores:
        if row and text[row[-1].end : score.start].strip() not in {",", "and", ", and", ""}:
            if len(row) >= _ROW:
                break
            row = []
        row.append(score)
    return row


def _sides(score: Quantity) -> tuple[Fraction, Fraction | None]:
    return score.value, score.second


def _contradiction(score: Quantity, held: Held) -> str:
    """Return what the words beside a score say that it was, if it can not have been."""
    left, right = score.value, score.second or score.value
    if max(left, right) > _HIGHEST or not _PRINTED.fullmatch(held.text, score.start, score.end):
        return ""
    before = [word for word in held.read.words if word.end <= score.start]
    said = [word.norm for word in before[-_REACH:]]
    after = next((word.norm for word in held.read.words if word.start >= score.end), "")
    if CAME_BACK & set(said):
        return ""
    if left != right and ((said[-1:] and said[-1] in DREW) or after in DREW):
        return "draw"
    is_won = bool(WON & set(said)) and not any(mark in held.text[before[-1].end : score.start] for mark in ",;:.(")
    return "win" if is_won and left < right else ""
