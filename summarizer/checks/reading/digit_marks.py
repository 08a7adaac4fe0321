"""Brings the marks inside figures to English ones, character for character: 12 500 is 12,500 and 1,5 percent 1.5."""

import re
from collections.abc import Iterable

from summarizer.english import currencies, number_words, units


def _either(words: Iterable[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(sorted(words), key=len, reverse=True))


_FIXED = "\u00a0\u2007\u2009\u202f"
"""Blanks at which no line may break, as printers put them between thousands."""
_SIGNS = re.escape("".join(sign for sign in currencies.CURRENCY_SIGNS if len(sign) == 1 and not sign.isalpha()))
_MONEY = _either(currencies.CURRENCY_WORDS)
_HEAD = r"(?<![\d.,:/-])[1-9]\d{0,2}"
_PARTED = re.compile(
    rf"{_HEAD}(?:[{_FIXED}'’]\d{{3}})+(?![\d'’]|[.,]\d{{3}})"
    rf"|{_HEAD}(?:\s\d{{3}}){{2,}}(?![\d-])"
    rf"|(?<=[{_SIGNS}])[1-9]\d{{0,2}}\s\d{{3}}(?![\d-])"
    rf"|{_HEAD}\s\d{{3}}(?=\s(?:{_MONEY})\b)",
    re.IGNORECASE,
)
"""Groups of three figures, parted by what is nothing else; by a plain blank where money or a third group says so."""
_MARK = re.compile(r"['’\s]")
_MEASURED = _either(
    {
        *number_words.SCALES,
        *(form for form in (*number_words.SHORT_SCALES, *units.UNIT_FORMS) if len(form) > 1 and form != "in"),
        *units.PERCENT[1:],
        *currencies.CURRENCY_WORDS,
    }
)
_DECIMAL = re.compile(rf"(?<![\d.,])(\d{{1,3}}),(\d{{1,2}})(?=\s?%|[\s-]?(?:{_MEASURED})\b)", re.IGNORECASE)
"""One or two figures behind a comma, with what is measured behind them: so is no list, and no thousand."""


def plain_digits(text: str) -> str:
    """Return `text`, as long as it is, with a comma between the thousands of a figure and a point before its tenths."""
    parted = _PARTED.sub(lambda match: _MARK.sub(",", match[0]), text)
    return _DECIMAL.sub(r"\1.\2", parted)
