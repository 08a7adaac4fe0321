"""Cuts an article into sentences with exact character spans, in plain Python.

Every non-blank character of the text lies in exactly one span, spans are in order and carry no blank at either
end. A blank line, a list mark and a line after a finished sentence are hard breaks; a heading without a stop is
its own unit. Inside a block a stop ends a sentence unless it belongs to an abbreviation, an initial, a number or
a quotation that the sentence goes on from.
"""

import re
from collections.abc import Iterator

from db.records import Span
from summarizer.english.abbreviations import (
    ABBREVIATIONS,
    MASSES,
    NUMBERED,
    OPENERS,
    OPENERS_IN_STREETS,
    SPEECH,
    STATES,
    TITLES,
    UNITS,
)

_CLOSERS = "\"'”’»)]}"
_BLOCK_BREAK = re.compile(r"\n[^\S\n]*(?:\n\s*)+|\x0c|\u2029")
_LIST_MARK = re.compile(r"[•‣▪●◦*–—-]\s|\d{1,2}[.)]\s")
_LINE_ENDS = ".!?:;…\"'”’)]"
_WRAPPED = 45
"""A line of fewer characters is a heading or an item of a list, not a line of wrapped text."""
_STOP = re.compile(
    rf"(?P<stop>(?<![.!?…])[.!?…]++|[。！？]|\.\s\.\s\.)(?P<close>[{re.escape(_CLOSERS)}]*+)"
    r"(?:(?P<gap>\s+)|(?:(?<=[a-zé\d][.!?])|(?<=[a-zé\d]\.\?))(?=[A-Z][a-z]*[\s,’'])|(?<=[。！？]))"
)
_LAST_WORD = re.compile(r"[^\s\"“‘'(\[/—–]+$")
_NEXT_WORD = re.compile(r"[\"'“‘«(\[\s]*([^\W_]+(?:['’.-][^\W_]+)*)")
_TORN_HYPHEN = re.compile(r"\s*[-–]\s?[a-z]")
"""What follows an abbreviation in copy that was torn at its hyphens: "a U.S. - based firm"."""
_DASHED = re.compile(r"\s*[-–—]{1,3}\s")
"""What follows the place of a dateline: "PORTLAND, Ore. – The council"."""
_LETTERS = re.compile(r"[^\W\d_]")


def split(text: str) -> list[Span]:
    """Return the sentences and headings of `text` as spans, in order; empty for blank text."""
    caseless = is_caseless(text)
    return [span for block in _blocks(text) for span in _block_sentences(text, block, caseless=caseless)]


def paragraphs(text: str) -> list[Span]:
    """Return the blocks between blank lines as spans without surrounding blanks, in order."""
    return list(_between(text, Span(0, len(text)), (m.span() for m in _BLOCK_BREAK.finditer(text))))


def is_caseless(text: str) -> bool:
    """Return whether the text is written without capitals, so that a sentence may open with a small letter."""
    letters = _LETTERS.findall(text[:20_000])
    return bool(letters) and sum(letter.isupper() for letter in letters) < 0.004 * len(letters)


def _blocks(text: str) -> Iterator[Span]:
    for paragraph in paragraphs(text):
        yield from _between(text, paragraph, _line_breaks(text, paragraph))


def _line_breaks(text: str, paragraph: Span) -> Iterator[tuple[int, int]]:
    """Yield where lines inside a paragraph end for good rather than being wrapped."""
    start = paragraph.start
    while (newline := text.find("\n", start, paragraph.end)) >= 0:
        line, after = text[start:newline].strip(), _trim(text, newline, paragraph.end).start
        if len(line) < _WRAPPED or line[-1] in _LINE_ENDS or _LIST_MARK.match(text, after):
            yield newline, after
        start = newline + 1


def _between(text: str, whole: Span, breaks: Iterator[tuple[int, int]]) -> Iterator[Span]:
    """Yield the parts of `whole` between the breaks, trimmed, leaving out blank ones."""
    start = whole.start
    for left, right in [*breaks, (whole.end, whole.end)]:
        trimmed = _trim(text, start, left)
        if trimmed.start < trimmed.end:
            yield trimmed
        start = right


