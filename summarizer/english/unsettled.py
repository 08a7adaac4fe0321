"""English words for what is tried, planned, asked or only said of somebody, and so is not done, or not yet."""

from typing import Final

from summarizer.english.hedges import FIRM, HEDGES

NOT_YET_DONE: Final = frozenset(
    "fail fails failed failing refuse refuses refused refusing decline declines declined declining try tries tried "
    "trying attempt attempts attempted attempting threaten threatens threatened threatening unable".split()
)
"""Before "to", these say that what follows was not done, or not yet."""
KEPT_FROM: Final = frozenset("barred banned prevented blocked stopped kept disqualified excluded".split())
"""Before "from" and an "-ing", these say that what follows was not done."""
MANAGING: Final = frozenset("able managed allowed".split())
"""Before "to", these say that what follows was done."""
TO_COME: Final = frozenset("to would will could may might can should must the a an his her its their of".split())
"""Behind one of these a verb tells nothing as done, or is a noun."""
COMING: Final = frozenset(
    "scheduled due set poised hope hopes hoped hoping plan plans planned planning expected aim aims aiming intend "
    "intends intended vow vows vowed propose proposes proposed pledge pledges pledged seek seeks seeking agreed "
    "yet still voted votes voting".split()
)
"""Before "to", these say that what follows is still to come."""
ORDERED: Final = frozenset(
    "ordered told instructed required directed obliged orders tells instructs requires directs ordering telling "
    "requiring instructing directing".split()
)
"""What somebody is made to do by these, and a "to" right before it, he has not done yet."""
HAVING: Final = frozenset("has have had having given".split())
"""A little before an "until", and a "to" behind that, these give time for what is not done yet."""
STILL: Final = frozenset("yet still".split())
"""Those among them that leave open what of a whole is done."""
ARE_TO: Final = frozenset("is are".split())
"""Right before "to", these say so as well: who "is to join" has not joined."""
ASKING_FOR: Final = frozenset(
    "ask asks asked asking urge urges urged urging want wants demand demands demanded demanding call calls called "
    "calling request requests requested requesting pressed pressing beg begs begged appeal "
    "appeals appealed invite invites invited recommend recommends recommended recommending propose proposes proposed "
    "proposing proposal offer offers offered offering seek seeks seeking sought suggest suggests suggested suggesting "
    "consider considers considered considering weigh weighs weighing discuss discusses discussing draft drafts "
    "drafting drafted plan plans motion bid petition advise advises advised encourage encourages encouraged".split()
)
"""What stands behind these, or somebody and a "to", is only asked for, offered or weighed."""
CALLING: Final = frozenset("call calls called calling".split())
"""Those among them that ask for something only before "on" or "for"."""
UNAWARE: Final = frozenset({"unaware"})
NO_RECORD: Final = frozenset("record records evidence sign signs trace indication indications proof".split())
NO_MORE: Final = frozenset("no any little".split())
"""What stands behind these words, or two of them, is not known to be so: "unaware of", "no record of"."""
ASKED_FOR_ENDS: Final = frozenset(
    "after over by from against since before following because when while who which but although as with until "
    "amid".split()
)
"""Words at which what is asked for ends."""
WILL: Final = frozenset("will won't would must".split())
WILL_SHORT: Final = "'ll"
"""Before a verb they say the same, the short one at the end of a word."""
OWN_PLANS: Final = (COMING - {"set", "still"}) | frozenset(
    "will won't would could may might want wants wanted promise promises promised ready expect expects soon "
    "must should ordered instructed required obliged deadline".split()
)
"""Words of a takeaway that itself speaks of what is to come."""
AGREED: Final = frozenset("agreed disagreed freed guaranteed".split())
"""Past forms on "-eed"; most such words are none."""
PLAIN_PARTICIPLES: Final = frozenset("become overcome come run put set cut hit quit shut".split())
"""Participles that are written like the plain form."""
OPEN_BEFORE: Final = frozenset("will won't to be is are being would could can may might should must".split())
"""Within a few words behind one of these a past form tells nothing as done."""
NOUN_BEFORE: Final = frozenset("a an the his her its their of in with".split())
"""Right behind one of these it says of which sort something is."""

SCHEDULED: Final = frozenset(
    "takes comes goes starts begins opens reopens closes ends expires resumes continues meets returns".split()
)
"""Verbs in the present that tell of what is to come, where its time stands behind them: "starts on Monday"."""
SCHEDULED_OF_MANY: Final = frozenset("take come start begin open reopen close end expire resume continue meet".split())
"""The same for several; behind some words they are nouns or no present."""
TIME_TO_COME: Final = frozenset("next tomorrow".split())
BEFORE_TIMES: Final = frozenset("on in from".split())
"""Before a weekday, month or figure these make it the time of a verb."""

WHETHER: Final = frozenset({"whether"})
IF: Final = frozenset({"if"})
ASKING: Final = frozenset(
    "clear unclear known unknown know knows sure certain say tell ask asks asking wonder wonders wondered question "
    "questions questioned investigate investigates investigated investigating examine examines examining examined "
    "determine determining decide deciding find consider considering probe probing see check checking".split()
)
"""Words a little before an "if" that make it a "whether"."""
TIMES: Final = frozenset("when after before while because since".split())
"""Words in a question behind which something stands that is not asked: "whether he lied when he spoke"."""
ASKED_TOO: Final = frozenset(HEDGES) - FIRM | frozenset(
    "whether if unclear unknown investigate investigates investigated investigating investigation question questions "
    "questioned inquiry probe probing examine examines examining would".split()
)
"""Words of a takeaway that itself leaves its matter open."""
CONDITIONS: Final = frozenset("if unless".split())
ON_CONDITION: Final = CONDITIONS | frozenset(
    "when should would could may might until case condition provided threaten threatens threatened threatening warn "
    "warns warned warning".split()
)
"""Words of a takeaway that itself makes something depend on something."""
ACCUSING: Final = frozenset("accuse accuses accused accusing".split())
"""Before somebody "of" a deed."""
