"""Check `style`: plain and even; no shouting, tease, question, or first person outside a quotation."""

import re
from collections.abc import Iterator
from itertools import pairwise

from db.records import Flag, Severity, Span
from summarizer.checks.english.grammar import FIRST_PERSON, READER
from summarizer.checks.english.tone import TEASES
from summarizer.checks.held import Held

_SHOUT = re.compile(r"\b[A-Z]{4,}(?:\s+[A-Z]{2,})+\b")
_PERSONS = FIRST_PERSON | READER
_BEFORE_MINE = frozenset("of is are was were be been".split())
"""Before "mine" they make it a pronoun; elsewhere it is where coal is dug."""
_TEASE = re.compile(rf"\b(?:{'|'.join(TEASES)})\b", re.IGNORECASE)


def flags(held: Held) -> Iterator[Flag]:
    """Yield warnings for what a newsroom does not print in a box of facts."""
    text = held.text
    if text.rstrip("\"'”’ ").endswith("?"):
        yield held.flag("style", Severity.WARNING, "A takeaway tells; it does not ask.")
    if (mark := _outside_quotes(text.find("!"), held)) >= 0:
        yield held.flag("style", Severity.WARNING, "An exclamation mark shouts.", Span(mark, mark + 1))
    for match in _SHOUT.finditer(text):
        if match[0] not in held.article.read.text:
            yield held.flag("style", Severity.WARNING, "Words in capitals shout.", Span(*match.span()))
    if tease := _TEASE.search(text):
        yield held.flag("style", Severity.WARNING, f"“{tease[0]}” teases instead of telling.", Span(*tease.span()))
    yield from _persons(held)


def _outside_quotes(position: int, held: Held) -> int:
    inside = any(start - 1 <= position <= end + 1 for start, end in held.read.quotations)
    return -1 if inside else position


def _persons(held: Held) -> Iterator[Flag]:
    for before, word in pairwise((None, *held.read.words)):
        if word is None or word.norm not in _PERSONS or _outside_quotes(word.start, held) < 0:
            continue
        if word.norm == "mine" and (before is None or before.norm not in _BEFORE_MINE):
            continue
        is_us = word.norm == "us" and word.text != "us"
        if is_us or (word.norm == "i" and word.text != "I"):
            continue
        said = "is first person outside a quotation" if word.norm in FIRST_PERSON else "speaks to the reader"
        yield held.flag("style", Severity.WARNING, f"“{word.text}” {said}.", word)
        return
