"""The closed lists of English words that decide what may never, or always, be cut from a sentence."""

import re
from typing import Final


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


YEAR: Final = re.compile(r"(?:18|19|20)\d\d")
"""A year in figures."""

CONDITIONS: Final = _words(
    "if unless until till lest provided providing whether than supposing assuming except without unlike instead "
    "excluding rather minus versus vs but because-of pending subject barring"
)
"""A phrase that one of these opens limits what the sentence claims: it is never cut."""

ATTRIBUTION_OPENERS: Final = _words("according per")
"""A phrase that one of these opens says whose claim the sentence is."""

CONCESSIONS: Final = _words("despite although though whereas while amid after following as")
"""A phrase that one of these opens stands outside of a negation: "did not agree despite ..." claims no more
without."""

BESIDE: Final = (
    ("rather", "than"), ("as", "well", "as"), ("along", "with"),
)  # fmt: skip
"""Words that open what something is told beside, or against; the claim holds without it."""

UNMAKING: Final = _words(
    "alleged accused suspected supposed apparent attempted would-be potential possible possibly probable likely "
    "unlikely proposed planned former late acting deputy vice assistant associate interim fake false mock failed "
    "so-called self-described self-styled presumed purported reported rumoured rumored nearly almost future "
    "prospective aspiring ousted retired unborn dead missing no own certain several many some few two three half "
    "double next new old unconfirmed disputed partial human same-sex illegal estranged divorced separated adopted "
    "disgraced convicted suspended caretaker substitute reserve junior youth female amateur virtual toy replica "
    "fictional imaginary animated artificial plastic average median net gross underlying banned controversial "
    "real genuine contested contentious unproven discredited untested hypothetical preliminary unwanted unofficial "
    "additional provisional chief presidential"
)
"""Adjectives without which a noun says something else: "former president", "attempted murder"."""

STUBS: Final = _words(
    "bid effort efforts attempt attempts order way ability plan plans decision chance right need move wake midst "
    "face result case fear fears hope hopes claim claims belief idea fact news possibility likelihood yards yard "
    "miles mile behalf thanks cornerstone heart centre center core basis wait metres meters feet foot points point "
    "kilometres kilometers km inches degrees minutes seconds sign signs evidence reports suggestion suggestions "
    "allegation allegations rumour rumours rumor rumors warning warnings doubt doubts speculation suspicion suspicions "
    "indication indications concern concerns call calls threat threats promise promises vow vows proof knowledge "
    "revelation revelations seat seats post posts dispute disputes row rows debate argument feud quarrel controversy "
    "finger grip tension tensions response"
)
"""Nouns that say nothing without what follows them."""

PLACES: Final = _words("area areas place places spot spots region site scene moment period point way one ones")
"""Nouns of which nobody knows which are meant without the clause that follows."""
PARTS_OF_NAMES: Final = _words(
    "city town village province region state district county port suburb island republic kingdom university college "
    "department ministry parish borough bay gulf house bank court"
)
"""Nouns that with "of" and a name are the name: "the city of Larkby"."""
HARMING: Final = _words(
    "shot killed murdered stabbed beaten attacked raped abused assaulted tortured strangled poisoned abducted "
    "kidnapped molested executed bombed mauled"
)
"""Done to somebody, these are told with who did them."""

NEGATIONS: Final = _words(
    "not n't never no none nobody nothing nor neither hardly barely scarcely seldom rarely few little without cannot "
    "nowhere fewer less"
)
COLOURS: Final = _words(
    "huge massive major dramatic stunning shocking giant big key brutal savage tragic famous popular beautiful "
    "terrible horrific horrifying spectacular significant important remarkable extraordinary incredible amazing "
    "fresh vast enormous tiny lovely stylish glamorous controversial notorious embattled troubled emotional "
    "bitter fierce heavy tough difficult able clever brilliant superb fantastic wonderful glittering lavish "
    "simple whole entire very great good nice fine real prominent leading high-profile long lengthy sudden "
    "bizarre strange unusual rare fascinating impressive glorious"
)
"""Adjectives that only colour what they stand before."""

LIMITS: Final = _words(
    "only first last sole solely just all every each most any both least best worst second third fourth fifth "
    "main leading other another same such so too as half alone"
)
"""A noun or verb that one of these qualifies means less without what follows it."""

CONNECTIVES: Final = _words(
    "but and so yet however meanwhile also moreover furthermore nevertheless nonetheless besides additionally instead "
    "then thus therefore hence still indeed or nor similarly likewise consequently accordingly anyway well now "
    "afterwards elsewhere finally overall plus"
)
"""Opening words that lean on a sentence before."""

