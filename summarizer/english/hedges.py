"""English words that take back some certainty, by their sort, and those that say a thing for sure."""

from typing import Final

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
CAUTIOUS: Final = frozenset({"alleged"})
"""What a careful writer puts before a noun: "the alleged burglar"."""
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
ABLE: Final = frozenset({"can", "able"})
"""What "could" is in the present."""
ARRANGED: Final = frozenset("set due scheduled should".split())
"""What is expected or planned in another word."""
WOULD: Final = frozenset({"would", "'d"})
"""Before a verb they say in reported speech what "will" says."""
CONFIRMED: Final = "confirmed"
CONFIRMING: Final = frozenset("confirm confirms confirmed confirmation confirming".split())
VOTING: Final = frozenset("vote votes voted voting senate senators nominee nominees nomination nominated".split())
"""Words beside which to confirm is to give an office, and not to say for sure."""
BANNING: Final = frozenset(
    "ban bans banned banning bar bars barred forbid forbids forbidden prohibit prohibits prohibited outlaws outlawed "
    "cannot can't not disallowed illegal prevented".split()
)
"""Words by which "may not" is told otherwise."""
IS_TO: Final = r"\b(?:is|are|was|were) to\b"
"""What else speaks of what is to come, as a pattern."""
