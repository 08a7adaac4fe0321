"""Chooses the best three of the sentences that one article gave, of which no two say the same where that can be."""

from collections.abc import Sequence

from db.records import ArticleText, Severity, Span
from summarizer.checks.form.duplicate import flags
from summarizer.checks.reading.text import ReadText, read_takeaway
from summarizer.drafters.answers.companion import Companion
from summarizer.drafters.answers.lines import WANTED, letters
from summarizer.drafters.answers.results import Sentence


def choose(sentences: Sequence[Sentence], article: ArticleText, companion: Companion) -> list[Sentence]:
    """Return three in their order, fewer where there are fewer that differ in their letters.

    The best come first; one that rests on the same sentence of the article as a better one, or says what that says,
    is taken only where there are too few others. Parts of an article tell of one thing, so their lines are often alike.
    """
    found = distinct(sentences)
    if len(found) <= WANTED:
        return found
    texts = [each.text for each in found]
    evidence, read = companion.evidence(texts, article), [read_takeaway(text) for text in texts]
    taken: list[int] = []
    left: list[int] = []
    for place in companion.rank(texts, article):
        alike = any(_alike(evidence[place], evidence[other], read[place], read[other]) for other in taken)
        (left if alike else taken).append(place)
    return [found[place] for place in sorted([*taken, *left][:WANTED])]


def distinct(sentences: Sequence[Sentence]) -> list[Sentence]:
    """Return the sentences without those that have the letters of an earlier one."""
    first: dict[str, Sentence] = {}
    for each in sentences:
        first.setdefault(letters(each.text), each)
    return list(first.values())


def _alike(spans: tuple[Span, ...], others: tuple[Span, ...], one: ReadText, other: ReadText) -> bool:
    if spans and spans[:1] == others[:1]:
        return True
    return any(flag.severity is Severity.WARNING for flag in flags(one, [other], headline=""))
