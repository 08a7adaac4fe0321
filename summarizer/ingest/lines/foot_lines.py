"""The lines and titles that news pages set under an article, and notes about it: a table for `furniture`, no code."""

_WITH_NAME = r"^(?P<name>(?-i:[A-ZÀ-Þ])[\w.'’ -]{4,50}?)"
_ROLE = r"(?:reporter|correspondent|columnist|editor|writer|journalist)"
_PAPER = (
    r"(?:agency|(?:news)?paper|magazine|(?:web ?)?site|newsroom|(?:\w+ ){0,3}"
    r"(?:press|ap|reuters|news|times|post|courier|gazette|tribune|herald|journal|guardian|bbc|cnn))"
)

AT_THE_FOOT: dict[str, tuple[str, ...]] = {
    "author note": (
        r"(?i)^(?!.*\b(?:anyone|anybody|witness(?:es)?|police|detectives)\b).*\b[\w.+-]+@[\w-]+\.[\w.]{2,}",
        r"(?i)\bcan be reached (?:at|on|by|via) (?:e-?mail|(?:tele)?phone|text|signal|x\b|twitter|\S*@|[+(]*\d|http)",
        r"(?i)^contact (?!with\b|between\b|was\b)\b.{0,60}\b(?:at|on|via)\b",
        (
            rf"(?i)(?:^the (?:author|writer)|{_WITH_NAME}) is (?:an? |the )?"
            rf"(?:(?!(?:of|for|to|by|in|with|who|that|against|about)\b)[\w'’&-]+,? ){{0,6}}{_ROLE}"
            r"(?:\W*$|[,;] | (?:for|at|with|on|in|of|from|based|covering|living|working|who (?:covers|writes|reports)"
            r"|and (?:\w+ )?(?:author|editor|host|columnist|reporter|producer|blogger))\b)"
        ),
        rf"(?i){_WITH_NAME} (?:covers|reports on|writes about) (?!\d|(?:about|only|more|most|all|some|up to|nearly)\b)",
        rf"(?i)^\w+ (?:covers|reports on|writes about) .{{3,60}} for (?:the )?{_PAPER}\W*$",
        r"(?i)\bgot a (?:news |story )?tip\?|(?:^|[.!?] )send (?:us )?(?:your )?(?:news |story )?tips?\b",
        r"(?i)\bdo you have a (?:story|tip)\b|\bhave your say\b",
    ),
}
"""Patterns that count only in the last lines of a page: in the middle they may be the article's own.

What a pattern calls `name` has to be the full name of a person.
"""

_PIECES = (
    r"(?: \w+)? (?:stories|articles?|content|coverage|news|headlines?|posts?|videos?|links?|reading|reads|topics?|tags|"
    r"items|reports|galleries|photos|searches|categories)(?: and \w+)?(?: now| today| this week| for you)?"
)
"""What boxes of links say that they hold."""

TAIL_TITLES: tuple[str, ...] = (
    r"photos?|videos?|galler(?:y|ies)|comments?|tags?|topics?|author|(?:tags|topics|filed under|categories)\s*:.*",
    r"\d[\d,.]*k? comments?|comments? ?\(\d+\)|(?:all |reader )?comments|sort by\b.{0,20}|print edition\b.{0,30}",
    r"why (?:you can |to )trust\b.{0,40}|our (?:standards|journalism|principles)(?: *:.{0,60})?",
    rf"(?:related|sponsored)(?:{_PIECES})?|recommended(?: for you|{_PIECES})?",
    rf"(?:trending|popular)(?: now| today| this week| on (?-i:[A-ZÀ-Þ]).{{1,40}}|{_PIECES})?",
    r"(?:most|more|top|latest|other|recent)(?: [\w'’&-]+){0,4} (?:stories|news|headlines|articles|coverage)",
    r"most (?:read|popular|viewed|watched|commented|shared)|more (?:from|on|in|about) .{2,50}",
    r"you (?:may|might) (?:also )?(?:like|be interested in)|read (?:more|next)|further reading|what to read next",
    r"(?:from )?around the web|from the web|(?:about )?the authors?|about the author|explore more",
    r"notes? (?:to|for) (?:the )?editors?",
    r"(?:(?:media|press) )?(?:contacts?|enquiries|inquiries)(?: information)?(?:\s*:.*)?",
    r"(?:(?:video|audio|podcast|full|episode) )?transcript(?: of .{2,60})?",
    r"share this(?: \w+)?|join the conversation|contact us|follow us|editor['’]?s['’]? picks?",
)
"""Titles of what pages set under an article."""

CORRECTIONS: tuple[str, ...] = (
    r"(?:correction|clarification|editor['’]?s['’]? note|update)\b\s*[:(].*",
    r"(?:correction|clarification),? [^:.!?]{0,30}\d[^:.!?]{0,10}:.*",
    (
        r"\(\s*(?:(?:official )?correct(?:s|ed|ion)|refile[sd]?|clarifie[sd]|amend(?:s|ed))\b(?:[^()]|\([^()]*\))*\)"
        r"|\[\s*(?:correct(?:s|ed|ion)|refile[sd]?|clarifie[sd]|amend(?:s|ed))\b[^\[\]]*\]"
    ),
    (
        r"\(\s*(?:fixes|removes|restores|deletes|drops|adds (?:dropped|missing)|changes|updates\b[^()]{2,60}\bto)\b"
        r"(?:[^()]|\([^()]*\))*\)"
    ),
    (
        r"(?:this|an earlier version of this|a previous version of this) (?:article|story|report|headline)\b.{0,60}"
        r"\b(?:correct|clarif|amend|updated|misstated|incorrectly|wrongly).*"
    ),
)
"""Notes about the article rather than in it: left out of the text, kept for the editor."""
