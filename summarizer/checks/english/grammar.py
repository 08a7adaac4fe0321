"""English function words, pronouns, connectives and titles, which the checks tell apart from names and content."""

from typing import Final

FUNCTION_WORDS: Final = frozenset(
    "a an the and or but nor so yet if as at by for from in into of off on onto out over to up with within without "
    "about above across after against along amid among around before behind below beneath beside besides between "
    "beyond despite down during except inside like near outside past per since than through throughout till toward "
    "towards under until upon via while although though because unless whereas whether that which who whom whose "
    "what when where why how this these those there here it its he him his she her hers they them their theirs we us "
    "our ours i me my mine you your yours one ones am is are was were be been being do does did doing done have has "
    "had having will would shall should can could may might must not no 's s t d ll re ve n't also just very too "
    "then now some any all both each every other another such only own same more most much many few less least "
    "several".split()
)
"""Words that carry no fact by themselves: left out when takeaway and article are compared by content."""

GRAMMATICAL: Final = frozenset(
    "a an the of to for in on at by with and that it its he him his she her i me my we us our you your they them their "
    "this these those one ones is am are was were be been being has have had having do does did s".split()
)
"""The words among them that a quotation may change to fit its sentence, and which change no statement."""

UNFINISHED_ENDS: Final = frozenset("the a an and or but who whom whose because although than".split())
"""Words that wait for another: a sentence that ends on one was cut off."""
DANGLING_OPENERS: Final = frozenset("he she they it his her hers its their theirs him them".split())
"""Pronouns that lean on a sentence that is not there when they open a takeaway."""

PERSON_PRONOUNS: Final = frozenset("he she his her him hers who whose himself herself".split())
SUBJECT_PRONOUNS: Final = frozenset("he she".split())
"""Those among them that say by themselves who does what a sentence tells."""
MALE: Final = frozenset("he his him himself mr sir lord king prince actor duke baron".split())
FEMALE: Final = frozenset("she her hers herself mrs ms miss lady dame queen princess actress duchess baroness".split())
"""Pronouns and titles of a man, and of a woman."""
THING_PRONOUNS: Final = frozenset("it its they them their theirs itself themselves which".split())
PLACE_LINKS: Final = frozenset(
    "in at from near to into across around outside inside through over towards toward".split()
)
"""Words after which a name is mostly a place."""

PREPOSITIONS: Final = PLACE_LINKS | frozenset(
    "of on for with by about against among between during over under above below behind beneath beside despite per "
    "past since than through throughout until till upon via without within onto off out along amid".split()
)
"""Words after which a name is no subject."""
CLAUSE_OPENERS: Final = frozenset(
    "that whereas while when as because since if though although after before but where until unless".split()
)
"""Words after which a subject follows."""
RESPECTIVELY: Final = "respectively"
"""What binds each member of a list to a place."""

DEMONSTRATIVES: Final = frozenset("this that these those such".split())

LEANING_NOUNS: Final = frozenset(
    "move decision incident announcement attack ruling deal agreement report study comments comment remarks statement "
    "pair couple group team man woman company firm latter former measure plan proposal bill case crash accident "
    "shooting event".split()
)
"""Nouns that, after "this", "that" or at the head of "the move", point back to what a sentence before has named."""

BARE_LEANERS: Final = frozenset("the move;the decision;the pair;the latter;the former;the incident;the duo".split(";"))
"""Noun groups that lean even without "this"."""

CONNECTIVES: Final = frozenset(
    "but and or so yet also however meanwhile moreover furthermore nevertheless nonetheless instead otherwise "
    "therefore thus hence besides still then though although additionally consequently similarly likewise "
    "later earlier afterwards elsewhere".split()
)

CONNECTIVE_PHRASES: Final = (
    "as a result",
    "in addition",
    "in fact",
    "for example",
    "for instance",
    "on the other hand",
    "at the same time",
    "as well as that",
    "in response",
    "by contrast",
    "in contrast",
    "after that",
    "because of this",
    "due to this",
)

SUBORDINATORS: Final = frozenset("although though while if when because since unless as after before".split())
"""Openers that do not lean when a main clause follows in the same sentence."""

FIRST_PERSON: Final = frozenset(
    "i me my mine myself we us our ours ourselves i'm i've i'll we're we've we'll let's".split()
)
READER: Final = frozenset("you your yours yourself you're you'll you've".split())

TITLES: Final = frozenset(
    "president vice prime minister chancellor senator sen congressman congresswoman representative rep governor gov "
    "mayor secretary ambassador king queen prince princess duke duchess emperor pope cardinal archbishop bishop "
    "general gen colonel col lieutenant lt captain capt major sergeant sgt commander admiral judge justice magistrate "
    "attorney prosecutor sheriff detective inspector constable superintendent chief officer director chairman "
    "chairwoman chair chairperson ceo coach manager captain midfielder striker defender goalkeeper professor prof "
    "doctor dr mr mrs ms miss sir lord lady dame baroness baron rabbi imam reverend rev councillor commissioner "
    "spokesman spokeswoman spokesperson analyst author actor actress singer founder boss leader deputy foreign "
    "first defence defense finance interior home fmr former ex pres ofc dep sens reps".split()
)
"""Words before or after a name that say what its bearer is."""

ROLE_ENDS: Final = ("er", "or", "ist", "man", "woman", "ian")
"""Ends of other such words, as in "pitcher"."""
ROLE_NOUNS: Final = frozenset(
    "president minister chancellor senator congressman congresswoman representative governor mayor secretary "
    "ambassador king queen prince princess duke duchess pope cardinal archbishop bishop general colonel lieutenant "
    "captain sergeant commander admiral judge justice attorney prosecutor sheriff detective inspector superintendent "
    "director chairman chairwoman ceo coach manager midfielder striker defender goalkeeper professor doctor "
    "councillor commissioner spokesman spokeswoman analyst author actor actress singer founder premier treasurer "
    "economist lawyer teacher engineer scientist researcher".split()
)
"""The titles that tell one person from another."""

CLOCKS: Final = frozenset("et est edt pst pdt gmt bst utc ist cet ok tv pm am".split())
"""Time zones and short forms in capitals that name nobody."""

GENERIC_PARTS: Final = frozenset(
    "city town county state street road avenue stadium arena park river lake bay beach airport station hospital school "
    "university college church cathedral embassy house palace hotel museum bridge district province region republic "
    "navy army police force court club team party ministry department office bank group company corporation inc ltd "
    "west east north south western eastern northern southern central new old great upper lower greater royal national "
    "international jr sr island islands mountain valley festival tour cup league championship championships show "
    "series magazine newspaper news media website app islamic super mega airlines airways flight hall centre center "
    "committee commission council congress parliament senate union association federation agency board".split()
)
"""Words that say what a name's bearer is, and may be added to a name that the article has without them."""

HONORIFICS: Final = frozenset("mr mrs ms miss sir dr lord lady dame mx madam".split())

NAME_LINKS: Final = frozenset("of the de la le du van von der den bin bint ibn al el da dos di del".split())
"""Small words that may stand inside a name."""
LONG_NAME_LINKS: Final = frozenset("of the for and".split())
"""Small words that may stand inside a long name and have no letter in its acronym."""
