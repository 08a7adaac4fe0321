"""Searches the combinations of a sentence's cuts for shorter versions, the likeliest ones first."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from math import exp, log, sqrt
from typing import Final, NamedTuple

from db.records import Span
from summarizer.embedded.captions import shows_a_picture
from summarizer.embedded.cut_kinds import BOLD, LIMITING, Cut, Kind
from summarizer.embedded.cut_modifiers import says_which
from summarizer.embedded.cut_together import empties, halves_dashes, silences
from summarizer.embedded.fluency import fault
from summarizer.embedded.tidy import join, kept_spans
from summarizer.embedded.tree import Tree

_FLOOR: Final = 0.3
"""A cut below this probability is not tried."""
_LIMITING_FLOOR: Final = 0.58
"""The same for phrases that may narrow the claim."""
_FLOORS: Final = {Kind.PURPOSE: 0.75, Kind.TIME: 0.5, Kind.FIRST_CLAUSE: 0.5, Kind.REDUCTION: 0.0}
"""The same for purposes, of which the judge takes every second one that an editor kept; times, of which editors cut
most; all before an added clause, which is mostly the news; and a "who was", of which nobody misses anything."""
_BOLD_FLOOR: Final = 0.8
"""The same for what only a sentence loses that is too long otherwise."""
_SMALL_FLOORS: Final = {Kind.EPITHET: 0.5, Kind.TITLE: 0.5, Kind.ORIGIN: 0.75}
"""The same for what colours: from a sentence that is too long it goes before what the sentence is about."""
_EASES: Final = (1.0, 0.6, 0.35, 0.2)
"""What is left of these floors, step by step, for a sentence that no likelier cut makes short enough."""
_PRESSED: Final = (0.1, 0.0)
"""Steps that follow for the sentence that opens the article."""
_LEAST: Final = 0.08
"""A version below this score is never offered: it lost what the sentence was about."""
_SOUND: Final = 0.3
"""A version of this score is good enough to leave in what says which."""
_COMBINED: Final = 8
"""Cuts, the likeliest ones, of which all combinations are looked at."""
_MADE: Final = 18
"""Combinations that are made into texts at most."""
_MOST: Final = 6
_SPARE: Final = 3
"""So many versions an opening sentence should have, as some of them may not stand."""
_FEWEST_WORDS: Final = 5


DOUBTED: Final = 0.7
"""How much of a cut's score counts beside the news that is kept: its power."""


class Scored(NamedTuple):
    """A cut that could be made."""

    cut: Cut
    probability: float
    """That an editor would make it."""
    loss: float = 0.0
    """The share of the sentence's worth that its words hold."""


@dataclass(frozen=True)
class Compression:
    """One way to say a sentence: its text, the characters of the sentence that were kept, and how good it is."""

    text: str
    """The kept pieces joined by the rule of `tidy.join`."""
    kept: tuple[Span, ...]
    """Relative to the sentence."""
    score: float
    """0 to 1: the product of its n cuts' probabilities, to the power of one over the root of n, so that each more
    counts for less but never for nothing; 1 for the whole sentence, or 0 where that is none (a heading, a fragment)."""
    cuts: tuple[Kind, ...] = ()
    """What was cut; empty for the whole sentence."""
    parsed: bool = False
    """Whether `score` says already that its parse stands, or does not: so of the whole sentence."""
    barred: bool = False
    """Whether nothing that is left of it can be a takeaway: so of a caption."""


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
    """Return up to six shortened versions of at most `max_chars` characters: of the likeliest cuts that lose least.

    Where a sentence is too long and no likely cut makes it fit, less likely and bolder ones are tried; all that may go
    at all where it is `pressing`: what opens an article is missed more than any phrase of it. A word before a noun that
    says which ("a public outcry", "a Larkby firm") goes only where no sound version does without that.
    """
    length = tree.words[-1].span.end - tree.words[0].span.start if tree.words else 0
    long = length > max_chars
    limits = (max_chars, aim_chars)
    milder = [each for each in scored if not says_which(tree, each.cut)]
    found = _eased(tree, milder, limits, long=long, pressing=pressing)
    more = long and len(milder) < len(scored)
    if more and max((each.score for each in found), default=0.0) < _SOUND:
        return _eased(tree, scored, limits, long=long, pressing=pressing)
    return found


