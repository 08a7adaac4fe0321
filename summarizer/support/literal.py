"""Tells takeaways that are one sentence's own words: nothing can be read into them that the trees do not see."""

from summarizer.checks.held import Held


def is_literal(held: Held) -> bool:
    """Return whether a takeaway is words of one of the sentences that it shares most with, in their order.

    The first name of somebody whom the sentence knows by the surname may stand there too, if the article has it so.
    """
    own = [word.norm for word in held.read.words]
    return bool(own) and any(_in_order(own, _first_names(held), held, number) for number in held.by_words)


def _first_names(held: Held) -> frozenset[str]:
    """Return all words but the last of the names that the article has just so."""
    names = (name for name in held.read.names if held.text[name.start : name.end] in held.article.body)
    return frozenset(word.norm for name in names for word in name.words[:-1])


def _in_order(norms: list[str], first_names: frozenset[str], held: Held, number: int) -> bool:
    sentence = [word.norm for word in held.article.words_of[number]]
    left = iter(sentence)
    return all(norm in left for norm in norms if norm not in first_names or norm in sentence)
