"""Notices in words that take an article back: what they say, and which articles of the record they may mean."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from db.errors import InputError

_WORD = re.compile(r"[^\W_]{3,}")
_LONGEST = 2_000
"""Characters of a notice in which it names what it takes back."""
_SHARE = 0.6
"""So much of a headline a notice repeats, if not as it stands, then in its sentences."""
_LEAST = 2
_MOST = 3
_OF_NOTICES = frozenset(
    "the and for was were has have with from that this kill killed notice story article editors please advisory "
    "withdrawn retracted withhold hold mandatory bulletin slugged headlined new says said".split()
)
"""Words that tell no article from another."""


@dataclass(frozen=True)
class Notice:
    """What may take an article back."""

    source: str
    """How its input is called, or its article."""
    says: str
    text: str
    """What it says of the article that it means."""
    article: int | None = None
    """The article that it came in as, where it has a text of its own."""


class NoticeError(InputError):
    """An input without running text that may take an article back: it is no article, and must not be overlooked."""

    def __init__(self, message: str, *, hint: str = "", notice: Notice) -> None:
        """Keep what the notice says."""
        super().__init__(message, hint=hint)
        self.notice = notice


def may_mean(notice: Notice, headlines: Iterable[tuple[int, str]]) -> list[tuple[int, str]]:
    """Return the articles whose headline a notice repeats, or failing them, those most of whose words it has."""
    said = _words(notice.text[:_LONGEST])
    found: list[tuple[float, int, str]] = []
    for number, headline in headlines:
        words = _words(headline)
        both = len(words & said)
        if number != notice.article and both >= _LEAST and both >= len(words) * _SHARE:
            found.append((both / len(words), number, headline))
    found.sort(key=lambda one: -one[0])
    repeated = [one for one in found if one[0] == 1]
    return [(number, headline) for _, number, headline in (repeated or found)[:_MOST]]


def told(notice: Notice, headlines: Iterable[tuple[int, str]]) -> str:
    """Return a notice in one line for a person, with what it may mean."""
    meant = "; ".join(f"article {number} ({headline})" for number, headline in may_mean(notice, headlines))
    return f"{notice.source}: {notice.says}" + (f"; it may mean {meant}" if meant else "")


def _words(text: str) -> set[str]:
    return {word for word in _WORD.findall(text.casefold()) if word not in _OF_NOTICES}
