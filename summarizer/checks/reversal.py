"""Check `negation`, second part: the takeaway does not say "confirmed" where its sentence says "denied"."""

from collections.abc import Iterator

from db.records import Flag, Severity
from summarizer.checks.english.polarity import OPPOSITES
from summarizer.checks.held import Held, sentences_around
from summarizer.checks.marks import best_sentences
from summarizer.checks.reading.words import Word

_CLOSE = 0.4
"""The best sentence must share this part of the takeaway's weight to be compared with it."""


def flags(held: Held) -> Iterator[Flag]:
    """Yield a warning for the first word whose opposite stands in the best sentence, and itself nowhere near."""
    top = best_sentences(held)
    if not top or held.scores[top[0]] < _CLOSE * sum(held.weights.values()):
        return
    own = {word.norm for word in held.read.words}
    count = len(held.article.sentences)
    near = {n for number in top for n in sentences_around(number, 1, 1, count)}
    around = {word.norm for number in near for word in held.article.words_of[number]}
    for word in held.read.words:
        for alike, opposite in OPPOSITES.get(word.norm, ()):
            if alike & around or opposite & own:
                continue
            there = _first(opposite, top[0], held)
            if there is not None:
                message = f"“{word.text}”: the supporting sentence says “{there.text}”."
                yield held.flag("negation", Severity.WARNING, message, word, there)
                return


def _first(norms: frozenset[str], number: int, held: Held) -> Word | None:
    return next((word for word in held.article.words_of[number] if word.norm in norms), None)
