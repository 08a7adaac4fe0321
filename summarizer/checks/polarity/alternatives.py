"""Check `negation`: of a few ways to leave a post, to be judged or hurt none stands for the article's."""

import re
from collections.abc import Iterator

from db.records import Flag, Severity, Span
from summarizer.checks.article import CheckedArticle
from summarizer.checks.held import Held
from summarizer.checks.polarity.denials import is_negator
from summarizer.checks.remembering import remembered
from summarizer.checks.weighing.marks import best_sentences
from summarizer.english.alternatives import ALTERNATIVES, Way

_BESIDE = 4
"""Within so many words behind a denial a way is not told."""


def flags(held: Held) -> Iterator[Flag]:
    """Yield a warning for a way that the article nowhere tells while a supporting sentence tells another."""
    for group in ALTERNATIVES:
        for way in group:
            own = None if way.own is None else way.own.search(held.text)
            if own is None or _is_told(way.told, held.article) or _is_denied(own, held):
                continue
            if (there := _other(way, group, held)) is not None:
                said = there.cut(held.article.read.text)
                message = f"“{own[0]}”: the supporting sentence says “{said}”, and the article nowhere this."
                yield held.flag("negation", Severity.WARNING, message, Span(*own.span()), there)


@remembered
def _is_told(told: re.Pattern[str], article: CheckedArticle) -> bool:
    return told.search(article.read.text.lower()) is not None


def _is_denied(own: re.Match[str], held: Held) -> bool:
    before = [word for word in held.read.words if word.end <= own.start()][-_BESIDE:]
    inside = [word for word in held.read.words if own.start() <= word.start < own.end()]
    return any(map(is_negator, (*before, *inside)))


def _other(way: Way, group: tuple[Way, ...], held: Held) -> Span | None:
    """Return where the first supporting sentence that tells a way of the group tells another one."""
    article = held.article
    for number in best_sentences(held):
        span = article.sentences[number]
        others = [other.own or other.told for other in group if other is not way]
        found = (pattern.search(article.read.text, span.start, span.end) for pattern in others)
        if (match := next((match for match in found if match is not None), None)) is not None:
            return _whole(match, article)
    return None


def _whole(match: re.Match[str], article: CheckedArticle) -> Span:
    """Return the whole words that a match touches, for the editor to see."""
    number = article.sentence_at(match.start())
    words = [word for word in article.words_of[number] if word.start < match.end() and match.start() < word.end]
    return Span(words[0].start, words[-1].end) if words else Span(*match.span())
