"""Finds out which phrases editors cut: sentences with their shorter versions, and highlights with their sentences.

A cut is learned from only where its governor was kept: a phrase that went with something larger teaches nothing.
"""

import json
import lzma
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any, Final

from summarizer import sentences
from summarizer.embedded.cutting.kinds import Cut
from summarizer.embedded.parsing.tree import Tree
from summarizer.embedded.parsing.words import split_words
from summarizer.training.labels import stem
from summarizer.training.splits import Part, part_of

_DELETIONS: Final = {
    "broadcast": "broadcast",
    "bnc": "bnc",
    "google": "google",
    "google_sentence_compression(eval)": "google",
}
_GONE, _LEFT = 0.1, 0.5
"""A phrase is cut of which at most so much is kept, and stayed of which so much is."""
_KEPT_SHARE: Final = 0.8
_SHORTEST, _LONGEST = 12, 60


@dataclass(frozen=True)
class Pair:
    """A sentence and what an editor made of it."""

    sentence: str
    shorter: str
    corpus: str
    part: Part


def pairs(data: Path, highlights: int) -> list[Pair]:
    """Return all pairs of a folder of data files, with at most `highlights` of those with restored casing.

    What benchmarks are measured on (the test part) is in none of the highlights.
    """
    found = list(deletions(data / "compression.jsonl.xz"))
    found += highlight_pairs(data / "highlights_cased.jsonl.xz", most=100_000)
    found += highlight_pairs(data / "highlights_truecased.jsonl.xz", most=highlights)
    return [replace(pair, sentence=pair.sentence.strip()) for pair in found if pair.sentence.strip()]


def deletions(path: Path) -> Iterator[Pair]:
    """Yield the pairs of `compression.jsonl(.xz)` whose shorter version was made by deleting words."""
    for row in _rows(path):
        corpus = _DELETIONS.get(row["dataset"])
        if corpus and len(row["compression"]) < len(row["sentence"]):
            yield Pair(row["sentence"], row["compression"], corpus, part_of(row["sentence"]))


def highlight_pairs(path: Path, most: int) -> Iterator[Pair]:
    """Yield up to `most` pairs of an article's sentence and a highlight nearly all of whose content stands in it."""
    count = 0
    for row in _rows(path):
        if count >= most:
            return
        part = part_of(row["article"])
        if part is Part.TEST:
            continue
        body = [span.cut(row["article"]) for span in sentences.split(row["article"])]
        for sentence, highlight in _align(body, row["highlights"]):
            count += 1
            yield Pair(sentence, highlight, "highlights", part)


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def _align(body: Sequence[str], highlights: Sequence[str]) -> Iterator[tuple[str, str]]:
    stems = [_content(sentence) for sentence in body]
    for highlight in highlights:
        wanted = _content(highlight)
        if len(wanted) < 4:  # noqa: PLR2004 - fewer words say nothing about which sentence it was
            continue
        best = max(
            range(len(body)), key=lambda place: len(wanted & stems[place]) - len(stems[place]) / 200, default=None
        )
        if best is None or len(wanted & stems[best]) < _KEPT_SHARE * len(wanted):
            continue
        words = body[best].split()
        if _SHORTEST <= len(words) <= _LONGEST and len(highlight) < 0.9 * len(body[best]):
            yield body[best], highlight


def _content(text: str) -> frozenset[str]:
    words = (span.cut(text).lower() for span in split_words(text))
    return frozenset(stem(word) for word in words if len(word) > 2 and word not in _STOP_WORDS)  # noqa: PLR2004


_STOP_WORDS: Final = frozenset(
    "the and for that with was were has have had are his her its their they from who will been this which not but "
    "after said says she him them can could would may might than then there also into out one".split()
)


def kept_words(tree: Tree, pair: Pair) -> list[bool]:
    """Return for each word of the sentence whether a shorter version made by deleting words keeps it."""
    shorter = [span.cut(pair.shorter).lower() for span in split_words(pair.shorter)]
    longer = [word.lower for word in tree.words]
    kept = [False] * len(longer)
    for block in SequenceMatcher(None, longer, shorter, autojunk=False).get_matching_blocks():
        kept[block.a : block.a + block.size] = [True] * block.size
    return kept


def label(tree: Tree, cut: Cut, kept: Sequence[bool]) -> float | None:
    """Return 1.0 where the editor cut the phrase, 0.0 where it stayed, None where the words kept do not tell."""
    head = tree.words[cut.head]
    if head.head >= 0 and not kept[head.head]:
        return None
    words = [place for place in cut.places if tree.words[place].upos != "PUNCT"]
    if not words:
        return None
    share = sum(kept[place] for place in words) / len(words)
    if share <= _GONE:
        return 1.0
    return 0.0 if share >= _LEFT else None
