"""Reads what a sentence says of whom: each verb of a clause with what stands before it, and the words behind it."""

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from summarizer.checks.reading.words import Word
from summarizer.english.callings import ARTICLES
from summarizer.english.grammar import CLAUSE_OPENERS, PREPOSITIONS
from summarizer.english.inflections import PASTS
from summarizer.english.predicates import AUXILIARIES, BEFORE_VERBS, BESIDE_VERBS, INNER_OPENERS
from summarizer.english.pronouns import PRONOUNS
from summarizer.english.speech import PLAIN_SAYING

_MARKS = frozenset(',;:.!?()[]—–"“”')
"""Marks at which a clause, an aside or a quotation may begin or end."""
_ENDS = frozenset(".;:!?\n")
"""Those among them behind which another sentence or clause begins, and the end of a line."""
_ASIDE = 14
"""So many words at most stand between two commas behind the subject."""
_GROUP = 10
"""So many words at most say who or what does it."""
_REACH = 8
"""Within so many words behind a verb stands what is compared."""
_JOINING = frozenset("and but or nor than".split())
"""Words that part a group from what stands before it."""
_SHORT = 4
"""Words in "-ed" or "-ly" of so many letters or fewer are no verbs and no adverbs: "bed", "need", "July"."""


class Following(NamedTuple):
    """What stands behind a verb in its clause."""

    lead: tuple[str, ...]
    """The small words before the first content word, without articles."""
    told: tuple[Word, ...]
    """The first content words."""

    @property
    def stems(self) -> tuple[str, ...]:
        """Return the stems of these."""
        return tuple(word.stem for word in self.told)


class Predicate(NamedTuple):
    """A verb with its subject."""

    verb: Word
    place: int
    head: int
    """Where the word stands that says who or what does it."""
    behind: Following


def predicates(words: Sequence[Word], text: str) -> Iterator[Predicate]:
    """Yield the verbs of a text before which a whole subject stands, and behind which something is told."""
    for place, word in enumerate(words):
        if is_verb(word, text) and word.norm not in PLAIN_SAYING:
            head = _head(words, text, place)
            behind = what_follows(words, text, place, 2)
            if head is not None and behind.told:
                yield Predicate(word, place, head, behind)


def is_verb(word: Word, text: str) -> bool:
    """Return whether a word is by its form a verb in the past, an auxiliary, or says that something is said."""
    norm = word.norm
    if not word.text.islower() or "-" in {text[word.start - 1 : word.start], text[word.end : word.end + 1]}:
        return False
    is_past = (norm.endswith("ed") and len(norm) > _SHORT) or norm in PASTS
    return norm in AUXILIARIES or norm in PLAIN_SAYING or is_past


def is_marked(one: Word, other: Word, text: str) -> bool:
    """Return whether a mark stands between two words that follow each other."""
    between = text[one.end : other.start]
    return not _MARKS.isdisjoint(between) or "--" in between or " - " in between


def subject_place(words: Sequence[Word], text: str, verb: int) -> int | None:
    """Return where the last word before a verb stands that may be of its subject, an aside left out."""
    last = _before(words, text, verb)
    if last < 0 or not is_marked(words[last], words[last + 1], text):
        return last if last >= 0 else None
    first = last
    while first > 0 and last - first < _ASIDE and not is_marked(words[first - 1], words[first], text):
        first -= 1
    edges = text[words[first - 1].end : words[first].start] + text[words[last].end : words[last + 1].start]
    is_aside = first > 0 and last - first < _ASIDE and _ENDS.isdisjoint(edges)
    return first - 1 if is_aside else None


def _before(words: Sequence[Word], text: str, verb: int) -> int:
    """Return the place before a verb and the small words that stand right before it."""
    place = verb - 1
    while place >= 0 and not is_marked(words[place], words[place + 1], text) and stands_by_verb(words[place]):
        place -= 1
    return place


def stands_by_verb(word: Word) -> bool:
    """Return whether a word may stand between a subject and its verb."""
    is_adverb = word.norm.endswith("ly") and len(word.norm) > _SHORT and word.text.islower()
    return is_adverb or word.norm in BEFORE_VERBS or word.norm in BESIDE_VERBS


def what_follows(words: Sequence[Word], text: str, verb: int, most: int) -> Following:
    """Return the small words right behind a verb, and the stems of the first content words, up to a mark."""
    lead: list[str] = []
    found: list[Word] = []
    for place in range(verb + 1, min(len(words), verb + 1 + _REACH)):
        word = words[place]
        if is_marked(words[place - 1], word, text) or len(found) == most:
            break
        if word.stem:
            found.append(word)
        elif not found and word.norm not in ARTICLES and not (word.norm in BESIDE_VERBS and word.norm != "not"):
            lead.append(word.norm)
    return Following(tuple(lead), tuple(found))


def _head(words: Sequence[Word], text: str, verb: int) -> int | None:
    """Return where the main word of the subject before a verb stands, if it opens its clause."""
    last = subject_place(words, text, verb)
    if last is None or not words[last].stem:
        return None
    first = last
    while first > 0 and last - first < _GROUP and _goes_before(words, first, text):
        first -= 1
    if not _opens_clause(words, first, text) or words[first].norm in PREPOSITIONS:
        return None
    bound = (place for place in range(first, last + 1) if words[place].norm in PREPOSITIONS)
    head = next(islice(bound, 1), last + 1) - 1
    word = words[head]
    is_plain = bool(word.stem) and word.norm not in PRONOUNS and not word.text[0].isdigit()
    return head if is_plain and not is_verb(word, text) else None


def _goes_before(words: Sequence[Word], first: int, text: str) -> bool:
    """Return whether the word before a place is of the same group."""
    word = words[first - 1]
    is_bound = word.norm in INNER_OPENERS or word.norm in CLAUSE_OPENERS or word.norm in _JOINING
    return not (is_bound or is_verb(word, text) or is_marked(word, words[first], text))


def _opens_clause(words: Sequence[Word], first: int, text: str) -> bool:
    if first == 0:
        return True
    word = words[first - 1]
    between = text[word.end : words[first].start]
    if "," in between:
        return not word.text[0].isupper()  # "Poe, Kent booked a trip": two do it
    return not _ENDS.isdisjoint(between) or word.norm in CLAUSE_OPENERS or word.norm in PLAIN_SAYING
