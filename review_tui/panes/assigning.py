"""Assigning a draft to an editor, and the word before a draft that is for somebody else; for queue and desk."""

from collections.abc import Callable

from textual.content import Content

from db.drafts import assignments
from db.drafts.rows import load_draft
from db.records import Draft
from review_tui.drawing.ages import ago
from review_tui.drawing.drawn_article import label_of
from review_tui.drawing.text import one_line, whom
from review_tui.panes.pane import Pane
from review_tui.screens.editors import NOBODY, Chosen, EditorScreen, People
from review_tui.screens.question import Confirmation
from review_tui.sitting.open_draft import WAITING
from review_tui.sitting.session import Session


class Assigning:
    """Asks whom a draft is for; says whom it is for."""

    def __init__(self, pane: Pane, assigned: Callable[[str], object]) -> None:
        """Ask on `pane`; `assigned` is told whom a draft is for now, to draw it and say so."""
        self._pane = pane
        self._session = pane.session
        self._assigned = assigned

    def people(self, take_back: str = "", now: str = "") -> People:
        """Return whom there is to choose from; `take_back` says what that takes back, `now` whom it is for so far."""
        return People(assignments.editors(self._session.db), self._session.actor.name, take_back, now)

    def ask_whom(self, draft_id: int) -> None:
        """Ask whom one draft is for, and write it down."""
        draft = load_draft(self._session.db, draft_id)
        title = f"For whom is: {label_of(draft.revision.text)}"
        take_back = f"take it back from {draft.assigned_to}" if draft.assigned_to else ""
        people = self.people(take_back, draft.assigned_to)
        screen = EditorScreen(title, people, burst=self._session.settings.burst)
        self._pane.app.push_screen(screen, lambda chosen: self._assign(draft, chosen))

    def _assign(self, draft: Draft, chosen: Chosen | None) -> None:
        if chosen is not None and self._pane.attempt(lambda: assign(self._session, draft.id, chosen)):
            self._assigned(
                whom(chosen.editor, self._session.actor.name) if chosen.editor else "for nobody in particular"
            )

    def once_told(self, draft_id: int, act: Callable[[], object]) -> None:
        """Do the act; where the draft is for somebody else, say so first, and ask, once."""
        session, draft = self._session, load_draft(self._session.db, draft_id)
        told = session.rounds.told
        me = session.actor.name
        mine = draft.assigned_to in (NOBODY, me) or draft.claimed_by == me
        if mine or draft_id in told or draft.state not in WAITING:
            act()
            return
        words = Content(f"This one is {assignment_words(session, draft)}")
        title = label_of(draft.revision.text)

        def answered(yes: bool | None) -> None:  # noqa: FBT001 - a screen's answer
            if yes:
                told.add(draft_id)
                self._pane.attempt(act)

        self._pane.app.push_screen(Confirmation(title, words, "go on all the same"), answered)


def assign(session: Session, draft_id: int, chosen: Chosen) -> bool:
    """Write down whom a draft is for; return whether there was anything to write."""
    if chosen.editor == NOBODY:
        return assignments.unassign(session.db, draft_id, actor=session.actor, at=session.now())
    assignments.assign(session.db, draft_id, chosen.editor, note=chosen.note, actor=session.actor, at=session.now())
    return True


def assignment_words(session: Session, draft: Draft) -> str:
    """Return on one line whom a draft is for, who said so, when and why; empty where it is for nobody."""
    told = assignments.assignment_of(session.db, draft)
    if told is None:
        return ""
    by = "you" if told.by == session.actor.name else one_line(told.by)
    when = ago(told.at, session.now())
    note = f": {one_line(told.note)}" if told.note else ""
    return f"{whom(told.editor, session.actor.name)}, by {by}{'' if when == 'now' else f' {when}'}{note}"
