"""Finds the sentence that says of "she" what the takeaway says of a name: the name then counts as its word."""

from collections import defaultdict
from collections.abc import Iterator
from typing import Final

from summarizer.checks.bearers.rivalry import named_bearer
from summarizer.checks.held import MOST, Held
from summarizer.checks.reading.names import Name
from summarizer.checks.reading.words import Word
from summarizer.checks.remembering import remembered
from summarizer.english.callings import INSIDE
from summarizer.english.pronouns import SUBJECT_PRONOUNS

_NOTHING: Final[dict[str, float]] = {}
_GROUP: Final = 5
"""So many words at most say before a name what its bearer is: "the sacked head teacher, Ana Poe"."""


def meant_in(number: int, held: Held) -> frozenset[str]:
    """Return the stems of the takeaway's names for which a sentence has a pronoun alone."""
    return frozenset(_meant(held).get(number, _NOTHING))


def pronoun_sentence(held: Held, share: float) -> int | None:
    """Return the number of the sentence that fits best because a pronoun of it means a name of the takeaway.

    It must have `share` of the weight of the other words too: "she" alone says nothing of them.
    """
    meant = _meant(held)
    if not meant:
        return None
    total = sum(held.weights.values())
    worth = {number: sum(stems.values()) for number, stems in meant.items()}
    best = max(worth, key=lambda number: held.scores[number] + worth[number])
    fits = held.scores[best] >= share * (total - worth[best]) > 0
    return best if fits and held.scores[best] + worth[best] > max(held.scores) else None


@remembered
def _meant(held: Held) -> dict[int, dict[str, float]]:
    """Return for each sentence the weights of the words of names that a pronoun of it stands for."""
    article = held.article
    found: dict[int, dict[str, float]] = defaultdict(dict)
    for name in held.read.names[:MOST]:
        named = named_bearer(name, held)
        words = (*name.words, *_ahead(name, held))
        own = {word.stem: held.weights[word.stem] for word in words if word.stem in held.weights}
        for word in named.bearer.meant:
            number = article.sentence_at(word.start)
            if word.norm in SUBJECT_PRONOUNS and number not in named.at:
                found[number].update({stem: worth for stem, worth in own.items() if not _has(number, stem, held)})
    return found


def _ahead(name: Name, held: Held) -> Iterator[Word]:
    """Yield the words in one run before a name that say what its bearer is; a comma may part them where they open."""
    before = [word for word in held.read.words if word.end <= name.start]
    allowed = {"", "-", "."} | ({","} if len(before) <= _GROUP else set())
    after = name.start
    for word in reversed(before[-_GROUP:]):
        is_apart = held.text[word.end : after].strip() not in allowed
        if is_apart or not (word.stem or (word.norm in INSIDE and after != name.start)):
            return
        yield word
        after = word.start


def _has(number: int, stem: str, held: Held) -> bool:
    return number in held.article.sentences_with.get(stem, ())
