"""What the desk's groups of keys ask of the desk itself."""

from review_tui.acting import Acting
from review_tui.sitting.open_draft import FlagPlace


class DeskPart(Acting):
    """A group of the desk's keys; `screens/desk.py` joins the groups and draws."""

    current: FlagPlace | None = None
    """The flag that the walk with ] and [ stands on."""

    def draw(self) -> None:
        """Draw the open draft as it stands."""
        raise NotImplementedError

    def opened(self) -> None:
        """Draw another draft from its top."""
        raise NotImplementedError

    def to_evidence(self) -> None:
        """Bring the chosen takeaway's evidence into view."""
        raise NotImplementedError

    def take_back(self, entry: int | None = None) -> None:
        """Take back my last decision, or the one with that number in the log."""
        raise NotImplementedError

    def out_of_hand(self, otherwise: str = "") -> None:
        """Show a draft that waits no longer as the record holds it, and say why; else say `otherwise`."""
        raise NotImplementedError

    def article_top(self) -> int:
        """Return the article's first line in view."""
        raise NotImplementedError

    def open(self, draft_id: int, message: str = "", *, committed: bool = False) -> None:
        """Put a draft on the desk and say `message`; `committed` says that a decision was saved just now."""
        raise NotImplementedError

    def go_on(self, message: str) -> None:
        """Go on after a decision and say `message`."""
        raise NotImplementedError
