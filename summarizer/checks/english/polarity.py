"""English words that deny and words that hedge, and which of them say the same."""

from typing import Final

NEGATORS: Final = frozenset(
    "not no never none nobody nothing nowhere neither nor cannot n't without hardly barely scarcely".split()
)
"""Words that deny what follows."""
WORDED_DENIALS: Final = NEGATORS - {"not", "n't", "cannot", "barely", "scarcely"}
"""Those that mostly belong to how a sentence is built; an article says the same otherwise."""

CONTRACTED: Final = "n't"
CONTRACTING: Final = "is are was were has have had do does did wo would ca could should must might need".split()
"""Verbs that it is written to."""
OPENED: Final = {
    "won't": ("will", "not"),
    "can't": ("can", "not"),
    "cannot": ("can", "not"),
    "shan't": ("shall", "not"),
    "n't": ("not",),
}
"""Contractions that are more than a verb with "n't"."""

DENYING: Final = frozenset(
    "deny denies denied denying fail fails failed failing refuse refuses refused refusing reject rejects rejected "
    "rejecting decline declines declined declining dismiss dismisses dismissed lack lacks lacked lacking unable "
    "unlikely ruled prevent prevents prevented avoid avoids avoided stop stops stopped ban bans banned block blocks "
    "blocked halt halts halted cancel cancels cancelled canceled acquit acquitted cleared miss misses missed "
    "absence impossible unaware yet rare little few refusal denial failure false nor oppose opposes opposed "
    "drop drops dropped end ends ended rule rules quash quashed overturn overturned suspend suspended withdraw "
    "withdrew withdrawn innocent illegal unclear unknown untrue".split()
)
"""Words that can carry a denial without "not": beside them a lost or gained "not" is no clear change."""
WEAKLY_DENYING: Final = frozenset("little few rare yet end ends ended drop drops dropped rule rules ruled".split())
"""Those among them that deny nothing in most sentences, and stand for no "not" that is left out."""

_OPPOSITES: Final = """
deny denies denied denying / confirm confirms confirmed confirming admit admits admitted
fail fails failed failing / manage manages managed succeed succeeds succeeded
refuse refuses refused refusing / agree agrees agreed agreeing
reject rejects rejected rejecting / accept accepts accepted approve approves approved
oppose opposes opposed opposing / support supports supported supporting back backs backed
acquit acquits acquitted cleared / convict convicts convicted
innocent / guilty
win wins won winning / lose loses lost losing
rise rises rose risen increase increases increased grew / fall falls fell fallen decrease decreased dropped
before / after
more / fewer less
above / below
legal / illegal
allow allows allowed allowing permit permits permitted / ban bans banned banning prohibit prohibited forbid forbids
open opens opened opening / close closes closed closing
arrive arrives arrived / leave leaves left leaving
start starts started begin begins began / end ends ended
alive survived survive survives / dead died dies killed
largest biggest highest most / smallest lowest least
best / worst
higher / lower
longer / shorter
older / younger
stronger / weaker
earlier sooner / later
faster quicker / slower
better / worse
larger bigger greater / smaller
richer / poorer
widen widens widened widening / narrow narrows narrowed narrowing
praise praises praised / criticise criticises criticised criticize criticizes criticized condemn condemns condemned
""".strip().splitlines()

OPPOSITES: Final[dict[str, list[tuple[frozenset[str], frozenset[str]]]]] = {}
"""Each word with the words that say the same as it, and those that say the opposite."""

for _pair in _OPPOSITES:
    _one, _other = (frozenset(side.split()) for side in _pair.split("/"))
    for _alike, _opposite in ((_one, _other), (_other, _one)):
        for _form in _alike:
            OPPOSITES.setdefault(_form, []).append((_alike, _opposite))

TURNABLE: Final = frozenset(
    "before after most least end ends ended start starts more fewer less higher lower longer shorter older younger "
    "stronger weaker earlier sooner later faster quicker slower better worse larger bigger greater smaller richer "
    "poorer".split()
)
"""Words that say the same as their opposite where the two halves of a sentence change places: A before B, B after A."""

