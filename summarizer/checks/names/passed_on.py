"""Check `name`: what was sold, given or sent by one to another did not go the other way: "sold to Poe by Kent"."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise, takewhile
from typing import NamedTuple

from db.records import Flag, Severity
from summarizer.checks.article import CheckedArticle
from summarizer.checks.held import MOST, Held, Ranged
from summarizer.checks.names.lookup import places
from summarizer.checks.reading.names import Name
from summarizer.checks.reading.words import Word
from summarizer.checks.remembering import remembered
from summarizer.english.grammar import CLAUSE_OPENERS
from summarizer.english.transfers import BODIES, BY, FROM, HANDING, RECEIVING, TO
from summarizer.english.verbs import BEING, DENIED, LEADING

_REACH = 16
"""So many words behind a verb may say from whom and to whom."""
_GAP = 4
"""So many words behind "to" or "by" the name stands."""
_MARKS = frozenset('.;:!?()"“”')
_ENDS = CLAUSE_OPENERS | {"and", "who", "which"}


class _Passed(NamedTuple):
    """What went from whom to whom; a name is None where the words do not tell it."""

    giver: Name | None
    taker: Name | None
    thing: frozenset[str]
    """Stems of the words for it."""
    verb: Word


def flags(held: Held) -> Iterator[Flag]:
    """Yield a warning for the first thing that went the other way in the article."""
    for own in list(_passed(held.read.words, held.read.names, held.text))[:MOST]:
        there = [other for other in _of_article(held.article) if own.thing & other.thing]
        if any(_is_told(own, other, held) for other in there):
            continue
        turned = next((other for other in there if _is_turned(own, other, held)), None)
        if turned is not None and turned.giver is not None and turned.taker is not None:
            text, names = held.article.read.text, (turned.giver, turned.taker)
            start, end = min(turned.verb.start, names[0].start), max(name.end for name in names)
            message = f"“{own.verb.text}”: the article has it the other way round: “{text[start:end]}”."
            yield held.flag("name", Severity.WARNING, message, own.verb, turned.verb)
            return


def is_passed_on(one: Ranged, other: Ranged, held: Held) -> bool:
    """Return whether the article tells as the takeaway does from whom to whom something went, with two names of it."""
    for own in list(_passed(held.read.words, held.read.names, held.text))[:MOST]:
        ends = {name.start for name in (own.giver, own.taker) if name is not None}
        things = {name.start for name in held.read.names if own.thing & _stems(name.words)}
        if ends & {one.start, other.start} and {one.start, other.start} <= ends | things:
            return any(own.thing & there.thing and _is_told(own, there, held) for there in _of_article(held.article))
    return False


def _is_told(own: _Passed, there: _Passed, held: Held) -> bool:
    """Return whether the article tells all that a takeaway does, or may: who had sold it may have bought it before."""
    ends = ((own.giver, there.giver), (own.taker, there.taker))
    if all(mine is None or (other is not None and _fits(mine, other, held)) for mine, other in ends):
        return True
    is_half = own.giver is None or own.taker is None
    kind = HANDING if own.verb.norm in HANDING else RECEIVING
    return is_half and there.verb.norm in kind and (there.giver is None or there.taker is None)


def _is_turned(own: _Passed, there: _Passed, held: Held) -> bool:
    if there.giver is None or there.taker is None:
        return False
    crossed = ((own.giver, there.taker), (own.taker, there.giver))
    return all(mine is None or _fits(mine, other, held) for mine, other in crossed)


def _fits(name: Name, there: Name, held: Held) -> bool:
    starts = {word.start for word in there.words}
    return any(place.start in starts for place in places(name.words[-1], held))


@remembered
def _of_article(article: CheckedArticle) -> Sequence[_Passed]:
    numbers = {number for norm in HANDING | RECEIVING for number in article.sentences_of(norm)}
    return [
        found
        for number in sorted(numbers)
        for found in _passed(article.words_of[number], article.names.get(number, ()), article.read.text)
    ]


def _passed(words: Sequence[Word], names: Sequence[Name], text: str) -> Iterator[_Passed]:
    ends = {name.words[-1].start: name for name in names}
    for place, verb in enumerate(words):
        if verb.norm not in HANDING | RECEIVING or not verb.text.islower():
            continue
        lead = list(takewhile(lambda word: word.norm in LEADING, reversed(words[:place])))
        before = words[: place - len(lead)]
        is_denied = any(word.norm in DENIED or word.norm.endswith("n't") for word in (*lead, *before[-1:]))
        if not before or is_denied:
            continue
        behind = list(_clause(words[place : place + _REACH], text))
        last = before[-2] if len(before) > 1 and before[-1].norm in BODIES else before[-1]
        subject = ends.get(last.start) or ends.get(before[-1].start)
        found = _read(verb, subject, before, behind, names, is_passive=any(word.norm in BEING for word in lead))
        if found is not None and found.thing and (found.giver or found.taker):
            yield found


def _clause(words: Sequence[Word], text: str) -> Iterator[Word]:
    """Yield the words behind the first one in its clause."""
    for last, word in pairwise(words):
        if word.norm in _ENDS or not _MARKS.isdisjoint(text[last.end : word.start]):
            return
        yield word


def _read(
    verb: Word,
    subject: Name | None,
    before: Sequence[Word],
    behind: Sequence[Word],
    names: Sequence[Name],
    *,
    is_passive: bool,
) -> _Passed | None:
    """Return what a verb tells with the words before it and behind it."""
    linked = {link: _linked(link, behind, names) for link in (TO, BY, FROM)}
    thing = _stems(takewhile(lambda word: word.norm not in linked, behind))
    own = _stems(before[-_GAP:])
    if subject is None and not is_passive:
        return None
    if verb.norm in RECEIVING:
        taker, what = (linked[BY], own) if is_passive else (subject, thing)
        return _Passed(linked[FROM], taker, what, verb)
    first = next((name for name in names if behind and name.words[0] == behind[0]), None)
    if is_passive and linked[TO] is None and subject is not None and thing:
        return _Passed(linked[BY], subject, thing, verb)
    if is_passive:
        return _Passed(linked[BY], linked[TO], own, verb)
    if linked[TO] is None and first is not None and first.words[-1] != behind[-1]:
        return _Passed(subject, first, thing - _stems(first.words), verb)
    return _Passed(subject, linked[TO], thing, verb)


def _stems(words: Iterable[Word]) -> frozenset[str]:
    return frozenset(word.stem for word in words) - {""}


def _linked(link: str, behind: Sequence[Word], names: Sequence[Name]) -> Name | None:
    """Return the name a little behind a small word; of "to Wend's Poe Group" the last one."""
    at = next((place for place, word in enumerate(behind) if word.norm == link), None)
    if at is None:
        return None
    near = behind[at + 1 : at + 1 + _GAP]
    found = [name for name in names if name.words[0] in near]
    return next((name for name in found if not name.words[-1].text.endswith(("'s", "’s"))), None)
