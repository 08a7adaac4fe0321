"""Find posts of networks in plain text, by the line below them that says whose they are."""

import re
from collections.abc import Iterator, Sequence

from summarizer.ingest.lines.rows import Row

POST = "embedded post"
"""What a post is called among what was left out."""
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
_DATE = rf"(?:{_MONTH} \d{{1,2}},? \d{{4}}|\d{{1,2}}\.? {_MONTH} \d{{4}}(?:,? (?:at |um |à )?\d{{1,2}}:\d\d.{{0,8}})?)"
_SIGNATURE = re.compile(rf"(?:[—–―-]{{1,2}} ?)?[^.]{{2,60}} \(@[\w.-]{{1,60}}\) {_DATE}", re.IGNORECASE)
"""A name, its handle and a date, as the code for showing a post writes them; other handles may be the reporter's."""
_SHARED = re.compile(r"a post shared by\b.{3,120}", re.IGNORECASE)
_SHOWN = re.compile(r"(?:view|see) (?:this|the) (?:post|reel|photo) on\b.{0,30}", re.IGNORECASE)
_LONGEST_POST = 4


def without_posts(rows: Sequence[Row]) -> tuple[list[Row], int]:
    """Return the rows without posts, and how many there were: the line that signs one goes with the words above it.

    Without that line, they would stand as the article's own.
    """
    posts = list(_posts(rows))
    doomed = {number for post in posts for number in post}
    return [row for number, row in enumerate(rows) if number not in doomed], len(posts)


def _posts(rows: Sequence[Row]) -> Iterator[range]:
    """Yield the numbers of the rows of each post."""
    for number, row in enumerate(rows):
        if _SIGNATURE.fullmatch(row.text):
            begins = number - 1 if number and not rows[number - 1].heading else number
            yield range(begins, number + 1)
        elif _SHARED.fullmatch(row.text):
            above = range(number - 1, max(number - _LONGEST_POST - 2, -1), -1)
            yield range(next((at for at in above if _SHOWN.fullmatch(rows[at].text)), number), number + 1)
