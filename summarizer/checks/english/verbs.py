"""English verbs of what one does to another: irregular forms, verbs that say the same, verbs of doing it together."""

from typing import Final

_IRREGULAR: Final = (
    "beat beats beaten beating;bite bites bit bitten;break breaks broke broken;bring brings brought;buy buys bought;"
    "catch catches caught;choose chooses chose chosen;drive drives drove driven;fight fights fought;find finds found;"
    "forbid forbids forbade forbidden;forgive forgives forgave forgiven;give gives gave given;hear hears heard;"
    "hit hits hitting;hold holds held;hurt hurts hurting;keep keeps kept;know knows knew known;lead leads led;"
    "leave leaves left;lose loses lost;make makes made;meet meets met;pay pays paid;see sees saw seen;sell sells sold;"
    "send sends sent;shoot shoots shot;steal steals stole stolen;strike strikes struck stricken;take takes took taken;"
    "teach teaches taught;tell tells told;throw throws threw thrown;understand understands understood;win wins won;"
    "outbid outbids outbidding;overthrow overthrows overthrew overthrown;overtake overtakes overtook overtaken;"
    "overcome overcomes overcame;outdo outdoes outdid outdone;bind binds bound;feed feeds fed;fling flings flung;"
    "lend lends lent;draw draws drew drawn;write writes wrote written;sing sings sang sung;build builds built;"
    "sue sues sued suing;woo woos wooed wooing;free frees freed freeing;found founds founded founding"
)
IRREGULAR: Final = {form: forms.split()[0] for forms in _IRREGULAR.split(";") for form in forms.split()}
"""Forms of verbs, each with its plain form."""

_ALIKE: Final = (
    "beat defeat overcome thrash trounce outplay;buy acquire purchase take-over;sack fire dismiss;name appoint;"
    "kill murder;criticise criticize;praise applaud;arrest detain"
)
ALIKE: Final = {form: forms.split()[0] for forms in _ALIKE.split(";") for form in forms.split()}
"""Plain forms of verbs that say the same, each with the one that stands for all."""

LOSES: Final = "lose"
BEATS: Final = "beat"
"""Who loses to another is beaten by him."""

TOGETHER: Final = frozenset(
    "meet marry divorce play face fight join date kiss hug battle debate wed draw tie resemble know follow".split()
)
"""Verbs of what two do together, or of an order that another verb turns round."""

BEING: Final = frozenset("is are was were be been being get gets got".split())
"""Forms before a participle that tell what was done to somebody."""
LEADING: Final = BEING | frozenset(
    "has have had will would may might could can should must to also later then once who which that does did do "
    "agreed agrees set due expected about going likely ll d s just already now first finally reportedly allegedly "
    "having".split()
)
"""Words that may stand between somebody and the verb of what he does."""
DENIED: Final = frozenset("not never cannot no neither nor hardly".split())
PARTICLES: Final = frozenset("off over out up down away back dead on in aside".split())
"""Small words that may follow a verb and belong to it."""
