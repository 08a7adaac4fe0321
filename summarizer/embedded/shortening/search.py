"""Searches the combinations of a sentence's cuts for shorter versions, the likeliest ones first."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import exp, prod
from typing import Final, NamedTuple

from db.records import Span
from summarizer.embedded.bonds.broken import BROKEN, TORN, Reasons
from summarizer.embedded.cutting.kinds import Cut, Kind
from summarizer.embedded.cutting.modifiers import says_which
from summarizer.embedded.cutting.together import halves_dashes
from summarizer.embedded.parsing.tree import Tree
from summarizer.embedded.shortening.backbone import keeps_its_clause
from summarizer.embedded.shortening.fluency import fault
from summarizer.embedded.shortening.tidy import join, kept_spans
from summarizer.embedded.shortening.worth import log_odds
from summarizer.embedded.standing.captions import shows_a_picture

_FLOOR: Final = 0.3
"""A cut below this probability is not made where the sentence fits as it is."""
_LAST_FLOOR: Final = 0.02
"""The same where it is too long."""
_LEAST_FLOOR: Final = 0.003
"""The same where nothing else makes it fit."""
_ROOM: Final = 0.03
"""What a character that stays is worth beside the logits of the cuts: readers use the room that there is."""
LEAST: Final = 0.1
"""A version below this score is never offered: it lost what the sentence was about."""
_SURE: Final = 0.45
"""A version of this score is sound enough to leave in what says which."""
_COMBINED: Final = 12
"""Cuts, the likeliest ones, of which all combinations are looked at."""
_MADE: Final = 18
"""Combinations that are made into texts at most."""
_MOST: Final = 6
_FEWEST_WORDS: Final = 5
_SOUND: Final = (2.65, 0.08, 0.48, -0.71)
"""How a version's cuts tell that it lost nothing: a start, the weights of their doubts' sum, of the greatest doubt and
of their number, where nobody tells how harmless they are. Learned from 8,965 cut lines that readers judged."""
DOUBTED: Final = 0.7
"""How much of a cut's score counts beside the news that is kept: its power."""


_OPENS: Final = frozenset({Kind.FIRST_CLAUSE, Kind.FIRST_VERB})
_ADDS: Final = frozenset({Kind.SECOND_CLAUSE, Kind.LIST_TAIL})
"""Of two clauses, or two verbs, one stays."""


class Scored(NamedTuple):
    """A cut that could be made."""

    cut: Cut
    probability: float
    """That an editor would make it."""
    harmless: float | None = None
    """The chance that a line loses nothing by it; None where no network was taught that."""

    @property
    def logit(self) -> float:
        """Return the logarithm of the odds that an editor would make it."""
        return log_odds(self.probability)


@dataclass(frozen=True)
class Compression:
    """One way to say a sentence: its text, the characters of the sentence that were kept, and how good it is."""

    text: str
    """The kept pieces joined by the rule of `tidy.join`."""
    kept: tuple[Span, ...]
    """Relative to the sentence."""
    score: float
    """0 to 1: how likely nothing that matters was lost; 1 for the whole sentence, or 0 where that is none (a heading,
    a fragment)."""
    cuts: tuple[Kind, ...] = ()
    """What was cut; empty for the whole sentence."""
    parsed: bool = False
    """Whether `score` says already that its parse stands, or does not: so of the whole sentence."""
    odds: float = 0.0
    """The sum of its cuts' logits."""
    barred: bool = False
    """Whether nothing that is left of it can be a takeaway: so of a caption."""
    told: bool = False
    """Whether what its sentence's parse takes for the clause stayed: then a parse of its text alone may not deny it."""
    lost: bool = False
    """Whether the parse of its sentence has lost its way: then only a sound one is offered."""


def whole(tree: Tree, *, pictured: bool = False) -> Compression:
    """Return the sentence with nothing cut; its score is 0.0 where its parse lacks what a sentence needs.

    `pictured` says whether it is likely a caption.
    """
    spans = kept_spans(tree, ())
    score = 0.0 if fault(tree, pictured=pictured) else 1.0
    barred = shows_a_picture(tree, likely=pictured)
    return Compression(join(tree.sentence, spans), spans, score, parsed=True, barred=barred)


def versions(
    tree: Tree, scored: Sequence[Scored], *, max_chars: int, aim_chars: int, pressing: bool = False
) -> list[Compression]:
    """Return up to six shortened versions of at most `max_chars` characters: of the likeliest cuts, which use the room.

    From a sentence that fits only what editors would likely cut goes. One that is `pressing`, for it opens the
    article, has a version wherever any fits, also one that says less than a line should. A word before a noun that says
    which ("a public outcry", "a Larkby firm") goes only where no sound version does without that.
    """
    length = tree.words[-1].span.end - tree.words[0].span.start if tree.words else 0
    floor = _LAST_FLOOR if length > max_chars else _FLOOR
    tried = [each for each in _likely(scored, floor) if each.cut.kind is not Kind.LOOSE]
    milder = [each for each in tried if not says_which(tree, each.cut)]
    found = _made(tree, milder, max_chars)
    if length > max_chars and len(milder) < len(tried) and max((e.score for e in found), default=0.0) < _SURE:
        found += _made(tree, tried, max_chars)
    if length > max_chars and not any(each.score >= LEAST for each in found):
        found += _made(tree, _likely(scored, _LEAST_FLOOR), max_chars)
    if pressing and not found:
        found = _made(tree, _likely(scored, _LEAST_FLOOR), max_chars, TORN)
    ranked = sorted({each.text: each for each in found}.values(), key=_rank, reverse=True)
    best = [version for version in ranked if version.score >= LEAST][:_MOST]
    if pressing and not best:
        best = ranked[:1]
    return sorted(best, key=lambda each: abs(len(each.text) - aim_chars))


