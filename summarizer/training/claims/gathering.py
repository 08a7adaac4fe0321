"""Adds an article's pairs of claims and sentences to a store of pairs, as the reader of claims will read them."""

from collections.abc import Iterable, Sequence

from transformers import PreTrainedTokenizerFast

from summarizer.checks.article import CheckedArticle
from summarizer.embedded.claims.evidence import PiecedArticle
from summarizer.embedded.claims.texts import CAPITAL, MOST_CLAIM, MOST_SENTENCE, cased
from summarizer.embedded.pieces import Pieces, pieces_of
from summarizer.training.claims.pairs import KINDS, Pair
from summarizer.training.claims.store import PairStore


def gather(
    gathered: PairStore, article: CheckedArticle, pairs: Iterable[Pair], tokenizer: PreTrainedTokenizerFast
) -> list[int]:
    """Add the pairs of one article; return the places of those that share words with it."""
    listed = list(pairs)
    pieced = PiecedArticle.of(article, tokenizer)
    wanted = list(dict.fromkeys([*(p.claim for p in listed), *(t for p in listed for _, t in p.changed)]))
    read = dict(zip(wanted, pieces_of(tokenizer, wanted, MOST_SENTENCE), strict=True))
    others = {text: cased(text, pieces) for text, pieces in read.items()}
    numbers: dict[tuple[str, int], int] = {}

    def number_of(text: str, pieces: Sequence[int]) -> int:
        if (text, len(pieces)) not in numbers:
            known = [piece & (CAPITAL - 1) in pieced.known for piece in pieces]
            numbers[text, len(pieces)] = gathered.text(pieces, known)
        return numbers[text, len(pieces)]

    added = []
    for place, pair in enumerate(listed):
        claim = others[pair.claim][:MOST_CLAIM]
        chosen = pieced.evidence(pair.asked, len(claim))
        if not chosen or not claim:
            continue
        changed = dict(pair.changed)
        sentences = [
            number_of(changed[at], others[changed[at]])
            if at in changed
            else number_of(pieced.texts[at], pieced.sentences[at])
            for at in chosen
        ]
        wrong = None if pair.wrong is None else _in_pieces(pair.wrong, read[pair.claim])
        gathered.pair(
            number_of(pair.claim, claim), true=pair.true, kind=KINDS.index(pair.kind), wrong=wrong, sentences=sentences
        )
        added.append(place)
    gathered.articles += 1
    return added


def _in_pieces(places: Sequence[tuple[int, int]], pieces: Pieces) -> list[tuple[int, int]]:
    """Return ranges of characters as ranges of pieces, each of one at least."""
    offsets = pieces.offsets[:MOST_CLAIM]
    found = []
    for start, end in places:
        inside = [at for at, (first, last) in enumerate(offsets) if first < end and start < last]
        if not inside:
            after = [at for at, (first, _) in enumerate(offsets) if first >= start]
            inside = after[:1] or [len(offsets) - 1]
        found.append((inside[0], inside[-1] + 1))
    return found
