"""Tells that the article leaves open what the takeaway tells as a fact: it asks whether, or somebody accuses."""

from collections.abc import Iterator, Sequence
from itertools import takewhile

from db.records import Span
from summarizer.checks.article import CheckedArticle
from summarizer.checks.bearers.speakers import is_saying
from summarizer.checks.held import Held
from summarizer.checks.polarity.denials import denies_itself
from summarizer.checks.polarity.told import is_told_elsewhere, told_done
from summarizer.checks.reading.words import Word
from summarizer.checks.remembering import remembered
from summarizer.checks.roots import root
from summarizer.checks.weighing.marks import best_sentences, close_sentence
from summarizer.english.denials import CLAUSE_LINKS
from summarizer.english.hedges import HEDGES
from summarizer.english.unsettled import ACCUSING, ASKED_TOO, ASKING, IF, TIMES, WHETHER

_BEFORE = 5
"""So many words before an "if" stands the asking that makes it a question."""
_SHARED = 2
"""A question has at least so many of the takeaway's words,"""
_MOST = 0.6
"""and this part of those that its sentence has,"""
_HALF = 0.5
"""and this part of all; no other sentence has `_MOST` of them."""
_ACCUSED = 8
"""So many words at most stand between an accusing and its "of"."""
_SHOWN = 4
"""So many words of a question are shown, and two before it."""


def left_open(held: Held) -> Span | None:
    """Return where the article leaves open what the takeaway tells as a fact, if it does."""
    return None if "?" in held.text else _asked(held) or next(_accused(held), None)


def _asked(held: Held) -> Span | None:
    """Return the beginning of the question of the best sentence that is what the takeaway tells."""
    number = next(iter(best_sentences(held)), None)
    there = () if number is None else held.article.words_of[number]
    place = next((at for at in range(1, len(there)) if _is_question(there, at)), None)
    if number is None or place is None or any(word.norm in ASKED_TOO for word in held.read.words):
        return None
    own = _roots(held.read.words)
    asked = own & _roots(_clause(there[place:], held.article.read.text))
    if len(asked) < max(_SHARED, _MOST * len(own & _roots(there)), _HALF * len(own)):
        return None
    others = (roots for at, roots in enumerate(_roots_of(held.article)) if at != number)
    if any(len(own & roots) >= max(_SHARED, _MOST * len(own)) for roots in others):
        return None
    return Span(there[max(0, place - 2)].start, there[min(place + _SHOWN, len(there) - 1)].end)


@remembered
def _roots_of(article: CheckedArticle) -> Sequence[frozenset[str]]:
    return [_roots(words) for words in article.words_of]


def _is_question(words: Sequence[Word], place: int) -> bool:
    if words[place].norm in WHETHER:
        return True
    return words[place].norm in IF and any(word.norm in ASKING for word in words[max(0, place - _BEFORE) : place])


def _clause(words: Sequence[Word], text: str) -> Iterator[Word]:
    """Yield the words up to a "when" and its like, or an "and" or "but" behind a comma: another clause begins there."""
    last = words[0]
    for word in words:
        if word.norm in TIMES or (word.norm in CLAUSE_LINKS and "," in text[last.end : word.start]):
            return
        yield word
        last = word


def _roots(words: Sequence[Word] | Iterator[Word]) -> frozenset[str]:
    return frozenset(root(word) for word in words if word.stem)


def _accused(held: Held) -> Iterator[Span]:
    """Yield where the best sentence has somebody accused of what the takeaway tells as done."""
    number, own = close_sentence(held), held.read.words
    if number is None or any(
        is_saying(word) or denies_itself(word) or HEDGES.get(word.norm) == "claimed" for word in own
    ):
        return
    there = held.article.words_of[number]
    done = {root(own[place]) for place in told_done(own)}
    for place in (at for at, word in enumerate(there) if word.norm in ACCUSING):
        between = list(takewhile(lambda word: word.norm != "of", there[place : place + _ACCUSED]))
        deed = there[place + len(between) + 1 :][:1]
        is_deed = bool(deed) and deed[0].norm.endswith("ing") and root(deed[0]) in done
        if is_deed and not is_told_elsewhere(root(deed[0]), number, held.article):
            yield Span(there[place].start, deed[0].end)
