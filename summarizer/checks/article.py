"""An article indexed once, so that a takeaway can be held against it at every keystroke."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from math import log
from typing import Protocol, Self, TypeVar

from db.records import Span
from summarizer.checks.reading.moments import Moment, Sort
from summarizer.checks.reading.names import Name
from summarizer.checks.reading.passages import words_of_passages
from summarizer.checks.reading.quantities import Quantity
from summarizer.checks.reading.quotations import fold, letters_of
from summarizer.checks.reading.spacing import plain_marks
from summarizer.checks.reading.text import ReadText, read_text
from summarizer.checks.reading.words import Word
from summarizer.checks.remembering import Remembering, remembered
from summarizer.english.common import is_common
from summarizer.sentences import split


class _HasStart(Protocol):
    @property
    def start(self) -> int: ...


Placed = TypeVar("Placed", bound=_HasStart)


@dataclass(frozen=True, eq=False)
class CheckedArticle(Remembering):
    """What the checks know of one article: body and headline read as one text, the headline last.

    Two are equal only if they are one object, which makes results about an article cheap to keep.
    Positions count characters of `read.text`, which begins with the body: those below `len(body)` are the body's.
    """

    headline: str
    body: str
    read: ReadText
    sentences: tuple[Span, ...]
    """Of the body, then of the headline."""
    starts: tuple[int, ...]
    """Where each sentence begins."""
    body_sentences: int
    """How many of `sentences` are the body's."""
    words_of: tuple[tuple[Word, ...], ...]
    """The words of each sentence."""
    word_starts: tuple[tuple[int, ...], ...]
    """Where the words of each sentence begin."""
    sentences_with: Mapping[str, tuple[int, ...]]
    """For each stem the numbers of the sentences that hold it, rising."""
    positions: Mapping[str, tuple[tuple[int, int], ...]]
    """For each stem where it stands: the sentence's number and the word's place in it."""
    weights: Mapping[str, float]
    """For each stem how much it tells sentences of this article apart."""
    rarest: float
    """The weight of a stem that one sentence holds."""
    places: Mapping[str, tuple[Word, ...]]
    """For each word's small-letter form where it stands."""
    quantities: Mapping[int, tuple[Quantity, ...]]
    """For each sentence its quantities."""
    moments: Mapping[tuple[Sort, str], tuple[Moment, ...]]
    names: Mapping[int, tuple[Name, ...]]
    """For each sentence its names."""
    most_named: int
    """How often the name stands that the article has most."""
    named: frozenset[str]
    """The ordinary words that by themselves are names here, inside a sentence, and never stand for anything else."""
    initials: frozenset[str]
    """The acronyms that the names of the article can be written as, in small letters."""
    folded: str
    """The text in one spelling, character for character, for quotations."""
    spoken: str
    """The words of the text in that spelling with one blank between and around them."""
    quoted: str
    """Likewise those of its quoted passages only, with a break where the speaker may be another."""

    @classmethod
    def prepare(cls, headline: str, body: str) -> Self:
        """Return the index of an article; takes some tens of milliseconds for 1,500 words."""
        text = f"{body}\n\n{headline}"
        own_small = _small_words(text)
        read = read_text(text, lambda norm: is_common(norm) or norm in own_small)
        spans = [*split(body), *(Span(s.start + len(body) + 2, s.end + len(body) + 2) for s in split(headline))]
        starts = [span.start for span in spans]
        words_of = _by_sentence(starts, read.words)
        stems = _postings(words_of)
        folded = fold(plain_marks(text))
        places = _places(read.words)
        return cls(
            headline=headline,
            body=body,
            read=read,
            sentences=tuple(spans),
            starts=tuple(starts),
            body_sentences=sum(start < len(body) for start in starts),
            words_of=tuple(words_of.get(number, ()) for number in range(len(spans))),
            word_starts=tuple(tuple(word.start for word in words_of.get(number, ())) for number in range(len(spans))),
            sentences_with=stems,
            positions=_positions(words_of),
            weights={stem: log(1 + len(spans) / len(numbers)) for stem, numbers in stems.items()},
            rarest=log(1 + len(spans)),
            places=places,
            quantities=_by_sentence(starts, read.quantities),
            moments=_moments(read.moments),
            names=_by_sentence(starts, read.names),
            most_named=max((len(places[name.words[-1].norm]) for name in read.names), default=1),
            named=frozenset(_named(read.names, places)),
            initials=frozenset(_initials(read.names)),
            folded=folded,
            spoken=_blank_between(letters_of(folded)),
            quoted=_blank_between(words_of_passages(text, folded, read.quotations)),
        )

    def sentence_at(self, position: int) -> int:
        """Return the number of the sentence that holds a position."""
        return max(0, bisect_right(self.starts, position) - 1)

    def sentences_of(self, norm: str) -> frozenset[int]:
        """Return the numbers of the sentences that hold a word, worked out once."""
        return _sentences_of(norm, self)

    def word_range(self, number: int, start: int, end: int) -> tuple[int, int]:
        """Return the places of the first word of a sentence that begins in a range, and of the first one after it."""
        starts = self.word_starts[number]
        first = bisect_left(starts, start)
        return first, bisect_left(starts, end, first)

    def span_in_body(self, start: int, end: int) -> Span | None:
        """Return a span of the body, or None for one of the headline."""
        return Span(start, end) if end <= len(self.body) else None


