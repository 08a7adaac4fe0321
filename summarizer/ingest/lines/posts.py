"""Find posts of networks and quotations in plain text, by the line below them that says whose they are."""

import re
from collections.abc import Iterator, Sequence

from summarizer.ingest.lines.bylines import names_in
from summarizer.ingest.lines.furniture import kind_of
from summarizer.ingest.lines.rows import Row

POST = "embedded post"
"""What a post is called among what was left out."""
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
_DATE = rf"(?:{_MONTH} \d{{1,2}},? \d{{4}}|\d{{1,2}}\.? {_MONTH} \d{{4}}(?:,? (?:at |um |à )?\d{{1,2}}:\d\d.{{0,8}})?)"
_SIGNATURE = re.compile(rf"(?:[—–―-]{{1,2}} ?)?[^.]{{2,60}} \(@[\w.-]{{1,60}}\) {_DATE}", re.IGNORECASE)
"""A name, its handle and a date, as the code for showing a post writes them; other handles may be the reporter's."""
_HANDLED = re.compile(r"(?:[—–―-]{1,2} ?)?(?P<name>[^.]{2,60}) \(@[\w.-]{1,60}\)")
"""The same without a date: a post's where the article goes on below it, and perhaps the reporter's above or below."""
_SIGNED_BEHIND = re.compile(
    rf"[.!?…][\"'”’]?\s+[—–―-]{{1,2}} ?[^.]{{2,60}} \(@[\w.-]{{1,60}}\)(?: {_DATE})?$", re.IGNORECASE
)
"""A post in one paragraph with its signature."""
_SHARED = re.compile(r"a post shared by\b.{3,120}", re.IGNORECASE)
_LONGEST_SIGNATURE = 200
_SHOWN = re.compile(r"(?:view|see) (?:this|the) (?:post|reel|photo) on\b.{0,30}", re.IGNORECASE)
_LONGEST_POST = 4
_MOST_WORDS = 60
"""A paragraph of more words is none that a line below it signs."""
_GOES_ON = 10
"""Words of a sentence below by which the article goes on."""
_MOST_SIGNED = 2
"""Of more paragraphs with names below them, each is an item of its own, by another reporter."""
_OFFICE = re.compile(r",[^.!?]{2,60}$")


def without_posts(rows: Sequence[Row]) -> tuple[list[Row], int]:
    """Return the rows without posts, and how many there were: the line that signs one goes with the words above it.

    Without that line, they would stand as the article's own.
    """
    posts = list(_posts(rows))
    doomed = {number for post in posts for number in post}
    return [row for number, row in enumerate(rows) if number not in doomed], len(posts)


def _posts(rows: Sequence[Row]) -> Iterator[range]:
    """Yield the numbers of the rows of each post."""
    signing = _signing(rows)
    for number, row in enumerate(rows):
        if _SIGNED_BEHIND.search(row.text[-_LONGEST_SIGNATURE:]):
            yield range(number, number + 1)
        elif _SIGNATURE.fullmatch(row.text) or number in signing:
            begins = number - 1 if number and not rows[number - 1].heading else number
            yield range(begins, number + 1)
        elif _SHARED.fullmatch(row.text):
            above = range(number - 1, max(number - _LONGEST_POST - 2, -1), -1)
            yield range(next((at for at in above if _SHOWN.fullmatch(rows[at].text)), number), number + 1)


def _signing(rows: Sequence[Row]) -> frozenset[int]:
    """Return the lines in the midst of the text that sign a paragraph: a handle without a date, a dash and a name."""
    places = [number for number in range(2, _last_sentence(rows)) if _is_signed(rows[number - 1])]
    handles = {
        number for number in places if (line := _HANDLED.fullmatch(rows[number].text)) and names_in(line["name"])
    }
    dashed = {number for number in places if _is_dashed(rows, number)}
    return frozenset(handles | (dashed if len(dashed) <= _MOST_SIGNED else set()))


def _is_signed(row: Row) -> bool:
    """Return whether a row can be what the line below it signs."""
    return row.is_prose and not row.bulleted and row.words <= _MOST_WORDS and not kind_of(row.text)


def _last_sentence(rows: Sequence[Row]) -> int:
    """Return the number of the last row with a sentence of the article; below that nothing goes on."""
    return next((number for number in range(len(rows) - 1, 0, -1) if _is_sentence(rows[number])), 0)


def _is_sentence(row: Row) -> bool:
    return row.ends and row.words >= _GOES_ON and not kind_of(row.text, at_the_foot=True)


def _is_dashed(rows: Sequence[Row], number: int) -> bool:
    """Return whether a row is a dash and a name, with an office perhaps, and no item of a list."""
    row, below = rows[number], rows[number + 1 : number + 2]
    listed = any(each.bulleted for each in (rows[number - 1], *below))
    return row.bulleted and not row.ends and not listed and bool(names_in(_OFFICE.sub("", row.text)))
