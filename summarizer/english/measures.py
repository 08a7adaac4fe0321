"""English for amounts in another measure or in no figure: six times and six goals, half a year, all and most."""

from typing import Final

from summarizer.english.units import UNIT_FORMS

SCORING: Final = frozenset("scored struck netted".split())
"""Words right after which "six times" are six goals."""
ANNUAL: Final = frozenset("anniversary birthday".split())
"""Nouns whose 25th is as many years on."""
SEASON: Final = "season"
LAST: Final = ("last ", "last-")
"""What stands before how many are left in a cup."""
LAST_OF_CUP: Final = {4: "semi", 8: "quarter", 16: "second round"}
"""How the stage of a cup is called else in which so many are left."""

NO_COUNT: Final = (
    r"one day\b(?!\s(?:after|before|later|earlier))",
    r"a (?:couple|pair)\b(?!\sof)",
    r"a quarter of an hour\b",
    r"a half-",
    r"second-(?!\w+est\b|most\b)",
)
"""Expressions with a number word that count nothing: "he will one day", "a half-built wall", "second-tier"."""
HALF_OF: Final = r"(?:of|the|its|his|her|their|our|those|these|are|is|were|was|that|as|what)\b"
"""What "half" of something stands before, besides the thing itself, as a pattern."""
HALF_BY: Final = frozenset("by about almost nearly over than around roughly only".split())
"""Words after which "half" is a share in any case: "fell by half"."""
PERIOD_HALVES: Final = frozenset("first second other both either each".split())
"""Words before "half" that make a part of a match or a year of it."""

LITTLE: Final = frozenset({"one", "once", "first"})
"""Number words that mostly count nothing."""
SINGLES: Final = frozenset("a an one another single 1".split())
"""Words before the one thing that "one" counts."""
WHOLES: Final = frozenset("whole full entire single past last".split())
"""Words between "a" or "the" and the one unit of time that is meant."""
TIME_UNITS: Final = frozenset("minute hour day week month year decade century".split())
LONE_UNITS: Final[dict[str, str]] = {
    form: UNIT_FORMS[form]
    for form in (
        "metre meter kilometre kilometer centimetre centimeter millimetre millimeter mile inch yard gram kilo kilogram "
        "milligram microgram tonne ton acre hectare litre liter watt kilowatt megawatt gigawatt byte megabyte gigabyte"
    ).split()
}
"""Units of measure of which there may be one, in all spellings; a pound and a foot are other things as well."""
LASTING: Final = frozenset(
    "for in within after than have has had takes took take over spent spend spends only just under about nearly almost "
    "around lasts lasted".split()
)
"""Words before "a year" that say how long something is, and not how often."""
LATER: Final = frozenset("ago earlier later old".split())
"""Words after it that say so too."""
AGED: Final[dict[str, tuple[int, int]]] = {
    word: ages
    for words, ages in (("teenager teenagers teenage teen teens", (13, 19)), ("pensioner pensioners", (60, 120)))
    for word in words.split()
}
"""Words for people of some age."""
OF_ONE_MIND: Final = frozenset({"unanimous", "unanimously"})
VOTES: Final = frozenset({"votes", "majority"})
BELOW_ZERO: Final = r"(?:\bminus\s|(?<![\w%])[-−–])$"
"""What stands before a temperature below zero, as a pattern."""
WARMTHS: Final = frozenset({"celsius", "fahrenheit", "degree"})
WARMTH: Final = frozenset({"temperature", "temperatures", "mercury", "thermometer", "thermometers"})
"""Words beside which a figure is a temperature, whose fall does not tell on which side of zero it ends."""
LESS_THAN_NOTHING: Final = frozenset(
    "loss losses lost lose losing deficit below under negative minus shrink shrinks shrinking shrunk contract "
    "contracts contracted contracting contraction worse worsened behind weaker weakened under recession overdrawn debt "
    "deflation".split()
)
"""Words that tell what a minus does."""

NUMBERED: Final = ("world war ",)
"""Names that end with a number word, which counts nothing there."""

SAME_TIME: Final[tuple[tuple[frozenset[str], tuple[str, ...]], ...]] = (
    (frozenset({"six months", "6 months"}), ("first half", "second half", "half-year")),
    (
        frozenset({"three months", "3 months"}),
        tuple(f"{which} quarter" for which in "the this last next first second third fourth".split()),
    ),
    (frozenset({"one year", "one-year"}), ("12-month", "12 month", "twelve month", "a year")),
)
"""Lengths of time, each with what an article may call it instead."""

QUANTIFIERS: Final[dict[str, int]] = {"all": 3, "every": 3, "both": 3, "most": 2} | dict.fromkeys(
    "half some several many few".split(), 1
)
"""Words for how many of some things, the higher the more they take in; those of one rank are not told apart."""
NEARLY: Final = frozenset("almost nearly virtually".split())
"""Words before a quantifier that take in somewhat less than it does."""
LESSENING: Final = frozenset("not almost nearly at after above".split())
"""Words before a quantifier that take in less or other than it does: "not all", "almost all", "after all"."""
WHOLE: Final = frozenset({"all"})
WHOLE_LEADS: Final[tuple[list[str], ...]] = ([], ["the"], ["of"], ["of", "the"])
"""The word that takes in the whole of a figure, and what may stand between."""
PART_LINKS: Final[tuple[list[str], ...]] = (["of"], ["of", "the"], ["of", "those"])
"""What stands between a part and its whole: "7 of the 9"."""
PART_OF_WHOLE: Final = r"\s(?:out\s)?of\s(?:(?:the|its|his|her|their|our|those|these)\s)?"
"""What stands between a part and a whole that counts the same things, as a pattern: "six of its 110 years"."""
ALL_BUT: Final = r"\ball\sbut\s$"
"""What stands before a part that is left out, as a pattern."""
RESPECTIVELY: Final = "respectively"
"""The word that gives figures and names in two rows to each other."""
TALLY: Final = r"\s(?:[a-z]+\s)?to\s"
"""What stands between the two sides of a vote that is told in words, as a pattern: "nine votes to six"."""
SHARE_LINK: Final = r"\s+(?:in|out\s+of)\s+(?:every\s+|the\s+)?"
"""What stands between the two figures of a share, as a pattern: "7 out of 9"."""
GENERAL: Final = frozenset(
    "drug drugs narcotics goods items things products materials substances food foods crops animals species weapons "
    "arms vehicles devices places sites locations countries nations members units pieces copies cases incidents events "
    "occasions times varieties types kinds sorts responses reactions entries".split()
)
"""Nouns that take in what others name more closely: "40 kg of drugs" may be of one drug."""
