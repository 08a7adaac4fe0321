"""Whether an article says something else by now than the text of it that an entry names, by their fingerprints."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from db.verifying.replay import Replay


def outdated(article: int, revision: str, replay: "Replay") -> bool:
    """Return whether the article says something else by now; never where its entries have no fingerprint of that."""
    read, stands = substances(article, revision, replay)
    return None not in (read, stands) and read != stands


def substances(article: int, revision: str, replay: "Replay") -> list[str | None]:
    """Return the fingerprints of a text and of the one that stands now, None where an entry states none."""
    told = [replay.known.get((article, text)) for text in (revision, replay.article(article).revision)]
    return [one.substance if one else None for one in told]
