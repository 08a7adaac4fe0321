"""Why the gate holds an article: a code and a sentence, and which codes forbid the use of what was drafted."""

from typing import NamedTuple

ORDERED = "redacted"
"""The code of the gate that an order for redaction sets."""
FORBIDDING = ("rights", "embargo?", "kill?")
"""The codes of gates that say of an article that it must not be used, or not yet."""
CODE = "trim(substr(a.gate, 1, instr(a.gate || ':', ':') - 1))"
"""What `code_of` returns of the gate of an article `a`."""
_LIKE_ONE = " OR ".join(f"a.gate LIKE '{code}:%'" for code in FORBIDDING)
FORBIDDEN = f"(a.overruled = '' AND ({_LIKE_ONE}))"
"""Whether the gate of an article `a` says that it must not be used, or not yet: then what was drafted stays here."""


class GateReason(NamedTuple):
    """Why an article is not drafted; the record keeps it as one text, `code: sentence`."""

    code: str
    """What settings, figures, exports and a person's word go by."""
    sentence: str

    @classmethod
    def of(cls, gate: str) -> "GateReason":
        """Return what the record keeps, in its parts; both are empty where nothing holds the article."""
        code, _, sentence = gate.partition(":")
        return cls(code.strip(), sentence.strip())

    def __str__(self) -> str:
        """Return the text that the record keeps."""
        return f"{self.code}: {self.sentence}"


def code_of(gate: str) -> str:
    """Return the code of a gate's reason."""
    return GateReason.of(gate).code