@remembered
def _sentences_of(norm: str, article: CheckedArticle) -> frozenset[int]:
    return frozenset(article.sentence_at(place.start) for place in article.places.get(norm, ()))


def _blank_between(words: Iterable[str]) -> str:
    return f" {' '.join(words)} "


def _small_words(text: str) -> frozenset[str]:
    return frozenset(word for word in text.split() if word.isalpha() and word.islower())


def _by_sentence(starts: list[int], things: Iterable[Placed]) -> dict[int, tuple[Placed, ...]]:
    grouped: dict[int, list[Placed]] = defaultdict(list)
    for thing in things:
        grouped[max(0, bisect_right(starts, thing.start) - 1)].append(thing)
    return {number: tuple(group) for number, group in grouped.items()}


def _postings(words_of: Mapping[int, tuple[Word, ...]]) -> dict[str, tuple[int, ...]]:
    numbers: dict[str, list[int]] = defaultdict(list)
    for number in sorted(words_of):
        for stem in {word.stem for word in words_of[number]} - {""}:
            numbers[stem].append(number)
    return {stem: tuple(found) for stem, found in numbers.items()}


def _positions(words_of: Mapping[int, tuple[Word, ...]]) -> dict[str, tuple[tuple[int, int], ...]]:
    positions: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for number, words in words_of.items():
        for place, word in enumerate(words):
            if word.stem:
                positions[word.stem].append((number, place))
    return {stem: tuple(found) for stem, found in positions.items()}


def _places(words: Iterable[Word]) -> dict[str, tuple[Word, ...]]:
    places: dict[str, list[Word]] = defaultdict(list)
    for word in words:
        places[word.norm].append(word)
    return {norm: tuple(found) for norm, found in places.items()}


def _moments(moments: Iterable[Moment]) -> dict[tuple[Sort, str], tuple[Moment, ...]]:
    """Return the moments by what they name; a day of a month also names its month."""
    found: dict[tuple[Sort, str], list[Moment]] = defaultdict(list)
    for moment in moments:
        found[moment.sort, moment.value].append(moment)
        if moment.sort is Sort.DAY:
            found[Sort.MONTH, moment.value.partition("-")[0]].append(moment)
        if moment.sort is Sort.YEAR:
            found[Sort.DECADE, moment.value[:3] + "0"].append(moment)
    return {key: tuple(group) for key, group in found.items()}


def _named(names: Iterable[Name], places: Mapping[str, tuple[Word, ...]]) -> Iterator[str]:
    alone = {name.words[0].norm for name in names if len(name.words) == 1 and not name.opens and not name.titles}
    return (norm for norm in alone if is_common(norm) and all(place.text[0].isupper() for place in places[norm]))


def _initials(names: Iterable[Name]) -> Iterator[str]:
    for name in names:
        letters = "".join(word.norm[0] for word in name.words)
        if len(letters) > 1:
            yield letters
