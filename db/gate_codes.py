"""What the codes of gates mean: which forbids the use of what was drafted, which an order set."""

ORDERED = "redacted"
"""The code of the gate that an order for redaction sets."""
FORBIDDEN = "(a.overruled = '' AND (a.gate LIKE 'rights:%' OR a.gate LIKE 'embargo?:%' OR a.gate LIKE 'kill?:%'))"
"""Whether the gate of an article `a` says that it must not be used, or not yet: then what was drafted stays here."""


def code_of(gate: str) -> str:
    """Return the code before the colon of a gate's reason."""
    return gate.partition(":")[0].strip()
