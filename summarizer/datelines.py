"""Reads the dateline in front of an article's first sentence: the place, the day and the agency, up to the dash."""

import re
from typing import Final

_MONTH: Final = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)[a-z]*\.?"
_DATE: Final = rf"(?:{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?|\d{{1,2}}(?:st|nd|rd|th)? {_MONTH})(?:,? \d{{4}})?"
_CAPITALS: Final = r"[A-ZÀ-Þ][A-ZÀ-Þ.'’-]+(?:[ /]+[A-ZÀ-Þ][A-ZÀ-Þ.'’-]*){0,3}"
_NAMED: Final = r"[A-ZÀ-Þ][a-zà-ÿ'’.-]+(?: [A-ZÀ-Þ][a-zà-ÿ'’.-]+){0,2}"
_REGION: Final = r"(?:, ?[A-ZÀ-Þ][\w.'’-]*(?: [A-ZÀ-Þ][\w.'’-]*)?){0,2}?"
_AGENCY: Final = r"(?: ?\([A-Z][\w &/.,'’-]{1,30}\)| ?/[A-Z][\w -]{2,20}/)"
_KNOWN: Final = r" ?\((?:Reuters|AP|AFP|dpa|PA|PTI|ANI|UPI|EFE|Xinhua|Bloomberg|CNN|TASS|BBC)(?:/[A-Z]\w+)?\)"
_DASH: Final = r" ?(?:[-–—_|]{1,3}|:)(?= )"
_DATELINE: Final = re.compile(
    rf" ?(?:{_CAPITALS}{_REGION}(?:(?:, ?| ){_DATE})?{_AGENCY}?(?: ?(?:[-–—_|]{{1,3}})(?= ))"
    rf"|{_CAPITALS}{_REGION}(?:(?:, ?| ){_DATE}{_AGENCY}?|{_AGENCY}){_DASH}"
    rf"|{_CAPITALS}{_REGION},? {_DATE}{_AGENCY}(?= )"
    rf"|{_NAMED}{_REGION}, ?{_DATE}{_AGENCY}?{_DASH}|{_NAMED}{_REGION}{_KNOWN}{_DASH}|{_NAMED} ?\|(?= )"
    rf"|\[{_CAPITALS}\](?= )|\({_NAMED}, {_DATE}\)(?= )) (?=[\"“‘']?[A-ZÀ-Þ\d])"
)
_LONGEST: Final = 160


def dateline_end(text: str) -> int:
    """Return where the sentence begins behind its dateline; 0 where it has none.

    Blanks of any kind are alike: word processors and content systems put those there that break no line.
    """
    found = _DATELINE.match(re.sub(r"\s", " ", text[:_LONGEST]))
    return found.end() if found else 0
