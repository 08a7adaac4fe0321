"""Measures what stands beside a mark ("not", "may", "said"): its words in the other text, and its like near them."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import NamedTuple, Self

from summarizer.checks.article import CheckedArticle
from summarizer.checks.held import Held, sentences_around
from summarizer.checks.opened import Opened, OpenedArticle, opened, opened_article
from summarizer.checks.reading.words import Word
from summarizer.checks.remembering import remembered
from summarizer.checks.runs import run
from summarizer.english.speech import SAYING

_BESIDE = 2
"""So many content words on each side of a mark are followed."""
_REACH = 5
"""Within so many words of the mark they are looked for."""
_MOST = 40
"""So many places of a common word are looked at."""
_RUN = 3
"""So many words on each side are compared to the letter."""
_MANY = 4
_LONG = 40


@dataclass(frozen=True, eq=False)
class Sort:
    """One sort of mark."""

    name: str
    is_mark: Callable[[Word], bool]
    is_kin: Callable[[Word], bool]
    groups: tuple[frozenset[str], ...]
    """Marks that are measured apart from the others."""
    is_idle: Callable[[Sequence[Word], int], bool] = lambda _words, _place: False
    """Whether the mark at a place of some words does not do its work there."""
    before_that: frozenset[str] = frozenset()
    """Words that are marks only right before a "that", as a "fear" is a doubt then."""

    def marks(self, words: Sequence[Word]) -> list[int]:
        """Return the places of the marks among some words."""
        return [
            at
            for at, word in enumerate(words)
            if (self.is_mark(word) or is_before_that(words, at, self.before_that)) and not self.is_idle(words, at)
        ]

    def kin(self, words: Sequence[Word]) -> list[int]:
        """Return the places of the words that can do a mark's work."""
        return [at for at, word in enumerate(words) if self.is_kin(word) and not self.is_idle(words, at)]


def is_before_that(words: Sequence[Word], place: int, norms: frozenset[str]) -> bool:
    """Return whether the word at a place is one of some small words, and a "that" follows it."""
    following = words[place + 1 : place + 2]
    return words[place].norm in norms and words[place].text.islower() and [word.norm for word in following] == ["that"]


@remembered
def kin_in(number: int, sort: Sort, article: CheckedArticle) -> tuple[int, ...]:
    """Return the places of the words of a sentence that can do a mark's work."""
    return tuple(sort.kin(article.words_of[number]))


class Shared:
    """What every mark of one takeaway has in common."""

    def __init__(self, held: Held, sort: Sort, top: Sequence[int]) -> None:
        article = held.article
        self.article, self.sort = article, sort
        self.opened = opened(held.read.words)
        count = len(article.sentences)
        self.near = {n for number in top for n in sentences_around(number, 1, 1, count)}
        self.top = set(top)
        best = article.words_of[top[0]]
        kin_best = len(kin_in(top[0], sort, article))
        kin_top = sum(len(kin_in(number, sort, article)) for number in top)
        kin_near = sum(len(kin_in(number, sort, article)) for number in self.near)
        total = sum(held.weights.values()) or 1.0
        union = {word.stem for number in top for word in article.words_of[number]}
        covered = sum(weight for stem, weight in held.weights.items() if stem in union)
        self.cover = [
            held.scores[top[0]] / total,
            covered / total,
            min(kin_best, _MANY) / _MANY,
            min(kin_top, 2 * _MANY) / _MANY,
            min(kin_near, 4 * _MANY) / _MANY,
            min(len(best), _LONG) / _LONG,
            min(len(held.read.words), _LONG) / _LONG,
            float(len(top)),
            min(len(sort.kin(held.read.words)), _MANY) / _MANY,
            float(bool(held.read.quotations)),
            min(sum(word.norm in SAYING for number in top for word in article.words_of[number]), _MANY) / _MANY,
        ]


def _content(words: Sequence[Word]) -> list[str]:
    return [word.stem for word in words if word.stem][:_BESIDE]


def there(words: Sequence[Word], place: int, kin: Sequence[int], shared: Shared) -> list[float]:
    """Return how the words beside a mark of the takeaway stand in the article: found, marked too, joined without it."""
    article = shared.article
    after = _content(words[place + 1 : place + 1 + _REACH])
    before = _content(words[max(0, place - _REACH) : place][::-1])
    found: list[float] = []
    for stems in (after, before):
        spots = [spot for stem in stems for spot in article.positions.get(stem, ())[:_MOST]]
        here = [spot for spot in spots if spot[0] in shared.near]
        first = [spot for spot in here if spot[0] in shared.top]
        found += [
            len({stem for stem in stems if any(n in shared.near for n, _ in article.positions.get(stem, ()))}),
            float(bool(first)),
            max((_marked(spot, shared) for spot in here), default=-1.0),
            min((_marked(spot, shared) for spot in first), default=-1.0),
            max((_marked(spot, shared) for spot in spots), default=-1.0),
        ]
    norms, at = shared.opened
    spot = at[place]
    left, right = norms[max(0, spot - _RUN) : spot], norms[spot + 1 : spot + 1 + _RUN]
    plain = opened_article(article)
    return [
        *found,
        _joined(left, right, plain) / _RUN,
        float(_stands((norms[spot], *right[:1]), plain)),
        float(_stands((*left[-1:], norms[spot]), plain)),
        float(len(kin) > 1),
        place / len(words),
        *_next(right),
        float(norms[spot] in plain.places),
        *_company({*after, *before}, shared),
    ]