def _eased(
    tree: Tree, scored: Sequence[Scored], limits: tuple[int, int], *, long: bool, pressing: bool
) -> list[Compression]:
    """Return the versions that these cuts make, the floors lowered step by step until one fits, or some are there."""
    max_chars, aim_chars = limits
    found: dict[str, tuple[float, Compression]] = {}
    eases = (*_EASES, *_PRESSED) if pressing else _EASES
    for ease in eases if long else _EASES[:1]:
        # One step beyond the first that fits, or beyond the third of what must be told: it may not stand as a sentence.
        enough = len(found) >= (_SPARE if pressing else 1)
        tried = [each for each in scored if _is_tried(each.cut, each.probability, ease, long=long)]
        found = {**_made(tree, scored, tried, max_chars), **found}
        if enough:
            break
    ranked = sorted(found.values(), key=lambda pair: -pair[0])
    best = [version for _, version in ranked if version.score >= _LEAST][:_MOST]
    if pressing and not best:
        best = [version for _, version in ranked[:1]]
    return sorted(best, key=lambda each: abs(len(each.text) - aim_chars))


def _is_tried(cut: Cut, probability: float, ease: float, *, long: bool) -> bool:
    if cut.kind is Kind.LEAD_IN:
        return False
    if long and cut.kind in _SMALL_FLOORS:
        return probability >= min(_SMALL_FLOORS[cut.kind], ease * _BOLD_FLOOR)
    if cut.kind in BOLD | {Kind.REDUCTION} and ease == 1.0:
        return False
    return probability >= ease * _floor(cut.kind)


def _floor(kind: Kind) -> float:
    """Return the probability below which a cut of a kind is not tried at the first step."""
    if kind in BOLD:
        return _BOLD_FLOOR
    return _FLOORS.get(kind, _LIMITING_FLOOR if kind in LIMITING else _FLOOR)


def _made(
    tree: Tree, scored: Sequence[Scored], tried: Sequence[Scored], max_chars: int
) -> dict[str, tuple[float, Compression]]:
    """Return the versions of the best combinations that fit, by their texts, each with its rank."""
    free = [each._replace(probability=1.0) for each in scored if each.cut.kind is Kind.LEAD_IN]
    found: dict[str, tuple[float, Compression]] = {}
    made = 0
    for series in _combined(tried, free):
        if _about(tree, series) > max_chars:
            continue
        version = _version(tree, series)
        made += 1
        if version and len(version.text) <= max_chars:
            found.setdefault(version.text, (_rank(series), version))
        if made >= _MADE:
            break
    return found


def _combined(tried: Sequence[Scored], free: Sequence[Scored]) -> Iterator[list[Scored]]:
    """Yield combinations of cuts of which none lies in another, the best first; `free` goes with each.

    An opening clause goes only alone or with cuts in what it leaves, and never together with an added one.
    """
    best = sorted(tried, key=lambda each: -each.probability)[:_COMBINED]
    series = [
        each
        for count in range(len(best) + 1)
        for each in combinations(best, count)
        if _apart([made.cut for made in each])
    ]
    series.sort(key=lambda each: (-_rank(each), len(each)))
    for each in series:
        if each or free:
            opens = any(made.cut.kind is Kind.FIRST_CLAUSE for made in each)
            yield [*(() if opens else free), *each]


def _rank(series: Sequence[Scored]) -> float:
    """Return how good a combination is: how likely its cuts, and how much of the sentence's worth is left."""
    doubted = [each.probability for each in series if each.cut.kind is not Kind.LEAD_IN]
    left = max(0.0, 1.0 - sum(each.loss for each in series))
    return float(_score(doubted) ** DOUBTED) * left * left


def _apart(cuts: Sequence[Cut]) -> bool:
    kinds = {cut.kind for cut in cuts}
    if {Kind.FIRST_CLAUSE, Kind.SECOND_CLAUSE} <= kinds:
        return False
    places = [place for cut in cuts for place in cut.places]
    return len(places) == len(set(places))


def _about(tree: Tree, series: Sequence[Scored]) -> int:
    """Return about how many characters are left; marks around a cut may go too, and two are left for them."""
    gone = {place for each in series for place in each.cut.places}
    spaced = [word for word in tree.words if word.place not in gone and word.upos != "PUNCT"]
    blanks = sum(tree.sentence[word.span.start - 1 : word.span.start].isspace() for word in spaced)
    return sum(len(word.text) for word in spaced) + blanks - 2


def _score(probabilities: Sequence[float]) -> float:
    if not probabilities:
        return 1.0
    return exp(sum(log(max(each, 1e-6)) for each in probabilities) / sqrt(len(probabilities)))


def _version(tree: Tree, series: Sequence[Scored]) -> Compression | None:
    dropped = {place for each in series for place in each.cut.places}
    kept = [word for word in tree.words if word.place not in dropped and word.upos != "PUNCT"]
    if not dropped or len(kept) < _FEWEST_WORDS or empties(tree, dropped) or silences(tree, dropped):
        return None
    spans = kept_spans(tree, dropped)
    if halves_dashes(tree, spans):
        return None
    doubted = [each.probability for each in series if each.cut.kind is not Kind.LEAD_IN]
    kinds = tuple(each.cut.kind for each in series)
    return Compression(join(tree.sentence, spans), spans, _score(doubted), kinds)
