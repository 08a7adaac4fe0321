"""Says how much of the news a cut's words hold: an editor keeps what the article is about.

The judge of cuts sees a phrase and its sentence. The salience network, which has read the article, says of each word
how likely an editor's highlights hold it.
"""

from collections.abc import Sequence
from math import exp, isnan, log, nan
from typing import Final

from db.records import Span
from summarizer.embedded.cutting.kinds import Cut
from summarizer.embedded.parsing.tree import Tree
from summarizer.english.charges import GRAVE

_MOST: Final = 2.5
_SHORT: Final = 1e-6
_GRAVER: Final = 1.5
_GRAVEST: Final = 5.0
"""By how much the logit of a cut falls that takes some of these, or all."""
_CONTENT: Final = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM", "ADV"})

Worths = Sequence[float]
"""Per character of a sentence, the chance that its word stands in the highlights; `nan` where there is none."""


def worths_of(sentence: str, words: Sequence[tuple[Span, float]]) -> list[float]:
    """Return the chances of a sentence's words, one for each of its characters."""
    found = [nan] * len(sentence)
    for span, chance in words:
        found[span.start : span.end] = [chance] * (span.end - span.start)
    return found


def weighed(tree: Tree, cut: Cut, probability: float) -> float:
    """Return the probability of a cut, less where it takes what cost lives: no judge may find that long-winded."""
    inside = set(cut.places)
    graves = {word.place in inside for word in tree.words if word.lower in GRAVE}
    if True not in graves:
        return probability
    return 1 / (1 + exp(-log_odds(probability) + (_GRAVEST if graves == {True} else _GRAVER)))


def log_odds(probability: float) -> float:
    """Return the logarithm of the odds of what has this probability; certainty counts as a millionth short of it."""
    sure = min(1 - _SHORT, max(_SHORT, probability))
    return log(sure / (1 - sure))


def loss_of(tree: Tree, cut: Cut, worths: Worths) -> float:
    """Return the share of the sentence's worth that the cut's words hold, 0 to 1; 0 where nothing is known."""
    inside = set(cut.places)
    told = tree.words if worths else ()
    known = [(word.place in inside, worths[word.span.start]) for word in told if word.upos != "PUNCT"]
    total = sum(worth for _, worth in known if not isnan(worth))
    gone = sum(worth for cuts, worth in known if cuts and not isnan(worth))
    return gone / total if total > 0 else 0.0


def relative_worth(tree: Tree, cut: Cut, worths: Worths) -> float:
    """Return how likely the cut's words are beside the sentence's on average; 1.0 where nothing is known."""
    inside = set(cut.places)
    told = tree.words if worths else ()
    every = [(word.place in inside, worths[word.span.start]) for word in told if word.upos in _CONTENT]
    known = [(cuts, worth) for cuts, worth in every if not isnan(worth)]
    gone = [worth for cuts, worth in known if cuts]
    mean = sum(worth for _, worth in known) / max(1, len(known))
    return min(_MOST, sum(gone) / len(gone) / mean) if gone and mean > 0 else 1.0
