"""English words with a capital that are nobody's first name, though a surname may follow."""

from typing import Final

NEVER_FIRST: Final = frozenset(
    "The A An In On At By For From With And But Or As If When While After Before Since Of To Although Though New North "
    "South East West Great San Los Las Saint St Mount Lake Fort Port Cape Upper Lower Old High Royal National United "
    "World Grand Prime Supreme Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April "
    "June July August September October November December".split()
)
"""Capitalised words that begin no person's name; "May" may."""
NEVER_A_PERSONS_FIRST: Final = NEVER_FIRST.union(
    "Then Now So Midfielder Striker Defender Goalkeeper Captain Coach De Ter Van El Le La White Premier "
    "President Minister Mayor Judge Senator Governor Mr Mrs Ms Dr Sir Lord Lady King Queen".split()
)
"""These too, with titles and parts of surnames, where a full name is looked for."""
NEVER_BEFORE_A_SURNAME: Final = frozenset(
    "Because However Despite During Under Over Like Unlike Both Either Neither Instead Later Earlier Meanwhile "
    "Perhaps Maybe Sometimes Yesterday Today Tonight Only Even Still Yet Once Again Also Another Each Every Some "
    "Many Most More All What Who Why How Where Whether That This These Those His Her Its Their Our My Your Until "
    "Unless Without Within Former Current Among About Around Against Between Behind Beside Besides Except Through "
    "Upon Fellow Briton American Fr Southern Northern Eastern Western Central Greater Inner Outer Middle "
    "Equatorial Real Inter Sporting Athletic British French German Spanish Italian Russian Chinese European "
    "African Asian Islamic Federal".split()
)
"""What opens a sentence, or tells one place or club from another, is nobody's first name."""
