"""Tell from its first lines that a text is no article but a table, subtitles or the source of a typeset page."""

import re

_COLUMN = r"\"?[A-Za-z][\w -]{0,30}\"?"
_TABLE = re.compile(rf"\s*{_COLUMN}(?:(?P<comma>[,;\t|]){_COLUMN}(?:(?P=comma){_COLUMN}){{0,40}})\s*(?:\n|$)")
_HEADED = re.compile(
    r"(?:^|[,;\t|\"])(?:headline|title|body|text|article|content|summary)(?:$|[,;\t|\"])", re.IGNORECASE
)
_SUBTITLES = re.compile(
    r"(?:WEBVTT\b|\s*(?:\d+\s*\n)?\s*(?:\d{1,2}:)?\d\d:\d\d[.,]\d{3}\s*-->\s*(?:\d{1,2}:)?\d\d:\d\d[.,]\d{3})"
)
_TYPESET = re.compile(r"\s*(?:%[^\n]*\n\s*)*\\(?:documentclass|begin\{document\}|input\b|usepackage)")
_SAVE_TEXT = "Save the text of the article alone, as .txt, .md or .html."


def other_kind(text: str) -> tuple[str, str]:
    """Return what a text is, and what to do about it; two empty texts where it may be an article."""
    if (found := _TABLE.match(text[:2000])) and _HEADED.search(found[0].strip()):
        return "a table (CSV), not a text", "Export the articles as .jsonl, one object per line."
    if _SUBTITLES.match(text[:200]):
        return "subtitles, not an article", _SAVE_TEXT
    return ("a source of LaTeX, not a text", _SAVE_TEXT) if _TYPESET.match(text[:2000]) else ("", "")
