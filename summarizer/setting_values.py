"""What single settings may say: each value that is wrong is refused as it is read, with a sentence about it."""

import difflib
import re
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones

from pydantic import AfterValidator, BeforeValidator
from pydantic_core import PydanticCustomError

OWN_ERROR = "takeaways"
"""The type of an error whose message names the wrong value itself."""
_CLOCK = re.compile(r"(?:[01]?\d|2[0-3]):[0-5]?\d")
_SITE = re.compile(r"https?://[^/\s]", re.IGNORECASE)
_TAG = re.compile(r"[A-Za-z]{2}(?:-[A-Za-z0-9]{2,8})*")


def _named(path: object) -> object:
    """Return the path; an empty one, as of an unset variable, would be the folder that one stands in."""
    if path == "":
        raise PydanticCustomError(OWN_ERROR, "the path is empty; is a variable unset?")
    if not isinstance(path, str):
        return path
    try:
        return Path(path).expanduser()
    except RuntimeError:
        raise PydanticCustomError(OWN_ERROR, "“{path}”: there is no such user", {"path": path}) from None


def _tags(languages: tuple[str, ...]) -> tuple[str, ...]:
    """Return the tags; what is none would match no text, and all of them would be held."""
    tags = tuple(language.replace("_", "-") for language in languages)
    for tag, language in zip(tags, languages, strict=True):
        if not _TAG.fullmatch(tag):
            words = "“{language}” is no tag of a language: two letters, such as en"
            raise PydanticCustomError(OWN_ERROR, words, {"language": language})
    return tags


def _clock(until: str) -> str:
    """Return the time of day; one that is none would be told only when the night runs."""
    if until and not _CLOCK.fullmatch(until):
        words = "“{until}” is not a time of day: write it as HH:MM, such as 05:30"
        raise PydanticCustomError(OWN_ERROR, words, {"until": until})
    return until


def _address(site: str) -> str:
    """Return the address; readers' programs follow it."""
    if site and not _SITE.match(site):
        words = "“{site}” is no address of a site, such as https://news.example"
        raise PydanticCustomError(OWN_ERROR, words, {"site": site})
    return site


def _zone(zone: str) -> str:
    """Return the zone; one that is none would be told only when something leaves."""
    if not zone:
        return zone
    try:
        ZoneInfo(zone)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        near = difflib.get_close_matches(zone, available_timezones(), n=1)
        hint = f"did you mean “{near[0]}”?" if near else "an example is Europe/Oslo"
        raise PydanticCustomError(
            OWN_ERROR, "there is no zone “{zone}”; {hint}", {"zone": zone, "hint": hint}
        ) from None
    return zone


def _worded(words: tuple[str, ...]) -> tuple[str, ...]:
    """Return the words; a blank among them stands in every text, or in none."""
    if not all(word.strip() for word in words):
        raise PydanticCustomError(OWN_ERROR, "a blank stands among the words")
    return words


Named = BeforeValidator(_named)
"""Refuses an empty path."""
Tags, Clock, Site, Zone, Worded = (AfterValidator(check) for check in (_tags, _clock, _address, _zone, _worded))
