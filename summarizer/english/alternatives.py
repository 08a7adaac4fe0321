"""English ways to tell which of a few things happened: how somebody left, died, was judged or was hurt."""

import re
from typing import Final, NamedTuple

from summarizer.english.endings import ENDINGS

_BEING: Final = r"(?:is|are|was|were|been|be|being|got)\s(?:\w+ly\s|later\s|also\s|then\s)?"
_CASES: Final = r"(?:\w+\s){0,3}(?:case|lawsuit|suit|appeal|claims?|charges?|complaint|inquest|hearing|trial)\b"
_LIFE: Final = r"life\s(?:sentences?|terms?|imprisonment|in\s(?:prison|jail)|behind\sbars|without\sparole)|life\sand\b"
_YEARS: Final = r"(?:jailed|imprisoned|sentenced|sentence|prison|jail|term)\b"
_HURT: Final = r"(?:stab\w*|shot|wound\w*|injur\w*|cut|hit|struck|kicked|punched|burn\w*|bitten|shrapnel|bullets?)\b"
_AT: Final = rf"(?<=\W){_HURT}(?:\s\w+){{0,3}}?\s(?:in|to|on)\s(?:the|his|her|their)\s(?:\w+\s)?"
_PARTS: Final = (
    "chest torso", "neck throat", "head skull face forehead", "back spine", "legs? thighs? shins?", "arms? elbows?",
    "stomach abdomen belly", "shoulders?", "hands? wrists? fingers?", "foot feet ankles?", "knees?", "eyes?", "ears?",
    "ribs?", "hips? pelvis",
)  # fmt: skip
_COLOURS: Final = ("red", "orange amber", "yellow")
_SHIPS: Final = (
    r"(?:oil\s)?tankers?", r"(?:\w+\s)?barges?", r"trawlers?|fishing\s(?:boat|vessel)s?", r"yachts?|sailboats?",
    r"cruise\s(?:ship|liner)s?|liners?", r"ferr(?:y|ies)", r"submarines?",
    r"container\sships?|freighters?|cargo\sships?",
)  # fmt: skip
_ANIMALS: Final = (
    r"cows?|cattle|bullocks?|calves|calf", r"sheep|lambs?|ewes?", r"horses?|pon(?:y|ies)", r"pigs?|piglets?", r"goats?",
    r"dogs?|pupp(?:y|ies)", r"cats?|kittens?", r"hens?|chickens?", r"ducks?", r"deer",
)  # fmt: skip
_MANY: Final = r"(?:\d[\d,]*|a|the|his|her|some|two|three|four|five|six|seven|eight|nine|ten|dozens\sof|hundreds\sof)\s"


def _any(words: str) -> str:
    return "|".join(words.split())


