"""Check `negation`, fourth part: what somebody failed, refused, tried or threatened to do is not told as done."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from db.records import Flag, Severity
from summarizer.checks.english.polarity import NOT_YET_DONE, TO_COME
from summarizer.checks.held import Held
from summarizer.checks.polarity.denials import denies_itself
from summarizer.checks.reading.words import Word
from summarizer.checks.roots import root
from summarizer.checks.weighing.marks import close_sentence


class _Undone(NamedTuple):
    """What a sentence says was not done: "failed", and the verb behind its "to"."""

    said: Word
    deed: Word


def flags(held: Held) -> Iterator[Flag]:
    """Yield a warning where the takeaway tells a deed that its best sentence says was only tried or refused."""
    number, own = close_sentence(held), held.read.words
    if number is None or any(word.norm in NOT_YET_DONE or denies_itself(word) for word in own):
        return
    for said, deed in _undone(held.article.words_of[number]):
        if (told := _told(deed, own)) is not None:
            message = f"The supporting sentence says “{said.text} to {deed.text}” here."
            yield held.flag("negation", Severity.WARNING, message, told, said)
            return


def _undone(words: Sequence[Word]) -> Iterator[_Undone]:
    """Yield what was only tried or refused, but for what the sentence tells once more."""
    roots = [root(word) for word in words]
    for place, word in enumerate(words[:-2]):
        deed = words[place + 2]
        if word.norm in NOT_YET_DONE and words[place + 1].norm == "to" and deed.stem and roots.count(root(deed)) == 1:
            yield _Undone(word, deed)


def _told(deed: Word, own: Sequence[Word]) -> Word | None:
    """Return the deed's verb in the takeaway, unless a "to" or "would" before it leaves it open."""
    for place, word in enumerate(own):
        if word.stem and root(word) == root(deed):
            before = own[place - 1].norm if place else ""
            return None if before in TO_COME or not place else word
    return None
