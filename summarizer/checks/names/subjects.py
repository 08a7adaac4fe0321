"""Check `name`: what one clause of a sentence says of its subject is not said of another whom the sentence names."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from db.records import Flag, Severity
from summarizer.checks.article import CheckedArticle
from summarizer.checks.held import MOST, Held
from summarizer.checks.names.predicates import Predicate, is_verb, predicates, subject_place, what_follows
from summarizer.checks.names.strangers import is_stranger
from summarizer.checks.reading.words import Word
from summarizer.english.predicates import AUXILIARIES, BEFORE_VERBS, PRESENT, RELATIVES

_LONGEST = 400
"""A sentence of more words is none."""
_BEHIND = 4
"""So many content words behind a verb of the article are compared."""


class _There(NamedTuple):
    """A place of the article that has a verb of the takeaway with the words behind it."""

    words: Sequence[Word]
    verb: int
    homes: Sequence[int]
    """Where its sentence has the takeaway's subject."""


def flags(held: Held) -> Iterator[Flag]:
    """Yield a warning for the first verb that the article has, and only with another subject in the same sentence."""
    text = held.article.read.text
    for own in list(predicates(held.read.words, held.text))[:MOST]:
        places = list(_places(own, held))
        if not places or not all(_is_anothers(own, there, held) for there in places):
            continue
        other = _subject(places[0], text)
        first = own.behind.told[0]
        message = f"“{held.text[own.verb.start : first.end]}”: the article says this of “{other.text}”."
        yield held.flag("name", Severity.WARNING, message, first if own.verb.norm in AUXILIARIES else own.verb, other)
        return


def _subject(there: _There, text: str) -> Word:
    """Return the word that a verb's subject ends with, or who or what its "which" stands for."""
    subject = subject_place(there.words, text, there.verb)
    if subject is not None and subject > 0 and there.words[subject].norm in RELATIVES:
        subject -= 1
    return there.words[there.verb if subject is None else subject]


def _places(own: Predicate, held: Held) -> Iterator[_There]:
    """Yield where the article has a verb of the takeaway, in this or another tense, before the same words."""
    article, text = held.article, held.article.read.text
    tense = PRESENT.get(own.verb.norm, own.verb.norm)
    is_led = own.place > 0 and held.read.words[own.place - 1].norm in BEFORE_VERBS
    for number in article.sentences_with.get(own.behind.stems[0], ()):
        words = article.words_of[number]
        for verb, word in enumerate(words[:_LONGEST]):
            if PRESENT.get(word.norm, word.norm) != tense or not is_verb(word, text):
                continue
            if tense not in AUXILIARIES and verb > 0 and (words[verb - 1].norm in BEFORE_VERBS) is not is_led:
                continue
            behind = what_follows(words, text, verb, _BEHIND)
            is_same = behind.lead == own.behind.lead and behind.stems[:1] == own.behind.stems[:1]
            if is_same and set(own.behind.stems) <= set(behind.stems):
                yield _There(words, verb, _homes(own, words, held))


def _homes(own: Predicate, words: Sequence[Word], held: Held) -> list[int]:
    """Return where a sentence has the takeaway's subject; with another first name it is somebody else."""
    mine = held.read.words
    head, before = mine[own.head], mine[own.head - 1] if own.head > 0 else None
    return [
        place
        for place, word in enumerate(words)
        if word.stem == head.stem and not _is_namesake(before, head, words[place - 1] if place > 0 else None, word)
    ]


def _is_namesake(before: Word | None, word: Word, ahead: Word | None, there: Word) -> bool:
    """Return whether two words alike are the ends of two names: Ana Poe and Tom Poe."""
    if before is None or ahead is None or before.stem == ahead.stem:
        return False
    return _is_named(before, word) and _is_named(ahead, there)


def _is_named(before: Word, word: Word) -> bool:
    """Return whether two words right beside each other are of one name."""
    return bool(before.stem) and before.text[0].isupper() and word.text[0].isupper() and before.end + 1 == word.start


def _is_anothers(own: Predicate, there: _There, held: Held) -> bool:
    """Return whether the verb is another's there: its sentence has the takeaway's subject, but in no place to be it."""
    text, head = held.article.read.text, held.read.words[own.head]
    is_name = _is_name(head, held.article)
    return bool(there.homes) and all(
        (place < there.verb or is_name) and is_stranger(there.words, text, place, there.verb) for place in there.homes
    )


def _is_name(word: Word, article: CheckedArticle) -> bool:
    """Return whether the article writes a word only with a capital."""
    places = article.places.get(word.norm, ())
    return bool(places) and all(place.text[0].isupper() for place in places)
