"""What the codes of gates mean: which forbids the use of what was drafted, which an order set."""

ORDERED = "redacted"
"""The code of the gate that an order for redaction sets."""
FORBIDDING = ("rights", "embargo?", "kill?")
"""The codes of gates that say of an article that it must not be used, or not yet."""
CODE = "trim(substr(a.gate, 1, instr(a.gate || ':', ':') - 1))"
"""What `code_of` returns of the gate of an article `a`."""
_LIKE_ONE = " OR ".join(f"a.gate LIKE '{code}:%'" for code in FORBIDDING)
FORBIDDEN = f"(a.overruled = '' AND ({_LIKE_ONE}))"
"""Whether the gate of an article `a` says that it must not be used, or not yet: then what was drafted stays here."""


def code_of(gate: str) -> str:
    """Return the code before the colon of a gate's reason."""
    return gate.partition(":")[0].strip()
