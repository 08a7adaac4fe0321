"""English nouns that say little by themselves, take in several, or mean the one that everybody knows."""

from typing import Final

STUBS: Final = frozenset(
    "bid effort efforts attempt attempts order way ability plan plans decision chance right need move wake midst "
    "face result case fear fears hope hopes claim claims belief idea fact news possibility likelihood yards yard "
    "miles mile behalf thanks cornerstone heart centre center core basis wait metres meters feet foot points point "
    "kilometres kilometers km inches degrees minutes seconds sign signs evidence reports suggestion suggestions "
    "allegation allegations rumour rumours rumor rumors warning warnings doubt doubts speculation suspicion suspicions "
    "indication indications concern concerns call calls threat threats promise promises vow vows proof knowledge "
    "revelation revelations seat seats post posts dispute disputes row rows debate argument feud quarrel controversy "
    "finger grip tension tensions response".split()
)
"""Nouns that say nothing without what follows them."""
UNKNOWN_PLACES: Final = frozenset(
    "area areas place places spot spots region site scene moment period point way one ones".split()
)
"""Nouns of which nobody knows which are meant without the clause that follows."""
EMPTY_HEADS: Final = frozenset(
    "number lot part kind sort type series couple group pair set range majority most many some half third quarter "
    "share percent per cent million billion thousand hundred dozen dozens hundreds thousands millions members one "
    "two three four rest end lack use risk cost way right amount level rate piece member side top tens ability "
    "life list combination array variety form courtesy influx remnants decision plan plans attempt effort bid".split()
)
"""Nouns that say nothing without the phrase under them."""
EMPTY_BARE: Final = frozenset(
    "terms way ways manner tone fashion circumstances condition conditions detail details results figures mood "
    "outcome light note start end time times season career life form spell debut debuts cap caps".split()
)
"""Nouns that say nothing without their adjective, or something else: "in stark terms", "his international debut"."""
GROUPS: Final = frozenset("police people family team couple company group government men women children".split())
"""Nouns of the singular that do things as several."""
CHANGES: Final = frozenset(
    "decline declines rise rises fall falls increase increases drop drops cut cuts growth jump surge reduction change "
    "changes improvement slowdown".split()
)
"""Nouns for a change, of which is told in what."""
MEANT_PERSONS: Final = frozenset(
    "man woman men women people person persons boy girl boys girls child children those anyone everyone someone "
    "somebody ones teenager teenagers".split()
)
"""Whom these mean is told by what stands with them."""
BETWEEN_TWO: Final = frozenset(
    "between among amongst both either neither combination mix mixture merger collision difference differences talks "
    "relationship rivalry clash clashes war peace deal ties link links relations row dispute".split()
)
"""What is said of two is not said of one."""
ONLY_ONES: Final = frozenset(
    "government police army military president premier chancellor queen king pope internet world country nation "
    "state city council parliament senate court ministry minister prosecution defence weather economy market "
    "markets public media press church navy opposition coalition cabinet treasury fed euro dollar pound sun moon "
    "sea coast north south east west united first last most biggest largest highest lowest worst best latest "
    "average only majority".split()
)
"""Things of which a reader knows the one that is meant, and words that single one out."""
