"""Check `number`: as many as the article has saved or unhurt did not die, and are not missing."""

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from db.records import Flag, Severity
from summarizer.checks.article import CheckedArticle
from summarizer.checks.figures.alike import of_same_amount
from summarizer.checks.held import MOST, Held
from summarizer.checks.reading.figures import Form
from summarizer.checks.reading.quantities import Quantity
from summarizer.checks.reading.words import Word
from summarizer.checks.weighing.marks import sentences_near
from summarizer.english.denials import NEGATORS
from summarizer.english.fates import BY, DEATHS, DIED, SAVED

_REACH = 5
"""Within so many words behind a figure stands that they died."""
_MARKS = frozenset(",;:()")


def flags(held: Held) -> Iterator[Flag]:
    """Yield a warning for the first figure of dead whom the article only tells as saved."""
    if DIED.isdisjoint(word.norm for word in held.read.words):
        return
    for figure in held.read.quantities[:MOST]:
        died = _died(figure, held)
        found = _saved(figure, held) if died is not None else None
        if died is not None and found is not None:
            message = f"“{held.text[figure.start : figure.end]}”: the article says “{found.text}” of them."
            yield held.flag("number", Severity.WARNING, message, died, found)
            return


def _died(figure: Quantity, held: Held) -> Word | None:
    """Return the word behind a count that says that they died, unless it is denied or counts others."""
    if figure.form is not Form.COUNT:
        return None
    starts = {one.start for one in held.read.quantities}
    last = figure.end
    for word in [word for word in held.read.words if word.start >= figure.end][:_REACH]:
        is_parted = not _MARKS.isdisjoint(held.text[last : word.start])
        if is_parted or word.norm in NEGATORS or word.start in starts:
            return None
        last = word.end
        if word.norm in DIED:
            return word
    return None


def _saved(figure: Quantity, held: Held) -> Word | None:
    """Return what the article says of as many who came away; nothing where one of its places tells of deaths, too."""
    article = held.article
    homes = [one for one in of_same_amount(figure, article) if one.form is Form.COUNT][:MOST]
    numbers = [article.sentence_at(home.start) for home in homes]
    if (
        not homes
        or sentences_near(held).isdisjoint(numbers)
        or any(_tells_deaths(number, article) for number in numbers)
    ):
        return None
    found = [_survival(article.words_of[number]) for number in numbers]
    words = [word for word in found if word is not None]
    return words[0] if len(words) == len(homes) else None


def _tells_deaths(number: int, article: CheckedArticle) -> bool:
    """Return whether a sentence denies something, or it or the one behind it tells of dead or missing ones."""
    if any(word.norm in NEGATORS for word in article.words_of[number]):
        return True
    return any(word.norm in DEATHS for words in article.words_of[number : number + 2] for word in words)


def _survival(words: Sequence[Word]) -> Word | None:
    """Return the first word that says that somebody came away: who is "survived by" his sons did not."""
    pairs = zip_longest(words, words[1:])
    return next((word for word, behind in pairs if word.norm in SAVED and (behind is None or behind.norm != BY)), None)
