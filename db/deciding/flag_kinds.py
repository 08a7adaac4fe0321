"""The kinds of flags that there are, so that a policy or a filter asks for none that never comes."""

import difflib

from db.errors import UsageError

FLAG_KINDS = (
    "number",
    "date",
    "name",
    "quote",
    "attribution",
    "negation",
    "certainty",
    "support",
    "length",
    "sentence",
    "duplicate",
    "style",
    "injection",
    "withdrawn",
    "rejected",
)
"""As `docs/checks.md` explains them, in its order."""


def known_flag_kind(kind: str) -> str:
    """Return the kind.

    Raises:
        UsageError: There are no flags of this kind; the hint names the nearest that there are.
    """
    if kind in FLAG_KINDS:
        return kind
    near = difflib.get_close_matches(kind.casefold(), FLAG_KINDS, n=1, cutoff=0.5)
    hint = f"did you mean {near[0]}?" if near else f"there are {', '.join(FLAG_KINDS)}"
    raise UsageError(f"there is no kind of flag {kind!r}", hint=hint)
