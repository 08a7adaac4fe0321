"""Reads claims together with the sentences that they rest on: how far each, and its most doubted piece, seems wrong."""

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import Final

import torch
from torch import Tensor
from transformers import PreTrainedTokenizerFast

from db.errors import ModelError
from summarizer.checks.article import CheckedArticle
from summarizer.checks.remembering import remembered
from summarizer.embedded import environment
from summarizer.embedded.claims.evidence import MOST_SENTENCES, PiecedArticle, claim_pieces
from summarizer.embedded.claims.late_reader import CLAIMS
from summarizer.embedded.claims.network import ClaimNetwork, ClaimOutput, ClaimShape
from summarizer.embedded.claims.texts import BETWEEN, CAPITAL, ClaimTexts
from summarizer.embedded.encoder import Encoder, lower_states
from summarizer.embedded.halves import halve
from summarizer.embedded.manifest import FOLDER
from summarizer.embedded.side_by_side import one_thread
from summarizer.embedded.trunk import load_trunk

_ROWS: Final = 12
"""So many claims are read at once: more are not faster, and take memory."""


class ClaimReader:
    """Reads with an encoder's lower layers and the network's own upper ones; stateless, so one serves every thread."""

    def __init__(self, encoder: Encoder, tokenizer: PreTrainedTokenizerFast, network: ClaimNetwork) -> None:
        """Take networks that are ready to read."""
        self._encoder, self._tokenizer, self.network = encoder, tokenizer, network.eval()

    def doubts(self, claims: Sequence[str], article: CheckedArticle) -> list[float | None]:
        """Return for each claim, one sentence, how far it seems wrong, as a logit; None where no word is shared.

        The same, up to rounding, whatever is read with it.
        """
        pieced = self._pieced(article)
        pieces = claim_pieces(claims, self._tokenizer)
        chosen = [pieced.evidence(*each) for each in zip(claims, map(len, pieces), strict=True)]
        usable = [at for at, sentences in enumerate(chosen) if sentences and pieces[at]]
        found: list[float | None] = [None] * len(claims)
        for first in range(0, len(usable), _ROWS):
            rows = usable[first : first + _ROWS]
            with one_thread():
                doubts = self._read(pieced, [pieces[at] for at in rows], [chosen[at] for at in rows])
            for at, doubt in zip(rows, doubts, strict=True):
                found[at] = doubt
        return found

    @remembered
    def _pieced(self, article: CheckedArticle) -> PiecedArticle:
        return PiecedArticle.of(article, self._tokenizer)

    def _read(self, article: PiecedArticle, claims: list[list[int]], chosen: list[list[int]]) -> list[float]:
        used = {
            number: len(claims) + place for place, number in enumerate(sorted({one for row in chosen for one in row}))
        }
        texts = [*claims, *(article.sentences[number] for number in used)]
        known = [[piece & (CAPITAL - 1) in article.known for piece in text] for text in texts]
        rows = [[at, *(used[number] for number in row)] for at, row in enumerate(chosen)]
        longest = max(sum(len(texts[at]) for at in row) for row in rows) + BETWEEN
        numbers = torch.tensor([row + [-1] * (1 + MOST_SENTENCES - len(row)) for row in rows])
        return self._doubted(ClaimTexts.of(texts, known), numbers, longest).tolist()

    @torch.inference_mode()
    def _doubted(self, texts: ClaimTexts, rows: Tensor, longest: int) -> Tensor:
        batch = texts.batch(rows, longest)
        lower = lower_states(self._encoder, batch.pieces, batch.present, self.network.shape.lower_layers)
        output: ClaimOutput = self.network(lower, batch)
        return output.doubt(batch)


@lru_cache(maxsize=2)
def load_reader(folder: Path = FOLDER, *, half: bool | None = None) -> ClaimReader:
    """Return the reader of a folder of weights; a second call returns the same object.

    Args:
        folder: where the weights lie.
        half: whether to compute in half precision; where that is clearly faster, if not told.

    Raises:
        ModelError: weights are missing, damaged, of another shape, or hold no reader of claims.
    """
    environment.prepare()
    trunk = load_trunk(folder, half=half)
    if CLAIMS not in trunk.weights.networks:
        raise ModelError(f"{folder} holds no reader of claims", hint="reinstall the package")
    with torch.device("meta"):
        network = ClaimNetwork(trunk.encoder.config, ClaimShape(**trunk.weights.shape(CLAIMS)))
    trunk.weights.fill(network, CLAIMS)
    if trunk.half:
        halve(network.layers)
    return ClaimReader(trunk.encoder, trunk.tokenizer, network)
