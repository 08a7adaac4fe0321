"""English function words, which are told apart from names and content."""

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
TORN_ENDS: Final = UNFINISHED_ENDS | frozenset(
    "of to for with by from at into in on as if during under between among against about over until since while when"
    " his its their your our is are was were has have will would can could should".split()
)
"""Words on which a sentence may end ("what it is for"), but hardly one without a full stop."""

ONE_LETTER_WORDS: Final = frozenset({"A", "I"})
"""Words of one letter, before which a figure is no code: "A 12-year-old"."""

PLACE_LINKS: Final = frozenset(
    "in at from near to into across around outside inside through over towards toward".split()
)
"""Words after which a name is mostly a place."""
AROUND_PLACES: Final = frozenset("in near around outside across inside".split())
"""Those among them after which hardly anybody is named."""

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

TELLING_ENGLISH: Final = frozenset(
    "the of and to that was for on with said by is it as at he she they his her their who which".split()
)
"""Those of which a text in another language has few."""
