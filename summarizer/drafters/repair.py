"""Makes whole, bounded sentences out of a summarizer's free text, by rule and without changing what it says."""

import re

from summarizer.drafters.fencing import shown
from summarizer.drafters.lines import MIN_CHARS
from summarizer.sentences import split

_LINE_MARKS = re.compile(r"<n>|\s*\n\s*")
_BLANK_BEFORE_STOP = re.compile(r"\s+([.,;:!?%])")
_STOPS = (".", "!", "?", "…")
_CLOSERS = "\"'”’)]"
_CLAUSE_ENDS = re.compile(r"(?:;|\s[–—-]\s|,\s(?=(?:and|but|while|which|who|as|after|because)\b))")
_LEAST_OF_A_CLAUSE = 40


def sentences_of(output: str, *, max_chars: int) -> list[str]:
    """Return the sentences of a summarizer's output in order, each of `MIN_CHARS` to `max_chars` characters.

    A sentence gets a capital and a full stop; one that is too long ends at its last clause that fits, or is left
    out; so is a last sentence that the model did not finish, and one that says what another said.
    """
    text = _BLANK_BEFORE_STOP.sub(r"\1", " ".join(_LINE_MARKS.sub("\n\n", shown(output)).split(" ")).strip())
    found: list[str] = []
    pieces = [" ".join(span.cut(text).split()) for span in split(text)]
    for place, piece in enumerate(pieces):
        finished = piece.rstrip(_CLOSERS).endswith(_STOPS)
        if not finished and place == len(pieces) - 1 and len(pieces) > 1:
            continue
        sentence = _fitted(_dressed(piece), max_chars)
        if len(sentence) >= MIN_CHARS and sentence.casefold() not in {other.casefold() for other in found}:
            found.append(sentence)
    return found


def _dressed(piece: str) -> str:
    capital = piece[:1].upper() + piece[1:]
    if capital.rstrip(_CLOSERS).endswith(_STOPS):
        return capital
    return f"{capital.rstrip(' ,;:-–—')}."


def _fitted(sentence: str, max_chars: int) -> str:
    if len(sentence) <= max_chars:
        return sentence
    ends = [match.start() for match in _CLAUSE_ENDS.finditer(sentence, 0, max_chars)]
    ends = [end for end in ends if end >= _LEAST_OF_A_CLAUSE]
    return f"{sentence[: ends[-1]].rstrip()}." if ends else ""
