"""Check `negation`: the takeaway neither denies what its sentences say, nor says what they deny."""

from collections.abc import Iterator, Sequence

from db.records import Flag
from summarizer.checks.english.common import is_common
from summarizer.checks.english.polarity import (
    CONTRACTED,
    CONTRACTING,
    DENYING,
    NEGATIVE_PREFIXES,
    NEGATORS,
    WEAKLY_DENYING,
    WORDED_DENIALS,
)
from summarizer.checks.held import Held
from summarizer.checks.mark_measures import Sort
from summarizer.checks.marks import Found, gained, is_sure, likeliest, lost, said_with, sentences_near
from summarizer.checks.reading.words import Word

_SHORT = 5
"""A word of at most so many letters is no word with a negative prefix."""
_BESIDE = 4
"""Within so many words of a denial stands what it denies."""
_DENIED_TWICE = 0.70
"""So sure the forest must be that a denial was left out of a takeaway that denies something itself."""


def is_negator(word: Word) -> bool:
    """Return whether a word denies what follows it."""
    return word.norm in NEGATORS or word.norm.endswith(CONTRACTED)


def _denies(word: Word) -> bool:
    return (
        is_negator(word)
        or word.norm in DENYING
        or (word.norm.startswith(NEGATIVE_PREFIXES) and len(word.norm) > _SHORT)
    )


def _is_idle(words: Sequence[Word], place: int) -> bool:
    """Return whether a word such as "no" denies nothing here: "No. 1", "whether or not"."""
    before = words[place - 1].norm if place else ""
    after = words[place + 1].text if place + 1 < len(words) else ""
    return (words[place].norm == "no" and after[:1].isdigit()) or (words[place].norm == "not" and before == "or")


DENIALS = Sort(
    name="denial",
    is_mark=is_negator,
    is_kin=_denies,
    groups=(
        frozenset({"not"}),
        frozenset({"no"}),
        frozenset({"never"}),
        frozenset({"without"}),
        frozenset({"nor", "neither", "none", "nothing", "nobody", "nowhere"}),
        frozenset(f"{verb}n't" for verb in CONTRACTING) | {"n't", "cannot"},
    ),
    is_idle=_is_idle,
)


def _is_clear(found: Found, held: Held) -> bool:
    """Return whether a denial was put into copied text, or is a plain "not" of what nothing near denies, or is sure."""
    if is_sure(found.answer.probability, found.word, held):
        return True
    return found.word.norm not in WORDED_DENIALS and not _is_denied_near(found.word, held)


def _is_denied_near(word: Word, held: Held) -> bool:
    """Return whether a supporting sentence or one beside it denies something of what a denial of the takeaway does."""
    words_of = held.article.words_of
    there = held.memory.once(
        "denied near", lambda: frozenset().union(*(_denied(words_of[n]) for n in sentences_near(held)))
    )
    return not there.isdisjoint(_stems_beside(held.read.words, held.read.words.index(word)))


def _denied(words: Sequence[Word]) -> frozenset[str]:
    """Return the stems of the content words that stand near a denial among some words."""
    return frozenset(
        stem for place, word in enumerate(words) if is_negator(word) for stem in _stems_beside(words, place)
    )


def _stems_beside(words: Sequence[Word], place: int) -> Iterator[str]:
    near = words[max(0, place - _BESIDE) : place + 1 + _BESIDE]
    return (word.stem for word in near if word.stem)


def _is_left_out(found: Found, held: Held) -> bool:
    """Return whether no other word of the takeaway can stand for a denial of the article, or the forest is sure."""
    copied = {word.norm for word in held.article.words_of[found.number]}
    denies = any(word.norm not in copied and _denies_itself(word) for word in held.read.words)
    return not denies or found.answer.probability >= _DENIED_TWICE


def _denies_itself(word: Word) -> bool:
    """Return whether a word is a denial in most sentences: "refused" and "unharmed", not "little" or "United"."""
    if is_negator(word) or word.norm in DENYING - WEAKLY_DENYING:
        return True
    rests = (word.norm.removeprefix(prefix) for prefix in NEGATIVE_PREFIXES if word.norm.startswith(prefix))
    return word.text.islower() and len(word.norm) > _SHORT and any(map(is_common, rests))


def flags(held: Held) -> Iterator[Flag]:
    """Yield a flag for the likeliest denial that was put in, and for the likeliest one that was left out."""
    if (put_in := likeliest(found for found in gained(held, DENIALS) if _is_clear(found, held))) is not None:
        message = f"“{put_in.word.text}”: the supporting sentences do not deny this."
        there = held.article.sentences[put_in.number]
        yield held.flag("negation", put_in.severity, message, put_in.word, there)
    if (left_out := likeliest(found for found in lost(held, DENIALS) if _is_left_out(found, held))) is not None:
        message = f"The supporting sentence denies this: “{said_with(left_out, held)}”."
        yield held.flag("negation", left_out.severity, message, None, left_out.word)
