"""English words for moments: weekdays, months, parts of the day, and words that count from the day of writing."""

from typing import Final

WEEKDAYS: Final[dict[str, str]] = {
    form: day
    for day, forms in {
        "monday": "monday mondays mon",
        "tuesday": "tuesday tuesdays tue tues",
        "wednesday": "wednesday wednesdays wed weds",
        "thursday": "thursday thursdays thu thur thurs",
        "friday": "friday fridays fri",
        "saturday": "saturday saturdays sat",
        "sunday": "sunday sundays sun",
    }.items()
    for form in forms.split()
}

MONTHS: Final[dict[str, int]] = {
    form: number
    for number, forms in enumerate(
        (
            "january jan",
            "february feb",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sept sep",
            "october oct",
            "november nov",
            "december dec",
        ),
        start=1,
    )
    for form in forms.split()
}

DOUBTFUL: Final = frozenset("may march mar sat sun mon wed jan dec sep august jun".split())
"""Forms that are also other words or names: a date only beside a number or after a word of time."""

TIME_LEADS: Final = frozenset(
    "in on since by until till before after during from for of early late mid last next this every each between "
    "to through and until's around about and".split()
)
"""Words before which a doubtful form is a date."""

RELATIVE_DAYS: Final = frozenset("today yesterday tomorrow tonight".split())

RELATIVE_LEADS: Final = frozenset("last next this past previous coming following".split())

PERIODS: Final = frozenset(
    "week month year night weekend summer winter spring autumn fall morning afternoon evening decade century "
    "season".split()
)
