"""English abbreviations with a stop, and the words that tell whether the sentence ends with it."""

from typing import Final

TITLES: Final = frozenset(
    "mr mrs ms mx dr prof gen brig maj col lt sgt capt cmdr cdr adm cpl pvt pte gov sen rep reps sens rev fr hon pres "
    "supt insp det pfc spc sfc ssgt msgt cmdt const msgr "
    "mme mlle messrs ste mt ft vs v e.g i.e cf viz al approx dept est fig figs vol pp "
    "ald atty asst assoc dist".split()
)
"""Abbreviations that a sentence does not end with: a name or a number follows."""
UNITS: Final = frozenset("ft in lb oz sq".split())
"""After a figure, measures that end a sentence as any word does; elsewhere "ft" is a fort."""
NUMBERED: Final = frozenset("no nos art sec jan feb mar apr jun jul aug sep sept oct nov dec p ch".split())
"""Abbreviations only before a number; "no." is also a word."""
STATES: Final = frozenset(
    "ala ariz ark calif colo conn del fla ga ill ind kan ky la mass md mich minn miss mo mont neb nev okla ore "
    "pa penn tenn tex va vt wash wis wyo ont que".split()
)
"""Abbreviations with a capital; a small letter makes them words: ill, miss, ore, wash."""
ABBREVIATIONS: Final = STATES | frozenset(
    "inc corp co cos ltd llc plc bros jr sr esq etc st ave blvd rd hwy ph.d m.d b.a m.a a.m p.m u.s u.k u.n d.c e.u "
    "u.s.a".split()
)
"""Abbreviations that may or may not end the sentence: the next word decides."""
OPENERS: Final = frozenset(
    "the a an he she it they we i you this that these those there here his her its their our my your in on at for "
    "from with by after before when while as if but and or so yet however meanwhile although though since because "
    "what who where why how not no many some most all both each one two three both police officials investors "
    "another such according last next earlier later now then still also".split()
)
"""Words that, capitalised after an abbreviation, open a new sentence rather than go on with a name."""
OPENERS_IN_STREETS: Final = OPENERS | frozenset(
    "firefighters crews paramedics officers detectives investigators deputies authorities witnesses residents "
    "neighbors neighbours drivers".split()
)
"""Words that open a sentence after "St.", for no saint bears them."""
MASSES: Final = (
    "sunday ",
    "christmas ",
    "easter ",
    "midnight ",
    "morning ",
    "evening ",
    "funeral ",
    "memorial ",
    "requiem ",
)
"""What stands before the Mass of a church; any other "Mass." is a state."""
SPEECH: Final = frozenset(
    "said says say asked asks added adds told tells shouted cried wrote replied wondered exclaimed yelled joked "
    "continued insisted declared demanded tweeted screamed answered".split()
)
