"""Shortens a sentence by phrases that can be told from its letters alone: no parse is needed, and little can go wrong.

What must go from any takeaway (datelines, list marks, an opening "But") goes always; what may go (brackets, weekdays,
a trailing ", which ...") is offered. Everything inside a quotation stays.
"""

import re
from collections.abc import Iterator
from itertools import combinations
from typing import Final, NamedTuple

from db.records import Span
from summarizer.datelines import dateline_end
from summarizer.embedded.shortening.tidy import join

_AGENCY: Final = (
    r"\((?:CNN|AP|Reuters|REUTERS|AFP|PA|UPI|BBC|PTI|IANS|ANI|UNI|AAP|DPA|dpa|EFE|ANSA|TASS|Xinhua|Bloomberg|CP|"
    r"CNN Student News|The [A-Z]\w+(?: [A-Z]\w+){0,2})\)"
)
_DAY: Final = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_CONNECTIVES: Final = (
    "But|And|However|Meanwhile|Moreover|Furthermore|Nevertheless|Nonetheless|Instead|Indeed|Yet|Plus|Also|In addition|"
    "In fact|After all|Of course|At the same time|As a result|For example|For instance|In turn|Now|Still|Then|So|"
    "Therefore|Thus|By contrast|In contrast|Similarly|Likewise|Besides|Finally|Elsewhere|Earlier"
)
_LABELS: Final = r"(?:UPDATED?|BREAKING(?: NEWS)?|DEVELOPING|NEW)(?: \d+)?|EXCLUSIVE|Exclusive"
"""What a desk sets before a sentence."""
_PART: Final = "(?: (?:morning|afternoon|evening|night))?"
_NAME: Final = r"(?:[A-Z][\w.'’-]+ ){1,3}[A-Z][\w'’-]+"
_NOT_AFTER: Final = "".join(
    rf"(?<!\b{word})"
    for word in "until since from by before after every between next last on this of for in at over late early".split()
)
_MUST: Final = tuple(
    re.compile(rule)
    for rule in (
        r"^(?:[•‣▪●◦*–—-]\s+|\d{1,2}[.)]\s+)",
        r"^\d{1,2}[:.]\d\d\s*(?:[ap]\.?m\.?|BST|GMT|EST|ET)?\s*[-–—:|]?\s+(?=[A-Z\"“])",
        rf"^(?:[A-Z][\w.,'’/ -]{{2,40}}?\s*)?{_AGENCY}\s*(?:--|—|–|-)?\s*",
        r"^\([^()]{2,30}\)\s*(?:CNN\s*)?(?:--|—|–|-)\s*",
        r"^[A-Z][a-z]+(?: [A-Z][a-z]+){0,2}, [A-Z][a-z]+(?: [A-Z][a-z]+){0,2} (?:--|—) (?=\S)",
        r"^[A-Z][A-Z.'’ -]{2,30}(?:, [A-Z][\w. ]{1,20})?(?: \([^()]{2,30}\))?\s+(?:--|—|–|-)\s+(?=\S)",
        rf"^(?:{_LABELS})\s*(?::|\||--|–|—|-)\s+(?=\S)",
        rf"^(?:{_CONNECTIVES}),\s+",
        r"^(?:However|Meanwhile) (?=(?:the|an?|in|on|at|as) |[A-Z])",
        r"^This is the (?:[a-z-]+ ){0,2}moment (?:that |when )?(?=(?:an?|the|two|three|his|her) |[A-Z])",
        r"^It (?:turns out|turned out|has emerged|emerged) that ",
        r"^Even (?=[A-Z][\w'’-]+ [A-Z])",
        r"^(?:But|And|Yet)\s+(?=[A-Za-z\"“])",
        r"^Now (?=(?:the|an?) |[A-Z][\w'’-]+ (?:[A-Z][\w'’-]+ )?(?:has|have|is|are|was|were|will|can)\b)",
        r"(?<=[a-z]) also(?= [a-z])(?<!but also)",
        r", (?:however|meanwhile|though|too|as well|in turn|of course|for example|for instance),(?= [a-z])",
        r",? (?:however|meanwhile|though|too|as well)(?=\.$)",
        r", pictured(?: [^,]*)?,(?= [a-z])",
        r"(?<!\s)\s*\((?:[^()]*\b(?:pictured|see|inset|file)\b[^()]*)\)",
        r"(?<=[a-z\d]\.)\?$",  # what is left of a closing mark that an encoding lost
    )
)
_MAY: Final = tuple(
    re.compile(rule)
    for rule in (
        r"(?<!\s)\s*\([^()\"“”]*\)",
        rf"{_NOT_AFTER},? (?:late |early )?on {_DAY}{_PART}(?=\.$| [a-z]|, (?:after|as|with|when|while|saying))",
        rf"(?<=\bsaid) {_DAY}(?= |\.$|,)",
        rf"(?<=[a-z]){_NOT_AFTER} {_DAY}{_PART}(?=\.$)",
        rf"^(?:Late |Early |Earlier )?[Oo]n {_DAY}{_PART},\s+",
        r"^(?:Earlier|Later|Last|This) (?:this |last |that )?(?:week|month|year|day|night|summer|winter),\s+",
        rf"^(?P<head>{_NAME})(?P<cut>, (?:an?|the) [^\"“”;:]+,)(?= (?:died|has|was|is|will)\b)",
        r"^(?P<head>[^,\"“”;:—–]+)(?P<cut>, (?:which|who|whose) [^,\"“”;:]+,)(?= [a-z])",
    )
)
_TAIL: Final = re.compile(
    r",? ?(?:--|—|–|,) (?:(?:which|who|whose|where) [^,\"“”]*$|(?:with|while|as|after|when|adding|following|including|"
    r"despite|amid|though|in an? (?:effort|attempt|bid)|(?!accord)[a-z]{3,}ing) [^\"“”]*$)"
)
_LEANING_START: Final = re.compile(
    r"(?:After|When|While|As|In|On|At|With|Despite|For|If|Although|Though|Since|By|During|Following|Under|Before|"
    r"Unless|Because|From|To|Among|Amid|Like|Unlike|[A-Z][a-z]+ing|[A-Z][a-z]+ed)\b"
)
_KEEPS: Final = re.compile(r"\b(?:not only|if|unless|except|only|but)", re.IGNORECASE)
_MIN_WORDS: Final = 5
_MIN_BEFORE_TAIL: Final = 7
_MOST: Final = 12


