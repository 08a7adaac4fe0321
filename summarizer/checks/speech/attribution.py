"""Check `attribution`: what the article gives to a source is not stated as a fact, nor given to another source."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from db.records import Flag, Severity
from summarizer.checks.bearers.speakers import is_saying, speaker
from summarizer.checks.held import Held, sentences_around
from summarizer.checks.reading.quotations import DOUBLE
from summarizer.checks.reading.words import Word
from summarizer.checks.remembering import remembered
from summarizer.checks.speech import agreeing, paraphrased
from summarizer.checks.speech.hearers import other_hearers
from summarizer.checks.speech.not_saying import is_not_saying
from summarizer.checks.speech.other_role import Told, other_role
from summarizer.checks.speech.sourced import sourced
from summarizer.checks.weighing.learned import Answer
from summarizer.checks.weighing.mark_measures import Sort
from summarizer.checks.weighing.marks import COPIED, Found, best_sentences, likeliest, lost, sentences_near
from summarizer.english.hedges import CONFIRMING, VOTING
from summarizer.english.speech import (
    GENERAL_SOURCES,
    POLICE,
    POLICE_RANKS,
    SAYING,
    SAYING_THAT,
    SOURCE_NOUNS,
    SOURCE_PHRASES,
    VAGUE_SOURCES,
)
from summarizer.english.titles import HONORIFICS

_REACH = 6
"""How many words before a verb of saying its subject may begin."""
_WHOLE = 0.8
"""A clause is copied as a whole where the takeaway has this part of its words."""
COLON = re.compile(r"^[^\W\d_][^:.;\"“]{1,40}:\s")


def _is_source(word: Word) -> bool:
    return is_saying(word) or word.norm == "according"


def _speaks(word: Word) -> bool:
    return word.norm in SAYING or word.norm in {"according", "citing"}


def _is_vote(words: Sequence[Word], place: int) -> bool:
    """Return whether a verb says that somebody was given an office by a vote, and not that something is so."""
    before = words[max(0, place - _REACH) : place]
    return words[place].norm in CONFIRMING and any(word.norm in VOTING for word in before)


def _is_idle(words: Sequence[Word], place: int) -> bool:
    return _is_vote(words, place) or is_not_saying(words, place)


SOURCES = Sort(
    name="source",
    is_mark=_is_source,
    is_kin=_speaks,
    groups=(
        frozenset({"said", "say", "says", "saying"}),
        frozenset({"according"}),
        frozenset({"told", "tell", "tells"}),
        frozenset({"believe", "believes", "believed", "estimated", "estimates", "predicted", "predicts", "suggests"}),
        frozenset({"claimed", "claims", "claim", "claiming", "alleged", "alleges", "allege"}),
    ),
    is_idle=_is_idle,
    before_that=SAYING_THAT,
)


class Source(NamedTuple):
    """Who says so, by the words that name them."""

    start: int
    end: int
    words: tuple[Word, ...]


def flags(held: Held) -> Iterator[Flag]:
    """Yield a flag where the source is gone, is another, is none of the article's, or speaks to somebody else."""
    for hearer, there in other_hearers(held):
        told = held.article.read.text[there.start : there.end]
        message = f"“{held.text[hearer.start : hearer.end]}”: the article has “{told}”."
        yield held.flag("attribution", Severity.WARNING, message, hearer, there)
    if (other := other_role(held)) is not None:
        yield _given_to_another(*other, held)
    yield from agreeing.flags(held)
    yield from paraphrased.flags(held)
    sources = list(_sources(held.read.words, held.text))
    if sources:
        for source in sources[:2]:
            yield from _other_source(source, held)
    else:
        yield from _lost(held)


def _given_to_another(own: Told, there: Told, held: Held) -> Flag:
    printed = held.text[own.words[0].start : own.words[-1].end]
    says = held.article.read.text[there.words[0].start : there.words[-1].end]
    message = f"“{printed}”: in the article “{says}” says this."
    return held.flag("attribution", Severity.WARNING, message, own.words[-1], there.verb)


@remembered
def lost_sources(held: Held) -> list[Found]:
    """Return the words of the supporting sentences that give them to a source, if the takeaway names none."""
    if is_attributed(held):
        return []
    more = _speech(held)
    return [
        found._replace(answer=Answer("source lost", [*found.answer.measures, *more])) for found in lost(SOURCES, held)
    ]


def _speech(held: Held) -> list[float]:
    """Return how much of the takeaway stands in quotation marks in the article, and who speaks in its best sentence."""
    article = held.article
    top = best_sentences(held)
    if not top:
        return [0.0] * 8
    found = speaker(top[0], article)
    said = any(word.norm in SAYING for word in held.read.words)
    span = article.sentences[top[0]]
    inside = [q for q in article.read.quotations if q.start < span.end and span.start < q.end]
    spoken = (article.word_range(top[0], q.start, q.end) for q in inside)
    quoted = {word.stem for first, behind in spoken for word in article.words_of[top[0]][first:behind] if word.stem}
    own = held.weights
    total = sum(own.values()) or 1.0
    shared = sum(weight for stem, weight in own.items() if stem in quoted) / total
    return [
        shared,
        float(bool(inside)),
        float(bool(found.norm)),
        float(found.is_name),
        float(abs(found.step)),
        float(bool(found.norm) and any(word.norm == found.norm for word in held.read.words)),
        float(said),
        float(max((q.end - q.start for q in held.read.quotations), default=0)),
    ]


