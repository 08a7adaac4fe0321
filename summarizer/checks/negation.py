"""Check `negation`: the takeaway neither denies what its sentences say, nor says what they deny."""

from collections.abc import Iterator, Sequence

from db.records import Flag
from summarizer.checks.english.polarity import (
    CONTRACTED,
    CONTRACTING,
    DENYING,
    NEGATIVE_PREFIXES,
    NEGATORS,
    WORDED_DENIALS,
)
from summarizer.checks.held import Held, sentences_around
from summarizer.checks.mark_measures import Sort
from summarizer.checks.marks import Found, best_sentences, gained, likeliest, lost, said_with
from summarizer.checks.reading.words import Word

_SHORT = 5
"""A word of at most so many letters is no word with a negative prefix."""
_WORDED = 0.50
"""So sure the forest must be that a denial was put in that may be said in other words: "none", or beside one there."""
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
    """Return whether a denial is a plain "not" with no denial near its evidence, or the forest is sure of it."""
    return found.answer.probability >= _WORDED or (found.word.norm not in WORDED_DENIALS and not _is_denied_near(held))


def _is_denied_near(held: Held) -> bool:
    """Return whether a supporting sentence or one beside it denies something."""
    count = len(held.article.sentences)
    near = {n for number in best_sentences(held) for n in sentences_around(number, 1, 1, count)}
    return any(is_negator(word) for number in near for word in held.article.words_of[number])


def flags(held: Held) -> Iterator[Flag]:
    """Yield a flag for the likeliest denial that was put in, and for the likeliest one that was left out."""
    if (put_in := likeliest(found for found in gained(held, DENIALS) if _is_clear(found, held))) is not None:
        message = f"“{put_in.word.text}”: the supporting sentences do not deny this."
        there = held.article.sentences[put_in.number]
        yield held.flag("negation", put_in.severity, message, put_in.word, there)
    limit = _DENIED_TWICE if any(map(_denies, held.read.words)) else 0.0
    if (left_out := likeliest(found for found in lost(held, DENIALS) if found.answer.probability >= limit)) is not None:
        message = f"The supporting sentence denies this: “{said_with(left_out, held)}”."
        yield held.flag("negation", left_out.severity, message, None, left_out.word)
