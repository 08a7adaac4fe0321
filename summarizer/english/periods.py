"""English for the periods of the books: a year, a half of one, a quarter."""

import re
from typing import Final

REPORTING: Final[dict[str, re.Pattern[str]]] = {
    period: re.compile(rf"\b(?:{pattern})\b", re.IGNORECASE)
    for period, pattern in {
        "quarter": r"(?:first|second|third|fourth|last|latest|final|previous|this|the|same)[\s-]quarter"
        r"(?!\sof\s(?:an?\b|the\s\w+\b|all\b|its\b))"
        r"|quarterly|three\smonths|q[1-4]",
        "half-year": r"(?:first|second)[\s-]half|half[\s-]year(?:ly)?|six\smonths|interim",
        "year": r"full[\s-]year|annual(?:ly|ised|ized)?|yearly|12\smonths|twelve\smonths"
        r"|(?:for|over|in)\sthe\s(?:whole\s|financial\s|fiscal\s)?year|(?:financial|fiscal)\syear",
    }.items()
}
"""Patterns of what names each."""
SOME_YEAR: Final = re.compile(
    r"\b(?:(?:in|for|during)\s(?:19|20)\d\d|last\syear|a\syear(?!\s(?:ago|earlier|before)))\b", re.IGNORECASE
)
"""A pattern of what may name a year's amount, or the year of another period's."""
