"""Says what of an article stands where a version, or a notice without a text, comes in beside the one in the record."""

import re
from dataclasses import replace
from datetime import datetime

from db.errors import InputError
from db.fingerprints import substance_of
from db.records import ArticleText

_COUNTED = re.compile(r"^file:.*#(?:id-)?\d+$", re.DOTALL)
"""The id of an object of a file that states none, or a mere number."""
_SAME_ARTICLE = 0.25
"""Two versions of one article share more of their longer words; two articles of one paper share fewer."""
_LONG_WORD = 6
_MOST_DIGITS = 18
_LONGEST_SHOWN = 60


def waits_for_text(stands: ArticleText) -> bool:
    """Return whether only a notice without a text has come in so far."""
    return not stands.body.strip()


def is_older(text: ArticleText, stands: ArticleText, at: datetime) -> bool:
    """Return whether a version was made before the one that stands, by what their source says of both.

    Days and times without a zone are too coarse to tell, and a time that has not come yet is none of a version. Where
    not both state a time, their numbers tell.
    """
    made, before = _exact(text.updated_at), _exact(stands.updated_at)
    if made and before:
        return made < before <= at
    number, stood = _number(text.version), _number(stands.version)
    return number is not None and stood is not None and number < stood


def merged(text: ArticleText, stands: ArticleText, at: datetime) -> ArticleText:
    """Return the article as it is to stand; InputError for an older version that takes nothing back.

    A cancellation leaves the text that stands, and so does a notice without a text. The text that was canceled, once
    more, may be a delivery that is repeated: it takes the cancellation back only as a later version.
    """
    if waits_for_text(stands) and text.body.strip():
        return _first_text(text, stands, at)
    if is_older(text, stands, at):
        return _outdated(text, stands)
    if text.pub_status == "canceled" or not text.body.strip():
        return _under(text, stands)
    if stands.pub_status == "canceled" and _is_repeated(text, stands, at):
        return replace(text, pub_status="canceled")
    refuse_another_article(text, stands)
    return text


def refuse_another_article(text: ArticleText, stands: ArticleText) -> None:
    """Raise InputError where an id that only counts the objects of a file would make a revision of another article."""
    if not _COUNTED.search(text.source_id) or not stands.body.strip():
        return
    if is_another_article(text, stands):
        raise InputError(
            f"{text.source_id}: the record has another article under this number "
            f"({stands.headline[:_LONGEST_SHOWN]!r})",
            hint="State a `url`, `uri` or `guid` with each object, or give each file a name of its own.",
        )


def is_another_article(text: ArticleText, stands: ArticleText) -> bool:
    """Return whether a text shares too few of its words with the one that stands to be a version of it."""
    words, stood = _words(text), _words(stands)
    return len(words & stood) < _SAME_ARTICLE * min(len(words), len(stood))


def _is_repeated(text: ArticleText, stands: ArticleText, at: datetime) -> bool:
    """Return whether a text is the one that stands, and nothing says that it is a later version."""
    same = substance_of(text.headline, text.body) == substance_of(stands.headline, stands.body)
    return same and not is_older(stands, text, at)


def _words(text: ArticleText) -> set[str]:
    """Return the longer words of an article, by which one article is told from another."""
    return {word for word in re.findall(r"\w+", f"{text.headline} {text.body}".casefold()) if len(word) >= _LONG_WORD}


def _first_text(text: ArticleText, notice: ArticleText, at: datetime) -> ArticleText:
    """Return a text under the notice that came in before it.

    A cancellation holds unless the text states a later time of its version, for search results and feeds are newest
    first; withholding is how an article may begin, so it holds only where the text states an earlier one.
    """
    if notice.pub_status == "canceled":
        return text if is_older(notice, text, at) else _under(notice, text)
    return _under(notice, text) if text.pub_status == "usable" and is_older(text, notice, at) else text


def _under(notice: ArticleText, text: ArticleText) -> ArticleText:
    """Return the text with the notice's status, and with its time where it states one."""
    return replace(
        text,
        pub_status=notice.pub_status,
        updated_at=notice.updated_at or text.updated_at,
        version=notice.version or text.version,
    )


def _outdated(text: ArticleText, stands: ArticleText) -> ArticleText:
    """Return the article as it stands, canceled where an older version says so; InputError for any other."""
    if text.pub_status == "canceled":
        return replace(stands, pub_status="canceled")
    known, this = ((stands.updated_at, text.updated_at) if _exact(stands.updated_at) and _exact(text.updated_at)
                   else (f"version {stands.version}", f"version {text.version}"))  # fmt: skip
    raise InputError(
        f"{text.source_id}: the record has a newer version of it ({known}; this one: {this})",
        hint="Where the older one is to stand, ingest it with a later time of its version.",
    )


def _exact(text: str) -> datetime | None:
    try:
        at = datetime.fromisoformat(text)
    except ValueError:
        return None
    return at if at.tzinfo else None


def _number(version: str) -> int | None:
    return int(version) if version.isascii() and version.isdecimal() and len(version) <= _MOST_DIGITS else None
