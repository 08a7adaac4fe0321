"""Measures how well the reader of lines tells spoilt lines from good ones, on articles that it did not learn from."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
import torch

from summarizer.embedded.encoder import Encoder, lower_states
from summarizer.embedded.shortening.lines import SPOILT, VERDICTS, LineNetwork, soundness
from summarizer.training.areas import area
from summarizer.training.batching import batched
from summarizer.training.shortening.line_data import SHORTENED, LineRow, batch_of

_GOOD, _LEANS = VERDICTS.index("G"), VERDICTS.index("L")


class Measured(NamedTuple):
    """The areas under the curve, and what they come to for choosing."""

    spoilt: float
    """The share of pairs of a good line and a spoilt one that are told apart."""
    lost: float
    """The same of lines whose point is lost."""
    false: float
    """The same of lines that say something else."""
    torn: float
    """The same of torn ones."""
    leaning: float
    """The same of lines that lean, and all others, by the answer for that."""
    best: float
    """How often the soundest of several lines of one sentence is good."""


@torch.inference_mode()
def measure(encoder: Encoder, network: LineNetwork, held: Sequence[LineRow], size: int, device: str) -> Measured:
    """Return how well lines are judged, read in batches of a size; an area is 0.0 where a group is empty."""
    network.eval()
    judged = [row for row in held if row.verdict != SHORTENED]
    sound, leaning = list[float](), list[float]()
    for group in batched(judged, size):
        pieces, known = batch_of(group, device)
        answers = network(lower_states(encoder, pieces, known.present, len(encoder.layers)), known).float().cpu()
        sound += soundness(answers).tolist()
        leaning += answers.softmax(dim=1)[:, _LEANS].tolist()
    verdicts = np.asarray([row.verdict for row in judged])
    by = {letter: np.asarray(sound)[verdicts == place] for place, letter in enumerate(VERDICTS)}
    spoilt = np.concatenate([by[letter] for letter in SPOILT])
    leans = verdicts == _LEANS
    lost, false, torn = (area(by["G"], by[letter]) for letter in SPOILT)
    return Measured(
        spoilt=area(by["G"], spoilt),
        lost=lost,
        false=false,
        torn=torn,
        leaning=area(np.asarray(leaning)[leans], np.asarray(leaning)[~leans]),
        best=_best(judged, sound),
    )


def _best(rows: Sequence[LineRow], sound: Sequence[float]) -> float:
    by_sentence: dict[tuple[str, int], list[tuple[float, int]]] = {}
    for row, value in zip(rows, sound, strict=True):
        if row.verdict != _LEANS:
            by_sentence.setdefault((row.mark, row.number), []).append((value, row.verdict))
    several = [max(each) for each in by_sentence.values() if len(each) > 1]
    return float(np.mean([verdict == _GOOD for _, verdict in several])) if several else 0.0
