"""What changed between two texts, word by word: pure, for the desk and for `takeaways audit`."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

_TOKEN = re.compile(r"\w+(?:[’'\-.,]\w+)*|\s+|[^\w\s]")
TELLING = 0.4
"""Share of words in both texts below which a word-by-word difference is harder to read than the two texts."""


class Change(StrEnum):
    """What became of a piece of text."""

    SAME = "same"
    GONE = "gone"
    NEW = "new"


_MARKS = {Change.SAME: "{}", Change.GONE: "[-{}-]", Change.NEW: "{{+{}+}}"}


@dataclass(frozen=True)
class Piece:
    """Some consecutive characters and what became of them."""

    change: Change
    text: str


def word_diff(before: str, after: str) -> tuple[Piece, ...]:
    """Return the pieces that make up both texts: `same` and `gone` spell `before`, `same` and `new` spell `after`."""
    return _pieces(_TOKEN.findall(before), _TOKEN.findall(after))


def marked(before: str, after: str) -> str:
    """Return the difference as one line: `[-gone-] {+new+}`, as `git diff --word-diff` writes it."""
    pieces = _pieces(before.split(), after.split(), between=" ")
    return " ".join(_MARKS[piece.change].format(piece.text) for piece in pieces)


def _pieces(old: Sequence[str], new: Sequence[str], *, between: str = "") -> tuple[Piece, ...]:
    """Return what stayed, went and came, as runs of words with `between` them."""
    pieces: list[Piece] = []
    for tag, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            pieces.append(Piece(Change.SAME, between.join(old[a:b])))
            continue
        if a < b:
            pieces.append(Piece(Change.GONE, between.join(old[a:b])))
        if c < d:
            pieces.append(Piece(Change.NEW, between.join(new[c:d])))
    return tuple(pieces)


def paragraph_diff(before: str, after: str) -> tuple[Piece, ...]:
    """Return the pieces between two articles: unchanged paragraphs whole, changed ones word by word."""
    old, new = _paragraphs(before), _paragraphs(after)
    pieces: list[Piece] = []
    for tag, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            pieces.append(Piece(Change.SAME, "".join(old[a:b])))
        elif tag == "replace":
            pieces.extend(word_diff("".join(old[a:b]), "".join(new[c:d])))
        else:
            gone, added = "".join(old[a:b]), "".join(new[c:d])
            pieces.append(Piece(Change.GONE, gone) if gone else Piece(Change.NEW, added))
    return tuple(pieces)


def changed_words(pieces: Sequence[Piece]) -> int:
    """Return how many words were taken out or put in."""
    return sum(len(re.findall(r"\w+", piece.text)) for piece in pieces if piece.change is not Change.SAME)


def alike(pieces: Sequence[Piece]) -> float:
    """Return the share of words that both texts have, 0 to 1."""
    words = sum(len(re.findall(r"\w+", piece.text)) for piece in pieces)
    return 1 - changed_words(pieces) / words if words else 1.0


def _paragraphs(text: str) -> list[str]:
    return re.findall(r"[^\n]*\n*", text)[:-1] if text else []
