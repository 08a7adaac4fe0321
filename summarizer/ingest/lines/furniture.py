"""Recognise page furniture: single lines of a news page that are no part of its article."""

import re
from functools import lru_cache

from summarizer.ingest.lines.bylines import names_in
from summarizer.ingest.lines.foot_lines import AT_THE_FOOT, CORRECTIONS, TAIL_TITLES
from summarizer.ingest.lines.furniture_lines import ANYWHERE, WHOLE_LINE

CORRECTION = "correction note"
"""The kind of a line that tells what was changed in the article."""
TO_EDITORS = "word to editors"
"""The kind of a line that a desk writes to others."""
SUBSCRIPTION = "subscription"
"""The kind of a line that asks its reader to subscribe."""
CREDIT = "photo credit"
"""The kind of a line that ends in the name of a photographer or an agency."""

_LONGEST = 600
_LONGEST_TITLE = 80
_CLOSING = r"[\s.!>»›→…:]*"
_EVEN_TOLD = frozenset(("related link", "copyright line", "caption", CREDIT))
"""Kinds whose lines may report what somebody says: headlines of other articles, and captions."""
_TOLD = re.compile(
    r"(?=(?:\S+\s+){5}).*\b(?:said|says|told|warned|revealed|showed|(?:he|she|they) added|according to (?!our\b|your\b)"
    r"|(?<!\bbe )found (?:that|no|an?|the|\d\w*)\b).*[.!?…][\"'”’»)\]]*$"
)
"""A sentence that reports what somebody said or found; in capitals, the verbs are names."""
_CLAUSE_BEHIND = re.compile(
    r"(?:(?:re|first |originally )?published|sponsored|narrated|edited|written|compiled|researched|reprinted)\b"
    r"[^,]{2,80}, (?:(?:the|its|his|her|it|he|she|they)(?: \S+){4,}"
    r"|.*\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must)\b.*)\.$",
    re.IGNORECASE,
)
"""A participle with a comma, and a clause behind it."""
_QUOTED = re.compile(r"[“\"„«][^“”\"„«»]*[”\"“»]")
_AGENCY = r"(?:reuters|ap|afp|epa|dpa|pti|ani|upi|xinhua|bloomberg|(?:the )?associated press)"
_AGENCY_AT_END = re.compile(
    rf"(?<=[.!?\"”’])\s*\(\s*{_AGENCY}(?:(?:\s*[,/&]\s*|\s+and\s+){_AGENCY})*\s*\)\s*$", re.IGNORECASE
)
_LONGEST_MARK = 80
_LONG_CAPTION = 20
"""Words; of captions with a mere agency behind them, few have more."""
_CREDIT_AT_END = re.compile(r"\s*\([^()]{2,90}\)\s*$")


def _whole(patterns: tuple[str, ...]) -> re.Pattern[str]:
    """Return one pattern for lines that match one of `patterns` from end to end."""
    return re.compile(rf"(?:{'|'.join(patterns)}){_CLOSING}", re.IGNORECASE)


_WHOLE = [(kind, _whole(patterns)) for kind, patterns in WHOLE_LINE.items()]
_ANYWHERE = [(kind, re.compile(pattern)) for kind, patterns in ANYWHERE.items() for pattern in patterns]
_AT_THE_FOOT = [(kind, re.compile(pattern)) for kind, patterns in AT_THE_FOOT.items() for pattern in patterns]
_TAIL_TITLE = _whole(TAIL_TITLES)
_CORRECTION = _whole(CORRECTIONS)
_TO_EDITORS = re.compile(
    r"\W*(?:eds|editors|(?:attention|attn),? (?:all )?editors|notes? to (?:all |the )?(?:editors|desks?|subs))"
    r"\s*(?::|\s[-–—])\s*(?=(?:\S+\s+){2})",
    re.IGNORECASE,
)
_CORRECTS = re.compile(
    r"\b(?:correct(?:s|ed|ion|ing)|fix(?:es|ed)|disregard|misstated|clarif\w+|removes?|wrong(?:ly)?)\b", re.IGNORECASE
)


@lru_cache(maxsize=4096)
def kind_of(line: str, *, at_the_foot: bool = False) -> str:
    """Return what kind of furniture a line is, in words for a note to the editor; empty where it may be the article.

    `at_the_foot` also knows lines that count only under an article, such as a note about its author.
    """
    if len(line) > _LONGEST:
        return ""
    if note := _kind_of_note(line):
        return note
    told = _tells(line)
    for kind, pattern in _WHOLE:
        if pattern.fullmatch(line) and (not told or kind in _EVEN_TOLD):
            return kind
    bare = without_agency(line)
    for kind, pattern in _ANYWHERE:
        if pattern.search(_QUOTED.sub("", line) if kind == "disclosure" else bare) and (not told or kind in _EVEN_TOLD):
            return kind
    if not at_the_foot or told:
        return ""
    return next((kind for kind, pattern in _AT_THE_FOOT if _is_signed(pattern.search(line))), "")


def _kind_of_note(line: str) -> str:
    """Return of what kind a line about the article is; empty for others."""
    if _CORRECTION.fullmatch(line):
        return CORRECTION
    if not _TO_EDITORS.match(line):
        return ""
    return CORRECTION if _CORRECTS.search(line) else TO_EDITORS


def _tells(line: str) -> bool:
    """Return whether a line is a sentence that only an article has: somebody says something, or a clause follows."""
    return bool(_TOLD.match(line) or _CLAUSE_BEHIND.match(line))


def _is_signed(found: re.Match[str] | None) -> bool:
    """Return whether a pattern was found and what it takes for a name is one."""
    if found is None:
        return False
    name = found.groupdict().get("name")
    return name is None or bool(names_in(name))


def opens_tail(line: str) -> bool:
    """Return whether a line is the title of what pages set under an article: related stories, comments, authors."""
    return len(line) <= _LONGEST_TITLE and bool(_TAIL_TITLE.fullmatch(line))


def without_credit(line: str) -> str:
    """Return a caption without the credit in brackets at its end."""
    return _CREDIT_AT_END.sub("", line)


def without_agency(line: str) -> str:
    """Return a paragraph without the agency in brackets behind its last sentence; a caption as it stands.

    A caption is short and tells of nobody's words; with a photographer's name, a line is one however long it is.
    """
    mark = _AGENCY_AT_END.search(line, max(len(line) - _LONGEST_MARK, 0))
    if mark is None:
        return line
    bare = line[: mark.start()]
    return bare if len(bare) > _LONGEST or len(bare.split()) >= _LONG_CAPTION or _TOLD.match(bare) else line
