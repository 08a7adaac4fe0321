"""Check `date`: two dates of one sentence have not changed places; each stands beside what it is the date of."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

from db.records import Flag, Severity
from summarizer.checks.article import CheckedArticle
from summarizer.checks.clauses import clause_at
from summarizer.checks.held import Held
from summarizer.checks.reading.moments import Moment
from summarizer.checks.reading.words import Word
from summarizer.checks.remembering import remembered

_MOST = 6
"""So many dates of a sentence are told apart."""
_TWO = 2
_BRIEF = 3
"""A clause with no more words repeats nothing of the one before: "the hall opens on 3 May, and the pool on 7 May"."""


class _Dated(NamedTuple):
    moment: Moment
    beside: frozenset[str]
    """The stems in its clause, but for those of dates."""


def flags(held: Held) -> Iterator[Flag]:
    """Yield a warning for the first date of the takeaway that stands beside what is another's in its best sentence."""
    own = _dated(held.read.moments[:_MOST], held.read.words, held.text)
    if not own or not held.article.sentences:
        return
    number = held.best_beside(own[0].moment)
    there = _of_sentence(held.article).get(number, ())
    if len(there) < _TWO or len(there) > _MOST:
        return
    found = next(_crossed(own, there), None) or next(_misplaced(own, there, held), None) or _astray(own, there, held)
    if found is not None:
        here, other = found
        said, text = held.article.read.text[other.start : other.end], held.text[here.start : here.end]
        message = f"“{text.rstrip('.')}”: of this the article says “{said.rstrip('.')}”."
        yield held.flag("date", Severity.WARNING, message, here, other)


def _crossed(own: Sequence[_Dated], there: Sequence[_Dated]) -> Iterator[tuple[Moment, Moment]]:
    """Yield a date with the one in whose place it stands, where another date stands in its own place."""
    for one, other in combinations(own, 2):
        for its, others in _pairs(one.moment, there):
            is_other = others.moment.value == other.moment.value
            if is_other and _is_nearer(one, others, its) and _is_nearer(other, its, others):
                yield one.moment, others.moment


def _misplaced(own: Sequence[_Dated], there: Sequence[_Dated], held: Held) -> Iterator[tuple[Moment, Moment]]:
    """Yield a takeaway's only date with the other of the sentence, all of whose few words stand beside it here."""
    stems = {word.stem for word in held.read.words}
    if len(own) > 1 or len(there) != _TWO:
        return
    for its, others in _pairs(own[0].moment, there):
        alone = 0 < len(others.beside) <= _BRIEF and others.beside <= own[0].beside - its.beside
        if alone and not its.beside <= stems:
            yield own[0].moment, others.moment


def _astray(own: Sequence[_Dated], there: Sequence[_Dated], held: Held) -> tuple[Moment, Moment] | None:
    """Return a takeaway's only date with the only other of the sentence, beside whose words alone it stands here."""
    its = [one for one in there if (one.moment.sort, one.moment.value) == (own[0].moment.sort, own[0].moment.value)]
    others = [one for one in there if one not in its]
    if len(own) > 1 or len(its) != 1 or len(others) != 1:
        return None
    stems = {word.stem for word in held.read.words if word.stem}
    shared = own[0].beside & others[0].beside
    is_astray = its[0].beside and stems.isdisjoint(its[0].beside) and len(shared) >= _TWO
    return (own[0].moment, others[0].moment) if is_astray else None


def _pairs(moment: Moment, there: Sequence[_Dated]) -> Iterator[tuple[_Dated, _Dated]]:
    """Yield where a sentence has a date, with each other one of its sort."""
    alike = [one for one in there if one.moment.sort is moment.sort]
    for its in [one for one in alike if one.moment.value == moment.value]:
        yield from ((its, other) for other in alike if other.moment.value != moment.value)


def _is_nearer(dated: _Dated, to: _Dated, than: _Dated) -> bool:
    """Return whether a date stands beside what only one date of the article stands beside, and nothing of another's."""
    return bool(dated.beside & (to.beside - than.beside)) and not dated.beside & (than.beside - to.beside)


@remembered
def _of_sentence(article: CheckedArticle) -> Mapping[int, Sequence[_Dated]]:
    found: dict[int, list[Moment]] = {}
    for moment in article.read.moments:
        found.setdefault(article.sentence_at(moment.start), []).append(moment)
    return {
        number: _dated(moments, article.words_of[number], article.read.text)
        for number, moments in found.items()
        if _TWO <= len(moments) <= _MOST
    }


def _dated(moments: Sequence[Moment], words: Sequence[Word], text: str) -> list[_Dated]:
    """Return dates with what stands beside each, as far as the next date."""
    inside = {at for at, word in enumerate(words) if any(one.start <= word.start < one.end for one in moments)}
    stems = {words[at].stem for at in inside}
    found = []
    for moment in moments:
        places = [at for at in inside if moment.start <= words[at].start < moment.end]
        if places:
            beside = clause_at(words, min(places), text).before | clause_at(words, max(places), text).after
            found.append(_Dated(moment, beside - stems))
    return found
