"""Names the reasons why words may not go together, whether phrases were cut or single words were left out."""

from collections.abc import Callable
from typing import Final

from summarizer.embedded.clause_bonds import CLAUSES
from summarizer.embedded.cut_together import TOGETHER
from summarizer.embedded.measure_bonds import MEASURES
from summarizer.embedded.source_bonds import SOURCES
from summarizer.embedded.tree import Tree
from summarizer.embedded.word_wants import NEEDED, Dropped

BROKEN: Final[tuple[Callable[[Tree, Dropped], bool], ...]] = (*TOGETHER, *CLAUSES, *MEASURES, *SOURCES, *NEEDED)
"""Of lines that do one of these, readers found few good, the reader of lines would find more (docs/model-card.md)."""
