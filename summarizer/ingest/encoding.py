"""Bytes to text: a byte order mark, then wide characters, then what is declared, then UTF-8, then recognition."""

import codecs
import re
from dataclasses import dataclass, replace
from functools import cached_property

from summarizer.ingest.twice_decoded import undone

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
_WESTERN = frozenset(("ascii", "iso8859-1", "cp1252"))
"""What is declared by habit, by servers and templates, whatever the text is in."""
_BYTE = 0xDC00
"""Python gives a byte that it can not decode back as the half surrogate with this number and the byte's own."""
_UNDECODED = re.compile("[\udc80-\udcff]")
_HIGH_BYTES_PER_STRAY = 3
"""As many bytes beyond ASCII are of UTF-8 for each that is not: an apostrophe, which chance never makes."""
_SAMPLE = 65_536
"""Bytes that recognition looks at; more costs time and does not change the answer."""
_ASCII = bytes(range(128))
_FEW_HIGH_BYTES = 0.03
_LOST_SIGN = re.compile(r"(?<!\w)[¤œ]\d[\d.,]*")
"""The euro sign of ISO 8859-15 or the pound of old DOS, taken for what Windows has there."""
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
    undone: int = 0
    """Characters that had been decoded wrongly before they came."""

    @cached_property
    def notes(self) -> tuple[str, ...]:
        """Return what an editor must know: that the encoding is a guess, or was wrong before the text came."""
        guess = f"encoding: read as {self.encoding}, which nothing states"
        wrong = f"encoding: mended what was decoded wrongly before it came, in {self.undone} places"
        sign = _LOST_SIGN.search(self.text)
        lost = f"suspect: {sign[0]!r} may be an amount of money whose sign was lost" if sign else ""
        return tuple(note for note in (guess * self.recognised, wrong * (self.undone > 0), lost) if note)


def decode(data: bytes, declared: str = "") -> Decoded | None:
    """Return the text of `data`, mended where it was decoded wrongly before, or None where no encoding fits it."""
    decoded = _decoded(data, declared)
    if decoded is None:
        return None
    text, count = undone(decoded.text)
    return replace(decoded, text=text, undone=count) if count else decoded


def _decoded(data: bytes, declared: str) -> Decoded | None:
    """Return the text of `data` as its bytes have it, or None."""
    for mark, name in _MARKS:
        if data.startswith(mark):
            text = _try(data[len(mark) :], name)
            if text is not None:
                return Decoded(text, name, recognised=False)
            return _nearly_utf_8(data[len(mark) :]) if name == "utf-8" else None
    if _wide(data):
        return _recognise(data)
    for name in (declared, _declared_inside(data), "utf-8"):
        decoded = _as_declared(data, name) if name else None
        if decoded is not None:
            return decoded
    return _nearly_utf_8(data) or _recognise(data)


def _as_declared(data: bytes, name: str) -> Decoded | None:
    """Return `data` in the encoding that is declared; None where it is unknown or does not fit.

    The Western ones are read as browsers do, all as cp1252, unless the text is in UTF-8: that is no accident.
    """
    if _codec(name) not in _WESTERN:
        text = _try(data, name)
    elif (text := _try(data, "utf-8")) is not None:
        name = "utf-8"
    else:
        name, text = "cp1252", _without_undecoded(data.decode("cp1252", "surrogateescape"))
    return Decoded(text, name, recognised=False) if text is not None else None


def _codec(name: str) -> str:
    """Return Python's name of an encoding, of the many that it goes by; empty for an unknown one."""
    try:
        return codecs.lookup(name).name
    except (LookupError, ValueError):
        return ""


def _declared_inside(data: bytes) -> str:
    """Return the encoding that an HTML or XML head declares; text that only speaks of HTML declares none."""
    found = _DECLARED.search(data[:2048]) if data[:2048].lstrip().startswith(b"<") else None
    name = found.group(1).decode("ascii").lower() if found else ""
    return "utf-8" if name.startswith(("utf-16", "utf-32", "ucs")) else name


def _nearly_utf_8(data: bytes) -> Decoded | None:
    """Return UTF-8 into which a few characters of cp1252 were pasted, or None where it is something else."""
    text = data.decode("utf-8", "surrogateescape")
    strays, high = len(_UNDECODED.findall(text)), len(data.translate(None, _ASCII))
    if high - strays < strays * _HIGH_BYTES_PER_STRAY:
        return None
    return Decoded(_without_undecoded(text), "utf-8 and cp1252", recognised=True)


def _without_undecoded(text: str) -> str:
    """Return `text` with each byte that stands in it undecoded as cp1252 has it, or else as Latin-1."""
    return _UNDECODED.sub(lambda found: _western_character(bytes([ord(found.group()) - _BYTE])), text)


def _western_character(byte: bytes) -> str:
    return _try(byte, "cp1252") or byte.decode("latin-1")


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
