"""English openings that look as if they leaned on a sentence before, and do not."""

from typing import Final

FREE_CONNECTIVES: Final = {
    "instead": frozenset({"of"}),
    "so": frozenset("far called many much few".split()),
    "yet": frozenset("another more".split()),
    "earlier": frozenset("this in on".split()),
    "later": frozenset("this in on".split()),
    "also": frozenset({"known"}),
}
"""Words that tie a sentence to one before it, each with the words after it that make another of it."""
PREPOSITIONS_TOO: Final = frozenset({"besides"})
"""Words that do so only before a comma."""
CLEFT: Final = frozenset("is was emerged".split())
"""After "it" they begin what a later clause says: "it was Ruiz who left"."""
CLEFT_CLAUSES: Final = frozenset("that who whether what how why when to".split())
ALSO_ADJECTIVES: Final = frozenset({"the former", "the latter"})
"""Noun groups that lean only where a verb follows: "the former left", "the former mayor"."""
OFTEN: Final = frozenset("hourly daily nightly weekly fortnightly monthly quarterly yearly".split())
"""Words for how often that open a sentence with a capital; newspapers are called so too."""
CARRIED: Final = frozenset(
    "the a an but and so if when while as because although though since after before in on at by for from with both "
    "now then should this that these those his her their its".split()
)
"""Small words that open a sentence with a capital and begin no name inside of one."""
OPENING_ARTICLE: Final = "the"
"""The one among them that may begin a name: The Hague."""
