"""Find in an editors' note what asks its desk to wait, in words that would be somebody's in an article."""

import re

from summarizer.ingest.lines.notice_words import MOMENT, OF_A_PART, USE

_WITHIN = r"(?:[^\w.!?;:]+[\w'’]+)"
"""A word further on in the same sentence."""
_OPENS = (
    r"(?:^|[.!?;]\s|\s[-–—]\s|\s(?=(?-i:P(?:lease|LEASE|ls)|D(?:o not|o NOT|O NOT|on['’]t))\b)"
    r"|(?:^|[.!?;]\s)\W{0,5}(?:hi|hello|dear|desk|eds?|editors?|all|note|nb)\b[^.!?;]{0,20}[,:]\s)"
    r"\W{0,5}(?:(?:please|pls|kindly|but|and|so)\W{1,5})?"
)
"""Where the desk is asked: what stands elsewhere in a sentence tells what is new in the story."""
_IT = r"(?:this|it|back|off|offline|(?:the |this )?(?:story|piece|copy|article|text)|everything)"
_ASKS = re.compile(
    rf"{_OPENS}(?P<ask>(?:do not|don['’]?t|not to|never|not to be) "
    rf"(?:{USE}|run|post|share|go live|set live|(?:put|send)(?: {_IT})? (?:online|out|up|live))\b"
    rf"{_WITHIN}{{0,4}}?\W+(?:before|until|till)\b"
    rf"|(?:hold|wait)(?: {_IT}){{0,2}} (?:until|till|for)\b|(?:keep|park|leave)(?: {_IT}){{1,2}} (?:until|till)\b"
    rf"|(?:publish|release|run|post|go live)(?: it| this| only)?(?: on| at| from| after)? {MOMENT}"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day for (?:mon|tues|wednes|thurs|fri|satur|sun)day\b"
    rf"|(?:check|clear|confirm)\b{_WITHIN}{{0,6}}?\W+before\W+(?:{USE}|publishing|using|running|posting)\b(?!\?))",
    re.IGNORECASE,
)
_STATE = r"(?:sign-?off|clearance|approval|go-?ahead|ok(?:ay)?|checks?|read|review)"
_AT_LAW = re.compile(
    rf"{_OPENS}(?:(?:story|copy|piece|article|text|headline|this|it|is|still|all|the) ){{0,4}}(?P<ask>"
    r"(?:await(?:s|ing)?|waiting for|pending|needs?|subject to|check(?:ing)? with|run (?:it |this )?(?:past|by)"
    r"|(?<=is )with) (?:the |our )?(?:legal|lawyers?|solicitors?|counsel)"
    rf"(?=\W*$|[.,;!]| {_STATE}\b| (?:before|first)\b)"
    r"|legal (?:(?:(?:has|have|is|are)n['’]?t|(?:(?:has|have|is|are|still) )?(?:not|yet))"
    r"(?! (?:needed|required|necessary))"
    r"|(?:still )?(?:to (?:check|clear|read|look|see|review)|pending|checking|looking|reviewing|worried))\b"
    rf"|legal {_STATE} (?:needed|pending|outstanding|to come)\b)",
    re.IGNORECASE,
)
_LONGEST_NOTE = 20_000


def asked_in(ed_note: str) -> str:
    """Return what asks the desk to wait, from its first word on; or nothing."""
    places = (found.start("ask") for found in _ASKS.finditer(ed_note, 0, _LONGEST_NOTE))
    return next((ed_note[at:] for at in places if not OF_A_PART.match(ed_note, at)), "")


def lawyers_in(ed_note: str) -> str:
    """Return what says that the house's lawyers are not done with the text; or nothing."""
    found = _AT_LAW.search(ed_note, 0, _LONGEST_NOTE)
    return ed_note[found.start("ask") :] if found else ""
