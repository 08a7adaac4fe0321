"""Says why a sentence can not be a takeaway: it leans on another, is no whole sentence, or is no news text.

The rules are read off newsroom practice: a takeaway is read without its article, so no word of it may point to a
sentence that is not there.
"""

import re
from collections.abc import Callable
from typing import Final

from summarizer.embedded.standing.antecedents import EXPLETIVE, HE, THEY, behind_date, dangles, is_of_nobody
from summarizer.english.grammar import UNFINISHED_ENDS

_WORDS: Final = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_ENDED: Final = re.compile(r"[.][\"'”’)\]]*$")
_BROKEN_OFF: Final = re.compile(r"\.\.[\"'”’]*$|[,;:][\"'”’]+\.?$")
"""Dots, or a quotation that went on: its comma waits for who says it."""
_UNFINISHED: Final = re.compile(rf"(?<!\w['’])\b(?:{'|'.join(sorted(UNFINISHED_ENDS))})[.][\"'”’)\]]*$")
"""A word that waits for another: the text was cut off before it came here."""
_OPENING_PRONOUN: Final = re.compile(
    r"(?i)(?:other (?=[a-z])|"
    r"he|she|it|they|we|i|you|"
    r"(?:this|these)(?! (?:days|week|weekend|month|year|season|summer|winter|spring|autumn|fall)\b)|"
    r"that|those|his|her|hers|its|their|theirs|our|my|your|him|them|me|"
    r"such|both|neither|either|each|another|others|one|some|many|most|few|all|the (?:latter|same|other|others)|here|"
    r"the former(?= (?:is|was|has|had|said|says|will|would|can|could|did|does)\b)|"
    r"(?:he|she|it|they|we|i|you|that|there|here)['’](?:s|re|d|ll|ve|m))\b(?!-)"
)
_OPENING_THAT: Final = re.compile(
    r"(?i)(?:with|in|at|on|for|by|after|before|since|despite|under|from|of|during|as|like|among|amid|given|because of) "
    r"(?:that|this|these|those|such)\b"
    r"(?! (?:week|month|year|season|summer|winter|spring|autumn|fall|morning|afternoon|evening|weekend)\b)"
)
"""A demonstrative in the opening phrase: "With that share expected to grow, ..."."""
_OPENING_OF: Final = re.compile(
    r"(?i)(?!(?:some|many|most|few|all|both|neither|either) (?:are|is|were|was|have|has|had|will|would|can|could|"
    r"may|might|do|did|say|said|says|think|feel|believe|want|fit|expect|expected|hope|hoped|fear|feared)\b)"
    r"(?!all (?:two|three|four|five|six|seven|eight|nine|ten|\d+) (?:are|were|have|had|will|[a-z]+ed)\b)"
    r"(?:one|some|many|most|few|all|both|neither|either) (?:of (?:the|[A-Z])|[a-z]+|\d)|each (?:of the|[a-z]+(?<!ed)\b)"
)
_FOR: Final = re.compile(r"For (?:[A-Z][\w'’-]+ ){1,3}(?:has|have|had|is|was|were)\b")
"""A "for" that gives a reason."""
_THOSE: Final = re.compile(
    r"(?i)\blike this one\b|"
    r"\b(?:these|those) (?!days|times|weeks|months|years|(?:who|of|in|with|that|which|from|on|inside|behind|for|"
    r"over|under|without|already|responsible|caught)\b|[a-z]+ed\b|[a-z]+ing\b)"
    r"[a-z]+(?! (?:who|that|which)\b)"
)
_OF_THOSE: Final = re.compile(r"(?i)(?:[\w-]+ ){1,3}of (?:those|these|that|them)\b(?! (?:who|with|in|of|[a-z]+ed)\b)")
"""Some of what an earlier sentence told of."""
_LEANING: Final = re.compile(
    r"(?i)\b(?:the (?:move|decision|incident|ruling|announcement|news|violence|"
    r"information|footage|warning|issue|findings?|comments?|remarks?|statement|"
    r"latter|pair|duo|couple|trio|latest|same|two|three|deal|plan|case|attack|study|report|event|match|game|video|images?|"
    r"photos?|suspect|victim|man|woman|boy|girl|teenager|company|firm|film|show|book|song|\d+-year-old)"
    r"|that (?:is|was|means|meant)|(?:this|these|those|such|its|their)"
    r"(?! (?:week|month|year|season|summer|winter|spring|autumn|fall|morning|afternoon|evening|weekend|time|century|"
    r"decade)\b)(?= [a-z]))\b"
)
_NO_ORDER: Final = "".join(rf"(?<!\b{word} )" for word in "the The a an by since until back and but just even".split())
_GOES_ON: Final = re.compile(
    r"^(?!(?:After|As|Although|Back|By|Even|If|Once|Since|Though|Until|When|While)\b)(?:[\w'’.-]+ ){1,5}?"
    rf"(?:(?:went|goes|has gone|have gone) on to |{_NO_ORDER}then )(?=[a-z])|"
    r"^(?:Despite|Amid) the (?:apparent [^,]*|(?:[\w'’-]+ ){0,2}[\w'’-]+),"
)
"""What happened before, or in spite of what, only an earlier sentence tells."""
_AN_EXAMPLE: Final = re.compile(
    r"\bis (?:an?|another|one) (?:(?:good|prime|perfect|classic|clear|great|recent|typical) )?"
    r"(?:example|case in point)\.[\"'”’]*$"
)
_ALL_OF_IT: Final = re.compile(
    r"(?i)\b(?:since|until|before|by) then[.]|\bthis(?=[.,;])|\bthat\.[\"'”’]*$|"
    r"\b(?:do|does|did|doing|done) (?:this|that)\b"
)
"""What an earlier sentence told, as a whole."""
_ABOUT_THE_AUTHOR: Final = re.compile(
    r"^(?:[A-Z][\w.’'-]+ ){2,4}is (?:also )?(?:an? |the )?(?:[\w’'-]+ ){0,5}?(?:commentator on|columnist|contributor|"
    r"freelance (?:journalist|writer)|correspondent (?:for|of|at)|editor of)\b"
)
"""The line about the author that ends a column."""
_CONNECTIVE: Final = re.compile(
    r"(?i)(?:but|and|or|so(?! far\b)|yet|nor|then|also|however|meanwhile|instead|moreover|furthermore|nevertheless|"
    r"nonetheless|therefore|thus|hence|besides|plus|even(?! if| though| as| before| after| when)|"
    r"(?:yes|no|well|ok|okay|oh|sure)(?=,)|"
    r"not surprisingly|similarly|likewise|indeed|still|otherwise|afterwards?|elsewhere|perhaps|"
    r"as a result(?! of\b)|for example|for instance|in other words|in addition(?! to\b)|in fact|of course|"
    r"on the other hand|at the time|"
    r"at the same time|by contrast|in contrast|in turn|that said|after that|since then|because of this|despite this|"
    r"in the same (?:year|month|week|day|way|vein|breath|period)(?! as\b)|over time(?=,)|"
    r"if so|even so|even then|what['’]?s more|(?:first|second|third)(?:ly)?,|finally,|lastly,|earlier,|later,|"
    r"(?:(?:less|more) than |about |around |some |nearly |almost |just |only |barely |within )?"
    r"(?:an?|half an|one|two|three|four|five|six|seven|eight|nine|ten|\d+|several|a few) "
    r"(?:second|minute|hour|day|week|month|year)s? (?:later|earlier|before that|after that))(?!\w)"
)
_NUMBERED: Final = "".join(
    rf"(?<!\b{word} )"
    for word in "War Division Phase Type Part Class Title Stage Level Elizabeth Charles James".split()
)
_FIRST_PERSON: Final = re.compile(
    rf"(?i)\b(?:(?-i:{_NUMBERED}(?<!\b[A-Z]\.)I(?!\.[A-Z])|us|i(?![.)]))|"
    r"we|my|our|ours|me|you|your|yours|myself|ourselves|i['’]\w+|we['’]\w+|you['’]\w+)\b"
)
_IN_A_FIGURE: Final = re.compile(r"(?<=\d)[.,](?=\d)|[$£€%]")
_IN_A_TITLE: Final = re.compile(r"(?<=[\w,] )(?:We|My|Our|Ours|Me|You|Your|Yours|Us)(?= [A-Z])")
"""What has a capital inside a sentence, before another, speaks to nobody: "Lamps Under My Bridge"."""
_OBJECT: Final = re.compile(
    "".join(rf"(?<!\b{word})" for word in "that if as and but or because when while said after before".split())
    + r"(?<!,) (?:it|them)\b(?! (?:is|was|will|would|has|had|were|are|could|can|may|might)\b)"
)
"""An "it" or "them" that is done something to: what it means stands further back than a subject's."""
_SLIGHT: Final = 0.4
"""What a pronoun weighs that the sentence itself may well explain."""
_FURNITURE: Final = re.compile(
    r"(?i)scroll down|click here|^read more|read more(?=[:.…»]|$| (?:here|about|at|on|from)\b)|"
    r"^(?:sign up|subscribe)\b|\b(?:sign up|subscribe) (?:for|to) our\b|\b(?:our|free) (?:\w+ )?newsletters?\b|"
    r"all rights reserved|^copyright (?:©|\d)|©|getty|shutterstock|"
    r"(?:views|opinions) (?:expressed )?in this|(?:views|opinions) (?:expressed |are (?:solely )?those of)|"
    r"^(?:pictured|photo|image|above|below|watch|video(?! gam(?:es?|ing)\b)|related|source|credit|caption|file|"
    r"advertisement)\b|"
    r"^by [A-Z]\w+ [A-Z]\w+$|\bcontributed to this (?:report|story)|\bfollow (?:us|him|her|@)|https?://|www\.|"
    r"pic\.twitter|\bphoto(?:graph)?:|\bthis (?:photo(?:graph)?|picture|image|video|clip|graphic|map|gallery)\b|"
    r"\b(?:CNN|Reuters|AP)['’]s [A-Z]\w+ [A-Z]\w+ (?:contributed|reported)|"
    r"(?<!\bbeen )(?<!\bwere )\bpictured\b|\(left\)|\(right\)|@\w+"
)
_CAPTION: Final = re.compile(
    r"^(?!.*\b(?:said|says|told|wrote):)[A-Z][\w'’-]+(?: [a-z'’-]+){0,3}: |"
    r"^(?:[A-Z][\w.'’-]+ ){1,5}(?:celebrates?|poses?|looks? on|watche?s? on|rises highest|"
    r"[Tt]ees off|arrives? (?:at|for|in)|gestures?|smiles?|waves?|makes the perfect)\b|\bin training ahead of\b"
)
_IN_A_PICTURE: Final = re.compile(
    r"(?i), (?:left|right|cent(?:re|er)),|"
    r"\((?:left|right|cent(?:re|er)|above|below|far |second |shown|inset|top|bottom|circled|back|front)\b"
)
_IN_THE_PAST: Final = re.compile(r"(?i)\b(?:said|told|was|were|had|did|made|took|went|came|[a-z]{3,}ed)\b")
_SPEAKS_FIRST: Final = re.compile(r"(?:Says|Said|Adds|Added|Asks|Asked)\b|\(")
_TORN: Final = re.compile(r"(?:Moments|Seconds|Minutes|Hours|Days|Weeks|Months|Years|Shortly|Soon|Just|Long|Only), ")
_FRAGMENT: Final = re.compile(
    r"(?:(?:Especially|Particularly|Partly|Mainly|Largely|Mostly|Probably|Perhaps|Precisely|Not least|Just|Even) )?"
    r"(?i:by the time|while|when|if|although|though|because|unless|whether|as soon as) [^,]*$"
)
"""An opening clause that nothing follows."""
_TEASE: Final = re.compile(
    r"(?i)^(?:here(?:['’]s| is| are)|imagine|think of|consider|meet |so what|what (?:is|are|do)|how |why )"
)
_ANOTHER: Final = re.compile(r"^Another ")
_NAMED_WITH_A_MARK: Final = re.compile(r"\b([A-Z]\w*)(?:[!?](?=(?:['’]s)?,? [a-z])|\?(?=\.$))")
"""A call or question that is a name, for the sentence goes on, or has its stop besides: "Yahoo! said"."""
_THEY_SAID: Final = re.compile(
    r"(?i), (?:it|they) (?:also )?(?:said|says|say|added|adds|add|warned|claimed|reported)\b"
)
"""Who says a thing is nobody who is told of in it."""
_CORRECTS: Final = re.compile(
    r"(?:An?|The|This) (?:[\w’'-]+ )?(?:article|report|column|caption|photograph|headline|story|obituary)"
    r"(?: (?:on|in|of|about|published|that)\b[^.]*)? "
    r"(?:(?:incorrectly|wrongly|mistakenly) [a-z]+ed|misstated|misspelled|misidentified|should have)\b|"
    r"An? (?:article|report|column|caption|photograph|headline) "
    r"(?:on|of|in|about|published|that appeared) [^.]*\bsaid\b"
)
"""A correction repeats what was wrong."""
_QUOTED: Final = re.compile(r"“[^”]*”|\"[^\"]*\"")
_OPEN_SINGLE: Final = re.compile(r"(?:^|[\s(])['‘](?=[A-Z])|[:,] ['‘](?=[a-z])")
_CLOSE_SINGLE: Final = re.compile(r"[\w.,!?…]['’](?=[\s.,;)]|$)")
MIN_WORDS: Final = 6
MIN_CHARS: Final = 35


