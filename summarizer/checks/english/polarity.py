"""English words that deny and words that hedge, and which of them say the same."""

from typing import Final

NEGATORS: Final = frozenset(
    "not no never none nobody nothing nowhere neither nor cannot n't without hardly barely scarcely".split()
)
"""Words that deny what follows."""
NOUN_NEGATORS: Final = frozenset("no none nobody nothing".split())
"""Those among them that deny by a noun, or stand for one."""

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
FOR_NOT: Final = (DENYING - WEAKLY_DENYING) | frozenset(
    "fewer less absent reluctant exclude excludes excluded excluding waive waived insufficient unsure discounted "
    "discounts disputed disputes default defaulting forbidden forbids barred undecided uncertain instead doubt "
    "doubts doubted doubting".split()
)
"""Words of an article for which a takeaway may have a plain "not": who refused to speak did not speak."""
RULING: Final = frozenset("rule rules ruled ruling".split())
"""Before "out", they deny what follows."""
UNSAID: Final = frozenset(
    "else others anyone anybody anything ever even single somebody someone something everybody everyone".split()
)
"""Words beside a denial that are not what it denies: "nobody else left", "hardly anyone left"."""
CLAUSE_LINKS: Final = frozenset("and but or while".split())
"""Words at which what is denied ends."""
CONTRASTING: Final = frozenset("whereas though although".split())
"""Other words between two clauses that each say their own."""
PLACED: Final = frozenset("at in on near inside".split())
"""Words right behind a "not" that says where somebody is not."""
LIMITING: Final = frozenset("only just merely simply least necessarily".split())
"""Words before which a "not" denies nothing, or only in part: "not only", "not least"."""

_OPPOSITES: Final = """
deny denies denied denying / confirm confirms confirmed confirming admit admits admitted
fail fails failed failing / manage manages managed succeeded
refuse refuses refused refusing / agree agrees agreed agreeing
reject rejects rejected rejecting / accept accepts accepted approve approves approved
oppose opposes opposed opposing / support supports supported supporting back backs backed
acquit acquits acquitted cleared innocent / convict convicts convicted guilty
win wins won winning / lose loses lost losing
rise rises rose risen rising increase increases increased grew climb climbs climbed jump jumps jumped soar soars \
soared surge surges surged / fall falls fell fallen falling decrease decreased drop drops dropped plunge plunges \
plunged slump slumps slumped tumble tumbles tumbled decline declined
raise raises raised increase increased / cut cuts cutting reduce reduces reduced lower lowered
gain gains gained / lose loses lost
profit profits / loss losses
beat beats defeated / lose loses lost losing
buy buys bought buying / sell sells sold selling
lend lends lent lending / borrow borrows borrowed borrowing
import imports imported importing / export exports exported exporting
hire hires hired hiring / fire fires fired firing sack sacks sacked sacking
uphold upholds upheld / overturn overturns overturned quash quashed
release releases released freed / arrest arrests arrested detain detains detained
create creates created / destroy destroys destroyed
help helps helped / harm harms harmed
attack attacks attacked / defend defends defended
welcome welcomes welcomed / reject rejects rejected criticise criticised criticize criticized condemn condemned
strengthen strengthens strengthened / weaken weakens weakened
expand expands expanded / shrink shrinks shrank shrunk
include includes included / exclude excludes excluded
love loves loved / hate hates hated
hope hopes hoped / fear fears feared
likely / unlikely
able / unable
possible / impossible
willing / unwilling
aware / unaware
safe / unsafe dangerous
former ex / current
early / late
cheap / expensive
high / low
large big / small
long / short
rich / poor
strong / weak
true / false
right / wrong
positive / negative
optimistic / pessimistic
public / private
permanent / temporary
domestic / foreign
inside / outside
north northern / south southern
east eastern / west western
minimum / maximum
prosecution prosecutor prosecutors / defence defense
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

CONVERSE: Final = frozenset({"beat", "buy", "lend"})
"""Verbs of pairs that say the same where the two parties change places: A beat B, B lost to A."""
TAKING_SIDES: Final = frozenset("vote campaign argu speak rule lobbi protest".split())
"""Stems of verbs whose "for" and "against" are opposites."""
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
    "alleged allegedly alleges allege suspected reportedly purportedly believed expected "
    "expect expects hope hoped aims intend seek proposes propose accused accuse accuses "
    "plans planned planning proposed likely probably feared considering intends hopes".split()
)
"""Hedges whose loss turns a claim into a fact."""
DOUBTING_THAT: Final = frozenset("fear fears suspect suspects".split())
"""Other hedges that are as strong right before a "that", and else mostly nouns."""

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
OWN_DOUBTS: Final = frozenset(
    form for form, sort in HEDGES.items() if sort in {"possible", "likely", "believed", "expected", "planned"}
) - FIRM | frozenset("confident considers if unless whether".split())
"""Words of a takeaway before which, or beside which, a "will" is somebody's doubt, view or condition."""
RATES: Final = frozenset("more less most least as so how equally likelier".split())
"""Words before a "likely" that tells how often something is so, and doubts nothing."""
RATED: Final = RATES - {"so", "how", "as"} | frozenset(
    "often oftener fewer higher lower rate rates risk risks chance chances odds times twice double likelihood".split()
)
"""Words that a takeaway may have for such a rate."""
FUTURE_DOUBTS: Final = HEDGES.keys() - FUTURE - {"would", "charge", "charged", "charges"} | {"can", "whether"}
"""Words beside which what is to come is not sure to come."""
IS_TO: Final = r"\b(?:is|are|was|were) to\b"
"""What else speaks of what is to come, as a pattern."""

NEGATIVE_PREFIXES: Final = ("un", "non", "dis")
"""Beginnings of words that may deny by themselves, as in "unharmed"."""