def _likely(scored: Sequence[Scored], floor: float) -> list[Scored]:
    return [each for each in scored if each.probability >= floor or each.cut.kind is Kind.LEAD_IN]


def _rank(version: Compression) -> float:
    """Return how good a version is: how likely its cuts, and how much of the room it uses."""
    return version.odds + _ROOM * len(version.text)


def _made(tree: Tree, tried: Sequence[Scored], max_chars: int, broken: Reasons = BROKEN) -> list[Compression]:
    """Return the versions of the best combinations that fit."""
    free = [each for each in tried if each.cut.kind is Kind.LEAD_IN]
    doubted = [each for each in tried if each.cut.kind is not Kind.LEAD_IN]
    found: list[Compression] = []
    made = 0
    sizes = _sizes(tree)
    for series in _combined(tree, doubted, free):
        if _about(sizes, series) > max_chars:
            continue
        version = _version(tree, series, broken)
        made += 1
        if version and len(version.text) <= max_chars:
            found.append(version)
        if made >= _MADE:
            break
    return found


def _combined(tree: Tree, tried: Sequence[Scored], free: Sequence[Scored]) -> Iterator[list[Scored]]:
    """Yield combinations of cuts of which none lies in another, the best first; `free` goes with each.

    What opens a sentence goes only alone or with cuts in what it leaves, and never together with an added one.
    """
    best = sorted(tried, key=lambda each: -each.probability)[:_COMBINED]
    found: list[tuple[float, frozenset[int], list[Scored]]] = [(0.0, frozenset(), [])]
    for each in best:
        places, worth = frozenset(each.cut.places), each.logit - _ROOM * (len(tree.text_of(each.cut.places)) + 1)
        found += [
            (before + worth, gone | places, [*series, each])
            for before, gone, series in found
            if not gone & places and _agree(series, each)
        ]
    found.sort(key=lambda each: (-each[0], len(each[2])))
    for _, _, series in found:
        if series or free:
            opens = any(made.cut.kind in _OPENS for made in series)
            yield [*(() if opens else free), *series]


def _agree(series: Sequence[Scored], cut: Scored) -> bool:
    kinds = {each.cut.kind for each in series} | {cut.cut.kind}
    return not (kinds & _OPENS and kinds & _ADDS)


def _sizes(tree: Tree) -> list[int]:
    """Return how many characters each word takes of a line, with the blank before it; 0 for marks."""
    return [
        len(word.text) + tree.sentence[word.span.start - 1 : word.span.start].isspace() if word.upos != "PUNCT" else 0
        for word in tree.words
    ]


def _about(sizes: Sequence[int], series: Sequence[Scored]) -> int:
    """Return about how many characters are left; marks around a cut may go too, and two are left for them."""
    gone = {place for each in series for place in each.cut.places}
    return sum(sizes) - sum(sizes[place] for place in gone) - 2


def _score(series: Sequence[Scored]) -> float:
    """Return how likely a version lost nothing that matters, by its cuts, as readers judged such lines."""
    known = [each.harmless for each in series if each.harmless is not None and each.cut.kind is not Kind.LEAD_IN]
    if known:
        return prod(known)
    doubts = [min(0.0, each.logit) for each in series if each.cut.kind is not Kind.LEAD_IN]
    if not doubts:
        return 1.0
    start, total, worst, count = _SOUND
    return 1 / (1 + exp(-start - total * sum(doubts) - worst * min(doubts) - count * len(doubts)))


def _version(tree: Tree, series: Sequence[Scored], broken: Reasons) -> Compression | None:
    dropped = {place for each in series for place in each.cut.places}
    kept = [word for word in tree.words if word.place not in dropped and word.upos != "PUNCT"]
    if not dropped or len(kept) < _FEWEST_WORDS or any(breaks(tree, dropped) for breaks in broken):
        return None
    spans = kept_spans(tree, dropped)
    if halves_dashes(tree, spans):
        return None
    kinds = tuple(each.cut.kind for each in series)
    odds = sum(each.logit for each in series if each.cut.kind is not Kind.LEAD_IN)
    told = keeps_its_clause(tree, dropped, spans)
    return Compression(join(tree.sentence, spans), spans, _score(series), kinds, odds=odds, told=told)
