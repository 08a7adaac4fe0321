"""Check `name`: an attempted murder, or a plot to murder, is not told as a murder, nor a murder as an attempted one."""

from collections.abc import Iterator, Sequence

from db.records import Flag, Severity
from summarizer.checks.held import MOST, Held
from summarizer.checks.reading.words import Word
from summarizer.english.offences import OFFENCES, TRYING

_BEFORE = 4
"""So many words before an offence it is said that it was only tried: "conspiracy to commit the murder"."""


def flags(held: Held) -> Iterator[Flag]:
    """Yield a warning for the first offence that the article has as tried only, or never so."""
    words = held.read.words
    for place in [at for at, word in enumerate(words) if word.norm in OFFENCES][:MOST]:
        own = _tried(words, place)
        if own is None and any(word.norm in TRYING for word in words):
            continue
        there = [_tried(*spot) for spot in _spots(words[place], held)]
        if own is not None and there and not any(norm in held.article.places for norm in TRYING):
            printed = held.text[own.start : words[place].end]
            message = f"“{printed}”: the article says nowhere that it was not carried out."
            yield held.flag("name", Severity.WARNING, message, own)
            return
        if own is None and there and all(there):
            word = next(word for word in there if word is not None)
            message = f"“{words[place].text}”: the article says “{word.text}” before this."
            yield held.flag("name", Severity.WARNING, message, words[place], word)
            return


def _tried(words: Sequence[Word], place: int) -> Word | None:
    """Return the word a little before an offence that says that it was not carried out."""
    return next((word for word in words[max(0, place - _BEFORE) : place] if word.norm in TRYING), None)


def _spots(offence: Word, held: Held) -> Iterator[tuple[Sequence[Word], int]]:
    """Yield where the article has an offence or a verb of its stem: the words of the sentence, and the place."""
    for number, place in held.article.positions.get(offence.stem, ())[:MOST]:
        yield held.article.words_of[number], place
