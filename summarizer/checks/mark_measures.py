"""Measures what stands beside a mark ("not", "may", "said"): its words in the other text, and its like near them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from summarizer.checks.article import CheckedArticle
from summarizer.checks.held import Held, sentences_around
from summarizer.checks.reading.words import Word

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


@dataclass(frozen=True)
class Sort:
    """One sort of mark."""

    name: str
    is_mark: Callable[[Word], bool]
    is_kin: Callable[[Word], bool]
    groups: tuple[frozenset[str], ...]
    """Marks that are measured apart from the others."""
    bases: Callable[[str], str]
    """The word that is left of a contracted mark ("did" of "didn't"), or an empty string."""


def kin_in(number: int, sort: Sort, article: CheckedArticle) -> tuple[int, ...]:
    """Return the places of the words of a sentence that can do a mark's work."""
    words = article.words_of[number]
    return article.memory.once(
        ("kin", sort.name, number), lambda: tuple(place for place, word in enumerate(words) if sort.is_kin(word))
    )


class Shared:
    """What every mark of one takeaway has in common."""

    def __init__(self, held: Held, sort: Sort, top: Sequence[int]) -> None:
        article = held.article
        self.article, self.sort = article, sort
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
            min(sum(map(sort.is_kin, held.read.words)), _MANY) / _MANY,
            float(bool(held.read.quotations)),
        ]


def _content(words: Sequence[Word]) -> list[str]:
    return [word.stem for word in words if word.stem][:_BESIDE]


def there(words: Sequence[Word], place: int, kin: Sequence[int], shared: Shared) -> list[float]:
    """Return how the words beside a mark of the takeaway stand in the article: found, marked too, joined without it."""
    article = shared.article
    mark = words[place]
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
    base = shared.sort.bases(mark.norm)
    left = [*(word.norm for word in words[max(0, place - _RUN) : place]), *([base] if base else [])]
    right = [word.norm for word in words[place + 1 : place + 1 + _RUN]]
    with_mark = [*(word.norm for word in words[max(0, place - 1) : place]), mark.norm, *right[:1]]
    return [
        *found,
        _joined(left, right, article) / _RUN,
        float(_stands(with_mark[-2:], article)),
        float(_stands(with_mark[:2], article)),
        float(len(kin) > 1),
        place / len(words),
        *_next(right),
        float(mark.norm in article.places),
    ]


def _marked(spot: tuple[int, int], shared: Shared) -> float:
    """Return how near a word of the article the nearest kin is, 0 for none in its sentence."""
    number, place = spot
    kin = kin_in(number, shared.sort, shared.article)
    reach = range(place - 2 * _REACH, place + 2 * _REACH)
    return max((1.0 / (1.0 + abs(at - place)) for at in kin if at in reach), default=0.0)


def _joined(left: Sequence[str], right: Sequence[str], article: CheckedArticle) -> float:
    """Return how many words on the shorter side join the other side without the mark, in some sentence; 0 for none."""
    if not left or not right:
        return 0.0
    best = 0
    for found in article.places.get(left[-1], ())[:_MOST]:
        number = article.sentence_at(found.start)
        words = article.words_of[number]
        _, after = article.word_range(number, found.start, found.end)
        ahead = _run([word.norm for word in words[after : after + _RUN]], right)
        if ahead:
            back = _run([word.norm for word in words[max(0, after - _RUN) : after]][::-1], left[::-1])
            best = max(best, ahead + back - 1)
    return float(min(best, _RUN))


def _run(there: Sequence[str], here: Sequence[str]) -> int:
    count = 0
    for one, other in zip(there, here, strict=False):
        if one != other:
            break
        count += 1
    return count


def _stands(pair: Sequence[str], article: CheckedArticle) -> bool:
    """Return whether the article has two words right after each other."""
    if len(pair) < 2:  # noqa: PLR2004 (a pair)
        return False
    for found in article.places.get(pair[0], ())[:_MOST]:
        number = article.sentence_at(found.start)
        _, after = article.word_range(number, found.start, found.end)
        words = article.words_of[number]
        if after < len(words) and words[after].norm == pair[1]:
            return True
    return False


class Own:
    """The takeaway's own words, ready for marks of the article to be looked for beside them."""

    def __init__(self, held: Held, sort: Sort) -> None:
        words = held.read.words
        self.total = sum(held.weights.values()) or 1.0
        self.norms = [word.norm for word in words]
        self.set = set(self.norms)
        self.stems = {word.stem: place for place, word in enumerate(words) if word.stem}
        self.kin = [place for place, word in enumerate(words) if sort.is_kin(word)]

    def beside(self, sentence: Sequence[Word], place: int, sort: Sort) -> list[float]:
        """Return how much of what stands round a mark of the article the takeaway has, and whether marked."""
        mark = sentence[place]
        after = _content(sentence[place + 1 : place + 1 + _REACH])
        before = _content(sentence[max(0, place - _REACH) : place][::-1])
        shares = []
        for reach in (_REACH, 2 * _REACH, len(sentence)):
            around = {w.stem for w in sentence[max(0, place - reach) : place + reach + 1] if w.stem} - {mark.stem}
            shares.append(len(around & self.stems.keys()) / max(1, len(around)))
        base = sort.bases(mark.norm)
        left = [*(word.norm for word in sentence[max(0, place - _RUN) : place]), *([base] if base else [])]
        right = [word.norm for word in sentence[place + 1 : place + 1 + _RUN]]
        spots = [self.stems[stem] for stem in (*after, *before) if stem in self.stems]
        return [
            *shares,
            *(float(stem in self.stems) for stem in (*after, "", "")[:_BESIDE]),
            *(float(stem in self.stems) for stem in (*before, "", "")[:_BESIDE]),
            float(mark.norm in self.set),
            max((1.0 / (1.0 + abs(at - spot)) for spot in spots for at in self.kin), default=0.0),
            float(bool(self.kin)),
            self._joined(left, right) / _RUN,
            self._joined(left[-1:], right[:1]),
            place / len(sentence),
            *_next(right),
            min(sum(map(sort.is_mark, sentence)), _MANY) / _MANY,
        ]

    def _joined(self, left: Sequence[str], right: Sequence[str]) -> float:
        best = 0
        for place, norm in enumerate(self.norms[:-1]):
            if left and norm == left[-1]:
                ahead = _run(self.norms[place + 1 : place + 1 + _RUN], right)
                if ahead:
                    back = _run(self.norms[max(0, place - _RUN + 1) : place + 1][::-1], left[::-1])
                    best = max(best, ahead + back - 1)
        return float(min(best, _RUN))


def _next(right: Sequence[str]) -> list[float]:
    """Return whether a mark begins "not only" and the like, or "No. 1"."""
    following = right[0] if right else ""
    return [float(following in {"only", "just", "least", "to"}), float(following[:1].isdigit())]


def kind(word: Word, sort: Sort) -> list[float]:
    """Return to which groups of its sort a mark belongs."""
    return [float(word.norm in group) for group in sort.groups]
