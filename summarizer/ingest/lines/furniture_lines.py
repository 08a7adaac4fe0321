"""The lines that news pages set around an article, by kind: a table for `furniture`, no code."""

_NETWORK = (
    r"(?:facebook|twitter|x|instagram|linkedin|whatsapp|telegram|reddit|pinterest|flipboard|threads|bluesky|mastodon"
    r"|youtube|tik ?tok|snapchat|google news|apple news|social media|@\w+|https?:\S+|www\.\S+)"
)
_DOER = r"[A-ZÀ-Þ][\w.'’-]*(?: (?:[A-ZÀ-Þ][\w.'’-]*|de|da|di|del|van|von|der|den|la|le|bin|al|y)){0,4}"
_WRITER = r"(?-i:(?:[A-ZÀ-Þ][\w.'’-]*|and|in|from|staff|writers?|reporters?|editors?|correspondents?|journalists?))"
_NO_NEWS = (
    r"(?!.*\b(?:police|detectives|officers|investigators|sheriff|fbi|prosecutors|inquiry|court|judge|jury|ministers?"
    r"|officials)\b)"
)
"""Who stands in a line that tells what happened, or looks for witnesses."""

WHOLE_LINE: dict[str, tuple[str, ...]] = {
    "button": (
        r"save(?: (?:this )?(?:story|article|for later))?",
        r"share(?: (?:this|via|on)\b.{0,30}|:.*)?",
        r"print(?: (?:this )?(?:story|article|page))?|e-?mail(?: (?:this|us).{0,20})?",
        r"copy(?: (?:the )?link)?|link copied!?|bookmark|gift(?: (?:this )?article)?|follow|like|reply|report",
        r"facebook|twitter|tweet|x|linkedin|whatsapp|telegram|reddit|pinterest|instagram|flipboard|threads|bluesky",
        r"messenger|pocket|close|menu|search|home|more|loading|next|previous|back|continue|ok|options|settings",
        r"sign (?:in|up|out)|log ?(?:in|out)|register|subscribe(?: now| today)?|donate(?: now)?|my account",
        r"play(?: button| video)?|pause|mute|unmute|full ?screen|volume|autoplay",
        r"accept(?: all)?(?: cookies)?|reject(?: all)?|(?:show|view|see) (?:more|less|all)",
        r"read (?:more|on|full (?:story|article)|the full (?:story|article))|(?:full )?(?:story|article)",
        r"(?:skip|jump) to (?:the )?(?:main )?(?:content|navigation)",
        r"(?:back|return) to (?:the )?(?:top|home(?:page)?|article)",
        r"leave a comment|comments?(?: \(\d+\))?",
        r"(?:view|post|join|show|hide|add) (?:a |the |all )?(?:comments?|conversation|discussion)",
    ),
    "count": (
        r"(?:view |see |all )?\d[\d,.]*k? (?:photos?|images?|pictures?|videos?|comments?|shares?|likes?|views?).{0,12}",
        r"\d{1,3} ?-?(?:min(?:ute)?s?)[ -](?:read|listen|watch)|(?:estimated )?read(?:ing)? time\b.{0,24}",
        r"(?:(?:photo|image|picture|slide) )?\d{1,3} ?(?:/|of) ?\d{1,3}|\d{1,2}:\d\d(?: ?/ ?\d{1,2}:\d\d)?",
        r"(?:(?:last )?(?:updated|published|posted):? )?(?:about |an? )?\d{0,2} ?(?:minutes?|hours?|days?) ago",
    ),
    "advertisement": (
        r"[-– ]*(?:advertisements?|advert|ads?|sponsored(?: content)?|promoted(?: content)?)[-–.: ]*",
        r"sponsored\s*[:|] .*",
        r"sponsored by(?: [^\s,]+){1,8}|paid (?:post|content)|partner content|ad feedback|remove ads",
        r"(?:story|article|content) continues\b.{0,60}|(?:scroll|continue reading|keep reading)\b.{0,60}",
    ),
    "player": (
        r"listen(?: now| live| to\b.{0,60})?|hear\b.{0,40} read aloud.*",
        r"watch(?: now| live|:.*| the (?:video|full)\b.*)?",
        r"(?:new)?you can now listen to .*",
        r"(?:this|your) browser does not support\b.*|(?:audio|video) (?:player|unavailable)\b.*",
        r"\(?this article is read by\b.*|narrated by(?: [^\s,]+){1,5}",
    ),
    "related link": (
        r"(?:read (?:more|next|also|this next)|also read|see also|see more|further reading|up next|explainer)\s*:.*",
        r"related(?: (?:stories|articles|content|coverage|reading|topics?|links?))?\s*:.*",
        r"more (?:on|from|about|stories|coverage|like this|in)\b.{0,40}:.*|more\s*:.*",
        r"(?:don['’]t miss|you (?:may|might) also like|must[- ]read|editor['’]s picks?|in case you missed it)\s*:.*",
        r"recommended(?: (?:for you|stories|reading))?\s*:.*",
        (
            r"(?:(?:read|see)(?: more| next| also)?|also read|more|related(?: \w+)?|watch|listen|gallery)"
            r"\s+\|\s(?!\d)[^|.!?]{3,150}"
        ),
        r"(?:click|tap) here\b.*",
        r"for more (?:on|about|news|stories|information)\b.{0,90}(?:click|visit|go to|see|here)\b.*",
        r"(?:read|see|watch|find|get) (?:more|the latest)\b.{0,80}\bhere\b.*|https?://\S+|www\.\S+",
    ),
    "newsletter": (
        (
            r"(?:sign up|subscribe)\b.{0,80}\b(?:newsletters?|alerts|daily e-?mail|inbox|briefing|channel)\b.*"
            r"|(?:register|join)\b.{0,80}\b(?:newsletters?|alerts|daily e-?mail|inbox"
            r"|(?:our|daily|morning|evening) briefing|(?:our|whatsapp|telegram|youtube) channel)\b.*"
        ),
        r"(?:get|receive)\b.{0,80}\b(?:in(?:to)? your inbox|newsletter|news alerts)\b.*|.{0,20}newsletters?",
        r"your e-?mail(?: address)?|(?:enter|provide) your e-?mail\b.*",
        r"by (?:signing up|subscribing)\b.{0,60} you agree.*",
    ),
    "subscription": (
        r"already a (?:subscriber|member)\b.*",
        r"(?:this (?:article|story|content) is )?for (?:subscribers?|members?)\b.{0,30}",
        (
            r"this (?:article|story|content|post) (?:is|was)\b[^.]{0,30}\b(?:exclusively|only) (?:to|for)\b[^.]{0,40}"
            r"\b(?:subscribers?|members?)\b.*"
        ),
        (
            r"(?:get|enjoy) (?:unlimited|full|instant)(?: digital)? access"
            r"(?: to (?:our|this (?:article|story|site)|(?:all|every) (?:our |the )?(?:article|stor|content))\b"
            r"[^:]{0,100})?"
        ),
        r"support (?:our|independent|local) journalism\b.*|(?:become a|start your) (?:member|subscri\w+)\b.{0,60}",
        (
            r"to (?:continue reading|read the (?:full|whole|rest of the) (?:story|article|report))\b[^.]{0,60}"
            r"\b(?:subscribe|sign (?:in|up)|log in|register)\b.*"
        ),
        r"you have \d+ (?:free )?articles? (?:left|remaining)\b.*|(?:subscribe|log in) to (?:continue|keep) reading.*",
    ),
    "follow us": (
        r"(?:follow|like|join|find) (?:us|me) (?:on|at|via)\b.{0,90}",
        rf"(?:follow|join|find) (?:him|her|them|@\w+|\w+(?: \w+){{0,3}}) (?:on|at|via) (?:our )?{_NETWORK}\b.{{0,90}}",
        rf"like (?!(?:others|many|most|some|all|people|users)\b)\w+(?: \w+){{0,3}} on {_NETWORK}\b[^,]{{0,60}}",
        r"(?:view|see) (?:this|the) (?:post|tweet|thread|reel) on\b.{0,30}|a post shared by\b.{0,120}",
        r"(?:— ?)?[^.]{2,60} \(@\w{1,30}\)(?: [A-Z][a-z]+\.? \d{1,2}, \d{4})?|pic\.[\w./]{3,60}",
        r"download (?:the|our)\b.{0,40}\bapp\b.*|get the app\b.*",
    ),
    "cookie line": (
        (
            r"(?:we|our partners|this (?:web)?site|by (?:clicking|using))\b.{0,90}"
            r"\b(?:uses?|store|access|agree)\b.{0,120}\bcookies\b.*"
        ),
        r"you can (?:change|withdraw|manage|set) your\b.{0,40}\b(?:choices?|consent|preferences|settings)\b.*",
        r"(?:cookie|privacy) (?:policy|settings|notice|preferences)(?: ?:.*|\b.{0,40})",
        r"manage (?:my )?(?:cookies|consent|preferences|choices|options)",
        r"(?:we (?:value|respect|care about)|your) (?:your )?privacy\b.{0,40}",
        r"terms (?:of (?:use|service)|and conditions)\b.{0,40}|do not sell\b.*|.{0,60}\bpreferences at any time\b.*",
    ),
    "copyright line": (
        r"(?:©|\(c\) ?\d{4}|copyright\b.{0,6}(?:©|\d{4}|\(c\)|the\b)).*",
        r".*\ball rights reserved\b.*|.*\bmay not be (?:published|reproduced)\b.{0,80}\b(?:redistribut|permission).*",
    ),
    "publication note": (
        (
            r"this (?:article|story|piece|column|essay)\b.{0,40}"
            r"\b(?:published|appeared|produced|supplied|syndicated|republished|part of)\b.*"
            r"|this (?:report|post) (?:is|was|has been)?(?: \w+)? ?"
            r"(?:(?:first|originally) (?:published|appeared)|produced|supplied|syndicated|republished|part of)\b.*"
        ),
        r"(?:originally|first) published\b.*|this (?:article|story) is from\b.*",
        r".{3,160}\bwas originally published in\b.{2,80}\bon medium\b.*",
        r"this (?:article|story) is more than \d+ \w+ old|a version of this (?:article|story)\b.*",
        r"(?:reprinted|republished|used) with permission\b.*",
    ),
    "call to the reader": (
        r"thank(?:s| you) for (?:reading|subscribing|signing up|joining|your (?:support|feedback))\b.{0,80}",
        (
            r"(?:check back|(?:stay|stick) (?:with|here|tuned|informed|connected|up to date|updated|on top))\b.{0,90}"
            r"\b(?:updates?|more|latest|developments)\b.{0,60}"
        ),
        r"(?:this is a|a) (?:developing|breaking)(?: news)? story\b.{0,120}|refresh (?:this|the) page\b.{0,60}",
        (
            rf"{_NO_NEWS}if you or (?:someone|anyone|a loved one)\b.{{0,120}}"
            r"\b(?:call|contact|text|visit|dial|help|support)\b.*"
        ),
        r"(?:subscribe|sign (?:me )?up)\b[^,]{0,90}|cancel any ?time",
        (
            r"(?:want|looking for) more\b[^?]{0,80}\? "
            r"(?=(?:sign up|subscribe)|.{0,120}\b(?:our|us|here|newsletter|app)\b)"
            r"(?:follow|sign up|subscribe|join|download|click|visit)\b.{0,120}"
        ),
        (
            r"what (?:do|did) you think (?:of|about)\b[^?]{0,60}\? (?:please )?"
            r"(?:tell us|let us know|(?:leave|share|post)\b.{0,40}\bcomments?)\b.{0,80}"
        ),
        (
            r"(?=.*\b(?:we|our|us|your)\b)(?!.*[“”\"]).{0,80}\b(?:nonprofit|independent|reader-(?:funded|supported))\b[^.]{0,40}\bnewsroom\b.*"
            r"\b(?:donate|donation|support (?:us|our)|become a member)\b.*"
        ),
        r"was this (?:article|story|summary|page)?\b.{0,30}\b(?:helpful|useful)\b.{0,20}",
    ),
    "author note": (
        (
            r"(?!.*\b(?:police|detectives|officers|investigators|crimestoppers|court)\b)"
            r"(?:got|(?:do you )?have) (?:a|any) (?:news )?(?:tips?|story|stories)\b[^?]{0,80}\?"
            r" .{0,40}\b(?:e-?mail|contact|call|send|tell|reach|write|get in touch|let us)\b.{0,120}"
        ),
    ),
    "sign-off": (
        r"\(?(?:(?:additional |further )?(?:reporting|writing|editing)|edited) by\b.*",
        r"\(?(?:compiled|research(?:ed)?)(?: and \w+)? by(?: [\w.'’-]+){1,5}\)?|\((?:compiled|research) by\b.*",
        r".{3,120}\bcontributed (?:reporting\b|to this (?:report|article|story|piece)\b).{0,60}",
        rf"(?:{_WRITER},? ){{2,30}}contributed to the (?:report|article|story|piece)\b.{{0,60}}",
        r"with (?:files|(?:additional )?reporting|material|input) (?:from|by)\b.*",
    ),
    "caption": (
        r"(?:image |picture |photo )?caption\b.{0,200}|(?:hide|toggle) caption",
        r"(?:enlarge|view|open) (?:this )?(?:image|photo|picture|gallery)\b.{0,20}",
        r"(?:file|library) (?:photo|picture|image)\b.*",
        r"\[\s*(?:photo(?:graph)?|video|(?:info)?graphic|image|picture|map|chart|gallery|audio)s?\s*[:–—-][^\[\]]*\]",
    ),
    "release line": (
        r"for (?:immediate )?release|(?:press|media|news) release|check against delivery|not checked against delivery",
        (
            rf"{_NO_NEWS}(?:safe harbou?r|forward-looking) statements?\s?[:–—-]\s"
            r"(?=(?:the |this |certain |these |some |all |any |except |matters |statements ))"
            r".*\b(?:release|forward-looking|statements|risks|uncertaint\w+)\b.*"
        ),
        (
            rf"{_NO_NEWS}(?:the|this) (?:(?:press|news) )?release (?:may )?(?:contains?|includes?)"
            r" (?:certain )?forward-looking\b.*"
        ),
        r"[-–—*]*\s*(?:ends?|more follows|mf)\s*[-–—*]+|#{2,}|(?-i:ENDS)",
    ),
    "line of a mail": (
        rf"{_NO_NEWS}(?:confidentiality (?:notice|disclaimer)|(?:privacy|legal) disclaimer)\s*:.*",
        (
            rf"{_NO_NEWS}(?!.*\b(?:was|were|had)\b)this (?:e-?mail|message)(?: and [^,.]{{3,40}})?"
            r" (?:is|are|may|contains?)\b.{0,60}\b(?:confidential|intended (?:only|solely)|exclusive use)\b.*"
        ),
    ),
    "line of an agency": (
        (
            r"\(\s*(?:(?:story|text|article) (?:can|may) end here|(?:begin|end) optional|optional (?:trim|material|add)"
            r"|(?:begin|end) trim)\b[^()]{0,80}\)"
        ),
        r"-0-|\(?for use by [^()]{3,80} clients(?: only)?\)?",
        r"c\.\s?(?:19|20)\d\d,? (?-i:[A-ZÀ-Þ]\S*(?: (?:[A-ZÀ-Þ]\S*|of|the|and|&)){0,7})",
    ),
    "weather line": (
        r"(?:[\w.]+ )?weather(?: forecast)?|(?:[\w.]+ )?forecast(?: (?:for|in)\b.{0,30})?|-?\d{1,3} ?°[CF]?\b.{0,40}",
    ),
}
"""Patterns that must match the line from end to end (a closing mark or arrow aside), letter case ignored."""

