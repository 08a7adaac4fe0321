"""Check `sentence`: a takeaway is one whole sentence that ends properly and leans on no other."""

import re
from collections.abc import Iterator, Sequence

from db.records import Flag, Severity, Span
from summarizer.checks.form.name_parts import is_in_name
from summarizer.checks.held import Held
from summarizer.checks.reading.words import Word
from summarizer.english.connectives import BARE_LEANERS, CONNECTIVE_PHRASES, CONNECTIVES, LEANING_NOUNS, SUBORDINATORS
from summarizer.english.grammar import TORN_ENDS, UNFINISHED_ENDS
from summarizer.english.openings import (
    ALSO_ADJECTIVES,
    CLEFT,
    CLEFT_CLAUSES,
    FREE_CONNECTIVES,
    PREPOSITIONS_TOO,
)
from summarizer.english.pronouns import DANGLING_OPENERS, DEMONSTRATIVES
from summarizer.english.speech import SAYING
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
    last = held.read.words[-1]
    is_torn = last.end == len(text) and last.norm in TORN_ENDS and last.text.islower()
    if is_torn or (last.norm in UNFINISHED_ENDS and last.text.islower()):
        message = f"The sentence breaks off after “{last.text}”."
        yield held.flag("sentence", Severity.ERROR if is_torn else Severity.WARNING, message, last)
    if not (is_torn or _ENDS.search(text)):
        message = "The sentence does not end in a full stop."
        yield held.flag("sentence", Severity.WARNING, message, Span(max(0, len(text) - 1), len(text)))
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
    if is_in_name(0, held):
        return
    if first.norm in DANGLING_OPENERS and not _is_cleft(words):
        yield held.flag("sentence", Severity.WARNING, f"“{first.text}” leans on a sentence that is not there.", first)
    elif first.norm in DEMONSTRATIVES and (second in LEANING_NOUNS or second in {"is", "was", "will", "has", "means"}):
        message = f"“{first.text} {words[1].text}” leans on a sentence that is not there."
        yield held.flag("sentence", Severity.WARNING, message, Span(first.start, words[1].end))
    elif (phrase := next((p for p in BARE_LEANERS if opening.startswith(p + " ")), None)) is not None:
        if phrase not in ALSO_ADJECTIVES or not words[2].stem or words[2].norm in SAYING:
            message = f"“{phrase.capitalize()}” leans on a sentence that is not there."
            yield held.flag("sentence", Severity.WARNING, message, Span(first.start, words[1].end))
    elif _ties(words, text) or any(opening.startswith(p) for p in CONNECTIVE_PHRASES):
        message = f"“{first.text}” ties the sentence to one before it."
        yield held.flag("sentence", Severity.WARNING, message, first)


def _is_cleft(words: Sequence[Word]) -> bool:
    """Return whether an opening "it" only announces a clause: "it was Ruiz who left", "it is unclear whether"."""
    norms = [word.norm for word in words]
    return norms[0] == "it" and not CLEFT.isdisjoint(norms[1:2]) and not CLEFT_CLAUSES.isdisjoint(norms[2:])


def _ties(words: Sequence[Word], text: str) -> bool:
    """Return whether the first word ties the sentence to one before: "then", but not "then-mayor" or "instead of"."""
    first = words[0]
    if first.norm not in CONNECTIVES - SUBORDINATORS or text[first.end : first.end + 1] in {"-", "‑"}:
        return False
    if first.norm in PREPOSITIONS_TOO:
        return text[first.end : first.end + 1] == ","
    return len(words) == 1 or words[1].norm not in FREE_CONNECTIVES.get(first.norm, ())