def is_copied(place: int, shared: Shared) -> bool:
    """Return whether a mark and the words beside it stand so in a supporting sentence: then nobody put it in."""
    norms, last = shared.opened
    wanted = norms[max(0, last[place] - _RUN) : last[place] + 1 + _RUN]
    if len(wanted) <= _RUN:
        return False
    plain = opened_article(shared.article)
    starts = (spot for spot in plain.places.get(wanted[0], ()) if spot[0] in shared.top)
    return any(plain.sentences[number][at : at + len(wanted)] == wanted for number, at in starts)


def _company(stems: set[str], shared: Shared) -> list[float]:
    """Return how many of the words beside a mark some sentence has together with kin, and how many one without."""
    counts: Counter[int] = Counter()
    for stem in stems:
        counts.update(shared.article.sentences_with.get(stem, ()))
    most = [0, 0]
    for number, count in counts.items():
        with_kin = bool(kin_in(number, shared.sort, shared.article))
        most[with_kin] = max(most[with_kin], count)
    return [float(most[1]), float(most[0]), float(most[1] - most[0])]


def _marked(spot: tuple[int, int], shared: Shared) -> float:
    """Return how near a word of the article the nearest kin is, 0 for none in its sentence."""
    number, place = spot
    kin = kin_in(number, shared.sort, shared.article)
    reach = range(place - 2 * _REACH, place + 2 * _REACH)
    return max((1.0 / (1.0 + abs(at - place)) for at in kin if at in reach), default=0.0)


def _joined(left: Sequence[str], right: Sequence[str], plain: OpenedArticle) -> float:
    """Return how many words on the shorter side join the other side without the mark, in some sentence; 0 for none."""
    if not left or not right:
        return 0.0
    spots = plain.places.get(left[-1], ())[:_MOST]
    return float(max((_joint(plain.sentences[number], at, left, right) for number, at in spots), default=0))


def _joint(norms: Sequence[str], at: int, left: Sequence[str], right: Sequence[str]) -> int:
    """Return how many words run on alike on both sides of a place whose word ends the left side."""
    ahead = run(norms[at + 1 : at + 1 + _RUN], right)
    back = run(norms[max(0, at - _RUN + 1) : at + 1][::-1], left[::-1])
    return min(ahead + back - 1, _RUN) if ahead else 0


def _stands(pair: Sequence[str], plain: OpenedArticle) -> bool:
    """Return whether the article has two words right after each other."""
    if len(pair) < 2:  # noqa: PLR2004 (a pair)
        return False
    spots = plain.places.get(pair[0], ())[:_MOST]
    return any(plain.sentences[number][at + 1 : at + 2] == (pair[1],) for number, at in spots)


class Marked(NamedTuple):
    """A sentence of the article with what all its marks are measured by."""

    words: Sequence[Word]
    opened: Opened
    marks: int
    """How many it has."""

    @classmethod
    def of(cls, words: Sequence[Word], sort: Sort) -> Self:
        """Return a sentence as it is for the marks of one sort."""
        return cls(words, opened(words), len(sort.marks(words)))


class Own:
    """The takeaway's own words, ready for marks of the article to be looked for beside them."""

    def __init__(self, held: Held, sort: Sort) -> None:
        words = held.read.words
        self.weights = held.weights
        self.total = sum(held.weights.values()) or 1.0
        self.norms = opened(words).norms
        self.set = set(self.norms)
        self.stems = {word.stem: place for place, word in enumerate(words) if word.stem}
        self.kin = sort.kin(words)

    def beside(self, marked: Marked, place: int) -> list[float]:
        """Return how much of what stands round a mark of the article the takeaway has, and whether marked."""
        sentence, (norms, at) = marked.words, marked.opened
        mark = sentence[place]
        after = _content(sentence[place + 1 : place + 1 + _REACH])
        before = _content(sentence[max(0, place - _REACH) : place][::-1])
        shares = []
        for reach in (_REACH, 2 * _REACH, len(sentence)):
            around = {w.stem for w in sentence[max(0, place - reach) : place + reach + 1] if w.stem} - {mark.stem}
            shares.append(len(around & self.stems.keys()) / max(1, len(around)))
        left, right = norms[max(0, at[place] - _RUN) : at[place]], norms[at[place] + 1 : at[place] + 1 + _RUN]
        spots = [self.stems[stem] for stem in (*after, *before) if stem in self.stems]
        return [
            *shares,
            *(float(stem in self.stems) for stem in (*after, "", "")[:_BESIDE]),
            *(float(stem in self.stems) for stem in (*before, "", "")[:_BESIDE]),
            float(norms[at[place]] in self.set),
            max((1.0 / (1.0 + abs(kin - spot)) for spot in spots for kin in self.kin), default=0.0),
            float(bool(self.kin)),
            self._joined(left, right) / _RUN,
            self._joined(left[-1:], right[:1]),
            place / len(sentence),
            *_next(right),
            min(marked.marks, _MANY) / _MANY,
            self._weight(sentence[place + 1 : place + 1 + _REACH]),
            self._weight(sentence[max(0, place - _REACH) : place + 1 + _REACH]),
        ]

    def _weight(self, words: Sequence[Word]) -> float:
        """Return which share of the takeaway's weight some words of the article have."""
        return sum(self.weights.get(stem, 0.0) for stem in {word.stem for word in words}) / self.total

    def _joined(self, left: Sequence[str], right: Sequence[str]) -> float:
        spots = (at for at, norm in enumerate(self.norms[:-1]) if left and norm == left[-1])
        return float(max((_joint(self.norms, at, left, right) for at in spots), default=0))


def _next(right: Sequence[str]) -> list[float]:
    """Return whether a mark begins "not only" and the like, or "No. 1"."""
    following = right[0] if right else ""
    return [float(following in {"only", "just", "least", "to"}), float(following[:1].isdigit())]


def kind(word: Word, sort: Sort) -> list[float]:
    """Return to which groups of its sort a mark belongs."""
    return [float(word.norm in group) for group in sort.groups]
