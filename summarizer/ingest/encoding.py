"""Bytes to text: a byte order mark, then what is declared, then UTF-8, then recognition."""

import codecs
import re
from dataclasses import dataclass

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARED = re.compile(
    rb"""(?:<meta[^>]{0,200}?charset\s*=|<\?xml[^>]{0,80}?encoding\s*=)\s*["']?([\w.:-]{2,40})""", re.IGNORECASE
)
_SAMPLE = 65_536
"""Bytes that recognition looks at; more costs time and does not change the answer."""
_ASCII = bytes(range(128))
_FEW_HIGH_BYTES = 0.03
_MAC_APOSTROPHE = re.compile(rb"[A-Za-z]\xd5[a-z]")
_CANDIDATES = [
    "cp1252", "cp1250", "cp1251", "cp1253", "cp1254", "cp1255", "cp1256", "iso8859_2", "koi8_r",
    "shift_jis", "euc_jp", "gb18030", "big5", "euc_kr", "mac_roman",
]  # fmt: skip


@dataclass(frozen=True)
class Decoded:
    """A text and the encoding that it was in."""

    text: str
    encoding: str
    recognised: bool
    """True where nothing declared the encoding and it is not UTF-8: an informed guess."""


def decode(data: bytes, declared: str = "") -> Decoded | None:
    """Return the text of `data`, or None where no encoding makes sense of it."""
    for mark, name in _MARKS:
        if data.startswith(mark):
            text = _try(data[len(mark) :], name)
            return Decoded(text, name, recognised=False) if text is not None else None
    for name in (declared, _declared_inside(data), "utf-8"):
        text = _try(data, name) if name else None
        if text is not None:
            return Decoded(text, name, recognised=False)
    return _recognise(data)


def _declared_inside(data: bytes) -> str:
    """Return the encoding that an HTML or XML head declares, in the form that browsers honour."""
    found = _DECLARED.search(data[:2048])
    name = found.group(1).decode("ascii").lower() if found else ""
    if name.startswith(("utf-16", "utf-32", "ucs")):
        return "utf-8"
    return "cp1252" if name in {"iso-8859-1", "latin1", "us-ascii", "ascii"} else name


def _recognise(data: bytes) -> Decoded | None:
    """Return a guess: wide encodings by zero bytes, Western text by few high bytes, the rest by statistics."""
    name = _wide(data) or _western(data) or _statistics(data)
    text = _try(data, name) if name else None
    if text is None and name:
        text = data.decode(name, errors="replace")
        if text.count("\ufffd") > len(text) * 0.01:
            return None
    return Decoded(text, name, recognised=True) if text is not None else None


def _wide(data: bytes) -> str:
    """Return UTF-16 of the right byte order where every other byte is mostly zero."""
    sample = data[:4096]
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    half = max(len(sample) // 2, 1)
    if odd > half * 0.5 > 0 and even < half * 0.1:
        return "utf-16-le"
    return "utf-16-be" if even > half * 0.5 > 0 and odd < half * 0.1 else ""


def _western(data: bytes) -> str:
    """Return the encoding of mostly plain ASCII with a few typographic or accented characters."""
    sample = data[:_SAMPLE]
    high = len(sample.translate(None, _ASCII))
    if high > len(sample) * _FEW_HIGH_BYTES:
        return ""
    return "mac-roman" if _MAC_APOSTROPHE.search(data) else "cp1252"


def _statistics(data: bytes) -> str:
    """Return what charset-normalizer finds likeliest among the encodings that news is written in."""
    from charset_normalizer import from_bytes

    best = from_bytes(data[:_SAMPLE], cp_isolation=_CANDIDATES, steps=5, chunk_size=512).best()
    return best.encoding if best else ""


def _try(data: bytes, name: str) -> str | None:
    """Return `data` decoded strictly, or None where the encoding is unknown, is not one of text, or does not fit."""
    try:
        return data.decode(name)
    except (UnicodeError, LookupError, ValueError):
        return None
