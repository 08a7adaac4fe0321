"""English ways to give words to a source: verbs of saying, phrases such as "according to", and who can be a source."""

from typing import Final

SAYING: Final = frozenset(
    "said say says saying told tell tells telling claimed claim claims claiming reported report reports announced "
    "announce announces announcing added add adds explained explain explains argued argue argues insisted insist "
    "insists stated state states wrote writes write tweeted tweets tweet posted warned warn warns admitted admit "
    "admits acknowledged acknowledges confirmed confirm confirms alleged allege alleges accused accuses accuse "
    "suggested suggest suggests believed believe believes believed thinks thought asserted asserts maintained "
    "maintains noted notes note revealed reveal reveals vowed vows pledged pledges predicted predicts predict "
    "estimated estimates estimate testified testifies testify described describes called calls praised praises "
    "criticised criticises criticized criticizes denied denies deny declared declares declare promised promises "
    "recalled recalls remembered disclosed discloses found finds shows showed show quoted urged urges urging asked "
    "asks hoped hopes feels felt conceded concede concedes boasted boasts joked jokes complained complain complains "
    "pointed replied responded responds assert maintain think contend contended contends conclude concluded "
    "concludes".split()
)
"""Verbs whose subject may be the source of what the sentence says."""

FINDING: Final = frozenset("found finds find shows showed show".split())
"""Those among them whose subject may as well find a thing, and say nothing."""

PLAIN_SAYING: Final = frozenset(
    "said say says saying told tell tells claimed claim claims claiming reported reports announced announces added "
    "adds explained argued argues insisted insists stated states wrote writes tweeted warned warns admitted admits "
    "confirmed confirms alleged alleges testified asserts asserted maintains maintained believes believe believed "
    "noted notes predicted predicts estimates estimated suggests suggested allege argue insist warn maintain assert "
    "suggest predict contend contended contends conclude concluded concludes explain announce confirm admit testify "
    "testifies acknowledge acknowledged acknowledges complain complained complains concede conceded concedes".split()
)
"""The verbs among them that nearly always give a claim to a source."""

SAYING_THAT: Final = frozenset(
    "report state estimate note fear fears feared suspect suspects suspected think thinks thought".split()
)
"""Words that give a claim to a source only before a "that", and else are mostly nouns or something else."""

ALSO_NOUNS: Final = frozenset("claim claims reports estimates notes states tell tells".split())
"""Those among them that are often a noun, or want a hearer first."""

SOURCE_PHRASES: Final = (
    "according to",
    "in the words of",
    "citing",
    "cited by",
    "quoted by",
    "as reported by",
    "told by",
)

SOURCE_NOUNS: Final = frozenset(
    "police officials official authorities authority prosecutors prosecutor lawyers lawyer attorney spokesman "
    "spokeswoman spokesperson ministry government company report reports study researchers researcher scientists "
    "scientist experts expert analysts analyst witnesses witness residents sources source family court judge "
    "investigators investigator doctors doctor critics campaigners activists statement documents survey poll agency "
    "department office army military rebels militants opposition supporters union group".split()
)
"""Common nouns that are named as sources."""

GENERAL_SOURCES: Final = frozenset("source sources expert experts spokesman spokeswoman spokesperson".split())
"""Those among them that newsrooms write for whoever speaks."""
VAGUE_SOURCES: Final = GENERAL_SOURCES | frozenset("report reports study group company".split())
"""These too, where the article has none that it calls so."""
MORE_SOURCES: Final = frozenset(
    "coroner rebels neighbours neighbors defence defense prosecution teacher teachers pilot owner owners organisers "
    "organizers unions airline bank firm charity parents insurgents protesters villagers passengers opponents".split()
)
"""Other nouns of who says something, looked for right before its verb only."""
OF_THE_LAW: Final = frozenset(
    "police officials official authorities authority sheriff prosecutors prosecutor investigators investigator "
    "detectives detective officers officer inspector constable sergeant deputies government department".split()
)
"""Sources for each other of which newsrooms write now this and now that."""
POLICE: Final = "police"
POLICE_RANKS: Final = frozenset(
    "constable sergeant inspector superintendent detective detectives officer officers sheriff deputy chief "
    "commissioner trooper troopers".split()
)
"""Who speaks for the police."""

