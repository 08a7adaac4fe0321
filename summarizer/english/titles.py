"""English titles, ranks and other words that say what the bearer of a name is."""

from typing import Final

TITLES: Final = frozenset(
    "president vice prime minister chancellor senator sen congressman congresswoman representative rep governor gov "
    "mayor secretary ambassador king queen prince princess duke duchess emperor pope cardinal archbishop bishop "
    "general gen colonel col lieutenant lt captain capt major sergeant sgt commander admiral judge justice magistrate "
    "attorney prosecutor sheriff detective inspector constable superintendent chief officer director chairman "
    "chairwoman chair chairperson ceo coach manager captain midfielder striker defender goalkeeper professor prof "
    "doctor dr mr mrs ms miss sir lord lady dame baroness baron rabbi imam reverend rev councillor commissioner "
    "spokesman spokeswoman spokesperson analyst author actor actress singer founder boss leader deputy foreign "
    "first defence defense finance interior home fmr former ex pres ofc dep sens reps".split()
)
"""Words before or after a name that say what its bearer is."""
ROLE_ENDS: Final = ("er", "or", "ist", "man", "woman", "ian")
"""Ends of other such words, as in "pitcher"."""
BEARER_ENDS: Final = (
    "er", "ers", "or", "ors", "ist", "ists", "man", "men", "woman", "women", "chief", "chiefs", "head",
)  # fmt: skip
"""How nouns of what somebody is end: a harbour master is no master, and a stock picker no picker."""
ROLE_NOUNS: Final = frozenset(
    "president minister chancellor senator congressman congresswoman representative governor mayor secretary "
    "ambassador king queen prince princess duke duchess pope cardinal archbishop bishop general colonel lieutenant "
    "captain sergeant commander admiral judge justice attorney prosecutor sheriff detective inspector superintendent "
    "director chairman chairwoman ceo coach manager midfielder striker defender goalkeeper professor doctor "
    "councillor commissioner spokesman spokeswoman analyst author actor actress singer founder premier treasurer "
    "economist lawyer teacher engineer scientist researcher".split()
)
"""The titles that tell one person from another."""
HONORIFICS: Final = frozenset("mr mrs ms miss sir dr lord lady dame mx madam".split())
