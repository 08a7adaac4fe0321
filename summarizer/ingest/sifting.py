"""Part the running text of an article from everything that a page or an export sets around it."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from .boxes import without_boxes
from .bylines import byline_of, names_in
from .furniture import CORRECTION, CREDIT, kind_of, opens_tail, without_credit
from .rows import Row

_TAIL_FROM = 0.6
"""A title such as `Related stories` opens the foot of the page when this share of the running text stands above it."""
_FOOT_ROWS = 6
_SHORT = 3
_LINKS = re.compile(
    r"related|recommended|read |more |most |photos?|videos?|galler|further|you (?:may|might)", re.IGNORECASE
)
_SPACES = re.compile(r"\s+")


@dataclass
class Sifted:
    """The running text of an article and what was left out of it."""

    paragraphs: list[str] = field(default_factory=list)
    byline: str = ""
    """Names found above or under the text, where a line says so."""
    left_out: Counter[str] = field(default_factory=Counter)
    """How many lines of each kind of furniture were left out."""
    notes: list[str] = field(default_factory=list)

    def all_notes(self) -> tuple[str, ...]:
        """Return the notes for the editor, the furniture summed up in the last one."""
        counts = ", ".join(f"{count} x {kind}" for kind, count in self.left_out.most_common() if count)
        return (*self.notes, *([f"furniture: left out {counts}"] if counts else []))


def sift(rows: Sequence[Row]) -> Sifted:
    """Return the running text among `rows`, headline, dates and the like being taken off already."""
    sifted = Sifted()
    kept = _unboxed(list(rows), sifted)
    kept = _above_the_foot(_without_twins(kept, sifted), sifted)
    for number, row in enumerate(kept):
        kind = _kind(row, at_the_foot=number >= len(kept) - _FOOT_ROWS)
        if not kind:
            sifted.paragraphs.append(row.text)
            continue
        sifted.left_out[kind] += 1
        _remember(row, kind, sifted)
    return sifted


def prose_words(rows: Sequence[Row]) -> int:
    """Return how many words of running text the rows hold."""
    return sum(row.words for row in rows if row.is_prose and not kind_of(row.text))


def _unboxed(rows: list[Row], sifted: Sifted) -> list[Row]:
    """Return the rows outside of takeaways boxes, and note how much was in them."""
    kept, boxed, guessed = without_boxes(rows)
    if boxed:
        sifted.left_out["line of a takeaways box"] += boxed
    if guessed:
        sifted.notes.append("suspect: a takeaways box without bullets was left out; its end had to be guessed")
    return kept


def _without_twins(rows: list[Row], sifted: Sifted) -> list[Row]:
    """Return the rows without captions that stand once more with their credit, and without plain repetitions."""
    captions = {_key(without_credit(row.text)) for row in rows if kind_of(row.text) == CREDIT}
    seen: set[str] = set()
    kept: list[Row] = []
    for row in rows:
        key = _key(row.text)
        if key in captions or (key in seen and row.words > _SHORT):
            sifted.left_out["caption" if key in captions else "repeated line"] += 1
            continue
        seen.add(key)
        kept.append(row)
    return kept


def _above_the_foot(rows: list[Row], sifted: Sifted) -> list[Row]:
    """Return the rows above the foot of the page, after looking through the foot for a byline and notes."""
    end = _foot(rows)
    for row in rows[end:]:
        kind = kind_of(row.text, at_the_foot=True)
        sifted.left_out[kind or "line under the article"] += 1
        _remember(row, kind, sifted)
        if not sifted.byline:
            sifted.byline = byline_of(row.text) or ("" if kind else names_in(row.text))
    return rows[:end]


def _foot(rows: list[Row]) -> int:
    """Return the index of the first row under the article."""
    total = prose_words(rows)
    above = 0
    for number, row in enumerate(rows):
        late = total and above >= total * _TAIL_FROM
        if late and opens_tail(row.text) and not _goes_on(row.text, rows[number + 1 :]):
            return number
        above += row.words if row.is_prose and not kind_of(row.text) else 0
    end = len(rows)
    while end and not _is_body(rows[end - 1]):
        end -= 1
    return end


def _goes_on(title: str, rows: Sequence[Row]) -> bool:
    """Return whether the article goes on behind a box of links in its midst: two paragraphs of it in succession.

    Under titles such as `Comments` or `About the author` running text is to be expected, and none of it is the article.
    """
    if not _LINKS.match(title):
        return False
    return any(_is_body(first) and _is_body(second) for first, second in pairwise(rows))


def _is_body(row: Row) -> bool:
    """Return whether a row can be the last one of the running text."""
    return row.is_prose and not kind_of(row.text, at_the_foot=True)


def _kind(row: Row, *, at_the_foot: bool) -> str:
    """Return what kind of furniture a row above the foot is; empty for running text and for bullets of the article."""
    if row.heading:
        return "sub-heading"
    kind = kind_of(row.text, at_the_foot=at_the_foot)
    if kind or row.is_prose or row.bulleted:
        return kind
    return "byline" if byline_of(row.text) else "sub-heading or label"


def _remember(row: Row, kind: str, sifted: Sifted) -> None:
    """Keep what an editor must know of a line that was left out: a correction, and the names of a `By ...` line."""
    if kind == CORRECTION:
        sifted.notes.append(f"correction: {row.text}")
    elif not sifted.byline:
        sifted.byline = byline_of(row.text)


def _key(text: str) -> str:
    """Return the text as it is compared with others: letters and figures only."""
    return _SPACES.sub(" ", re.sub(r"[^\w\s]", "", text)).strip().casefold()