def is_attributed(held: Held) -> bool:
    """Return whether the takeaway itself gives what it says to somebody."""
    if any(_sources(held.read.words, held.text)) or SOURCES.marks(held.read.words):
        return True
    phrased = any(phrase in held.text.lower() for phrase in SOURCE_PHRASES)
    return phrased or COLON.match(held.text) is not None


def _sources(words: Sequence[Word], text: str) -> Iterator[Source]:
    """Yield the sources that a text names: before a verb of saying, after "according to", before an opening colon."""
    lowered = text.lower()
    for place, word in enumerate(words):
        if is_saying(word) and place and not is_not_saying(words, place):
            subject = _subject(words[max(0, place - _REACH) : place], text, word.start)
            if not subject and place + 1 < len(words) and is_turned(text[: word.start]):
                subject = _nouns(words[place + 1 : place + 4])
            if subject:
                yield Source(subject[0].start, subject[-1].end, tuple(subject))
    for phrase in SOURCE_PHRASES:
        at = lowered.find(phrase)
        if at >= 0:
            named = _nouns([word for word in words if word.start >= at + len(phrase)][:4])
            if named:
                yield Source(named[0].start, named[-1].end, tuple(named))


def is_turned(before: str) -> bool:
    """Return whether a verb of saying stands in front of its subject: at the beginning, or behind what is said."""
    return not before.strip() or before.rstrip()[-1] in ",.!?\"'”’"


def _subject(before: Sequence[Word], text: str, verb: int) -> list[Word]:
    """Return the naming words of the noun group right before a verb, if it ends on one: not of "a Larkby sailor"."""
    group: list[Word] = []
    last = verb
    for word in reversed(before):
        if any(mark in text[word.end : last] for mark in ',.;:"“”'):
            break
        group.append(word)
        last = word.start
    nouns = _nouns(list(reversed(group)))
    last_noun = next((word for word in group if word.stem), None)
    return nouns if nouns and nouns[-1] is last_noun else []


def _nouns(words: Sequence[Word]) -> list[Word]:
    """Return the words that can name a source: capitalised ones and nouns such as "police"."""
    return [
        word
        for word in words
        if (word.norm in SOURCE_NOUNS or (word.text[0].isupper() and word.stem)) and word.norm not in HONORIFICS
    ]


def _other_source(source: Source, held: Held) -> Iterator[Flag]:
    article = held.article
    if _is_general(source, held):
        return
    count = len(article.sentences)
    printed = held.text[source.start : source.end]
    numbers = {number for word in source.words for number in article.sentences_with.get(word.stem, ())}
    if not numbers:
        nouns = [word for word in source.words if word.norm in SOURCE_NOUNS]
        if nouns and len(nouns) == len(source.words):
            message = f"The article names no “{printed}” as a source."
            yield held.flag("attribution", Severity.WARNING, message, source)
        return
    near = {n for number in held.evidence for n in sentences_around(number, 3, 1, count)}
    if not numbers & near and held.evidence:
        message = f"The supporting sentences do not give this to “{printed}”."
        yield held.flag("attribution", Severity.WARNING, message, source)


def _is_general(source: Source, held: Held) -> bool:
    """Return whether a source is named in a word for whoever speaks in the supporting sentences."""
    norms = {word.norm for word in source.words}
    is_absent = all(word.stem not in held.article.sentences_with for word in source.words)
    if norms <= (VAGUE_SOURCES if is_absent else GENERAL_SOURCES):
        return any(speaker(number, held.article).norm for number in held.evidence)
    near = (word.norm for number in sentences_near(held) for word in held.article.words_of[number])
    return norms == {POLICE} and not POLICE_RANKS.isdisjoint(near)


def _lost(held: Held) -> Iterator[Flag]:
    left_out = likeliest(lost_sources(held))
    if left_out is not None:
        message = f"The article gives this to a source (“{left_out.word.text}”); here it stands as a fact."
        yield held.flag("attribution", left_out.severity, message, None, left_out.word)
    elif (dropped := _dropped(held)) is not None:
        message = f"The article gives this to a source (“{dropped.text}”); here it stands as a fact."
        yield held.flag("attribution", Severity.WARNING, message, None, dropped)


def _dropped(held: Held) -> Word | None:
    """Return the verb of saying that a whole copied clause has lost with all that names its source."""
    best, whole = best_sentences(held)[:1], sum(held.weights.values())
    if not best or held.scores[best[0]] < COPIED * whole or is_attributed(held):
        return None
    found = sourced(best[0], held.article)
    if found is None or (_is_outside(found.verb, best[0], held) and not set(DOUBLE).isdisjoint(held.text)):
        return None
    clause = {word.stem for word in found.clause} - {""}
    own = sum(held.weights.get(stem, 0.0) for stem in clause)
    is_whole = len(clause & held.read.stems) >= _WHOLE * len(clause) and own >= COPIED * whole
    named = {word.stem for word in found.source} - clause - {""}
    return found.verb if is_whole and named.isdisjoint(held.read.stems) else None


def _is_outside(verb: Word, number: int, held: Held) -> bool:
    """Return whether a verb of saying stands in another sentence, as that of a quotation of several does."""
    return held.article.sentence_at(verb.start) != number
