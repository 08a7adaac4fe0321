"""English words by which a verb is known, and those by which what stands before it is parted from another clause."""

from typing import Final

AUXILIARIES: Final = frozenset(
    "is are was were has have had will would can could may might must should does do did".split()
)
PRESENT: Final = {
    "was": "is",
    "were": "are",
    "had": "has",
    "have": "has",
    "did": "does",
    "do": "does",
    "would": "will",
    "could": "can",
    "might": "may",
}
"""Forms that differ by their tense, each with the one that stands for both."""
BEFORE_VERBS: Final = AUXILIARIES | frozenset("be been being having to".split())
"""Words that may stand between who does it and the verb."""
BESIDE_VERBS: Final = frozenset(
    "not n't also never now still already just only then ever later currently often soon first once all both".split()
)
"""These too, beside adverbs in "-ly"."""
INNER_OPENERS: Final = frozenset(
    "whose where when while because if whether that who which whom although though what how why".split()
)
"""Words that open a clause inside of another: what stands behind them is its subject."""
RELATIVES: Final = frozenset("who which that".split())
"""Those among them that may be the subject."""
MEANING_BEFORE: Final = frozenset("the this that these those such its his her their our my your".split())
"""Words before a noun that may mean somebody who was named: "the striker" for Poe, "its lawyers" for a bank."""
REMAINS: Final = frozenset("body remains corpse car bid hopes career life work".split())
"""Of whose it is may be said what is said of these: who is found where his body is."""
