"""Foreign text as readers get it: what could hide or reorder words is named; and so in Markdown, none of it markup."""

import re

from summarizer.checks.form.unseen import harmless
from summarizer.command_line.console import visible
from summarizer.one_line import one_line

_MARKUP = re.compile(r"([\\`*_{}\[\]<>#|~!&$])|^([-+=]|\d+[.)])", re.MULTILINE)
_BARE_LINK = re.compile(r"(?i)\b(https?|ftp)://|\bwww\.")


def readable(text: str) -> str:
    """Return the text with a name such as `<U+202E>` for each unseen character that is not harmless where it stands."""
    kept = harmless(text)
    return "".join(character if place in kept else visible(character) for place, character in enumerate(text))


def in_markdown(foreign: str) -> str:
    """Return foreign text as one line that Markdown shows as it stands."""
    escaped = _MARKUP.sub(_escape, readable(one_line(foreign)))
    return _BARE_LINK.sub(lambda found: found[0].replace(":", "\\:").replace(".", "\\."), escaped)


def _escape(found: re.Match[str]) -> str:
    if found[1]:
        return "\\" + found[1]
    return found[2][:-1] + "\\" + found[2][-1]
