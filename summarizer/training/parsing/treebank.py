"""Reads Universal Dependencies treebanks (CoNLL-U) into sentences with character spans and the labels that we learn."""

import hashlib
import lzma
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from db.errors import InputError
from db.records import Span

KEPT_SUBTYPES: Final = frozenset(
    {
        "acl:relcl", "advcl:relcl", "aux:pass", "cc:preconj", "compound:prt", "csubj:pass", "det:predet", "nmod:desc",
        "nmod:poss", "nmod:unmarked", "nsubj:outer", "nsubj:pass", "obl:agent", "obl:unmarked",
    }
)  # fmt: skip
"""The subtypes that pruning asks for; any other is cut back to its universal relation."""
_COLUMNS: Final = 10
_DEV_SHARE: Final = 0.04


@dataclass(frozen=True)
class TreebankSentence:
    """One sentence of a treebank: its raw text, and per word its characters, tag, head (0 is the root) and relation."""

    text: str
    spans: tuple[Span, ...]
    tags: tuple[str, ...]
    heads: tuple[int, ...]
    relations: tuple[str, ...]


def read_treebank(path: Path) -> Iterator[TreebankSentence]:
    """Yield the sentences of a CoNLL-U file, plain or packed with xz.

    Raises:
        InputError: when a line has not the ten columns of CoNLL-U, or a word does not stand in the sentence's text.
    """
    opener = lzma.open if path.suffix == ".xz" else open
    with opener(path, "rt", encoding="utf-8") as lines:
        block: list[str] = []
        for line in lines:
            if line.strip():
                block.append(line.rstrip("\n"))
            elif block:
                yield _sentence(block, path)
                block = []
        if block:
            yield _sentence(block, path)


def in_dev(sentence: TreebankSentence) -> bool:
    """Return whether a sentence belongs to the part that training never sees: by a hash of its text, about 4 in 100."""
    digest = hashlib.sha256(sentence.text.casefold().encode()).digest()
    return int.from_bytes(digest[:4]) < _DEV_SHARE * 2**32


def fine_tag(upos: str, features: str) -> str:
    """Return the tag that the parser learns: UPOS, with the form of verbs and the number of nouns after a point."""
    given = dict(pair.split("=", 1) for pair in features.split("|") if "=" in pair)
    if upos in {"VERB", "AUX"} and "VerbForm" in given:
        form = given["VerbForm"]
        past = form == "Part" and given.get("Tense") == "Past"
        return f"{upos}.{'Past' if past else 'Ing' if form in {'Part', 'Ger'} else form}"
    if upos == "NOUN" and given.get("Number") == "Plur":
        return "NOUN.Plur"
    return upos


def plain_relation(relation: str) -> str:
    """Return the relation as the parser learns it."""
    return relation if relation in KEPT_SUBTYPES else relation.split(":", 1)[0]


def _sentence(block: list[str], path: Path) -> TreebankSentence:
    text = next((line[9:] for line in block if line.startswith("# text = ")), None)
    rows = [line.split("\t") for line in block if not line.startswith("#")]
    if text is None or any(len(row) != _COLUMNS for row in rows):
        raise InputError(f"{path}: not CoNLL-U near {block[0][:60]!r}", hint="ten columns and a '# text = ' line")
    words = [row for row in rows if row[0].isdigit()]
    spans, position = [], 0
    for row in words:
        start = text.find(row[1], position)
        if start < 0 or text[position:start].strip():
            start = _skip_spaces(text, position)  # a form that was corrected: take as many characters as it has
        position = start + len(row[1])
        spans.append(Span(start, min(position, len(text))))
    return TreebankSentence(
        text=text,
        spans=tuple(spans),
        tags=tuple(fine_tag(row[3], row[5]) for row in words),
        heads=tuple(int(row[6]) for row in words),
        relations=tuple(plain_relation(row[7]) for row in words),
    )


def _skip_spaces(text: str, position: int) -> int:
    while position < len(text) and text[position].isspace():
        position += 1
    return position
