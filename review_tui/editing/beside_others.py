"""What becomes of the editor's fields when somebody else acts on the draft, and the choice between two texts of it."""

from db.drafts.working_copies import WorkingCopy
from db.errors import ConflictError
from review_tui.editing.part import EditPart
from review_tui.left_behind import follow
from review_tui.screens.conflict import ConflictScreen, conflict_of
from review_tui.sitting.open_draft import blanked
from review_tui.widgets.typing_field import TypingField, typed


class BesideOthers(EditPart):
    """Typing while others decide, take over, or change the article."""

    def others_acted(self) -> None:
        """Say when somebody took the draft over or decided it, or its article changed; what is typed stays.

        Where nothing was typed the fields show what the record holds now, so that the next key does not undo it.
        """
        sheet = self.session.open
        if sheet is None:
            return
        self.take_all()
        follow(self, lambda: self.session.refresh(typing=True), "your text is kept as yours")
        for index, text in enumerate(sheet.texts):
            self._put(self.field(index), typed(text))
        self.draw()
        self.close_blanked()

    def close_blanked(self) -> None:
        """Go back where an order blanked the draft: its words stand in the fields and in what they would undo."""
        if self.session.open is not None and blanked(self.session.open.draft):
            self.dismiss("")

    def _put(self, field: TypingField, text: str) -> None:
        """Put another text into a field, the cursor where it was as far as the text goes."""
        if field.text != text:
            place = field.cursor_location
            field.load_text(text)
            field.move_cursor(min(place, field.document.end))

    def conflict(self, error: ConflictError) -> None:
        """Show both texts where somebody else was faster; where the draft waits no longer go back to the desk."""
        found = conflict_of(self.session)
        if found is None:
            super().conflict(error)
            if self.attempt(lambda: self.session.refresh(typing=True)) and not self.session.sheet().decidable:
                self.do_back()
            return
        self.app.push_screen(
            ConflictScreen(found, error, self.session.settings), lambda mine: self._solved(mine, found.elsewhere)
        )

    def _solved(self, mine: bool | None, elsewhere: WorkingCopy | None) -> None:  # noqa: FBT001
        if mine is None:
            self.say("nothing was written to the draft; your text stays on the screen")
            return
        if mine and self.attempt(lambda: self.session.go_on_with_mine(elsewhere)):
            self.draw()
            place = "in place of the one from elsewhere" if elsewhere else "on their version"
            self.say(self.session.sheet().not_mine() or f"your text stands {place} · ^S saves it")
        elif not mine and self.attempt(lambda: self.session.drop_mine(elsewhere)):
            self.dismiss("")
