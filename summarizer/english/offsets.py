"""English for how far a date or figure lies from another that is not printed: "an hour before the galleries"."""

from typing import Final

from summarizer.english.number_words import NUMBER_WORDS

_MANY: Final = rf"(?P<many>an?|{'|'.join(NUMBER_WORDS[1:13])}|\d{{1,3}})"
_LENGTH: Final = rf"{_MANY}[\s-](?P<unit>minute|hour|day|week|fortnight|month|year)s?"
AFTERWARDS: Final = frozenset({"before", "ahead of", "earlier than", "later", "afterwards", "next", "following"})
"""What stands before or beside a length of time so makes the other date later; all else earlier."""
BEHIND_DATE: Final = rf"(?:,?\s\d{{4}})?,?\s{_LENGTH}\s(?P<side>before|after|ahead\sof|earlier\sthan|later\sthan)\s"
"""What stands between a date and what has another one, as a pattern: ", an hour before" the galleries."""
AT_END: Final = (
    rf"(?P<lead>[^.;:!?]{{2,60}}?)\s(?:{_LENGTH}\s(?P<side>later|earlier|afterwards)"
    rf"|the\s(?P<next>next|following|previous)\s(?P<one>day|week|month|year))(?=\s?(?:[.,;!?]|$))"
)
"""Likewise where the length ends the clause of what has another one: "and doctors a week later"."""
LINKS: Final = frozenset("and but while".split())
"""Words behind which that clause begins."""
_MORE: Final = "more|older|taller|higher|longer|heavier|bigger|larger|ahead"
_LESS: Final = "fewer|less|younger|shorter|lower|lighter|smaller|behind"
THAN: Final = (
    rf"[^,.;:!?]{{0,20}},\s{_MANY}(?:\s\w+)??\s(?:(?P<more>{_MORE})|(?:{_LESS}))(?:\s(?:points?|seats?|votes?|goals?|medals?))?"
    r"\s(?:than|of)\s"
)
"""What stands between a figure and what has another one: ", three more than" Hull."""
