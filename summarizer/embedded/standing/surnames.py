"""Sees whom a text names in full and whom by the surname alone: a reader of three takeaways meets nobody before."""

import re
from typing import Final, NamedTuple

from summarizer.english.capitals import NEVER_FIRST

_REST: Final = r"[\w’'-]{0,60}"
"""A name goes on so; of an endless word every letter would be tried as its beginning."""
_FULL: Final = re.compile(rf"(?P<first>[A-Z]{_REST}[a-zé]) (?:[A-Z]\. )?(?=(?P<family>[A-Z]{_REST}[a-zé])\b)")
"""A capitalised word before another; of "Mayor Ana Ruiz" both pairs are seen."""

_TITLES: Final = ("Mr", "Mrs", "Ms", "Miss", "Dr", "Sir")
"""Before a surname these tell nobody who it is, as an office does: "Mayor Ruiz"."""
_TITLED: Final = re.compile(rf"\b(?:{'|'.join(_TITLES)})\.? (?P<name>[A-Z][\w’-]*)(?! [A-Z])")
_ALONE: Final = re.compile(rf"(?:^|\n|[^\w\s.’'-]\s?|\b[a-z]{_REST} |\w\w[.!?][\"”’']? )(?=(?P<name>[A-Z]{_REST}))")
_INNER: Final = re.compile(r"[’'-]")


class Named(NamedTuple):
    """The surnames in a text."""

    full: frozenset[str]
    """With a first name or an office before them."""
    bare: frozenset[str]
    """Alone, or with a "Mr" or "Dr" that says no more."""


def families(body: str) -> frozenset[str]:
    """Return the surnames of those whom an article names in full and, somewhere, by the surname alone or with a "Mr".

    Whom it never names more fully than with a "Mr" is nobody that a takeaway could name better.
    """
    no_first = NEVER_FIRST.union(_TITLES)
    found = {match["family"] for match in _FULL.finditer(body) if match["first"] not in no_first}
    return frozenset(found & (_standing_alone(body) | _titled(body)))


def named(text: str, known: frozenset[str]) -> Named:
    """Return which of the surnames a text has, and how."""
    present = [name for name in known if name in text]
    bare = (_standing_alone(text) | _titled(text)).intersection(present)
    full = frozenset(
        name
        for name in present
        if re.search(rf"\b(?!(?:{'|'.join(_TITLES)})\.? )[A-Z][\w.’'-]* {re.escape(name)}\b", text)
    )
    return Named(full, bare - full)


def _titled(text: str) -> frozenset[str]:
    """Return the names that have a title before them and no first name."""
    return frozenset(re.sub(r"[’']s?$", "", match["name"]) for match in _TITLED.finditer(text))


def _standing_alone(text: str) -> frozenset[str]:
    """Return the names that follow no capital: at a beginning, a mark or a sentence's end, or a word in small.

    Of "Smith-Jones's" the parts up to each mark are returned too.
    """
    found: set[str] = set()
    for match in _ALONE.finditer(text):
        name = match["name"]
        found.add(name)
        found.update(name[: mark.start()] for mark in _INNER.finditer(name))
    return frozenset(found)