HEDGES: Final[dict[str, str]] = {
    form: sort
    for sort, forms in {
        "possible": "may might could possibly perhaps maybe potentially potential possible conceivably",
        "claimed": (
            "alleged allegedly alleges allege accused accuses suspected suspect suspects suspicion reportedly "
            "purported purportedly supposed supposedly rumoured rumored unconfirmed "
            "claimed claims claim claiming apparently apparent apparent accusation accusations "
            "allegation allegations charged charges charge"
        ),
        "likely": (
            "likely probably presumably seemingly seems seem seemed appears appear appeared unlikely suggests suggest "
            "suggested"
        ),
        "believed": "believed believes believe thought thinks think feared fear fears",
        "expected": (
            "expected expects expect forecast forecasts predicted predicts predict projected scheduled set due "
            "anticipated should will would estimated estimates"
        ),
        "planned": (
            "plans plan planned planning proposed proposes propose proposal proposals considering considers hopes hope "
            "hoped hoping aims aim intends intend intended wants want wanted seeks seek seeking"
        ),
        "conditional": "if unless provided subject pending",
        "tried": "attempted attempt attempts tried tries try trying",
    }.items()
    for form in forms.split()
}
"""Words that take back some certainty, by the sort of doubt."""

FIRM: Final = frozenset("will would should scheduled set due charged charge charges if".split())
"""Hedges of an article that do not weaken a takeaway: "will begin" is firmer than "may begin"."""

STRONG_HEDGES: Final = frozenset(
    "may might could possibly perhaps supposedly presumably seemingly "
    "alleged allegedly alleges suspected reportedly purportedly believed expected "
    "expect expects hope hoped aims intend seek proposes propose accused "
    "plans planned planning proposed likely probably feared considering intends hopes".split()
)
"""Hedges whose loss turns a claim into a fact."""

CLEAR_DOUBTS: Final = frozenset(
    "may might alleged allegedly reportedly supposedly purportedly suspected possibly perhaps probably".split()
)
"""The strong hedges that say nothing but a doubt; "could" is also ability, "accused" and "expects" also report."""
DOUBTING_CLAUSES: Final = frozenset("when before until whether if who what that".split())
"""Words after which "may" and "might" mostly belong to what is open in any case."""

FIRM_WORDS: Final = frozenset(
    "will won't guilty convicted certain certainly sure surely definitely undoubtedly proven proved confirmed known "
    "guaranteed bound must decided".split()
)
"""Words that say as certain what an article may only expect, allege or hold possible."""
FIRM_KIN: Final = FIRM_WORDS | frozenset(
    "would shall going due scheduled set ll we'll he'll she'll they'll it'll i'll "
    "tomorrow sentenced conviction plead pleaded pleads confirm confirms prove proves decide decides decision "
    "know knows knew clear clearly inevitable inevitably".split()
)
"""Words of an article that say the same as firmly."""

DUTIES: Final = frozenset("must decided".split())
"""Firm words that mostly tell a duty or a choice, and no certainty."""
KNOWN_BEFORE: Final = frozenset("not little best better well also".split())
KNOWN_AFTER: Final = frozenset("as for in to of only".split())
"""Words before and after a "known" that tells what something is called, or how famous it is."""
BEING: Final = frozenset("is are was were be been being not almost".split())
BOUND_ELSEWHERE: Final = frozenset("for by together the him her".split())
"""Words after a "bound" that ties or travels."""
CERTAIN_OF: Final = frozenset("to that of not about".split())
"""Words after a "certain" that is sure of something; before a noun it means "some"."""
FUTURE: Final = frozenset(
    "will 'll it'll he'll she'll they'll we'll i'll due set going next tomorrow begins starts scheduled until "
    "upcoming agreed".split()
)
"""Words of an article that already speak of what is to come."""
FUTURE_DOUBTS: Final = HEDGES.keys() - FUTURE - {"would", "charge", "charged", "charges"} | {"can", "whether"}
"""Words beside which what is to come is not sure to come."""
IS_TO: Final = r"\b(?:is|are|was|were) to\b"
"""What else speaks of what is to come, as a pattern."""

NEGATIVE_PREFIXES: Final = ("un", "non", "dis")
"""Beginnings of words that may deny by themselves, as in "unharmed"."""
