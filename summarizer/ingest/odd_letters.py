"""Find letters in disguise: of another alphabet inside a word, struck out, or the code of a formula."""

import re

from db.input_notes import NoteKind, noted

_ALIKE = "АВЕКМНОРСТУХЅІЈаеорсухѕіјԁΑΒΕΖΗΙΚΜΝΟΡΤΥΧο"
"""Letters of the Cyrillic and the Greek alphabet that look like Latin ones."""
_STRUCK = "\u0335-\u0338"
"""What strikes the letter before it out."""
_FORMULA = r"\\(?:times|frac|text|mathrm|mathbf|cdot|sqrt|approx)(?![a-z])|\\\([^()\n]{1,40}\\\)"
_ANY = re.compile(rf"[{_ALIKE}{_STRUCK}]|{_FORMULA}")
_ODD = re.compile(
    rf"\w{{0,20}}(?:[A-Za-z][{_ALIKE}]|[{_ALIKE}][A-Za-z])\w{{0,20}}|[^\s{_STRUCK}]{{1,3}}[{_STRUCK}]|{_FORMULA}"
)
"""A word of two alphabets: searches do not find it, and no check knows its name."""


def odd_letter_notes(text: str) -> tuple[str, ...]:
    """Return a note of the first such place; none where every letter is what it seems."""
    found = _ODD.search(text) if _ANY.search(text) else None
    if found is None:
        return ()
    return (noted(NoteKind.SUSPECT, f"at {found[0]} letters are not what they seem: look at the source"),)
