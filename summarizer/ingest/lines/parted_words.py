"""Put words and figures together again that a fixed width parted, where the whole form is known."""

import re

from summarizer.english.calendar import MONTH_NAMES, WEEKDAY_NAMES

_PARTED_WORD = re.compile(r"(?<![\w-])([^\W\d_]{2,})-\n[ \t]*([^\W\d_A-Z]{2,})(\S*)[ \t]*(\n?)")
_PARTED_FIGURE = re.compile(r"(?<![\d.,])(\d{1,3}(?:,\d{3})*,)\n[ \t]*(\d{3})(?![\d,]\d)(\S*)[ \t]*(\n?)")
_WHOLE = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*|\d[\d,]*\d")
_OF_THE_CALENDAR = frozenset(MONTH_NAMES) | WEEKDAY_NAMES


def rejoined(text: str) -> str:
    """Return a text in which a word that a line end parted at a hyphen is whole, and a figure parted at its comma.

    Only where the text has the whole form elsewhere, or it is a month or a day: `12,` and `340 people` may be two
    figures, and `well-` and `known` keep their hyphen.
    """
    if not _PARTED_WORD.search(text) and not _PARTED_FIGURE.search(text):
        return text
    known = {word.casefold() for word in _WHOLE.findall(text)}

    def whole(found: re.Match[str]) -> str:
        joined = found[1] + found[2]
        hyphened = f"{found[1]}-{found[2]}".casefold()
        sure = joined.casefold() in known and hyphened not in known
        return f"{joined}{found[3]}\n" if sure or joined.casefold() in _OF_THE_CALENDAR else found[0]

    return _PARTED_FIGURE.sub(whole, _PARTED_WORD.sub(whole, text))
