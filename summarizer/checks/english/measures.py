"""English for amounts in another measure or in no figure: six times and six goals, half a year, all and most."""

from typing import Final

SCORING: Final = frozenset("scored struck netted".split())
"""Words right after which "six times" are six goals."""
ANNUAL: Final = frozenset("anniversary birthday".split())
"""Nouns whose 25th is as many years on."""
SEASON: Final = "season"
DECADE_YEARS: Final = 10

NO_COUNT: Final = (
    r"one day\b(?!\s(?:after|before|later|earlier))",
    r"a (?:couple|pair)\b(?!\sof)",
    r"a quarter of an hour\b",
    r"a half-",
    r"second-",
)
"""Expressions with a number word that count nothing: "he will one day", "a half-built wall", "second-tier"."""
SAME_TIME: Final[tuple[tuple[frozenset[str], tuple[str, ...]], ...]] = (
    (frozenset({"six months", "6 months"}), ("first half", "second half", "half-year")),
    (
        frozenset({"three months", "3 months"}),
        tuple(f"{which} quarter" for which in "the this last next first second third fourth".split()),
    ),
    (frozenset({"one year", "one-year"}), ("12-month", "12 month", "twelve month", "a year")),
)
"""Lengths of time, each with what an article may call it instead."""

QUANTIFIERS: Final[dict[str, int]] = {"all": 3, "every": 3, "most": 2} | dict.fromkeys(
    "half some several many few".split(), 1
)
"""Words for how many of some things, the higher the more they take in; those of one rank are not told apart."""
LESSENING: Final = frozenset("not almost nearly at after above".split())
"""Words before a quantifier that take in less or other than it does: "not all", "almost all", "after all"."""
WHOLE: Final = frozenset({"all"})
WHOLE_LEADS: Final[tuple[list[str], ...]] = ([], ["the"], ["of"], ["of", "the"])
"""The word that takes in the whole of a figure, and what may stand between."""
PART_LINKS: Final[tuple[list[str], ...]] = (["of"], ["of", "the"], ["of", "those"])
"""What stands between a part and its whole: "7 of the 9"."""
SHARE_LINK: Final = r"\s+(?:in|out\s+of)\s+(?:every\s+)?"
"""What stands between the two figures of a share, as a pattern: "7 out of 9"."""
