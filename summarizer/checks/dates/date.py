"""Check `date`: weekdays, months, days, years and times of the takeaway stand in the article, and for this event."""

from collections.abc import Iterator
from itertools import chain, groupby, islice

from db.records import Flag, Severity
from summarizer.checks.article import CheckedArticle
from summarizer.checks.centuries import within
from summarizer.checks.dates.own_clause import is_told_with_its_clause
from summarizer.checks.dates.own_place import can_contradict, is_in_place
from summarizer.checks.dates.qualities import exact_time, of_other_quality, of_other_season
from summarizer.checks.dates.reckoned import reckoned
from summarizer.checks.held import CROWD, MOST, Held, sentences_around
from summarizer.checks.reading.moments import Moment, Sort
from summarizer.checks.reading.quantities import Quantity
from summarizer.checks.remembering import remembered
from summarizer.checks.weighing.marks import is_sure
from summarizer.checks.weighing.neighbours import neighbours
from summarizer.checks.weighing.placing import Candidates, judge
from summarizer.english.calendar import APART, RELATIVE_DAYS, THIS_YEAR

_VAGUE = frozenset({Sort.RELATIVE, Sort.PERIOD})
"""Moments such as "yesterday" and "last week", which several days can be."""


def flags(held: Held) -> Iterator[Flag]:
    """Yield a flag for each date that the article lacks, or has only for another event."""
    judged = (moment for moment in held.read.moments[:MOST] if not _is_read_otherwise(moment, held))
    for _, ends in groupby(judged, key=lambda moment: moment[:3]):
        found = [flag for moment in ends for flag in _judge(moment, held)]
        yield from (flag for flag in found if flag.severity is Severity.ERROR or not any(map(_is_error, found)))
    yield from of_other_season(held)


def _is_error(flag: Flag) -> bool:
    """Return whether a flag is grave enough that of the other end of the same date nothing more need be said."""
    return flag.severity is Severity.ERROR


def _is_read_otherwise(moment: Moment, held: Held) -> bool:
    """Return whether a date in figures alone, such as "5/7/2024", is the other day that it can be."""
    others = [other for other in held.read.moments if other[:3] == moment[:3] and other != moment]
    if not others or any(letter.isalpha() for letter in held.text[moment.start : moment.end]):
        return False
    stands = (moment.sort, moment.value) in held.article.moments
    return not stands and ((others[0].sort, others[0].value) in held.article.moments or others[0] < moment)


@remembered
def candidates(moment: Moment, held: Held) -> Candidates:
    """Return where the article has a date, if it has it, and what could stand in its place."""
    places = held.article.moments.get((moment.sort, moment.value), ())[:CROWD]
    own = {(other.sort, other.value) for other in held.read.moments}
    groups = (found for key, found in held.article.moments.items() if key[0] is moment.sort and key not in own)
    rivals = list(islice(chain.from_iterable(groups), CROWD))
    more = (
        float(moment.sort is Sort.WEEKDAY),
        float(moment.sort is Sort.YEAR),
        float(moment.sort in (Sort.MONTH, Sort.DAY)),
        float(len(held.read.moments)),
        float(_speaks_of_today(held)),
        *neighbours(moment, places, rivals, held),
    )
    return Candidates(places, rivals, more)


def _judge(moment: Moment, held: Held) -> Iterator[Flag]:
    printed = held.text[moment.start : moment.end].rstrip(".")
    found = candidates(moment, held)
    if not found.places:
        yield from _absent(moment, printed, found, held)
        return
    verdict = judge("date", moment, found, held)
    doubted = verdict.severity is not None and not is_in_place(moment, found, verdict, held)
    doubted = doubted and not is_told_with_its_clause(moment, found.places, verdict.rival, held)
    if not doubted or (verdict.rival is None and not is_sure(verdict.probability, moment, held)):
        yield from of_other_quality(moment, held.article.moments[moment.sort, moment.value][:CROWD], held)
        return
    if verdict.rival is not None:
        there = held.article.read.text[verdict.rival.start : verdict.rival.end]
        message = f"“{printed}” stands in the article, but where it speaks of this it says “{there}”."
    else:
        message = f"“{printed}” stands in the article, but perhaps for another event."
    severity = Severity.WARNING if moment.sort in _VAGUE else verdict.severity or Severity.WARNING
    yield held.flag("date", severity, message, moment, verdict.rival or found.places[0])


