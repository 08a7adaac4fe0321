"""Check `negation`, sixth part: no step of a case that the article does not tell, as "acquitted" for "arrested"."""

from collections.abc import Iterator

from db.records import Flag, Severity
from summarizer.checks.held import MOST, Held
from summarizer.checks.reading.words import Word
from summarizer.checks.weighing.marks import best_sentences
from summarizer.english.trials import CASE, STEPS
from summarizer.english.verbs import BEING


def flags(held: Held) -> Iterator[Flag]:
    """Yield a warning for the first step of a case that the article does not tell while it tells another."""
    if (found := next(_untold(held), None)) is None:
        return
    own, there = found
    message = f"“{own.text}”: the supporting sentence says “{there.text}”, and the article nowhere this."
    yield held.flag("negation", Severity.WARNING, message, own, there)


def _untold(held: Held) -> Iterator[tuple[Word, Word]]:
    """Yield each step that no word of the article tells, and one that a supporting sentence tells."""
    own, article = held.read.words, held.article
    for place in [at for at, word in enumerate(own) if word.norm in STEPS and word.text.islower()][:MOST]:
        is_passive = any(word.norm in BEING for word in own[max(0, place - 2) : place])
        if is_passive and not any(norm in article.places for norm in STEPS[own[place].norm]):
            told = (word for number in best_sentences(held) for word in article.words_of[number] if word.norm in CASE)
            yield from ((own[place], other) for other in told)
