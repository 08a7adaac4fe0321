"""What a screen asks of the application."""

from textual.message import Message


class ToQueue(Message):
    """Show the queue, with `word` on its status line."""

    def __init__(self, word: str = "") -> None:
        """Carry the word."""
        super().__init__()
        self.word = word


class ToDesk(Message):
    """Show the desk with this draft on it."""

    def __init__(self, draft_id: int, word: str = "") -> None:
        """Carry the draft's id, and a word for its status line."""
        super().__init__()
        self.draft_id = draft_id
        self.word = word


class LeaveDesk(Message):
    """Give back my claims and end the program, unless something is not kept."""
