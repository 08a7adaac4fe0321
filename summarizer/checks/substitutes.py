"""Finds the article's words that may stand in a flagged place: a figure for a figure, a date, a name, a quotation."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from rapidfuzz import fuzz

from db.records import Flag, Severity, Span
from summarizer.checks.article import CheckedArticle
from summarizer.checks.held import Held, Ranged
from summarizer.checks.judging import examine
from summarizer.checks.reading.figures import Form
from summarizer.checks.reading.moments import Moment, Sort
from summarizer.checks.reading.names import Name
from summarizer.checks.reading.quantities import Quantity
from summarizer.checks.reading.quotations import DOUBLE, fold, letters_of
from summarizer.checks.reading.text import ReadText
from summarizer.checks.reading.words import Word
from summarizer.checks.remembering import remembered
from summarizer.house_rules import HOUSE_RULES, HouseRules

_ALIKE = 70.0
"""From this likeness in percent on, the article's words are what a quotation was made of, not what it leaves out."""
_ALIKE_NAMES = 80.0
"""And two names are one in two spellings."""
_MEASURES = frozenset({"number", "date"})
_FACTS = _MEASURES | {"name"}
_AROUND = 40
"""So many letters before and after the words that a quotation is like its first and last word are looked for."""
_LEFT_OUT = ("...", "…", "[")
"""A quotation with such a sign was taken from more than one place."""
_JOINED_UNIT = re.compile(r"-[a-z]+$")
"""What stands before a noun: a 12-inch pipe, a 36-year-old."""
_NAME = ("name",)
_OWNER = ("'s", "’s")
_SMALL = frozenset({Sort.RELATIVE, Sort.PERIOD})
"""Dates that have a capital only where they open a sentence."""
_EDGES = " \t\n.,;:!?\"'-" + DOUBLE


class Substitute(NamedTuple):
    """Words of the article, and the place of a takeaway that they may be put in."""

    place: Span
    words: str

    def put_in(self, text: str) -> str:
        """Return the takeaway with the article's words in their place."""
        return text[: self.place.start] + self.words + text[self.place.end :]


class _Thing(NamedTuple):
    """What stands at one place of a text."""

    place: Span
    sort: tuple[object, ...]
    """What two things have to share for one to stand for the other."""
    worth: tuple[object, ...]
    """What tells two things of one sort apart."""
    is_small: bool = False
    """Whether it has a capital only where it opens a sentence."""

    def is_same(self, other: "_Thing") -> bool:
        """Return whether both say the same."""
        return (self.sort, self.worth) == (other.sort, other.worth)


def substitute(
    flag: Flag,
    text: str,
    article: CheckedArticle,
    *,
    evidence: Sequence[Span] = (),
    rules: HouseRules = HOUSE_RULES,
) -> Substitute | None:
    """Return what of the article may stand in the place of a takeaway that a flag speaks of; None where nothing may.

    Both must be of one sort and of another worth: two figures of one form and unit, two dates, two spellings of a name,
    a quotation and the words that it was made of. A figure or date must be one that the article nowhere has and
    contradicts, and no other of the takeaway in doubt: which of several is wrong, or meant, would be a guess. In the
    takeaway that has the article's words the checks then find one thing less, and nothing else.

    Args:
        flag: one of those that the checks found in `text`.
        text: the takeaway.
        article: what it was held against.
        evidence: the spans of the body that its drafter took it from.
        rules: the house's lengths.
    """
    if flag.span is None or flag.article_span is None or flag.severity is Severity.NOTE:
        return None
    spans = tuple(evidence)
    examined = examine(text, article, spans, rules)
    if flag.kind in _MEASURES and not _is_contradicted(flag, examined.flags):
        return None
    looked_for = _quoted if flag.kind == "quote" else _like
    found = looked_for(flag.span, flag.article_span, text, examined.held)
    if found is None:
        return None
    changed = examine(found.put_in(text), article, spans, rules)
    before, after = _loud(examined.flags), _loud(changed.flags)
    return found if after < before and after[flag.kind] < before[flag.kind] else None