def _trim(text: str, start: int, end: int) -> Span:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)


def _block_sentences(text: str, block: Span, *, caseless: bool) -> Iterator[Span]:
    start = block.start
    for match in _STOP.finditer(text, block.start, block.end):
        end = match.end("close")
        if end < block.end and _ends_sentence(text, Span(start, block.end), match, caseless=caseless):
            yield Span(start, end)
            start = _trim(text, end, block.end).start
    if start < block.end:
        yield Span(start, block.end)


def _ends_sentence(text: str, rest: Span, match: re.Match[str], *, caseless: bool) -> bool:
    """Return whether the stop at `match` ends the sentence that `rest` opens with."""
    if match["gap"] is None:
        return not _inside_address(text, rest.start, match)
    following = _NEXT_WORD.match(text, match.end("close"), rest.end)
    if following is None:
        torn = _TORN_HYPHEN.match(text, match.end("close"), rest.end)
        return match["stop"] != "." or not (torn or _ends_a_place(text, rest, match))
    word = following[1]
    opens_quote = bool(set(following[0]) & set("“‘«(["))
    if word[0].islower() and not (caseless or opens_quote):
        return False
    if match["close"] and set(match["stop"]) & set("!?") and _goes_on_speaking(text, following.start(1), rest.end):
        return False
    if match["stop"] != ".":
        return True
    return _full_stop_ends(text, rest.start, match.start("stop"), word, caseless=caseless)


def _ends_a_place(text: str, rest: Span, match: re.Match[str]) -> bool:
    """Return whether a stop is that of the abbreviation that a dateline or a time ends with, a dash behind it."""
    found = _LAST_WORD.search(text, max(rest.start, match.start("stop") - 40), match.start("stop"))
    last = found[0].lower() if found else ""
    shortened = last in ABBREVIATIONS or re.fullmatch(r"(?:[^\W\d_]\.)+[^\W\d_]", last)
    return bool(shortened and _DASHED.match(text, match.end("close"), rest.end))


def _full_stop_ends(text: str, start: int, stop: int, following: str, *, caseless: bool) -> bool:
    """Return whether a single full stop ends the sentence, judged by the words on its two sides."""
    found = _LAST_WORD.search(text, max(start, stop - 40), stop)
    if found is None:
        return stop > start
    last = found[0].lower()
    measured = last in UNITS and text[max(start, found.start() - 2) : found.start()].strip().isdigit()
    openers = OPENERS_IN_STREETS if last == "st" else OPENERS
    opener = following.lower() in openers and (following[0].isupper() or caseless)
    list_number = last.isdigit() and found.start() == start
    if not caseless and _is_word(text[start : found.start()], found[0], following):
        return True
    if (last in TITLES and not measured) or list_number:
        return False
    if last in NUMBERED:
        return not following[0].isdigit() and (last not in {"art", "sec", "p", "ch"} or opener)
    if last in ABBREVIATIONS or re.fullmatch(r"(?:[^\W\d_]\.)+[^\W\d_]", last):
        return opener
    return opener or len(last) > 1 or not found[0].isupper()


def _is_word(before: str, last: str, following: str) -> bool:
    """Return whether what looks like an abbreviation is a word: "ill", the hour of EST, the Mass of a church."""
    if last in STATES:
        return True
    if last == "Mass":
        return before[-12:].lower().endswith(MASSES) and following.lower() not in TITLES
    return last == "EST" and not following[0].isdigit()


def _inside_address(text: str, start: int, match: re.Match[str]) -> bool:
    """Return whether a stop without a blank after it belongs to a web address, a file name or initials."""
    found = _LAST_WORD.search(text, max(start, match.start() - 60), match.start())
    if found is None or set(found[0]) & set("@./:_"):
        return True
    return len(found[0]) <= len("Mr") and not found[0].isdigit()


def _goes_on_speaking(text: str, start: int, end: int) -> bool:
    """Return whether the words after a quoted question say who asked it."""
    words = re.findall(r"[^\W\d_]+", text[start : min(end, start + 48)].lower())[:4]
    return any(word in SPEECH for word in words)
