"""Tells, where one sentence has a word and its opposite, of which of the two it says what the takeaway says."""

from collections.abc import Iterator, Sequence

from summarizer.checks.clauses import Clause, clause_at
from summarizer.checks.held import MOST, Held
from summarizer.checks.polarity.denials import is_negator
from summarizer.checks.reading.words import Word
from summarizer.checks.weighing.marks import close_sentence
from summarizer.english.opposites import OPPOSITES, TURNABLE


def contrasted(held: Held) -> Iterator[tuple[Word, Word]]:
    """Yield each word that stands beside words which the best sentence has beside its opposite alone, and this.

    "Poe was convicted of arson" is not what "cleared of arson, but convicted of fraud" says. What has both words in one
    clause, as "from north to south" has, tells nothing so.
    """
    best, own = close_sentence(held), held.read.words
    places = [place for place, word in enumerate(own) if word.norm in OPPOSITES and word.norm not in TURNABLE]
    places = [place for place in places[:MOST] if not is_in_name(own[place], held)]
    if best is None or not places:
        return
    there = held.article.words_of[best]
    if any(map(is_negator, own)) or any(map(is_negator, there)):
        return
    said = {word.norm for word in there}
    for place in places:
        for alike, opposite in OPPOSITES[own[place].norm]:
            if not (alike.isdisjoint(said) or opposite.isdisjoint(said)):
                beside = clause_at(own, place, held.text)
                if any(word.norm in opposite and word.stem in beside.both for word in own):
                    continue
                mine, others = (_beside(forms, there, held.article.read.text) for forms in (alike, opposite))
                if _is_of_other(beside, mine, others):
                    yield own[place], next(word for word in there if word.norm in opposite)


def is_in_name(word: Word, held: Held) -> bool:
    """Return whether a word of the takeaway is part of a name in it: "North" of North Korea is no direction."""
    return any(name.start <= word.start < name.end for name in held.read.names)


def _beside(forms: frozenset[str], words: Sequence[Word], text: str) -> Clause:
    """Return the stems on each side of all places of a word, in its clauses."""
    places = [place for place, word in enumerate(words) if word.norm in forms][:MOST]
    clauses = [clause_at(words, place, text) for place in places]
    return Clause(*(frozenset().union(*(clause[side] for clause in clauses)) for side in (0, 1)))


def _is_of_other(own: Clause, mine: Clause, others: Clause) -> bool:
    """Return whether what stands beside a word stands beside its opposite there, or its subject or object alone does.

    "The union praised the plan" is not what "Poe praised the plan, and the union criticised it" says.
    """
    if own.both.isdisjoint(mine.both) and not own.both.isdisjoint(others.both):
        return True
    sides = zip(own, mine, others, strict=True)
    return any(here & wrong and right and not here & right for here, right, wrong in sides)
