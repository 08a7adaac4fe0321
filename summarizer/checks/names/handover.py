"""Check `name`: who takes over in the takeaway takes over in the article, and who leaves does so there."""

from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import NamedTuple

from db.records import Flag, Severity
from summarizer.checks.article import CheckedArticle
from summarizer.checks.held import Held, Ranged
from summarizer.checks.names.callings import bearing
from summarizer.checks.reading.names import Name
from summarizer.checks.reading.text import ReadText
from summarizer.checks.remembering import remembered
from summarizer.english.handover import BEING, BY, DOWN, FROM, LEAVING, ON_THE_WAY, OTHERWISE, OVER, SUCCEEDING, TAKING

_GROUP = 5
"""So many words of what somebody is may stand before the name behind a verb."""
_ASIDE = 12
"""So many words at most two commas set off behind a name."""
_VERBS = SUCCEEDING | TAKING | LEAVING | DOWN


class _Step(NamedTuple):
    """Somebody who takes over or leaves."""

    name: Name
    takes: bool


def flags(held: Held) -> Iterator[Flag]:
    """Yield a warning where who leaves in the article takes over in the takeaway, or the other way round."""
    there = _of_article(held.article)
    for own in _steps(held.read) if there else ():
        same = [step for step in there if _are_one(own.name, step.name, held)]
        others = [step.name for step in there if step.takes == own.takes and not _are_one(own.name, step.name, held)]
        if same and others and all(step.takes != own.takes for step in same):
            other = min(others, key=lambda name: abs(name.start - same[0].name.start))
            printed = held.article.read.text[other.start : other.end]
            does = "takes over" if own.takes else "leaves"
            message = f"“{held.text[own.name.start : own.name.end]}” {does} here; in the article it is “{printed}”."
            yield held.flag("name", Severity.WARNING, message, own.name, other)
            return


def is_handed_over(one: Ranged, other: Ranged, held: Held) -> bool:
    """Return whether one of two names takes over and the other leaves, and no word of the article says otherwise."""
    steps = {step.name.start: step for step in _steps(held.read)}
    pair = [steps[name.start] for name in (one, other) if name.start in steps]
    if sorted(step.takes for step in pair) != [False, True]:
        return False
    told = [(own, step) for own in pair for step in _of_article(held.article) if _are_one(own.name, step.name, held)]
    return bool(told) and all(own.takes == step.takes for own, step in told)


@remembered
def _of_article(article: CheckedArticle) -> Sequence[_Step]:
    return list(_steps(article.read))


def _are_one(one: Name, other: Name, held: Held) -> bool:
    return bearing(one, held.text)[-1].norm == bearing(other, held.article.read.text)[-1].norm


def _steps(read: ReadText) -> Iterator[_Step]:
    words = read.words
    for place in [at for at, word in enumerate(words) if word.norm in _VERBS and word.text.islower()]:
        norm, behind = words[place].norm, words[place + 1 :]
        next_norm = behind[0].norm if behind else ""
        subject = _subject(place, read)
        if next_norm in OTHERWISE:
            continue
        if norm in SUCCEEDING:
            yield from _of_succession(subject, place, read)
        elif norm in TAKING and next_norm == OVER:
            if subject is not None:
                yield _Step(subject, takes=True)
            if len(behind) > 1 and behind[1].norm == FROM and (left := _object(place + 2, read)) is not None:
                yield _Step(left, takes=False)
        elif subject is not None and (norm in LEAVING or (norm in DOWN and next_norm == "down")):
            yield _Step(subject, takes=False)


def _of_succession(subject: Name | None, place: int, read: ReadText) -> Iterator[_Step]:
    """Yield who succeeds and who is succeeded, in the active or the passive."""
    words = read.words
    is_passive = place + 1 < len(words) and words[place + 1].norm == BY
    is_done = words[place].norm.endswith("ed") and any(word.norm in BEING for word in words[max(0, place - 2) : place])
    if is_passive != is_done:
        return
    target = _object(place + is_passive, read)
    if subject is not None and target is not None:
        yield _Step(subject, takes=not is_passive)
        yield _Step(target, takes=is_passive)


def _subject(place: int, read: ReadText) -> Name | None:
    """Return the name right before the verb at a place, or before what two commas set off there."""
    words, text = read.words, read.text
    before = words[max(0, place - _ASIDE) : place]
    lead = list(takewhile(lambda word: word.norm in ON_THE_WAY, reversed(before)))
    at = place - len(lead)
    if at == 0:
        return None
    ends = {name.words[-1].start: name for name in read.names}
    last = words[at - 1]
    gap = text[last.end : words[at].start].strip()
    if gap in {"", ","} and last.start in ends:
        return ends[last.start]
    if gap != ",":
        return None
    ahead = (word for word in reversed(words[max(0, at - _ASIDE) : at - 1]) if word.start in ends)
    return next((ends[word.start] for word in ahead if text[word.end : word.end + 1] == ","), None)


def _object(place: int, read: ReadText) -> Name | None:
    """Return the name behind the word at a place, with no more than what its bearer is between them."""
    words, text = read.words, read.text
    starts = {name.words[0].start: name for name in read.names}
    for at in range(place + 1, min(len(words), place + 2 + _GROUP)):
        if set(text[words[at - 1].end : words[at].start]) - {" ", ",", "."}:
            return None
        if words[at].start in starts:
            return starts[words[at].start]
    return None
