"""What a format's reader gets: the bytes of one input, how to call it in messages, and the id to fall back on."""

from collections.abc import Iterator
from dataclasses import dataclass

from db.errors import InputError
from db.records import ArticleText

Reading = ArticleText | InputError
"""What every reader yields: an article, or the reason why there is none."""

Readings = Iterator[Reading]

MAX_CHARACTERS = 500_000
"""Longer texts are refused: that is a book, and time and memory grow with it in every later step."""


@dataclass(frozen=True)
class Source:
    """One input before it is understood."""

    label: str
    """How error messages name it: the path as the caller gave it, a URL, or `standard input`."""
    fallback_id: str
    """The source id of an article that states none."""
    data: bytes
    charset: str = ""
    """The encoding that the transport states (HTTP header), or empty."""

    def too_long(self, text: str, *, part: str = "", most: int = MAX_CHARACTERS) -> InputError | None:
        """Return the refusal of a text that no article can be as long as, or None."""
        if len(text) <= most:
            return None
        hint = "Split it into one file per article."
        return self.refusal(f"{len(text):,} characters, more than the limit of {most:,}", part=part, hint=hint)

    def refusal(self, reason: str, *, hint: str = "", part: str = "") -> InputError:
        """Return the refusal of this input, or of one `part` of it (`line 7`, `entry 3`)."""
        where = f"{self.label}, {part}" if part else self.label
        return InputError(f"{where}: {reason}", hint=hint)
