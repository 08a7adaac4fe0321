"""Find the gaps in a headline or a sentence that wait to be filled, and notes to the desk in brackets."""

import re

_COUNTED = (
    r"(?:million|billion|trillion|thousand|hundred|per ?cent|percent|people|persons|years?|months?|weeks?|days?|hours?|"
    r"minutes|euros?|pounds?|dollars?|crowns|votes?|miles|kilomet\w+|homes|jobs|points)\b"
)
_TO_DESKS = r"(?:NOTE TO (?:THE )?\w+|DESK|LEGAL|EDS?|SUBS?|QUERY|CHECK|CONFIRM|VERIFY|FACT[ -]?CHECK|INSERT|ADD|TK)"
_PRONOUN = r"(?:s?he|his|hers?|him|they|their|and|or)"
_CHOICE = r"[A-Za-z]{3,20}(?: [a-z]+){0,2}"
_ANY_GAP = re.compile(
    r"XX|TK|%[sd(]|undefined|NaN|null|<%|TODO|FIXME|\(\?|\?\?|__|(?<![\d.,:])00\b|[\[{]|\((?=\(|[A-Z]{2})|orem ipsum"
)
"""What every gap has: most texts have none of these, and are read only once."""
_GAP = re.compile(
    r"[$£€]X{2,}(?:[.,]X+)*|\bX{2,}(?:[.,]X+)*(?:%|[ -]" + _COUNTED + r"| to X{2,}\b)"
    r"|\bTKTK\w*|[$£€]TK\b|[(\[]TK[)\]]|\bTK(?= (?:[a-z]|per ?cent))"
    r"|(?<=[\w,] )\?{2,}(?=[ ,.;)]|$)|(?<=[\w,] )[$£€]?_{2,4}(?=[ ,.;%]|$)"
    rf"|(?<![\d.,:/] )(?<![\d.,:/$£€-])\b00 (?:to 00\b|{_COUNTED})|[$£€]00\b(?![.,]\d)"
    rf"|\[{_TO_DESKS}\b(?: [^\]\[]{{0,300}}|:[^\]\[]{{0,300}}|)\]"
    r"|\[[^\]\[]{0,60}\s(?:CHECK|CONFIRM|VERIFY|TK)\b[^\]\[]{0,60}\]"
    r"|\[(?i:check|confirm|verify|fact[ -]?check|tk|query)\??\]"
    r"|\[(?:NAME|AGE|DATE|PLACE|TIME|FIGURE|NUMBER|AMOUNT|QUOTE|SOURCE|TITLE|COMPANY|CITY|LINK)\]"
    rf"|\({_TO_DESKS}(?::[^()]{{0,200}}|\?)\)|\((?:CHECK|CONFIRM|VERIFY)\)"
    r"|\(\((?i:check|confirm|verify|query|legal|desk|eds?|tk)\b[^()]{0,200}\)\)"
    r"|\{(?i:legal|eds?|desk|subs?|check|confirm|verify|query|note|tk)\b[^{}]{0,200}\}|\{\{[^{}]{0,80}\}\}"
    r"|\{\d{1,2}\}|\$\{\w{1,40}\}|(?<=[\s(“\"])%[sd](?=[\s.,;)”\"]|$)"
    r"|\{%[^{}%]{0,200}%\}|<%[=\s][^<>%]{0,200}%>|#\{\w[^{}]{0,60}\}|%\(\w{1,40}\)[sd]"
    r"|\b(?:TODO|FIXME):"
    r"|\b(?:(?!(?:1\d|20)\d\d )\d[\d.,]{0,12}|hundred|thousand|million|billion) \(\?{1,3}\)"
    r"|\[\d[\d.,]{0,12}(?: \w{1,12})?\?\]"
    r"|\[(?:Deleted|Inserted|Formatted|Commented)(?: \[[^\[\]]{1,20}\])?:[^\[\]]{0,300}\]"
    r"|\[object Object\]|\b(?:undefined|NaN|null) (?:undefined|NaN|null)\b|[$£€](?:undefined|NaN|null)\b"
    rf"|\b(?:undefined|NaN) {_COUNTED}|\bnull (?:[mb]illion|thousand|hundred|per ?cent|euros?|pounds?|dollars?)\b"
    r"|\b[Ll]orem ipsum dolor\b"
    rf"|\[(?!(?i:{_PRONOUN})\b){_CHOICE}/{_CHOICE}\]"
)


def gap_in(text: str) -> str:
    """Return the first gap that waits to be filled, or note to the desk, in a headline or a text; or nothing."""
    found = _GAP.search(text) if _ANY_GAP.search(text) else None
    return found[0] if found else ""
