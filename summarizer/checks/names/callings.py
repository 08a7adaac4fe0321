"""Reads what a text calls those whom it names: mayor, striker, Sir, before a name or parted from it by a comma."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise, takewhile
from typing import NamedTuple

from summarizer.checks.article import CheckedArticle
from summarizer.checks.reading.names import Name
from summarizer.checks.reading.text import ReadText
from summarizer.checks.reading.words import Word
from summarizer.checks.remembering import remembered
from summarizer.english.callings import ARTICLES, CALLED, HEADS, LINKS, MODALS
from summarizer.english.grammar import FUNCTION_WORDS
from summarizer.english.speech import SAYING
from summarizer.english.standing import STANDING
from summarizer.english.titles import TITLES

_REACH = 5
"""So many words of a group that says what somebody is are read."""
_PARTED = "of"
_ENDS = frozenset(",.;:)")


class Calling(NamedTuple):
    """A word for what somebody is, and the name of who it is said of."""

    word: Word
    name: Name


@remembered
def called(article: CheckedArticle) -> Mapping[int, Sequence[Name]]:
    """Return for the place of each such word of an article, told by its first letter, the names that it is said of."""
    found: dict[int, list[Name]] = defaultdict(list)
    for calling in read_callings(article.read):
        found[calling.word.start].append(calling.name)
    return dict(found)


def bearing(name: Name, text: str) -> Sequence[Word]:
    """Return the words of a name that name its bearer: "Ana Poe" of "Ana Poe of Larkby Police"."""
    linked = (
        at for at, pair in enumerate(pairwise(name.words), 1) if _PARTED in text[pair[0].end : pair[1].start].split()
    )
    return name.words[: next(linked, None)]


def read_callings(read: ReadText) -> Iterator[Calling]:
    """Yield each word that says what the bearer of a name is."""
    reader = _Reader(read)
    for name in read.names:
        if not all(word.norm in CALLED or word.norm in TITLES for word in name.words):
            for word in reader.words_for(name):
                yield Calling(word, name)


class _Reader:
    """Looks beside the names of one text."""

    def __init__(self, read: ReadText) -> None:
        self._text, self._words = read.text, read.words
        self._at = {word.start: place for place, word in enumerate(read.words)}
        self._names = {name.words[0].start for name in read.names}
        self._lasts = {name.words[-1].start for name in read.names}

    def words_for(self, name: Name) -> Iterator[Word]:
        """Yield the words that say what the bearer of a name is."""
        first, last = self._at[name.words[0].start], self._at[name.words[-1].start]
        inside = takewhile(lambda word: word.norm in CALLED, name.words[:-1])
        before = list(self._right_before(first))
        parted = self._comma_before(first - len(before), last)
        yield from dict.fromkeys([*inside, *before, *self._titles(name, first), *parted])
        yield from self._comma_after(last)

    def _gap(self, place: int) -> str:
        """Return what stands between a word and the next one."""
        if place + 1 < len(self._words):
            return self._text[self._words[place].end : self._words[place + 1].start]
        return self._text[self._words[place].end :].rstrip() or "."

    def _ends_name(self, place: int) -> bool:
        return self._words[place].start in self._lasts

    def _right_before(self, first: int) -> Iterator[Word]:
        """Yield the words right before a name, if they are no verb: not the one of "will host Larkby"."""
        place = first - 1
        while place >= 0 and self._gap(place) in {" ", "-"} and self._words[place].norm in CALLED:
            place -= 1
        if place < 0 or self._words[place].norm not in MODALS:
            yield from reversed(self._words[place + 1 : first])

    def _titles(self, name: Name, first: int) -> Iterator[Word]:
        """Yield the name's titles that small words part from it: "Secretary of State Tom Poe"."""
        before = self._words[max(0, first - _REACH) : first]
        if any(word.norm == "the" for word in before):
            return iter(())
        return (word for word in before if word.norm in name.titles and word.norm in CALLED)

    def _comma_before(self, first: int, last: int) -> Iterator[Word]:
        """Yield the head of "the mayor of Larkby" where it stands before a comma and a name between two commas."""
        if first == 0 or self._gap(first - 1) != ", " or self._gap(last)[:1] not in _ENDS:
            return
        # One word behind a name is where it lies: "the driver in Larkby, Wend,".
        is_place = first == last and self._words[first].start in self._names and self._ends_name(first - 1)
        heads: list[Word] = []
        for place in range(first - 1, max(-1, first - 1 - 2 * _REACH), -1):
            word = self._words[place]
            if place != first - 1 and self._gap(place) not in {" ", "-"}:
                return
            if heads and (word.norm in ARTICLES or word.text.endswith(("'s", "’s"))):
                if not (place and self._gap(place - 1) == ", " and self._ends_name(place - 1)):
                    yield from heads
                return
            if word.norm in HEADS and not is_place:
                heads = []
            elif word.norm in FUNCTION_WORDS and word.norm not in ARTICLES and word.norm not in STANDING:
                return
            elif word.norm in CALLED and (not heads or self._words[place + 1] is heads[-1]):
                heads.append(word)

    def _comma_after(self, last: int) -> Iterator[Word]:
        """Yield the words of "the prosecutor" that stand after a name and a comma, an age between."""
        if self._gap(last) != ", ":
            return
        place = last + 1
        if place < len(self._words) and self._words[place].norm.isdigit() and self._gap(place) == ", ":
            place += 1
        group = list(self._group(place))
        roles = list(takewhile(lambda at: self._words[at].norm in CALLED, group[::-1]))[::-1]
        if roles and self._is_closed(roles[-1], opened=self._words[place].norm in ARTICLES):
            yield from (self._words[at] for at in roles)

    def _group(self, place: int) -> Iterator[int]:
        """Yield the places of a group of words, up to its last word in a row for what somebody is."""
        found = False
        for at in range(place, min(len(self._words), place + _REACH)):
            norm = self._words[at].norm
            is_role = norm in CALLED
            if (found and not is_role) or (norm in FUNCTION_WORDS and norm not in ARTICLES):
                return
            yield at
            found = found or is_role
            if self._gap(at) not in {" ", "-"}:
                return

    def _is_closed(self, at: int, *, opened: bool) -> bool:
        """Return whether a group that says what somebody is ends at a word, and says it of no name that follows."""
        following = self._words[at + 1] if at + 1 < len(self._words) else None
        gap = self._gap(at)
        if following is None or gap[:1] in _ENDS - {","}:
            return True
        if following.start in self._names:
            return False
        return gap[:1] == "," or following.norm in LINKS or (opened and following.norm not in SAYING)
