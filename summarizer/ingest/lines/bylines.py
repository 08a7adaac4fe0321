"""Find who wrote an article: a line that says `By ...`, or a line of nothing but names."""

import re

_NAME_WORD = r"(?:[A-ZÀ-Þ][a-zà-ÿ]+(?:[-'’][A-ZÀ-Þ]?[a-zà-ÿ]+)*|(?:Mc|Mac|O['’]|D['’])[A-ZÀ-Þ][a-zà-ÿ]+|[A-ZÀ-Þ]\.)"
_PARTICLE = r"(?:de|da|di|del|della|van|von|der|den|la|le|el|al|bin|ibn|dos|du|ter|ten|y|af|av)"
_NAME = rf"{_NAME_WORD}(?: (?:{_PARTICLE} )*{_NAME_WORD}){{1,3}}"
_NAMES = re.compile(rf"{_NAME}(?:, {_NAME})*(?:,? (?:and|&) {_NAME})?")
_BY = re.compile(r"(?:words |story |report |reported |written |text |article )?by:?\s+(?=\S)", re.IGNORECASE)
_TRAILING = re.compile(r"\s*(?:[|•·]|\s[-–—]\s|,?\s+(?:updated|published|posted)\b).*$", re.IGNORECASE)
_TITLE = re.compile(
    r",? (?:(?:senior|chief|deputy|special|staff|political|business|sports?|foreign|\w+ affairs) )*"
    r"(?:writer|reporter|correspondent|editor|columnist)s?\b.*$",
    re.IGNORECASE,
)
_NO_NAMES = re.compile(
    r"\b(?:weather|forecast|series|business|stor(?:y|ies)|topics?|news|sports?|home|politics|world|opinion|photos?|video|"
    r"subscribe|newsletter|contact|privacy|policy|terms|service|services|related|read|more|most|recent|latest|top|the|guide|"
    r"live|local|search|about|careers|help|events?|calendar|games?|travel|science|health|money|culture|arts|life|style|"
    r"editors?|picks|today|week|daily|times|post|herald|tribune|gazette|courier|journal|press|school|council|city|county|"
    r"north|south|east|west|new|united|states|kingdom|republic|court|park|street|road|university|reviews?)\b",
    re.IGNORECASE,
)
_LONGEST = 140
_MOST_WORDS = 16


def byline_of(line: str) -> str:
    """Return the names of a `By ...` line, or an empty string where the line is something else."""
    start = _BY.match(line)
    if start is None or len(line) > _LONGEST or re.search(r"[.!?]$", line.strip()):
        return ""
    rest = _TITLE.sub("", _TRAILING.sub("", line[start.end() :])).strip(" ,")
    return rest if rest[:1].isupper() and len(rest.split()) <= _MOST_WORDS else ""


def names_in(line: str) -> str:
    """Return the line where it consists of one to several full names, or an empty string."""
    plain = line.strip()
    if len(plain) > _LONGEST or _NO_NAMES.search(plain):
        return ""
    return plain if _NAMES.fullmatch(plain) else ""
