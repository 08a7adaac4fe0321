"""Check `negation`: the takeaway neither denies what its sentences say, nor says what they deny."""

from collections.abc import Iterator, Sequence

from db.records import Flag
from summarizer.checks.english.polarity import CONTRACTED, CONTRACTING, DENYING, NEGATIVE_PREFIXES, NEGATORS
from summarizer.checks.held import Held
from summarizer.checks.mark_measures import Sort
from summarizer.checks.marks import gained, likeliest, lost, said_with
from summarizer.checks.reading.words import Word

_SHORT = 5
"""A word of at most so many letters is no word with a negative prefix."""


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


def flags(held: Held) -> Iterator[Flag]:
    """Yield a flag for the likeliest denial that was put in, and for the likeliest one that was left out."""
    if (put_in := likeliest(gained(held, DENIALS))) is not None:
        message = f"“{put_in.word.text}”: the supporting sentences do not deny this."
        there = held.article.sentences[put_in.number]
        yield held.flag("negation", put_in.severity, message, put_in.word, there)
    if (left_out := likeliest(lost(held, DENIALS))) is not None:
        message = f"The supporting sentence denies this: “{said_with(left_out, held)}”."
        yield held.flag("negation", left_out.severity, message, None, left_out.word)
