"""Check `number`, third part: no "all" where the article says "most", nor "all 15" where it says "seven of the 15"."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from db.records import Flag, Severity
from summarizer.checks.figures.alike import of_same_amount
from summarizer.checks.figures.restated import ends_of
from summarizer.checks.held import MOST, Held, Ranged
from summarizer.checks.reading.figures import Form
from summarizer.checks.reading.quantities import Quantity
from summarizer.checks.reading.words import Word
from summarizer.checks.weighing.marks import close_sentence, sentences_near
from summarizer.english.measures import LESSENING, NEARLY, PART_LINKS, QUANTIFIERS, WHOLE, WHOLE_LEADS

_REACH = 4
"""Within so many words after a quantifier stands what it counts."""
_BEFORE = 4
"""So many words before a figure may be "not all of the"."""
_ALL = QUANTIFIERS["all"]
_MOST_OF = QUANTIFIERS["most"]
"""The rank of a part of more than half; a smaller one has that below."""
_ENDS = re.compile(r"[,;:.()]")
"""What ends the reach of a quantifier."""


class _Counted(NamedTuple):
    """A quantifier, how much it takes in, and the stem of what it counts."""

    word: Word
    rank: int
    stem: str


def flags(held: Held) -> Iterator[Flag]:
    """Yield a warning for the first quantifier that takes in more than the article's, and for the first such figure."""
    if (more := next(_enlarged(held), None)) is not None:
        own, there = more
        message = f"“{own.text}”: the supporting sentence says “{there.text}”."
        yield held.flag("number", Severity.WARNING, message, own, there)
    if (whole := next(_made_whole(held), None)) is not None:
        figure, lead, part = whole
        message = f"“{held.text[lead.start : figure.end]}”: the article speaks of a part of them."
        yield held.flag("number", Severity.WARNING, message, _Run(lead.start, figure.end), part)


class _Run(NamedTuple):
    start: int
    end: int


def _enlarged(held: Held) -> Iterator[tuple[Word, Word]]:
    """Yield the quantifiers of the takeaway that count what the best sentence counts with a smaller one."""
    best = close_sentence(held)
    own = _counted(held.read.words, held.text)
    if best is None or not own:
        return
    words_of, text = held.article.words_of, held.article.read.text
    around = {(one.rank, one.stem) for number in sentences_near(held) for one in _counted(words_of[number], text)}
    said = {(one.rank, one.stem) for one in own}
    for one in own:
        for there in (*_counted(words_of[best], text), *_parted(best, held)):
            smaller = there.stem == one.stem and there.rank < one.rank and (there.rank, there.stem) not in said
            if smaller and (one.rank, one.stem) not in around:
                yield one.word, there.word


def _parted(number: int, held: Held) -> Iterator[_Counted]:
    """Yield the parts that a sentence of the article tells of a whole, by what the whole counts: "3 of the 4 men"."""
    text, words = held.article.read.text, held.article.words_of[number]
    counts = [one for one in held.article.quantities.get(number, ()) if one.form is Form.COUNT]
    for part, whole in pairwise(counts):
        if part.value < whole.value and text[part.end : whole.start].split() in PART_LINKS:
            told = next((word for word in words if word.end > part.start), None)
            counted = next((word for word in words if word.start >= whole.end and word.stem), None)
            if told is not None and counted is not None and not _ENDS.search(text, whole.end, counted.start):
                rank = _MOST_OF if part.value * 2 > whole.value else _MOST_OF - 1
                yield _Counted(told, rank, counted.stem)


def _counted(words: Sequence[Word], text: str) -> list[_Counted]:
    """Return the quantifiers among some words of a text that have something after them to count."""
    found = []
    for place, word in enumerate(words):
        before = words[place - 1].norm if place else ""
        nearly = before in NEARLY and QUANTIFIERS.get(word.norm) == _ALL
        if word.norm in QUANTIFIERS and (before not in LESSENING or nearly):
            rank, said = QUANTIFIERS[word.norm], word
            if nearly:
                start = words[place - 1].start
                rank, said = rank - 1, word._replace(start=start, text=text[start : word.end])
            following = next((other for other in words[place + 1 : place + 1 + _REACH] if other.stem), None)
            if following is not None and not _ENDS.search(text, word.end, following.start):
                found.append(_Counted(said, rank, following.stem))
    return found


def _made_whole(held: Held) -> Iterator[tuple[Quantity, Word, Ranged]]:
    """Yield each figure after "all" that the article has only as the whole of which it tells a part."""
    for figure in held.read.quantities[:MOST]:
        before = [word for word in held.read.words if word.end <= figure.start][-_BEFORE:]
        place = next((at for at, word in enumerate(before) if word.norm in WHOLE), None)
        if place is None or (place and before[place - 1].norm in LESSENING):
            continue
        lead, after = before[place], [word.norm for word in before[place + 1 :]]
        if figure.form is Form.COUNT and after in WHOLE_LEADS:
            homes = [other for other in of_same_amount(figure, held.article) if other.form is Form.COUNT]
            parts = _parts(figure, homes, held)
            if parts:
                yield figure, lead, parts[0]


def _parts(figure: Quantity, homes: Sequence[Quantity], held: Held) -> list[Quantity]:
    """Return the parts of a whole that the article tells; none where it also has the figure by itself.

    In the sentence that tells the rest of the takeaway only a part of it counts: two of the nine had it, not all nine.
    """
    text, quantities = held.article.read.text, held.article.read.quantities
    counts = [other for other in quantities if other.form is Form.COUNT]
    part_of = {
        whole.start: part for part, whole in pairwise(counts) if text[part.end : whole.start].split() in PART_LINKS
    }
    shares = [one for one in quantities if one.form is Form.FRACTION]
    told = [one for one in shares if ends_of(text[one.start : one.end])[1:] == (figure.value,)]
    best = held.best_beside(figure)
    here = [home for home in homes if held.article.sentence_at(home.start) == best]
    alone = any(home.start not in part_of for home in here or homes)
    homes = [home for home in here or homes if home.start in part_of]
    return [] if alone else [*(part_of[home.start] for home in homes), *told]
