"""Knows who is meant by a name, whether it names anybody, and what of it nobody sees."""

import re
import unicodedata

from db.errors import RefusedError
from db.records import Actor
from db.unseen import is_unseen

_UNSEEN = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u00ad\u034f\u0600-\u0605\u061c\u06dd\u070f\u0890-\u0891\u08e2"
    "\u115f-\u1160\u17b4-\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u2800\u3164\ue000-\uf8ff"
    "\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\U000110bd\U000110cd\U00013430-\U0001343f\U00013441-\U00013442"
    "\U00016fe4\U0001bca0-\U0001bca3\U0001d159\U0001d173-\U0001d17a\U000e0000-\U000e0fff\U000f0000-\U000ffffd"
    "\U00100000-\U0010fffd]"
)
"""Characters that nobody sees, as `docs/review-log.md` lists them: controls but white space, the ignorable, blanks.

A fixed list, so that no later Unicode changes what an old log says. It has all that `db.unseen` has and is assigned."""
_JOINED = re.compile(r"(?<=\w)[\u200c\u200d](?=\w)")


def folded(actor: str) -> str:
    """Return a name as second looks compare it: "ana  ruiz " is Ana Ruiz, however it is typed."""
    seen = _UNSEEN.sub("", unicodedata.normalize("NFKC", actor))
    return unicodedata.normalize("NFKC", " ".join(seen.split()).casefold())


def named(name: str) -> bool:
    """Return whether a name names anybody: it has a letter or a digit."""
    return any(character.isalnum() for character in folded(name))


def unseen_in(name: str) -> str:
    """Return the first character of a name that nobody sees, or ''; a joiner between letters may be.

    At the door also what no Unicode that is known here has: it is drawn as nothing, or as a box like any other.
    """
    typed = (one for one in _JOINED.sub("", name) if not one.isspace())
    return next((one for one in typed if _UNSEEN.match(one) or is_unseen(one)), "")


def check_person(actor: Actor) -> None:
    """Raise RefusedError unless the actor is a named person."""
    if actor.kind != "person" or not named(actor.name):
        raise RefusedError("only a named person decides", hint="takeaways review --as NAME")
