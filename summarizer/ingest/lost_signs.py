"""Find the marks of characters that were lost on the way: a question mark for an apostrophe, a dash or a pound sign."""

import re

from db.input_notes import NoteKind, noted

_LOST = re.compile(
    r"[^\s\ufffd]{0,12}\ufffd[^\s\ufffd]{0,12}"
    r"|(?<![\d.,])\d[\d.,]{0,20}(?: (?:million|billion|trillion|thousand))? ?¤(?!\w)"
    r"|(?<![\w?/=&.])\?\d[\d.,]{0,20}"
    r"|(?<![\w/=&.?:-])[^\W\d_]{1,20}[a-z]\?(?:s|t|re|ve|ll|d|m)\b"
)


def lost_sign_notes(text: str) -> tuple[str, ...]:
    """Return a note of the first place where a character may have been lost; none where all stand."""
    found = _LOST.search(text)
    return (noted(NoteKind.SUSPECT, f"at {found[0]!r} a character may have been lost"),) if found else ()
