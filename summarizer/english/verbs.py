"""English verbs of what one does to another: irregular forms, verbs that say the same, verbs of doing it together."""

from typing import Final

from summarizer.english.inflections import IRREGULAR as FORMS

_OF_DEEDS: Final = frozenset(
    (
        "bite break bring buy catch choose drive fight forbid give hear hold keep know lead leave lose make meet pay "
        "see sell send shoot steal strike take teach tell throw understand win bind feed lend draw write sing build "
        "sue"
    ).split()
)
_OWN: Final = (
    "beat beats beaten beating;find finds;found founds founded founding;forgive forgives forgave forgiven;hit "
    "hits hitting;hurt hurts hurting;outbid outbids outbidding;overthrow overthrows overthrew overthrown;"
    "overtake overtakes overtook overtaken;overcome overcomes overcame;outdo outdoes outdid outdone;fling "
    "flings flung;woo woos wooed wooing;free frees freed freeing"
)
IRREGULAR: Final = {form: plain for form, plain in FORMS.items() if plain in _OF_DEEDS} | {
    form: forms.split()[0] for forms in _OWN.split(";") for form in forms.split()
}
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
TENSES: Final = frozenset("is are was were be been being has have had a an the".split())
"""Small words that change with the tense, and articles: "has been" for "was"."""
LEADING: Final = BEING | frozenset(
    "has have had will would may might could can should must to also later then once who which that does did do "
    "agreed agrees set due expected about going likely ll d s just already now first finally reportedly allegedly "
    "having".split()
)
"""Words that may stand between somebody and the verb of what he does."""
HIMSELF: Final = frozenset("it he she they".split())
"""After "said" these mean who spoke: "Kell said it would buy Marr"."""
BIDDEN: Final = frozenset("ordered told asked required forced urged".split())
"""Participles between "has been" and "to pay"."""
DENIED: Final = frozenset("not never cannot no neither nor hardly".split())
PARTICLES: Final = frozenset("off over out up down away back dead on in aside".split())
"""Small words that may follow a verb and belong to it."""
DAY_LINKS: Final = frozenset({"on", "last"})
"""Small words before the day or month on which something was done."""
EITHER_WAY_VERBS: Final = frozenset(
    "met married wed wedded divorced resembled equalled adjoined bordered faced".split()
)
"""What one did to the other when the other did it to him, in all or in nearly all news."""
LIKE_IN_THE_PAST: Final = frozenset("hit hurt cut shut upset quit".split())
"""Verbs of deeds that are the same in the past."""
