"""Read a text page: a plain article, or a page copied from a web site with everything that stood around it."""

import re
from dataclasses import dataclass
from itertools import zip_longest

from db.input_notes import NoteKind, noted
from db.records import ArticleText
from summarizer.ingest.clean import clean, one_line
from summarizer.ingest.dates import is_date_line, iso
from summarizer.ingest.encoding import decode
from summarizer.ingest.formats.textless import without_text
from summarizer.ingest.gating.genres import headline_in
from summarizer.ingest.gating.limits import Limits, read_limits
from summarizer.ingest.html.markup import rows_of_text
from summarizer.ingest.html.sifting import Sifted, prose_words, sift
from summarizer.ingest.lines.boxes import has_dateline, opens_box, without_boxes
from summarizer.ingest.lines.bylines import byline_of, names_in
from summarizer.ingest.lines.columns import runs_across
from summarizer.ingest.lines.furniture import CORRECTION, CREDIT, TO_EDITORS, kind_of
from summarizer.ingest.lines.labels import labels_of
from summarizer.ingest.lines.mail import read_mail
from summarizer.ingest.lines.margin_notes import comments_note, without_comments
from summarizer.ingest.lines.notices import notes_of, says_so
from summarizer.ingest.lines.other_kinds import other_kind
from summarizer.ingest.lines.page_breaks import rejoined_pages, with_first_letters
from summarizer.ingest.lines.rows import Row
from summarizer.ingest.lines.slugs import is_slug, without_slug
from summarizer.ingest.lines.sponsors import sponsored
from summarizer.ingest.lines.standfirsts import says_more
from summarizer.ingest.mime import unpacked
from summarizer.ingest.source import Readings, Source

_HEAD_SHARE = 0.35
"""What stands above a dateline is the head of the page, if it holds no more than this share of the running text."""
_LONGEST_HEADLINE = 20
_LONGEST_STANDFIRST = 60
"""Words of running text that may stand between headline and byline: a standfirst and captions."""
_HEAD_ROWS = 16
_HEADLINE_WORDS = range(3, 31)
_NO_HEADLINE_END = "-–—:"
"""A place alone on its line ends in a dash, a label in a colon."""
_SECTIONS = frozenset(
    "news local world national politics business economy markets sport sports science health technology tech culture "
    "arts entertainment environment climate education weather transport travel opinion obituaries courts crime "
    "lifestyle".split()
)
_OFFICE = re.compile(r"\b(?:correspondent|reporter|editor|writer|reporting from|news)\b", re.IGNORECASE)


@dataclass(frozen=True)
class PageText:
    """What a text page says, before it is bound to a file."""

    headline: str
    section: str
    byline: str
    published_at: str
    link: str
    limits: Limits
    sifted: Sifted
    ed_note: str = ""


def read_page_text(source: Source) -> Readings:
    """Yield the article of a text file or of standard input, or its refusal."""
    decoded = decode(source.data, source.charset)
    if decoded is None:
        yield source.refusal("its encoding can not be recognised", hint="Save it as UTF-8.")
        return
    if refusal := source.too_long(decoded.text):
        yield refusal
        return
    whole, left_out = rejoined_pages(unpacked(source.data) or decoded.text)
    text = with_first_letters(clean(whole))
    kind, hint = other_kind(text)
    if not kind and runs_across(text):
        kind, hint = "its lines run across two columns", "Save it without its layout: pdftotext without -layout."
    if kind:
        yield source.refusal(kind, hint=hint)
        return
    page = parse_page(text)
    page.sifted.left_out["head or foot of a page"] += left_out
    article = ArticleText(
        source_id=page.link or source.fallback_id,
        headline=page.headline,
        body="\n\n".join(page.sifted.paragraphs),
        byline=page.byline,
        section=page.section,
        published_at=page.published_at,
        pub_status=page.limits.held_to("usable"),
        embargoed_until=page.limits.embargoed_until,
        ed_note=page.ed_note,
        source_path=source.label,
        input_notes=decoded.notes + page.limits.notes + page.sifted.all_notes(),
    )
    if article.body:
        yield article
        return
    hint = "An article needs whole sentences in paragraphs."
    yield without_text(source, article, "no running text was found in it", text=text, hint=hint)


def parse_page(text: str) -> PageText:
    """Return headline, byline, date and running text of a page in plain text."""
    mail = read_mail(text)
    rows, comments = without_comments(rows_of_text(mail.text))
    labels = labels_of(row.text for row in rows)
    rows = rows[len(labels) :]
    named = dict(labels)
    embargoes = [text for field, text in labels if field == "embargo"]
    above, running = _parted(rows)
    head = _Head(above)
    sifted = sift(running)
    sifted.notes += dict.fromkeys(note for row in above for note in row.notes)
    sifted.notes += [*notes_of((row.text for row in above), most=len(above)), *head.corrections]
    if label := sponsored(above):
        sifted.notes.append(noted(NoteKind.GENRE, f"“{label}” says that it is an advertisement"))
    sifted.notes += [comments_note(comments)] if comments else []
    sifted.left_out["line of a mail"] += mail.left_out
    sifted.left_out.update({"line above the article": head.left_out, "line of a takeaways box": head.boxed})
    return PageText(
        headline=named.get("headline", "") or mail.subject or head.headline,
        section=named.get("section", "") or head.section,
        byline=named.get("byline", "") or head.byline or sifted.byline,
        published_at=iso(named.get("date", "")) or head.published_at,
        link=named.get("url", ""),
        limits=read_limits({f"embargo {number}": text for number, text in enumerate(embargoes)}),
        sifted=sifted,
        ed_note=one_line("; ".join(filter(None, (mail.cover, *comments)))),
    )


