"""Weighs how likely a cut is by the news that its words hold: an editor keeps what the story is about.

The judge sees a phrase and its sentence, not the article. The salience network says of each word how likely an
editor's highlights hold it; a phrase whose words are likelier than the sentence's on average is less likely cut.
"""

from collections.abc import Sequence
from math import exp, isnan, log, nan
from typing import Final

from db.records import Span
from summarizer.embedded.cut_kinds import Cut
from summarizer.embedded.cut_words import TIME_NOUNS
from summarizer.embedded.tree import Tree

_WEIGHT: Final = 2.0
"""How much the logit of a cut loses when its words are twice as likely as the sentence's on average."""
_MOST: Final = 2.5
_GRAVE: Final = frozenset(
    "killed killing kills kill dead died dies dying death deaths injured wounded fatal fatally murder murdered guilty "
    "acquitted convicted resigned missing charged accused jailed sentenced raped".split()
)
"""What cost lives, or somebody's name, is the news wherever it stands."""
_GRAVER: Final = 1.5
_GRAVEST: Final = 5.0
_LAST_NAME: Final = 1.0
"""By how much the logit of a cut falls that takes these, all of them, or the only name of the sentence."""
_CONTENT: Final = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM", "ADV"})

Worths = Sequence[float]
"""Per character of a sentence, the chance that its word stands in the highlights; `nan` where there is none."""


def worths_of(sentence: str, words: Sequence[tuple[Span, float]]) -> list[float]:
    """Return the chances of a sentence's words, one for each of its characters."""
    found = [nan] * len(sentence)
    for span, chance in words:
        found[span.start : span.end] = [chance] * (span.end - span.start)
    return found


def weighed(tree: Tree, cut: Cut, probability: float, worths: Worths) -> float:
    """Return the probability of a cut, less where its words hold more of the news than the sentence's on average."""
    kept = min(1 - 1e-6, max(1e-6, probability))
    logit = log(kept / (1 - kept)) + _WEIGHT * (1 - _relative(tree, cut, worths)) - _loss(tree, cut)
    return 1 / (1 + exp(-logit))


def loss_of(tree: Tree, cut: Cut, worths: Worths) -> float:
    """Return the share of the sentence's worth that the cut's words hold, 0 to 1; 0 where nothing is known."""
    inside = set(cut.places)
    known = [(word.place in inside, worths[word.span.start]) for word in tree.words if word.upos != "PUNCT"]
    total = sum(worth for _, worth in known if not isnan(worth))
    gone = sum(worth for cuts, worth in known if cuts and not isnan(worth))
    return gone / total if total > 0 else 0.0


def _relative(tree: Tree, cut: Cut, worths: Worths) -> float:
    """Return how likely the cut's words are beside the sentence's on average; 1.0 where nothing is known."""
    inside = set(cut.places)
    every = [(word.place in inside, worths[word.span.start]) for word in tree.words if word.upos in _CONTENT]
    known = [(cuts, worth) for cuts, worth in every if not isnan(worth)]
    gone = [worth for cuts, worth in known if cuts]
    mean = sum(worth for _, worth in known) / max(1, len(known))
    return min(_MOST, sum(gone) / len(gone) / mean) if gone and mean > 0 else 1.0


def _loss(tree: Tree, cut: Cut) -> float:
    """Return what the cut costs for its words alone: a death, a verdict, the only name of the sentence."""
    inside = set(cut.places)
    graves = {word.place in inside for word in tree.words if word.lower in _GRAVE}
    grave = _GRAVEST if graves == {True} else _GRAVER if True in graves else 0.0
    named = {word.place in inside for word in tree.words if word.upos == "PROPN" and word.lower not in TIME_NOUNS}
    return grave + _LAST_NAME * (named == {True})
