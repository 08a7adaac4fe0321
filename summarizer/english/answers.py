"""English words for how somebody answers a claim: denying it, admitting it, or not at all."""

from typing import Final

_DENYING: Final = (
    "deny denies denied denying denial denials reject rejects rejected rejecting refute refutes refuted dismiss "
    "dismisses dismissed dispute disputes disputed insist insists insisted baseless untrue unfounded false innocent"
)
_ADMITTING: Final = (
    "admit admits admitted admitting admission confirm confirms confirmed confirming confirmation acknowledge "
    "acknowledges acknowledged acknowledging concede concedes conceded confess confesses confessed confession"
)
ANSWERS: Final = {
    form: frozenset(forms.split())
    for forms, verbs in (
        (_DENYING, "deny denies denied rejects rejected refutes refuted"),
        (_ADMITTING, "admits admitted confirms confirmed acknowledges acknowledged concedes conceded"),
    )
    for form in verbs.split()
}
"""Verbs of answering, each with the words of an article by which somebody may have answered so."""
NO_ANSWER: Final = (
    r"\b(?:(?:declin(?:e|es|ed|ing)|refus(?:e|es|ed|ing)) (?:to )?comment|no comment|unavailable for comment|"
    r"(?:not|n[’']t) (?:immediately |yet )?(?:respond|return|reply|comment|available for comment)|"
    r"(?:not|n[’']t) (?:immediately )?be reached|neither confirm(?:s|ed)? nor den(?:y|ies|ied)|"
    r"(?:not|n[’']t) (?:confirm or deny|deny or confirm))\b"
)
"""What says that somebody did not answer, as a pattern."""
