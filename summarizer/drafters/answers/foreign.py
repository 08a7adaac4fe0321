"""Says where lines are in another language or another script than the article that they tell."""

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence

from summarizer.ingest.gating.language import language_of

_WORD = re.compile(r"[^\W\d_]+")
_OF_THE_ARTICLE = 0.5
"""Lines of which so many words stand in the article are in its language, whatever names make them look like."""
_LEAST_LETTERS = 2
"""One letter may be a sign: a µ, a §."""


def foreign(lines: Sequence[str], article: str) -> str:
    """Return what is wrong with the lines' language, or an empty text; where it can not be told, nothing is."""
    known = {script for script, count in _scripts(article).items() if count >= _LEAST_LETTERS}
    for number, line in enumerate(lines, start=1):
        for script, count in _scripts(line).items():
            if known and script not in known and count >= _LEAST_LETTERS:
                return f"line {number} has letters that the article does not have ({script.lower()})"
    told, said = set(_words(article)), _words(" ".join(lines))
    if sum(word in told for word in said) >= _OF_THE_ARTICLE * len(said):
        return ""
    wanted, found = language_of(article), language_of(" ".join(lines))
    return f"lines in another language than the article ({found}, not {wanted})" if "" != wanted != found != "" else ""


def _scripts(text: str) -> Counter[str]:
    """Return how many letters of each script a text has; those of full width are what they stand for."""
    letters = (letter for letter in unicodedata.normalize("NFKC", text) if not letter.isascii() and letter.isalpha())
    found = Counter(unicodedata.name(letter, "").partition(" ")[0] for letter in letters)
    found["LATIN"] += sum(letter.isascii() and letter.isalpha() for letter in text)
    return +found


def _words(text: str) -> list[str]:
    return [word.casefold() for word in _WORD.findall(text)]
