"""Acronyms of long names with small words and hyphens inside, as the Organisation for Economic Co-operation's."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from summarizer.checks.article import CheckedArticle
from summarizer.checks.held import Held
from summarizer.checks.reading.words import Word
from summarizer.checks.remembering import remembered
from summarizer.english.name_parts import LONG_NAME_LINKS

_Acronym = tuple[str, Sequence[Word]]
"""Its letters, small, and the words that it is made of, the small ones between them too."""
_LETTERS = range(3, 8)
"""How many letters such an acronym has."""
_JOINED = range(2, 8)
"""How many words with a capital it is made of."""
_MIXED = re.compile(r"[A-Z][A-Za-z]{0,4}[a-z][A-Za-z]{0,4}[A-Z]")
_LONGEST = 14
"""So many words a long name has at most."""
_LINKS = 2
"""So many small words in a row still join it."""


def spelled_by(word: Word, article: CheckedArticle) -> Sequence[Word]:
    """Return the first word of each long name of the article that an acronym is made of the initials of."""
    if not is_initials(word) or len(word.norm) not in _LETTERS:
        return ()
    return _by_initials(article).get(word.norm, ())


def is_initials(word: Word) -> bool:
    """Return whether a word is printed as an acronym: "OECD", and "DfE" with a small word's letter."""
    return word.text.isupper() or _MIXED.fullmatch(word.text) is not None


def acronyms_of(word: Word, held: Held) -> Sequence[str]:
    """Return in small letters the acronyms that a long name could have of which a word of the takeaway is a part."""
    return [letters for letters, words in _of_takeaway(held) if word in words]


@remembered
def _of_takeaway(held: Held) -> Sequence[_Acronym]:
    return list(_acronyms(held.read.words, held.text))


@remembered
def _by_initials(article: CheckedArticle) -> Mapping[str, Sequence[Word]]:
    return _grouped(_acronyms(article.read.words, article.read.text))


def _grouped(acronyms: Iterable[_Acronym]) -> Mapping[str, Sequence[Word]]:
    found: dict[str, list[Word]] = defaultdict(list)
    for letters, words in acronyms:
        found[letters].append(words[0])
    return found


def _acronyms(words: Sequence[Word], text: str) -> Iterator[_Acronym]:
    return (acronym for run in _runs(words, text) for acronym in _of_run(run))


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


def _of_run(run: Sequence[Word]) -> Iterator[_Acronym]:
    """Yield the acronyms of a run of words: what its initials spell, and those of its beginnings and ends.

    An "and" may also list what has nothing in common: what holds one is an acronym only as a whole. Other small words
    may have their letters in it, as in DfE and BOE.
    """
    run = run[:_LONGEST]
    tall = [at for at, word in enumerate(run) if word.text[0].isupper() and word.norm not in LONG_NAME_LINKS]
    ends = {(0, size) for size in _JOINED} | {(len(tall) - size, len(tall)) for size in _JOINED}
    for first, after in sorted(ends):
        if 0 <= first < after <= len(tall):
            words = run[tall[first] : tall[after - 1] + 1]
            lists = any(word.norm == "and" for word in words)
            if after - first in _LETTERS and (after - first == len(tall) or not lists):
                yield "".join(run[at].norm[0] for at in tall[first:after]), words
            if after - first < len(words) in _LETTERS and not lists:
                yield "".join(word.norm[0] for word in words), words
