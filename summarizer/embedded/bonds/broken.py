"""Names the reasons why words may not go together, whether phrases were cut or single words were left out."""

from collections.abc import Callable
from typing import Final

from summarizer.embedded.bonds.clauses import CLAUSES
from summarizer.embedded.bonds.measures import MEASURES
from summarizer.embedded.bonds.names import OFFICES
from summarizer.embedded.bonds.nouns import NAMED_BEHIND
from summarizer.embedded.bonds.pronouns import MEANT
from summarizer.embedded.bonds.said import SOURCES
from summarizer.embedded.bonds.verbs import NEEDED_BY_VERBS
from summarizer.embedded.bonds.wants import NEEDED, Dropped
from summarizer.embedded.cutting.together import TOGETHER
from summarizer.embedded.parsing.tree import Tree

Reasons = tuple[Callable[[Tree, Dropped], bool], ...]

TORN: Final[Reasons] = (*TOGETHER, *CLAUSES, *MEANT, *MEASURES, *OFFICES)
"""What is torn or untrue, or leans on what went."""
BROKEN: Final[Reasons] = (*TORN, *SOURCES, *NEEDED, *NAMED_BEHIND, *NEEDED_BY_VERBS)
"""And what says too little, or not whose claim it is: readers found few of such lines good (docs/model)."""
