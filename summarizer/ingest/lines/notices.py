"""Note what a text's lines, headline, editors' note and terms say of whether it may be used, for the gate to ask for.

Where words may be such a notice they are taken for one: a text that waits for an editor does less harm than one that is
out too early, or though it was taken back.
"""

import re
from collections.abc import Iterable
from dataclasses import replace
from itertools import islice

from db.input_notes import NoteKind, first_of, is_of, noted
from db.records import ArticleText
from summarizer.ingest.lines import asked_to_wait, embargo_lines, kill_lines, unfinished_lines
from summarizer.ingest.lines.gaps import gap_in

_GUESSED = (NoteKind.TAKEN_BACK, NoteKind.WAITS, NoteKind.UNFINISHED)
_MOST_SHOWN = 80
_FIRST_LINES = 8
"""Such a line stands above the text, or opens it."""


def says_so(line: str) -> bool:
    """Return whether a line says nothing but that the text must wait, is taken back or not ready: it is no headline."""
    return embargo_lines.says_so(line) or kill_lines.says_so(line) or unfinished_lines.says_so(line)


def notes_of(lines: Iterable[str], most: int = _FIRST_LINES) -> list[str]:
    """Return a note for the first of a text's first lines that says that it must wait, is taken back, or not ready."""
    first = list(islice(lines, most))
    wait = (line for line in first if _must_wait(line))
    taken = (line for line in first if kill_lines.says_so(line) or kill_lines.says_so_inside(line))
    rough = (line for line in first if unfinished_lines.says_so(line) or unfinished_lines.says_so_inside(line))
    return [*map(_embargo, islice(wait, 1)), *map(_kill, islice(taken, 1)), *map(_unfinished, islice(rough, 1))]


def _must_wait(line: str) -> bool:
    """Return whether a line says that the text must wait, be it in a word to editors."""
    if embargo_lines.says_so(line) or embargo_lines.says_so_inside(line):
        return True
    to_editors = kill_lines.words_to_editors(line)
    return bool(to_editors and embargo_lines.notice_in(to_editors))


def notes_of_places(lines: Iterable[str]) -> list[str]:
    """Return a note for the first line that keeps the place of something missing, wherever it stands."""
    return [_unfinished(line) for line in islice(filter(unfinished_lines.keeps_a_place, lines), 1)]


def notices_among(notes: Iterable[str]) -> list[str]:
    """Return those of an input's notes that come from `notes_of`."""
    return [note for note in notes if is_of(note, *_GUESSED)]


def guessed_embargo(article: ArticleText) -> str:
    """Return what was taken for a notice that the article must wait; empty where nothing was."""
    return first_of(article.input_notes, NoteKind.WAITS)


def guessed_kill(article: ArticleText) -> str:
    """Return what was taken for a notice that the article is killed, withdrawn or on hold; empty where nothing was."""
    return first_of(article.input_notes, NoteKind.TAKEN_BACK)


def noted_by_words(article: ArticleText) -> ArticleText:
    """Return the article with one note of each kind, be it of its text, headline, editors' note or terms of use.

    A guess holds it at the gate, where a person may look at it; only what a source states in a field withholds it. A
    stated embargo takes the place of its notice, and undoes no kill.
    """
    notes = [*notices_among(article.input_notes), *notes_of([article.headline])]
    notes += [*_notes_in(article.ed_note), *_notes_of_terms(article.rights), *_notes_of_gaps(article)]
    others = tuple(note for note in article.input_notes if note not in notes)
    waits = [] if article.embargoed_until else [note for note in notes if is_of(note, NoteKind.WAITS)]
    a_name = _kill(article.headline) if _names(article) else ""
    kills = [note for note in notes if is_of(note, NoteKind.TAKEN_BACK) and note != a_name]
    rough = [note for note in notes if is_of(note, NoteKind.UNFINISHED)]
    found = [f"{note}, and no embargo is stated" for note in waits[:1]] + kills[:1] + rough[:1]
    return replace(article, input_notes=(*found, *others))


def _notes_in(ed_note: str) -> list[str]:
    """Return the notes of what an editors' note says."""
    taken = kill_lines.notice_in(ed_note) or asked_to_wait.lawyers_in(ed_note)
    wait = embargo_lines.notice_in(ed_note) or ("" if taken else asked_to_wait.asked_in(ed_note))
    return ([_embargo(wait)] if wait else []) + ([_kill(taken)] if taken else [])


def _notes_of_terms(rights: str) -> list[str]:
    """Return the note of terms of use that say until when the text must wait."""
    wait = embargo_lines.notice_in(rights)
    return [_embargo(wait)] if wait else []


def _notes_of_gaps(article: ArticleText) -> list[str]:
    """Return the note of what an unfinished text has in its headline or its sentences."""
    gap = gap_in(article.headline) or gap_in(article.body)
    return [_unfinished(gap)] if gap else []


def _names(article: ArticleText) -> bool:
    """Return whether the label of the headline is a name in the text, as of a film that is reviewed there."""
    label = re.escape(kill_lines.label_of(article.headline).title())
    return bool(label and re.search(rf"[a-z,’'] [“\"‘']?{label}\b|[“\"‘]{label}[”\"’,]", article.body))


def _embargo(words: str) -> str:
    return noted(NoteKind.WAITS, f"above the text stands {words[:_MOST_SHOWN]!r}")


def _kill(words: str) -> str:
    return noted(NoteKind.TAKEN_BACK, f"the words {words[:_MOST_SHOWN]!r} may take the text back")


def _unfinished(words: str) -> str:
    return noted(NoteKind.UNFINISHED, f"the words {words[:_MOST_SHOWN]!r} may say that the text is not ready")
