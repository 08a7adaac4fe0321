"""English words for amounts: multiples, dozens, vague counts, bounds, and nouns that count the same things."""

from fractions import Fraction
from typing import Final

from summarizer.english.number_words import NUMBER_WORDS

MULTIPLES: Final[dict[str, int]] = {
    "once": 1,
    "twice": 2,
    "thrice": 3,
    "double": 2,
    "doubled": 2,
    "doubling": 2,
    "triple": 3,
    "tripled": 3,
    "quadruple": 4,
    "quadrupled": 4,
    "treble": 3,
    "trebled": 3,
    "trebling": 3,
    "tripling": 3,
    "hat-trick": 3,
    "hat trick": 3,
} | {f"{word}{hyphen}fold": value for value, word in enumerate(NUMBER_WORDS[2:11], start=2) for hyphen in ("", "-")}

OFTEN: Final = frozenset(
    {"once", "twice", "thrice", "hat-trick", "hat trick", "double", "triple", "treble", "quadruple"}
)
"""Those that may say how often, as "double winner" does."""
TIMES: Final = "times"
RANGE: Final = "range"
PLACE: Final = "place"
"""The kind of figure that such a word is, "5 to 7", and "a fifth", which may also be a place."""

HALVED: Final = ("halved", "halving")
"""Verbs for a half less."""
PARTS: Final[dict[str, Fraction]] = {
    "half": Fraction(1, 2),
    "a quarter of": Fraction(1, 4),
    "three quarters of": Fraction(3, 4),
    "three-quarters of": Fraction(3, 4),
}
"""What stands before "an hour", "a million" and the like, and how much of it that is."""
RACE: Final = "race"
"""The kind of figure that a time such as 1:00:47 is."""
NIL: Final = "nil"
"""The side of a score that has no goal."""

DOZEN: Final = "dozen"
"""The kind of figure that is counted in dozens, and so is a round one."""
DOZENS: Final[dict[str, Fraction]] = {
    "a dozen": Fraction(12),
    "half a dozen": Fraction(6),
    "half-a-dozen": Fraction(6),
    "half dozen": Fraction(6),
    "a half-dozen": Fraction(6),
} | {
    f"{count} dozen": Fraction(12 * value)
    for value, word in enumerate(NUMBER_WORDS[1:11], start=1)
    for count in (word, str(value))
}
PAIRS: Final[dict[str, Fraction]] = {"a couple": Fraction(2), "a pair": Fraction(2)}
"""Words for as many."""

VAGUE: Final[dict[str, tuple[int, int]]] = {
    "dozens": (20, 199),
    "scores": (30, 399),
    "hundreds": (101, 4_999),
    "thousands": (1_001, 200_000),
    "millions": (1_000_001, 9_999_999_999),
    "billions": (10**9, 10**13),
    "trillions": (10**12, 10**16),
}
"""Counts without a figure, and the figures that they may stand for."""
VAGUE_RUNS: Final[dict[str, int]] = {"tens": 10, "dozens": 20, "scores": 30, "hundreds": 100, "thousands": 1_000}
"""How many the first word of "tens of thousands" stands for at least."""
VAGUE_SPAN: Final = 20
"""So many times its least a run of vague counts may stand for, and so many times its scale a scale word alone."""
DECADES_OF_AGE: Final[dict[str, int]] = {
    word: value
    for value, word in zip(
        range(20, 100, 10), "twenties thirties forties fifties sixties seventies eighties nineties".split(), strict=True
    )
}
STAGES_OF_DECADE: Final[dict[str, tuple[int, int]]] = {"early": (0, 4), "mid": (3, 7), "late": (6, 9)}
"""Words before a decade of age, and which of its years they can mean."""
WHOSE: Final = ("his", "her", "their", "my", "your")
"""Words before a decade of age, as in "in his thirties"."""

