"""Check `certainty`: "may", "alleged", "expected", "plans to" are neither lost nor gained against the article."""

from collections.abc import Iterator, Sequence

from db.records import Flag, Severity
from summarizer.checks.held import Held
from summarizer.checks.opened import parts
from summarizer.checks.polarity.firmness import is_no_firmer
from summarizer.checks.polarity.kept_doubts import is_kept, is_untold
from summarizer.checks.polarity.left_open import left_open
from summarizer.checks.polarity.outcomes import is_settled
from summarizer.checks.reading.words import Word
from summarizer.checks.weighing.mark_measures import Sort
from summarizer.checks.weighing.marks import Found, gained, is_copied_beside, likeliest, lost, said_with
from summarizer.english.denials import NOUN_NEGATORS
from summarizer.english.hedges import (
    BANNING,
    CAUTIOUS,
    CLEAR_DOUBTS,
    DOUBTING_CLAUSES,
    DOUBTING_THAT,
    FIRM,
    FIRM_KIN,
    FIRM_WORDS,
    HEDGES,
    RATED,
    RATES,
    STRONG_HEDGES,
)

_CLAUSE = 5
"""So many words before a "may" the clause may begin that leaves its matter open."""
_WORDED = 0.85
"""So sure the forest must be that a doubt was put into new words where its word may be ability, report or plan,
or its clause leaves its matter open."""


def _is_doubt(word: Word) -> bool:
    return parts(word.norm)[0] in HEDGES and word.norm not in FIRM and word.text != "May"


def _is_strong(word: Word) -> bool:
    return word.norm in STRONG_HEDGES and _is_doubt(word)


DOUBTS = Sort(
    name="doubt",
    is_mark=_is_strong,
    is_kin=_is_doubt,
    groups=tuple(
        frozenset(form for form, sort in HEDGES.items() if sort == group)
        for group in ("possible", "claimed", "likely", "believed", "expected", "planned")
    ),
    before_that=DOUBTING_THAT,
)


FIRMNESS = Sort(
    name="firm",
    is_mark=lambda word: word.norm in FIRM_WORDS and word.text.islower(),
    is_kin=lambda word: word.norm in FIRM_KIN,
    groups=(
        frozenset({"will", "won't"}),
        frozenset({"guilty", "convicted", "proven", "proved", "confirmed"}),
        frozenset({"certain", "sure", "bound", "guaranteed"}),
        frozenset({"certainly", "surely", "definitely", "undoubtedly"}),
    ),
)


def _is_clear(found: Found, held: Held) -> bool:
    """Return whether a doubt was put into copied text, says nothing but a doubt, or the forest is sure of it."""
    if _is_none(found.word, held.read.words) or found.word.norm in CAUTIOUS:
        return False
    clear = found.word.norm in CLEAR_DOUBTS and not _is_open(found.word, held)
    return clear or is_copied_beside(found.word, held) or found.answer.probability >= _WORDED


def _is_open(word: Word, held: Held) -> bool:
    """Return whether a "may" stands in a clause that mostly leaves its matter open in any case: "when it may close"."""
    place = held.read.words.index(word)
    before = held.read.words[max(0, place - _CLAUSE) : place]
    return word.norm in {"may", "might"} and any(other.norm in DOUBTING_CLAUSES for other in before)


def _is_none(word: Word, words: Sequence[Word]) -> bool:
    """Return whether a word is no doubt among some words, as in "could not", "could find no", "more likely to"."""
    place = words.index(word)
    before = words[place - 1].norm if place else ""
    after, behind = [*(other.norm for other in words[place + 1 : place + 3]), "", ""][:2]
    return (
        (word.norm == "could" and (after == "not" or behind in NOUN_NEGATORS))
        or (word.norm == "likely" and before in RATES)
        or (word.norm == "expected" and before == "than")
        or (word.norm == "accused" and before == "the")
    )


def _is_left_out(found: Found, held: Held) -> bool:
    """Return whether a doubt of the article is one, and the takeaway neither tells the verdict nor keeps the rate."""
    if _is_decided(found, held) or _is_ban(found, held) or is_kept(found, held) or is_untold(found, held):
        return False
    if _is_none(found.word, held.article.words_of[found.number]):
        return found.word.norm == "likely" and RATED.isdisjoint(word.norm for word in held.read.words)
    return True


def _is_ban(found: Found, held: Held) -> bool:
    """Return whether a "may not" forbids something and the takeaway says so in another word."""
    words = held.article.words_of[found.number]
    behind = words[words.index(found.word) + 1 :][:1]
    is_denied = found.word.norm == "may" and [word.norm for word in behind] == ["not"]
    return is_denied and any(word.norm in BANNING for word in held.read.words)


def _is_decided(found: Found, held: Held) -> bool:
    """Return whether the takeaway tells the verdict on what a word such as "accused" leaves open."""
    return HEDGES[found.word.norm] == "claimed" and is_settled(held)


def flags(held: Held) -> Iterator[Flag]:
    """Yield a flag for the likeliest doubt put in, the likeliest one left out, and the likeliest word too firm."""
    if (put_in := likeliest(found for found in gained(DOUBTS, held) if _is_clear(found, held))) is not None:
        message = f"“{put_in.word.text}”: the supporting sentences say this without a doubt."
        yield held.flag("certainty", put_in.severity, message, put_in.word)
    if (left_out := likeliest(found for found in lost(DOUBTS, held) if _is_left_out(found, held))) is not None:
        message = f"The article is less sure: it says “{said_with(left_out, held)}”."
        yield held.flag("certainty", left_out.severity, message, None, left_out.word)
    elif (asked := left_open(held)) is not None:
        message = f"The article leaves this open: it says “{asked.cut(held.article.read.text)}”."
        yield held.flag("certainty", Severity.WARNING, message, None, asked)
    elif (
        hardened := likeliest(found for found in gained(FIRMNESS, held) if not is_no_firmer(found.word, held))
    ) is not None:
        message = f"“{hardened.word.text}”: the supporting sentences do not say this so firmly."
        yield held.flag("certainty", hardened.severity, message, hardened.word)
