"""Check `style`: plain and even; no shouting, tease, question, or first person outside a quotation."""

import re
from collections.abc import Iterator
from itertools import pairwise

from db.records import Flag, Severity, Span
from summarizer.checks.form.name_parts import is_in_name
from summarizer.checks.held import Held
from summarizer.datelines import dateline_end
from summarizer.english.pronouns import FIRST_PERSON, READER
from summarizer.english.tone import TEASES

_SHOUT = re.compile(r"\b[A-Z]{4,}(?:\s+[A-Z]{2,})+\b")
_PERSONS = FIRST_PERSON | READER
_BEFORE_MINE = frozenset("of is are was were be been".split())
"""Before "mine" they make it a pronoun; elsewhere it is where coal is dug."""
_TEASE = re.compile(rf"\b(?:{'|'.join(TEASES)})\b", re.IGNORECASE)
_ON = r"(?:['’,]|\s[a-z])"
"""What follows a mark that ends no sentence."""
_MARKED = re.compile(rf"(?<!\w)(?P<word>\w*+)!(?P<on>(?={_ON}))?")
"""An exclamation mark, and whether its sentence goes on behind it."""


def flags(held: Held) -> Iterator[Flag]:
    """Yield warnings for what a newsroom does not print in a box of facts."""
    text = held.text
    if text.rstrip("\"'”’ ").endswith("?"):
        yield held.flag("style", Severity.WARNING, "A takeaway tells; it does not ask.")
    if end := dateline_end(text):
        yield held.flag("style", Severity.WARNING, "A takeaway begins without a dateline.", Span(0, end))
    if (mark := next(_shouts(held), -1)) >= 0:
        yield held.flag("style", Severity.WARNING, "An exclamation mark shouts.", Span(mark, mark + 1))
    for match in _SHOUT.finditer(text):
        if match[0] not in held.article.read.text:
            yield held.flag("style", Severity.WARNING, "Words in capitals shout.", Span(*match.span()))
    if tease := _TEASE.search(text):
        yield held.flag("style", Severity.WARNING, f"“{tease[0]}” teases instead of telling.", Span(*tease.span()))
    yield from _persons(held)


def _shouts(held: Held) -> Iterator[int]:
    """Yield where exclamation marks stand that are no part of a name, as in "Yahoo! chief"."""
    for found in _MARKED.finditer(held.text):
        named = found["on"] is not None and re.search(rf"\b{re.escape(found['word'])}!{_ON}", held.article.read.text)
        if not named and _outside_quotes(found.end("word"), held) >= 0:
            yield found.end("word")


def _outside_quotes(position: int, held: Held) -> int:
    inside = any(start - 1 <= position <= end + 1 for start, end in held.read.quotations)
    return -1 if inside else position


def _persons(held: Held) -> Iterator[Flag]:
    for place, (before, word) in enumerate(pairwise((None, *held.read.words))):
        if (
            word is None
            or word.norm not in _PERSONS
            or _outside_quotes(word.start, held) < 0
            or is_in_name(place, held)
        ):
            continue
        if word.norm == "mine" and (before is None or before.norm not in _BEFORE_MINE):
            continue
        is_us = word.norm == "us" and word.text != "us"
        if is_us or (word.norm == "i" and word.text != "I"):
            continue
        said = "is first person outside a quotation" if word.norm in FIRST_PERSON else "speaks to the reader"
        yield held.flag("style", Severity.WARNING, f"“{word.text}” {said}.", word)
        return
