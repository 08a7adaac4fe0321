"""The words of a notice that says that a text must wait, as patterns: what it begins with, and what may follow."""

import re

HOUR = (
    r"(?:\d{1,2}[.:h]\d\d|\d{1,2} ?[ap]\.?m\b|\d{3,4} ?(?:h|hrs|hours|gmt|bst|utc|cet|e[sd]?t|p[sd]?t)\b"
    r"|noon\b|midnight\b)"
)
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"
_DAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
MOMENT = (
    rf"(?:{HOUR}|(?:{_DAY}|tomorrow|tonight)\b"
    rf"|\d{{1,2}}(?:st|nd|rd|th)? {_MONTH}\b|{_MONTH} \d|\d{{1,4}}[-./]\d)"
)
_TEXT = (
    r"(?:story|article|(?:press |news |media )?release|report|text|materials?|copy|contents?|publication|information|"
    r"document|study|paper|figures|data|statement|speech|news|item|piece|interview|following|above)"
)
USE = r"(?:publication|publish(?:ed)?|releas(?:ed?|ing)|broadcast(?:ing)?|used?|print(?:ed)?|quot(?:ed?|ation))"
_NOT_USE = (
    rf"(?:do )?not (?:to be |for )?{USE}(?=\W+(?:before|until|till|or|and|nor|in|on|by|for|with|as|anywhere|online|"
    rf"this|these|it|any|all|(?:the (?:\w+ )?)?{_TEXT}|{USE}|transmi\w+|distribut\w+)\b)"
)
"""What is not to be used is the text, or nothing is named: `Do not use tap water until Friday` is news."""
_OWN = rf"(?:this|these|all|the (?:following|above|attached|enclosed))(?: \w+)? {_TEXT}"
_MAY_NOT = r"(?:may|must|can|should|shall|will|is|are) ?not (?:yet )?(?:to )?be"
_BEFORE = (
    r"\W*+(?:(?:strictly|note(?: to)?|please|important|attention|attn|warning|reminder|urgent|advisory|advance|time|"
    r"editor['’]s|editors?|eds?|nb|press|media|news|publication|full|global|pa|ap|afp|reuters|(?:broadcast|print|web|online)(?=\W+embargo))\W++)*+"
)
"""What may stand in front of a notice."""
MUST_WAIT = re.compile(
    rf"{_BEFORE}(?:"
    r"embargo(?:ed)?(?: (?:date|time))?(?!-[^\W\d_])[*_]*\s*(?:[:|(=]|[-–—])"
    rf"|embargoed {_TEXT}(?=\W*$|\s*[:|(]|\s[-–—])"
    rf"|embargo(?:ed)?(?:\W*$|(?:,|[ *_]*[*_])? (?:until|till|to \d|for {USE}|(?:at |from |for |date |time )?{MOMENT}"
    rf"|(?:at )?[0-2]\d[0-5]\d(?=\W*$|\W+(?:on |hours|local|{_DAY}|\d{{1,2}}(?:st|nd|rd|th)? {_MONTH}|{_MONTH} \d))))"
    rf"|embargo (?:lifts?|lifted|ends|expires|is|stands|applies)\b(?:.{{0,40}}?\b{HOUR}|\s*:\s*{MOMENT})"
    rf"|embargo on (?:this|these|all) {_TEXT}\b"
    r"|(?:under|strict) (?:strict )?embargo\b(?! since\b| for (?:\w+ ){1,3}(?:years|decades)\b)"
    rf"|(?:this|these|the|all)(?: \w+)? {_TEXT}(?: \w+)? (?:is|are|remains?)(?: \w+)?"
    r" (?:embargoed|under (?:\w+ )?embargo)\b"
    rf"|hold (?:for|until|till) (?:{USE}\b|{MOMENT})"
    rf"|{_NOT_USE}(?:\W+\w+){{0,8}}?\W+(?:before|until|till)\b"
    rf"|{_OWN} {_MAY_NOT} {USE}\b(?:\W+\w+){{0,8}}?\W+(?:before|until|till)\b"
    rf"|for release:? (?:on delivery\b|(?:at |after )?{MOMENT})"
    r"|not for (?:the )?(?:web|online|digital|internet)(?: (?:use|publication))?"
    r"(?=\W+(?:until|till|before)\b|\W*$|[.;!])"
    r"|(?:for )?print(?: edition)? only(?=\W*$|[.;!])"
    r")",
    re.IGNORECASE,
)
"""What a notice begins with, whatever follows."""
NAMES_A_TIME = re.compile(
    rf"{_BEFORE}(?:"
    rf"(?:{_OWN} )?{_MAY_NOT} {USE}\b(?: \w+){{0,6}}? (?:before|until|till|prior to)"
    rf"|no {USE}(?: or {USE})? (?:before|until|till|prior to)"
    r"|(?:do )?not (?:to be )?(?:run|air|post|share|circulate)d?(?: (?:this|it)(?: \w+)?)? (?:before|until|till)"
    rf"|not before|{_OWN} (?:may|can|must|is to|are to) (?:only )?be {USE}(?: only)?(?: from| after| at| on)+"
    rf"|(?:may |can |must )?(?:only )?(?:to )?be {USE}(?: only)? (?:after|from|at|on)"
    r"|(?:publish|release|print|broadcast|use|air|run|post)(?: only)? (?:after|from|at)|hfr"
    rf"|for {USE}(?: only)?:?(?: at| after| on| from)?|hold:?|release (?:date and )?time:?|release:(?= ?{HOUR})"
    r"|(?:moved|sent|filed|issued) in advance|(?<=advance )for(?: on)?"
    rf")(?: for(?: {USE})?)?(?: on| at)? (?={MOMENT})",
    re.IGNORECASE,
)
"""What begins a notice where a time follows, and nothing else: sentences of an article may begin so, too."""
_BARE = (
    rf"{_BEFORE}(?:(?:for )?{USE} on delivery|(?:do not|don['’]t|not (?:yet )?(?:to be|for)) {USE}(?: yet)?"
    rf"|for {_DAY}(?:['’]?s)? (?:{USE}|(?:news)?papers|editions?))"
)
BARE = re.compile(rf"{_BARE}(?=[\W_]*$|[.!;]\W*\s)|(?-i:\W*(?:ON )?HOLD\W*$)", re.IGNORECASE)
"""A notice without a time: it is all that the line or the sentence says."""
_WHEN = (
    rf"\d+(?:st|nd|rd|th|h|hrs|[ap]m|t\d+|z)?|noon|midnight|{_DAY}s?|{_MONTH}|today|tomorrow|tonight|[ap]|m|[ap]m|h|hrs|hours|"
    r"gmt|bst|utc|cet|cest|z|[ecmp][sd]?t|on|at|the|of|local|london|time|and|or|thereafter|onwards?|later|morning|"
    r"afternoon|evening|night|next|this|week|for|publication|release|use|sharp|only|not|earlier|than"
)
TIMES = re.compile(rf"(?:[\W_]*+(?:{_WHEN})(?![^\W_]))*+[\W_]*+", re.IGNORECASE)
"""Days and hours with the words between them: all that a line may say behind a notice inside it."""
INSIDE = re.compile(
    r"(?:[(\[|:/*•]|\s[-–—])\s*(?=[^\W\d_])|(?<=[a-z]) (?=(?:STRICTLY )?(?:EMBARGO|NOT FOR |HOLD FOR |DO NOT ))"
    r"|\b(?=embargo(?:ed)?(?: until)?: )|,\s+(?=(?:strictly )?embargoed\b|under (?:strict )?embargo\b)",
)
"""Where a notice may begin inside a headline or a line: behind a bracket, a dash or a colon, or in capitals."""
IN_A_NOTE = re.compile(
    r"\b(?=[A-Z]|embargoed\b|embargo(?: until)?: ?\S*\d|under (?:\w+ )?embargo (?:until|till)\b)"
    r"|(?:^|[.,:;!?)\]]\s+|\s[-–—/|*•]+\s+)(?=\S)"
)
"""Where a notice may begin in an editors' note, which is one line: at a capital, too, where a line may have begun."""
OF_A_PART = re.compile(rf"(?:do )?not {USE} (?:the|an?|any|his|her|their)\b(?!(?: \w+)? {_TEXT}\b)", re.IGNORECASE)
"""What holds back a name or a figure, not the text."""
ASKS = re.compile(r"\W*(?:how (?!to\b)|why |what |who )", re.IGNORECASE)
"""What an article about an embargo may go on with behind a colon or a dash, and no notice does."""
RULES = re.compile(
    rf"\d|{MOMENT}|\b(?:until|till|before|after|not|no|must|may (?:use|print|publish)|waits?|holds?|held|{USE})\b",
    re.IGNORECASE,
)
"""What a notice has, and what a headline behind a colon is not believed with."""
REPORTED = re.compile(
    r", (?!(?:when|as|after|before|if|until|once|because|who|which|that|what|where)\b)(?:[^\s,]+ ){1,6}"
    r"(?:said|says|told|heard|warned|warns|ruled|rules)\b",
    re.IGNORECASE,
)
"""What makes of a sentence somebody's words in an article."""
SENTENCE_END = re.compile(r"(?:(?<!\b(?i:[ap])\.(?i:m))[.!;]|\.(?=\s+[A-Z]))[\"'”’)\]*]{0,3}\s|\s[-–—]\s")
"""Behind `6 p.m.` a sentence ends where a capital follows."""
PARTICIPLE = re.compile(
    r"\W*(?:not (?:to be )?(?:published|released|broadcast|used|printed|quoted)|under (?:strict )?embargo)\b",
    re.IGNORECASE,
)
OWN_SUBJECT = re.compile(
    r",\s+(?:the|an?|its|his|her|their|it|he|she|they)\s+"
    rf"(?!(?:\w+\s+){{0,2}}{_TEXT}\b)(?!{_MONTH}\b|{_DAY}\b|\d|\w+ of {_MONTH}\b)(?:[^\s,]+\s+){{2,}}",
    re.IGNORECASE,
)
"""What makes of a participle the beginning of an article's sentence: `Not used until 1943, the shelter held 400.`"""
_DENIAL = (
    r"(?:none|no|nil|n/?a|n\.a\.|off|lifted|over|expired|ended|past|never|false|free(?: to use)?|"
    r"not (?:applicable|stated|set|needed)|[-–—]+)"
)
DENIED = re.compile(
    rf"\W*(?:\w+ ){{0,2}}?embargo(?:ed)?(?: (?:date|time|until))?[*_]*(?:\s*[:=|(–—-]\s*|\s+(?:is |was |has been )?)"
    rf"{_DENIAL}(?=\W*$|[.,;!)\]]|\s+(?:at|on|by|since)\b)",
    re.IGNORECASE,
)
"""What says that there is no embargo, or none any more."""
DENIED_BEFORE = re.compile(
    r"\b(?:(?:no|not|without|previously|formerly|ends?|ended|lift(?:s|ed|ing)?|no longer)|(was|were|been))\W+"
    r"(?:(?:an?|the|any|under|strict|strictly)\W+)*$",
    re.IGNORECASE,
)
"""The same in front of the word, in an editors' note; the group: what was, and may be still."""
SET_FREE = re.compile(r"\b(?:now|free|released|lifted|cleared?)\b", re.IGNORECASE)
NAMES_IT = re.compile(r"(?:under (?:\w+ )?)?embargo", re.IGNORECASE)
MERE_NAME = re.compile(r"embargo\W*$", re.IGNORECASE)
LABEL = re.compile(r"embargo\s*:", re.IGNORECASE)
