"""Takes what stands in the editor's fields for what is typed, and keeps it at each pause."""

from collections.abc import Callable
from time import monotonic

from textual.timer import Timer

from db.errors import ConflictError
from review_tui.editing.pane import Editor
from review_tui.keys.in_sentences import key
from review_tui.sitting.open_draft import blanked
from review_tui.widgets.typing_field import typed

AGAIN = 10.0
"""Seconds after which a text that could not be kept is kept without a key; each try may wait for another process."""

AT_LEAST = 5.0
"""Seconds after which what is typed is kept though no pause came."""

AGAIN_BY_ITSELF = "tried again by itself · your text stays here"
BOTH = f"{key('edit.back')} shows both"
"""What is said beside *NOT SAVED* and the reason, which leave a narrow terminal few cells."""

SAVED = "saved to the draft"
SAME = "nothing was changed: the draft stands as it was"
"""What is said at the desk of what was done here."""


class Taking:
    """What an editor types."""

    def __init__(self, editor: Editor) -> None:
        """Take what stands in the fields of `editor`."""
        self._editor = editor
        self._session = editor.session
        self._pause: Timer | None = None
        self._unkept_since = 0.0
        """When the first letter came that is not kept yet; 0 where there is none."""

    def take(self, index: int) -> None:
        """Take what stands in a field for what is typed, and keep it at the next pause.

        A field holds no unseen character: where the takeaway has one, it is another text than the field's.
        """
        sheet, text = self._session.open, typed(self._editor.fields()[index].text)
        if sheet is None or sheet.texts[index] == text:
            return
        sheet.stand(sheet.standing.with_text(index, text))
        self._editor.draw()
        self._unkept_since = self._unkept_since or monotonic()
        due = self._unkept_since + AT_LEAST - monotonic()
        self._keep_in(min(self._session.settings.pause, max(due, 0.01)))

    def _keep_in(self, seconds: float) -> None:
        if self._pause is not None:
            self._pause.stop()
        self._pause = self._editor.set_timer(seconds, self._at_pause)

    def take_all(self) -> None:
        """Take what stands in the fields: a letter is there, and on the screen, before word of it has come here."""
        for index in range(len(self._editor.fields())):
            self.take(index)

    def _at_pause(self) -> None:
        """Keep what is typed; no dialog comes between two letters, so a conflict is told and shown by the next key."""
        self._unkept_since = 0.0
        if not self._kept(self._keep_or_tell):
            self._keep_in(AGAIN)
        self._editor.draw()
        self.close_blanked()

    def _keep_or_tell(self) -> None:
        try:
            self._session.keeping.keep()
        except ConflictError:
            self._editor.say(BOTH, "$warning")

    def close_blanked(self) -> None:
        """Go back where an order blanked the draft: its words stand in the fields and in what they would undo."""
        sheet = self._session.open
        if sheet is not None and blanked(sheet.draft):
            self._editor.leave()

    def keep(self) -> bool:
        """Keep what is typed, now; say whether it is, or on the screen that it is not."""
        self.take_all()
        kept = self._kept(self._session.keeping.keep)
        self._editor.draw()
        return kept

    def _kept(self, keep: Callable[[], object]) -> bool:
        """Run what keeps the text; the line's right end says why it failed, the left one what becomes of the text."""
        sheet = self._session.sheet()
        troubled = sheet.problem
        kept = self._editor.attempt(keep)
        if sheet.problem and not kept and self._editor.uppermost():
            self._editor.say(AGAIN_BY_ITSELF, "$warning")
        elif troubled and not sheet.problem:
            self._editor.say("saved again")
        return kept

    def do_keep(self) -> None:
        """Save to the draft and go back; who changed nothing is told so."""
        self.take_all()
        self._editor.leave(SAVED if self._session.keeping.save() else SAME)

    def do_back(self) -> None:
        """Go back; what is typed stays mine. A text that could not be kept blocks the way."""
        if self.keep():
            self._editor.leave()
