"""Check `name`: somebody is charged with, convicted of or cleared of the offence that the article names for this."""

import re
from collections.abc import Iterator, Sequence
from itertools import chain

from db.records import Flag, Severity
from summarizer.checks.article import CheckedArticle
from summarizer.checks.held import Held
from summarizer.checks.reading.words import Word
from summarizer.checks.remembering import remembered
from summarizer.checks.weighing.marks import close_sentence
from summarizer.english.offences import OFFENCES, STATED, WITHIN

_STATED = tuple(
    (re.compile(rf"\b(?:{pattern}){WITHIN}(?P<offence>{'|'.join(sorted(OFFENCES))})\b", re.IGNORECASE), said)
    for pattern, said in STATED
)


def flags(held: Held) -> Iterator[Flag]:
    """Yield a warning for an offence where the best sentence names another, and the article says this of none such."""
    number = close_sentence(held)
    own = _stated(held.text)
    if number is None or not own:
        return
    there = _offences(held.article.words_of[number])
    if {word.norm for word in there} & {word.norm for word in _offences(held.read.words)}:
        return
    for start, offence, said in own:
        if there and (said, offence) not in _of_article(held.article):
            at = next(word for word in held.read.words if word.start == start)
            message = f"“{at.text}”: of this the article says “{there[0].text}”."
            yield held.flag("name", Severity.WARNING, message, at, there[0])


def _offences(words: Sequence[Word]) -> list[Word]:
    return [word for word in words if word.norm in OFFENCES]


@remembered
def _of_article(article: CheckedArticle) -> frozenset[tuple[str, str]]:
    """Return the offences of an article, each with what it says of somebody with it."""
    return frozenset((said, offence) for _, offence, said in _stated(article.read.text))


def _stated(text: str) -> list[tuple[int, str, str]]:
    """Return where a text says of somebody something with an offence, the offence, and what it says."""
    found = chain.from_iterable(((match, said) for match in pattern.finditer(text)) for pattern, said in _STATED)
    return [(match.start("offence"), match["offence"].lower(), said) for match, said in found]
