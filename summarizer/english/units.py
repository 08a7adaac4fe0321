"""English units of measure: their spellings, how much of it each is, and what stands beside them."""

from fractions import Fraction
from typing import Final

PERCENT: Final = ("%", "percent", "per cent", "pct", "percentage point", "percentage points")

POINT: Final = "point"
"""The kind of figure that a percentage point is."""
BASIS_POINT: Final = "basis point"
"""A hundredth of a percentage point."""
BASIS_POINTS: Final = dict.fromkeys(("basis point", "basis points", "bp", "bps"), BASIS_POINT)

UNIT_FORMS: Final[dict[str, str]] = {
    form: unit
    for unit, forms in {
        "pound": "pound pounds lb lbs",
        "kilogram": "kg kgs kilo kilos kilogram kilograms kilogramme kilogrammes",
        "gram": "g gram grams gramme grammes",
        "milligram": "mg milligram milligrams milligramme milligrammes",
        "microgram": "mcg microgram micrograms microgramme microgrammes",
        "tonne": "t tonne tonnes ton tons",
        "kilotonne": "kiloton kilotons kilotonne kilotonnes",
        "megatonne": "megaton megatons megatonne megatonnes",
        "stone": "stone",
        "mile": "mile miles",
        "kilometre": "km kms kilometre kilometres kilometer kilometers",
        "metre": "m metre metres meter meters",
        "centimetre": "cm centimetre centimetres centimeter centimeters",
        "millimetre": "mm millimetre millimetres millimeter millimeters",
        "micrometre": "micrometre micrometres micrometer micrometers micron microns",
        "nanometre": "nm nanometre nanometres nanometer nanometers",
        "foot": "ft foot feet",
        "inch": "in inch inches",
        "yard": "yd yard yards",
        "acre": "acre acres",
        "hectare": "ha hectare hectares",
        "litre": "litre litres liter liters",
        "gallon": "gallon gallons",
        "barrel": "barrel barrels bpd",
        "millilitre": "ml millilitre millilitres milliliter milliliters",
        "byte": "byte bytes",
        "kilobyte": "kb kilobyte kilobytes",
        "megabyte": "mb megabyte megabytes",
        "gigabyte": "gb gigabyte gigabytes",
        "terabyte": "terabyte terabytes",
        "hertz": "hz hertz",
        "kilohertz": "khz kilohertz",
        "megahertz": "mhz megahertz",
        "gigahertz": "ghz gigahertz",
        "watt": "watt watts",
        "kilowatt": "kw kilowatt kilowatts",
        "megawatt": "mw megawatt megawatts",
        "gigawatt": "gw gigawatt gigawatts",
        "terawatt": "terawatt terawatts",
        "kilowatt hour": "kwh",
        "megawatt hour": "mwh",
        "gigawatt hour": "gwh",
        "terawatt hour": "twh",
        "volt": "volt volts",
        "kilovolt": "kv kilovolt kilovolts",
        "mph": "mph",
        "kph": "kph kmph kmh",
        "second": "sec secs second seconds",
        "minute": "min mins minute minutes",
        "hour": "hr hrs hour hours",
        "day": "day days",
        "week": "week weeks",
        "fortnight": "fortnight fortnights",
        "month": "month months",
        "year": "yr yrs year years",
        "decade": "decade decades",
        "century": "century centuries",
        "degree": "degree degrees",
        "time": "time times",
        "point": "point points",
        "goal": "goal goals",
        "square metre": "m2 sqm",
        "square kilometre": "km2",
        "square foot": "sqft",
    }.items()
    for form in forms.split()
}
"""Spellings of one unit of measure; the counted thing is the unit itself."""

HOURLY: Final = frozenset({"watt", "kilowatt", "megawatt", "gigawatt", "terawatt"})
"""Units that "hours" behind them makes into others."""
PREFIXES: Final = frozenset("kilo mega giga tera milli micro nano".split())
"""What may stand apart from its unit: "a 37-kilo-watt panel"."""
BY_LIGHT: Final[dict[str, str]] = {
    form: f"light-{unit}" for unit in ("year", "day", "hour", "minute", "second") for form in (unit, unit + "s")
}
"""What light comes as far in, behind the word "light"."""

POWERS: Final[dict[str, str]] = {"square": "square", "sq": "square", "cubic": "cubic", "cu": "cubic"}
"""Words before a length that make an area or a volume of it."""
TEMPERATURES: Final[dict[str, str]] = dict.fromkeys(("C", "celsius", "centigrade"), "celsius") | dict.fromkeys(
    ("F", "fahrenheit"), "fahrenheit"
)
DEGREE_SIGNS: Final = frozenset({"°", "º", "˚"})

