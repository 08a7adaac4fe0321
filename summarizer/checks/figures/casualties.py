"""Tells which figures count the dead and which the hurt, so that the two are not exchanged."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from summarizer.checks.article import CheckedArticle
from summarizer.checks.figures.alike import of_same_amount
from summarizer.checks.held import CROWD, MOST, Held
from summarizer.checks.reading.figures import Form
from summarizer.checks.reading.quantities import Quantity
from summarizer.checks.reading.words import Word
from summarizer.checks.remembering import remembered
from summarizer.checks.weighing.marks import sentences_near
from summarizer.english.relatives import CLAUSE_ENDS, EITHER, FATES, GROUPING

_AFTER, _BEFORE = 6, 3
"""Within so many words after and before a figure stands what became of those whom it counts."""
_MARKS = re.compile(r"[,;:.()\n—]")


class Counted(NamedTuple):
    """A figure of the takeaway, what became of whom it counts, and what the article says of the same figure."""

    figure: Quantity
    word: Word
    there: Word
    """What the article says in its place; the word itself or its like where it says the same."""

    @property
    def agrees(self) -> bool:
        """Return whether takeaway and article say the same."""
        return FATES[self.word.norm] == FATES[self.there.norm]


@remembered
def counted(held: Held) -> Sequence[Counted]:
    """Return the figures of the dead and hurt that the supporting sentences, or those beside them, have too."""
    return list(_counted(held))


def _counted(held: Held) -> Iterator[Counted]:
    words = held.read.words
    if FATES.keys().isdisjoint(word.norm for word in words):
        return
    starts = frozenset(one.start for one in held.read.quantities)
    for figure in held.read.quantities[:MOST]:
        inside = [place for place, word in enumerate(words) if figure.start <= word.start < figure.end]
        if figure.form is not Form.COUNT or not inside:
            continue
        word = _fate(words, inside[0], inside[-1] + 1, held.text, starts)
        told = list(_told(figure, held)) if word is not None else []
        if word is not None and told:
            alike = (one for one in told if FATES[one.norm] == FATES[word.norm])
            yield Counted(figure, word, next(alike, told[0]))


def _told(figure: Quantity, held: Held) -> Iterator[Word]:
    """Yield what the article says became of as many, near the supporting sentences."""
    article, near = held.article, sentences_near(held)
    for other in of_same_amount(figure, article)[:CROWD]:
        number = article.sentence_at(other.start)
        if other.form is Form.COUNT and number in near:
            word = _fate_in(other.start, other.end, article)
            if word is not None:
                yield word


@remembered
def _fate_in(start: int, end: int, article: CheckedArticle) -> Word | None:
    """Return what became of those whom a figure of the article counts; kept for the next keystroke."""
    number = article.sentence_at(start)
    starts = frozenset(one.start for one in article.quantities[number])
    first, behind = article.word_range(number, start, end)
    return _fate(article.words_of[number], first, behind, article.read.text, starts)


def _fate(words: Sequence[Word], first: int, behind: int, text: str, starts: frozenset[int]) -> Word | None:
    """Return the word that says what became of those whom a figure counts: the nearest of its own clause."""
    after = _nearest(words, range(behind, min(behind + _AFTER, len(words))), text, starts)
    before = _nearest(words, range(first - 1, max(first - 1 - _BEFORE, -1), -1), text, starts)
    found = [place for place in (after, before) if place is not None]
    place = min(found, key=lambda at: at - behind if at >= behind else first - 1 - at, default=None)
    return None if place is None or _is_either(words, place) else words[place]


def _nearest(words: Sequence[Word], places: range, text: str, starts: frozenset[int]) -> int | None:
    """Return the first place of such a word, going away from the figure up to the end of its clause."""
    for place in places:
        nearer, further = sorted((place, place - places.step))
        parted = _MARKS.search(text, words[nearer].end, words[further].start)
        if parted or words[place].norm in CLAUSE_ENDS or words[place].start in starts:
            return None
        if words[place].norm in FATES and (not place or words[place - 1].norm not in GROUPING):
            return place
    return None


def _is_either(words: Sequence[Word], place: int) -> bool:
    """Return whether a figure counts the dead and the hurt together: "12 killed or injured"."""
    behind, before = words[place + 1 : place + 3], words[max(0, place - 2) : place][::-1]
    return any(
        len(two) > 1 and two[0].norm in EITHER and FATES.get(two[1].norm, "") not in ("", FATES[words[place].norm])
        for two in (behind, before)
    )