def _absent(moment: Moment, printed: str, found: Candidates, held: Held) -> Iterator[Flag]:
    article = held.article
    if moment.sort is Sort.YEAR and any(_is_year(other, moment, article) for other in article.read.quantities):
        return
    if moment.sort in _VAGUE and not _may_contradict(moment, held):
        yield _vague(moment, printed, held)
        return
    if moment.sort is Sort.CLOCK and (exact := exact_time(moment, held)):
        message = f"“{printed}” is rounded: the article says “{article.read.text[exact.start : exact.end]}”."
        yield held.flag("date", Severity.NOTE, message, moment, exact)
        return
    if moment.sort is Sort.DECADE and (era := within(moment, held)):
        message = f"“{printed}”: the article says “{article.read.text[era.start : era.end]}”."
        yield held.flag("date", Severity.NOTE, message, moment, era)
        return
    if (source := reckoned(moment, held)) is not None:
        message = f"“{printed}” does not stand in the article. It may be worked out from {source.said}."
        yield held.flag("date", Severity.NOTE if source.sure else Severity.WARNING, message, moment, source.at)
        return
    other = _other(moment, held)
    said = f" It says “{article.read.text[other.start : other.end]}”." if other else ""
    soft = moment.sort in _VAGUE or (moment.sort is Sort.WEEKDAY and other is None and _speaks_of_today(held))
    soft = soft or (moment.sort is Sort.YEAR and _is_this_year(moment, held))
    severity = Severity.WARNING if soft else judge("absent date", moment, found, held).severity or Severity.WARNING
    yield held.flag("date", severity, f"“{printed}” does not stand in the article.{said}", moment, other)


def _is_this_year(year: Moment, held: Held) -> bool:
    """Return whether a year may be the best sentence's "this year", where the one before or after stands there, too."""
    there = _beside(year, held)
    years = [int(one.value) for one in there if one.sort is Sort.YEAR]
    return any(one.value in THIS_YEAR for one in there) and any(abs(one - int(year.value)) == 1 for one in years)


def _vague(moment: Moment, printed: str, held: Held) -> Flag:
    """Return a warning where the only vague moment of the best sentence can not be this one, else a note."""
    there = [other for other in _beside(moment, held) if other.sort in _VAGUE]
    if len(there) != 1 or not any({moment.value, there[0].value} <= each for each in APART):
        message = f"“{printed}” does not stand in the article, nor anything like it."
        return held.flag("date", Severity.NOTE, message, moment)
    said = held.article.read.text[there[0].start : there[0].end]
    message = f"“{printed}” does not stand in the article. It says “{said}”."
    return held.flag("date", Severity.WARNING, message, moment, there[0])


def _is_year(quantity: Quantity, year: Moment, article: CheckedArticle) -> bool:
    """Return whether a figure of the article may be a year that nothing says is one: four bare digits of nothing."""
    bare = not quantity.unit and not quantity.things and not quantity.in_words
    return bare and quantity.value == int(year.value) and article.read.text[quantity.start : quantity.end].isdigit()


def _may_contradict(moment: Moment, held: Held) -> bool:
    """Return whether the article has a moment that a vague one can contradict; of a week or year, near what is told."""
    article = held.article
    near = set(sentences_around(held.best_beside(moment), 1, 1, len(article.sentences)))
    return any(
        can_contradict(moment, other.sort, other.value)
        and (other.sort is Sort.RELATIVE or article.sentence_at(other.start) in near)
        for other in article.read.moments
    )


def _other(moment: Moment, held: Held) -> Moment | None:
    """Return the moment of the same sort that the sentence has which the takeaway fits best, and the takeaway not."""
    own = {other[2:] for other in held.read.moments}
    there = (other for other in _beside(moment, held) if other[2:] not in own)
    return next((other for other in there if other.sort is moment.sort), None)


def _beside(moment: Moment, held: Held) -> list[Moment]:
    """Return all moments of the sentence that the takeaway fits best."""
    if not held.article.sentences:
        return []
    span = held.article.sentences[held.best_beside(moment)]
    return [other for other in held.article.read.moments if span.start <= other.start < span.end]


def _speaks_of_today(held: Held) -> bool:
    return any((Sort.RELATIVE, day) in held.article.moments for day in RELATIVE_DAYS)
