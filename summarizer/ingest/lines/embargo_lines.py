"""Tell whether a line, a headline or an editors' note says in words that a text must wait.

An article about an embargo is none, but where a line may be a notice it is taken for one: a text that waits for an
editor does less harm than one that is out too early.
"""

import re

from summarizer.ingest.lines.notice_words import (
    ASKS,
    BARE,
    DENIED,
    DENIED_BEFORE,
    HOUR,
    IN_A_NOTE,
    INSIDE,
    LABEL,
    MERE_NAME,
    MUST_WAIT,
    NAMES_A_TIME,
    NAMES_IT,
    OF_A_PART,
    OWN_SUBJECT,
    PARTICIPLE,
    REPORTED,
    RULES,
    SENTENCE_END,
    SET_FREE,
    TIMES,
)

_LONGEST_NOTICE = 400
_LONGEST_NOTE = 20_000
"""Characters of an editors' note that are looked through."""
_MOST_WORDS = 20
"""A sentence of more words is the article's own, unless its first words are printed in capitals."""
_LONGEST_LINE = 400
"""Characters; longer lines are running text, and a notice stands only at their beginning."""
_SAYS_EMBARGO = re.compile(rf"embargoed|under (?:\w+ )?embargo|embargo\W.*{HOUR}|embargo(?: until)?:", re.IGNORECASE)
_HAS_A_NUMBER = re.compile(r"[\d@]")
"""Where a contact stands in front, what is not for publication is that."""
_SENTENCE = re.compile(r"[.!?…][\"'”’)\]]*$")
_HOUR_AT_THE_END = re.compile(r"\b[ap]\.m\.$", re.IGNORECASE)
_BRACKETED = re.compile(r"\s*[(\[]([^()\[\]]{3,80})[)\]]\s*(?=\w)")
"""What stands in brackets in front of a headline."""
_BEGINS = re.compile(r"(?:[.!;]|\s[-–—/|*•]+)\s+$")
_MAY_BEGIN = re.compile(r"[\[(:]\s*$")
_RESTRICTED = re.compile(
    r"\W*(?:(?:nb|n\.b\.|note|legal|warning|important|court|please note)\W+)*reporting restrictions?\s+"
    r"(?:still |also )?(?:appl(?:y|ies)|(?:is|are|remains?) in (?:force|place)|in (?:force|place))\b"
    r"|\W*(?:nb|n\.b\.|note|legal|warning|important)\s*[:.,–—-]\W*"
    r"(?=.{0,120}\b(?:reporting restriction|contempt of court|section (?:39|45|46)\b|anonymity order))",
    re.IGNORECASE,
)
"""What says that a court lets no more be told."""
_BEFORE_IT = 80
"""Characters of an editors' note in which a contact would stand."""


def says_so(line: str) -> bool:
    """Return whether a line begins as a notice does, and is none of an article's sentences."""
    if DENIED.match(line):
        return False
    if _is_order(line) or _is_restricted(line):
        return True
    notice = MUST_WAIT.match(line)
    if notice is None:
        return False
    rest = line[notice.end() : notice.end() + _LONGEST_NOTICE]
    if ASKS.match(rest) and not RULES.search(rest):
        return False
    first = SENTENCE_END.split(rest, maxsplit=1)[0]
    if notice[0].isupper():
        return True
    told = REPORTED.search(first) or (PARTICIPLE.match(line) and OWN_SUBJECT.search(first))
    return len(f"{notice[0]} {first}".split()) <= _MOST_WORDS and not told


def _is_restricted(line: str) -> bool:
    """Return whether a line says, to the desk and not as news, that a court restricts what may be told."""
    return bool(_RESTRICTED.match(line)) and len(line.split()) <= _MOST_WORDS and not REPORTED.search(line)


def _is_order(line: str) -> bool:
    """Return whether a line's first sentence is a notice and nothing else, with a time or without one."""
    if BARE.match(line):
        return True
    notice = NAMES_A_TIME.match(line)
    return notice is not None and _are_times(line[notice.end() : notice.end() + _LONGEST_NOTICE])


def _are_times(rest: str) -> bool:
    """Return whether the rest of a sentence, which begins with a time, names nothing but times."""
    return bool(TIMES.fullmatch(SENTENCE_END.split(rest, maxsplit=1)[0]))


def says_so_inside(line: str) -> bool:
    """Return whether a line that is no sentence ends in a notice, behind a headline or in brackets, or opens in one."""
    line = line.rstrip()
    if len(line) > _LONGEST_LINE:
        return False
    whole = bool(_SENTENCE.search(line[-5:])) and not _HOUR_AT_THE_END.search(line[-5:])
    opened = _BRACKETED.match(line)
    if opened and says_so(opened[1]):
        return True
    return any(_ends_in_a_notice(line, found.end(), whole=whole) for found in INSIDE.finditer(line))


def _ends_in_a_notice(line: str, at: int, *, whole: bool) -> bool:
    """Return whether all of a line from `at` on is a notice; in a `whole` sentence it is printed in capitals."""
    rest = line[at:]
    if whole and not rest.isupper():
        return False
    if BARE.match(rest):
        return rest.isupper() and not _HAS_A_NUMBER.search(line[:at])
    notice = MUST_WAIT.match(rest)
    return (
        notice is not None
        and (rest.isupper() or bool(_SAYS_EMBARGO.search(rest)))
        and bool(TIMES.fullmatch(rest[notice.end() :]))
    )


def notice_in(ed_note: str) -> str:
    """Return the first notice in an editors' note, which may stand behind other words of the desk; or nothing."""
    begins = (found.end() for found in IN_A_NOTE.finditer(ed_note, 0, _LONGEST_NOTE))
    rests = (ed_note[at : at + _LONGEST_NOTICE] for at in begins if _can_begin(ed_note, at))
    return next(filter(says_so, rests), "")


def _can_begin(ed_note: str, at: int) -> bool:
    """Return whether a notice in an editors' note may begin at `at`: not on a part of the text, nor on a contact."""
    before = ed_note[max(at - _BEFORE_IT, 0) : at]
    if not before:
        return True
    if BARE.match(ed_note[at : at + _LONGEST_NOTICE]):
        return bool(_BEGINS.search(before) or (_MAY_BEGIN.search(before) and not _HAS_A_NUMBER.search(before)))
    if NAMES_IT.match(ed_note, at) and (_is_denied(ed_note, before) or _is_a_name(ed_note, at, before)):
        return False
    return not OF_A_PART.match(ed_note, at)


def _is_denied(ed_note: str, before: str) -> bool:
    """Return whether the words before an embargo say that there is none, or none any more."""
    denial = DENIED_BEFORE.search(before)
    return denial is not None and (not denial[1] or bool(SET_FREE.search(ed_note)))


def _is_a_name(ed_note: str, at: int, before: str) -> bool:
    """Return whether an embargo is part of a name: behind a hyphen, or behind a word with no rule after it."""
    if before.endswith("-"):
        return True
    if _BEGINS.search(before) or _MAY_BEGIN.search(before):
        return False
    label = LABEL.match(ed_note, at)
    return bool(MERE_NAME.match(ed_note, at)) or (label is not None and not RULES.search(ed_note, label.end()))
