"""English words that say the opposite of each other, and when that is no contradiction."""

from typing import Final

_OPPOSITES: Final = """
deny denies denied denying / confirm confirms confirmed confirming admit admits admitted
fail fails failed failing / manage manages managed succeeded
refuse refuses refused refusing / agree agrees agreed agreeing
reject rejects rejected rejecting / accept accepts accepted approve approves approved
oppose opposes opposed opposing / support supports supported supporting back backs backed
acquit acquits acquitted cleared innocent / convict convicts convicted guilty
win wins won winning / lose loses lost losing
rise rises rose risen rising increase increases increased grew climb climbs climbed jump jumps jumped soar soars \
soared surge surges surged climbing growing grow grows grown gained firmed rallied recovered improved improves \
improving strengthened strengthens accelerated accelerates accelerating intensified / fall falls fell fallen falling \
decrease decreased drop drops dropped plunge plunges plunged slump slumps slumped tumble tumbles tumbled decline \
declined declines declining falling dropping eased eases easing slipped slips weakened weakens slowed slows cooled \
cools deteriorated deteriorates deteriorating shrank shrunk softened sank slid dipped collapsed receded receding \
worsened
raise raises raised increase increased / cut cuts cutting reduce reduces reduced lower lowered
halve halves halved halving / double doubles doubled doubling treble trebles trebled triple triples tripled
gain gains gained / lose loses lost
profit profits / loss losses
beat beats defeated / lose loses lost losing
buy buys bought buying / sell sells sold selling
lend lends lent lending / borrow borrows borrowed borrowing
import imports imported importing / export exports exported exporting
hire hires hired hiring / fire fires fired firing sack sacks sacked sacking dismiss dismisses dismissed
tighten tightens tightened / relax relaxes relaxed loosen loosens loosened ease eases eased
lift lifts lifted scrap scraps scrapped / impose imposes imposed
advance advances advanced / retreat retreats retreated
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
full / empty
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
OPPOSITES_IF_DENIED: Final[dict[str, frozenset[str]]] = dict.fromkeys(
    ("survivor", "survivors"), frozenset("dead died dies killed perished".split())
)
"""Words that say the opposite of others once they are denied: there were "no survivors"."""
CONVERSE: Final = frozenset({"beat", "buy", "lend"})
"""Verbs of pairs that say the same where the two parties change places: A beat B, B lost to A."""
TAKING_SIDES: Final = frozenset("vote campaign argu speak rule found lobbi protest".split())
"""Stems of verbs whose "for" and "against" are opposites."""
TURNABLE: Final = frozenset(
    "before after most least end ends ended start starts more fewer less higher lower longer shorter older younger "
    "stronger weaker earlier sooner later faster quicker slower better worse larger bigger greater smaller richer "
    "poorer".split()
)
"""Words that say the same as their opposite where the two halves of a sentence change places: A before B, B after A."""
