"""English words and phrases that tie a sentence to one before it."""

from typing import Final

CONNECTIVES: Final = frozenset(
    "but and or so yet also however meanwhile moreover furthermore nevertheless nonetheless instead otherwise "
    "therefore thus hence besides still then though although additionally consequently similarly likewise "
    "later earlier afterwards elsewhere".split()
)
OPENING_CONNECTIVES: Final = frozenset(
    "but and so yet however meanwhile also moreover furthermore nevertheless nonetheless besides additionally instead "
    "then thus therefore hence still indeed or nor similarly likewise consequently accordingly anyway well now "
    "afterwards elsewhere finally overall plus".split()
)
"""Opening words that lean on a sentence before."""
CONNECTIVE_PHRASES: Final = (
    "as a result",
    "in addition",
    "in fact",
    "for example",
    "for instance",
    "on the other hand",
    "at the same time",
    "as well as that",
    "in response",
    "by contrast",
    "in contrast",
    "after that",
    "because of this",
    "due to this",
)
SUBORDINATORS: Final = frozenset("although though while if when because since unless as after before".split())
"""Openers that do not lean when a main clause follows in the same sentence."""
LEANING_NOUNS: Final = frozenset(
    "move decision incident announcement attack ruling deal agreement report study comments comment remarks statement "
    "pair couple group team man woman company firm latter former measure plan proposal bill case crash accident "
    "shooting event".split()
)
"""Nouns that, after "this", "that" or at the head of "the move", point back to what a sentence before has named."""
BARE_LEANERS: Final = frozenset("the move;the decision;the pair;the latter;the former;the incident;the duo".split(";"))
"""Noun groups that lean even without "this"."""
