"""Finds the article's sentences that any takeaway rests on, by words and by meaning; for drafters that write freely."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import torch
from torch import Tensor

from db.records import Span
from summarizer.embedded.pieces import pieces_of
from summarizer.embedded.salience.reading import Reading, Salience
from summarizer.embedded.windows import MAX_SENTENCE, mean_by_sentence, windows_of

MOST: Final = 3
"""Spans per takeaway."""
_FIRST: Final = 0.25
"""A best sentence below this likeness is no evidence."""
_OTHERS: Final = 0.75
"""Another sentence counts when it is at least this share as like as the best, and adds a word."""
_BY_WORDS: Final = 0.7
"""Weight of shared words; meaning has the rest."""


@dataclass(frozen=True)
class EvidenceFinder:
    """Finds evidence with what reads articles."""

    salience: Salience

    def find(self, takeaways: Sequence[str], body: str) -> list[tuple[Span, ...]]:
        """Return for each takeaway the spans of up to three sentences of the body, best first; maybe none."""
        reading = self.salience.read(body)
        if not reading.sentences:
            return [() for _ in takeaways]
        theirs = self._vectors([sentence.text for sentence in reading.sentences])
        ours = self._vectors(list(takeaways))
        likeness = torch.nn.functional.normalize(ours, dim=-1) @ torch.nn.functional.normalize(theirs, dim=-1).T
        return [_best(text, reading, row.tolist()) for text, row in zip(takeaways, likeness, strict=True)]

    @torch.inference_mode()
    def _vectors(self, texts: list[str]) -> Tensor:
        """Return [text, size]: the mean of the pieces' states in the shared lower layers, each text by itself."""
        found = []
        for pieces in pieces_of(self.salience.trunk.tokenizer, texts, MAX_SENTENCE):
            windows = windows_of([[pieces.numbers]])
            found.append(mean_by_sentence(self.salience.lower(windows), windows.sentence, 1)[0])
        return torch.stack(found)


def _best(takeaway: str, reading: Reading, likeness: list[float]) -> tuple[Span, ...]:
    wanted = _content(takeaway)
    scored = []
    for sentence, meaning in zip(reading.sentences, likeness, strict=True):
        shared = wanted & _content(sentence.text)
        by_words = len(shared) / max(1, len(wanted))
        score = round(_BY_WORDS * by_words + (1 - _BY_WORDS) * max(0.0, meaning), 4)
        scored.append((-score, sentence.number, shared, sentence.span))
    scored.sort(key=lambda row: row[:2])
    best = -scored[0][0]
    if best < _FIRST or not scored[0][2]:
        return ()
    covered = set(scored[0][2])
    spans = [scored[0][3]]
    for negative, _, shared, span in scored[1:]:
        if len(spans) < MOST and -negative >= _OTHERS * best and shared - covered:
            spans.append(span)
            covered |= shared
    return tuple(spans)


def _content(text: str) -> set[str]:
    """Return the words that carry meaning: figures, and words of four letters and more without their ending."""
    words = "".join(character.lower() if character.isalnum() else " " for character in text).split()
    return {word if word.isdigit() else word[:6] for word in words if word.isdigit() or len(word) > len("the")}
