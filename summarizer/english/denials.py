"""English words that deny, and those beside which a lost or gained "not" is no clear change."""

from typing import Final

NEGATORS: Final = frozenset(
    "not no never none nobody nothing nowhere neither nor cannot n't without hardly barely scarcely".split()
)
"""Words that deny what follows."""
NOUN_NEGATORS: Final = frozenset("no none nobody nothing".split())
"""Those among them that deny by a noun, or stand for one."""
OF_NO_VERB: Final = frozenset("not none nobody nothing nor neither".split())
"""Those that deny something else than a verb where none such as "was" or "can" stands before them."""
BEHIND_NO: Final = frozenset("longer way circumstances".split())
"""Words with which a "no" denies a verb: "is no longer", "in no way"."""
NEGATIONS: Final = NEGATORS | frozenset("seldom rarely few little fewer less".split())
"""These too, with those that say how seldom or how little: no cut leaves out any of them."""
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
    "fewer less absent reluctant scrap scraps scrapped scrapping shelve shelved axe axed abandon abandoned postpone "
    "postponed exclude excludes excluded excluding waive waived insufficient unsure discounted "
    "discounts disputed disputes default defaulting forbidden forbids barred undecided uncertain instead doubt "
    "doubts doubted doubting".split()
)
"""Words of an article for which a takeaway may have a plain "not": who refused to speak did not speak."""
PUT_SECOND: Final = frozenset((("rather", "than"), ("instead", "of")))
"""Two words before what is not done, or less."""
CORRECTED: Final = frozenset("it he she they we that which as previously originally earlier once".split())
"""Words right behind a figure that was not so in the end, before who gave it: "not the 500 it forecast"."""
FORMERLY: Final = frozenset(
    "from instead had previously originally earlier cut cuts lowered lowers raised raises revised revises".split()
)
"""Words of a takeaway that gives such a figure as what was before."""
SAYING_FALSE: Final = frozenset(
    "deny denies denied denying reject rejects rejected rejecting refute refutes refuted refuting dismiss dismisses "
    "dismissed dismissing rebut rebuts rebutted false untrue".split()
)
"""What these speak of is told to be not so."""
DENYING_THAT: Final = frozenset(
    "deny denies denied denying dispute disputes disputed disputing refute refutes refuted rebut rebuts rebutted doubt "
    "doubts doubted".split()
)
DENYING_CLAIMS: Final = frozenset("reject rejects rejected rejecting dismiss dismisses dismissed dismissing".split())
CLAIMS: Final = frozenset(
    "claim claims suggestion suggestions allegation allegations report reports accusation accusations rumour rumours "
    "rumor rumors idea notion".split()
)
DENYING_TO: Final = frozenset("refuse refuses refused refusing decline declines declined declining".split())
SAYING_WHETHER: Final = frozenset("say confirm admit acknowledge".split())
"""Verbs that deny a claim: by themselves, before a "claim", and before "to say"."""
BEFORE_DEEDS: Final = frozenset("that he she they it ever".split())
"""Words between "denied" and what was done; an "-ing" may stand there as well."""
ANY_DENIAL: Final = (
    DENYING_THAT
    | DENYING_CLAIMS
    | frozenset(
        "denial denials denounced untrue false falsely falsehood innocent innocence baseless unfounded contrary "
        "contradict contradicts contradicted contradicting challenged contested insisted disagreed disagree disagrees "
        "plead pleaded pled pleads myth lie lies lied".split()
    )
)
"""Words by which an article may say that somebody denies something."""
DENYING_WITH: Final[dict[str, str]] = {
    form: particle
    for particle, forms in {
        "out": "rule rules ruled ruling pull pulls pulled pulling",
        "off": "call calls called calling",
        "to": "yet still",
    }.items()
    for form in forms.split()
}
"""Words that deny what stands beside them before another: "ruled out", "called off", "has yet to"."""
RULING: Final = frozenset("rule rules ruled ruling".split())
"""Those among them that say before it what "excluded" says."""
CANCELLING: Final = frozenset(
    "call calls called calling cancel cancels cancelled canceled scrap scraps scrapped scrapping "
    "shelve shelved axe axed abandon abandoned postpone postponed".split()
)
"""Those of which what is denied is there no more: the strike "will not go ahead"."""
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
NO_REASON: Final = frozenset("no any single".split())
REASON_WHY: Final = ("reason", "why")
"""Behind these a "not" speaks for it: "no reason why Wend should not", "is there any reason why it can't"."""
NEGATIVE_PREFIXES: Final = ("un", "non", "dis")
"""Beginnings of words that may deny by themselves, as in "unharmed"."""
BEFORE_TO: Final = DENYING_TO | frozenset("fail fails failed failing unable yet".split())
"""Words that deny the verb behind a "to" right after them."""
LACKING: Final = frozenset("lack lacks lacked lacking".split())
"""Words that deny what stands right behind them."""
PASSED_OVER: Final = UNSAID | frozenset(
    "think thinks believe believes feel feels expect expected seem appear likely able going longer".split()
)
"""Words between a denial and what it denies: "does not seem to know"."""
HALVING: Final = frozenset("except too but only yet to what how".split())
"""Words right behind a denial, or between, with which it denies something else: "not too early to salute"."""
IN_TAGS: Final = frozenset("say says said saying told tells".split())
"""Words that mostly only give a source, of which nothing is denied."""
OF_ANOTHER: Final = frozenset("nor neither without nobody none".split())
"""Denials of somebody or something else than of what stands behind them."""
LEAVING_OPEN: Final = (
    NEGATIONS
    | FOR_NOT
    | frozenset("if unless whether until only except yet or ban bans banned hope hopes hoped hoping".split())
)
"""Words of a clause that does not plainly say that something is so."""
WARNING_OF: Final = frozenset("against warn warns warned warning".split())
"""Words before what is not to be done."""
