"""English words that deny and words that hedge, and which of them say the same."""

from typing import Final

NEGATORS: Final = frozenset(
    "not no never none nobody nothing nowhere neither nor cannot n't without hardly barely scarcely".split()
)
"""Words that deny what follows."""

CONTRACTED: Final = "n't"

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

REVERSALS: Final = (("denied", "confirmed"), ("failed to", "managed to"), ("refused to", "agreed to"))

HEDGES: Final[dict[str, str]] = {
    form: sort
    for sort, forms in {
        "possible": "may might could possibly perhaps maybe potentially potential possible",
        "claimed": (
            "alleged allegedly alleges allege accused accuses suspected suspect suspects suspicion reportedly "
            "purported purportedly claimed claims claim claiming apparently apparent apparent accusation accusations "
            "allegation allegations charged charges charge"
        ),
        "likely": "likely probably seems seem seemed appears appear appeared unlikely suggests suggest suggested",
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
    "may might could possibly perhaps alleged allegedly alleges suspected reportedly purportedly believed expected "
    "expect expects hope hoped aims intend seek proposes propose accused "
    "plans planned planning proposed likely probably feared considering intends hopes".split()
)
"""Hedges whose loss turns a claim into a fact."""

NEGATIVE_PREFIXES: Final = ("un", "non", "dis")
"""Beginnings of words that may deny by themselves, as in "unharmed"."""
