"""Shortens sentences: every way of cutting whole phrases that the judges let stand, the whole sentence among them."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from math import exp, log
from pathlib import Path
from typing import Final, Self

from db.records import Span
from summarizer.embedded.compression_weights import judge_networks, parser_network
from summarizer.embedded.cut_kinds import LIMITING, Cut, Kind
from summarizer.embedded.cuts import propose
from summarizer.embedded.fluency import Fluency, fault
from summarizer.embedded.judge import Judge
from summarizer.embedded.model import EmbeddedModel, load_model
from summarizer.embedded.parser import Parser
from summarizer.embedded.tidy import join, kept_spans, seams
from summarizer.embedded.tree import Tree
from summarizer.embedded.weights import FOLDER

_FLOOR: Final = 0.3
"""A cut below this probability is not tried."""
_LIMITING_FLOOR: Final = 0.58
"""The same for phrases that may narrow the claim."""
_TIME_FLOOR: Final = 0.5
"""The same for times, of which editors cut most."""
_EASES: Final = (1.0, 0.45, 0.2)
"""What is left of these floors, step by step, for a sentence that no likelier cut makes short enough."""
STANDS: Final = 0.5
"""A shortened text below this probability of standing as a sentence is dropped."""
_MOST: Final = 6
_FEWEST_WORDS: Final = 5


Scored = tuple[Cut, float]
"""A cut and the probability that an editor would make it."""


@dataclass(frozen=True)
class Compression:
    """One way to say a sentence: its text, the characters of the sentence that were kept, and how good it is."""

    text: str
    """The kept pieces joined by the rule of `tidy.join`."""
    kept: tuple[Span, ...]
    """Relative to the sentence."""
    score: float
    """0 to 1: the mean (geometric) of its cuts' probabilities; 1 for the whole
    sentence, or 0 where that is none (a heading, a fragment, a call)."""
    cuts: tuple[Kind, ...] = ()
    """What was cut; empty for the whole sentence."""


class Compressor:
    """Offers shorter versions of sentences."""

    def __init__(self, parser: Parser, judge: Judge, fluency: Fluency) -> None:
        self._parser, self._judge, self._fluency = parser, judge, fluency

    @classmethod
    def load(cls, weights: Path = FOLDER) -> Self:
        """Return the compressor of a folder of weights.

        Raises:
            ModelError: when weights are missing, damaged or of another shape.
        """
        return cls.of(load_model(weights))

    @classmethod
    def of(cls, model: EmbeddedModel) -> Self:
        """Return the compressor that shares a loaded model's lower layers."""
        network = parser_network(model.weights, model.encoder.config)
        judge, fluency = judge_networks(model.weights, network.word_size)
        return cls(Parser(model.encoder, model.tokenizer, network), Judge(judge), Fluency(fluency))

    def compress(self, sentences: Sequence[str], *, max_chars: int, aim_chars: int) -> list[list[Compression]]:
        """Return for each sentence up to seven versions, the whole sentence first, then by score.

        Shortened versions have at most `max_chars` characters and at least five words, and stand as sentences; where
        there are many, those nearest to `aim_chars` are returned. The whole sentence is always there, at any length.
        """
        offered = self.offer(sentences, max_chars=max_chars, aim_chars=aim_chars)
        pairs = [(text, each) for text, found in zip(sentences, offered, strict=True) for each in found]
        stands = iter(self.verify(pairs))
        judged = [[(each, next(stands)) for each in found] for found in offered]
        return [
            [whole, *sorted((each for each, good in rest if good >= STANDS), key=lambda each: -each.score)]
            for (whole, _good), *rest in judged
        ]

    def offer(self, sentences: Sequence[str], *, max_chars: int, aim_chars: int) -> list[list[Compression]]:
        """Return what `compress` returns before it is looked at whether the shortened texts stand.

        For callers that need few of many: the parse of what they choose is left to `verify`.
        """
        parses = self._parser.parse(sentences)
        proposed = [(place, parse, cut) for place, parse in enumerate(parses) for cut in propose(parse.tree)]
        answers = self._judge.judge([(parse, cut) for _place, parse, cut in proposed])
        scored: list[list[Scored]] = [[] for _ in parses]
        for (place, _parse, cut), probability in zip(proposed, answers, strict=True):
            scored[place].append((cut, probability))
        return [
            [whole(parse.tree), *versions(parse.tree, cuts, max_chars=max_chars, aim_chars=aim_chars)]
            for parse, cuts in zip(parses, scored, strict=True)
        ]

    def verify(self, pairs: Sequence[tuple[str, Compression]]) -> list[float]:
        """Return for each pair of a sentence and a version of it the probability that the version stands by itself.

        From `STANDS` on it does. 0.0 where its parse lacks what a sentence needs; nothing else is asked of a sentence
        that was left whole.
        """
        parses = self._parser.parse([each.text for _sentence, each in pairs]) if pairs else []
        # Where the beginning went, the parse alone decides: a dateline or a "But" leaves no seam.
        inner = [[place for place in seams(sentence, each.kept) if place > 0] for sentence, each in pairs]
        return self._fluency.judge(parses, inner)


