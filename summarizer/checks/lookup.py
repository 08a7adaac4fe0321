"""Finds where an article has a word of a name or its like: Ukraine for Ukrainian, UN in full, Bill for William."""

import re
from collections.abc import Sequence

from summarizer.checks.acronyms import acronyms_of, spelled_by
from summarizer.checks.article import CheckedArticle
from summarizer.checks.english.peoples import ACRONYMS, NICKNAMES, SAME_PEOPLE, SEATS, SHORT_FORMS
from summarizer.checks.held import Held
from summarizer.checks.reading.words import Word
from summarizer.checks.squeezed import squeezed

_ACRONYM = range(2, 7)
"""How many letters an acronym has."""
_INITIALS = range(2, 4)
"""How many initials of a person may be printed apart: "K K" for "KK"."""
_JOINED = 6
"""A name of so many letters may be printed apart or with a hyphen in the article."""


def places(word: Word, held: Held) -> Sequence[Word]:
    """Return where the article has a word of a name or its like, in order; nothing where it lacks it."""
    return _in_known_forms(word.norm, held.article) or held.memory.once(
        ("places", word), lambda: sorted(set(_otherwise(word, held)))
    )


def _in_known_forms(norm: str, article: CheckedArticle) -> Sequence[Word]:
    """Return the places of `_known_forms` in order, worked out once for a word that a takeaway has a hundred times."""
    return article.memory.once(("known forms", norm), lambda: tuple(sorted(set(_known_forms(norm, article)))))


def _otherwise(word: Word, held: Held) -> Sequence[Word]:
    """Return where the article has a word in no form that is known, but its like."""
    article = held.article
    if word.norm in article.initials:
        return article.read.words[:1]
    return (
        spelled_by(word, article)
        or _inflected(word, article)
        or _fuller(word, article)
        or _spelled_out(word, held)
        or _printed_apart(word, article)
    )


def _known_forms(norm: str, article: CheckedArticle) -> list[Word]:
    """Return the places of the word itself, of the forms of its people, and of what an abbreviation stands for.

    The seat of a government stands for its country only where the article names it alone: one that names both Tokyo
    and Japan tells them apart.
    """
    found = list(article.places.get(norm, ()))
    for form in SAME_PEOPLE.get(norm, ()):
        found += article.places.get(form, ())
    for phrase in (*ACRONYMS.get(norm, ()), *SHORT_FORMS.get(norm, ())):
        found += _phrase(phrase, article)
    return found or [place for form in SEATS.get(norm, ()) for place in article.places.get(form, ())]


def _phrase(phrase: str, article: CheckedArticle) -> Sequence[Word]:
    """Return the first words of a phrase's places, judged by its first word alone where it has several."""
    first, *rest = phrase.split()
    if any(word not in article.places for word in rest):
        return ()
    return article.places.get(first, ())


def _inflected(word: Word, article: CheckedArticle) -> Sequence[Word]:
    """Return the places of the word's other number, or of another word of its stem."""
    plain = word.norm.rstrip("s")
    inside = article.places.get(word.norm + "s") or article.places.get(plain) or _known_forms(plain, article)
    if inside:
        return inside
    numbers = article.sentences_with.get(word.stem, ()) if word.stem else ()
    return [other for number in numbers for other in article.words_of[number] if other.stem == word.stem]


def _fuller(word: Word, article: CheckedArticle) -> Sequence[Word]:
    """Return the places of the names that a short name stands for, as Bill does for William."""
    return [place for full in NICKNAMES.get(word.norm, ()) for place in article.places.get(full, ())]


def _spelled_out(word: Word, held: Held) -> Sequence[Word]:
    """Return where the article has the acronym that this word's name is the full form of."""
    for short, phrases in ACRONYMS.items():
        if short in held.article.places and any(word.norm in phrase.split() for phrase in phrases):
            return held.article.places[short]
    initials = next(
        ("".join(part.norm[0] for part in name.words) for name in held.read.names if word in name.words), ""
    )
    letters = [initials] if len(initials) in _ACRONYM else []
    acronyms = (*letters, *acronyms_of(word, held))
    found = (held.article.places.get(acronym, ()) for acronym in acronyms)
    return next((places for places in found if places and places[0].text.isupper()), ())


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