def _parted(rows: list[Row]) -> tuple[list[Row], list[Row]]:
    """Return the head of the page and the running text, which may begin above the byline or the date."""
    end = _head_end(rows)
    own = _own_above(rows, end) if _signed_at(rows) == end else []
    head = [row for number, row in enumerate(rows[:end]) if number not in own]
    return head, [rows[number] for number in own] + rows[end:]


def _own_above(rows: list[Row], end: int) -> list[int]:
    """Return which rows above the byline or the date are the text's own: no standfirst, caption or line of a box."""
    unboxed = {id(row) for row in without_boxes(rows)[0]}
    below = "\n".join(row.text for row in rows[end:] + [row for row in rows[:end] if byline_of(row.text)])
    credited = {number for number in range(end - 1) if kind_of(rows[number + 1].text) == CREDIT}
    return [
        number
        for number, row in enumerate(rows[:end])
        if id(row) in unboxed and _opens_body(row, number, rows) and number not in credited
        if says_more(row.text, below)
    ]


def _head_end(rows: list[Row]) -> int:
    """Return the index of the row that opens the running text, below a standfirst."""
    total = prose_words(without_boxes(rows)[0])
    placed = _dateline(rows, total)
    opening = (number for number, row in enumerate(rows) if _opens_body(row, number, rows))
    start = next(opening, len(rows)) if placed is None else placed
    signed = _signed_at(rows)
    if start < signed and prose_words(rows[start:signed]) <= min(total * _HEAD_SHARE, _LONGEST_STANDFIRST):
        start = signed
    boxes = (number for number, row in enumerate(rows[:start]) if placed is None and opens_box(row.text))
    return next(boxes, start)


def _dateline(rows: list[Row], total: int) -> int | None:
    """Return the index of a paragraph that opens as agency copy does, with little above it; None without one."""
    unboxed = without_boxes(rows)[0]
    for number, row in enumerate(unboxed):
        if row.is_prose and has_dateline(row.text) and prose_words(unboxed[:number]) <= total * _HEAD_SHARE:
            return rows.index(row)
    return None


def _signed_at(rows: list[Row]) -> int:
    """Return the index behind the last byline or date among the first rows: there the head ends; 0 without one."""
    signs = [number for number, row in enumerate(rows[:_HEAD_ROWS]) if byline_of(row.text) or is_date_line(row.text)]
    return signs[-1] + 1 if signs else 0


def _opens_body(row: Row, number: int, rows: list[Row]) -> bool:
    """Return whether the running text can start with this row: prose that is no headline, furniture or date."""
    if not row.is_prose or kind_of(row.text) or is_date_line(row.text) or byline_of(row.text) or says_so(row.text):
        return False
    if number == 0 and len(rows) > 1 and row.words <= _LONGEST_HEADLINE:
        return row.text[-1] not in "?!'’\"”" and not is_date_line(rows[1].text) and not byline_of(rows[1].text)
    captions = (following.text for following in rows[number + 1 : number + 3] if kind_of(following.text) == CREDIT)
    return not any(credit.startswith(row.text) for credit in captions)


class _Head:
    """What stands above the running text: headline, section, byline, date, and lines to leave out."""

    def __init__(self, rows: list[Row]) -> None:
        self.headline = self.section = self.byline = self.published_at = ""
        kickers: list[str] = []
        title = ""
        unboxed, self.boxed, _ = without_boxes(rows)
        self.left_out = 0
        self.corrections = [noted(NoteKind.CORRECTION, row.text) for row in rows if kind_of(row.text) == CORRECTION]
        words = [row.text for row in rows if kind_of(row.text) == TO_EDITORS]
        self.corrections += [noted(NoteKind.SUSPECT, f"a word to editors was left out: “{text}”") for text in words]
        for row, following in zip_longest(unboxed, unboxed[1:]):
            if self._take(row) or self._take_names(row, following):
                continue
            title = title or headline_in(row.text)
            if not self.headline and not says_so(row.text):
                kickers.append(row.text)
            self.left_out += 1
        self.section = next((text for text in kickers if text.casefold() in _SECTIONS), "")
        if not self.headline and kickers:
            self.headline = max((text for text in kickers if not kind_of(text)), key=len, default="")
        if not self.headline or title == f"{self.headline} | Opinion":
            self.headline = title or self.headline

    def _take_names(self, row: Row, following: Row | None) -> bool:
        """Take a line of nothing but names as the byline if a date or an office follows; return whether it was one."""
        names = names_in(row.text) if following and self.headline and not self.byline else ""
        if following and (is_date_line(following.text) or _OFFICE.search(following.text)):
            self.byline = self.byline or names
        return bool(names) and self.byline == names

    def _take(self, row: Row) -> bool:
        """Take what the row offers; return whether it was of use."""
        byline = byline_of(row.text)
        if byline and not self.byline:
            self.byline = byline
            self.published_at = self.published_at or iso(row.text)
            return True
        if is_date_line(row.text) and not self.published_at:
            self.published_at = iso(row.text)
            return True
        can_be = row.words in _HEADLINE_WORDS and not row.bulleted and row.text[-1] not in _NO_HEADLINE_END
        if is_slug(row.text):
            return False
        if not self.headline and can_be and not kind_of(row.text) and not says_so(row.text):
            self.headline = without_slug(row.text)
            return True
        return False
