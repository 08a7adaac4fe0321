"""English adjectives and quantifiers: those that make the noun another, that narrow it, and that only colour it."""

from typing import Final

UNMAKING: Final = frozenset(
    "alleged accused suspected supposed apparent attempted would-be potential possible possibly probable likely "
    "unlikely proposed planned former late acting deputy vice assistant associate interim fake false mock failed "
    "so-called self-described self-styled presumed purported reported rumoured rumored nearly almost future "
    "prospective aspiring ousted retired unborn dead missing no own certain several many some few two three half "
    "double next new old unconfirmed disputed partial human same-sex illegal estranged divorced separated adopted "
    "disgraced convicted suspended caretaker substitute reserve junior youth female amateur virtual toy replica "
    "fictional imaginary animated artificial plastic average median net gross underlying banned controversial "
    "real genuine contested contentious unproven discredited untested hypothetical preliminary unwanted unofficial "
    "additional provisional chief presidential".split()
)
"""Adjectives without which a noun says something else: "former president", "attempted murder"."""
LIMITS: Final = frozenset(
    "only first last sole solely just all every each most any both least best worst second third fourth fifth "
    "main leading other another same such so too as half alone".split()
)
"""A noun or verb that one of these qualifies means less without what follows it."""
COLOURS: Final = frozenset(
    "huge massive major dramatic stunning shocking giant big key brutal savage tragic famous popular beautiful "
    "terrible horrific horrifying spectacular significant important remarkable extraordinary incredible amazing "
    "fresh vast enormous tiny lovely stylish glamorous controversial notorious embattled troubled emotional "
    "bitter fierce heavy tough difficult able clever brilliant superb fantastic wonderful glittering lavish "
    "simple whole entire very great good nice fine real prominent leading high-profile long lengthy sudden "
    "bizarre strange unusual rare fascinating impressive glorious".split()
)
"""Adjectives that only colour what they stand before."""
