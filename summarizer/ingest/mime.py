"""Unpack a mail that was saved as it was sent: quoted-printable, Base64, several parts."""

import re
from email import message_from_bytes, policy

_HEADER = re.compile(rb"(?:From |[A-Za-z][\w-]{1,40}:)")
_ENCODED = re.compile(rb"(?mi)^(?:mime-version|content-transfer-encoding)\s*:")
_END_OF_HEAD = re.compile(rb"\r?\n\r?\n")
_LONGEST_HEAD = 65_536


def unpacked(data: bytes) -> str | None:
    """Return the subject and the text of such a mail, as a text with a head; None for anything else."""
    start = data.lstrip(b"\xef\xbb\xbf\r\n \t")
    head = _END_OF_HEAD.split(start[:_LONGEST_HEAD], maxsplit=1)[0]
    if not _HEADER.match(start) or not _ENCODED.search(head):
        return None
    message = message_from_bytes(start, policy=policy.default)
    part = message.get_body(preferencelist=("plain", "html"))
    try:
        text = part.get_content() if part is not None else None
    except (LookupError, ValueError):  # an encoding that nobody knows: the bytes are read as they stand
        return None
    if not isinstance(text, str):
        return None
    return f"From: {message['From'] or ''}\nSubject: {message['Subject'] or ''}\n\n{text}"
