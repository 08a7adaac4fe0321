"""Check `attribution`: the verb of saying agrees with who speaks; "officials says" is left of another speaker."""

import re
from collections.abc import Iterator
from itertools import pairwise

from db.records import Flag, Severity
from summarizer.checks.bearers.usage import is_persons
from summarizer.checks.held import Held, Ranged
from summarizer.checks.reading.names import Name
from summarizer.checks.reading.words import Word
from summarizer.english.speech import BEFORE_SAY, ONE_SAYS, SEVERAL_SAY, SEVERAL_SOURCES

_BACK = 6
"""So many words before a name it may stand that others speak too, or that its "say" is another form."""
_MARKS = re.compile(r"[,.;:!?\"“”]")
_WHOLE = 2
"""First name and surname."""


def flags(held: Held) -> Iterator[Flag]:
    """Yield a warning for each verb of saying that is of one where several speak, or of several where one does."""
    names = {name.words[-1].start: name for name in held.read.names}
    for before, verb in pairwise(held.read.words):
        if held.text[before.end : verb.start] != " " or not verb.text.islower():
            continue
        speaker: Ranged | None = None
        if verb.norm == ONE_SAYS and before.norm in SEVERAL_SOURCES and not _back(before, held) & BEFORE_SAY:
            speaker = before
        elif verb.norm == SEVERAL_SAY and (name := names.get(before.start)) is not None and _is_one(name, held):
            speaker = name
        if speaker is not None:
            message = f"“{held.text[speaker.start : verb.end]}”: by its verb somebody else may have said this."
            yield held.flag("attribution", Severity.WARNING, message, speaker)


def _is_one(name: Name, held: Held) -> bool:
    """Return whether a name is one person's, and nobody is named with it."""
    is_person = len(name.words) >= _WHOLE and is_persons(name.words[0].norm) is True
    is_joined = held.text[: name.start].rstrip().endswith((",", "&"))
    return is_person and not is_joined and not _back(name, held) & BEFORE_SAY


def _back(speaker: Name | Word, held: Held) -> set[str]:
    """Return the last words before a speaker, as far as no mark stands between."""
    opened = max((mark.end() for mark in _MARKS.finditer(held.text, 0, speaker.start)), default=0)
    words = [word for word in held.read.words if opened <= word.start and word.end <= speaker.start]
    return {word.norm for word in words[-_BACK:]}
