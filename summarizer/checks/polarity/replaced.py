"""Check `negation`, third part: no ordinary word of a copied sentence has another put in its place."""

import re
from collections.abc import Iterator, Sequence

from db.records import Flag, Severity
from summarizer import stems
from summarizer.checks.bearers.pronouns import meant_in
from summarizer.checks.held import Held, Ranged
from summarizer.checks.polarity.phrasal import are_one_side
from summarizer.checks.reading.words import Word
from summarizer.checks.weighing.aligned import Alignment, Replaced, aligned
from summarizer.english.inflections import IRREGULAR, SPELLINGS
from summarizer.english.speech import PLAIN_SAYING, SAYING_THAT
from summarizer.english.synonyms import ALIKE
from summarizer.english.verbs import TENSES

_KEPT = 6
"""So many words of a takeaway at least are the sentence's, in its order: fewer are no copy."""
_STRAYED = 1
"""So many other words of it at most are not: one that has moved, or the "was" of "was sacked"."""
_ROOT = 4
"""A word that begins with another of so many letters is of its family: "porn" and "pornography"."""
_ALIKE = {stems.stem(word): frozenset(map(stems.stem, others)) for word, others in ALIKE.items()}


def flags(held: Held) -> Iterator[Flag]:
    """Yield a warning for the one word in whose place the sentence has another that says something else."""
    if (found := next(_replaced(held), None)) is not None:
        message = f"“{found.own.text}”: the article says “{found.there.text}” here."
        yield held.flag("negation", Severity.WARNING, message, found.own, found.there)


def _replaced(held: Held) -> Iterator[Replaced]:
    alignment = aligned(held)
    if alignment is None or alignment.kept < _KEPT:
        return
    meant = meant_in(alignment.number, held)
    said = {word.stem for word in held.article.words_of[alignment.number]} | meant
    if len(held.read.stems - said) != 1:
        return
    strayed = alignment.strayed - 1 - sum(word.stem in meant for word in held.read.words)
    small = _small(held.read.words, held.article.words_of[alignment.number])
    for one in alignment.replaced:
        is_other = _is_ordinary(one, alignment, held) and not _is_same(one)
        is_other = is_other and not are_one_side(one.own, one.there, held.article)
        more = strayed - (small if one.alone else 0)
        if more <= _STRAYED and is_other and _is_new(one, alignment.number, held, moved=more > 0):
            yield one


def _small(own: Sequence[Word], there: Sequence[Word]) -> int:
    """Return how many small words of tenses and articles are the takeaway's alone: "has been" for "was"."""
    norms = {word.norm for word in there}
    return sum(word.norm in TENSES - norms for word in own)


def _is_new(one: Replaced, number: int, held: Held, *, moved: bool) -> bool:
    """Return whether the sentence lacks a word, and the takeaway has nowhere what it stands for.

    Where another word has moved, the article may not have it in another sentence either.
    """
    numbers = held.article.sentences_with.get(one.own.stem, ())
    elsewhere = number not in numbers and not moved
    return one.there.stem not in held.read.stems and (not numbers or elsewhere)


def _is_ordinary(one: Replaced, alignment: Alignment, held: Held) -> bool:
    """Return whether two words say something, and are no part of a name, figure, date or quotation."""
    own, there = one.own, one.there
    if not (own.stem and there.stem and own.text.islower() and there.text.islower()):
        return False
    read, article = held.read, held.article
    elements: tuple[Ranged, ...] = (*read.quantities, *read.moments, *read.quotations, *read.names)
    beyond: tuple[Ranged, ...] = (
        *article.quantities.get(alignment.number, ()),
        *article.names.get(alignment.number, ()),
    )
    dated = any(moment.start <= there.start < moment.end for moment in article.read.moments)
    return not (dated or any(_is_in(own, each) for each in elements) or any(_is_in(there, each) for each in beyond))


def _is_in(word: Word, element: Ranged) -> bool:
    return element.start <= word.start < element.end


def _is_same(replaced: Replaced) -> bool:
    """Return whether two words say the same in news, are forms or spellings of one, or of one family."""
    own, there = replaced.own, replaced.there
    if {own.norm, there.norm} <= PLAIN_SAYING | SAYING_THAT:
        return True
    one, other = (stems.stem(IRREGULAR.get(word.norm, word.norm)) for word in (own, there))
    shorter, longer = sorted((one, other), key=len)
    is_related = len(shorter) >= _ROOT and longer.startswith(shorter)
    return is_related or one == other or other in _ALIKE.get(one, ()) or _spelled(own) == _spelled(there)


def _spelled(word: Word) -> str:
    """Return a word's stem in American spelling."""
    norm = word.norm
    for british, american in SPELLINGS:
        norm = re.sub(british, american, norm)
    return stems.stem(norm)
