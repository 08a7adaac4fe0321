"""English letters for the party of somebody, as newsrooms put them behind a name: "(R-Ohio)", "(Lab)"."""

from typing import Final, NamedTuple


class Party(NamedTuple):
    """The words that name a party."""

    own: frozenset[str]
    others: frozenset[str]
    """Those of the parties that it stands against: a Republican may well be called conservative."""


_AMERICAN: Final = "r:republican republicans gop|d:democrat democrats democratic|i ind:independent independents"
_BRITISH: Final = (
    "lab:labour|con:conservative conservatives tory tories|ld lib-dem libdem:liberal democrat democrats lib dem dems|"
    "grn green:green greens|ref reform:reform|ind:independent independents"
)
LABELS: Final[dict[str, Party]] = {}
"""Each such label in small letters, with its party."""

for _system in (_AMERICAN, _BRITISH):
    _parties = [party.partition(":") for party in _system.split("|")]
    _words = frozenset(form for *_, forms in _parties for form in forms.split())
    for _labels, _, _forms in _parties:
        for _label in _labels.split():
            LABELS[_label] = Party(frozenset(_forms.split()), _words - frozenset(_forms.split()))

PARTY_WORDS: Final = frozenset().union(*(party.own for party in LABELS.values()))
"""Words that say of which party somebody is."""
POSTS: Final = frozenset("candidate hopeful nominee lawmaker incumbent challenger contender mp peer".split())
"""Words that may stand between a party and a name."""
