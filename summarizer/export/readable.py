"""Foreign text as readers get it: what shapes words and pictures stays, what could hide or reorder them is named."""

from summarizer.checks.form.unseen import harmless
from summarizer.command_line.console import visible


def readable(text: str) -> str:
    """Return the text with a name such as `<U+202E>` for each unseen character that is not harmless where it stands."""
    kept = harmless(text)
    return "".join(character if place in kept else visible(character) for place, character in enumerate(text))
