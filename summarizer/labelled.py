"""Finds what an article prints in another voice: behind the label of a claim, a speaker or a side, or as a speech."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from db.records import Span
from summarizer.english.voices import (
    ANSWERING,
    ASKING,
    CLAIMS,
    FACTS,
    FIRST_PERSON,
    FULL_TEXT,
    INTERVIEWED,
    INTRODUCES,
    JOINING,
    NO_SPEAKERS,
    SIDES,
)

_LINE: Final = re.compile(r"[^\s\n][^\n]*")
_LABELLED: Final = re.compile(r"(?P<label>[^\W_][^:\n“”\"]{0,48}?)(?:\s*:\s+|(?<=^[QA])\.\s+)(?=\S)")
_NUMBER: Final = re.compile(r"\s*(?:no\.?|number|#)?\s*#?\d+$", re.IGNORECASE)
_MOST_WORDS: Final = 5
_QUOTED: Final = re.compile(r"“[^”]*”?|\"[^\"]*\"?")
_FIRST_PERSON: Final = re.compile(FIRST_PERSON)
_FULL_TEXT: Final = re.compile(FULL_TEXT, re.IGNORECASE)
_INTRODUCES: Final = re.compile(INTRODUCES, re.IGNORECASE)
_INTERVIEWED: Final = re.compile(INTERVIEWED, re.IGNORECASE)
_ENDS: Final = (".", "!", "?", "…")
_CLOSERS: Final = "\"'”’)] "
_LEAST_WORDS: Final = 5
"""A line of fewer words is an entry of a list, such as a party's seats."""
_LEAST_IN_TURN: Final = 4
"""Paragraphs behind labels that make a conversation."""
_TWICE: Final = 2
_SPEAKING: Final = 0.3
"""The share of them that ask or speak as "I" or "we"."""
_NO_NAMES: Final = CLAIMS | ASKING | ANSWERING | NO_SPEAKERS
_MOST_BETWEEN: Final = 8
"""Paragraphs without a label that may belong to an answer."""


class Voiced(NamedTuple):
    """A stretch of the body that is not said by the article itself."""

    span: Span
    label: str
    """As it is printed; empty for a whole speech."""
    is_claim: bool
    """Whether the article holds it against the facts."""


class _Line(NamedTuple):
    """A paragraph, with the label that it begins with, if any."""

    span: Span
    text: str
    """Without the label."""
    label: str
    key: str
    """The label as it is compared: for a person, the last name."""


def behind_labels(headline: str, body: str) -> tuple[Voiced, ...]:
    """Return what stands in another voice than the article's, in order."""
    lines = [_line(found) for found in _LINE.finditer(body)]
    if _FULL_TEXT.match(headline):
        return tuple(Voiced(line.span, "", is_claim=False) for line in _without_introduction(lines))
    if not any(line.label for line in lines):
        return ()
    has_facts = any(line.key.split()[-1] in FACTS for line in lines if line.key)
    claims = _claims(lines, has_facts=has_facts)
    spoken = _answers(lines) | _in_turn(lines) | _sides(lines)
    if has_facts:
        spoken |= {number for number, line in enumerate(lines) if line.label.isupper() and _is_name(line)}
    spoken -= claims
    return tuple(
        Voiced(lines[number].span, label, is_claim=number in claims)
        for number, label in _gone_on(lines, spoken, claims)
    )


def _line(found: re.Match[str]) -> _Line:
    text, span = found[0], Span(found.start(), found.end())
    label = _LABELLED.match(text)
    if label is None or len(label["label"].split()) > _MOST_WORDS:
        return _Line(span, text, "", "")
    printed = label["label"].strip()
    key = _NUMBER.sub("", printed).strip().casefold()
    return _Line(span, text[label.end() :], printed, key or printed.casefold())


def _without_introduction(lines: Sequence[_Line]) -> Sequence[_Line]:
    """Return the paragraphs of a speech without the one above it that says who gave it."""
    introduced = bool(lines) and _INTRODUCES.search(lines[0].text) and not _speaks(lines[0])
    return lines[1:] if introduced else lines


