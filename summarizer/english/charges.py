"""English words of harm, charges and verdicts, which are told whole or not at all."""

from typing import Final

HARMING: Final = frozenset(
    "shot killed murdered stabbed beaten attacked raped abused assaulted tortured strangled poisoned abducted "
    "kidnapped molested executed bombed mauled".split()
)
"""Done to somebody, these are told with who did them."""
ACCUSING: Final = frozenset(
    "accused accuses accusing charged charges charge "
    "convicted conviction suspected suspicion sentenced alleged alleges "
    "alleging allegations allegation accusations accusation indicted arrested acquitted cleared guilty pleaded denied "
    "denies deny investigated trial blamed sued fined".split()
)
"""What stands under one of these is said of somebody who may be innocent: it is not made shorter."""
ACCUSING_WHOM: Final = frozenset(
    "accused accuses accusing charged charges charge convicted sentenced indicted arrested acquitted cleared sued "
    "fined".split()
)
"""What these have for an object is who is accused; others' object is the deed."""
GRAVE: Final = frozenset(
    "killed killing kills kill dead died dies dying death deaths injured wounded fatal fatally murder murdered guilty "
    "acquitted convicted resigned missing charged accused jailed sentenced raped".split()
)
"""What cost lives, or somebody's name, is the news wherever it stands."""
