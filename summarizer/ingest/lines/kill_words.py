"""The words by which a text is killed, withdrawn or put on hold, as patterns: of lines, headlines, editors' notes."""

import re

_TEXT = r"(?:stor(?:y|ies)|article|items?|copy|piece|dispatch|text)"
_THAT_TEXT = rf"(?:(?:this|these|the|that|our|its|all|any)\s+(?:[\w-]+\s+){{0,2}}?)?{_TEXT}\b(?!['’-])"
"""The text, as desks speak of it."""
_TAKEN = (
    r"(?:killed|withdrawn|retracted|recalled|spiked|cancell?ed|withheld|rescinded|unpublished|taken down|"
    r"removed(?! from\b(?! (?:(?:all|the|our|this) )?(?:services?|(?:web ?)?sites?|archives?|systems?)\b))"
    r"|on (?:legal )?hold)\b"
)
_IS_TAKEN = (
    rf"(?:(?:is|are|was|were|has been|have been)\s+)?(?:(?:hereby|now|being|temporarily|placed|put)\s+)*{_TAKEN}"
)
_TAKE = r"(?:kill|withdraw|retract|spike|disregard|ignore|withhold|hold|pull|remove|delete|unpublish|take down)"
_TAKING = r"(?:withdr(?:aws|awing|awn|ew)|retract(?:s|ing|ed)|kill(?:s|ing|ed)|recall(?:s|ing|ed)|pull(?:s|ing|ed))"
_USE = r"(?:publish|use|run|print|air|post|release|broadcast|distribute)"
_NOT_USE = (
    rf"(?:(?:do not|don['’]t|never) {_USE}"
    r"|not (?:yet )?(?:to be (?:published|used|released|broadcast|printed)"
    r"|for (?:publication|use|release|broadcast)))"
)
_ORDER = rf"(?:{_TAKE}\s+{_THAT_TEXT}|(?:do not|don['’]t|never) {_USE}\s+{_THAT_TEXT})"
_KILL = r"(?:KILL|WITHDRAWN|WITHDRAWAL|RETRACTED|RETRACTION|WITHHOLD|WITHHELD|SPIKED|(?:LEGAL |ON )?HOLD)"
"""The words that are printed in capitals, as a label."""
_OF_DESKS = (
    r"(?:MANDATORY|BULLETIN|LEGAL|URGENT|FLASH|ADVISORY|STORY|ARTICLE|NOTICE|PLEASE|THIS|OUR|THE|EDITORS?|DESKS?)"
)
_TO_EDITORS = (
    r"(?:advisory|attention|attn|notice|note to (?:all )?(?:editors|desks|clients|subscribers)|editor['’]?s['’]? note|"
    r"(?:all )?(?:editors|eds|desks|clients|subscribers))"
)
_UNTIL = (
    r"(?:advised|told|further|notice|instruct(?:ed|ions)|orders?|(?:it is )?clear(?:ed|ance)|legal\w*|(?:the )?lawyers?"
    r"|approv\w+|sign(?:ed)?[ -]?off|confirm\w+|(?:(?:the|a|his|her|their) )?(?:death|verdict|announcement))\b"
)
_EVENT = (
    r"(?:(?:the|a|an|his|her|their) )?(?:verdict|trial|sentenc\w+|hearing|jury|death|funeral|announcement|legal\w*"
    r"|lawyers?|cleared|clearance|approv\w+|confirm\w+|further notice|advised|told)\b"
)
"""What a text waits for where no time is named."""
_HOLD = (
    rf"(?:(?:legal(?:ly)?|on) )?hold\s+(?:(?:until|till|pending|for)\s+{_UNTIL})"
    rf"|withhold\s+(?:until|till|pending|from (?:publication|use|release))\b"
    r"|not (?:yet )?(?:legalled|lawyered|cleared (?:by|for)\b)"
    r"|(?:(?:held|waits?) (?:for|by|pending) (?:legal|lawyers)|under legal review)(?=\W*$|[.;:])"
)

