"""English words for how a trial ended, and for what the accused says to the charge."""

from typing import Final

GUILTY: Final = "guilty"
"""Found so or pleading so, without a "not" before it."""
CONVICTING: Final = frozenset("convicted convicts convict conviction sentenced jailed".split())
ACQUITTING: Final = frozenset("acquitted acquits acquit acquittal cleared clears exonerated innocent".split())
PLEADING: Final = frozenset("plead pleads pleaded pleading pled".split())
"""Before "not guilty" they make it the accused's own word."""
DENYING_CHARGES: Final = frozenset("denied denies deny denying denial".split())
_STEPS: Final = """
arrested detained / arrest arrests arrested arresting detain detains detained detention custody held hold nabbed \
apprehended caught captured capture suspect suspects
charged / charge charges charged charging indict indicted indictment accused court felony count counts trial \
prosecuted prosecution prosecutors plea plead pleaded pleads guilty
convicted jailed imprisoned / convict convicts convicted conviction convictions guilty sentence sentences sentenced \
jail jailed verdict prison imprisoned imprisonment bars
acquitted / acquit acquits acquitted acquittal cleared clears exonerated innocent guilty overturned quashed dismissed \
dropped
freed / free frees freed freeing freedom release releases released bail rescued out
"""
STEPS: Final = {
    verb: frozenset(words.split())
    for verbs, words in (line.split("/") for line in _STEPS.strip().splitlines())
    for verb in verbs.split()
}
"""Steps of a case, each with the words by which an article may tell it."""
ACQUITTED: Final = STEPS["acquitted"]
CONFESSED: Final = frozenset("admitted admits admitting pleaded pleads convicted jailed sentenced confessed".split())
"""Words of an article about somebody who is guilty."""
CASE: Final = frozenset().union(*STEPS.values()) - frozenset("hold free frees count counts bars out dropped".split())
"""What tells some step of a case."""
CONDITIONS: Final = frozenset("if should could may might whether unless until would".split())
"""Words before a verdict that has not been given."""
