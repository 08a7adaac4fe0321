"""English words for amounts: scales, fractions, vague counts, currencies, and nouns that count the same things."""

from fractions import Fraction
from typing import Final

NUMBER_WORDS: Final = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety"
).split()

SCALES: Final[dict[str, int]] = {
    "hundred": 10**2,
    "thousand": 10**3,
    "lakh": 10**5,
    "lakhs": 10**5,
    "million": 10**6,
    "crore": 10**7,
    "crores": 10**7,
    "billion": 10**9,
    "trillion": 10**12,
}

SHORT_SCALES: Final[dict[str, int]] = {
    "k": 10**3,
    "m": 10**6,
    "mn": 10**6,
    "mln": 10**6,
    "b": 10**9,
    "bn": 10**9,
    "bln": 10**9,
    "tn": 10**12,
}
"""Letters that scale digits they touch, as in 4.2m."""
CAPITAL_SCALES: Final = "MB"
"""Those that as capitals also scale an amount of money from which a blank parts them, as in £4.2 M."""

ORDINALS: Final[dict[str, int]] = {
    word: value
    for value, word in enumerate(
        (
            "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
            "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
        ).split(),
        start=1,
    )
} | {
    "thirtieth": 30,
    "fortieth": 40,
    "fiftieth": 50,
    "sixtieth": 60,
    "seventieth": 70,
    "eightieth": 80,
    "hundredth": 100,
}

ORDINAL_TENS: Final[dict[str, int]] = {
    word: 10 * value
    for value, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2)
}

FRACTIONS: Final[dict[str, Fraction]] = {
    "half": Fraction(1, 2),
    "third": Fraction(1, 3),
    "thirds": Fraction(1, 3),
    "quarter": Fraction(1, 4),
    "quarters": Fraction(1, 4),
    "fifth": Fraction(1, 5),
    "fifths": Fraction(1, 5),
    "sixth": Fraction(1, 6),
    "sixths": Fraction(1, 6),
    "eighth": Fraction(1, 8),
    "eighths": Fraction(1, 8),
    "tenth": Fraction(1, 10),
    "tenths": Fraction(1, 10),
}

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
}

DOZENS: Final[dict[str, Fraction]] = {
    "a dozen": Fraction(12),
    "one dozen": Fraction(12),
    "half a dozen": Fraction(6),
    "half-a-dozen": Fraction(6),
    "half dozen": Fraction(6),
    "a half-dozen": Fraction(6),
    "two dozen": Fraction(24),
    "three dozen": Fraction(36),
    "four dozen": Fraction(48),
    "five dozen": Fraction(60),
    "a couple": Fraction(2),
    "a pair": Fraction(2),
}

VAGUE: Final[dict[str, tuple[int, int]]] = {
    "dozens": (20, 999),
    "scores": (30, 999),
    "hundreds": (101, 99_999),
    "thousands": (1_001, 9_999_999),
    "millions": (1_000_001, 9_999_999_999),
    "billions": (10**9, 10**13),
    "trillions": (10**12, 10**16),
}
"""Counts without a figure, and the figures that they may stand for."""

LOST: Final = "some currency"
"""The currency of a sign that a text has lost on its way, as in "over ?23 crore"."""

CURRENCY_SIGNS: Final[dict[str, str]] = {
    "$": "dollar",
    "us$": "dollar",
    "a$": "dollar",
    "c$": "dollar",
    "au$": "dollar",
    "hk$": "dollar",
    "nz$": "dollar",
    "$us": "dollar",
    "$a": "dollar",
    "$c": "dollar",
    "$nz": "dollar",
    "£": "pound",
    "€": "euro",
    "¥": "yen",
    "₹": "rupee",
    "rs": "rupee",
    "rs.": "rupee",
    "inr": "rupee",
    "usd": "dollar",
    "eur": "euro",
    "gbp": "pound",
    "?": LOST,
    "\ufffd": LOST,
}

