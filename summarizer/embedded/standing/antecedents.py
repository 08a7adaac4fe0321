"""Sees a pronoun that stands before any person or thing of its sentence that it could mean."""

import re
from typing import Final

from summarizer.english.calendar import MONTH_NAMES, WEEKDAY_NAMES

_WORDS: Final = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_SOME: Final = 3
EXPLETIVE: Final = re.compile(
    r"(?i)(?:it (?:is|was|remains|is still) (?:not )?(?:clear|unclear|unknown|known)\b|there )"
)
HE: Final = re.compile(r"(?i)\b(?:he|she|him|her|his|hers|himself|herself)\b(?!['’]s)")
THEY: Final = re.compile(r"(?i)\b(?:they|them|their|theirs|themselves|it|its|itself)\b")
_LINKS: Final = (
    "of|on|in|for|with|and|or|that|which|who|to|from|by|at|(?-i:about)|over|if|as|because|when|while|after|before|since|until|"
    "once|though|although|where|than|but|so|like|how|what|why|whether|into|against|between|sa(?:y|ys|id|ying)|"
    "(?:claim|believe|think|hope|fear|insist|announce|confirm|know|admit|add|deni|deny|warn|note|show|reveal|argue|mean|thought|"
    "knew|found|make|made|find|consider)(?:s|d|ed|es|ing)?"
)
"""Words after which an "it" may be a subject, or belong to a phrase of its own."""
_DOES_IT: Final = re.compile(
    rf"(?:(?!(?:{_LINKS})\b)[\w'’-]+ ){{2,6}}(?:it|them)\b"
    r"(?! (?:is|was|will|would|has|had|were|are|could|can|may|might|all)\b)",
    re.IGNORECASE,
)
"""A subject that does something to "it", of which nothing was said before."""
_LATER_NAMED: Final = re.compile(
    r"^(?:When|While|As|After|Before|If|Although|Though|Since|Once|Despite|During|In|At|On|With|By|For|Like)\b[^,]*, "
    r"(?=(?:[A-Z][\w.'’-]+ ){1,3}(?!said|says)[a-z])"
)
"""An opening clause whose "he" is the name that follows it."""
_LATER_OWNER: Final = re.compile(
    r"^(?:In|With|Since|Despite|During|On|For|At|After|Before|Under|By|From|Through|Following|Amid|Like|Of|"
    r"[A-Z][a-z]+ing) (?:[a-z]+ ){0,2}?(?:its|their|his|her) [^,]{2,60}, "
    r"(?=(?:the )?(?:(?!he\b|she\b|it\b|they\b|we\b|there\b)[a-z][\w-]* ){0,3}[A-Z])"
)
"""An opening phrase whose "its" is who is named behind it: "In its last report, the Wend bank cut ..."."""
_DATED: Final = re.compile(
    rf"(?i)(?:on|in|by|as of|until|since) (?:\w+ ){{0,2}}?(?:{'|'.join(sorted({*MONTH_NAMES, *WEEKDAY_NAMES}))})"
    r"(?: \d{1,2})?(?:,? \d{4})?,? (?=(?:he|she) )"
)
PERSONS: Final = (
    r"(?:(?!human|german|roman|ottoman)[a-z]*m[ae]n|[a-z]*wom[ae]n|(?!exist|consist|insist|persist|resist)[a-z]{3,}(?:ist|ician)|"
    r"boy|girl|schoolboy|schoolgirl|mother|father|grandmother|grandfather|son|daughter|brother|sister|uncle|aunt|nephew|niece|cousin|husband|wife|bride|"
    r"groom|teenager|youngster|toddler|infant|newborn|player|suspect|victim|driver|officer|president|minister|mayor|judge|"
    r"coach|actor|actress|singer|rapper|dancer|star|king|queen|prince|princess|duke|duchess|pope|bishop|priest|pastor|"
    r"doctor|nurse|vet|teacher|professor|student|pupil|girlfriend|boyfriend|fiancee?|widow|baby|child|pensioner|striker|"
    r"manager|winger|midfielder|defender|goalkeeper|keeper|skipper|captain|rookie|linebacker|quarterback|champion|golfer|"
    r"boxer|cyclist|swimmer|runner|jockey|rider|sailor|climber|hiker|year-old|pilot|astronaut|soldier|sergeant|general|"
    r"veteran|lawyer|attorney|prosecutor|senator|politician|candidate|leader|founder|director|owner|executive|boss|chief|"
    r"entrepreneur|billionaire|millionaire|tycoon|designer|model|author|writer|reporter|blogger|photographer|resident|"
    r"worker|employee|farmer|chef|cook|clerk|guard|cop|detective|sheriff|firefighter|paramedic|passenger|patient|survivor|"
    r"witness|neighbou?r|fan|hacker|killer|murderer|attacker|robber|burglar|thief|inmate|prisoner|migrant|refugee|"
    r"dog|puppy|pup|cat|kitten|horse|elephant|lion|tiger|bear|whale|dolphin|monkey|gorilla|panda|husky|bird|animal|pet|"
    r"cub|calf)"
)
"""Nouns for somebody, or for an animal, as a pattern."""
_MORE_PERSONS: Final = (
    r"(?:accuser|acquaintance|adviser|advisor|aide|ambassador|apprentice|architect|assailant|assassin|athlete|attendant|"
    r"babysitter|backpacker|banker|barber|barrister|biker|bodyguard|bomber|bouncer|bowler|broker|butcher|bystander|"
    r"campaigner|captor|carer|caretaker|carpenter|chancellor|citizen|cleaner|cleric|colleague|collector|colonel|comedian|"
    r"commander|commissioner|commuter|composer|constable|contractor|convict|councillor|countess|customer|dad|"
    r"dealer|defendant|demonstrator|deputy|dictator|diplomat|dissident|diver|donor|editor|engineer|envoy|eyewitness|felon|"
    r"fighter|filmmaker|footballer|friend|fugitive|gardener|governor|graduate|granddaughter|grandson|guy|gymnast|"
    r"hairdresser|heir|heiress|homeowner|hostage|housekeeper|imam|immigrant|informant|insider|inspector|instructor|"
    r"insurgent|investor|janitor|jeweller|juror|kid|kidnapper|lad|lady|landlady|landlord|lawmaker|lecturer|"
    r"legislator|lieutenant|lifeguard|lover|maid|mechanic|midwife|militant|miner|missionary|mistress|molester|monk|"
    r"mum|mom|nanny|newlywed|nun|offender|opponent|orphan|painter|pa?edophile|pedestrian|plaintiff|plumber|poet|preacher|"
    r"presenter|producer|protester|rabbi|racer|recruit|referee|relative|researcher|roommate|ruler|scholar|sculptor|"
    r"sheikh?|shooter|shopper|sibling|skater|skier|smuggler|sniper|socialite|solicitor|songwriter|sprinter|spy|staffer|"
    r"stalker|step(?:father|mother|son|daughter|brother|sister)|superintendent|supervisor|supporter|surfer|surgeon|teen|"
    r"tenant|thug|trader|trainer|traveller|trooper|trucker|twin|umpire|vicar|volunteer|waiter|waitress|warrior|"
    r"whistleblower|winner|wrestler|youth)"
)
"""Others, of whom less is told in news."""
_PERSON: Final = re.compile(rf"\b{PERSONS}(?:e?s)?\b")
"""Whom, or which animal, a "he" or "her" in the same sentence may mean."""
_NEW_PERSON: Final = re.compile(rf"(?:^|, )[Aa]n? (?:[\w.'’-]+ ){{0,4}}?{_MORE_PERSONS}\b(?!.*, $)")
"""Another that a clause begins with, not before a comma: "..., he said" may be somebody else's."""
_NAME: Final = re.compile(
    r"(?<=[a-z,;:—–-] )[A-Z][a-zé]+|^(?:[A-Z][\w.'’-]+ ){1,3}[A-Z][a-zé]+|"
    r"^(?!(?:Officials|Police|Authorities|Prosecutors|Witnesses|Doctors|Scientists|Researchers|Experts|Critics|Reports|"
    r"Sources|Investigators|Residents|Neighbou?rs|Friends|Family|Relatives|Lawyers|Detectives|Officers|Firefighters|"
    r"Paramedics|Analysts|Court|Documents|Records|Colleagues|Fans|Supporters|Opponents|The|An?|In|On|At|As|By|For|From|"
    r"When|While|After|Before|If|Although|Though|Since|With|During|Despite|According|Last|No|Not|What|Where|Why|How|"
    r"Within|Without|Until|Under|Over|Among|Amid|Between|Through|Throughout|Following|Around|About|Once|Only|Just|Even|"
    r"Then|Now|Later|Earlier|Soon|Today|Yesterday|Because|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Several|Some|Many|"
    r"Everyone|Everybody|Someone|Somebody|Anyone|Anybody|Nobody|People|"
    r"There|It|This|That|These|Those|All|Each|Every|Both|Most|Moments|Minutes|Hours|Days|Weeks|Months|Years|Decades)\b)"
    r"[A-Z][a-zé]+(?:['’]s)?,? (?=[a-z(\d])"
)
_ASKING: Final = (
    r"ask\w*|kn[eo]w\w*|wonder\w*|decid\w*|sa(?:y|ys|id|w)|see|sees|seen|tells?|told|show\w*|reveal\w*|learn\w*|discover\w*|"
    r"explain\w*|determin\w*|establish\w*|identif\w*|remember\w*|clear|unclear|sure|certain|find|finds|found|"
    r"out|about|of|on|over|to|for|with|from|by|into|in|as|is|are|was|were|be|and|or|but|than|just|exactly"
)
"""Behind these a "who" asks, or begins a phrase of its own."""
_WHO: Final = re.compile(rf"(?i)\b(?:an?|one|the) (?:[\w'’-]+ ){{0,2}}(?!(?:{_ASKING})\b)[\w'’-]+ who(?:se|m)?\b")
"""A noun with a "who" is somebody: "a jilted miller who"."""
_MANY: Final = re.compile(
    r"(?i)\b(?!(?:is|was|has|his|its|this|as|us|does|yes|less|news)\b)[a-z]{3,}s\b|\b(?:and|people|men|women|children|"
    r"police|team|family|couple|crew|staff|group|public|official|nobody|everyone|one|who)\b"
)
"""What a "they" can mean: a plural, two joined by "and", a group, or somebody."""


