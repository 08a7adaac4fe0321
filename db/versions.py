"""Says what of an article stands where a version, or a notice without a text, comes in beside the one in the record."""

from dataclasses import replace
from datetime import datetime

from db.errors import InputError
from db.records import ArticleText


def waits_for_text(stands: ArticleText) -> bool:
    """Return whether only a notice without a text has come in so far."""
    return not stands.body.strip()


def is_older(text: ArticleText, stands: ArticleText, at: datetime) -> bool:
    """Return whether a version was made before the one that stands, by what their source says of both.

    Days and times without a zone are too coarse to tell, and a time that has not come yet is none of a version.
    """
    made, before = _exact(text.updated_at), _exact(stands.updated_at)
    return bool(made and before and made < before <= at)


def merged(text: ArticleText, stands: ArticleText, at: datetime) -> ArticleText:
    """Return the article as it is to stand; InputError for an older version that takes nothing back.

    A cancellation leaves the text that stands, and so does a notice without a text.
    """
    if waits_for_text(stands) and text.body.strip():
        return _first_text(text, stands, at)
    if is_older(text, stands, at):
        return _outdated(text, stands)
    if text.pub_status == "canceled" or not text.body.strip():
        return _under(text, stands)
    return text


def _first_text(text: ArticleText, notice: ArticleText, at: datetime) -> ArticleText:
    """Return a text under the notice that came in before it.

    A cancellation holds unless the text states a later time of its version, for search results and feeds are newest
    first; withholding is how a story may begin, so it holds only where the text states an earlier one.
    """
    if notice.pub_status == "canceled":
        return text if is_older(notice, text, at) else _under(notice, text)
    return _under(notice, text) if text.pub_status == "usable" and is_older(text, notice, at) else text


def _under(notice: ArticleText, text: ArticleText) -> ArticleText:
    """Return the text with the notice's status, and with its time where it states one."""
    return replace(text, pub_status=notice.pub_status, updated_at=notice.updated_at or text.updated_at)


def _outdated(text: ArticleText, stands: ArticleText) -> ArticleText:
    """Return the article as it stands, canceled where an older version says so; InputError for any other."""
    if text.pub_status == "canceled":
        return replace(stands, pub_status="canceled")
    raise InputError(
        f"{text.source_id}: the record has a newer version of it ({stands.updated_at}; this one: {text.updated_at})",
        hint="Where the older one is to stand, ingest it with a later time of its version.",
    )


def _exact(text: str) -> datetime | None:
    try:
        at = datetime.fromisoformat(text)
    except ValueError:
        return None
    return at if at.tzinfo else None
