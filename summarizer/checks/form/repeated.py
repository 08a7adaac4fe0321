"""Check `sentence`, second part: no word stands twice in a row, and no name or group of words twice in one sentence."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from db.records import Flag, Severity, Span
from summarizer.checks.article import CheckedArticle
from summarizer.checks.held import MOST, Held, Ranged
from summarizer.checks.reading.words import Word
from summarizer.english.calendar import MONTHS, WEEKDAYS
from summarizer.english.denials import CLAUSE_LINKS
from summarizer.english.grammar import CLAUSE_OPENERS
from summarizer.english.inflections import PASTS
from summarizer.english.repeating import COUPLING, DOUBLED
from summarizer.sentences import split

_SPOKEN = frozenset('"“”:;')
"""In a sentence with such a mark one part may take up the words of another."""
_PARTED = frozenset(",.()!?—–")
"""Marks between two words that belong to no one group."""
_BEFORE = frozenset("-‑('‘")
"""Marks right before a word that opens no group: "mid-thigh", "(BBA)", 'mine'."""
_OPENS = CLAUSE_OPENERS | CLAUSE_LINKS
_DATES = frozenset((*MONTHS, *WEEKDAYS))
_LEAST = 2
"""So many words are a group; a single one counts only where it is a name."""


def flags(held: Held) -> Iterator[Flag]:
    """Yield a warning for the first thing that stands twice where once was meant."""
    twice = next(_doubled(held), None) or next(_again(held), None)
    if twice is not None:
        said = held.text[twice.start : twice.end]
        yield held.flag("sentence", Severity.WARNING, f"“{said}” stands here twice.", twice)


def _doubled(held: Held) -> Iterator[Ranged]:
    """Yield each word that stands right behind itself, or behind itself and an "and", where the article has it once."""
    words, text = held.read.words, held.text
    for place, (one, other) in enumerate(pairwise(words)):
        if _is_same(one, other) and one.norm not in DOUBLED and _is_apart(one, other, text):
            yield from () if _has_both((one, other), held.article) else (other,)
        elif other.norm in COUPLING and one.stem and place + 2 < len(words) and _is_same(one, words[place + 2]):
            third = words[place + 2]
            is_joined = _is_apart(one, other, text) and _is_apart(other, third, text)
            if is_joined and not _goes_on(third, text) and not _has_both((one, other, third), held.article):
                yield third


def _is_same(one: Word, other: Word) -> bool:
    return one.norm == other.norm and one.norm.isalpha() and len(one.norm) > 1


def _is_apart(one: Word, other: Word, text: str) -> bool:
    """Return whether only a blank stands between two words, and the first is no part of "sit-in in front"."""
    return text[one.end : other.start].isspace() and text[one.start - 1 : one.start] not in {"-", "‑"}


def _goes_on(word: Word, text: str) -> bool:
    """Return whether a word is only the beginning of one: "CNN and CNN.com"."""
    return text[word.end : word.end + 1] in {".", "-", "‑"} and text[word.end + 1 : word.end + 2].isalnum()


def _has_both(words: Sequence[Word], article: CheckedArticle) -> bool:
    return f" {' '.join(word.norm for word in words)} " in article.spoken


def _again(held: Held) -> Iterator[Ranged]:
    """Yield each name or group of words that its sentence has before."""
    for sentence in split(held.text):
        if _SPOKEN.isdisjoint(held.text[sentence.start : sentence.end]):
            words = [word for word in held.read.words if sentence.start <= word.start < sentence.end]
            yield from _again_in(words, held)


def _again_in(words: Sequence[Word], held: Held) -> Iterator[Ranged]:
    seen: dict[tuple[str, ...], int] = {}
    for first, last in [*_groups(words, held.text)][:MOST]:
        key = tuple(word.norm for word in words[first : last + 1])
        is_single = len(key) < _LEAST
        if is_single and not _is_lone_name(words, first, held):
            continue
        is_twice = key in seen and not (is_single and _is_parted(words[seen[key] : first + 1], held.text))
        if is_twice and not _stands_so(key, held.article):
            yield Span(words[first].start, words[last].end)
        seen[key] = last


def _stands_so(key: Sequence[str], article: CheckedArticle) -> bool:
    """Return whether a sentence of the article has a group twice as well."""
    told = ([word.norm for word in article.words_of[number]] for number in article.sentences_of(key[-1]))
    return any(all(norms.count(norm) > 1 for norm in key) for norms in told)


def _groups(words: Sequence[Word], text: str) -> Iterator[tuple[int, int]]:
    """Yield the places of the first and last word of each run of words in which no small word or mark stands.

    An owner's group is none: "the council's leader says the council".
    """
    first: int | None = None
    for place, word in enumerate(words):
        is_content = bool(word.stem) and not word.text[0].isdigit()
        if first is not None and (not is_content or not _is_joined(words[place - 1], word, text)):
            yield from _unless_owner(words, first, place - 1, text)
            first = None
        if is_content and first is None and (place == 0 or not words[place - 1].text[0].isdigit()):
            first = place
    if first is not None:
        yield from _unless_owner(words, first, len(words) - 1, text)


def _unless_owner(words: Sequence[Word], first: int, last: int, text: str) -> Iterator[tuple[int, int]]:
    is_owner = words[last].text.endswith(("'s", "’s")) or text[words[last].end : words[last].end + 1] in {"'", "’", "("}
    is_torn = text[words[first].start - 1 : words[first].start] in _BEFORE
    if not (is_owner or is_torn or (last + 1 < len(words) and words[last + 1].norm == "s")):
        yield first, last
        if last > first and _is_past(words[last]):
            yield first, last - 1


def _is_joined(one: Word, other: Word, text: str) -> bool:
    """Return whether two words are of one group."""
    return text[one.end : other.start] in {" ", "-", "‑"}


def _is_past(word: Word) -> bool:
    return word.text.islower() and (word.norm.endswith("ed") or word.norm in PASTS)


def _is_lone_name(words: Sequence[Word], place: int, held: Held) -> bool:
    """Return whether a word is a whole name, which the article only writes with a capital; "of" ties it to no other."""
    word = words[place]
    places = held.article.places.get(word.norm, ())
    is_name = bool(places) and all(each.text[0].isupper() for each in places) and word.norm not in _DATES
    is_tied = place > 0 and words[place - 1].norm == "of"
    return is_name and not is_tied and not _goes_on(word, held.text)


def _is_parted(words: Sequence[Word], text: str) -> bool:
    """Return whether a mark or a word that opens a clause parts the first of some words from the last."""
    is_marked = any(not _PARTED.isdisjoint(text[one.end : other.start]) for one, other in pairwise(words))
    return is_marked or any(word.norm in _OPENS for word in words)
