"""English round an emphatic "did", and what is left of a denial of which a part fell out."""

from typing import Final

from summarizer.english.adverbs import CUT_ADVERBS
from summarizer.english.denials import SAYING_FALSE

EMPHATIC: Final = frozenset("do does did".split())
"""Before a verb these stress it, unless they ask or deny."""
PLAIN: Final = frozenset("have be do".split())
"""Verbs among the function words."""
BETWEEN: Final = CUT_ADVERBS | frozenset("still also even indeed yet".split())
"""Words between one of these and its verb."""
ASKING: Final = frozenset(
    "how what why when where who whom which whose whatever whether so nor neither only than as never not".split()
)
"""Right before one of these, words with which it asks, compares or denies: "how did Poe", "so did Roe"."""
MAKING: Final = frozenset("and or if to will would can could may might should must you please".split())
"""Or with which it is a verb by itself, or no slip."""
DONE: Final = frozenset(
    "work research business time harm damage battle good well better best worse worst more less nothing something "
    "everything anything so away homework justice great fine enough both right wrong".split()
)
"""What is done, and how: no verbs behind one of these."""
LIKE_FORMS: Final = frozenset(
    "need feed bring sing bleed proceed succeed exceed speed heed embed apply rely reply comply fly supply".split()
)
"""Plain forms of verbs that end as participles or adverbs do."""
WRONG: Final = SAYING_FALSE | frozenset("wrong incorrect mistaken contrary myth".split())
"""Words of somebody who contradicts, and stresses how it is."""
TORN: Final = frozenset("wo ca sha".split())
"""What is left of "won't", "can't" and "shan't"."""
REST: Final = frozenset("n nt t".split())
"""What a blank may part one of these from, where no denial fell out."""
ANY: Final = "any"
AFTER_ANY: Final = frozenset("further more less longer better closer worse sooner".split())
"""Behind an "any" these need a denial, a question or a condition."""
WHETHER_OR: Final = ("whether", "or")
"""Before a "not", and rarely before anything else."""
IS: Final = frozenset("is are was were".split())
YET: Final = "yet"
STATES: Final = frozenset("clear known certain over ready confirmed available finished done".split())
"""What is "not yet" so."""
HAS: Final = frozenset("has have had".split())
"""Before what is "not yet" done."""
WILL: Final = frozenset({"will"})
BEGINNING: Final = frozenset(
    "join rejoin meet complete completed finish finished return begin start arrive decide resume reopen publish "
    "published announce announced reveal revealed receive reach decided know leave".split()
)
"""Verbs of what does not last: it will not be so "until" a time."""
LONGER: Final = "longer"
ALLOWING_ANY: Final = frozenset(
    "if whether before than unless too only instead every least hard can could may might must should will would".split()
)
"""Words of a statement that may have an "any" without a denial."""
