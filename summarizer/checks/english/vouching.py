"""English words with which a sentence for readers says what persons did with a text, or denies it."""

import re

DONE = re.compile(
    r"\b(?:re-?view|check|fact-?check|approv|verif|vett|vets\b|proof-?read|edited|re-?written|written|human"
    r"|sign(?:ed)? off|confirm|corrected|correcting"
    r"|curat|guarant|certif|validat|authenticat|scrutin|inspect|examin|audit|ensur|assur"
    r"|double-?check|accura|flawless|error-free|vouch)\w*"
    r"|\b(?:is|are|was|were) correct\b"
    r"|\bread (?:by|through|over|again|aloud|twice|thrice|word|line)\b"
    r"|\b(?:no|not any|without|free (?:of|from))(?: any)? (?:errors?|mistakes?|faults?)\b",
    re.IGNORECASE,
)
"""What a person did to a text, or what the text is because of that."""
DONE_BY_NAME = re.compile(
    r"\b(?:re-?view|check|approv|verif|vett|proof-?read|edit|confirm|correct|curat|guarante|certifi|validat|inspect"
    r"|examin|audit|scrutini[sz])(?:i?ed|ing)\b|\b(?:re-?)?written\b|\bhuman-",
    re.IGNORECASE,
)
"""The same in a name, where "Review", "Checkpoint" and "Human" are no claims."""
TELLS = re.compile(r"\b(?:who|whom|whose|which|that|where|after|before|having|while)\b", re.IGNORECASE)
"""What a name goes on with when it tells something."""
COUNTS = re.compile(
    r"\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|both|several|many|every|each|all|dozens?)\b",
    re.IGNORECASE,
)
"""How many persons reviewed: one did, and nobody counts others."""
DENIES = re.compile(r"\b(?:not|never|no|nor|neither|hardly|barely|without|cannot|\w+n['’]t)\b[^.;:!?]*$", re.IGNORECASE)
"""A denial that reaches to the end of what is read: to the fact that follows."""
