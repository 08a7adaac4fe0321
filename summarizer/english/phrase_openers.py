"""English words that open a phrase or clause, by what the sentence loses with it."""

from typing import Final

LIMITING_OPENERS: Final = frozenset(
    "if unless until till lest provided providing whether than supposing assuming except without unlike instead "
    "excluding rather minus versus vs but because-of pending subject barring".split()
)
"""A phrase that one of these opens limits what the sentence claims: it is never cut."""
PROVIDING: Final = frozenset(
    "provided providing assuming supposing pending barring excluding except depending subject".split()
)
"""Those of phrases without a verb that say on what condition, or but for what."""
ATTRIBUTION_OPENERS: Final = frozenset("according per".split())
"""A phrase that one of these opens says whose claim the sentence is."""
CONCESSIONS: Final = frozenset("despite although though whereas while amid after following as".split())
"""A phrase that one of these opens stands outside of a negation: "did not agree despite ..." claims no more
without."""
BESIDE: Final = (
    ("rather", "than"), ("as", "well", "as"), ("along", "with"),
)  # fmt: skip
"""Words that open what something is told beside, or against; the claim holds without it."""
FREE_CLAUSE_OPENERS: Final = frozenset(
    "after before while when as since because although though where whereas once whilst amid despite".split()
)
"""Conjunctions of clauses that the main clause does not depend on."""
NOUN_PREPOSITIONS: Final = frozenset("in at from near outside inside across throughout during after around".split())
"""Prepositions of phrases that tell more of a noun; "of", "for", "on", "with" usually complete it."""
TELLING_PREPOSITIONS: Final = frozenset(
    "of for on with about over against between to from in at into under among by through regarding concerning".split()
)
"""Prepositions of phrases whose cut takes something that the sentence tells."""
