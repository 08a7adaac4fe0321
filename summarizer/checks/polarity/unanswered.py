"""Tells that somebody who did not comment neither denied nor confirmed what was claimed."""

import re
from collections.abc import Iterator

from db.records import Span
from summarizer.checks.article import CheckedArticle
from summarizer.checks.clauses import clause_at
from summarizer.checks.held import MOST, Held
from summarizer.checks.reading.words import Word
from summarizer.checks.remembering import remembered
from summarizer.english.answers import ANSWERS, NO_ANSWER

_NO_ANSWER = re.compile(NO_ANSWER)


def unanswered(held: Held) -> Iterator[tuple[Word, Span]]:
    """Yield each answer of the takeaway, and where the article says that the same one did not answer.

    No sentence that names him, nor one right behind it, may have such an answer.
    """
    own, article = held.read.words, held.article
    places = [at for at, word in enumerate(own) if word.norm in ANSWERS and word.text.islower()][:MOST]
    if not places or _NO_ANSWER.search(held.text):
        return
    for place in places:
        who = clause_at(own, place, held.text).before
        there = next((silence for silence in _silences(article) if _is_of(who, silence, article)), None)
        if there is not None and not _is_answered(own[place], who, article):
            yield own[place], there


def _is_answered(answer: Word, who: frozenset[str], article: CheckedArticle) -> bool:
    """Return whether a sentence that names somebody, or the one behind it, has an answer like one of the takeaway."""
    found = (place for norm in ANSWERS[answer.norm] for place in article.places.get(norm, ()))
    real = (place for place in found if not any(one.start <= place.start < one.end for one in _silences(article)))
    told = {article.sentence_at(place.start) for place in real}
    numbers = told | {number - 1 for number in told}
    return any(not numbers.isdisjoint(article.sentences_with.get(stem, ())) for stem in who)


@remembered
def _silences(article: CheckedArticle) -> list[Span]:
    found = (Span(*match.span()) for match in _NO_ANSWER.finditer(article.read.text))
    return list(found)


def _is_of(who: frozenset[str], silence: Span, article: CheckedArticle) -> bool:
    """Return whether somebody is named in the sentence of the article before it says that he did not answer."""
    words = article.words_of[article.sentence_at(silence.start)]
    return any(word.stem in who for word in words if word.end <= silence.start)
