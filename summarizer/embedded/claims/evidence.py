"""Which sentences of an article a claim is read with, and an article's sentences as pieces."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from transformers import PreTrainedTokenizerFast

from summarizer.checks.article import CheckedArticle
from summarizer.checks.evidence import overlap, supporting, weight
from summarizer.checks.reading.text import read_takeaway
from summarizer.embedded.claims.texts import BETWEEN, MOST_CLAIM, MOST_PIECES, MOST_SENTENCE, cased
from summarizer.embedded.pieces import pieces_of

MOST_SENTENCES: Final = 5


@dataclass(frozen=True)
class PiecedArticle:
    """The sentences of an article's body as pieces."""

    article: CheckedArticle
    texts: tuple[str, ...]
    sentences: tuple[list[int], ...]
    """The first pieces of each, with their capitals."""
    known: frozenset[int]
    """All pieces that it has, whatever their capitals."""

    @classmethod
    def of(cls, article: CheckedArticle, tokenizer: PreTrainedTokenizerFast) -> "PiecedArticle":
        """Return an article's sentences as pieces."""
        texts = tuple(span.cut(article.body) for span in article.sentences[: article.body_sentences])
        read = pieces_of(tokenizer, texts, MOST_SENTENCE)
        known = frozenset(number for one in read for number in one.numbers)
        return cls(article, texts, tuple(cased(text, one) for text, one in zip(texts, read, strict=True)), known)

    def evidence(self, claim: str, size: int) -> list[int]:
        """Return the numbers of the sentences that a claim is read with, in order; none where no word is shared.

        They are those that support it by its words, the one before the best, and those that share most besides.

        Args:
            claim: the claim.
            size: its pieces.
        """
        read, article = read_takeaway(claim), self.article
        found = supporting(read, article)
        if not found:
            return []
        weights = {word.stem: weight(word.stem, article) for word in read.words if word.stem}
        scores = overlap(weights, article)[: article.body_sentences]
        ranked = sorted(range(len(scores)), key=lambda number: (-scores[number], number))
        before = [found[0] - 1] if found[0] else []
        return self._fitting([*found, *before, *ranked[: MOST_SENTENCES * 2]], MOST_PIECES - BETWEEN - size)

    def _fitting(self, wanted: Sequence[int], room: int) -> list[int]:
        """Return of the sentences, the first first, those that fit in so many pieces; the first in any case."""
        chosen: list[int] = []
        for number in dict.fromkeys(wanted):
            size = len(self.sentences[number])
            if size <= room or not chosen:
                chosen.append(number)
                room -= size
            if len(chosen) == MOST_SENTENCES:
                break
        return sorted(chosen)


def claim_pieces(claims: Sequence[str], tokenizer: PreTrainedTokenizerFast) -> list[list[int]]:
    """Return the first pieces of claims, with their capitals."""
    read = pieces_of(tokenizer, claims, MOST_CLAIM)
    return [cased(claim, one) for claim, one in zip(claims, read, strict=True)]