def objection(text: str, *, caseless: bool = False, lead: str = "") -> str:
    """Return why the text can not stand alone as a takeaway, in a few words; empty when nothing speaks against it.

    `caseless` says that it comes from an article printed without capitals, where no name can be told from a noun;
    `lead` is the sentence that opens the article, where the text is made of that: no "he" or "another" of it leans on
    one before.
    """
    if _ANOTHER.match(lead):
        text = _ANOTHER.sub("A ", text)
    for reason, rule in _RULES:
        if rule(text):
            return reason
    # Whom a "he" of the lead means must stand in the lead, though no rule sees him: only a cut can have lost him.
    known = bool(lead) and is_of_nobody(_QUOTED.sub(" ", lead), caseless=caseless)
    outside = _QUOTED.sub(" ", text)
    return "a pronoun without its noun" if dangles(outside, caseless=caseless, known=known) else ""


def has_pointer(text: str) -> bool:
    """Return whether a bracket, or a "left" between commas, says where in a picture somebody is seen."""
    return bool(_IN_A_PICTURE.search(text))


def points_in_a_picture(text: str) -> bool:
    """Return whether the text has a pointer into a picture and tells what somebody does now.

    It is a caption then, with the bracket or without; what somebody did is told of, picture or no.
    """
    return has_pointer(text) and not _IN_THE_PAST.search(text)


