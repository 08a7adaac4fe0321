"""Which language a text is in: by its function words where they say English plainly, else by the lingua detector."""

import re
from functools import cache
from typing import TYPE_CHECKING

from summarizer.english.grammar import TELLING_ENGLISH

if TYPE_CHECKING:
    from lingua import LanguageDetector

_WORD = re.compile(r"[^\W\d_]{1,30}")
_PLAIN_SHARE = 0.15
_PLAIN_THE = 0.02
_SAMPLE_WORDS = 300
"""Words looked at; the detector's time grows with the text, and more words do not change its answer."""
_LEAST_WORDS = 20


def language_of(text: str) -> str:
    """Return the text's language as an ISO 639-1 code, or an empty string where there is too little to tell by.

    The words are taken from the middle, too, so that a foreign quotation at the start does not decide.
    """
    words = _sample(text)
    if len(words) < _LEAST_WORDS and not _has_wide_letters(words):
        return ""
    if _is_plain_english(words):
        return "en"
    found = _detector().detect_language_of(" ".join(words))
    return found.iso_code_639_1.name.lower() if found else ""


def known_languages() -> tuple[str, ...]:
    """Return the codes that `language_of` can return, sorted."""
    from lingua import Language

    return tuple(sorted(language.iso_code_639_1.name.lower() for language in Language.all()))


def _sample(text: str) -> list[str]:
    """Return up to 300 words: from the start and from the middle."""
    half = _SAMPLE_WORDS // 2
    middle = len(text) // 2
    parts = (text,) if len(text) < _SAMPLE_WORDS * 6 else (text[: half * 12], text[middle : middle + half * 12])
    return [word for part in parts for word in _WORD.findall(part)[: _SAMPLE_WORDS if len(parts) == 1 else half]]


def _has_wide_letters(words: list[str]) -> bool:
    """Return whether the words are of a script that sets no spaces, so that few `words` are much text."""
    letters = "".join(words)
    wide = sum("\u3040" <= letter <= "\u9fff" or "\uac00" <= letter <= "\ud7af" for letter in letters)
    return wide > _LEAST_WORDS


def _is_plain_english(words: list[str]) -> bool:
    """Return whether the share of English function words, and of `the` alone, is one that only English has."""
    lower = [word.lower() for word in words]
    share = sum(word in TELLING_ENGLISH for word in lower) / max(len(lower), 1)
    return share >= _PLAIN_SHARE and lower.count("the") >= len(lower) * _PLAIN_THE


@cache
def _detector() -> "LanguageDetector":
    """Return the detector over all its languages, in the mode that loads the smallest of its models."""
    from lingua import LanguageDetectorBuilder

    return LanguageDetectorBuilder.from_all_languages().with_low_accuracy_mode().build()
