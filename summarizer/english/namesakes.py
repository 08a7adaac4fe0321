"""English parts of names that tell one bearer from another: North from South Korea, a City from a United."""

from typing import Final

DIRECTIONS: Final[dict[str, str]] = {
    form: direction
    for direction in ("north", "south", "east", "west")
    for form in (direction, f"{direction}ern", f"{direction}erner")
}
"""Each direction in its forms; those of one word have one value."""

CONTINENTS: Final = frozenset("africa african africans america american americans asia asian europe european".split())
"""What has more parts than an article may name: what it says of South Africa contradicts nothing about West Africa."""
CLUBS: Final = frozenset(
    "united rovers albion wanderers athletic hotspur villa argyle orient wednesday thistle hibernian academical".split()
)
"""Words of which a club has another in its name, or City, Town or County."""
PLACE_KINDS: Final = frozenset(
    "city town county state district province region republic island islands street road avenue".split()
)
"""Words that may be added to the name of a place, whatever else the article adds to it."""
RANKS: Final = frozenset("royal supreme high national international federal crown super appeal appeals".split())
"""Words before a body's name that say which of its kind it is."""

GENERATIONS: Final = frozenset("jr sr ii iii iv".split())
"""What tells a son from his father, behind their name."""

DIVIDED: Final[dict[str, frozenset[str]]] = {
    "ireland": frozenset({"northern"}),
    "england": frozenset({"new"}),
    "mexico": frozenset({"new"}),
    "jersey": frozenset({"new"}),
    "virginia": frozenset({"west"}),
    "sudan": frozenset({"south"}),
    "guinea": frozenset({"new", "equatorial"}),
}
"""Names of one place that with one of these words before them are another's."""
ROMAN: Final[dict[str, int]] = {
    numeral: number
    for number, numeral in enumerate(
        "I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX XXI XXII XXIII".split(), start=1
    )
}
"""Roman numerals as they stand behind names."""
NUMBERED_WAR: Final = (
    r"\b(?:(?P<before>first|second|third)\sworld\swar\b"
    r"|world\swar\s(?P<behind>one|two|three|iii|ii|i|[123])\b|ww(?P<short>iii|ii|i|[123])\b)"
)
"""The ways to name a world war by its number, as a pattern."""
NUMBERS_OF_NAMES: Final[dict[str, int]] = {
    form: number
    for number, forms in enumerate(("first one i 1", "second two ii 2", "third three iii 3"), start=1)
    for form in forms.split()
}
"""What its numbers are worth."""