def leaning(text: str) -> float:
    """Return how much of the text leans, without being wrong: 1 for "the move" or a late "it", less for "his"."""
    outside = _QUOTED.sub(" ", text)
    # What leans at the beginning is read first and weighs double.
    first = int(bool(_LEANING.match(outside)))
    pronouns = len(HE.findall(outside)) + len(THEY.findall(outside))
    objects = len(_OBJECT.findall(outside))
    goes_on = int(bool(_GOES_ON.match(outside)))
    return first + goes_on + len(_LEANING.findall(outside)) + objects + _SLIGHT * (pronouns - objects)


def balanced(text: str) -> bool:
    """Return whether quotation marks and brackets open and close."""
    straight = text.count('"') % 2 == 0
    single = bool(_OPEN_SINGLE.search(text)) and not _CLOSE_SINGLE.search(text)
    single = single or (text[-1:] in ("'", "’") and not re.search(r"(?:^|[\s(])['‘]", text))
    return straight and not single and all(text.count(left) == text.count(right) for left, right in ("“”", "()", "[]"))


def _too_short(text: str) -> bool:
    return len(text) < MIN_CHARS or len(_WORDS.findall(text)) < MIN_WORDS


def _shouted(text: str) -> bool:
    words: list[str] = _WORDS.findall(text)
    loud = sum(word.isupper() and len(word) > 1 for word in words)
    return 2 * loud > len(words)


