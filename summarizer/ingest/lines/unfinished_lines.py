"""Tell whether a line or the label of a headline says that a text is not ready, or only a test."""

import re

_ROUGH = (
    r"(?:(?:rough|working|first|second|third|early|uncorrected) draft|draft(?: (?:version|no\.?|number))?(?:[ #-]*\d+)?"
    r"|draft v(?:ersion)?[ .]?\d+|pre-?write|prewritten|advance obit(?:uary)?|obit(?:uary)? advance|holding copy"
    r"|work in progress|not (?:yet )?final(?: (?:copy|version))?|un(?:subbed|legalled)(?: copy)?"
    r"|not (?:yet )?(?:subbed|edited|fact[- ]?checked|legalled))"
)
_WHOLE = re.compile(
    rf"[\W_]*(?:(?:subbed|edited|legalled)[\W_]+(?:but )?)?{_ROUGH}"
    rf"(?:[\W_]+(?:{_ROUGH}|copy|only|story|article))*[\W_]*",
    re.IGNORECASE,
)
"""A line of nothing else."""
_OPENS = re.compile(
    r"[\W_]*(?:pre-?write|prewritten|advance obit(?:uary)?|obit(?:uary)? advance)\s*[.:;–—-]", re.IGNORECASE
)
_LABEL = re.compile(
    r"[\W_]*(?:PRE-?WRITE|ADVANCE OBIT(?:UARY)?|OBIT(?:UARY)? ADVANCE|(?:ROUGH|WORKING|UNCORRECTED) DRAFT"
    r"|DRAFT(?: (?:NO\.? ?)?\d+| V\d+))\s*[\])]?\s*(?:[:|]|[-–—]\s)"
    r"|.*[(\[](?:PRE-?WRITE|(?:ROUGH |WORKING )?DRAFT(?: \d+)?|NOT FINAL)[)\]]\W*$"
    r"|[\W_]*TEST(?: STORY| ARTICLE| PAGE)?(?:\s*[-–—:|]\s|\W+(?=[Pp]lease ignore|PLEASE IGNORE|[Ii]gnore|IGNORE)"
    r"| (?=[A-Z][a-z])(?!(?:Match|Series|Cricket|Drive|Pilot|Score|Day|Side|Squad|Captain)))"
)
"""What stands in front of a headline, or behind it in brackets: in capitals only."""
_PLACE = re.compile(
    r"\W*(?:"
    r"(?:INSERT|ADD|PLACE|PUT) [^.!?]{2,60}|(?i:(?:insert|add|place|put) [^.!?]{2,60} here)"
    r"|(?i:(?:more |the )?(?:quotes?|copy|graf|paragraph|comment|details?|reaction|response|background|figures?"
    r"|results?|name|headline|byline|photo|pic|picture|caption|map|graphic|link|ending|intro)(?: from [^.!?,]{2,40})?"
    r" to (?:come|follow))"
    r")\W*|(?:<{7}|>{7})(?: .{0,80})?"
)
"""A line that keeps the place of something that is missing, or parts two versions of which one is to be chosen."""
_LONGEST_LINE = 300


def says_so(line: str) -> bool:
    """Return whether a line says nothing but that the text is a draft, or was written in advance."""
    if len(line) > _LONGEST_LINE:
        return False
    whole = _WHOLE.fullmatch(line)
    return bool(_OPENS.match(line) or (whole and (len(line.split()) > 1 or line.isupper())))


def says_so_inside(line: str) -> bool:
    """Return whether a headline has a label that says so, in front or in brackets behind it."""
    return len(line) <= _LONGEST_LINE and bool(_LABEL.match(line))


def keeps_a_place(line: str) -> bool:
    """Return whether a line stands for something that is still to come: `QUOTE TO COME`."""
    return len(line) <= _LONGEST_LINE and bool(_PLACE.fullmatch(line))
