"""Note what a text's lines, headline and editors' note say of whether it may be used: the gate holds it by these notes.

Where words may be such a notice they are taken for one: a text that waits for an editor does less harm than one that is
out too early, or though it was taken back.
"""

import re
from collections.abc import Iterable
from dataclasses import replace
from itertools import islice

from db.records import ArticleText
from summarizer.ingest.lines import embargo_lines, kill_lines

_STANDS = "suspect: above the text stands"
_WORDS = "suspect: the words"
_TAKE_BACK = "may take the text back"
_MOST_SHOWN = 80
_FIRST_LINES = 8
"""Such a line stands above the text, or opens it."""


def says_so(line: str) -> bool:
    """Return whether a line says nothing but that the text must wait, or is taken back: it is no headline."""
    return embargo_lines.says_so(line) or kill_lines.says_so(line)


def notes_of(lines: Iterable[str], most: int = _FIRST_LINES) -> list[str]:
    """Return a note for the first of a text's first lines that says that it must wait, or is taken back."""
    first = list(islice(lines, most))
    wait = (line for line in first if embargo_lines.says_so(line) or embargo_lines.says_so_inside(line))
    taken = (line for line in first if kill_lines.says_so(line) or kill_lines.says_so_inside(line))
    return [*map(_embargo, islice(wait, 1)), *map(_kill, islice(taken, 1))]


def notices_among(notes: Iterable[str]) -> list[str]:
    """Return those of an input's notes that come from `notes_of`."""
    return [note for note in notes if note.startswith(_STANDS) or _is_kill(note)]


def guessed_embargo(article: ArticleText) -> str:
    """Return what was taken for a notice that the article must wait; empty where nothing was."""
    return next((note.partition(": ")[2] for note in article.input_notes if note.startswith(_STANDS)), "")


def guessed_kill(article: ArticleText) -> str:
    """Return what was taken for a notice that the article is killed, withdrawn or on hold; empty where nothing was."""
    return next((note.partition(": ")[2] for note in article.input_notes if _is_kill(note)), "")


def noted_by_words(article: ArticleText) -> ArticleText:
    """Return the article with one note of each kind, be it of its text, its headline or its editors' note.

    A guess holds it at the gate, where a person may look at it; only what a source states in a field withholds it. A
    stated embargo takes the place of its notice, and undoes no kill.
    """
    notes = [*notices_among(article.input_notes), *notes_of([article.headline]), *_notes_in(article.ed_note)]
    others = tuple(note for note in article.input_notes if note not in notes)
    waits = [] if article.embargoed_until else [note for note in notes if note.startswith(_STANDS)]
    kills = [note for note in notes if _is_kill(note) and not (note == _kill(article.headline) and _names(article))]
    found = [f"{note}, and no embargo is stated" for note in waits[:1]] + kills[:1]
    return replace(article, input_notes=(*found, *others))


def _notes_in(ed_note: str) -> list[str]:
    """Return the notes of what an editors' note says."""
    wait, taken = embargo_lines.notice_in(ed_note), kill_lines.notice_in(ed_note)
    return ([_embargo(wait)] if wait else []) + ([_kill(taken)] if taken else [])


def _names(article: ArticleText) -> bool:
    """Return whether the label of the headline is a name in the text, as of a film that is reviewed there."""
    label = re.escape(kill_lines.label_of(article.headline).title())
    return bool(label and re.search(rf"[a-z,’'] [“\"‘']?{label}\b|[“\"‘]{label}[”\"’,]", article.body))


def _embargo(words: str) -> str:
    return f"{_STANDS} {words[:_MOST_SHOWN]!r}"


def _kill(words: str) -> str:
    return f"{_WORDS} {words[:_MOST_SHOWN]!r} {_TAKE_BACK}"


def _is_kill(note: str) -> bool:
    return note.startswith(_WORDS) and note.endswith(_TAKE_BACK)
