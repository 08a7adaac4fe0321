"""Names the reasons why words may not go together, whether phrases were cut or single words were left out."""

from collections.abc import Callable
from typing import Final

from summarizer.embedded.clause_bonds import CLAUSES
from summarizer.embedded.cut_together import TOGETHER
from summarizer.embedded.measure_bonds import MEASURES
from summarizer.embedded.name_bonds import OFFICES
from summarizer.embedded.source_bonds import SOURCES
from summarizer.embedded.tree import Tree
from summarizer.embedded.verb_wants import NEEDED_BY_VERBS
from summarizer.embedded.word_wants import NEEDED, Dropped

Reasons = tuple[Callable[[Tree, Dropped], bool], ...]

TORN: Final[Reasons] = (*TOGETHER, *CLAUSES, *MEASURES, *OFFICES)
"""What is torn or untrue."""
BROKEN: Final[Reasons] = (*TORN, *SOURCES, *NEEDED, *NEEDED_BY_VERBS)
"""And what says too little, or not whose claim it is: readers found few of such lines good (docs/model)."""
