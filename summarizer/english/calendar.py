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
WEEKDAY_ORDER: Final[dict[str, int]] = {day: number for number, day in enumerate(dict.fromkeys(WEEKDAYS.values()))}
WEEKDAY_NAMES: Final = frozenset(WEEKDAYS.values())

MONTH_NAMES: Final = tuple(
    "january february march april may june july august september october november december".split()
)
_SHORT_MONTHS: Final = " jan; feb; mar; apr; ; jun; jul; aug; sept sep; oct; nov; dec"
MONTHS: Final[dict[str, int]] = {
    form: number
    for number, (name, forms) in enumerate(zip(MONTH_NAMES, _SHORT_MONTHS.split(";"), strict=True), start=1)
    for form in (name, *forms.split())
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

APART: Final = tuple(
    frozenset(f"{lead} {period}" for period in periods.split()) | frozenset({day})
    for lead, day in (("last", "yesterday"), ("next", "tomorrow"))
    for periods in ("week month year decade century", "spring summer autumn winter")
)
"""Sets of moments of which one can be no other: next week is neither tomorrow nor next month."""

MONTH_STEPS: Final[dict[str, int]] = {
    "last month": -1,
    "past month": -1,
    "previous month": -1,
    "this month": 0,
    "next month": 1,
    "coming month": 1,
}
"""Periods that a month may stand for, and how far from the month of writing each is."""
YEAR_STEPS: Final[dict[str, int]] = {"previous year": -1, "following year": 1}
"""Periods beside a year, and how far from that year each is."""
THIS_YEAR: Final = frozenset({"this year", "last year", "next year"})
"""Periods that a figure of a year may stand for."""

NOON: Final[dict[str, str]] = {"noon": "12:00", "midday": "12:00", "midnight": "0:00"}
"""Words for a time of day."""
SIDES_OF_HOUR: Final[dict[str, int]] = {"half past": 30, "quarter past": 15, "quarter to": -15}
"""Words before an hour, and how many minutes off it is."""
SPANNING: Final = "season|campaign|school|academic|financial|fiscal|tax"
"""Words behind two years that are one of these together, as a pattern."""
JOINED: Final = r"to|and|until|till|through|or"
"""What stands between two days of one month, as a pattern."""
HYPHENED: Final = ("early", "mid", "late", "pre", "post")
"""What a hyphen may join to a year: "mid-2030"."""

FISCAL: Final = "FY"
"""The letters before a business year, of which two figures are enough."""
PARTS_OF_YEAR: Final[dict[str, tuple[str, str]]] = {
    "first quarter": ("Q", "1"),
    "second quarter": ("Q", "2"),
    "third quarter": ("Q", "3"),
    "fourth quarter": ("Q", "4"),
    "first half": ("H", "1"),
    "second half": ("H", "2"),
}
"""Parts of a business year, with the letter and the figure that stand for each."""

PARTS_OF_DAY: Final[dict[str, str]] = {
    "morning": "morning",
    "afternoon": "afternoon",
    "lunchtime": "afternoon",
    "evening": "evening",
    "night": "evening",
}
"""Words after a day, with the part of it that they mean; an evening may be called a night."""
DAY_ENDS: Final[dict[str, str]] = {"early": "morning", "late": "evening"}
"""Words before a day that mean a part of it where none is named."""
HALVES_OF_DAY: Final[dict[str, str]] = {"morning": "am", "afternoon": "pm", "evening": "pm", "night": ""}
GREENWICH, LOCAL = "Greenwich", "local"
ZONES: Final[dict[str, str]] = {
    form: zone
    for zone, forms in {
        GREENWICH: "GMT;UTC",
        "British Summer": "BST",
        "Central European": "CET;CEST",
        "Eastern": "ET;EST;EDT;Eastern",
        "Central": "CST;CDT",
        "Mountain": "MST;MDT",
        "Pacific": "PST;PDT;Pacific",
        LOCAL: "local time",
    }.items()
    for form in forms.split(";")
}
"""What stands behind a time of day, and whose time it is; "local" may be any other but Greenwich's, which says so."""
SIDES: Final[dict[str, str]] = {
    "last": "past",
    "past": "past",
    "this": "this",
    "next": "future",
    "coming": "future",
}
"""Words before a weekday that say which one it is; "this" may be the next."""
STAGES: Final[dict[str, str]] = {
    "early": "early",
    "beginning": "early",
    "start": "early",
    "mid": "middle",
    "middle": "middle",
    "late": "late",
    "end": "late",
}
"""Words before a month, a year or a decade for a part of it; all but adjectives are followed by "of"."""
BEFORE_OUR_TIME: Final = r"BCE?|B\.C\.(?:E\.)?"
"""What stands behind a year or century before our time, as a pattern."""
STAGE_DAYS: Final[dict[str, range]] = {"early": range(1, 13), "middle": range(9, 23), "late": range(18, 32)}
"""The days of a month that may be called so."""
SEASONS: Final[dict[str, str]] = {
    "spring": "spring",
    "summer": "summer",
    "autumn": "autumn",
    "fall": "autumn",
    "winter": "winter",
}
SEASON_LEADS: Final = r"(?:in|by|until|till|from|since|during)\s(?:the\s)?(?:early\s|late\s)?"
"""What stands before a season, as a pattern."""
ROUND_HOURS: Final[dict[str, int]] = {
    "after": 1,
    "past": 1,
    "before": -1,
    "nearly": -1,
    "almost": -1,
    "about": 0,
    "around": 0,
}
"""Words before a full hour, with the side of it on which the exact time lies."""
MOVED: Final = frozenset(
    "delay delays delayed delaying postpone postpones postponed postponing adjourn adjourned reschedule rescheduled "
    "move moves moved moving defer deferred push pushed put shift shifted bring brings brought".split()
)
"""Verbs that say of something that it will be on another day."""
MOVED_TO: Final = frozenset({"to", "until", "till"})
"""Words before the day to which it was moved."""
