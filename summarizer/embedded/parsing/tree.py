"""A sentence as a dependency tree: words with their characters, their heads and the phrases under them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from db.records import Span

ROOT: Final = -1
"""The head of the word that heads the sentence."""


@dataclass(frozen=True)
class Word:
    """One word: its place in the sentence, its characters, its tag, the place of its head and its relation to it."""

    place: int
    span: Span
    text: str
    tag: str
    """UPOS, with the form of verbs after a point (`VERB.Ing`)."""
    head: int
    relation: str
    """A relation of Universal Dependencies, with subtype where the parser knows it (`acl:relcl`)."""

    @cached_property
    def lower(self) -> str:
        """The word in lower case with plain apostrophes."""
        return self.text.lower().replace("’", "'")

    @cached_property
    def upos(self) -> str:
        """The tag without the verb's form."""
        return self.tag.split(".", 1)[0]

    @cached_property
    def universal(self) -> str:
        """The relation without subtype."""
        return self.relation.split(":", 1)[0]


NOTHING: Final = Word(ROOT, Span(0, 0), "", "", ROOT, "")
"""What stands beyond either end of a sentence: no word, of no kind."""


@dataclass(frozen=True)
class Tree:
    """The parse of one sentence; `words` in order, exactly one of them with head `ROOT`."""

    sentence: str
    words: tuple[Word, ...]

    def __len__(self) -> int:
        return len(self.words)

    def at(self, place: int) -> Word:
        """Return the word at a place, `NOTHING` where the sentence has none."""
        return self.words[place] if 0 <= place < len(self.words) else NOTHING

    @cached_property
    def root(self) -> int:
        """The place of the word that heads the sentence."""
        return next(word.place for word in self.words if word.head == ROOT)

    @cached_property
    def _children(self) -> tuple[tuple[int, ...], ...]:
        below: list[list[int]] = [[] for _ in self.words]
        for word in self.words:
            if word.head != ROOT:
                below[word.head].append(word.place)
        return tuple(tuple(each) for each in below)

    def children(self, place: int, *relations: str) -> Iterator[Word]:
        """Return the words right under a word, in order; only those in the given relations, if any are given.

        A relation given without subtype stands for all its subtypes. `NOTHING` has none.
        """
        if place < 0:
            return iter(())
        asked = place, relations
        if (found := self._asked.get(asked)) is None:
            words = [self.words[child] for child in self._children[place]]
            found = self._asked[asked] = tuple(
                word for word in words if not relations or word.relation in relations or word.universal in relations
            )
        return iter(found)

    @cached_property
    def _asked(self) -> dict[tuple[int, tuple[str, ...]], tuple[Word, ...]]:
        """What `children` has answered: rules ask the same of a tree for every way to shorten it."""
        return {}

    @cached_property
    def _phrases(self) -> tuple[tuple[int, ...], ...]:
        below: list[set[int]] = [{word.place} for word in self.words]
        for place in self._leaves_first():
            head = self.words[place].head
            if head != ROOT:
                below[head] |= below[place]
        return tuple(tuple(sorted(each)) for each in below)

    def _leaves_first(self) -> Sequence[int]:
        order = [self.root]
        for place in order:
            order.extend(self._children[place])
        return order[::-1]

    def phrase(self, place: int) -> tuple[int, ...]:
        """Return the places of a word and of all words under it, in order."""
        return self._phrases[place]

    def is_whole(self, place: int) -> bool:
        """Return whether the phrase under a word is one run of words."""
        phrase = self._phrases[place]
        return phrase[-1] - phrase[0] + 1 == len(phrase)

    def ancestors(self, place: int) -> Iterator[Word]:
        """Yield the word's head, the head's head and so on up to the root."""
        head = self.at(place).head
        while head != ROOT:
            yield self.words[head]
            head = self.words[head].head

    def text_of(self, places: Sequence[int]) -> str:
        """Return the characters from the first to the last of these places."""
        return self.sentence[self.words[places[0]].span.start : self.words[places[-1]].span.end]
