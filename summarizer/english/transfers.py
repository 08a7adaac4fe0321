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
HANDING: Final = frozenset(
    "sell sells sold selling give gives gave given giving send sends sent sending lend lends lent lending hand hands "
    "handed handing award awards awarded awarding offer offers offered offering donate donates donated donating "
    "transfer transfers transferred transferring pass passes passed present presents presented".split()
)
"""The subject has it no more, or what is passed on is the subject: "was sold to"."""
RECEIVING: Final = frozenset(
    "buy buys bought buying acquire acquires acquired acquiring purchase purchases purchased receive receives received "
    "receiving borrow borrows borrowed borrowing".split()
)
"""The subject has it now."""
BY: Final = "by"
BODIES: Final = frozenset("family families brothers sisters group".split())
"""Words behind a name that are its bearer's."""
