"""Check `negation`, fourth part: what somebody failed, refused, tried or plans to do is not told as done."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from db.records import Flag, Severity
from summarizer.checks.held import MOST, Held
from summarizer.checks.polarity.asked import asking_for
from summarizer.checks.polarity.denials import denies_itself
from summarizer.checks.polarity.still_to_come import given_time_for, scheduled
from summarizer.checks.polarity.told import is_told_elsewhere, told_done
from summarizer.checks.reading.words import Word
from summarizer.checks.roots import root
from summarizer.checks.weighing.marks import close_sentence
from summarizer.english.unsettled import (
    ARE_TO,
    ASKING_FOR,
    COMING,
    KEPT_FROM,
    MANAGING,
    NOT_YET_DONE,
    ORDERED,
    OWN_PLANS,
    STILL,
    TO_COME,
    WILL,
    WILL_SHORT,
)

_AHEAD = 3
"""Within so many words before a verb stands its "will"."""
_BE = 2
"""A "to" stands at most so many words before its verb: "to be published"."""

_SHOWN = 8
"""Of a longer run so many words are shown."""


class _Undone(NamedTuple):
    """What a sentence says was not done, or not yet: "failed", and the verb behind its "to"."""

    said: Word
    deed: Word


class _Told(NamedTuple):
    """What the takeaway tells as done, and by which words the article says that it is not."""

    told: Word
    undone: _Undone


def flags(held: Held) -> Iterator[Flag]:
    """Yield a warning where the takeaway tells a deed that its best sentence says was only tried or planned."""
    number = close_sentence(held)
    if number is None or _leaves_open(held.read.words, held.article.words_of[number]):
        return
    if (found := next(_all_told(number, held), None)) is not None:
        told, (said, deed) = found
        run = [word.text for word in held.article.words_of[number] if said.start <= word.start <= deed.start]
        shown = run if len(run) <= _SHOWN else [*run[: _SHOWN // 2], "…", *run[-_SHOWN // 2 :]]
        message = f"The supporting sentence says “{' '.join(shown)}” here."
        yield held.flag("negation", Severity.WARNING, message, told, said)


def _leaves_open(own: Sequence[Word], there: Sequence[Word]) -> bool:
    """Return whether the takeaway itself says that something is not done; "the ban" of the sentence does not."""
    known = {word.norm for word in there} - KEPT_FROM
    return any(word.norm in NOT_YET_DONE or (denies_itself(word) and word.norm not in known) for word in own)


def _all_told(number: int, held: Held) -> Iterator[_Told]:
    own, there = held.read.words, held.article.words_of[number]
    for undone in _undone(there):
        if (told := _told(undone.deed, own)) is not None:
            yield _Told(told, undone)
    if any(_is_plan(word) for word in own):
        return
    places_of = defaultdict(list)
    for at, word in enumerate(there):
        places_of[root(word)].append(at)
    for place in islice(told_done(own), MOST):
        told, deed = own[place], root(own[place])
        places = places_of.get(deed, [])[:MOST]
        coming = [_coming(there, at, held.article.read.text) for at in places]
        said = coming[0] if coming and None not in coming else None
        if said is not None and said.norm in STILL and _is_of_others(number, held):
            continue
        if said is not None and not is_told_elsewhere(deed, number, held.article):
            yield _Told(told, _Undone(said, there[places[0]]))


def _is_plan(word: Word) -> bool:
    """Return whether a word of the takeaway speaks of what is to come; May is a month."""
    return (word.norm in OWN_PLANS and word.text != "May") or (word.norm in ASKING_FOR and word.text.islower())


def _is_of_others(number: int, held: Held) -> bool:
    """Return whether the takeaway counts what the sentence does not: where six of 23 are yet to be named, 17 are."""
    there = {one.value for one in held.article.quantities.get(number, ())}
    return any(one.value not in there for one in held.read.quantities)


def _coming(words: Sequence[Word], place: int, text: str) -> Word | None:
    """Return the word that says of the verb at a place of some words that it is still to come, if one does."""
    for word in words[max(0, place - _AHEAD) : place]:
        if word.norm in WILL or word.norm.endswith(WILL_SHORT):
            return word
    for to in range(place - 1, max(0, place - 1 - _BE), -1):
        if words[to].norm == "to" and words[to - 1].norm in COMING | ARE_TO | ORDERED:
            return words[to - 1]
    return asking_for(words, place, text) or given_time_for(words, place) or scheduled(words, place)


def _undone(words: Sequence[Word]) -> Iterator[_Undone]:
    """Yield what was only tried or refused, but for what the sentence tells once more."""
    roots = [root(word) for word in words]
    for place, word in enumerate(words[:-2]):
        deed = words[place + 2]
        is_kept = word.norm in KEPT_FROM and words[place + 1].norm == "from" and deed.norm.endswith("ing")
        is_undone = is_kept or (word.norm in NOT_YET_DONE and words[place + 1].norm == "to")
        if is_undone and deed.stem and roots.count(root(deed)) == 1:
            yield _Undone(word, deed)


def _told(deed: Word, own: Sequence[Word]) -> Word | None:
    """Return the deed's verb in the takeaway, unless a "to" or "would" before it leaves it open."""
    for place, word in enumerate(own):
        if word.stem and root(word) == root(deed):
            before = own[place - 1].norm if place else ""
            is_done = place > 1 and before == "to" and own[place - 2].norm in MANAGING
            return None if (before in TO_COME and not is_done) or not place else word
    return None
