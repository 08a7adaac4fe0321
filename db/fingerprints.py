"""Knows a text again: a revision or policy by its SHA-256, and a text's substance, which typography does not change."""

import hashlib
import re
import unicodedata

_QUOTES = (
    dict.fromkeys(map(ord, "‘’‚‛′´`＇"), "'")
    | dict.fromkeys(map(ord, "“”„‟″«»＂"), '"')
    | dict.fromkeys(map(ord, "‐‑‒–—―−﹘﹣－"), "-")
)
_DOUBLED = re.compile(r"''|``")
_DASHES = re.compile(r"\s*-{2,}\s*|\s+-+\s+")
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")
_DOTS = re.compile(r"\.\s?\.\s?\.|…")


def sha256_of(headline: str, body: str) -> str:
    """Return the SHA-256 of headline, a newline and body, in UTF-8."""
    return hashlib.sha256(f"{headline}\n{body}".encode()).hexdigest()


def substance_of(headline: str, body: str) -> str:
    """Return a SHA-256 that stays the same when only quotes, dashes, spaces or unseen characters change."""
    return hashlib.sha256(f"{_plain(headline)}\n{_plain(body)}".encode()).hexdigest()


def policy_digest(at: str, actor: str, policy: str) -> str:
    """Return the SHA-256 of a setting of second looks: time, actor and policy, a line each."""
    return hashlib.sha256(f"{at}\n{actor}\n{policy}".encode()).hexdigest()


def words_in(body: str) -> int:
    """Return the number of words, split at white space."""
    return len(body.split())


def _plain(text: str) -> str:
    text = _INVISIBLE.sub("", unicodedata.normalize("NFC", text)).translate(_QUOTES)
    text = _DOTS.sub("...", _DOUBLED.sub('"', text))
    return " ".join(_DASHES.sub(" - ", text).split())
