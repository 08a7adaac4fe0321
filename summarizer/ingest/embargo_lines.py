"""Find the line that says in words that a text must wait, where its source states no embargo: it is held back then.

An article about an embargo is none, but where a line may be a notice it is taken for one: a text that waits for an
editor does less harm than one that is out too early.
"""

import re
from collections.abc import Iterable
from dataclasses import replace
from itertools import islice

from db.records import ArticleText

from .notice_words import (
    ASKS,
    BARE,
    HOUR,
    IN_A_NOTE,
    INSIDE,
    MUST_WAIT,
    NAMES_A_TIME,
    OF_A_PART,
    REPORTED,
    RULES,
    SENTENCE_END,
    TIMES,
)

_STANDS = "suspect: above the text stands"
_LONGEST_NOTICE = 400
_LONGEST_NOTE = 20_000
"""Characters of an editors' note that are looked through."""
_MOST_WORDS = 20
"""A sentence of more words is the article's own, unless its first words are printed in capitals."""
_LONGEST_LINE = 400
"""Characters; longer lines are running text, and a notice stands only at their beginning."""
_FIRST_LINES = 8
"""Such a line stands above the text, or opens it."""
_SAYS_EMBARGO = re.compile(rf"embargoed|under (?:\w+ )?embargo|embargo\W.*{HOUR}|embargo(?: until)?:", re.IGNORECASE)
_HAS_A_NUMBER = re.compile(r"[\d@]")
"""Where a contact stands in front, what is not for publication is that."""
_SENTENCE = re.compile(r"[.!?…][\"'”’)\]]*$")
_HOUR_AT_THE_END = re.compile(r"\b[ap]\.m\.$", re.IGNORECASE)
_BEGINS = re.compile(r"(?:[.!;]|\s[-–—/|*•]+)\s+$")
_MAY_BEGIN = re.compile(r"[\[(:]\s*$")
_BEFORE_IT = 80
"""Characters of an editors' note in which a contact would stand."""


def notes_of(lines: Iterable[str], most: int = _FIRST_LINES) -> list[str]:
    """Return a note for the first of a text's first lines that says that it must wait; none where none does."""
    found = (line for line in islice(lines, most) if says_so(line) or _says_so_inside(line))
    return [f"{_STANDS} {line[:80]!r}" for line in islice(found, 1)]


def notices_among(notes: Iterable[str]) -> list[str]:
    """Return those of an input's notes that come from `notes_of`."""
    return [note for note in notes if note.startswith(_STANDS)]


def held_by_words(article: ArticleText) -> ArticleText:
    """Return the article, as withheld where a note of `notes_of`, its headline or its editors' note says so."""
    notes = notices_among(article.input_notes)
    others = tuple(note for note in article.input_notes if not note.startswith(_STANDS))
    notes += notes_of([article.headline]) + _notes_in(article.ed_note)
    if not notes or article.embargoed_until:
        return replace(article, input_notes=others)
    why = f"{notes[0]}, and no embargo is stated, so the article counts as withheld"
    status = "withheld" if article.pub_status == "usable" else article.pub_status
    return replace(article, pub_status=status, input_notes=(why, *others))


def says_so(line: str) -> bool:
    """Return whether a line begins as a notice does, and is none of an article's sentences."""
    if _is_order(line):
        return True
    notice = MUST_WAIT.match(line)
    if notice is None:
        return False
    rest = line[notice.end() : notice.end() + _LONGEST_NOTICE]
    if ASKS.match(rest) and not RULES.search(rest):
        return False
    first = SENTENCE_END.split(rest, maxsplit=1)[0]
    if notice[0].isupper():
        return True
    return len(f"{notice[0]} {first}".split()) <= _MOST_WORDS and not REPORTED.search(first)


def _is_order(line: str) -> bool:
    """Return whether a line's first sentence is a notice and nothing else, with a time or without one."""
    if BARE.match(line):
        return True
    notice = NAMES_A_TIME.match(line)
    return notice is not None and _are_times(line[notice.end() : notice.end() + _LONGEST_NOTICE])


def _are_times(rest: str) -> bool:
    """Return whether the rest of a sentence, which begins with a time, names nothing but times."""
    return bool(TIMES.fullmatch(SENTENCE_END.split(rest, maxsplit=1)[0]))


def _says_so_inside(line: str) -> bool:
    """Return whether a line that is no sentence ends in a notice, behind a headline or in brackets."""
    line = line.rstrip()
    if len(line) > _LONGEST_LINE:
        return False
    whole = bool(_SENTENCE.search(line[-5:])) and not _HOUR_AT_THE_END.search(line[-5:])
    return any(_ends_in_a_notice(line, found.end(), whole=whole) for found in INSIDE.finditer(line))


def _ends_in_a_notice(line: str, at: int, *, whole: bool) -> bool:
    """Return whether all of a line from `at` on is a notice; in a `whole` sentence it is printed in capitals."""
    rest = line[at:]
    if whole and not rest.isupper():
        return False
    if BARE.match(rest):
        return rest.isupper() and not _HAS_A_NUMBER.search(line[:at])
    notice = MUST_WAIT.match(rest)
    return (
        notice is not None
        and (rest.isupper() or bool(_SAYS_EMBARGO.search(rest)))
        and bool(TIMES.fullmatch(rest[notice.end() :]))
    )


def _notes_in(ed_note: str) -> list[str]:
    """Return a note for the first notice in an editors' note, which may stand behind other words of the desk."""
    begins = (found.end() for found in IN_A_NOTE.finditer(ed_note, 0, _LONGEST_NOTE))
    rests = (ed_note[at : at + _LONGEST_NOTICE] for at in begins if _can_begin(ed_note, at))
    return [f"{_STANDS} {rest[:80]!r}" for rest in islice(filter(says_so, rests), 1)]


def _can_begin(ed_note: str, at: int) -> bool:
    """Return whether a notice in an editors' note may begin at `at`: not on a part of the text, nor on a contact."""
    before = ed_note[max(at - _BEFORE_IT, 0) : at]
    if not before:
        return True
    if BARE.match(ed_note[at : at + _LONGEST_NOTICE]):
        return bool(_BEGINS.search(before) or (_MAY_BEGIN.search(before) and not _HAS_A_NUMBER.search(before)))
    return not OF_A_PART.match(ed_note, at)
