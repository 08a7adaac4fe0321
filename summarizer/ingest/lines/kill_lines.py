"""Tell whether a line, a headline or an editors' note says in words that a text is killed, withdrawn or on hold.

What papers do with articles is news, too, as is what kills: in small letters only words about the text itself count.
"""

import re

from summarizer.ingest.lines.kill_words import (
    ADDRESSED,
    AT_THE_START,
    BEHIND,
    BRACKETED,
    DENIED,
    DENIED_BEFORE,
    IGNORED,
    IN_A_NOTE,
    LABEL,
    NOTICE,
)
from summarizer.ingest.lines.notice_words import ASKS, REPORTED, SENTENCE_END

_LONGEST_NOTICE = 400
_LONGEST_NOTE = 20_000
"""Characters of an editors' note that are looked through."""
_LONGEST_LINE = 300
"""Characters; longer lines are no headline."""
_MOST_WORDS = 20
"""A sentence of more words is the article's own."""
_BEFORE_IT = 80
_STARTS = re.compile(r"(?:^|(?<!\b[A-Z])[.:;!?)\]]\s+|\s[-–—/|*•]+\s+)(?=\S)")
"""Where a sentence of an editors' note, which is one line, may begin."""
_SENTENCE = re.compile(r"[.!?…][\"'”’)\]]*$")


def says_so(line: str) -> bool:
    """Return whether a line says nothing but that the text is taken back or waits, or says so to editors."""
    if ADDRESSED.match(line):
        return bool(notice_in(words_to_editors(line)))
    notice = NOTICE.match(line)
    if notice is None:
        return False
    rest = line[notice.end() : notice.end() + _LONGEST_NOTICE]
    first = SENTENCE_END.split(rest, maxsplit=1)[0]
    return len(f"{notice[0]} {first}".split()) <= _MOST_WORDS and not REPORTED.search(first)


def words_to_editors(line: str) -> str:
    """Return what a line says to the desks of others; empty for any other line."""
    addressed = ADDRESSED.match(line)
    return line[addressed.end() : addressed.end() + _LONGEST_NOTICE].strip() if addressed else ""


def says_so_inside(line: str) -> bool:
    """Return whether a headline has a label in front or behind, or words in brackets, that say so."""
    if IGNORED.search(line[-_LONGEST_LINE:]):
        return True
    if len(line) > _LONGEST_LINE:
        return False
    label = LABEL.match(line)
    if BEHIND.match(line):
        return True
    bracketed = not _SENTENCE.search(line[-5:]) and BRACKETED.search(line) is not None
    return bracketed or (label is not None and not ASKS.match(line, label.end()))


def label_of(headline: str) -> str:
    """Return the word in capitals that stands as a label in front of a headline."""
    found = LABEL.match(headline)
    return (found["label"] or found["slug"] or "") if found else ""


def notice_in(ed_note: str) -> str:
    """Return what an editors' note says of the text being taken back, from there on; or nothing."""
    starts = (found.end() for found in _STARTS.finditer(ed_note, 0, _LONGEST_NOTE))
    begun = (at for at in starts if AT_THE_START.match(ed_note, at) and not DENIED.match(ed_note, at))
    anywhere = (found.start() for found in IN_A_NOTE.finditer(ed_note, 0, _LONGEST_NOTE))
    said = (at for at in anywhere if not DENIED_BEFORE.search(ed_note[max(at - _BEFORE_IT, 0) : at]))
    at = min((found for found in (next(begun, None), next(said, None)) if found is not None), default=None)
    ignored = IGNORED.search(ed_note[:_LONGEST_NOTICE])
    return ed_note[at:] if at is not None else ignored[0] if ignored else ""