MEANING: Final = frozenset("call mean think feel imagine suppose pretend".split())
"""Other verbs whose denial turns what somebody says or thinks."""
AWAY: Final = frozenset("in at on to from during after before by about that as when".split())
"""Words behind a verb of saying with which who speaks is not named."""
TELLING: Final = frozenset("told tell tells telling".split())
NO_HEARERS: Final = frozenset(
    "that he she they it his her their its him them how what why whether when to of in at on about was is had".split()
)
"""Words after "told" with which the hearer ends, or that are none."""

EDITORIAL: Final = frozenset(
    "sic expletive expletives deleted redacted inaudible laughs laughing laughter applause pause emphasis added "
    "translated".split()
)
"""Words that an editor puts into a quotation in brackets and that nobody has said."""
REPORTED: Final = frozenset(
    "report reports claim claims suggestion suggestions allegation allegations rumour rumours rumor rumors accusation "
    "accusations speculation".split()
)
"""Nouns whose "that" begins what somebody only says."""

CLAIMING: Final = frozenset(
    "said says say told tells reported reports added adds announced confirmed wrote writes claimed claims argued "
    "insisted warned stated tweeted testified alleged write report claim argues argue believe believes believed note "
    "notes noted explained explains explain warn warns insist insists estimate estimates estimated reckon reckons "
    "reckoned suggest suggests suggested calculate calculates calculated predict predicts predicted allege alleges "
    "contend contends contended assert asserts asserted maintain maintains maintained acknowledge acknowledges "
    "acknowledged conclude concludes concluded declare declares declared recall recalls recalled concede concedes "
    "conceded".split()
)
"""The verbs by which a phrase ends in saying whose claim it is: "..., police said"."""
SPEAKING: Final = CLAIMING | frozenset(
    "spoke speaks speak speaking talked talks talk talking asked asks quizzed inform informs informed informing brief "
    "briefs briefed briefing notify notified remind reminded".split()
)
"""These too, with those of speaking about something."""
SAYING_ONLY: Final = frozenset(
    "said says told tells added adds announced claimed warned argued insisted wrote went".split()
)
"""Verbs of which nothing is left where what is said goes."""
ADDING: Final = frozenset("added adds add adding".split())
"""Verbs of saying that add something to a sum or a score, where a figure or one of the next words follows them."""
ADDED: Final = frozenset("another more to further a an second third fourth extra its their his her two three".split())
NOTED: Final = frozenset("noted estimated".split())
"""Verbs of saying that say of which sort something is, where an article or one of the next words stands before them."""
BEFORE_NOTED: Final = frozenset("a an the most other as well".split())
OPENING: Final = frozenset(("", "and", "by", "of", "with"))
"""Before these too, where a word that says something follows: "and noted writer Poe"."""
NO_SUBJECT: Final = frozenset("to who which that has had have not was were be been".split())
"""Words right before a verb of saying that is no main verb, or may be turned round."""

SEVERAL_SOURCES: Final = frozenset(
    "police officials authorities prosecutors lawyers researchers scientists experts analysts witnesses residents "
    "sources investigators doctors critics campaigners activists rebels detectives officers".split()
)
"""Sources that are several, behind whom "says" is of another."""
ONE_SAYS: Final = "says"
SEVERAL_SAY: Final = "say"
"""The forms of the verb for one who speaks, and for several."""
BEFORE_SAY: Final = frozenset(
    "and or of for to with by in on about did does do hear heard hears let lets made have having".split()
)
"""Words a little before a speaker after whom several speak, another does, or "say" is no form of its own."""