def _table(text: str) -> bool:
    # "$49,445, or 2.3%" has its marks within; a table has its between the figures.
    text = _IN_A_FIGURE.sub("", text)
    letters = sum(character.isalpha() or character == " " for character in text)
    return 10 * letters < 8 * len(text)


def _only_quoted(text: str) -> bool:
    outside = _QUOTED.sub(" ", text)
    few = len(_WORDS.findall(outside)) <= len(("she", "said", "today"))
    return few and outside != text and (bool(HE.search(outside)) or len(outside.split()) < len(("Poe", "said")))


def _calls(text: str) -> bool:
    outside = _NAMED_WITH_A_MARK.sub(r"\1", _QUOTED.sub("", text))
    return "?" in outside or "!" in outside


def _opens_leaning(text: str) -> bool:
    bare = behind_date(text.lstrip("\"“'‘("))
    if EXPLETIVE.match(bare):
        return False
    if _OPENING_THAT.match(bare) or _OF_THOSE.match(bare):
        return True
    return bool(_OPENING_PRONOUN.match(bare)) and not _OPENING_OF.match(bare)


def _speaks_first(text: str) -> bool:
    outside = _QUOTED.sub(" ", text).replace("U.S", "")
    return bool(_FIRST_PERSON.search(_IN_A_TITLE.sub("The", outside)))


