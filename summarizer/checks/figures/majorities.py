"""Check `number`: most of them are more than half by the article's own count, few are few, and a minority is less."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise
from typing import NamedTuple

from db.records import Flag, Severity
from summarizer.checks.figures.restated import ends_of
from summarizer.checks.held import Held
from summarizer.checks.reading.figures import Form
from summarizer.checks.reading.quantities import Quantity
from summarizer.checks.reading.words import Word, stem
from summarizer.checks.weighing.marks import MOSTLY, sentences_near
from summarizer.english.majorities import GROUPS, OF_WHOLE

_REACH = 6
"""Within so many words after it stands what a majority is of."""
_OF_WHOLE = re.compile(OF_WHOLE, re.IGNORECASE)
_PART_OF = re.compile(r"\s(?:out\s)?of\s(?:the\s|its\s|their\s|those\s)?")
_COMMA = re.compile(r"\s(?:[\w'’-]+\s){0,2}?[\w'’-]+,\s")
_BREAK = re.compile(r"[,;:.()]")


class _Share(NamedTuple):
    """Which part of what the article tells, and where."""

    share: Fraction
    of: frozenset[str]
    at: Quantity


def flags(held: Held) -> Iterator[Flag]:
    """Yield a warning for the first majority or minority that no share of the same things near bears out."""
    for word, (low, high) in _claimed(held):
        counted = _counted(word, held)
        shares = [one for one in _shares(held) if one.of & counted and _is_told(one, word, held)]
        if shares and not any(low <= one.share <= high for one in shares):
            said = held.article.read.text[shares[0].at.start : shares[0].at.end]
            message = f"“{word.text}”: the article says “{said}” of them."
            yield held.flag("number", Severity.WARNING, message, word, shares[0].at)
            return


def _is_told(share: _Share, word: Word, held: Held) -> bool:
    """Return whether the sentence of a share tells most of the rest: most may want one thing, and few another."""
    own = {one.stem for one in held.read.words if word.start <= one.start < word.end}
    whole = sum(weight for stem_, weight in held.weights.items() if stem_ not in own)
    return held.rest(word)[held.article.sentence_at(share.at.start)] >= MOSTLY * whole


def _claimed(held: Held) -> Iterator[tuple[Word, tuple[Fraction, Fraction]]]:
    for place, word in enumerate(held.read.words):
        if (bounds := GROUPS.get(word.norm)) is None:
            continue
        before, after = ([one.norm for one in held.read.words[max(0, place - 1) : place]], held.read.words[place + 1 :])
        led = before == ["a"] and word.norm == "few"
        if not led and after and after[0].norm not in {"likely", "recent", "recently", "important"}:
            yield word, bounds


def _counted(word: Word, held: Held) -> frozenset[str]:
    """Return the stem of the first noun after a quantifier, in its clause."""
    after = [one for one in held.read.words if one.start >= word.end][:_REACH]
    for one in after:
        if _BREAK.search(held.text, word.end, one.start):
            break
        if one.stem and not one.stem[0].isdigit():
            return frozenset({one.stem})
    return frozenset()


def _shares(held: Held) -> Iterator[_Share]:
    """Yield the shares that the supporting sentences and those beside them tell."""
    text = held.article.read.text
    for number in sorted(sentences_near(held)):
        told = held.article.quantities.get(number, ())
        for one in told:
            if one.unit == "percent" and one.things:
                yield _Share(one.value / 100, one.things | _of_words(one, held), one)
            elif one.form is Form.FRACTION and (one.things or len(ends_of(text[one.start : one.end])) > 1):
                yield _Share(one.value, one.things, one)
        yield from _parts(told, text)


def _of_words(share: Quantity, held: Held) -> frozenset[str]:
    return frozenset(stem(word) for word in _OF_WHOLE.findall(held.article.read.text[share.end : share.end + 40]))


def _parts(told: Sequence[Quantity], text: str) -> Iterator[_Share]:
    """Yield "14 of 30 clinics" and "of the 90 members, 40" as shares."""
    for one, other in pairwise(told):
        if not one.form is other.form is Form.COUNT or one.unit or other.unit:
            continue
        if 0 < one.value < other.value and _PART_OF.fullmatch(text, one.end, other.start):
            yield _Share(one.value / other.value, other.things, one)
        led = text[: one.start].endswith(("Of ", "Of the ", "of the ", "of "))
        if led and 0 < other.value < one.value and _COMMA.fullmatch(text, one.end, other.start):
            yield _Share(other.value / one.value, one.things, other)
