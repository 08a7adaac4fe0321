"""English words of who took something from whom: "lost Larkby to", "gained Larkby from"."""

from typing import Final

GIVING: Final = frozenset("lose loses lost losing sell sells sold cede cedes ceded".split())
"""Before a name and "to": the subject has it no more."""
GAINING: Final = frozenset(
    "gain gains gained gaining take takes took taken taking win wins won capture captures captured seize seizes seized "
    "buy buys bought".split()
)
"""Before a name and "from": the subject has it now."""
TO: Final = "to"
FROM: Final = "from"
