"""Check `name`: no word was carried over with the capital of a sentence's opening: "the artist When Poe"."""

from collections.abc import Iterator
from itertools import pairwise

from db.records import Flag, Severity
from summarizer.checks.held import CROWD, Held
from summarizer.checks.reading.words import Word
from summarizer.english.openings import CARRIED, OPENING_ARTICLE
from summarizer.english.peoples import SAME_PEOPLE


def flags(held: Held) -> Iterator[Flag]:
    """Yield a warning for each such word before a name, which the article has so only where a sentence opens."""
    words, text = held.read.words, held.text
    for at, (before, small) in enumerate(pairwise(words[:-1])):
        name = words[at + 2]
        if small.norm not in CARRIED or not small.text.istitle() or not name.text[0].isupper():
            continue
        is_inside = before.text.islower() and text[before.end : small.start] == " " == text[small.end : name.start]
        there = _opening(small, name, held) if is_inside else None
        if there is not None:
            message = f"“{text[small.start : name.end]}” is no name: in the article it opens a sentence."
            yield held.flag("name", Severity.WARNING, message, small, there)


def _opening(small: Word, name: Word, held: Held) -> Word | None:
    """Return where the article opens a sentence with two words, if it nowhere has them so inside of one."""
    article, found = held.article, None
    for place in article.places.get(small.norm, ())[:CROWD]:
        number = article.sentence_at(place.start)
        at, _ = article.word_range(number, place.start, place.end)
        if [word.norm for word in article.words_of[number][at + 1 : at + 2]] == [name.norm] and place.text.istitle():
            if at:
                return None
            found = found or place
    return found if small.norm != OPENING_ARTICLE or _stands_without(small, name, held) else None


def _stands_without(small: Word, name: Word, held: Held) -> bool:
    """Return whether a name is a people's, or stands inside a sentence without the article: "The" is no part of it."""
    article = held.article
    if name.norm in SAME_PEOPLE:
        return True
    for place in article.places.get(name.norm, ())[:CROWD]:
        number = article.sentence_at(place.start)
        at, _ = article.word_range(number, place.start, place.end)
        if (
            at
            and article.words_of[number][at - 1].norm != small.norm
            and article.words_of[number][at - 1].text.islower()
        ):
            return True
    return False
