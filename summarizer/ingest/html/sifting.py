"""Part the running text of an article from everything that a page or an export sets around it."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from db.input_notes import NoteKind, furniture_note, noted
from summarizer.ingest.lines.boxes import without_boxes
from summarizer.ingest.lines.bylines import byline_of, names_in
from summarizer.ingest.lines.furniture import (
    CORRECTION,
    CREDIT,
    TO_EDITORS,
    kind_of,
    opens_tail,
    without_agency,
    without_credit,
)
from summarizer.ingest.lines.notices import notes_of, notes_of_places
from summarizer.ingest.lines.posts import POST, without_posts
from summarizer.ingest.lines.rows import Row
from summarizer.ingest.lines.several_articles import other_article_in
from summarizer.ingest.lines.sponsors import sponsored
from summarizer.ingest.lines.stamps import live_blog_note, of_live_blog
from summarizer.ingest.lines.torn import breaks_off, says_more

_TAIL_FROM = 0.6
"""A title such as `Related stories` opens the foot of the page when this share of the running text stands above it."""
_FOOT_ROWS = 6
_SHORT = 3
_PULLED = range(3, 31)
"""Words of a sentence that a page sets once more in large letters."""
_MOST_ROWS = 1_000
"""Of longer texts, which no article is, none is held against all others: that takes the square of their number."""
_MOST_SHOWN = 60
_PROMOTION = frozenset(("newsletter", "subscription", "cookie line", "call to the reader", "player"))
_BLURB = 16
"""A promotion's own lines have no more words than this; what is longer may be the article beside it."""
_BLOCK = 8
_LONG_PARAGRAPH = 20
_LEAST_OPENING = 8
_MOST_OPENING = 40
"""Rows among which one may say that the text must wait."""
_LAST_ROWS = 3
"""Rows at its end that may say the same."""
_LINKS = re.compile(
    r"related|recommended|trending|popular|sponsored|read |more |most |photos?|videos?|galler|further|you m",
    re.IGNORECASE,
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
        counts = {kind: count for kind, count in self.left_out.most_common() if count}
        return (*self.notes, *([furniture_note(counts)] if counts else []))


def sift(rows: Sequence[Row], *, of_a_page: bool = True) -> Sifted:
    """Return the running text among `rows`, headline, dates and the like being taken off already.

    What a system exports is not `of_a_page`: no comments and no notes about authors stand under it, so that several
    paragraphs under a title are the article's own, whatever the title.
    """
    sifted = Sifted(notes=list(dict.fromkeys(note for row in rows for note in row.notes)))
    opening = _opening(rows)
    sifted.notes += notes_of((row.text for row in (*rows[:opening], *rows[opening:][-_LAST_ROWS:])), most=len(rows))
    if label := sponsored(rows):
        sifted.notes.append(noted(NoteKind.GENRE, f"“{label[:_MOST_SHOWN]}” says that it is an advertisement"))
    sifted.notes += notes_of_places(row.text for row in rows)
    unposted, sifted.left_out[POST] = without_posts(rows)
    kept = _unboxed(unposted, sifted)
    kept = _without_promotions(_without_twins(kept, sifted), sifted)
    kept = _above(_foot(kept, of_a_page=of_a_page), kept, sifted)
    if count := of_live_blog(kept):
        sifted.notes.append(live_blog_note(count))
    if other := other_article_in(kept):
        sifted.notes.append(noted(NoteKind.SEVERAL, f"another article may begin with “{other[:_MOST_SHOWN]}”"))
    for number, row in enumerate(kept):
        kind = _kind(row, at_the_foot=number >= len(kept) - _FOOT_ROWS) or _signs_a_quote(kept, number)
        if not kind:
            sifted.paragraphs.append(without_agency(row.text))
            continue
        sifted.left_out[kind] += 1
        _remember(row, kind, sifted)
    return sifted


def _opening(rows: Sequence[Row]) -> int:
    """Return how many rows stand above the text or open it: up to the first long paragraph, and eight at least."""
    long = (number for number, row in enumerate(rows) if row.is_prose and row.words >= _LONG_PARAGRAPH)
    return min(max(next(long, _MOST_OPENING), _LEAST_OPENING), _MOST_OPENING)


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
    """Return the rows without captions that stand once more with their credit, repetitions, and pulled quotes."""
    captions = {_key(without_credit(row.text)) for row in rows if kind_of(row.text) == CREDIT}
    copies = Counter(_key(row.text) for row in rows)
    everything = "\n".join(f" {_key(row.text)} " for row in rows) if len(rows) <= _MOST_ROWS else ""
    seen: set[str] = set()
    kept: list[Row] = []
    for row in rows:
        key = _key(row.text)
        again = key in seen and row.words > _SHORT
        pulled = not again and _can_be_pulled(row) and everything.count(f" {key} ") > copies[key]
        if key in captions or again or pulled:
            sifted.left_out["caption" if key in captions else "pulled quote" if pulled else "repeated line"] += 1
            continue
        seen.add(key)
        kept.append(row)
    return kept


def _can_be_pulled(row: Row) -> bool:
    """Return whether a row is a whole short sentence, as pages set once more in large letters."""
    return row.words in _PULLED and row.ends and not row.text[:1].islower()


def _without_promotions(rows: list[Row], sifted: Sifted) -> list[Row]:
    """Return the rows without blocks that offer a newsletter or the like: few short lines, most of them furniture."""
    kept: list[Row] = []
    for block in _blocks(rows):
        blurb = _blurb(block)
        sifted.left_out["promotion"] += len(blurb)
        kept += [row for row in block if row not in blurb]
    return kept


def _blurb(block: list[Row]) -> list[Row]:
    """Return the sentences of a block that are part of an offer: short ones, beside at least as much furniture."""
    kinds = [kind_of(row.text) for row in block]
    prose = [row for row, kind in zip(block, kinds, strict=True) if row.is_prose and not kind]
    offers = len(block) <= _BLOCK and not _PROMOTION.isdisjoint(kinds) and len(prose) * 2 <= len(block)
    return prose if offers and all(row.words <= _BLURB for row in prose) else []


def _blocks(rows: list[Row]) -> Iterator[list[Row]]:
    """Yield the rows between two blank lines, together."""
    block: list[Row] = []
    for row in rows:
        if row.gap_before and block:
            yield block
            block = []
        block.append(row)
    if block:
        yield block


def _above(end: int, rows: list[Row], sifted: Sifted) -> list[Row]:
    """Return the rows above the foot of the page, after looking through the foot for a byline and notes."""
    if end == len(rows) - 1 and breaks_off(rows[-1]):
        sifted.notes.append(noted(NoteKind.PARTIAL, f"the text breaks off: “{rows[-1].text[-_MOST_SHOWN:]}”"))
    if more := next((row.text for row in rows[end:] if says_more(row.text)), ""):
        sifted.notes.append(noted(NoteKind.PARTIAL, f"the text says “{more}”"))
    for row in rows[end:]:
        kind = kind_of(row.text, at_the_foot=True)
        sifted.left_out[kind or "line under the article"] += 1
        _remember(row, kind, sifted)
        if not sifted.byline:
            sifted.byline = byline_of(row.text) or ("" if kind else names_in(row.text))
    return rows[:end]


def _foot(rows: list[Row], *, of_a_page: bool) -> int:
    """Return the index of the first row under the article."""
    total = prose_words(rows)
    last = _last_succession(rows)
    above = 0
    for number, row in enumerate(rows):
        late = total and above >= total * _TAIL_FROM
        if late and opens_tail(row.text):
            of_links = not of_a_page or bool(_LINKS.match(row.text))
            if not of_links or not (number < last or _is_last_but_one(number, rows)):
                return number
        above += row.words if row.is_prose and not kind_of(row.text) else 0
    end = len(rows)
    while end and not _is_body(rows[end - 1]):
        end -= 1
    return end


def _last_succession(rows: Sequence[Row]) -> int:
    """Return where the last two paragraphs in succession begin, or -1: behind a title of links, the article goes on.

    Under titles such as `Comments` or `About the author` running text is to be expected on a page, and none of it is
    the article: they are not asked about.
    """
    begins = range(len(rows) - 2, -1, -1)
    return next((at for at in begins if _is_body(rows[at]) and _is_body(rows[at + 1])), -1)


def _is_last_but_one(number: int, rows: Sequence[Row]) -> bool:
    """Return whether nothing stands behind a title but one long paragraph, which is the article's own."""
    return number == len(rows) - 2 and _is_body(rows[-1]) and rows[-1].words > _BLURB


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


def _signs_a_quote(rows: Sequence[Row], number: int) -> str:
    """Return the kind of a dash and a name under a quotation in large letters; empty where it is an item of a list."""
    listed = any(row.bulleted for row in (*rows[max(number - 1, 0) : number], *rows[number + 1 : number + 2]))
    return "pulled quote" if rows[number].bulleted and not listed and names_in(rows[number].text) else ""


def _remember(row: Row, kind: str, sifted: Sifted) -> None:
    """Keep what an editor must know of a line that was left out: a correction, and the names of a `By ...` line."""
    if kind == CORRECTION:
        sifted.notes.append(noted(NoteKind.CORRECTION, row.text))
    elif kind == TO_EDITORS:
        sifted.notes.append(noted(NoteKind.SUSPECT, f"a word to editors was left out: “{row.text}”"))
    elif not sifted.byline:
        sifted.byline = byline_of(row.text)


def _key(text: str) -> str:
    """Return the text as it is compared with others: letters and figures only."""
    return _SPACES.sub(" ", re.sub(r"[^\w\s]", "", text)).strip().casefold()
