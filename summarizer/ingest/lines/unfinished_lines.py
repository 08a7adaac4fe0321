"""Tell whether a line says that a text is not ready, and what gaps and notes to the desk stand in its sentences."""

import re

_ROUGH = (
    r"(?:(?:rough|working|first|second|third|early|uncorrected) draft|draft(?: (?:version|no\.?|number))?(?:[ #-]*\d+)?"
    r"|draft v(?:ersion)?[ .]?\d+|pre-?write|prewritten|advance obit(?:uary)?|obit(?:uary)? advance|holding copy"
    r"|work in progress|not (?:yet )?final(?: (?:copy|version))?|un(?:subbed|legalled)(?: copy)?"
    r"|not (?:yet )?(?:subbed|edited|fact[- ]?checked|legalled))"
)
_WHOLE = re.compile(rf"[\W_]*{_ROUGH}(?:[\W_]+(?:{_ROUGH}|copy|only|story|article))*[\W_]*", re.IGNORECASE)
"""A line of nothing else."""
_OPENS = re.compile(
    r"[\W_]*(?:pre-?write|prewritten|advance obit(?:uary)?|obit(?:uary)? advance)\s*[.:;–—-]", re.IGNORECASE
)
_LABEL = re.compile(
    r"[\W_]*(?:PRE-?WRITE|ADVANCE OBIT(?:UARY)?|OBIT(?:UARY)? ADVANCE|(?:ROUGH|WORKING|UNCORRECTED) DRAFT"
    r"|DRAFT(?: (?:NO\.? ?)?\d+| V\d+))\s*[\])]?\s*(?:[:|]|[-–—]\s)"
    r"|.*[(\[](?:PRE-?WRITE|(?:ROUGH |WORKING )?DRAFT(?: \d+)?|NOT FINAL)[)\]]\W*$"
)
"""What stands in front of a headline, or behind it in brackets: in capitals only."""
_LONGEST_LINE = 300

_COUNTED = (
    r"(?:million|billion|trillion|thousand|hundred|per ?cent|percent|people|persons|years?|months?|weeks?|days?|hours?|"
    r"minutes|euros?|pounds?|dollars?|crowns|votes?|miles|kilomet\w+|homes|jobs|points)\b"
)
_TO_DESKS = r"(?:NOTE TO (?:THE )?\w+|DESK|LEGAL|EDS?|SUBS?|QUERY|CHECK|FACT[ -]?CHECK|INSERT|ADD|TK)"
_PRONOUN = r"(?:s?he|his|hers?|him|they|their|and|or)"
_CHOICE = r"[A-Za-z]{3,20}(?: [a-z]+){0,2}"
_ANY_GAP = re.compile(r"XX|TK|\[(?=[^\]\[]{0,60}/)|\[(?:NOTE|DESK|LEGAL|ED|SUB|QUERY|CHECK|FACT|INSERT|ADD)")
"""What every gap has: most texts have none of these, and are read only once."""
_GAP = re.compile(
    r"[$£€]X{2,}(?:[.,]X+)*|\bX{2,}(?:[.,]X+)*(?:%|[ -]" + _COUNTED + r"| to X{2,}\b)"
    r"|\bTKTK\w*|[$£€]TK\b|[(\[]TK[)\]]|\bTK(?= (?:[a-z]|per ?cent))"
    rf"|\[{_TO_DESKS}\b(?: [^\]\[]{{0,300}}|:[^\]\[]{{0,300}}|)\]"
    rf"|\[(?!(?i:{_PRONOUN})\b){_CHOICE}/{_CHOICE}\]"
)


def says_so(line: str) -> bool:
    """Return whether a line says nothing but that the text is a draft, or was written in advance."""
    if len(line) > _LONGEST_LINE:
        return False
    whole = _WHOLE.fullmatch(line)
    return bool(_OPENS.match(line) or (whole and (len(line.split()) > 1 or line.isupper())))


def says_so_inside(line: str) -> bool:
    """Return whether a headline has a label that says so, in front or in brackets behind it."""
    return len(line) <= _LONGEST_LINE and bool(_LABEL.match(line))


def gap_in(text: str) -> str:
    """Return the first gap that waits to be filled, or note to the desk, in a headline or a text; or nothing."""
    found = _GAP.search(text) if _ANY_GAP.search(text) else None
    return found[0] if found else ""
