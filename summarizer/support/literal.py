"""Tells takeaways that are one sentence's own words: nothing can be read into them that the trees do not see."""

from collections.abc import Sequence

from summarizer.checks.held import Held
from summarizer.checks.reading.words import Word


def is_literal(held: Held) -> bool:
    """Return whether a takeaway is words of one of the sentences that it shares most with, in their order."""
    own = [word.norm for word in held.read.words]
    return bool(own) and any(_in_order(own, held.article.words_of[number]) for number in held.by_words)


def _in_order(norms: Sequence[str], sentence: Sequence[Word]) -> bool:
    left = iter([word.norm for word in sentence])
    return all(norm in left for norm in norms)
