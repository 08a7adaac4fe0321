"""Check `sentence`: a takeaway is one whole sentence that ends properly and leans on no other."""

import re
from collections.abc import Iterator

from db.records import Flag, Severity, Span
from summarizer.checks.english.grammar import (
    BARE_LEANERS,
    CONNECTIVE_PHRASES,
    CONNECTIVES,
    DANGLING_OPENERS,
    DEMONSTRATIVES,
    LEANING_NOUNS,
    SUBORDINATORS,
    UNFINISHED_ENDS,
)
from summarizer.checks.held import Held
from summarizer.sentences import split

_ENDS = re.compile(r"[.!?…][\"'”’)\]]*$")


def flags(held: Held) -> Iterator[Flag]:
    """Yield a flag for a takeaway that is empty, several sentences, unfinished, or that begins on something unsaid."""
    text = held.text
    if not held.read.words:
        yield held.flag("sentence", Severity.ERROR, "The takeaway is empty.")
        return
    yield from _whole(held)
    yield from _leaning(held, text)


def _whole(held: Held) -> Iterator[Flag]:
    text = held.text.rstrip()
    sentences = split(held.text)
    if len(sentences) > 1:
        message = "These are several sentences; a takeaway is one."
        yield held.flag("sentence", Severity.WARNING, message, sentences[1])
    if not _ENDS.search(text):
        message = "The sentence does not end in a full stop."
        yield held.flag("sentence", Severity.WARNING, message, Span(max(0, len(text) - 1), len(text)))
    last = held.read.words[-1]
    if last.norm in UNFINISHED_ENDS and last.text.islower():
        message = f"The sentence breaks off after “{last.text}”."
        yield held.flag("sentence", Severity.WARNING, message, last)
    first = held.read.words[0]
    if first.text[0].islower() and not any(letter.isupper() for letter in first.text):
        yield held.flag("sentence", Severity.WARNING, "The sentence does not begin with a capital.", first)
    if text.count(";") > 1:
        yield held.flag("sentence", Severity.NOTE, "A chain of semicolons reads as a list.")


def _leaning(held: Held, text: str) -> Iterator[Flag]:
    words = held.read.words
    first = words[0]
    opening = " ".join(word.norm for word in words[:4])
    second = words[1].norm if len(words) > 1 else ""
    if first.norm in DANGLING_OPENERS and not (first.norm == "it" and second in {"is", "was"} and " that " in text):
        yield held.flag("sentence", Severity.WARNING, f"“{first.text}” leans on a sentence that is not there.", first)
    elif first.norm in DEMONSTRATIVES and (second in LEANING_NOUNS or second in {"is", "was", "will", "has", "means"}):
        message = f"“{first.text} {words[1].text}” leans on a sentence that is not there."
        yield held.flag("sentence", Severity.WARNING, message, Span(first.start, words[1].end))
    elif (phrase := next((p for p in BARE_LEANERS if opening.startswith(p + " ")), None)) is not None:
        message = f"“{phrase.capitalize()}” leans on a sentence that is not there."
        yield held.flag("sentence", Severity.WARNING, message, Span(first.start, words[1].end))
    elif first.norm in CONNECTIVES - SUBORDINATORS or any(opening.startswith(p) for p in CONNECTIVE_PHRASES):
        message = f"“{first.text}” ties the sentence to one before it."
        yield held.flag("sentence", Severity.WARNING, message, first)
