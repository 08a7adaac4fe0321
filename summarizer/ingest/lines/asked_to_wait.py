"""Find in an editors' note what asks its desk to wait, in words that would be somebody's in an article."""

import re

from summarizer.ingest.lines.notice_words import MOMENT, OF_A_PART, USE

_WITHIN = r"(?:[^\w.!?;]+[\w'’]+)"
"""A word further on in the same sentence."""
_LAWYERS = r"(?:legal|lawyers?|solicitors?|counsel)\b"
_DONE = re.compile(
    r"\b(?:(?:cleared|approved|signed off|passed|ok(?:ay)?(?:ed|['’]d)?|checked) by"
    rf"|{_LAWYERS} (?:has |have |is |are )?(?:cleared|approved|signed off|passed|ok(?:ay)?(?:ed)?|happy)|legalled)\b",
    re.IGNORECASE,
)
_NOT = re.compile(r"\b(?:not|never|yet|until|before|un\w+)\b|n['’]t\b", re.IGNORECASE)
_ASKS = re.compile(
    rf"(?:\b(?:not|never)|n['’]?t)\b{_WITHIN}{{1,8}}?\W+(?:before|until|till)\b"
    rf"|\b(?:hold|wait|holding|waiting){_WITHIN}{{0,4}}?\W+(?:until|till|for)\b"
    rf"|\b(?:keep|park|leave){_WITHIN}{{0,4}}?\W+(?:until|till)\b"
    rf"|\b(?:publish|release|run|post|go(?:es)? live){_WITHIN}{{0,3}}?\W+(?:(?:on|at|from|after) )?{MOMENT}"
    r"|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day for (?:mon|tues|wednes|thurs|fri|satur|sun)day\b"
    rf"|\b(?:check|clear|confirm)\b{_WITHIN}{{0,6}}?\W+before\W+(?:{USE}|publishing|using|running|posting)\b",
    re.IGNORECASE,
)
_AT_LAW = re.compile(
    rf"\b(?:await\w*|waiting for|pending|needs?|subject to|check(?:ing)? with|run (?:it )?(?:past|by)|is with)\W+"
    rf"(?:\w+\W+){{0,2}}?{_LAWYERS}"
    rf"|\b{_LAWYERS}(?:\W+\w+){{0,2}}?\W+(?:not|yet|pending|check(?:ing|s)?|look(?:ing|s)?|review(?:ing)?|worried)\b"
    rf"|\b{_LAWYERS}\W+(?:sign-?off|clearance|approval)\b",
    re.IGNORECASE,
)
_LONGEST_NOTE = 20_000


def asked_in(ed_note: str) -> str:
    """Return what asks the desk to wait, from its first word on; or nothing."""
    places = (found.start() for found in _ASKS.finditer(ed_note, 0, _LONGEST_NOTE))
    return next((ed_note[at:] for at in places if not OF_A_PART.match(ed_note, at)), "")


def lawyers_in(ed_note: str) -> str:
    """Return what says that lawyers are not done with the text; or nothing."""
    found = _AT_LAW.search(ed_note, 0, _LONGEST_NOTE)
    if found is None:
        return ""
    done = _DONE.search(ed_note)
    return "" if done and not _NOT.search(ed_note) else ed_note[found.start() :]
