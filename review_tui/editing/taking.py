"""Takes what stands in the editor's fields for what is typed, and keeps it at each pause."""

from collections.abc import Callable
from time import monotonic

from textual import on
from textual.timer import Timer
from textual.widgets import TextArea

from db.errors import ConflictError
from review_tui.editing.part import EditPart
from review_tui.widgets.typing_field import TypingField, typed

AGAIN = 10.0
"""Seconds after which a text that could not be kept is kept without a key; each try may wait for another process."""

AT_LEAST = 5.0
"""Seconds after which what is typed is kept though no pause came."""


class Taking(EditPart):
    """What an editor types."""

    _pause: Timer | None = None
    _unkept_since: float = 0.0
    """When the first letter came that is not kept yet; 0 where there is none."""

    @on(TextArea.Changed)
    def _typed(self, event: TextArea.Changed) -> None:
        event.stop()
        self._take(int((event.text_area.id or "field-1")[-1]) - 1)

    def _take(self, index: int) -> None:
        """Take what stands in a field for what is typed, and keep it at the next pause.

        A field holds no unseen character: where the takeaway has one, it is another text than the field's.
        """
        sheet, text = self.session.open, typed(self.field(index).text)
        if sheet is None or sheet.texts[index] == text:
            return
        sheet.stand(sheet.standing.with_text(index, text))
        self.draw()
        self._unkept_since = self._unkept_since or monotonic()
        due = self._unkept_since + AT_LEAST - monotonic()
        self._keep_in(min(self.session.settings.pause, max(due, 0.01)))

    def _keep_in(self, seconds: float) -> None:
        if self._pause is not None:
            self._pause.stop()
        self._pause = self.set_timer(seconds, self._at_pause)

    def take_all(self) -> None:
        """Take what stands in the fields: a letter is there, and on the screen, before word of it has come here."""
        for index in range(len(self.query(TypingField))):
            self._take(index)

    def _at_pause(self) -> None:
        """Keep what is typed; no dialog comes between two letters, so a conflict is told and shown by the next key."""
        self._unkept_since = 0.0
        if not self._kept(self._keep_or_tell):
            self._keep_in(AGAIN)
        self.draw()
        self.close_blanked()

    def _keep_or_tell(self) -> None:
        try:
            self.session.keep()
        except ConflictError as error:
            self.say(f"{error.message}: Esc shows both", "$warning")

    def keep(self) -> bool:
        """Keep what is typed, now; say whether it is, or on the screen that it is not."""
        self.take_all()
        kept = self._kept(self.session.keep)
        self.draw()
        return kept

    def _kept(self, keep: Callable[[], object]) -> bool:
        """Run what keeps the text; the line's right end says why it failed, the left one what becomes of the text."""
        sheet = self.session.sheet()
        troubled = sheet.problem
        kept = self.attempt(keep)
        if sheet.problem and not kept and self.app.screen is self:
            self.say("your text stays here; saving it is tried again by itself", "$warning")
        elif troubled and not sheet.problem:
            self.say("saved again")
        return kept
