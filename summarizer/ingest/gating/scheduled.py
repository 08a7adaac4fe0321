"""An article whose source says that it comes out later waits until then: the time counts as an embargo."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from typing import Any

from db.input_notes import NoteKind, noted
from db.records import ArticleText
from summarizer.ingest.dates import iso, moment
from summarizer.ingest.gating.limits import LAST_ZONE, instant
from summarizer.ingest.gating.usage import plain, with_parts
from summarizer.ingest.json_values import flat, text_of

_RELEASES = frozenset(
    ["publish", "scheduled", "golive"]
    + [
        f"{what}{when}"
        for what in ("publish", "publication", "schedule", "scheduled", "release", "golive", "live", "scheduledpublish")
        for when in ("at", "on", "for", "date", "time", "datetime", "from")
    ]
)
"""The keys under which systems state when an article goes out, as they are compared."""
_FIRST_ZONE = timezone(timedelta(hours=14))
"""Where a day and an hour come first on earth: what has not begun there is still to come for everybody."""
_LITTLE = timedelta(minutes=5)
"""Two clocks that are said to agree may differ by so much."""


def published(stated: Mapping[str, Any], own: str) -> str:
    """Return when an article is published: what its format's own key says, or a later time stated for its release."""
    values = (value for key, value in with_parts(stated) if plain(key) in _RELEASES for value in flat(value))
    times = [own, *(iso(text_of(value)) for value in values)]
    known = [(instant(at, _FIRST_ZONE), text) for text in times if (at := _time(text))]
    return max(known)[1] if known else own


def waiting_until_out(article: ArticleText, at: datetime) -> ArticleText:
    """Return the article under an embargo until it is published, where that is still to come at `at`.

    Only what lies ahead everywhere on earth counts, so that a day or an hour without a zone holds nothing that is out;
    then it holds until it has come everywhere, as any embargo does.
    """
    stated = _time(article.published_at)
    if stated is None or instant(stated, _FIRST_ZONE) <= at + _LITTLE:
        return article
    out = instant(stated, LAST_ZONE)
    until = max(out, moment(article.embargoed_until) or out)
    why = f"its source says that it is published at {article.published_at}, so it holds until then"
    notes = (*article.input_notes, noted(NoteKind.EMBARGO, why))
    return replace(article, embargoed_until=until.isoformat(), input_notes=notes)


def _time(text: str) -> datetime | None:
    """Return what an ISO 8601 text says, without a zone where it states none."""
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        return None
