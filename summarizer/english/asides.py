"""How a language model speaks beside its answer, in English: before and after it, aloud to itself, or instead of it."""

from typing import Final

_MORE = r"(?:like|want|need|prefer) (?:me|any|more|another|a different|changes)\b"
ABOUT_THE_ANSWER: Final = (
    r"\b(?:the|these|those|your|three|3) (?:key |main |short )*(?:takeaways|bullet points)\b",
    r"^\W*(?:key |main )?(?:takeaways|points)\W*$",
    r"\bhere (?:are|is) (?:the|your|my|three|3|a)\b",
    r"\b(?:let me know|feel free to|i hope (?:this|these|that)|hope (?:this|these) helps?)\b",
    r"\b(?:i can also|happy to (?:help|revise|adjust|change))\b",
    rf"\b(?:would|do|should) you {_MORE}|\bif you(?:['’]d| would)? {_MORE}",
    r"\beach (?:line|sentence|takeaway|one) (?:is|has|stays|stands|contains)\b",
    r"^\W*(?:sure|certainly|of course|absolutely)(?: thing)?\b[!,.:]",
    r"^\W*(?:\w+ )?(?:word|character) counts?\b",
)
"""What only a line about the three lines says, whoever it speaks to."""

_FIRST = r"(?:(?:so|now|first|then),? )?"
_WRITE = r"(?:write|produce|output|focus|mention|give|summari[sz]e|pick|choose|draft|list|mind|check|count|use|avoid)"
_MUST = r"(?:will|should|shall|need to|must|have to|can|could|might)(?: now| then)?"
ALOUD: Final = (
    r"(?:okay|ok|alright|hmm+|wait)\b[,.: ]",
    rf"{_FIRST}(?:let me|let['’]s (?:see|look|think|read|{_WRITE}))\b",
    rf"{_FIRST}(?:i|we) {_MUST} {_WRITE}\b",
    r"the user (?:wants|asks|asked|needs|provided|is asking)\b",
    r"the (?:main|key|first|second|third) (?:points?|takeaways?|facts?) (?:seems?|is|are|could|should|would|might)\b",
)
"""How it begins a line in which it considers what to write."""

SORRY: Final = (
    r"(?:i['’]?m|i am) sorry\b",
    r"i (?:can['’]?t|cannot|can not|am unable|won['’]?t)\b",
    r"i['’]?m unable\b",
    r"as an? (?:ai|(?:large |ai )?language model|ai assistant), i\b",
    r"please provide\b",
)
"""How it begins where it does not do what it is asked; the same words in quotation marks are somebody's."""

NOTHING_TO_SAY: Final = (
    r"\b(?:article|text) (?:does not|doesn['’]t|gives? no|has no|contains? no|holds? no)\b",
    r"^no (?:further|other|more|third) (?:key )?(?:takeaways?|points? (?:in|of|from) the (?:article|text))\b",
)
"""How it says that there is nothing to say in a line."""
