"""Check `date`: what goes from one date to another goes so in the article, too, and begins and ends no other day."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise, product

from db.records import Flag, Severity, Span
from summarizer.checks.article import CheckedArticle
from summarizer.checks.held import MOST, Held
from summarizer.checks.reading.moments import Moment, Sort
from summarizer.checks.reading.words import Word
from summarizer.checks.remembering import remembered
from summarizer.english.movement import BEGINNING, ENDING, ENDS

_FAR = 60
"""The two ends stand at most so many characters apart."""
_BREAKS = frozenset(".!?;\n")

Ends = Mapping[tuple[Sort, str, str], Span]
"""Where something goes from one date to another: their sort, both of them, and where the two stand."""


_REACH = 3
"""So many words before a day may say that something begins or ends on it."""


def flags(held: Held) -> Iterator[Flag]:
    """Yield a warning for each pair of dates turned round, and for the first day of a time said to be its last."""
    yield from _turned(held)
    yield from _at_other_end(held)


def _at_other_end(held: Held) -> Iterator[Flag]:
    """Yield a warning for each day on which something ends that begins then in the article, or the other way round."""
    moments = held.read.moments[:MOST]
    for moment in moments:
        before = [word.norm for word in held.read.words if word.end <= moment.start][-_REACH:]
        side = next((side for side, words in enumerate((BEGINNING, ENDING)) if words.intersection(before)), None)
        alone = sum(other[:3] == moment[:3] for other in moments) == 1
        if side is None or moment.sort is not Sort.DAY or not alone:
            continue
        places = held.article.moments.get((moment.sort, moment.value), ())
        spans = _ranges(held.article)
        there = [spans.get((place.start, place.end)) for place in places]
        if there and all(ends is not None and ends[1 - side] == moment.value for ends in there):
            said, printed = (
                held.article.read.text[places[0].start : places[0].end],
                held.text[moment.start : moment.end],
            )
            message = f"“{printed}” is the {('last', 'first')[side]} day in the article (“{said}”)."
            yield held.flag("date", Severity.WARNING, message, moment, places[0])


@remembered
def _ranges(article: CheckedArticle) -> Mapping[tuple[int, int], tuple[str, str]]:
    """Return the first and the last day of each "June 4 to 7" of an article; "5/7/2024" is one day in two readings."""
    text = article.read.text
    dated = (one for one in article.read.moments if one.sort is Sort.DAY)
    days = (one for one in dated if any(letter.isalpha() for letter in text[one.start : one.end]))
    return {one[:2]: (one.value, other.value) for one, other in pairwise(days) if one[:2] == other[:2]}


def _turned(held: Held) -> Iterator[Flag]:
    """Yield a warning for each pair of dates that the article has the other way round only."""
    own = _ends(held.read.moments[:MOST], held.read.words, held.text)
    if not own:
        return
    there = _of_article(held.article)
    for (sort, first, last), span in own.items():
        turned = there.get((sort, last, first))
        if turned is not None and (sort, first, last) not in there:
            printed = " ".join(held.article.read.text[turned.start : turned.end].split())
            message = f"“{held.text[span.start : span.end]}”: the article has it the other way round (“{printed}”)."
            yield held.flag("date", Severity.WARNING, message, span, turned)


@remembered
def _of_article(article: CheckedArticle) -> Ends:
    return _ends(article.read.moments, article.read.words, article.read.text)


def _ends(moments: Sequence[Moment], words: Sequence[Word], text: str) -> Ends:
    """Return the pairs of dates of one sort in one sentence, the first after "from" and the other after "to"."""
    led: dict[str, list[tuple[Word, Moment]]] = {word: [] for pair in ENDS for word in pair}
    place = 0
    for moment in moments:
        while place < len(words) and words[place].start < moment.start:
            place += 1
        if place and words[place - 1].norm in led:
            led[words[place - 1].norm].append((words[place - 1], moment))
    found: dict[tuple[Sort, str, str], Span] = {}
    for begin, end in ENDS:
        for (lead, one), (other_lead, other) in product(led[begin][:MOST], led[end][:MOST]):
            span = Span(min(lead.start, other_lead.start), max(one.end, other.end))
            between = text[span.start : max(one.start, other.start)]
            near = span.end - span.start <= _FAR and _BREAKS.isdisjoint(between)
            if near and one.sort is other.sort and one.value != other.value:
                found.setdefault((one.sort, one.value, other.value), span)
    return found