NOTICE = re.compile(
    rf"[\W_]*+(?:(?-i:(?:{_OF_DESKS}\W+){{0,4}}(?:{_KILL}|KILLED)(?:\W+(?:{_OF_DESKS}|{_KILL}))*(?=[\W_]*$))"
    rf"|(?:{_TO_EDITORS}\W+|please\s+|note:?\s+)*"
    rf"(?:{_ORDER}(?=[\W_]*$|\s*[.!;:]|\s[-–—]|\s+(?:below|above)\b)|please\s+{_ORDER})"
    rf"|(?:this|(?:the )?(?:following|above|below|attached|enclosed))(?:\s+[\w-]+)?\s+{_TEXT}\s+{_IS_TAKEN}"
    r"|(?-i:(?:[A-Z][A-Z'’ ]{1,20}[-–—:|/(]\s*)?HOLD (?:UNTIL|TILL|FOR|PENDING) (?:[A-Z'’\d]+\W*){1,8}$)"
    rf"|(?:please\s+)?(?:{_HOLD})|(?:pub\w*[ -]?)?status\s*[:=]\s*(?:{_TAKEN}|killed|draft|embargoed)(?=[\W_]*$)"
    r"|please (?:disregard|ignore)(?=[\W_]*$|[.!]))",
    re.IGNORECASE,
)
"""What a line is, or begins with, that says so and nothing else."""
ADDRESSED = re.compile(
    rf"[\W_]*+(?:{_TO_EDITORS}\s*[:,–—-]|(?-i:(?:ATTENTION )?EDITORS\b)\W"
    r"|(?:legal|note(?: to (?:the )?\w+)?|nb|n\.b\.|desk|subs?|lawyers?)\s*:)"
    r"|\s*\[(?=[^\]]{3,300}\]\W*$)",
    re.IGNORECASE,
)
"""What a line to the desks of others begins with: it is read as an editors' note is."""
LABEL = re.compile(
    rf"[\W_]*+(?:(?:{_OF_DESKS}\s+){{0,3}}(?P<label>{_KILL}|(?<=STORY )KILLED)(?:\s*[:|]|\s+[-–—/]\s|(?<=LEGAL KILL)\s)"
    r"|(?i:(?:mandatory|bulletin) kill|story (?:killed|withdrawn|removed|retracted)|retract(?:ed|ion))"
    r"(?:\s*[:|]|\s+[-–—]\s)"
    rf"|(?:(?:BC|STORY)[ -])?(?P<slug>{_KILL})-(?=[A-Z][a-z]))"
    r"|.{0,80}\b(?i:kill advisory)\W*$"
)
"""What stands in front of a headline, or names it: a word alone counts in capitals."""
BEHIND = re.compile(
    r".{10,}\s[-–—|/]+\s*(?:(?:STORY|ARTICLE) )?"
    r"(?:KILL(?:ED)?|WITHDRAWN|RETRACTED|WITHHELD|SPIKED|(?:LEGAL|ON) HOLD)\W*$"
)
"""What stands behind a headline and a dash."""
BRACKETED = re.compile(
    r"[(\[]\s*(?:(?:story|article)\s+)?(?:killed|withdrawn|retracted|withheld|spiked|(?:on )?hold"
    r"|hold (?:for|until|till|pending) [^()\[\]]{1,40}|do not (?:use|publish|run))\s*[)\]]",
    re.IGNORECASE,
)
"""The same in brackets."""
IGNORED = re.compile(
    r"\btest\b(?:.{0,200}[\s(–—-])?\W*please (?:ignore|disregard)\W*$|^\W*+this is (?:only )?a test\b", re.IGNORECASE
)
"""What nobody is to read."""
AT_THE_START = re.compile(
    r"(?:(?-i:KILLED|TEST)|kill|withdrawn|withdrawal|retract(?:ed|ion)|withh(?:eld|old)|spiked|(?:(?:on|legal) )?hold)"
    r"(?=\W*$|\s*[:;,.!]|\s+[-–—]\s)"
    r"|(?-i:on hold|On hold|ON HOLD)\s+(?:pending|until|till|for|by)\b"
    rf"|(?:please\s+)?(?:{_HOLD})|please {_TAKE}(?=\W*$|[.,;:!]|\s+(?:it|this|from all)\b)"
    rf"|{_NOT_USE}(?:\s*[:,(]|\s[-–—]|\s+(?:without|pending|unless|it(?! before)|this(?=\W*$)|as)\b)"
    r"(?!.{0,60}\d{3})"
    rf"|{_NOT_USE}(?: (?:this|it))? (?:before|until|till|pending|without) {_EVENT}"
    rf"|(?-i:(?:{_OF_DESKS}\W+)+(?:KILL)\b)",
    re.IGNORECASE,
)
"""What begins a sentence of an editors' note that says so."""
IN_A_NOTE = re.compile(
    rf"\b{_ORDER}|\b{_TAKING}\s+{_THAT_TEXT}|\b{_TEXT}\s+(?:was\s+)?pulled\b"
    rf"|\b(?:should|must|may) not {_USE}\s+{_THAT_TEXT}"
    rf"|(?:^|[.;:]\s|\b(?:it|{_TEXT})\s+)(?:must|may|should) not be (?:used|published|broadcast)(?=\W*$|[.;:,!])"
    rf"|\b{_TEXT}\s+(?:(?:above|below)\s+|(?:headlined|slugged|sent|filed)\b.{{0,80}}?\s)?{_IS_TAKEN}"
    rf"|(?-i:(?<![\w-])KILL(?=\s+(?:THIS|THE|ALL|STORY|ARTICLE|COPY|ITEM|VERSION|ADVISORY)\b))"
    r"|\blegal hold\b",
    re.IGNORECASE,
)
"""What says so wherever it stands in an editors' note."""
DENIED_BEFORE = re.compile(
    r"\b(?:no|not|never|no longer|without|replac(?:es?|ed|ing)|instead of|after|that|says|said|how|why|when|if)"
    r"\W+(?:(?:an?|the|this|that|our|any|earlier|previous|\w+ed)\W+)*$",
    re.IGNORECASE,
)
DENIED = re.compile(
    r"(?:[\w-]+\s+){0,4}?(?:kill|hold|withdrawal|retraction|advisory)(?:\s+(?:order|notice|note))?\W+"
    r"(?:(?:is|was|has been|now)\s+)?(?:lifted|released|rescinded|removed|over|off|none|no|cleared|withdrawn)\b",
    re.IGNORECASE,
)
"""What says that there is none, or none any more."""
