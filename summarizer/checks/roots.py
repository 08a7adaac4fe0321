"""Brings the forms of a word together that its stem keeps apart: "sold" is a form of "sell"."""

from summarizer.checks.reading.words import Word, stem
from summarizer.english.inflections import IRREGULAR

_ROOTS = {form: stem(plain) for form, plain in IRREGULAR.items()}


def root(word: Word) -> str:
    """Return what all forms of a word share; empty for a function word."""
    return _ROOTS.get(word.norm, word.stem) if word.stem else ""