_RULES: Final[tuple[tuple[str, Callable[[str], bool]], ...]] = (
    ("no news text", lambda text: bool(_FURNITURE.search(text)) or bool(_ABOUT_THE_AUTHOR.match(text))),
    (
        "no whole sentence",
        lambda text: any((not _ENDED.search(text), _BROKEN_OFF.search(text), _UNFINISHED.search(text))),
    ),
    ("a correction", lambda text: bool(_CORRECTS.match(text))),
    ("a pronoun without its noun", lambda text: bool(_THEY_SAID.search(_QUOTED.sub(" ", text)))),
    ("a caption", lambda text: bool(_CAPTION.search(text)) or has_pointer(text)),
    ("a verb of saying or a bracket first", lambda text: bool(_SPEAKS_FIRST.match(text))),
    ("a time torn off", lambda text: bool(_TORN.match(text))),
    ("half a sentence", lambda text: bool(_FRAGMENT.match(text))),
    ("too short", _too_short),
    ("a table or a list of figures", _table),
    ("written in capitals", _shouted),
    ("quotation or bracket left open", lambda text: not balanced(text)),
    ("a question or a call", _calls),
    ("a tease", lambda text: bool(_TEASE.match(text))),
    ("nobody says the quotation", _only_quoted),
    ("opens with a connective", lambda text: bool(_CONNECTIVE.match(text.lstrip("\"“'‘("))) or bool(_FOR.match(text))),
    ("opens with a pronoun", _opens_leaning),
    ("points to others", lambda text: bool(_THOSE.search(_QUOTED.sub(" ", text))) or bool(_AN_EXAMPLE.search(text))),
    ("points to all that was told", lambda text: bool(_ALL_OF_IT.search(_QUOTED.sub(" ", text)))),
    ('speaks as "I", "we" or "you"', _speaks_first),
)
