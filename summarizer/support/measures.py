"""Measures a takeaway against its article: what is shared, in which order, and what the checks make of it."""

from collections.abc import Sequence
from itertools import pairwise
from math import log, log1p, prod

from rapidfuzz import fuzz
from rapidfuzz.distance import LCSseq

from db.records import Flag, Severity
from summarizer.checks.article import CheckedArticle
from summarizer.checks.asking import QUESTIONS, probabilities
from summarizer.checks.held import Held
from summarizer.checks.judging import Examined
from summarizer.checks.polarity.denials import is_negator
from summarizer.checks.reading.spacing import is_caseless
from summarizer.checks.reading.text import ReadText
from summarizer.checks.reading.words import Word
from summarizer.checks.remembering import remembered

NAMES = (
    "best", "evidence", "article", "missing", "missing_share", "any_missing", "runs", "density", "longest",
    "sentences_used", "sentences_apart", "neighbours",
    "pairs_near", "pairs_here", "order", "subsequence", "subsequence_all", "ratio", "set_ratio", "length",
    "best_length",
    "denials", "denials_evidence", "opening", "second",
    "number_error", "number_warning", "date_error", "date_warning",
    "name_error", "name_warning", "quote_error", "attribution", "negation", "certainty", "figures", "names",
    *QUESTIONS, "doubtful", "second_doubt",
)  # fmt: skip
"""The measures in the order of `measure`."""

CONTEXT = ("sentences", "caseless", "size")
"""What is told of a whole claim and its article besides, in the order of `context`."""
_NEAR = range(-3, 6)
"""How far a word may stand after another to be near it."""


def measure(examined: Examined) -> list[float]:
    """Return the measures of one sentence after the checks; all lie between 0 and about 3."""
    held = examined.held
    asked = probabilities(held)
    return [*_shared(held), *_flagged(examined.flags), *_counts(held.read), *asked, *_doubts(asked)]


def context(claim: str, sentences: int, article: CheckedArticle) -> tuple[float, ...]:
    """Return what moves the score of a claim whatever it says: its sentences, its small letters, the article's size."""
    return log(max(1, sentences)), float(is_caseless(claim)), min(5.0, log1p(article.body_sentences)) / 4


def _doubts(asked: Sequence[float]) -> list[float]:
    """Return how probably any question is answered with yes, and the second highest probability."""
    return [1.0 - prod(1.0 - one for one in asked), sorted(asked)[-2]]


