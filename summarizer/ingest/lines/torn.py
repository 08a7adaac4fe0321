"""Tell whether the last line of a text breaks off, or says that more follows: what comes behind it is missing."""

import re

from summarizer.ingest.lines.bylines import byline_of, names_in
from summarizer.ingest.lines.furniture import kind_of
from summarizer.ingest.lines.rows import Row

_LEAST_WORDS = 5
_MORE = re.compile(
    r"\(\s*more\s*\)|[-–—*]+\s*more\s*[-–—*]+|\(?more (?:to come|follows)\)?\W*|to be continued\W*"
    r"|(?:please )?(?:see (?:[\w-]+, )?|turn to |(?:story |article )?continue[sd]? (?:on|from|at) )(?:the )?"
    r"page \w{1,4}\W*"
    r"|\W*(?:1st|first|2nd|second|3rd|third) take(?: of \w+)?\W*",
    re.IGNORECASE,
)
_ARTICLE = re.compile(r"\b(?:the|an?|its|his|her|their|that|which)\b", re.IGNORECASE)
_VERB = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|could|should|may|might|must|do|does|did|said|says|be|been|to)\b"
)
_TITLE = re.compile(r"[^.!?,]{2,60}:(?:\s|$)")
"""What stands in front of a link's own title."""
_BESIDE_THE_TEXT = re.compile(
    r"[)\]]$|\b(?:pictured|(?:web ?)?(?:page|site)|app|here|podcast|newsletter|Facebook|Twitter|Instagram)\W*$"
    r"|^(?:[A-ZÀ-Þ][\w.'’-]* ){2,4}(?:is|was) (?:the|an?)\b.* [A-ZÀ-Þ][\w.'’-]*$"
)
"""How captions, calls to the reader and notes about authors look that have no full stop."""
_WITHIN_THE_TEXT = re.compile(r"[\"“‘']?(?:But|And|He|She|It|They|We|There)\b")
"""What no heading begins with."""
_BEGINS = re.compile(r"[\"“‘'(\[]*(?:[A-ZÀ-Þ]|\d)")


def breaks_off(row: Row) -> bool:
    """Return whether a row is the beginning of a sentence, and no heading, name or link to another article.

    Those have no end either; what reads like running text has an article and a small verb in it, as few of them do.
    """
    text = row.text
    if row.heading or row.bulleted or row.ends or row.words < _LEAST_WORDS or not _BEGINS.match(text):
        return False
    if (
        _TITLE.match(text)
        or _BESIDE_THE_TEXT.search(text)
        or kind_of(text, at_the_foot=True)
        or byline_of(text)
        or names_in(text)
    ):
        return False
    return bool(_ARTICLE.search(text) and (_VERB.search(text) or _WITHIN_THE_TEXT.match(text)))


def says_more(text: str) -> bool:
    """Return whether a line under a text says that more of it comes, or stands elsewhere: `(more)`."""
    return bool(_MORE.fullmatch(text))
