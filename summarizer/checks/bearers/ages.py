"""Tells that the article gives an age to the same person or thing: "Ana Poe, 51," for "Poe, 51," or "the woman, 25"."""

from collections.abc import Iterator, Sequence

from summarizer.checks.article import CheckedArticle
from summarizer.checks.held import CROWD, Held
from summarizer.checks.reading.quantities import Quantity
from summarizer.checks.reading.words import Word
from summarizer.english.grammar import FUNCTION_WORDS
from summarizer.english.units import AGE

_BEHIND = 4
"""So many words after "year-old" at most say whose age it is: "the 34-year-old former captain, Ana Poe"."""
_OPENS, _CLOSES = (", ", " (", " , "), frozenset(",.)")
"""What parts somebody from his age, and what stands behind it."""
_AGED = frozenset({"aged", "age"})


def is_own_age(age: Quantity, held: Held) -> bool:
    """Return whether the article has an age right beside a word that the takeaway has beside it, of nobody else."""
    own = _aged(age, held)
    if own is None:
        return False
    there = (other for other in _ages(held.article) if other.value == age.value)
    return any(_is_of(own, words) for other in there for words in _beside(other, held.article))


def is_somebodys_age(age: Quantity, held: Held) -> bool:
    """Return whether a figure of the takeaway is the age of somebody whom it names right before it."""
    return _aged(age, held) is not None


def _aged(age: Quantity, held: Held) -> Sequence[Word] | None:
    is_bare = not age.unit and held.text[age.end :].lstrip()[:1] in _CLOSES
    return _bearer(age, held.read.words, held.text) if is_bare or age.unit == AGE else None


def _ages(article: CheckedArticle) -> Sequence[Quantity]:
    return [one for one in article.read.quantities if one.unit == AGE][:CROWD]


def _beside(age: Quantity, article: CheckedArticle) -> Iterator[Sequence[Word]]:
    """Yield the words that end right before an age of the article, and the first of those behind it."""
    text, words = article.read.text, article.words_of[article.sentence_at(age.start)]
    if (before := _bearer(age, words, text)) is not None:
        yield before
    behind = [word for word in words if word.start >= age.end][:_BEHIND]
    for at in range(1, len(behind) + 1):
        if behind[at - 1].norm in FUNCTION_WORDS:
            return
        yield behind[:at]


def _bearer(age: Quantity, words: Sequence[Word], text: str) -> Sequence[Word] | None:
    """Return the last two words before an age that a comma or bracket sets off."""
    before = [word for word in words if word.end <= age.start]
    while before and before[-1].norm in _AGED:
        before.pop()
    if not before or not text[before[-1].end :].startswith(_OPENS):
        return None
    return before[-2:]


def _is_of(own: Sequence[Word], there: Sequence[Word]) -> bool:
    """Return whether two groups of words end in the same one, and neither has another first name before it."""
    if own[-1].norm != there[-1].norm or own[-1].norm in FUNCTION_WORDS:
        return False
    firsts = {group[-2].norm for group in (own, there) if len(group) > 1 and group[-2].text[0].isupper()}
    return len(firsts) <= 1
