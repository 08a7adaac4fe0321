"""Acronyms of long names with small words and hyphens inside, as the Organisation for Economic Co-operation's."""

from collections.abc import Iterator, Sequence

from summarizer.checks.article import CheckedArticle
from summarizer.checks.english.grammar import LONG_NAME_LINKS
from summarizer.checks.reading.words import Word

_LETTERS = range(3, 8)
"""How many letters such an acronym has."""
_LONGEST = 14
"""So many words a long name has at most."""
_LINKS = 2
"""So many small words in a row still join it."""


def is_initials(word: Word, article: CheckedArticle) -> bool:
    """Return whether an acronym is made of the initials of a long name of the article."""
    return word.text.isupper() and len(word.norm) in _LETTERS and word.norm in _initials(article)


def acronyms_of(word: Word, words: Sequence[Word], text: str) -> Iterator[str]:
    """Yield in small letters the acronyms that a long name around a word could have."""
    for run in _runs(words, text):
        if word in run:
            yield from _of_run(run)


def _initials(article: CheckedArticle) -> frozenset[str]:
    """Return all acronyms of the article's long names; made once."""
    text = article.read.text
    return article.memory.once(
        "long initials",
        lambda: frozenset(letters for run in _runs(article.read.words, text) for letters in _of_run(run)),
    )


def _runs(words: Sequence[Word], text: str) -> Iterator[list[Word]]:
    """Yield the runs of words that begin with a capital, are joined by hyphens, or link others of a long name."""
    run: list[Word] = []
    for word in words:
        gap = text[run[-1].end : word.start] if run else ""
        small = not word.text[0].isupper() and gap != "-"
        ends = bool(run) and gap not in {" ", "-", " & "}
        if ends or (small and (word.norm not in LONG_NAME_LINKS or _is_linked(run))):
            yield run
            run = []
        if run or word.text[0].isupper():
            run.append(word)
    yield run


def _is_linked(run: Sequence[Word]) -> bool:
    """Return whether a run ends with as many small words as may join a name."""
    last = run[-_LINKS:]
    return len(last) == _LINKS and all(word.norm in LONG_NAME_LINKS for word in last)


def _of_run(run: Sequence[Word]) -> Iterator[str]:
    """Yield what the initials of a run of words spell, and those of each part of it, as far as it is an acronym."""
    initials = "".join(word.norm[0] for word in run[:_LONGEST] if word.text[0].isupper())
    for start in range(len(initials)):
        for size in _LETTERS:
            if start + size <= len(initials):
                yield initials[start : start + size]
