"""English words about people: relatives, words that differ only in sex, and what became of those who were hit."""

from typing import Final

_RELATIVES: Final = """
brother brothers bro|sister sisters|father fathers dad dads daddy|mother mothers mum mums mom moms mummy mommy|son
sons|daughter daughters|husband husbands hubby|wife wives|widow widows|widower widowers|uncle uncles|aunt aunts auntie
aunty|nephew nephews|niece nieces|cousin cousins|grandfather grandfathers grandad granddad grandpa|grandmother
grandmothers grandma granny gran|grandson grandsons|granddaughter granddaughters|fiance fiancee|girlfriend
girlfriends|boyfriend boyfriends|partner partners|stepfather stepdad|stepmother stepmum stepmom|stepson
stepsons|stepdaughter stepdaughters|twin twins
"""
RELATIVES: Final = {
    form: forms.split()[0] for forms in " ".join(_RELATIVES.split()).split("|") for form in forms.split()
}
"""Words for relatives, each with the one that stands for all that say the same."""

_LIKE: Final = (
    "wife widow partner fiance girlfriend|husband widower partner fiance boyfriend|brother twin|sister twin|father "
    "stepfather|mother stepmother|son stepson|daughter stepdaughter"
)
LIKE_RELATIVES: Final = {
    word: frozenset().union(*(frozenset(one.split()) for one in _LIKE.split("|") if word in one.split()))
    for word in _LIKE.replace("|", " ").split()
}
"""Those that may be the same person, at another time or told more closely."""

_OTHER_SIDES: Final = (
    "father mother stepfather stepmother/son daughter stepson stepdaughter|husband fiance boyfriend widower partner/"
    "wife fiance girlfriend widow partner|brother twin/sister twin|uncle aunt/nephew niece|grandfather grandmother/"
    "grandson granddaughter"
)
OTHER_SIDE: Final[dict[str, frozenset[str]]] = {}
"""Each relative with whom somebody is to him: a son's father, a father's son."""

for _pair in _OTHER_SIDES.split("|"):
    _one, _other = (frozenset(side.split()) for side in _pair.split("/"))
    OTHER_SIDE.update({kin: OTHER_SIDE.get(kin, frozenset()) | _other for kin in _one})
    OTHER_SIDE.update({kin: OTHER_SIDE.get(kin, frozenset()) | _one for kin in _other})

ANY_RELATIVES: Final = frozenset(
    "parent parents child children kid kids boy boys girl girls baby babies toddler couple spouse spouses sibling "
    "siblings family relative relatives teenager teen infant heir in-laws".split()
)
"""Words that may mean one of several relatives."""

OWNERS: Final = frozenset("his her their my our your".split())
"""Words that say whose relative somebody is."""

_SEXES: Final = (
    "he she|him her|his her|his hers|himself herself|man woman|men women|boy girl|boys girls|mr mrs|mr ms|mr miss|lord "
    "lady|king queen|prince princess|actor actress|male female|brother sister|brothers sisters|son daughter|sons "
    "daughters|father mother|fathers mothers|dad mum|dad mom|husband wife|husbands wives|uncle aunt|nephew "
    "niece|grandfather grandmother|grandson granddaughter|boyfriend girlfriend|widower widow|spokesman "
    "spokeswoman|chairman chairwoman|policeman policewoman|businessman businesswoman|waiter waitress|schoolboy "
    "schoolgirl"
)
SEXES: Final = frozenset(frozenset(pair.split()) for pair in _SEXES.split("|"))
"""Pairs of words of which one is said of men and boys, the other of women and girls."""
HE: Final = frozenset("he him his himself".split())
SHE: Final = frozenset("she her hers herself".split())
SEXED: Final = frozenset().union(*SEXES)
"""All these words."""

_FATES: Final = (
    "killed kill kills killing dead died die dies dying death deaths fatalities perished slain murdered|"
    "injured injure injures injuring injury injuries wounded wound wounds wounding hurt hurting hospitalised "
    "hospitalized"
)
FATES: Final = {form: forms.split()[0] for forms in _FATES.split("|") for form in forms.split()}
"""Each such word with the one that stands for all that say the same."""

CLAUSE_ENDS: Final = frozenset("and or but while when after before as".split())
"""Words that part what is said of one figure from what is said of another."""
GROUPING: Final = frozenset("the those these".split())
"""Words before "injured" that make a group of people of it."""
EITHER: Final = frozenset("and or".split())
"""Words between two fates of one figure: "killed or injured"."""

TIES: Final = {
    "spouses": r"husband and (?:his )?wife|wife and (?:her )?husband|(?:married )?couple(?! of\b)|newlyweds",
    "siblings": (
        r"(?:two|three|four) (?:brothers|sisters)|brothers? and (?:his |her )?sisters?|"
        r"sisters? and (?:his |her )?brothers?|siblings"
    ),
    "parent and child": r"(?:father|mother|dad|mum|mom)s? and (?:his |her )?(?:sons?|daughters?)",
}
"""Ways in which two may be related, each with a pattern of what a text calls the two."""
OF_TIES: Final = {
    "spouses": frozenset(
        "husband husbands wife wives couple couples spouse spouses married marry wed wedding newlywed newlyweds bride "
        "groom partner partners marriage girlfriend boyfriend".split()
    ),
    "siblings": frozenset("brother brothers sister sisters sibling siblings twin twins".split()),
    "parent and child": frozenset(
        "father mother dad mum mom parent parents son sons daughter daughters child children boy girl boys girls baby "
        "family families".split()
    ),
}
"""Each with all words of an article that may tell of it."""