_GROUPS: Final = (
    (
        (r"resign(?:s|ed|ing)?\b|(?:step|stand)(?:s|ped|ping|ing)?\sdown|stood\sdown",
            r"resign|quit|st(?:oo|an)d|step"),
        (rf"{_BEING}(?:sacked|fired|dismissed|ousted)\b|sack(?:s|ed|ing)\b",
            r"sack|fire|dismiss|oust|remov|axe|forced"),
        (r"(?:has|have|had|is|are|who)\sretir(?:ed|ing)\b|retire[sd]\b", r"retir|old\sage"),
        (rf"{_BEING}suspended\b", r"suspen"),
    ),
    (
        (r"accidental\sdeath|misadventure|ruled\s(?:accidental|an\saccident)", r"accident|misadventure"),
        (r"unlawful\skilling|unlawfully\skilled", r"unlawful"),
        (r"open\s(?:verdict|conclusion)", r"open\s"),
        (r"(?:verdict|conclusion)\sof\ssuicide|ruled\s(?:\w+\s)?suicide",
            r"suicide|took\s(?:his|her)\sown|killed\s(?:him|her)self"),
        (r"natural\scauses", r"natural"),
        (r"ruled\san?\s(?:homicide|murder)", r"homicid|murder|kill"),
        (r"narrative\s(?:verdict|conclusion)", r"narrative"),
    ),
    (
        (r"(?:deliberate|intentional)(?:ly)?\b|on\spurpose\b",
            r"deliberate|intent|purpose|wilful|knowing|arson|malic|premeditat|plot|plan|target|aimed|conscious"),
        (r"(?:accidental|unintentional)(?:ly)?\b|by\s(?:accident|mistake)\b",
            r"accident|unintention|mistake|inadvertent|unwitting|error|went\soff|discharge|slip|fell\b"),
    ),
    ((r"unpaid\sleave", r"unpaid|without\spay"), (r"paid\sleave", r"(?<!un)paid\sleave|full\spay|with\spay")),
    (
        (rf"(?:on|granted|given|released\son)\sbail\b|{_BEING}bailed\b", r"bail"),
        (r"in\scustody|remanded\sin|in\s(?:youth\s)?detention",
            r"custody|remand|detention|detain|held|jail|behind|cell"),
    ),
    (
        (rf"(?:{_LIFE})|(?:jailed|imprisoned)\sfor\slife|sentenced\sto\slife",
            rf"{_LIFE}|(?:for|to)\slife|lifer|life-"),
        ("", rf"{_YEARS}[^.]{{0,40}}\b(?:years?|months?)\b|\w-years?(?:\w|-)*\s(?:\w+\s)?(?:sentence|term)"),
    ),
    (
        (r"plead(?:s|ed)?\sguilty|pled\sguilty|admit(?:s|ted)\s(?:\d+|the|all|both|several)\s(?:charges|counts|offences)",
            r"plead\w*\sguilty|pled|guilty\splea|plea|admit|admission|confess"),
        ("", r"(?:found|finding)\s(?:\w+\s)?guilty|convicted|plead\w*\snot|not\sguilty|den(?:ied|ies|y)\b"),
    ),
    (
        (rf"dismiss(?:ed|es|ing)?\s{_CASES}|(?:threw|thrown|throws)\sout",
            r"dismiss|thr[eo]wn?s?\s|toss|reject|struck|drop"),
        (rf"adjourn(?:ed|s|ing)?\s{_CASES}|{_BEING}adjourned", r"adjourn|postpone|put\soff|delay|resume|suspend|break"),
    ),
    (
        (r"call(?:s|ed|ing)?\san?\s(?:\w+\s)?election",
            r"call\w*\s(?:\w+\s){0,3}elections?|elections?\s(?:\w+\s)?called"),
        ("", r"rul(?:e|es|ed|ing)\s(?:\w+\s){0,4}out\b"),
    ),
    (
        (r"(?<!ed\s)(?<!the\s)(?<!its\s)(?<!his\s)(?<!her\s)plans\sto\b|is\splanning\sto\b",
            r"plans\sto\b|planning\sto\b|will\b|intend|want"),
        ("", r"(?:drop|scrapp?|shelv|abandon|axe?)(?:e|s|es|d|ed|ped|ing)?\s(?:\w+\s)?plans?\b"),
    ),
    (
        (r"stabb?(?:ed|s|ing)?\b", r"stab|kni(?:f|v)|blade|machete|sword|dagger|slash"),
        (rf"{_BEING}shot\b|shot\s(?:dead|and|in|him|her)\b", r"shot|shoot|gun|bullet|fire|rifle|pistol"),
        (r"strangled\b", r"strang|throttl|chok|asphyx|neck"),
        (r"poisoned\b", r"poison|toxi|novichok|cyanide"),
        (r"beaten\sto\sdeath|bludgeoned", r"beat|bludgeon|batter|punch|kick|blow|hit|attack|assault|blunt"),
    ),
    (
        (r"accept(?:s|ed)?\s(?:the|his|her|its|that)\b|agree[sd]?\swith\b", r"accept|agree"),
        ("", r"disput(?:e|es|ed|ing)\b|contest(?:s|ed|ing)\b"),
    ),
    (
        (rf"(?:{_BEING}|been\s)?(?:jailed|imprisoned)\b|(?:years?|months?)\s(?:in\s(?:prison|jail)|behind\sbars)",
            r"(?<!suspended\s)(?:jail|prison)|imprison|behind\sbars|custod|locked\sup|serve"),
        ("", r"suspended\s(?:(?:prison|jail)\s)?(?:sentence|term)|(?:sentence|term)\s(?:was\s)?suspended"),
    ),
    (
        (r"w[io]ns?\s(?:an?|the|two|three|his|her|their|last\syear's)\b|awarded\s(?:an?|the)\b|(?:\S+\s)?winner\b",
            r"w[io]n(?:s|ners?|ning)?\b|victor|scoop|bagg|handed|presented|collect|receiv|awarded|triumph|beat"),
        (r"(?:nominated|shortlisted|longlisted)\sfor\b",
            r"nominat|nominee|shortlist|longlist|finalist|runner-up|in\sthe\srunning|contender"),
    ),
    tuple((rf"(?:{ship})\b", rf"(?:{ship})\b") for ship in _SHIPS),
    tuple((rf"{_MANY}(?:{animal})\b", rf"(?:{animal})\b") for animal in _ANIMALS),
    tuple((rf"{_AT}(?:{_any(part)})\b", rf"(?:{_any(part)})\b") for part in _PARTS),
    tuple((rf"(?:{_any(one)})\s(?:\w+\s)?(?:warning|alert)s?\b", rf"(?:{_any(one)})\b") for one in _COLOURS),
)  # fmt: skip
"""Groups of what can not be told for each other: each as it is told in a takeaway, and by what an article may tell it.

What no takeaway is asked for is empty.
"""


class Way(NamedTuple):
    """One way that something may have gone."""

    own: re.Pattern[str] | None
    """As a takeaway tells it."""
    told: re.Pattern[str]
    """By what an article may tell it."""


def _way(own: str, told: str) -> Way:
    return Way(re.compile(rf"\b(?:{own})") if own else None, re.compile(rf"\b(?:{told})"))


ALTERNATIVES: Final = tuple(tuple(_way(*way) for way in group) for group in (*_GROUPS, *ENDINGS))
"""To be looked for in small letters as printed, so that no name is taken for one."""
