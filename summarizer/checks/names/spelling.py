"""Check `name`: people stand in the article's spelling: Stephen is not Steven, nor Adams Adam."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from db.records import Flag, Severity
from summarizer.checks.bearers.persons import personhood
from summarizer.checks.bearers.usage import is_persons
from summarizer.checks.held import CROWD, Held
from summarizer.checks.names.lookup import places
from summarizer.checks.reading.names import Name
from summarizer.checks.reading.words import Word
from summarizer.english.common import is_common
from summarizer.english.forenames import NICKNAMES, SPELLINGS
from summarizer.english.name_parts import GENERIC_PARTS
from summarizer.english.peoples import SAME_PEOPLE
from summarizer.english.titles import HONORIFICS, ROLE_NOUNS
from summarizer.english.transcribed import TRANSCRIBED_PEOPLE

_DETERMINERS = frozenset("the a an former ex".split())
"""Words that no name of a person follows, but "the Texas Rangers"."""
_JOINED = frozenset("- ‐ ‑ –".split())
"""Hyphens inside of a given name."""
_SHORT = 2
"""A part of a given name with so few letters may be a common word, too: Jae-in."""


def misspelt(name: Name, held: Held) -> Iterator[Flag]:
    """Yield a warning for each word of a person's name that the article spells otherwise."""
    for word in name.words:
        place = _respelt(word, name, held) or _inflected(word, name, held)
        if place is not None:
            printed = held.text[word.start : word.end]
            message = f"“{printed}”: the article spells it “{place.text}”."
            yield held.flag("name", Severity.WARNING, message, word, place)


def hyphened(name: Name, held: Held) -> Iterator[Flag]:
    """Yield a warning where a given name goes on in small letters otherwise than in the article: Jong-il for Jong-un.

    In "Larkby-based" no name goes on: there it is a common word.
    """
    article, first = held.article, name.words[-1]
    part = _joined_part(first, held.read.words, held.text) if held.text[first.end : first.end + 1] in _JOINED else None
    if part is None or (is_common(part.norm) and len(part.norm) > _SHORT):
        return
    if not any(word.end == first.start - 1 and word.text[0].isupper() for word in held.read.words):
        return
    places = article.places.get(first.norm, ())[:CROWD]
    there = [_joined_part(place, article.read.words, article.read.text) for place in places]
    other = there[0] if there else None
    if other is not None and all(found is not None and found.norm != part.norm for found in there):
        printed = held.text[first.start : part.end]
        message = f"“{printed}”: the article has “{article.read.text[places[0].start : other.end]}”."
        yield held.flag("name", Severity.WARNING, message, part, other)


def _joined_part(word: Word, words: Sequence[Word], text: str) -> Word | None:
    """Return the word that a hyphen joins to a name's, in any letters, or with a capital behind a blank."""
    mark = text[word.end : word.end + 1]
    if mark not in _JOINED and mark != " ":
        return None
    after = words[bisect_left(words, word.end, key=_start) :][:1]
    is_part = after and after[0].start == word.end + 1 and (mark in _JOINED or after[0].text[0].isupper())
    return after[0] if is_part else None


def _respelt(word: Word, name: Name, held: Held) -> Word | None:
    """Return where the article has a name that sounds alike, and neither this one nor a short form."""
    others = SPELLINGS.get(word.norm) or TRANSCRIBED_PEOPLE.get(word.norm)
    if others is None or word.norm in held.article.places:
        return None
    found = places(word, held)[:CROWD]
    shared = [place for place in found if _shared(place, word, name, held)] or found
    return shared[0] if shared and all(place.norm in others for place in shared) else None


def _inflected(word: Word, name: Name, held: Held) -> Word | None:
    """Return where the article has a surname, or first name, of the same stem: Adams for Adam, Clarke for Clark."""
    norm = word.norm
    if (
        norm in held.article.places
        or norm in SAME_PEOPLE
        or not _DETERMINERS.isdisjoint(_norm_before(name, held.read.words))
    ):
        return None
    for place in places(word, held)[:CROWD]:
        alike = place.stem == word.stem or norm in {place.norm + "s", place.norm.removesuffix("s")}
        if not alike or place.norm in SAME_PEOPLE or place.norm in NICKNAMES.get(norm, ()):
            return None
        other = _shared(place, word, name, held)
        if other is not None and _is_person(other, place, held):
            return place
    return None


def _shared(place: Word, word: Word, name: Name, held: Held) -> Name | None:
    """Return the article's name with a place in it that shares with the takeaway's a word on the same side of it.

    A surname by itself shares the article's surname, after a title or without its "s": Adam for Jonathan Adams.
    """
    article, own = held.article, _beside(word, name)
    is_bare = len(name.words) == 1 and (
        _is_titled(name, held.read.words) or place.norm == word.norm + "s" or _is_letter_apart(word, place)
    )
    for other in article.names.get(article.sentence_at(place.start), ()):
        if place in other.words and (own & _beside(place, other) or (is_bare and _is_surname(place, other, held))):
            return other
    return None


def _is_letter_apart(word: Word, place: Word) -> bool:
    """Return whether two names differ by a last letter that is not heard: O'Neil and O'Neill, Clark and Clarke."""
    short, long = sorted((word.norm, place.norm), key=len)
    return not is_common(word.norm) and long in (short + "e", short + short[-1])


def _beside(word: Word, name: Name) -> set[tuple[bool, str]]:
    """Return the other words of a name, each with whether it stands before a word of it."""
    return {(other.start < word.start, other.norm) for other in name.words if other != word}


def _is_surname(place: Word, name: Name, held: Held) -> bool:
    """Return whether a place ends a person's name, or the part of a longer one before "of"."""
    after = next((word for word in name.words if word.start > place.start), None)
    is_last = after is None or held.article.read.text[place.end : after.start] != " "
    return is_last and (place != name.words[0] or _is_titled(name, _sentence_of(name, held)))


def _is_person(name: Name, place: Word, held: Held) -> bool:
    """Return whether a name of the article is a person's, as its title, its first name or the pronouns after it say."""
    first, words = name.words[0].norm, _sentence_of(name, held)
    if first in NICKNAMES or is_persons(first) or _is_titled(name, words):
        return True
    is_thing = first in GENERIC_PARTS or is_common(first) or not _DETERMINERS.isdisjoint(_norm_before(name, words))
    return not is_thing and personhood(place.norm, held.article) > 1 / 2


def _start(word: Word) -> int:
    return word.start


def _is_titled(name: Name, words: Sequence[Word]) -> bool:
    return not {*name.titles, *_norm_before(name, words)}.isdisjoint(HONORIFICS | ROLE_NOUNS)


def _sentence_of(name: Name, held: Held) -> Sequence[Word]:
    return held.article.words_of[held.article.sentence_at(name.start)]


def _norm_before(name: Name, words: Sequence[Word]) -> list[str]:
    """Return the word before a name in small letters, if there is one."""
    return [word.norm for word in words if word.end <= name.start][-1:]
