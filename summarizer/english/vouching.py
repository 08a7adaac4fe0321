"""English words that vouch for a text, and the closed grammar in which a sentence for readers may tell of it."""

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
NOBODY = re.compile(r"\b(?:nobody|no|none|nothing|not|never)\b", re.IGNORECASE)
"""No reviewers at all."""
COUNTED = re.compile(r"\d|[<>]")
"""Figures, which come from the fields only, and signs of markup, behind which a half of the sentence could hide."""
ENGLISH = re.compile(
    r"\b(?:the|these|this|they|was|were|is|are|been|by|and|then|of|it|you|your|our|with|from|but|no|nor|not|never"
    r"|hardly|without|cannot|\w+n['’]t|twice|thrice)\b",
    re.IGNORECASE,
)
"""Words that show a sentence of the language that the grammar below can read."""
NAMES = re.compile(r"\b(?:[A-Z]\w+ ){0,2}[A-Z]\w+['’]s\b")
"""A house's name as an owner, which is read as N."""
_MARK = r"[^\sA-Z,;:()]"
ADDRESS = re.compile(
    rf"{_MARK}+@{_MARK}+\.[^\WA-Z]+|(?:https?://|www\.){_MARK}+|[^\sA-Z,;:()@/]+\.[^\WA-Z]{{2,}}(?:/{_MARK}*)?"
)
"""Where to write to or read more: the one thing that a house words freely."""

_OWNER = r"(?:the |our )?(?:P['’]s|N)"
_STORY = r"(?:(?:full|whole|original) )?(?:article|story|report|page)(?: itself)?"
_THE_STORY = rf"(?:the|this|our|{_OWNER}) {_STORY}"
_WHOSE = rf"(?:the|these|this|our|all|each|every|all (?:the|these|our)|the (?:article|story)['’]s|{_OWNER})"
_NAMED = r"(?:(?:key |main )?takeaways?|(?:key|main|bullet) points?|bullets?|box|(?:key )?highlights|summary)"
_BOX = (
    rf"(?:{_WHOSE} (?:above )?)?(?:(?:{_NAMED}|points?|lines)"
    rf"(?: (?:(?:at|near) the (?:top|head|end|foot) of|on|above|below|beside) {_THE_STORY}| above| below| here)?"
    rf"|{_NAMED} (?:of|in|for|from) {_THE_STORY})"
)
"""The box and its takeaways; bare points and lines "of the article" would be all that stands in it."""
_SUBJECT = rf"(?:they|it|these|this|{_BOX})"
_MADE = rf"how {_SUBJECT} (?:was|were|is|are) made"
_LABEL = (
    rf"(?:(?:a |please |N )?note(?: (?:to|for) (?:our )?readers)?|transparency(?: note)?|disclosure"
    rf"|ai (?:note|disclosure)|{_MADE}|made for you|made with ai|ai[- ]assisted|about {_SUBJECT}"
    rf"|in (?:brief|short)|{_BOX}|P)"
)
_BY = r"(?:the |our )?R(?: (?:of|at|for) (?:the |our )?P)?"
_DRAFTED = r"F(?: (?:by|with|using) (?:the model )?M| \(M\))?"
_WHO_DID = rf"(?:,? by {_BY}|,? \({_BY}(?:, D)?\))"
_REVIEWED = rf"V{_WHO_DID}?(?:,? on D|,? \(D\)|, D)?{_WHO_DID}?(?: before publication)?"
_IS = r"(?:was|were|is|are|have been|has been)"
_LINK = rf"[,;:]?(?: and| then|, then| and then)?(?: (?:they|it|these))?(?: {_IS})?(?: first| later| then)? "
FACTS = re.compile(
    rf"[(\[\"'“‘]*(?:{_LABEL}(?:[:,]| -) ?)?(?:and )?(?:then )?(?:{_SUBJECT} )?(?:{_IS} )?(?:(?:first|then|later) )?"
    rf"(?:{_DRAFTED}(?:{_LINK}{_REVIEWED})?|{_REVIEWED}(?:{_LINK}{_DRAFTED})?)[\s.;!)\]\"'’”]*"
)
"""A sentence that tells what was done, with a letter for each field: drafted (F), by the model (M) or not, and reviewed
(V), by whom (R, of P) on which day (D), which is the day of the review."""