def _is_contradicted(flag: Flag, flags: Iterable[Flag]) -> bool:
    """Return whether the article contradicts a figure or date, and nothing of the kind is in doubt beside it."""
    doubted = (one for one in flags if one.kind in _FACTS and one.severity is not Severity.NOTE)
    return flag.severity is Severity.ERROR and all(one.span == flag.span for one in doubted)


def _loud(flags: Iterable[Flag]) -> Counter[str]:
    return Counter(flag.kind for flag in flags if flag.severity is not Severity.NOTE)


def _like(at: Span, there: Span, text: str, held: Held) -> Substitute | None:
    """Return the figure, date or name of the article at `there`, where one of its sort and of another worth is `at`."""
    pairs = ((own, other) for own in _things(at, held.read) for other in _things(there, held.article.read))
    for own, other in pairs:
        if own.sort != other.sort or own.worth == other.worth or _is_told(other, own, held):
            continue
        if _is_nearest(other, own, held.article) if own.sort == _NAME else _is_meant(other, own, held.article):
            return Substitute(own.place, _fitted(other.place.cut(held.article.read.text), own, other, text))
    return None


def _fitted(words: str, own: _Thing, other: _Thing, text: str) -> str:
    """Return the article's words as they stand in the takeaway's place: on one line, with its capital and its stop."""
    words = " ".join(words.split())
    if not own.place.cut(text).endswith("."):
        words = words.rstrip(".")
    if not text[: own.place.start].strip(_EDGES):
        return words[:1].upper() + words[1:]
    return words[:1].lower() + words[1:] if other.is_small and words[1:2].islower() else words


def _is_meant(other: _Thing, own: _Thing, article: CheckedArticle) -> bool:
    """Return whether no other figure or date of the article can be meant.

    It has the takeaway's nowhere, for whose that is would be a guess, and in its sentence no further one of the sort.
    """
    if own.worth in _measures_of(article):
        return False
    sentence, read = article.sentences[article.sentence_at(other.place.start)], article.read
    elements: tuple[Ranged, ...] = (*read.quantities, *read.moments)
    inside = (one for one in elements if sentence.start <= one.start < sentence.end)
    found = (thing for one in inside for thing in _things(Span(one.start, one.end), read))
    return not any(thing.sort == other.sort and thing.worth != other.worth for thing in found)


@remembered
def _measures_of(article: CheckedArticle) -> frozenset[tuple[object, ...]]:
    """Return the worth of every figure and date of an article."""
    read = article.read
    figures = {(one.value, one.second) for one in read.quantities}
    return frozenset(figures | {(one.value,) for one in read.moments})


def _is_nearest(other: _Thing, own: _Thing, article: CheckedArticle) -> bool:
    """Return whether a name is spelled like the article's, and like no other name that it has."""
    near = fuzz.ratio(_spelled(own), _spelled(other))
    rivals = {part for name in article.read.names for part in _parts(name, len(own.worth))} - {_spelled(other)}
    return near >= _ALIKE_NAMES and all(fuzz.ratio(_spelled(own), rival) < near for rival in rivals)


def _parts(name: Name, count: int) -> Iterator[str]:
    """Yield all so many words of a name that follow each other."""
    for start in range(len(name.words) - count + 1):
        yield " ".join(word.norm for word in name.words[start : start + count])


def _spelled(name: _Thing) -> str:
    return " ".join(map(str, name.worth))


def _is_told(other: _Thing, own: _Thing, held: Held) -> bool:
    """Return whether the takeaway says elsewhere what the article has for its flagged place: two were exchanged."""
    if other.sort == _NAME:
        outside = (word for word in held.read.words if not own.place.start <= word.start < own.place.end)
        return any(word.norm in other.worth for word in outside)
    elements: tuple[Ranged, ...] = (*held.read.quantities, *held.read.moments)
    apart = (one for one in elements if one.end <= own.place.start or own.place.end <= one.start)
    return any(thing.is_same(other) for one in apart for thing in _things(Span(one.start, one.end), held.read))