def _speaks(line: _Line) -> bool:
    """Return whether a paragraph speaks as "I" or "we" outside of quotation marks."""
    return bool(_FIRST_PERSON.search(_QUOTED.sub(" ", line.text)))


def _asks(line: _Line) -> bool:
    return line.text.rstrip().endswith("?")


def _is_sentence(line: _Line) -> bool:
    return line.text.rstrip(_CLOSERS).endswith(_ENDS) and len(line.text.split()) >= _LEAST_WORDS


def _is_name(line: _Line) -> bool:
    """Return whether a label can be a name: capitals but for small words, and no word of claims, facts or answers."""
    words = re.findall(r"[^\W\d_][\w.'’-]*", line.label)
    capitals = all(word[0].isupper() or word in JOINING for word in words)
    return bool(words) and capitals and line.key not in _NO_NAMES and words[-1].casefold() not in FACTS


def _speaker(line: _Line) -> str:
    """Return the last name of a label, without what stands behind a comma."""
    return line.key.partition(",")[0].split()[-1] if line.key.partition(",")[0].split() else line.key


def _claims(lines: Sequence[_Line], *, has_facts: bool) -> set[int]:
    """Return what is held against the facts; one "Claim:" in an article without facts may be a caption."""
    found = {number for number, line in enumerate(lines) if line.key in CLAIMS}
    sure = has_facts or len(found) >= _TWICE or any(lines[number].label.isupper() for number in found)
    return found if sure else set()


def _answers(lines: Sequence[_Line]) -> set[int]:
    """Return the questions and answers of somebody who was asked; a newsroom's own answers to its own are none."""
    asked = {number for number, line in enumerate(lines) if line.key in ASKING}
    given = {number for number, line in enumerate(lines) if line.key in ANSWERING}
    if not asked or not given:
        return set()
    above = " ".join(line.text for line in lines[: min(asked | given)])
    people = _INTERVIEWED.search(above) or any(_speaks(lines[number]) for number in given)
    return asked | given if people else set()


def _in_turn(lines: Sequence[_Line]) -> set[int]:
    """Return the paragraphs of those who speak in turn, or of one who speaks again and again."""
    named = {number: _speaker(line) for number, line in enumerate(lines) if _is_name(line)}
    times = Counter(named.values())
    turns = [number for number, speaker in named.items() if times[speaker] >= _TWICE]
    alone = len({named[number] for number in turns}) == 1
    voices = sum(_speaks(lines[number]) or (not alone and _asks(lines[number])) for number in turns)
    return set(named) if len(turns) >= _LEAST_IN_TURN and voices >= len(turns) * _SPEAKING else set()


def _sides(lines: Sequence[_Line]) -> set[int]:
    """Return the statements of parties and sides that are printed beside one another, as whole sentences."""
    sided = {
        number: _speaker(line)
        for number, line in enumerate(lines)
        if line.label and _speaker(line) in SIDES and _is_sentence(line)
    }
    return set(sided) if len(set(sided.values())) >= _TWICE else set()


def _gone_on(lines: Sequence[_Line], spoken: set[int], claims: set[int]) -> Iterator[tuple[int, str]]:
    """Yield the paragraphs in another voice with their label; an answer goes on until the next label.

    Behind the last label only what speaks as "I" or "we" goes on: the article may.
    """
    last = max(spoken, default=-1)
    label, since = "", 0
    for number, line in enumerate(lines):
        if number in claims or number in spoken:
            label, since = line.label if number in spoken else "", 0
            yield number, line.label
        elif line.label and (line.key.split()[-1] in FACTS or line.key in ASKING | ANSWERING):
            label = ""
        elif label and lines[number - since - 1].key not in SIDES:
            since += 1
            if since > _MOST_BETWEEN or (number > last and not _speaks(line)):
                label = ""
            else:
                yield number, label
