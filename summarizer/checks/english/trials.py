"""English words for how a trial ended, and for what the accused says to the charge."""

from typing import Final

GUILTY: Final = "guilty"
"""Found so or pleading so, without a "not" before it."""
CONVICTING: Final = frozenset("convicted convicts convict conviction sentenced jailed".split())
ACQUITTING: Final = frozenset("acquitted acquits acquit acquittal cleared clears exonerated innocent".split())
PLEADING: Final = frozenset("plead pleads pleaded pleading pled".split())
"""Before "not guilty" they make it the accused's own word."""
DENYING_CHARGES: Final = frozenset("denied denies deny denying denial".split())
CONDITIONS: Final = frozenset("if should could may might whether unless until would".split())
"""Words before a verdict that has not been given."""