def _things(at: Span, read: ReadText) -> Iterator[_Thing]:
    """Yield what stands exactly at one place of a text."""
    for one in read.quantities:
        if (one.start, one.end) == (at.start, at.end) and not _is_pronoun(one):
            joined = bool(one.unit) and _JOINED_UNIT.search(at.cut(read.text)) is not None
            sort = ("figure", one.form, one.unit, one.kind if one.unit else "", joined)
            yield _Thing(at, sort, (one.value, one.second), one.in_words)
    yield from _dates(_before_stop(at, read.text), read)
    for name in read.names:
        yield from _names(at, name, read.text)


def _is_pronoun(one: Quantity) -> bool:
    """Return whether a figure may be none: a bare "one"."""
    return one.in_words and one.value == 1 and not one.unit and one.form is Form.COUNT


def _dates(at: Span, read: ReadText) -> Iterator[_Thing]:
    """Yield the date at one place, which may be a day of a month and a year."""
    found = [(_before_stop(Span(one.start, one.end), read.text), one) for one in read.moments if at.start <= one.start]
    inside: list[tuple[Span, Moment]] = [(place, one) for place, one in found if place.end <= at.end]
    if not inside or (inside[0][0].start, inside[-1][0].end) != (at.start, at.end):
        return
    sorts = tuple(one.sort for _, one in inside)
    is_dotted = at.cut(read.text).endswith(".m")
    yield _Thing(at, ("date", *sorts, is_dotted), tuple(one.value for _, one in inside), _SMALL.issuperset(sorts))


def _before_stop(at: Span, text: str) -> Span:
    """Return the place of a date without the stop that ends its sentence, and perhaps a month's short form as well."""
    ends = not text[at.end :].strip(_EDGES) or text[at.end] == "\n"
    return Span(at.start, at.end - 1) if ends and text[at.end - 1] == "." else at


def _names(at: Span, name: Name, text: str) -> Iterator[_Thing]:
    """Yield a name that stands at one place, or a part of it, and the name beside which that part stands."""
    for part in name.words:
        if (part.start, part.end) == (at.start, at.end):
            yield _named((part,), text)
    if len(name.words) > 1 and name.start <= at.start and at.end <= name.end:
        yield _named(name.words, text)


def _named(words: Sequence[Word], text: str) -> _Thing:
    """Return a name, or a part of one, without the ending of an owner."""
    start, end = words[0].start, words[-1].end
    end -= next((len(ending) for ending in _OWNER if text[start:end].endswith(ending)), 0)
    return _Thing(Span(start, end), _NAME, tuple(word.norm for word in words))


def _quoted(at: Span, there: Span, text: str, held: Held) -> Substitute | None:
    """Return the article's words for a quotation that is not to the letter, where both begin and end alike."""
    quoted, article = at.cut(text), held.article
    is_whole = any((one.start, one.end) == (at.start, at.end) for one in held.read.quotations)
    own = letters_of(fold(quoted))
    if not own or not is_whole or any(sign in quoted for sign in _LEFT_OUT):
        return None
    around = Span(max(there.start - _AROUND, 0), there.end + _AROUND)
    runs = [run.cut(article.read.text) for run in _runs(own[0], own[-1], around, article.folded)]
    whole = [run for run in runs if set(DOUBLE).isdisjoint(run) and "\n" not in run]
    likeness, words = max(((fuzz.ratio(fold(quoted), fold(run)), run) for run in whole), default=(0.0, ""))
    same_letter = words[:1].lower() == quoted[0].lower()
    return Substitute(at, quoted[0] + words[1:] if same_letter else words) if likeness >= _ALIKE else None


def _runs(first: str, last: str, around: Span, folded: str) -> Iterator[Span]:
    """Yield what stands in a part of a text from one word to another."""
    begins, ends = (
        re.compile(rf"(?<!\w){re.escape(word)}(?!\w)").finditer(folded, around.start, around.end)
        for word in (first, last)
    )
    lasts = [found.end() for found in ends]
    yield from (Span(begin.start(), end) for begin in begins for end in lasts if begin.start() < end)