CUT_ADVERBS: Final = _words(
    "currently recently previously later earlier then actually really very extremely particularly especially notably "
    "noticeably significantly dramatically finally ultimately eventually subsequently immediately quickly clearly "
    "obviously certainly unfortunately fortunately sadly interestingly surprisingly reluctantly simply formally "
    "publicly famously proudly happily angrily hugely incredibly remarkably literally basically "
    "essentially truly thankfully hopefully importantly strongly greatly highly deeply"
)
"""Adverbs of emphasis, order and comment: the only ones that may be cut."""

ALWAYS_CUT: Final = _words(
    "also too however meanwhile moreover furthermore nevertheless nonetheless therefore additionally"
)
"""Adverbs that lean on a sentence before wherever they stand."""

WEEKDAYS: Final = _words("monday tuesday wednesday thursday friday saturday sunday")
DAYS: Final = WEEKDAYS | _words("today yesterday tonight tomorrow")
DATES: Final = DAYS | _words(
    "mon tue tues wed thu thur thurs fri sat sun january february march april may june july august september october "
    "november december jan feb mar apr jun jul aug sep sept oct nov dec christmas easter"
)
"""Times that measure nothing: what happened on one of them may be told without what it happened after."""
TIME_NOUNS: Final = DATES | _words(
    "morning afternoon evening night midnight noon midday lunchtime dawn dusk day days week weeks weekend month months "
    "year years decade decades hour hours minute minutes moment spring summer autumn fall winter "
    "a.m. p.m. am pm gmt et bst est edt pst"
)
TIME_ADVERBS: Final = _words(
    "ago later earlier recently now currently previously today yesterday tomorrow tonight early late soon shortly "
    "overnight afterwards immediately lately formerly presently nowadays"
)
TIME_QUALIFIERS: Final = _words(
    "last next this past early late earlier later ago every each mid previous following coming same on in at since "
    "before after until by from between around about nearly almost during within for over"
)
"""Words beside a time that belong to it: a cut that leaves one of them standing halves the phrase."""

TIME_PREPOSITIONS: Final = _words("on in at during late early around earlier over")
"""Before a time, these make it an adverbial; "by", "since", "until", "for" make it a claim of its own."""

CLAUSE_OPENERS: Final = _words(
    "after before while when as since because although though where whereas once whilst amid despite"
)
"""Conjunctions of clauses that the main clause does not depend on."""

NOUN_PREPOSITIONS: Final = _words("in at from near outside inside across throughout during after around")
"""Prepositions of phrases that tell more of a noun; "of", "for", "on", "with" usually complete it."""

NEEDY_VERBS: Final = _words(
    "accused charged convicted cleared acquitted suspected blame blames blamed blaming depend depends "
    "depended rely relies relied "
    "consist consists consisted compared based aimed linked referred related belong belongs belonged led leads "
    "lead resulted result results subject focused focus call calls called asked look looks looked deal deals "
    "agree agrees agreed put puts placed sent turned turn turns tied lies lay sat stood live lives lived "
    "sentenced fined banned barred prevented stopped known likely due set bound pleaded pled guilty responsible "
    "able part come comes came go goes went stems stemmed involved account accounts accounted range ranges ranged "
    "vary varies number believed refer refers tend believe believes struggle struggles serve serves served named "
    "dubbed described regarded considered treated divert diverts diverted diverting distract distracted "
    "apologised apologized protect protected spend spent invest invested rose fell grew increased decreased "
    "dropped climbed jumped declined cut raised lowered worth valued priced estimated rising falling growing climbing "
    "dropping jumping soar soars soared soaring surge surged surging plunge plunged plunging engage engages engaged "
    "engaging rest rests rested resting relying consisting belonging amount amounts amounted amounting referring "
    "adhere adheres adhered hinge hinges hinged revolve revolves revolved contribute contributes contributed "
    "contributing resulting compiled composed comprised located situated rooted attributed devoted dedicated subjected "
    "confined restricted limited exposed accustomed committed close closer followed preceded "
    "accompanied caused prompted triggered sparked"
)
"""Words that a prepositional phrase completes ("accused of", "rose to", "depends on"): it stays."""

ACCUSING: Final = _words(
    "accused accuses accusing charged charges charge "
    "convicted conviction suspected suspicion sentenced alleged alleges "
    "alleging allegations allegation accusations accusation indicted arrested acquitted cleared guilty pleaded denied "
    "denies deny investigated trial blamed sued fined"
)
"""What stands under one of these is said of somebody who may be innocent: it is not made shorter."""

PRONOUNS: Final = _words(
    "i you he she it we they me him her us them this that these those who whom which my your his its our their mine "
    "yours hers ours theirs himself herself itself themselves one ones there here such same another"
)