_MATTER = r"(?:questions?|comments?|corrections?|errors?|omissions?|mistakes?|feedback|complaints?)"
_MATTERS = rf"(?:(?:an?|any|your|the) )?{_MATTER}(?:,? (?:or|and) {_MATTER})?(?: here| in {_SUBJECT})?"
_WRONG = r"(?:wrong|missing|unclear)"
_SEES = rf"(?:see|seen|spot|spotted|find|found|notice|noticed) {_MATTERS}"
_IF = (
    rf"(?:if (?:something|anything|any of (?:it|this|them)|it) (?:is|looks|seems) {_WRONG}|if you {_SEES}"
    rf"|if you have {_MATTERS}|(?:with|for|about) {_MATTERS}|{_MATTERS}|what you think|about {_SUBJECT}"
    rf"|to report {_MATTERS})"
)
_WHO = r"(?:us|(?:the |our )?(?:news ?desk|desk|newsroom|team|editors|P|R)(?: (?:of|at) (?:the )?P)?)"
_SITE = rf"(?:{ADDRESS.pattern})"
_AT = rf"(?::? (?:(?:to|at|on|via|under|here|below):? )?{_SITE}| here| below)"
_WRITE = (
    rf"(?:{_IF}, )?(?:please |you can )?(?:write|mail|e-?mail|contact|tell|report|send|ask|call|reach|let(?= us know))"
    rf"(?:(?: to)? {_WHO})?(?: know)?(?: {_IF})*(?: to {_WHO})?{_AT}?(?: {_IF})?"
)
_RULES = (
    r"(?:(?:our|the|P['’]s|N) )?(?:(?:ai|editorial|corrections?|house) )*(?:policy|policies|rules|guidelines|standards"
    r"|principles|page)(?: (?:for|on|about) (?:ai|the use of ai|using ai|language models|corrections))?"
)
_TOPIC = rf"(?:{_RULES}|how we (?:use|work with) (?:ai|language models)|{_MADE}|{_THE_STORY}|ai)"
_READ = rf"(?:please )?(?:(?:read|see|find|learn|find out)(?: more)?|more)(?: (?:about|on|in))?(?: {_TOPIC})?{_AT}?"
_PARTS = (
    r"(?:(?:an?|some|many|other|important|the|every|all|each|all the|any) )*(?:parts?|points?|details?|facts?|aspects?"
    rf"|context|nuances?)(?: (?:of|in|from) {_THE_STORY})?"
)
_LACKS = (
    rf"{_SUBJECT} (?:(?:may|might|can) (?:miss|lack|leave out|omit) (?:{_PARTS}|something"
    rf"|what {_THE_STORY} says(?: later| elsewhere)?)"
    rf"|(?:may|might|do|does|can) ?not (?:cover|include|contain|hold|show|tell) (?:{_PARTS}|everything"
    rf"(?: (?:of|in|from) {_THE_STORY})?)"
    rf"|(?:may|might|can) (?:(?:still )?(?:have|contain) {_MATTERS}|be (?:wrong|incomplete))"
    rf"|(?:do|does|can) ?not replace (?:reading )?{_THE_STORY}"
    rf"|(?:is|are) (?:no|not a) (?:substitute|replacement) for (?:reading )?{_THE_STORY})"
)
_FIELD = (
    r"(?:(?:(?:ai |language )?model(?: used)?:? )?M|(?:(?:last look|date|reviewed|review date)(?: on)?:? )?D"
    rf"|(?:(?:reviewers?|reviewed by|contact):? )?{_BY}|(?:(?:publisher|published by|copyright|©)(?: by)?:? ?)?P)"
)
BESIDE = re.compile(
    rf"[(\[\"'“‘]*(?:{_LABEL}"
    rf"|(?:this (?:note|line|sentence) (?:concerns|is about|is of|covers) the (?:key )?takeaways(?: only)?, )?not"
    rf"(?: of| about)? the article|this (?:note|line|sentence) is not (?:of|about) the article"
    rf"|{_WRITE}|{_READ}|{_LACKS}|(?:{_MATTERS}|contact|more|{_TOPIC}){_AT}|(?=\S*[@/]){_SITE}"
    rf"|{_FIELD}(?:(?:,? | [|·-] | \(){_FIELD})*|(?:all|some) rights reserved"
    rf"|(?:any )?{_MATTERS}\?|is (?:it|this|something|anything|any of (?:it|this|them)) {_WRONG}\?"
    rf"|(?:is there )?(?:something|anything) {_WRONG}(?: here)?\?|(?:(?:did|do|have|can) you )?{_SEES}\?"
    r")[\s.;!)\]\"'’”]*"
)
"""A sentence beside the facts: a label, where to write to or read more, what may be missing, a field's name and the
field, whose rights they are, and whether anything is wrong: no question else, for one can say that all is right."""
