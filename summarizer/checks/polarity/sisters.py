"""Check `negation`: of things that are told for each other by mistake none stands for the article's."""

from collections.abc import Iterator

from db.records import Flag, Severity
from summarizer.checks.article import CheckedArticle
from summarizer.checks.held import Held
from summarizer.checks.reading.words import Word
from summarizer.checks.remembering import remembered
from summarizer.checks.weighing.marks import best_sentences
from summarizer.english.sisters import SETS_OF, SISTERS


def flags(held: Held) -> Iterator[Flag]:
    """Yield a warning for a thing that the article nowhere has while a supporting sentence has its sister."""
    for word in held.read.words:
        if word.norm not in SETS_OF or not word.text.islower():
            continue
        sisters = SISTERS[SETS_OF[word.norm]]
        own = next(words for words in sisters if word.norm in words)
        if not own.isdisjoint(_words(held.article)):
            continue
        others = frozenset().union(*sisters) - own
        if (there := _there(others, held)) is not None:
            message = f"“{word.text}”: the supporting sentence says “{there.text}”, and the article nowhere this."
            yield held.flag("negation", Severity.WARNING, message, word, there)


@remembered
def _words(article: CheckedArticle) -> frozenset[str]:
    """Return the words of the article that could be sisters, those of compounds too."""
    parts = (part for words in article.words_of for word in words for part in (word.norm, *word.norm.split("-")))
    return frozenset(part.removesuffix("'s") for part in parts if part.removesuffix("'s") in SETS_OF)


def _there(others: frozenset[str], held: Held) -> Word | None:
    """Return the first of some words in the supporting sentences, unless the takeaway has one of them, too."""
    if any(word.norm in others for word in held.read.words):
        return None
    supporting = (word for number in best_sentences(held) for word in held.article.words_of[number])
    return next((word for word in supporting if word.norm in others), None)