CENTURY: Final = "century"
AGE: Final = "age"
MONTHS_OLD: Final = "age in months"
"""The unit of "eight months old", which is another age than eight years."""
AGES: Final = {"year old": AGE, "years old": AGE, "month old": MONTHS_OLD, "months old": MONTHS_OLD}

SPEEDS: Final[dict[tuple[str, str], str]] = {
    ("mile", "hour"): "mph",
    ("kilometre", "hour"): "kph",
    ("metre", "second"): "metre per second",
    ("kilometre", "second"): "kilometre per second",
    ("mile", "second"): "mile per second",
    ("foot", "second"): "foot per second",
}
"""The unit that a length has with "an hour" or "per second" after it."""
LENGTHS_OF_SPEED: Final = frozenset(length for length, _ in SPEEDS)
TIMES_OF_SPEED: Final[dict[str, str]] = {"h": "hour", "hr": "hour", "hour": "hour"} | dict.fromkeys(
    ("s", "sec", "second"), "second"
)
"""The time of a speed, as it stands behind a stroke or "per"."""
PER: Final = frozenset({"per", "an", "a", "each", "every"})
"""Words between a length and the time in which it is covered."""

MEASURED: Final = frozenset(
    "freestyle butterfly backstroke breaststroke medley relay hurdles sprint race final finals dash pool men women "
    "steeplechase run runner swim champion record length high long deep wide tall away below above from rifle "
    "pistol".split()
)
"""Words after which "50m" is a length."""

PARTED: Final[dict[str, str]] = {
    word: word
    for word in (
        "minute hour day week month year decade century mile kilometre metre inch acre litre degree point".split()
    )
} | {"percent": "percent", "per cent": "percent", "percentage point": "percent"}
"""What there is half of or a half more of, and its unit."""
HALVED_BARE: Final = ("hour", "mile", "century", "point", "percentage point", "million", "billion")
"""What "half" may stand right before: "half a mile", "half mile"."""

SIZES: Final[dict[str, tuple[str, Fraction]]] = {
    unit.replace("_", " "): (dimension, Fraction(size))
    for dimension, units in {
        "time": "second 1 minute 60 hour 3600 day 86400 week 604800 fortnight 1209600 month 2629800 year 31557600 "
        "decade 315576000 century 3155760000",
        "length": "millimetre 0.001 centimetre 0.01 metre 1 kilometre 1000 inch 0.0254 foot 0.3048 yard 0.9144 "
        "mile 1609.344 micrometre 0.000001 nanometre 0.000000001",
        "distance of light": "light-second 1 light-minute 60 light-hour 3600 light-day 86400 light-year 31557600",
        "weight": "microgram 0.000000001 milligram 0.000001 gram 0.001 kilogram 1 tonne 1000 stone 6.35029 "
        "kilotonne 1000000 megatonne 1000000000",
        "memory": "byte 1 kilobyte 1000 megabyte 1000000 gigabyte 1000000000 terabyte 1000000000000",
        "frequency": "hertz 1 kilohertz 1000 megahertz 1000000 gigahertz 1000000000",
        "power": "watt 1 kilowatt 1000 megawatt 1000000 gigawatt 1000000000 terawatt 1000000000000",
        "energy": "watt_hour 1 kilowatt_hour 1000 megawatt_hour 1000000 gigawatt_hour 1000000000 "
        "terawatt_hour 1000000000000",
        "voltage": "volt 1 kilovolt 1000",
        "volume": "millilitre 0.001 litre 1",
        "area": "hectare 10000 acre 4046.86",
        "speed": "kph 1 mph 1.609344 metre_per_second 3.6 foot_per_second 1.09728 kilometre_per_second 3600 "
        "mile_per_second 5793.6384",
    }.items()
    for unit, size in zip(units.split()[::2], units.split()[1::2], strict=True)
} | {AGE: ("time", Fraction(31557600)), MONTHS_OLD: ("time", Fraction(2629800))}
"""Units of measure with what they measure, and how much of it."""
FREEZING: Final[dict[str, tuple[int, Fraction]]] = {"celsius": (0, Fraction(9, 5)), "fahrenheit": (32, Fraction(1))}
"""The scales of temperature: where water freezes, and how many degrees Fahrenheit one degree is."""
SINGLE: Final = frozenset("a an past last".split())
"""Words before a unit that stands for one: "the toughest market in a decade"."""
