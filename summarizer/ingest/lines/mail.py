"""Take a text apart that came as a mail: its head, the note above what it forwards, marks of quoting, and its foot."""

import re
from dataclasses import dataclass

from summarizer.ingest.clean import one_line

_HEADER = re.compile(
    r"(?P<name>From|To|Cc|Bcc|Date|Sent|Subject|Reply-To|Importance|Priority|Attachments?|Message-ID)\s*:(?P<value>.*)",
    re.IGNORECASE,
)
_ADDRESSED = frozenset(("from", "to", "sent", "cc"))
_PREFIX = re.compile(r"(?:(?:fwd?|re|aw|wg)\s*:\s*)+", re.IGNORECASE)
_FORWARDS = re.compile(r"-{3,}\s*(?:forwarded|original) message\s*-{3,}|begin forwarded message:", re.IGNORECASE)
_ANSWERS = re.compile(r"(?:>\s*)*on\b.{5,120}\bwrote:\s*", re.IGNORECASE)
_QUOTED = re.compile(r"(?:>\s?)+")
_GREETING = re.compile(
    r"(?:hi|hello|hey|dear|good (?:morning|afternoon|evening))\b(?:[ ,]+[\w.'’-]+){0,4}\s*[,!:–—-]", re.IGNORECASE
)
_THANKS = re.compile(
    r"(?:(?:many |with )?thanks?(?: you)?(?: (?:again|all|very much|so much|in advance))?|best(?: wishes| regards)?"
    r"|cheers|(?:kind |warm )?regards|yours(?: \w+)?)\s*[,.!]?(?: [A-Z][\w.'’-]+){0,3}",
    re.IGNORECASE,
)
_LONGEST_COVER = 16
"""Lines in which a mail says to the desk what it brings."""
_SIGNATURE = "--"
_MOST_QUOTED = 0.6
_LEAST_WORDS = 60
"""So much above a line such as `On Monday Ana Poe wrote:` is the text; less is a note on what stands below."""


@dataclass(frozen=True)
class Mail:
    """A text without what made it a mail."""

    text: str
    subject: str = ""
    cover: str = ""
    """What was written above a forwarded text, to the desk."""
    left_out: int = 0
    """How many lines stand neither in the text nor above it."""


def read_mail(text: str) -> Mail:
    """Return a text as it came, or without the head, cover note, quoting and foot of the mail that it is."""
    lines = text.strip("\n").split("\n")
    subject, rest = _without_head(lines)
    if rest is lines and not _is_quoted(lines):
        greeting, own = _without_greeting(lines, sure=False)
        return Mail("\n".join(own), cover=one_line(" ".join(greeting))) if greeting else Mail(text)
    at = next((number for number, line in enumerate(rest) if _FORWARDS.fullmatch(line.strip("> "))), None)
    above, below = (rest[:at], rest[at + 1 :]) if at is not None else ([], rest)
    inner, below = _without_head(_unquoted(below))
    over, own = _own_part(below)
    greeting, own = _without_greeting(own, sure=True)
    over += greeting
    cover = one_line(" ".join(line.strip("> ") for line in (*above, *over)))
    kept = sum(bool(line.strip()) for line in (*own, *above, *over))
    left_out = sum(bool(line.strip()) for line in lines) - kept
    return Mail("\n".join(own), inner or subject, cover, left_out)


def _without_head(lines: list[str]) -> tuple[str, list[str]]:
    """Return the subject and the lines below a mail's head; the very same lines where there is no such head."""
    start = next((number for number, line in enumerate(lines) if line.strip()), 0)
    names: list[str] = []
    subject, end = "", start
    for line in lines[start:]:
        header = _HEADER.match(line)
        if header is None and not (names and line[:1].isspace() and line.strip()):
            break
        end += 1
        if header:
            names.append(header["name"].lower())
            subject = subject or (header["value"].strip() if names[-1] == "subject" else "")
    alone = end == len(lines) or not lines[end].strip()
    if not names or not alone or not ("subject" in names or len(_ADDRESSED & set(names)) > 1):
        return "", lines
    return _PREFIX.sub("", subject, count=1), lines[end:]


def _without_greeting(lines: list[str], *, sure: bool) -> tuple[list[str], list[str]]:
    """Return what a mail says to the desk above its text, from the greeting to the thanks, and the other lines.

    Only where it is `sure` that this is a mail may the thanks be missing: then the paragraph of the greeting goes.
    """
    start = next((number for number, line in enumerate(lines) if line.strip()), 0)
    if not lines or not _GREETING.match(lines[start]):
        return [], lines
    near = range(start + 1, min(start + _LONGEST_COVER, len(lines)))
    thanks = next((number for number in near if _THANKS.fullmatch(lines[number].strip())), None)
    if thanks is None and not sure:
        return [], lines
    end = start if thanks is None else thanks
    while end < len(lines) and lines[end].strip():
        end += 1  # the name stands below the thanks
    words = len(" ".join(lines[start:end]).split())
    return (lines[start:end], lines[end:]) if words <= _LEAST_WORDS * 2 else ([], lines)


def _is_quoted(lines: list[str]) -> bool:
    """Return whether most lines have the mark of what somebody else wrote."""
    written = [line for line in lines if line.strip()]
    return sum(line.startswith(">") for line in written) > len(written) * _MOST_QUOTED


def _unquoted(lines: list[str]) -> list[str]:
    """Return the lines without the marks of quoting, where most have them."""
    return (
        [_QUOTED.sub("", line, count=1) if line.startswith(">") else line for line in lines]
        if _is_quoted(lines)
        else lines
    )


def _own_part(lines: list[str]) -> tuple[list[str], list[str]]:
    """Return the note above a text that was answered, and the text: up to an answer, or to a signature."""
    over: list[str] = []
    answered = next((number for number, line in enumerate(lines) if _ANSWERS.fullmatch(line)), None)
    if answered is not None:
        words = len(" ".join(lines[:answered]).split())
        over, lines = ([], lines[:answered]) if words >= _LEAST_WORDS else (lines[:answered], lines[answered + 1 :])
    signed = next((number for number, line in enumerate(lines) if line.strip() == _SIGNATURE), None)
    return over, lines[:signed] if signed and signed > len(lines) / 2 else lines
