"""Make foreign text safe to store: Unicode NFC, no control characters or ligatures, and nothing else changed."""

import re
import unicodedata

_LINE_ENDS = re.compile(r"\r\n|[\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_INVISIBLE = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f\u00ad\u200b\u2060\ufeff]")
"""Control characters, and the four format characters that only say where a line may or may not break."""
COLOURS = re.compile(r"\x1b\[[0-9;:?]{0,20}[!-/]?[@-~]|\x1b\][^\x07\x1b\n]{0,300}(?:\x07|\x1b\\)")
"""What terminals take for an order to show colours, or for a link or a title."""
_LIGATURES = str.maketrans(dict(zip("ﬀﬁﬂﬃﬄﬅﬆ", ("ff", "fi", "fl", "ffi", "ffl", "st", "st"), strict=True)))
"""Letters that printers set as one: without them, five and fifty are no figures."""
_SHAPES = [*range(0xFF10, 0xFF1A), *range(0xFF21, 0xFF3B), *range(0xFF41, 0xFF5B), 0xFF04, 0xFF05, 0xFF0E]
_SHAPES += range(0x1D400, 0x1D800)
_PLAIN = _LIGATURES | {code: unicodedata.normalize("NFKC", chr(code)) for code in _SHAPES}
"""Letters and figures that are as wide as ideographs, or drawn bold or slanted as such: they are read as plain ones."""
_C1 = re.compile("[\x80-\x84\x86-\x9f]")
"""Control characters that no text has: Windows-1252 taken for Latin-1, which has € and quotation marks there."""
_NEXT_LINE = "\x85"
"""The end of a line to old machines, and what Windows has in its place beside such characters."""
_IN_A_LINE = re.compile(r"(?<=[^\s\x85])\x85(?=[ \t](?![ \t])|\x94|[\x92\x9b\xbb\"')](?!\w)|[,;?!])")
"""It goes on behind a blank or a sign; a line begins with a letter, or another end."""
_SURROGATES = re.compile(r"[\ud800-\udfff]")
_MOST_MARKS = 30
_OF_MARKS = re.compile(r"[^\w\s!-~]{31,}")
"""Runs that may hold too many combining marks: signs that are neither letters, figures, spaces nor ASCII."""
_SPACES = re.compile(r"\s+")
_BLANK = r"[ \t\u00a0\u2000-\u200a\u202f\u205f\u3000]"
_BLANKS = re.compile(rf"(?<!{_BLANK}){_BLANK}++(?=\n|\Z)")
"""Runs at the end of a line; each is tried once, from its start, so that long ones take no longer than others."""


def clean(text: str) -> str:
    r"""Return `text` in NFC with line ends as `\n` and without control characters and ligatures.

    Half a surrogate pair, which no encoding can store, becomes U+FFFD. Bidirectional controls stay: they are part of
    right-to-left text, and the desk shows them. Of more than 30 combining marks in a row, which no writing has and
    which are normalised for ever, the first 30 stay (the limit of Unicode's stream-safe format, UAX 15).
    """
    text = COLOURS.sub("", text)
    if _C1.search(text):
        has_ends = "\n" in text.strip()
        text = text.replace(_NEXT_LINE, "…") if has_ends else _IN_A_LINE.sub("…", text)
        text = _C1.sub(_of_windows, text)
    text = _LINE_ENDS.sub("\n", text)
    text = _SURROGATES.sub("\ufffd", text)
    text = _INVISIBLE.sub("", text).translate(_PLAIN)
    text = _BLANKS.sub("", text)
    return unicodedata.normalize("NFC", _OF_MARKS.sub(_thinned, text))


def _of_windows(character: re.Match[str]) -> str:
    """Return what Windows has in the place of a control character; nothing where it has nothing."""
    return character[0].encode("latin-1").decode("cp1252", "ignore")


def _thinned(run: re.Match[str]) -> str:
    """Return a run of signs with no more than 30 combining marks in a row."""
    kept: list[str] = []
    marks = 0
    for character in run.group():
        marks = marks + 1 if unicodedata.combining(character) else 0
        if marks <= _MOST_MARKS:
            kept.append(character)
    return "".join(kept)


def one_line(text: str) -> str:
    """Return `text` cleaned, on one line, with single spaces: for headlines, names and other short fields."""
    return _SPACES.sub(" ", clean(text)).strip()