_MODEL = r"\b(?:language models?|llms?|ai|a\.i\.|artificial intelligence|automatic(?:ally)?|automated)\b"
_OWN = (
    r"(?:\b(?:this|our) (?:article|story|page|summary|content|piece|translation|newsroom|editor\w*|journalists?)"
    r"|\b(?:key takeaways|key points|bullet points|takeaways|summary) (?:\w+ ){0,4}(?:was|were|is|are)\b)"
)
_OF_THE_SITE = (
    r"newsletters?|subscribe[ds]?|your subscription|subscribing|inbox|cookies?|privacy policy|terms of (?:use|service)"
    r"|signing up|log(?:ging)? in to|free articles?|unlimited access|your feedback|have feedback|ad ?blocker"
    r"|our (?:\w+ )?(?:journalis[mt]s?|reporters|newsroom|editors|coverage|reporting|standards|community guidelines)"
    r"|your (?:e-?mail|device|account|comments?|preferences)|push notifications"
)
"""What a site's own voice speaks of to its reader; articles do so inside quotation marks only."""

ANYWHERE: dict[str, tuple[str, ...]] = {
    "photo credit": (
        rf"\(\s*{_DOER}\s*(?:,|/|\||-|–|—)\s*(?:for )?[A-ZÀ-Þ][^()]{{1,50}}(?<![.!?])\)\s*$",
        r"(?i)\((?:photos?|photograph|pictures?|images?|credit)\b[^()]{0,80}\)\s*$",
        (
            r"(?i)\(\s*(?:reuters|ap|afp|epa|getty(?: images)?|associated press|file(?: photo)?|handout|courtesy[^()]*"
            r"|via [^()]*|pool[^()]*|[^()]*\b(?:ap|afp|reuters|getty|photos?|handout)\b[^()]*)(?<![.!?])\s*\)\s*$"
        ),
        (
            r"(?i)^(?:photo(?:graph)?s?|picture|image|video|illustration|graphic)s?(?: (?:credit|source))?\s*"
            rf"(?::|/|\b(?:by|courtesy(?: of)?) (?:the )?(?-i:{_DOER})(?:\s*[,/|(–—-].{{0,60}}|\W*)$)"
        ),
        rf"^[Cc]redits? {_DOER}(?:\s*[,/|–—-]\s*{_DOER})?$",
        r"(?i)^credits?(?:\s*[:/|]|\.\.\.|…).{0,60}$",
        r"(?i)^(?:getty images|ap photo)(?:(?:\s*[:/|,–—-]|\s+(?:via|for)\b).{0,60})?\s*$",
        r"(?i)\b(?:photo(?:graph)?|picture|image)s?(?: credit)?\s*(?::|\bby\b) *[^.?!”\"]{2,60}$",
        r"(?i)[./] *(?:ap photo|getty images)\b.{0,40}$",
        rf"^[^.!?]{{10,160}}[.!?][\"”’]?\s+{_DOER} ?[/|] ?[A-ZÀ-Þ][\w&'’ -]{{1,40}}$",
    ),
    "disclosure": (
        rf"(?i)(?:{_OWN}).{{0,90}}{_MODEL}",
        rf"(?i){_MODEL}.{{0,90}}(?:{_OWN})",
        r"(?i)^ai[- ](?:generated|assisted)\b.{0,60}$",
    ),
    "call to the reader": (
        (
            rf"^(?!.*[\"“”‘«»])(?!['’])(?!.*\b(?i:said|says|told|according|added)\b)"
            rf"(?=.*\b(?:[Yy]ou|[Yy]our|[Yy]ou['’]\w+|us|[Oo]ur|[Ww]e|[Pp]lease)\b)(?=.*\b(?i:{_OF_THE_SITE})\b).{{0,180}}$"
        ),
    ),
    "breadcrumb": (r"^(?:[\w&'’ -]{2,30} ?[>›»|/·] ?){1,5}[\w&'’ -]{2,40}$",),
}
"""Patterns that may stand in a line that has other words too; letter case counts unless the pattern says otherwise."""