SAME_THINGS: Final[dict[str, str]] = {
    form: group.split()[0]
    for group in (
        "bicycle bicycles bike bikes|television televisions tv tvs|phone phones mobile mobiles cellphone cellphones "
        "smartphone smartphones handset handsets|flat flats apartment apartments|lift lifts elevator elevators|"
        "lorry lorries truck trucks|film films movie movies|shop shops store stores|"
        "plane planes aircraft airplane airplanes jet jets airliner airliners|car cars automobile automobiles"
    ).split("|")
    for form in group.split()
}
"""Nouns that count the same things, with the one that stands for all of them."""
PEOPLE: Final = frozenset(
    "people person persons victim men man women woman children child kid boy girl student passenger soldier troop "
    "officer civilian worker employee resident patient migrant refugee protester demonstrator militant fighter rebel "
    "suspect inmate prisoner hostage adult teenager youth other resident migrant player member dead injured wounded "
    "casualty death life".split()
)
"""Nouns that can count the same human beings."""
OTHERS: Final = "others"
"""And one that says only that they were not yet counted: "31 others"."""

OCCASIONS: Final = frozenset({"time", "goal", "point", "try", "occasion", "fold", "penalty"})
"""Nouns that "twice" may count."""
SIDES: Final = PEOPLE | frozenset(
    "vote goal point run try set frame game match win loss defeat wicket round seat seed judge justice juror jury "
    "lawmaker legislator councillor councilman senator mp member".split()
)
"""Nouns that one side of a score may count."""

APPROXIMATE: Final = frozenset({"about", "around", "roughly", "approximately", "some", "circa", "an estimated"})
FULLER: Final = frozenset({"over", "above", "exceeding", "more than", "at least", "upwards of", "excess of"})
SCANTER: Final = frozenset(
    {"under", "below", "nearly", "almost", "approaching", "nearing"}
    | {"less than", "fewer than", "up to", "close to", "at most"}
)
"""Words before a figure that stands for about as much, for somewhat more, for somewhat less."""
NEARING: Final = frozenset({"nearly", "almost", "approaching", "nearing", "close to"})
BARELY: Final = frozenset("just slightly little barely marginally fractionally shade bit".split())
"""Words before a figure that is very near the exact one, and words before "over" and "more than" that say so."""
AT_LEAST: Final = ("or more", "or older", "or longer", "plus", "and over", "and above", "+")
AT_MOST: Final = ("or less", "or fewer", "or under", "or younger")
"""Likewise behind a figure."""
ALSO_ABOVE: Final = frozenset(
    "past beyond top tops topped topping exceed exceeds exceeded exceeding surpass surpasses surpassed passed "
    "minimum".split()
)
ALSO_BELOW: Final = frozenset("many much maximum potential limit cap could".split())
"""Words before a figure that make it a bound, too: "sales topped 500", "as many as 200", "a maximum of 12"."""
FOR_LONG: Final = frozenset({"over", "above", "under", "below"})
"""Those before a figure that may be no bound: "over three years" can be during them."""
OVER: Final = frozenset({"over", "above", "exceeding", "more than", "older than"})
UNDER: Final = frozenset({"under", "below", "less than", "fewer than", "younger than"})
"""Words right before an age or a limit, for those on either side of it."""
RISEN: Final = frozenset(
    "back edged rose rises risen rising climbed climbs jumped goes went moved pushed lifted shot".split()
)
"""Words before "up to" after which it tells where something went."""
DENIED: Final = frozenset({"no", "not"})
"""Words that turn these round: "no more than"."""
PART_OF: Final = (
    r"\b(?:half|most|part|some|majority|fraction|quarter|third|quarters|thirds|fifths?|tenths?|many|few|none|all but "
    rf"[\w-]+|{'|'.join(NUMBER_WORDS[1:])}|(?<![\w.,])[\d.,]+(?:%|\sper\s?cent|\spercent)?)\sof\s"
    r"(?:(?:the|a|an|his|her|its|their|our|these|those|this|nearly|about|around|roughly|more|than|some|at|least|up|to|"
    r"original|first|total|estimated|remaining|planned)\s)*[$£€]?$"
)
"""What stands before a figure that is the whole of a part: "half of the", "two of his", as a pattern."""
PARTLY: Final = (
    r"\b(?:half|most|mostly|part|partly|some|majority|fraction|quarters?|thirds?|fifths?|tenths?|many|few|dozens|"
    r"per\s?cent|percent|share|up\sto|maximum|as\smany)\b|%"
)
"""Words with which a takeaway tells of no whole, as a pattern."""
OF_IT: Final = r"\b(?:of|among)\s(?:[a-z]+\s){0,2}[$£€]?$"
"""What stands before a figure that is the whole of some part, as a pattern."""
