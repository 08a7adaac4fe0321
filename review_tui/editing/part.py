"""What the editor's groups of acts ask of the editing screen itself."""

from review_tui.acting import ActingModal
from review_tui.widgets.typing_field import TypingField


class EditPart(ActingModal):
    """A group of the editor's acts; `screens/edit.py` joins the groups and draws."""

    def late(self) -> bool:
        """Return no: letters of those seconds are text, and the keys of the editor come before them to this screen."""
        return False

    async def hear_out(self) -> None:
        """Wait for the letters that came before the key: they lie with their field, and the key comes here first."""
        for field in self.query(TypingField):
            await field.heard()

    def draw(self) -> None:
        """Draw counts, flags, diff, evidence and saved time."""
        raise NotImplementedError

    def do_back(self) -> None:
        """Go back; what is typed stays mine."""
        raise NotImplementedError

    def take_all(self) -> None:
        """Take what stands in the fields for what is typed."""
        raise NotImplementedError

    def close_blanked(self) -> None:
        """Go back where an order blanked the draft."""
        raise NotImplementedError

    def field(self, index: int) -> TypingField:
        """Return the field of one takeaway, 0 to 2."""
        return self.query_one(f"#field-{index + 1}", TypingField)
