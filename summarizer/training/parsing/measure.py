"""Measures a parser against a treebank: UAS, LAS and UPOS over all words that are not punctuation."""

from collections import Counter

import torch
from torch import Tensor

from summarizer.embedded.parsing.batch import Batch
from summarizer.embedded.parsing.decode import Decoded, decode
from summarizer.embedded.parsing.network import ParserNetwork, ParserShape
from summarizer.training.parsing.data import Prepared, batches
from summarizer.training.parsing.store import Store


def measure(network: ParserNetwork, held: Store, batch_pieces: int = 4000) -> dict[str, float]:
    """Return the shares of words with the right head (uas), head and relation (las), tag (upos), and of right roots.

    Words are the treebank's own; relations are compared as the parser learns them (`treebank.plain_relation`).
    On a GPU each word has the head that scores most, whether that makes a tree or not: a point or so below the best
    tree's measures, but quick.
    """
    was_training = network.training
    network.eval()
    counts: Counter[str] = Counter()
    for places in batches(held.lengths, batch_pieces, None):
        group = [held.prepared[place] for place in places]
        batch, lower, _gold = held.batch(places)
        if held.device.type == "cpu":
            found = decode(network, batch, lower, [each.encoded for each in group])
        else:
            found = greedy(network, batch, lower)
        heads, relations, tags = (given.tolist() for given in (found.heads, found.relations, found.tags))
        for row, each in enumerate(group):
            counts.update(_right(each, network.shape, heads[row], relations[row], tags[row]))
    network.train(was_training)
    words = max(1, counts["words"])
    shares = {name: round(counts[name] / words, 4) for name in ("uas", "las", "upos")}
    return {**shares, "root": round(counts["root"] / max(1, counts["sentences"]), 4), "words": counts["words"]}


@torch.inference_mode()
def greedy(network: ParserNetwork, batch: Batch, lower: Tensor) -> Decoded:
    """Return for each word the head that scores most, and the best relation to it and tag."""
    with torch.autocast(lower.device.type, dtype=torch.bfloat16):
        output = network(lower, batch.present, batch.pooling, batch.casing)
        heads = output.arcs.argmax(-1)
        relations = network.relations(output.words, heads).argmax(-1)
    return Decoded(output.words, heads, relations, output.tags.argmax(-1))


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
