"""What must be known beside an article's text: what was taken out of its drafts, was corrected, or noted. Pure."""

import re
from collections.abc import Sequence

from textual.content import Content

from db.deciding.taken_out import TakenOut
from db.input_notes import NoteKind, first_of
from db.records import ArticleText, DraftState
from review_tui.drawing.text import one_line

_LABELLED = re.compile(r"\A(?:correction|editor['’]?s note)\s*:\s*(?=\S)", re.IGNORECASE)
"""How a note may begin, which its label says already."""


def notes(article: ArticleText, sets: Sequence[TakenOut], draft_id: int) -> list[Content]:
    """Return the notes over a draft: the last withdrawal and rejection among `sets`, then those of its article."""
    corrected = (first_of((note,), NoteKind.CORRECTION) for note in article.input_notes)
    told = taken_out_words(sets, draft_id)
    told += [("Correction", text) for text in corrected if text]
    told += [("Editor's note", article.ed_note)] if article.ed_note.strip() else []
    return [Content.assemble((f"{name}: ", "$warning"), _LABELLED.sub("", one_line(text))) for name, text in told]


def taken_out_words(sets: Sequence[TakenOut], draft_id: int) -> list[tuple[str, str]]:
    """Return of the last withdrawal, and the last rejection, what it was, and by whom, when and why."""
    latest = {one.state: one for one in reversed(sets)}
    last = [latest[state] for state in (DraftState.WITHDRAWN, DraftState.REJECTED) if state in latest]
    return [(_called(one, draft_id), f"{one.by}, {one.at:%Y-%m-%d}{f': {one.why}' if one.why else ''}") for one in last]


def _called(one: TakenOut, draft_id: int) -> str:
    return f"{one.state.value.capitalize()}{'' if one.draft_id == draft_id else ' before'}"
