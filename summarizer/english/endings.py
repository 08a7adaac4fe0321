"""English ways to tell that something came to its end, and by what it is only sought, offered or under way."""

from typing import Final

_DEALS: Final = r"(?:deal|truce|agreement|ceasefire|cease-fire|pact|accord|settlement|merger)\b"
_SOME: Final = r"(?:\S+\s){0,4}?"
_BEEN: Final = r"(?:is|are|was|were|been|got)\s(?:\w+ly\s|later\s|also\s|then\s)?"
_SEEKING: Final = r"(?:propos|recommend|seek|sought|ask|demand|request|want|urg|call)\w*\s[^.]{0,80}?"
_JAIL: Final = r"(?:\byears?\b|\bmonths?\b|-year\b|-month\b|\bsentences?\b|\bprison\b|\bjail)"

ENDINGS: Final = (
    (
        (rf"(?:agreed|reached|signed|struck|sealed|clinched|finali[sz]ed)\s{_SOME}{_DEALS}",
            (rf"(?:agree[ds]?|reach(?:ed|es)|sign(?:ed|s)?|struck|strikes?|seal(?:ed|s)|clinch(?:ed|es)|brokered"
            rf"|finali[sz]ed|announced|inked|made|accepted|won|secured|done)\b[^.]{{0,60}}?\b{_DEALS}"
            rf"|{_DEALS}[^.]{{0,60}}?\b(?:agreed|reached|signed|struck|sealed|brokered|announced|made|done)\b"
            r"|(?:have|has|had|they|who|which)\sagreed\b|agreed\sto\b")),
        ("", (rf"(?:close\sto|near(?:ing|s)?|negotiat\w*|in\stalks|talks\s(?:on|over|about)|discuss(?:es|ing)?"
            rf"|seek\w*|propos\w*|push(?:es|ing)\sfor|considering|working\s(?:on|towards?))\s{_SOME}{_DEALS}")),
    ),
    (
        (r"(?:has|have|had|was|were|is|are)\s(?:been\s)?(?:now\s)?(?:completed|finished)\b",
            r"complet(?:e[ds]?|ed)\b(?<!be\scompleted)|finish(?:ed|es)\b|opened\b|done\b|over\b"),
        ("", r"near(?:ing|s|ed)\s(?:\w+\s)?completion|close\sto\s(?:completion|being\s(?:completed|finished))"),
    ),
    (
        ((r"(?:has|have|had|was|were|been)\s(?:\w+ly\s)?(?:approved|rejected)\b"
            r"|(?:approved|rejected)\s(?:the|a|an|its|his|her|their|plans?|proposals?)\b"),
            (r"approv(?:ed|als?|es|ing)\b|reject\w*|pass(?:ed|es)\b|authori[sz]e[ds]|vot(?:ed|es|ing)\b|green\slight"
            r"|clear(?:ed|s)\b|back(?:ed|s|ing)\b|adopt\w*|turn\w*\s(?:\w+\s)?down|throw|threw|agree[ds]?\b|endors"
            r"|accept(?:ed|s)\b|sign(?:ed|s)\b|ratif|support\w*|allow\w*|permission|granted|denied|dismissed|veto\w*")),
        ("", (r"(?:is|are|was|were|be|been)\s(?:still\s|now\s|currently\s)?"
            r"(?:being\s(?:tested|considered|reviewed|studied|examined|discussed|debated)"
            r"|reviewing|considering|examining|studying|weighing|debating|discussing)"
            r"|under\s(?:review|consideration)")),
    ),
    (
        (r"(?:put\sout|extinguished|contained|doused)\b",
            r"put\sout|extinguish|contain|under\scontrol|dous|out\sby|burn\w*\sout"),
        ("", r"(?:battl|fight|tackl)\w*\s(?:\S+\s){0,3}(?:fires?|blazes?|flames|wildfires?|bushfires?)\b"),
    ),
    (
        (r"(?:arrested|caught|captured|apprehended)\b",
            (r"(?<!no\s)arrest|caught|captur|detain|detention|custody|apprehend|(?:be|been|was|were|being)\sheld|nabbed|seized"
            r"|(?<!nobody\shas\sbeen\s)(?<!no\sone\shas\sbeen\s)charged\b|surrender"
            r"|handed\shimself|found\b|tracked\sdown|court\b|jail|prison|trial")),
        ("", (r"(?:hunt|search|look|appeal)\w*\sfor\b|want(?:s|ed)?\sto\s(?:speak|talk)|on\sthe\srun|at\slarge"
            r"|manhunt")),
    ),
    (
        ((rf"{_BEEN}(?:sentenced|jailed|imprisoned)\b|(?:jailed|sentenced)\s[A-Z]|got\san?\s\S+-year\s(?:prison|jail|"
            r"sentence)"),
            (r"(?<!be\s)(?:sentenced|jailed|imprisoned)\b|sentencing|serving\b|served\b|(?:was|were|been)\sgiven"
            r"|handed\b|behind\sbars|got\s\S+\s(?:years|months)|(?:his|her|their|prison|jail)\s(?:sentence|term)\b"
            r"|received\b|gets\b")),
        ("", rf"{_SEEKING}{_JAIL}"),
    ),
    (
        (rf"{_BEEN}fined\b|(?<=[a-z]\s)(?<!be\s)(?<!to\s)fined\b(?=\s[A-Z$£€])",
            r"(?<!be\s)fined\b|fin(?:es|ing)\b|impos|levied|ordered\b|penalty\s(?:of|was)|penali[sz]ed"),
        ("", rf"{_SEEKING}\bfine[ds]?\b|(?:could|may|might|should)\sbe\sfined|agree[ds]?\sto\spay"),
    ),
    (
        ((rf"(?:court|judge|tribunal)s?\s(?:has\s|have\s|had\s)?ordered\s[^.]{{0,40}}?\bto\spay\b"
            rf"|{_BEEN}ordered\sto\spay\b"),
            (r"order(?:ed|s|ing)?\b|penalt|ruled\b|ruling|judgment|judgement|award|verdict|found\s(?:liable|guilty)"
            r"|told\sto\spay|must\spay|made\sto\spay")),
        ("", r"agree[ds]?\sto\s(?:\w+\s)?pay|offer\w*\sto\s(?:\w+\s)?pay|settle(?:d|s|ment)?\b"),
    ),
    (
        (r"agreed\sto\spay\b",
            r"agree\w*|settle[ds]\b|settlement|deal\b|paid\b|will\spay|pays\b|accepted|to\spay\s(?:out|up)"),
        ("", r"(?:offer|propos)\w*\s(?:\w+\s){0,3}?to\spay"),
    ),
    (
        (rf"{_BEEN}charged\b",
            (r"(?<!be\s)(?<!nobody\shas\sbeen\s)(?<!no\sone\shas\sbeen\s)charged\b|indict|arraign"
             r"|(?<!possible\s)charges\b|pleaded|accused|facing")),
        ("", (r"possible\s(?:criminal\s)?charges|(?:may|might|could|should)\sbe\scharged"
            r"|(?:[Nn]obody|[Nn]o\sone)\shas\sbeen\scharged")),
    ),
    (
        (rf"sentenced\sto\sdeath|{_BEEN}condemned\sto\sdeath",
            r"sentenced\sto\s(?:death|die|be\s(?:executed|hanged))|death\s(?:sentence|row)|condemned|executed"),
        ("", r"(?:fac(?:e|es|ed|ing)|seek\w*|sought|eligible\sfor|risk\w*|want\w*)\s(?:\w+\s){0,3}death\spenalty"),
    ),
    (
        (r"(?:pleaded|pled)\b(?=\s(?:not\s)?guilty)",
            r"pleaded|pled|pleads|pleading|(?:guilty|innocent)\spleas?|entered\b|denie[ds]|deny|admit"),
        ("", r"(?:can|may|will|could|to|must|would|should)\s(?:\w+\s)?(?:plead|enter\s)"),
    ),
)  # fmt: skip
"""Groups like those of `alternatives`: the end as a takeaway tells it, by what an article tells it, and what is less.

A fine is also more than what somebody agrees to pay, and an order of a court than a settlement.
"""
