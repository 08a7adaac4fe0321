"""Check `negation`: "not", "no", "never" and the like are neither gained nor lost against the supporting sentences."""

from collections.abc import Iterator, Sequence

from db.records import Flag, Severity
from summarizer.checks.english.polarity import CONTRACTED, DENYING, NEGATIVE_PREFIXES, NEGATORS
from summarizer.checks.held import Held
from summarizer.checks.reading.words import Word

_SHORT = 5
"""A word of at most so many letters is no word with a negative prefix."""
_ALIKE = 2
"""So many words round the denial must be the takeaway's too."""
_SCOPE = 3
"""How many words after a negator it can deny."""
_BEFORE, _AFTER = 6, 8
"""How many words before and after a word a denial of it may stand."""
_CLOSE = 0.36
"""The best sentence must share this part of the takeaway's weight to be compared with it at all."""
_SURE = 0.62
"""From this part on a denial gained or lost is an error and not a warning."""


def flags(held: Held) -> Iterator[Flag]:
    """Yield a flag where the takeaway denies what its sentences say, or says what they deny."""
    close = _close_sentences(held)
    if not close:
        return
    share = held.scores[close[0]] / (sum(held.weights.values()) or 1.0)
    severity = Severity.ERROR if share >= _SURE else Severity.WARNING
    yield from _gained(held, close, severity)
    yield from _lost(held, close, severity)


def is_negator(word: Word) -> bool:
    """Return whether a word denies what follows it."""
    return word.norm in NEGATORS or word.norm.endswith(CONTRACTED)


def _close_sentences(held: Held) -> list[int]:
    """Return the sentences that the takeaway rests on, those it shares most with first."""
    total = sum(held.weights.values())
    best = max(held.scores, default=0.0)
    if best < _CLOSE * total:
        return []
    return [number for number in sorted(held.evidence, key=lambda n: -held.scores[n]) if held.scores[number] > 0]


def _denies(word: Word) -> bool:
    return (
        is_negator(word)
        or word.norm in DENYING
        or (word.norm.startswith(NEGATIVE_PREFIXES) and len(word.norm) > _SHORT)
    )


def _gained(held: Held, close: Sequence[int], severity: Severity) -> Iterator[Flag]:
    """Yield a flag for a "not" whose word the supporting sentences say plainly, or that nothing near them denies."""
    words = held.read.words
    for place, word in enumerate(words):
        if not is_negator(word) or _is_only(words, place):
            continue
        plain = _plainly_said(_denied(words, place), held, close)
        if plain is False or (plain is None and _denied_near(held, close)):
            continue
        message = f"“{word.text}”: the supporting sentences do not deny this."
        grade = severity if plain else Severity.WARNING
        yield held.flag("negation", grade, message, word, held.article.sentences[close[0]])
        return


def _is_only(words: Sequence[Word], place: int) -> bool:
    """Return whether a "not" begins "not only", which denies nothing."""
    return place + 1 < len(words) and words[place + 1].norm in {"only", "just", "least"}


def _denied(words: Sequence[Word], place: int) -> list[str]:
    """Return the stems of the first content words that a negator at `place` denies."""
    return [word.stem for word in words[place + 1 : place + 1 + _SCOPE] if word.stem][:2]


def _plainly_said(stems: Sequence[str], held: Held, close: Sequence[int]) -> bool | None:
    """Return whether the supporting sentences have the words without a denial round them; None if they lack them."""
    found = [spot for stem in stems for spot in held.article.positions.get(stem, ()) if spot[0] in close]
    if not found:
        return None
    return not any(_denied_round(held.article.words_of[number], place) for number, place in found)


def _denied_round(words: Sequence[Word], place: int) -> bool:
    return any(_denies(word) for word in words[max(0, place - _BEFORE) : place + _AFTER])


def _denied_near(held: Held, close: Sequence[int]) -> bool:
    """Return whether the supporting sentences or their neighbours deny anything."""
    sentences = held.article.words_of
    near = {n + step for n in close for step in (-1, 0, 1) if 0 <= n + step < len(sentences)}
    return any(_denies(word) for number in near for word in sentences[number])


def _lost(held: Held, close: Sequence[int], severity: Severity) -> Iterator[Flag]:
    """Yield a flag for a word that the best sentences deny and the takeaway does not."""
    own = {word.stem: place for place, word in enumerate(held.read.words) if word.stem}
    for number in close[:2]:
        sentence = held.article.words_of[number]
        for place, word in enumerate(sentence):
            if not is_negator(word) or _is_only(sentence, place):
                continue
            stem = next((stem for stem in _denied(sentence, place) if stem in own), None)
            if stem is None or _denied_round(held.read.words, own[stem]):
                continue
            around = {w.stem for w in sentence[max(0, place - _BEFORE) : place + _BEFORE]} & own.keys()
            if len(around) < _ALIKE:
                continue
            after = sentence[min(place + _SCOPE, len(sentence) - 1)]
            message = f"The supporting sentence denies this: “{held.article.read.text[word.start : after.end]}”."
            grade = severity if number == close[0] else Severity.WARNING
            yield held.flag("negation", grade, message, held.read.words[own[stem]], word)
            return
