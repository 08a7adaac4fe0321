"""Tells quotations in which a house masks a coarse word that the article prints: "f***ing"."""

import re

from summarizer.checks.article import CheckedArticle
from summarizer.checks.reading.quotations import letters_of

_MASK = re.compile(r"[*#]+")


def is_masked(piece: str, article: CheckedArticle) -> bool:
    """Return whether a quoted piece has masked letters, and the article all words that they may stand for."""
    words = piece.split()
    if not any(_MASK.search(word) and letters_of(word) for word in words):
        return False
    patterns = [r"\w*".join(" ".join(map(re.escape, letters_of(part))) for part in _MASK.split(word)) for word in words]
    return re.search(rf" {' '.join(filter(None, patterns))} ", article.spoken) is not None
