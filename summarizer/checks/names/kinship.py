"""Check `name`: nobody is said to be somebody's father whom the article calls his brother."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from db.records import Flag, Severity, Span
from summarizer.checks.article import CheckedArticle
from summarizer.checks.held import MOST, Held
from summarizer.checks.reading.words import Word
from summarizer.checks.remembering import remembered
from summarizer.checks.weighing.marks import close_sentence, sentences_near
from summarizer.english.relatives import ANY_RELATIVES, LIKE_RELATIVES, OF_TIES, OTHER_SIDE, OWNERS, RELATIVES, TIES

_REACH = 4
"""So many words lie at most between a relative's name, or an owner, and what the relative is."""
_TIES = {tie: re.compile(rf"\b(?:{pattern})\b", re.IGNORECASE) for tie, pattern in TIES.items()}
_STOPS = re.compile(r"[.;:()\n]")
"""Marks that part a relative from a name; a comma does not."""


class Relative(NamedTuple):
    """A word for a relative, and the words of the name of who it is."""

    word: Word
    named: frozenset[str]

    @property
    def kin(self) -> str:
        """Return what the relative is, in the one word that stands for all."""
        return RELATIVES[self.word.norm]


class Mistaken(NamedTuple):
    """A word for a relative, and what the article calls the same person."""

    own: Word
    there: Word


def flags(held: Held) -> Iterator[Flag]:
    """Yield a warning for the first relative whom the article calls another one, and never this."""
    if (found := next(_mistaken(held), None) or next(_unheard_of(held), None)) is not None:
        message = f"“{found.own.text}”: the article says “{found.there.text}” here."
        yield held.flag("name", Severity.WARNING, message, *found)
        return
    yield from _tied_otherwise(held)


def _tied_otherwise(held: Held) -> Iterator[Flag]:
    """Yield a warning for two who are called a couple, of whom the article says that they are siblings."""
    own = _ties(held.text)
    best = close_sentence(held) if len(own) == 1 else None
    if best is None:
        return
    (tie, (start, end)), sentence = own.popitem(), held.article.sentences[best]
    there = _ties(held.article.read.text[sentence.start : sentence.end])
    if len(there) == 1 and tie not in there and OF_TIES[tie].isdisjoint(held.article.places):
        first, last = next(iter(there.values()))
        other = Span(sentence.start + first, sentence.start + last)
        said = held.article.read.text[other.start : other.end]
        message = f"“{held.text[start:end]}”: the article says “{said}” here."
        yield held.flag("name", Severity.WARNING, message, Span(start, end), other)


def _ties(text: str) -> dict[str, tuple[int, int]]:
    """Return the ways in which a text says that two are related, each with its place."""
    found = ((tie, pattern.search(text)) for tie, pattern in _TIES.items())
    return {tie: match.span() for tie, match in found if match is not None}


def _mistaken(held: Held) -> Iterator[Mistaken]:
    for own in _relatives(held.read.words, held.text)[:MOST]:
        if own.named and _like(own.kin).isdisjoint(_told(own.named, held.article)):
            for there in _relatives_near(held):
                if there.named and (own.named <= there.named or there.named <= own.named):
                    yield Mistaken(own.word, there.word)


def _unheard_of(held: Held) -> Iterator[Mistaken]:
    """Yield each relative of whom the article never speaks, where its best sentence has one that the takeaway lacks."""
    best = close_sentence(held)
    if best is None or not ANY_RELATIVES.isdisjoint(word.norm for word in held.article.words_of[best]):
        return
    own = _relatives(held.read.words, held.text)[:MOST]
    kin = {one.kin for one in own}
    there = [one for one in _relatives_in(best, held.article) if not kin & _like(one.kin)]
    for one in own:
        others = [other for other in there if other.kin not in OTHER_SIDE.get(one.kin, ())]
        if others and all(RELATIVES[form] not in _like(one.kin) for form in held.article.places if form in RELATIVES):
            yield Mistaken(one.word, others[0].word)


def _like(kin: str) -> frozenset[str]:
    return LIKE_RELATIVES.get(kin, frozenset()) | {kin}


def _told(named: frozenset[str], article: CheckedArticle) -> set[str]:
    """Return what relatives the sentences speak of that have a word of somebody's name."""
    numbers = {number for norm in named for number in article.sentences_of(norm)}
    return {kin for number in numbers for kin in _kin_in(number, article)}


@remembered
def _kin_in(number: int, article: CheckedArticle) -> frozenset[str]:
    words = article.words_of[number]
    return frozenset(RELATIVES[word.norm] for word in words if word.norm in RELATIVES)


def _relatives_near(held: Held) -> Iterator[Relative]:
    for number in sorted(sentences_near(held)):
        yield from _relatives_in(number, held.article)


@remembered
def _relatives_in(number: int, article: CheckedArticle) -> list[Relative]:
    words = article.words_of[number]
    return _relatives(words, article.read.text)[:MOST]


def _relatives(words: Sequence[Word], text: str) -> list[Relative]:
    """Return the words for relatives among some words of a text, each with the name beside it."""
    return [
        Relative(word, frozenset(_name_after(words, at, text) or _name_before(words, at, text)))
        for at, word in enumerate(words)
        if word.norm in RELATIVES and text[word.end : word.end + 1] != "-"
    ]


def _name_after(words: Sequence[Word], at: int, text: str) -> list[str]:
    """Return the words of the name that follows, with or without a comma between."""
    if at + 1 == len(words) or _STOPS.search(text, words[at].end, words[at + 1].start):
        return []
    named: list[str] = []
    for place in range(at + 1, min(at + _REACH, len(words))):
        if not words[place].text[0].isupper() or (named and not _is_next(words, place, text)):
            break
        named.append(words[place].norm)
    return named


def _name_before(words: Sequence[Word], at: int, text: str) -> list[str]:
    """Return the words of the name that comes before a comma: "Tomas Ruiz, her brother"."""
    owned = False
    for place in range(at - 1, max(-1, at - 1 - _REACH), -1):
        gap = text[words[place].end : words[place + 1].start]
        if "," in gap:
            return _name_up_to(words, place, text) if owned else []
        if _STOPS.search(gap):
            return []
        owned = owned or words[place].norm in OWNERS or words[place].text.endswith(("'s", "’s"))
    return []


def _name_up_to(words: Sequence[Word], last: int, text: str) -> list[str]:
    first = last + 1
    while first and words[first - 1].text[0].isupper() and (first > last or _is_next(words, first, text)):
        first -= 1
    return [word.norm for word in words[first : last + 1]]


def _is_next(words: Sequence[Word], place: int, text: str) -> bool:
    """Return whether nothing but a blank parts a word from the one before it."""
    return text[words[place - 1].end : words[place].start] == " "
