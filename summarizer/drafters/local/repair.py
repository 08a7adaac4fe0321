"""Makes whole, bounded sentences out of a summarizer's free text, by rule and without changing what it says."""

import re

from summarizer.drafters.answers.fencing import shown
from summarizer.drafters.answers.lines import MIN_CHARS
from summarizer.drafters.answers.results import Sentence
from summarizer.english.speech import PLAIN_SAYING
from summarizer.english.turns import TURNS
from summarizer.sentences import split

_LINE_MARKS = re.compile(r"<n>|\s*\n\s*")
_BLANK_BEFORE_STOP = re.compile(r"\s+([.,;!?%](?!\d)|:(?!\s?\d))")
"""Not in ".300" and "2 : 1", where the blank is part of what is said."""
_STOPS = (".", "!", "?", "…")
_CLOSERS = "\"'”’)]"
_CLAUSE_ENDS = re.compile(r"(?:;|\s[–—-]\s|,\s(?=(?:and|which|who|as|after|because)\b))")
_ENDS_IN_FIGURE = re.compile(r"\d\S*$")
_BEGINS_WITH_FIGURE = re.compile(r"\S*\d")
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_LEAST_OF_A_CLAUSE = 40


def sentences_of(output: str, *, max_chars: int, ended: bool = True) -> list[Sentence]:
    """Return the sentences of a summarizer's output in order, each of `MIN_CHARS` to `max_chars` characters.

    A sentence gets a capital and a full stop; one that is too long ends at its last clause that fits, or is left
    out; so is a last sentence that the model did not finish, and one that says what another said. The last sentence of
    an output that has not `ended` is never finished: a stop at its end may be one inside of a figure.
    """
    text = _BLANK_BEFORE_STOP.sub(r"\1", " ".join(_LINE_MARKS.sub("\n\n", shown(output)).split(" ")).strip())
    found: list[Sentence] = []
    pieces = [" ".join(span.cut(text).split()) for span in split(text)]
    for place, piece in enumerate(pieces):
        finished = piece.rstrip(_CLOSERS).endswith(_STOPS)
        last = place == len(pieces) - 1
        if last and (not ended or (not finished and len(pieces) > 1)):
            continue
        whole = _dressed(piece)
        text = _fitted(whole, max_chars)
        if len(text) >= MIN_CHARS and text.casefold() not in {other.text.casefold() for other in found}:
            found.append(Sentence(text, cut=text != whole))
    return found


def _dressed(piece: str) -> str:
    capital = piece[:1].upper() + piece[1:]
    if capital.rstrip(_CLOSERS).endswith(_STOPS):
        return capital
    return f"{capital.rstrip(' ,;:-–—')}."


def _fitted(sentence: str, max_chars: int) -> str:
    if len(sentence) <= max_chars:
        return sentence
    found = _CLAUSE_ENDS.finditer(sentence, _LEAST_OF_A_CLAUSE, max_chars)
    ends = [match.start() for match in found if _can_end(sentence[: match.start()], sentence[match.end() :])]
    return f"{sentence[: ends[-1]].rstrip()}." if ends else ""


def _can_end(kept: str, left_out: str) -> bool:
    """Return whether what is left out neither turns round what is kept nor says whose it is, and no figure is cut."""
    before, behind = _words(kept), _words(left_out)
    figures = _ENDS_IN_FIGURE.search(kept) and _BEGINS_WITH_FIGURE.match(left_out)
    return not (figures or behind & TURNS or (behind & PLAIN_SAYING and not before & PLAIN_SAYING))


def _words(text: str) -> set[str]:
    return set(_WORD.findall(text.casefold()))
