"""The stems that the drafter compares words by: those of the checks, so that a word is stemmed once."""

from summarizer.stems import stem

__all__ = ["stem"]