CURRENCY_WORDS: Final[dict[str, str]] = {
    "dollar": "dollar",
    "dollars": "dollar",
    "usd": "dollar",
    "buck": "dollar",
    "bucks": "dollar",
    "cent": "cent",
    "cents": "cent",
    "euro": "euro",
    "euros": "euro",
    "rupee": "rupee",
    "rupees": "rupee",
    "yen": "yen",
    "yuan": "yuan",
    "renminbi": "yuan",
    "rouble": "rouble",
    "roubles": "rouble",
    "ruble": "rouble",
    "rubles": "rouble",
    "peso": "peso",
    "pesos": "peso",
    "franc": "franc",
    "francs": "franc",
}
"""Pounds are left out: they also weigh; see `UNIT_FORMS`."""

PERCENT: Final = ("%", "percent", "per cent", "pct", "percentage point", "percentage points")

UNIT_FORMS: Final[dict[str, str]] = {
    form: unit
    for unit, forms in {
        "pound": "pound pounds lb lbs",
        "kilogram": "kg kgs kilo kilos kilogram kilograms kilogramme kilogrammes",
        "gram": "g gram grams gramme grammes",
        "tonne": "tonne tonnes ton tons",
        "stone": "stone",
        "mile": "mile miles",
        "kilometre": "km kms kilometre kilometres kilometer kilometers",
        "metre": "m metre metres meter meters",
        "centimetre": "cm centimetre centimetres centimeter centimeters",
        "millimetre": "mm millimetre millimetres millimeter millimeters",
        "foot": "ft foot feet",
        "inch": "in inch inches",
        "yard": "yd yard yards",
        "acre": "acre acres",
        "hectare": "ha hectare hectares",
        "litre": "litre litres liter liters",
        "gallon": "gallon gallons",
        "mph": "mph",
        "kph": "kph kmph kmh",
        "second": "sec secs second seconds",
        "minute": "min mins minute minutes",
        "hour": "hr hrs hour hours",
        "day": "day days",
        "week": "week weeks",
        "month": "month months",
        "year": "yr yrs year years",
        "decade": "decade decades",
        "century": "century centuries",
        "degree": "degree degrees",
        "time": "time times",
        "point": "point points",
        "goal": "goal goals",
    }.items()
    for form in forms.split()
}
"""Spellings of one unit of measure; the counted thing is the unit itself."""

MONTHS_OLD: Final = "age in months"
"""The unit of "eight months old", which is another age than eight years."""
AGES: Final = {"year old": "age", "years old": "age", "month old": MONTHS_OLD, "months old": MONTHS_OLD}

SPEEDS: Final[dict[str, str]] = {"mile": "mph", "kilometre": "kph"}
"""The unit that a length has with "an hour" or "per hour" after it."""

MEASURED: Final = frozenset(
    "freestyle butterfly backstroke breaststroke medley relay hurdles sprint race final finals dash pool men women "
    "steeplechase run runner swim champion record length high long deep wide tall away below above from rifle "
    "pistol".split()
)
"""Words after which "50m" is a length."""

PEOPLE: Final = frozenset(
    "people person persons victim men man women woman children child kid boy girl student passenger soldier troop "
    "officer civilian worker employee resident patient migrant refugee protester demonstrator militant fighter rebel "
    "suspect inmate prisoner hostage adult teenager youth other resident migrant player member dead injured wounded "
    "casualty death life".split()
)
"""Nouns that can count the same human beings."""

APPROXIMATE: Final = frozenset({"about", "around", "roughly", "approximately", "some", "circa", "an estimated"})
FULLER: Final = frozenset({"over", "above", "exceeding", "more than", "at least", "upwards of", "excess of"})
SCANTER: Final = frozenset({"under", "below", "nearly", "almost", "less than", "fewer than", "up to", "close to"})
"""Words before a figure that stands for about as much, for somewhat more, for somewhat less."""
