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
    r"\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|both|several|many|every|each|all|dozens?"
    r"|couple|pair|multiple|twice|thrice)\b",
    re.IGNORECASE,
)
"""How many persons reviewed: one did, and nobody counts others."""
DENIES = re.compile(r"\b(?:not|never|no|nor|neither|hardly|barely|without|cannot|\w+n['’]t)\b[^.;:!?]*$", re.IGNORECASE)
"""A denial that reaches to the end of what is read: to the fact that follows."""
AUTHORSHIP = re.compile(
    r"\b(?:wr[io]tes?|typed|typing|composed|penned|authored|crafted|compared|signed|hand-?made)\b(?! to\b)"
    r"|\bstands? behind\b|\bdid nothing\b",
    re.IGNORECASE,
)
"""Who made the text, which {drafted} says."""
TRUTH = re.compile(
    r"\b(?:un)?tru(?:e|th|ths|ly|thful|stworthy)\b|\bfalse\w*|\breliab\w+|\bprecis\w+|\bimpeccab\w+"
    r"|\b(?:is|are|was|were) right\b"
    r"|\b(?:nothing|none|no|not|never|hardly|seldom|rarely)\b[^.;!?]*\b(?:wrong|invented|missing)\b",
    re.IGNORECASE,
)
"""What the text is worth, or what the sentence itself is."""
COUNTED = re.compile(
    r"\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|twelve|both|several|many|dozens?|couple|multiple|twice"
    r"|thrice)\b|[<>]",
    re.IGNORECASE,
)
"""Figures, which come from the fields only, and signs of markup, behind which a half of the sentence could hide."""
DATED = re.compile(
    r"\b(?:January|February|March|April|June|July|August|September|October|November|December|(?:on|in|of|since) May"
    r"|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b|\b(?i:today|yesterday)\b"
)
"""Days, which come from {date} only."""
ENGLISH = re.compile(r"\b(?:the|these|this|they|was|were|is|are|been|by|and|then|of)\b", re.IGNORECASE)
"""Words of a sentence that the grammar below can read."""
TURNS = re.compile(
    r"\b(?:that|whether|if|unless|before|until|instead|had|would|could|should|might|must|may|will|shall|others?"
    r"|another|articles?|story|stories|reports?|pages?|headlines?|texts?|nobody|none|nothing)\b",
    re.IGNORECASE,
)
"""What makes of a fact that follows in the same sentence a doubt, a wish, or something told of another text."""
NOT_BEFORE_A_FACT = re.compile(
    r"\b(?!(?:was|were|been|is|are|and|then|first|later|takeaways?|points?|bullets?|box|boxes|highlights|lines|summary)"
    r"\b)\w+(?=\s*$)",
    re.IGNORECASE,
)
"""A last word before a fact that is none of those which only lead to it."""
_BY = r"(?:the |our )?R(?: (?:of|at|for) (?:the |our )?P)?"
_LINK = r"[,;:]?(?: and| then|, then| and then)?(?: (?:they|it|these))?(?: (?:was|were|are|is|have been|has been))?"
AFTER_A_FACT = re.compile(
    rf"(?: (?:by|with) (?:the model )?M| \(M\))?"
    rf"(?:,? by {_BY}|,? \({_BY}\)|,? on D|,? \(D\)| before publication|{_LINK}(?: first| later)? F)*[\s.)\]\"'’”]*"
)
"""All that may follow a fact in its sentence, with a letter for each field: who (R, of P), which day (D), another fact
(F); the model (M) right behind what it did."""
NOBODY = re.compile(r"\b(?:nobody|no|none|nothing|not|never)\b", re.IGNORECASE)
"""No reviewers at all."""
OF_THE_ARTICLE = re.compile(
    r"\b(takeaways?|points?|bullets?|box|boxes|highlights|summary) (?:(?:at|near) the (?:top|head|end|foot) of|of|in|on"
    r"|above|below|beside|for) (?:this|the|our|each|every) (?:article|story|report|page)\b",
    re.IGNORECASE,
)
"""The takeaways by their place, which tells a fact of no other text."""
ADDRESS = re.compile(r"\S@\S+\.\w|\bhttps?://|\bwww\.|\b\w+\.\w{2,}/")
FREE = re.compile(
    r"(?:this (?:note|line|sentence) (?:concerns|is about|is of|covers) the (?:key )?takeaways(?: only)?, )?"
    r"not the article"
    r"|(?:please )?(?:write|mail|e-?mail|contact|tell|report|send|ask|call|read|see|find|learn)(?: [^\s,;]+){0,11}"
    r" (?:\S+@\S+|\S+\.\w{2,}\S*|below|here|us|desk|page)"
    r"|(?:corrections?|errors?|mistakes?|questions?|contact|feedback|complaints?|comments?|more|(?:our )?(?:ai )?"
    r"(?:policy|rules|guidelines|standards))(?: [^\s,;:]+){0,6}:? (?:\S+@\S+|\S+\.\w{2,}\S*|below|here)"
    r"|(?:they|it|these|takeaways|the takeaways) (?:may|might|can) (?:miss|lack|leave out|omit)"
    r"(?! (?:nothing|none|no|not|very|little|few|hardly|barely|only)\b)(?: [^\s,;]+){1,8}"
    r"|(?:all|some) rights reserved|(?:©|copyright)(?: [^\s,;]+){0,6}",
    re.IGNORECASE,
)
"""What a sentence without a fact may say: where to write to or read more, what is missing, whose rights they are."""
QUESTION = re.compile(
    r"(?:any )?(?:questions?|comments?|corrections?|errors?|omissions?|mistakes?|feedback)"
    r"(?: (?:or|and) (?:questions?|comments?|corrections?|errors?|omissions?|mistakes?|feedback))?\?"
    r"|is (?:it|this|something|anything|any of (?:it|this|them)) (?:wrong|missing|unclear)\?"
    r"|(?:is there )?(?:something|anything) (?:wrong|missing|unclear)(?: here)?\?"
    r"|(?:(?:did|do|have|can) you )?(?:see|seen|spot|spotted|find|found|notice|noticed) (?:an?|any) (?:error|mistake)s?"
    r"(?: here| in (?:it|this|them))?\?",
    re.IGNORECASE,
)
"""What a sentence without a fact may ask: a question can say that the text is right as well as a statement."""
SHORT_QUESTION = re.compile(r"\w+\?")
"""One word of any language."""
