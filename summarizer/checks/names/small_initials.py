"""Finds the words in small letters that an acronym is made of: the sport utility vehicles of "SUVs"."""

from collections.abc import Sequence

from summarizer.checks.held import Held, sentences_around
from summarizer.checks.reading.words import Word
from summarizer.english.grammar import FUNCTION_WORDS

_LETTERS = range(3, 6)
"""How many letters such an acronym has: of two letters too many pairs of words begin so by chance."""
_PLURAL = "s"


def spelled_small(word: Word, held: Held) -> Sequence[Word]:
    """Return the words that an acronym is made of, where a supporting sentence or one beside it has them in a row."""
    printed = word.text.removesuffix(_PLURAL)
    if not printed.isupper() or not printed.isalpha() or len(printed) not in _LETTERS:
        return ()
    letters, article = printed.lower(), held.article
    for number in sorted({near for n in held.evidence for near in sentences_around(n, 1, 1, article.body_sentences)}):
        words = article.words_of[number]
        initials = "".join(each.norm[0] for each in words)
        at = initials.find(letters)
        while at >= 0:
            run = words[at : at + len(letters)]
            if all(map(_is_small, run)) and _is_unbroken(run, article.read.text):
                return run
            at = initials.find(letters, at + 1)
    return ()


def _is_small(word: Word) -> bool:
    return word.text.islower() and word.norm not in FUNCTION_WORDS


def _is_unbroken(run: Sequence[Word], text: str) -> bool:
    return set(text[run[0].start : run[-1].end]) <= {*"".join(word.text for word in run), " ", "-"}