class Shortened(NamedTuple):
    """A sentence, or what is left of it."""

    text: str
    kept: tuple[Span, ...]
    """The characters of the sentence that the text is made of, in order."""
    score: float
    """How likely the cut is well made, 0 to 1; 1 for a sentence left whole."""


def shorten(sentence: str) -> list[Shortened]:
    """Return the sentence without what must go, then shorter versions, each once; empty when nothing is left."""
    must = [span for rule in _MUST for span in _outside_quotes(sentence, rule)]
    must += [Span(0, end)] if (end := dateline_end(sentence)) else []
    first_kept = max((span.end for span in must if span.start == 0), default=0)
    must += _again(sentence, first_kept)
    told = [span for rule in _MAY for span in _outside_quotes(sentence, rule) if not _strands(sentence, span)]
    may = told[:4] + list(_tails(sentence))[:3]
    found: dict[str, Shortened] = {}
    for cuts in _choices(may):
        kept = _rest(sentence, [*must, *cuts])
        text = join(sentence, kept)
        if text and text not in found and (not cuts or len(text.split()) >= _MIN_WORDS):
            found[text] = Shortened(text, kept, 0.95 ** len(cuts))
    return list(found.values())[:_MOST]


def _strands(sentence: str, span: Span) -> bool:
    """Return whether a participle may be left with nothing behind it: "a study released | on Monday"."""
    return sentence[: span.start].endswith("ed") and not sentence[span.end :].strip(".")


def _choices(may: list[Span]) -> Iterator[tuple[Span, ...]]:
    for size in range(min(3, len(may)) + 1):
        yield from combinations(may, size)


def _outside_quotes(sentence: str, rule: re.Pattern[str]) -> Iterator[Span]:
    for match in rule.finditer(sentence):
        before = sentence[: match.start()]
        start, end = match.span("cut" if "cut" in rule.groupindex else 0)
        if start < end and before.count('"') % 2 == 0 and before.count("“") == before.count("”"):
            yield Span(start, end)


def _again(sentence: str, start: int) -> list[Span]:
    """Return what must go from the rest once a dateline or list mark is off: "LONDON (AP) -- But ..."."""
    if start == 0:
        return []
    found = [rule.match(sentence[start:]) for rule in _MUST if rule.pattern.startswith("^")]
    return [Span(start + match.start(), start + match.end()) for match in found if match and match.end()]


def _tails(sentence: str) -> Iterator[Span]:
    """Yield trailing clauses that may go, the last first; the stop stays."""
    stop = len(sentence.rstrip(".")) if sentence.endswith(".") else len(sentence)
    for place in range(stop - 1, 0, -1):
        if sentence[place] not in ",—–-":
            continue
        match = _TAIL.match(sentence, place - 1 if sentence[place - 1] in ", -" else place)
        if match is None:
            continue
        before = sentence[: match.start()]
        balanced = before.count('"') % 2 == 0 and before.count("“") == before.count("”") and "(" not in match[0]
        leaning = _LEANING_START.match(before) and "," not in before
        if balanced and not leaning and not _KEEPS.search(match[0]) and len(before.split()) >= _MIN_BEFORE_TAIL:
            yield Span(match.start(), stop)


def _rest(sentence: str, cuts: list[Span]) -> tuple[Span, ...]:
    """Return what the cuts leave, trimmed of blanks at the ends of each piece."""
    kept, place = [], 0
    for start, end in [*sorted((cut.start, cut.end) for cut in cuts), (len(sentence), len(sentence))]:
        if start > place:
            piece = sentence[place:start]
            left, right = len(piece) - len(piece.lstrip()), len(piece.rstrip())
            if right > left:
                kept.append(Span(place + left, place + right))
        place = max(place, end)
    return tuple(kept)
