"""Check `name`: a tenant did not do to the landlord what the landlord did to him, in the active or the passive."""

from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile
from typing import NamedTuple

from db.records import Flag, Severity
from summarizer.checks.article import CheckedArticle
from summarizer.checks.held import MOST, Held
from summarizer.checks.names.deeds import base
from summarizer.checks.reading.words import Word
from summarizer.checks.remembering import remembered
from summarizer.english.callings import ARTICLES
from summarizer.english.grammar import CLAUSE_OPENERS
from summarizer.english.transfers import BY, TO
from summarizer.english.verbs import BEING, BIDDEN, DENIED, IRREGULAR, LEADING, TOGETHER

_REACH = 9
"""So many words behind a verb may tell to whom, or by whom."""
_GROUP = 3
"""An article and so many words at most name somebody."""
_PAYING = frozenset({"pay", "repay"})
"""Verbs with "to" before whom it is done to."""
_MARKS = frozenset(',.;:!?()"“”')


class _Done(NamedTuple):
    """A verb with the last words of who does it and to whom it is done."""

    base: str
    doer: Word
    target: Word
    verb: Word


def flags(held: Held) -> Iterator[Flag]:
    """Yield a warning for the first verb whose doer and target the article has the other way round only."""
    for own in list(_done(held.read.words, held.text))[:MOST]:
        there = [done for done in _of_article(held.article) if done.base == own.base]
        ends = own.doer.stem, own.target.stem
        if any((done.doer.stem, done.target.stem) == ends for done in there):
            continue
        turned = next((done for done in there if (done.target.stem, done.doer.stem) == ends), None)
        if turned is not None:
            article = held.article.read.text
            start = min(turned.doer.start, turned.target.start)
            found = article[start : max(turned.doer.end, turned.target.end)]
            message = f"“{own.verb.text}”: the article has it the other way round: “{found}”."
            yield held.flag("name", Severity.WARNING, message, own.verb, turned.verb)
            return


@remembered
def _of_article(article: CheckedArticle) -> Sequence[_Done]:
    return [
        done for number in range(article.body_sentences) for done in _done(article.words_of[number], article.read.text)
    ]


def _done(words: Sequence[Word], text: str) -> Iterator[_Done]:
    for place, verb in enumerate(words):
        if not place or not verb.stem or not verb.text.islower() or not _may_be_verb(words[place - 1], verb):
            continue
        lead = list(takewhile(lambda word: word.norm in LEADING or word.norm in BIDDEN, reversed(words[:place])))
        first = place - len(lead)
        if not first or any(word.norm in DENIED for word in lead) or not _is_group_end(words, first - 1):
            continue
        subject, plain = words[first - 1], base(verb.norm)
        behind = list(_clause(words[place : place + _REACH], text))
        is_passive = bool(lead) and lead[0].norm in BEING and not verb.norm.endswith("ing")
        link = BY if is_passive else TO if plain in _PAYING else None
        target = _named_behind(behind, link) or (_named_behind(behind, None) if link == TO else None)
        if target is not None and plain not in TOGETHER and target.stem != subject.stem:
            doer, to_whom = (target, subject) if is_passive else (subject, target)
            yield _Done(plain, doer, to_whom, verb)


def _may_be_verb(before: Word, verb: Word) -> bool:
    return (
        verb.norm.endswith(("ed", "s")) or verb.norm in IRREGULAR or before.norm in LEADING
    ) and before.norm not in ARTICLES


def _is_group_end(words: Sequence[Word], place: int) -> bool:
    """Return whether a small word for somebody, with its article a little before it, ends at a place."""
    last = words[place]
    near = words[max(0, place - _GROUP) : place]
    return bool(last.stem) and last.text.islower() and any(word.norm in ARTICLES for word in near)


def _clause(words: Sequence[Word], text: str) -> Iterator[Word]:
    """Yield the words behind the first one in its clause."""
    for last, word in pairwise(words):
        if word.norm in CLAUSE_OPENERS or word.norm == "and" or not _MARKS.isdisjoint(text[last.end : word.start]):
            return
        yield word


def _named_behind(behind: Sequence[Word], link: str | None) -> Word | None:
    """Return the last word of the group right behind a verb, or behind the small word that links it."""
    if link is not None:
        at = next((place for place, word in enumerate(behind) if word.norm == link), None)
        if at is None:
            return None
        behind = behind[at + 1 :]
    if not behind or behind[0].norm not in ARTICLES:
        return None
    group = list(takewhile(lambda word: word.stem and word.norm[0].isalpha(), behind[1 : 1 + _GROUP]))
    return group[-1] if group and group[-1].text.islower() else None