def _shared(held: Held) -> list[float]:
    read, article, weights, chosen = held.read, held.article, held.weights, held.by_words
    total = sum(weights.values()) or 1.0
    best = article.words_of[chosen[0]] if chosen else ()
    best_stems = [word.stem for word in best if word.stem]
    union = {word.stem for number in chosen for word in article.words_of[number]}
    missing = [stem for stem in weights if stem not in article.sentences_with]
    own = [word.stem for word in read.words if word.stem]
    ranked = sorted(held.scores, reverse=True)
    norms, best_norms = [word.norm for word in read.words], [word.norm for word in best]
    return [
        max(held.scores, default=0.0) / total,
        sum(worth for stem, worth in weights.items() if stem in union) / total,
        1.0 - sum(weights[stem] for stem in missing) / total,
        min(len(missing), 6) / 3,
        len(missing) / max(1, len(read.stems)),
        float(bool(missing)),
        *_copied(read.words, article),
        _neighbours(norms, best_norms),
        *_pairs(own, chosen, article),
        _in_order(own, best_stems),
        LCSseq.similarity(own, best_stems) / max(1, len(own)),
        LCSseq.similarity(norms, best_norms) / max(1, len(norms)),
        fuzz.partial_ratio(" ".join(norms), " ".join(best_norms)) / 100,
        fuzz.token_set_ratio(" ".join(own), " ".join(best_stems)) / 100,
        min(len(norms), 60) / 20,
        min(len(best_norms), 60) / 20,
        float(min(3, sum(map(is_negator, read.words)))),
        float(min(3, sum(is_negator(word) for number in chosen[:1] for word in article.words_of[number]))),
        float(bool(own) and own[0] in best_stems[: max(3, len(best_stems) // 3)]),
        (ranked[1] / total) if len(ranked) > 1 else 0.0,
    ]


def _copied(words: Sequence[Word], article: CheckedArticle) -> list[float]:
    """Return how much is copied in runs: their number, mean squared length, the longest; and from which sentences."""
    runs: list[tuple[int, int]] = []
    place = 0
    while place < len(words):
        length, number = _longest_run(words, place, article)
        if length:
            runs.append((length, number))
        place += max(1, length)
    size = max(1, len(words))
    used = {number for length, number in runs if length > 1}
    return [
        min(len(runs), 12) / 6,
        min(3.0, sum(length * length for length, _ in runs) / size / 10),
        max((length for length, _ in runs), default=0) / size,
        min(6, len(used)) / 3,
        min(10, max(used) - min(used)) / 10 if used else 0.0,
    ]


def _neighbours(norms: Sequence[str], best: Sequence[str]) -> float:
    """Return which share of the pairs of neighbouring words are neighbours in the best sentence too."""
    here = set(pairwise(best))
    return sum(pair in here for pair in pairwise(norms)) / max(1, len(norms) - 1)


def _longest_run(words: Sequence[Word], place: int, article: CheckedArticle) -> tuple[int, int]:
    """Return the length of the longest run of words from `place` on that the article has, and its sentence."""
    longest, where = 0, 0
    for found in article.places.get(words[place].norm, ())[:40]:
        number = article.sentence_at(found.start)
        sentence = article.words_of[number]
        first, _ = article.word_range(number, found.start, found.end)
        length = 0
        while (
            place + length < len(words)
            and first + length < len(sentence)
            and sentence[first + length].norm == words[place + length].norm
        ):
            length += 1
        if length > longest:
            longest, where = length, number
    return longest, where


def _pairs(own: Sequence[str], chosen: Sequence[int], article: CheckedArticle) -> list[float]:
    """Return which share of neighbouring content words is near each other in the article, and in the evidence."""
    pairs = [(one, two) for one, two in pairwise(own) if one != two]
    if not pairs:
        return [1.0, 1.0]
    near = here = 0
    for one, two in pairs:
        places = _near(one, two, article)
        near += bool(places)
        here += bool(places & set(chosen))
    return [near / len(pairs), here / len(pairs)]


@remembered
def _near(one: str, two: str, article: CheckedArticle) -> frozenset[int]:
    """Return the sentences where `two` follows `one` within five words, or `one` follows `two` within three."""
    seconds = frozenset(article.positions.get(two, ()))
    return frozenset(
        number
        for number, place in article.positions.get(one, ())
        if any((number, place + step) in seconds for step in _NEAR)
    )


def _in_order(own: Sequence[str], best: Sequence[str]) -> float:
    """Return which share of the shared content words stands in the same order."""
    places = [best.index(stem) for stem in dict.fromkeys(own) if stem in best]
    pairs = [(one, two) for at, one in enumerate(places) for two in places[at + 1 :]]
    return sum(one < two for one, two in pairs) / len(pairs) if pairs else 0.5


def _flagged(flags: Sequence[Flag]) -> list[float]:
    def count(kind: str, severity: Severity | None = None) -> float:
        found = sum(flag.kind == kind and severity in (None, flag.severity) for flag in flags)
        return float(min(3, found))

    error, warning = Severity.ERROR, Severity.WARNING
    return [
        count("number", error), count("number", warning), count("date", error), count("date", warning),
        count("name", error), count("name", warning), count("quote", error),
        count("attribution"), count("negation"), count("certainty"),
    ]  # fmt: skip


def _counts(read: ReadText) -> list[float]:
    return [min(4, len(read.quantities) + len(read.moments)) / 2, min(6, len(read.names)) / 3]