def dangles(outside: str, *, caseless: bool = False, known: bool = False) -> bool:
    """Return whether a pronoun of a text, its quotations taken out, stands before what it could mean.

    Where the article has no capitals (`caseless`), some words before it are taken for somebody; where it is `known` who
    "he" is, nobody is asked for.
    """
    outside = _behind_openings(outside)
    if not known and _is_nobody_seen(outside, caseless=caseless):
        return True
    thing = None if EXPLETIVE.match(outside) else THEY.search(outside)
    if thing is None:
        return False
    before = outside[: thing.start()]
    if _DOES_IT.match(outside):
        return True
    if thing[0].lower() == "they" and not (_MANY.search(before) or _NAME.search(before)):
        return True
    return len(_WORDS.findall(before)) <= 1


def behind_date(text: str) -> str:
    """Return a text without the date that stands before an opening "he" or "she"."""
    dated = _DATED.match(text)
    return text[dated.end() :] if dated else text


def is_of_nobody(outside: str, *, caseless: bool = False) -> bool:
    """Return whether a "he" or "her" of a text, its quotations taken out, stands before anybody that a rule sees."""
    return _is_nobody_seen(_behind_openings(outside), caseless=caseless)


def _behind_openings(outside: str) -> str:
    return _LATER_OWNER.sub("", _LATER_NAMED.sub("", outside))


def _is_nobody_seen(outside: str, *, caseless: bool) -> bool:
    person = HE.search(outside)
    return person is not None and not _speaks_of_somebody(outside[: person.start()], caseless=caseless)


def _speaks_of_somebody(before: str, *, caseless: bool) -> bool:
    named = any(sign.search(before) is not None for sign in (_NAME, _PERSON, _NEW_PERSON, _WHO))
    return named or (caseless and len(_WORDS.findall(before)) >= _SOME)