def whole(tree: Tree) -> Compression:
    """Return the sentence with nothing cut; its score is 0.0 where its parse lacks what a sentence needs."""
    spans = kept_spans(tree, ())
    return Compression(join(tree.sentence, spans), spans, 0.0 if fault(tree) else 1.0)


def versions(tree: Tree, scored: Sequence[Scored], *, max_chars: int, aim_chars: int) -> list[Compression]:
    """Return shortened versions: lead-ins gone, then cut after cut in order of probability.

    Where a sentence is too long and no likely cut makes it fit, less likely ones are tried.
    """
    too_long = bool(tree.words) and tree.words[-1].span.end - tree.words[0].span.start > max_chars
    found: list[Compression] = []
    for ease in _EASES if too_long else _EASES[:1]:
        found = found or _versions(tree, scored, max_chars, ease=ease)
    return sorted(found, key=lambda each: abs(len(each.text) - aim_chars))[:_MOST]


def _versions(tree: Tree, scored: Sequence[Scored], max_chars: int, *, ease: float) -> list[Compression]:
    free = [(cut, 1.0) for cut, _probability in scored if cut.kind is Kind.LEAD_IN]
    tried = sorted((pair for pair in scored if _is_tried(*pair, ease)), key=lambda pair: -pair[1])
    first = [pair for pair in tried if pair[0].kind is Kind.FIRST_CLAUSE]
    rest = [pair for pair in tried if pair[0].kind is not Kind.FIRST_CLAUSE]
    within = [pair for pair in rest if first and not set(pair[0].places) & set(first[0][0].places)]
    within = [pair for pair in within if pair[0].kind is not Kind.SECOND_CLAUSE]
    found: dict[str, Compression] = {}
    for series in (
        *accumulate(([pair] for pair in rest), initial=free),
        *(accumulate(([pair] for pair in within), initial=first[:1]) if first else ()),
        *([*free, pair] for pair in rest),
    ):
        version = _version(tree, series)
        if version and len(version.text) <= max_chars and version.text not in found:
            found[version.text] = version
    return list(found.values())


def _is_tried(cut: Cut, probability: float, ease: float) -> bool:
    if cut.kind is Kind.LEAD_IN:
        return False
    if cut.kind is Kind.TIME:
        return probability >= ease * _TIME_FLOOR
    return probability >= ease * (_LIMITING_FLOOR if cut.kind in LIMITING else _FLOOR)


def _version(tree: Tree, series: Sequence[Scored]) -> Compression | None:
    dropped = {place for cut, _probability in series for place in cut.places}
    kept = [word for word in tree.words if word.place not in dropped and word.upos != "PUNCT"]
    if not dropped or len(kept) < _FEWEST_WORDS:
        return None
    spans = kept_spans(tree, dropped)
    doubted = [probability for cut, probability in series if cut.kind is not Kind.LEAD_IN]
    mean = exp(sum(log(max(each, 1e-6)) for each in doubted) / len(doubted)) if doubted else 1.0
    return Compression(join(tree.sentence, spans), spans, mean, tuple(cut.kind for cut, _probability in series))
