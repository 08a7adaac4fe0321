"""Finds where an article has a word of a name or its like: Ukraine for Ukrainian, UN in full, Bill for William."""

import re
from collections.abc import Callable, Sequence

from summarizer.checks.article import CheckedArticle
from summarizer.checks.held import Held
from summarizer.checks.names.acronyms import acronyms_of, is_initials, spelled_by
from summarizer.checks.names.parties import party_places
from summarizer.checks.names.seats import is_town
from summarizer.checks.names.small_initials import spelled_small
from summarizer.checks.reading.spacing import is_caseless
from summarizer.checks.reading.words import Word
from summarizer.checks.remembering import remembered
from summarizer.checks.squeezed import squeezed
from summarizer.english.forenames import NICKNAMES
from summarizer.english.grammar import FUNCTION_WORDS
from summarizer.english.peoples import ACRONYMS, DWELLERS, SAME_PEOPLE, SEATS, SHORT_FORMS, WIDER
from summarizer.english.transcribed import TRANSCRIBED

_ACRONYM = range(2, 7)
"""How many letters an acronym has."""
_INITIALS = range(2, 4)
"""How many initials of a person may be printed apart: "K K" for "KK"."""
_JOINED = 6
"""A name of so many letters may be printed apart or with a hyphen in the article."""
_FORMS = (SAME_PEOPLE, WIDER, DWELLERS, TRANSCRIBED)
"""Names with the others that may stand for them."""
_SMALL = FUNCTION_WORDS & (SAME_PEOPLE.keys() | ACRONYMS.keys())
"""Acronyms that in small letters are other words: US."""


def places(word: Word, held: Held) -> Sequence[Word]:
    """Return where the article has a word of a name or its like, in order; nothing where it lacks it."""
    return _in_known_forms(word, held) or _of_country(word, held) or _otherwise(word, held)


def printed_as_name(form: str, article: CheckedArticle) -> Sequence[Word]:
    """Return the places of a word where it is printed as a name: with a capital, and the US in capitals only.

    In an article without capitals they are all its places.
    """
    found = article.places.get(form, ())
    if not found or has_no_capitals(article):
        return found
    return [word for word in found if (word.text.isupper() if form in _SMALL else word.text[0].isupper())]


@remembered
def has_no_capitals(article: CheckedArticle) -> bool:
    """Return whether an article is printed in small letters."""
    return is_caseless(article.read.text)


def _in_known_forms(word: Word, held: Held) -> Sequence[Word]:
    is_acronym = word.norm in _SMALL and word.text.isupper() and not held.text.isupper()
    return _known_forms(word.norm, printed_as_name if is_acronym else _printed, held.article)


@remembered
def _otherwise(word: Word, held: Held) -> Sequence[Word]:
    """Return where the article has a word in no form that is known, but its like, in order."""
    article = held.article
    if word.norm in article.initials and word.norm not in ACRONYMS:
        return article.read.words[:1]
    found = (
        spelled_by(word, article)
        or _inflected(word, article)
        or _fuller(word, article)
        or _spelled_out(word, held)
        or _printed_apart(word, article)
        or spelled_small(word, held)
        or party_places(word, article)
    )
    return sorted(set(found))


def _printed(form: str, article: CheckedArticle) -> Sequence[Word]:
    return article.places.get(form, ())


@remembered
def _known_forms(
    norm: str, itself: Callable[[str, CheckedArticle], Sequence[Word]], article: CheckedArticle
) -> Sequence[Word]:
    """Return the places of the word itself, of other forms of its name, and of what an abbreviation stands for.

    They are in order. An acronym that is also a small word ("us") is only where it is printed in capitals.
    """
    found = list(itself(norm, article))
    for form in frozenset().union(*(group.get(norm, ()) for group in _FORMS)) - {norm}:
        found += printed_as_name(form, article)
    for phrase in (*ACRONYMS.get(norm, ()), *SHORT_FORMS.get(norm, ())):
        found += _phrase(phrase, article)
    return tuple(sorted(set(found)))


def _of_country(word: Word, held: Held) -> Sequence[Word]:
    """Return the places of the country whose seat of government a word names, or the other way round.

    So only where the article names it alone: one that names both Tokyo and Japan tells them apart.
    """
    if word.norm not in SEATS or (word.norm not in SAME_PEOPLE and is_town(word, held)):
        return ()
    return sorted(place for form in SEATS[word.norm] for place in printed_as_name(form, held.article))


def _phrase(phrase: str, article: CheckedArticle) -> Sequence[Word]:
    """Return the first words of a phrase's places, judged by its first word alone where it has several."""
    first, *rest = phrase.split()
    if any(word not in article.places for word in rest):
        return ()
    return article.places.get(first, ())


def _inflected(word: Word, article: CheckedArticle) -> Sequence[Word]:
    """Return the places of the word's other number, or of another word of its stem."""
    if word.norm in _SMALL:
        return ()
    plain = word.norm.rstrip("s")
    inside = article.places.get(word.norm + "s") or article.places.get(plain) or _known_forms(plain, _printed, article)
    if inside:
        return inside
    numbers = article.sentences_with.get(word.stem, ()) if word.stem else ()
    return [other for number in numbers for other in article.words_of[number] if other.stem == word.stem]


def _fuller(word: Word, article: CheckedArticle) -> Sequence[Word]:
    """Return the places of the names that a short name stands for, as Bill does for William."""
    return [place for full in NICKNAMES.get(word.norm, ()) for place in printed_as_name(full, article)]


def _spelled_out(word: Word, held: Held) -> Sequence[Word]:
    """Return where the article has the acronym that this word's name is the full form of."""
    name = next((name for name in held.read.names if word in name.words), None)
    own = None if name is None or len(name.words) == 1 else {part.norm for part in held.read.words}
    for short, phrases in ACRONYMS.items():
        parts = (phrase.split() for phrase in phrases)
        if any(word.norm in part and (own is None or own.issuperset(part)) for part in parts):
            forms = (short, *SAME_PEOPLE.get(short, ()))
            if found := [place for form in forms for place in printed_as_name(form, held.article)]:
                return found
    initials = "".join(part.norm[0] for part in name.words) if name else ""
    acronyms = ([initials] if len(initials) in _ACRONYM else []) + list(acronyms_of(word, held))
    found_in = ([place for place in held.article.places.get(letters, ()) if is_initials(place)] for letters in acronyms)
    return next(filter(None, found_in), ())


def _printed_apart(word: Word, article: CheckedArticle) -> Sequence[Word]:
    """Return where the article prints the same letters with a blank or hyphen between, or without the takeaway's."""
    initials = word.text.isupper() and len(word.norm) in _INITIALS
    if not word.norm.isalpha() or not (initials or len(word.norm) >= _JOINED):
        return ()
    if not initials and word.norm not in squeezed(article).letters:
        return ()
    spaced = (r"[\s.]+" if initials else r"[\s-]*").join(map(re.escape, word.norm))
    found = re.search(rf"(?<!\w){spaced}(?!\w)", article.folded)
    if found is None:
        return ()
    number = article.sentence_at(found.start())
    first, after = article.word_range(number, *found.span())
    return article.words_of[number][first : max(after, first + 1)]
