"""Measures a parser against a treebank: UAS, LAS and UPOS over all words that are not punctuation."""

from collections import Counter
from collections.abc import Sequence

from summarizer.embedded.parser_decode import decode
from summarizer.embedded.parser_network import ParserNetwork, ParserShape
from summarizer.training import parser_data
from summarizer.training.parser_data import Prepared


def measure(network: ParserNetwork, prepared: Sequence[Prepared], batch_pieces: int = 4000) -> dict[str, float]:
    """Return the shares of words with the right head (uas), head and relation (las), tag (upos), and of right roots.

    Words are the treebank's own; relations are compared as the parser learns them (`parser_treebank.plain_relation`).
    """
    was_training = network.training
    network.eval()
    counts: Counter[str] = Counter()
    for group in parser_data.batches(prepared, batch_pieces, None):
        batch, lower, _gold = parser_data.tensors(group)
        found = decode(network, batch, lower, [each.encoded for each in group])
        for row, each in enumerate(group):
            heads, relations, tags = (given[row].tolist() for given in (found.heads, found.relations, found.tags))
            counts.update(_right(each, network.shape, heads, relations, tags))
    network.train(was_training)
    words = max(1, counts["words"])
    shares = {name: round(counts[name] / words, 4) for name in ("uas", "las", "upos")}
    return {**shares, "root": round(counts["root"] / max(1, counts["sentences"]), 4), "words": counts["words"]}


def _right(each: Prepared, shape: ParserShape, heads: list[int], relations: list[int], tags: list[int]) -> Counter[str]:
    """Return how many words of one sentence are right, by measure; the lists begin with the root."""
    sentence = each.sentence
    counts = Counter(sentences=1)
    golds = zip(sentence.heads, sentence.relations, sentence.tags, strict=True)
    for place, (head, relation, tag) in enumerate(golds, start=1):
        right = heads[place] == head
        counts["root"] += right and head == 0
        if tag != "PUNCT":
            counts["words"] += 1
            counts["uas"] += right
            counts["las"] += right and shape.relations[relations[place]] == relation
            counts["upos"] += shape.tags[tags[place]].partition(".")[0] == tag.partition(".")[0]
    return counts
