"""Who is reviewing? Asked in a browser's tab, where no login says it."""

from review_tui.screens.line import LineScreen


class NameScreen(LineScreen):
    """Asks for the name until there is one; Escape leaves nothing decided."""

    def __init__(self) -> None:
        """Ask."""
        super().__init__("Who is reviewing?", "", "Your name stands on every decision in the log.")
