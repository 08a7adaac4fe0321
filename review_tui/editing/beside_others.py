"""What becomes of the editor's fields when somebody else acts on the draft, and the choice between two texts of it."""

from db.drafts.working_copies import WorkingCopy
from db.errors import ConflictError
from review_tui.drawing.errors import said
from review_tui.editing.pane import Editor
from review_tui.editing.taking import BOTH, Taking
from review_tui.keys.in_sentences import key
from review_tui.panes.left_behind import follow
from review_tui.panes.sleeping import kept_as_mine
from review_tui.screens.conflict import ConflictScreen, conflict_of
from review_tui.widgets.typing_field import TypingField, typed


class BesideOthers:
    """Typing while others decide, take over, or change the article."""

    def __init__(self, editor: Editor, taking: Taking) -> None:
        """Look after what `taking` took in `editor`."""
        self._editor = editor
        self._session = editor.session
        self._taking = taking

    def others_acted(self) -> None:
        """Say when somebody took the draft over or decided it, or its article changed; what is typed stays.

        Where nothing was typed the fields show what the record holds now, so that the next key does not undo it.
        """
        sheet = self._session.open
        if sheet is None:
            return
        self._taking.take_all()
        follow(self._editor, lambda: self._session.keeping.refresh(typing=True), "your text is kept as yours")
        for field, text in zip(self._editor.fields(), sheet.texts, strict=False):
            self._put(field, typed(text))
        self._editor.draw()
        self._taking.close_blanked()

    def _put(self, field: TypingField, text: str) -> None:
        """Put another text into a field, the cursor where it was as far as the text goes."""
        if field.text != text:
            place = field.cursor_location
            field.load_text(text)
            field.move_cursor(min(place, field.document.end))

    def conflict(self, error: ConflictError) -> None:
        """Show both texts where somebody else was faster; where the draft waits no longer go back to the desk."""
        found = conflict_of(self._session)
        if found is None:
            self._editor.say(said(error), "$error")
            if (
                self._editor.attempt(lambda: self._session.keeping.refresh(typing=True))
                and not self._session.sheet().decidable
            ):
                self._taking.do_back()
            return
        self._editor.app.push_screen(
            ConflictScreen(found, error, self._session.key_guard()),
            lambda mine: self._solved(mine, found.elsewhere),
        )

    def _solved(self, mine: bool | None, elsewhere: WorkingCopy | None) -> None:  # noqa: FBT001
        if mine is None:
            words = "nothing was written to the draft; your text stays on the screen"
            self._editor.say(f"{BOTH} · {words}" if self._session.sheet().problem else words)
            return
        if mine and self._editor.attempt(lambda: self._session.keeping.go_on_with_mine(elsewhere)):
            self._editor.draw()
            place = "in place of the one from elsewhere" if elsewhere else "on their version"
            words = f"your text stands {place} · {key('edit.keep')} saves it"
            self._editor.say(kept_as_mine(self._session.sheet()) or words)
        elif not mine and self._editor.attempt(lambda: self._session.keeping.drop_mine(elsewhere)):
            self._editor.leave()
