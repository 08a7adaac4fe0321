"""Find the line that says in words that a text must wait, where its source states no embargo: it is held back then."""

import re
from collections.abc import Iterable
from dataclasses import replace
from itertools import islice

from db.records import ArticleText

_MUST_WAIT = re.compile(
    r"^\W*(?:(?:strictly|note|attention|advisory|editors?|ed)\W+)*"
    r"(?:embargo(?:ed)?(?!-[^\W\d_])\s*(?::|[-–—]|(?:until|till)\b|to \d|for (?:release|publication)\b)|embargoed\W*$"
    r"|(?:under|strict) (?:strict )?embargo\b|hold (?:for|until) (?:release|publication)\b"
    r"|not (?:to be |for )(?:publication|release|released|published|broadcast|used?) (?:before|until|till)\b)",
    re.IGNORECASE,
)
_STANDS = "suspect: above the text stands"
_MOST_WORDS = 20
_FIRST_LINES = 8
"""Such a line stands above the text, or opens it."""


def notes_of(lines: Iterable[str]) -> list[str]:
    """Return a note for the first of a text's first lines that says that it must wait; none where none does."""
    found = (line for line in islice(lines, _FIRST_LINES) if _says_so(line))
    return [f"{_STANDS} {line[:80]!r}" for line in islice(found, 1)]


def held_by_words(article: ArticleText) -> ArticleText:
    """Return the article, as withheld where a note of `notes_of`, its headline or its editors' note says so."""
    notes = [note for note in article.input_notes if note.startswith(_STANDS)]
    others = tuple(note for note in article.input_notes if not note.startswith(_STANDS))
    notes += notes_of([article.headline, article.ed_note])
    if not notes or article.embargoed_until:
        return replace(article, input_notes=others)
    why = f"{notes[0]}, and no embargo is stated, so the article counts as withheld"
    status = "withheld" if article.pub_status == "usable" else article.pub_status
    return replace(article, pub_status=status, input_notes=(why, *others))


def _says_so(line: str) -> bool:
    return len(line.split()) <= _MOST_WORDS and bool(_MUST_WAIT.match(line))
