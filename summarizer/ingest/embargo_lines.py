"""Find the line that says in words that a text must wait, where its source states no embargo: it is held back then.

An article about an embargo is none, but where a line may be a notice it is taken for one: a text that waits for an
editor does less harm than one that is out too early.
"""

import re
from collections.abc import Iterable
from dataclasses import replace
from itertools import islice

from db.records import ArticleText

_HOUR = (
    r"(?:\d{1,2}[.:h]\d\d|\d{1,2} ?[ap]\.?m\b|\d{3,4} ?(?:h|hrs|hours|gmt|bst|utc|cet|e[sd]?t|p[sd]?t)\b"
    r"|noon\b|midnight\b)"
)
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"
_MOMENT = (
    rf"(?:{_HOUR}|(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow|tonight)\b"
    rf"|\d{{1,2}}(?:st|nd|rd|th)? {_MONTH}\b|{_MONTH} \d|\d{{1,4}}[-./]\d)"
)
_TEXT = (
    r"(?:story|article|(?:press |news |media )?release|report|text|materials?|copy|contents?|publication|information|"
    r"document|study|paper|figures|data|statement|speech|news|item|piece|interview|following|above)"
)
_USE = r"(?:publication|publish(?:ed)?|releas(?:ed?|ing)|broadcast(?:ing)?|used?|print(?:ed)?|quot(?:ed?|ation))"
_BEFORE = (
    r"\W*+(?:(?:strictly|note(?: to)?|please|important|attention|attn|warning|reminder|urgent|advisory|advance|"
    r"editor['’]s|editors?|eds?|nb|press|media|news|publication|full|global|pa|ap|afp|reuters)\W++)*+"
)
"""What may stand in front of a notice."""
_MUST_WAIT = re.compile(
    rf"{_BEFORE}(?:"
    r"embargo(?:ed)?(?: (?:date|time))?(?!-[^\W\d_])\s*(?:[:|(]|[-–—])"
    rf"|embargo(?:ed)?(?:\W*$|,? (?:until|till|to \d|for {_USE}|(?:at |from |for |date |time )?{_MOMENT}))"
    rf"|embargo (?:lifts|lifted|ends|expires|is|stands|applies)\b.{{0,40}}?\b{_HOUR}"
    rf"|embargo on (?:this|these|all) {_TEXT}\b"
    r"|(?:under|strict) (?:strict )?embargo\b(?! since\b| for (?:\w+ ){1,3}(?:years|decades)\b)"
    rf"|(?:this|these|the|all)(?: \w+)? {_TEXT}(?: \w+)? (?:is|are|remains?)(?: \w+)?"
    r" (?:embargoed|under (?:\w+ )?embargo)\b"
    rf"|hold (?:for|until|till) (?:{_USE}\b|{_MOMENT})"
    rf"|(?:do )?not (?:to be |for )?{_USE}\b(?:\W+\w+){{0,8}}?\W+(?:before|until|till)\b"
    rf"|for release:? (?:on delivery\b|(?:at |after )?{_MOMENT})"
    r")",
    re.IGNORECASE,
)
_IN_A_NOTE = re.compile(
    r"\b(?=[A-Z]|embargoed\b|under (?:\w+ )?embargo (?:until|till)\b)|(?:^|[.,:;!?)\]]\s+|\s[-–—/|*•]+\s+)(?=\S)"
)
"""Where a notice may begin in an editors' note, which is one line: at a capital, too, where a line may have begun."""
_OF_A_PART = re.compile(rf"(?:do )?not {_USE} (?:the|an?|any|his|her|their)\b(?!(?: \w+)? {_TEXT}\b)", re.IGNORECASE)
"""What holds back a name or a figure, not the text."""
_LONGEST_NOTICE = 400
_LONGEST_NOTE = 20_000
"""Characters of an editors' note that are looked through."""
_ASKS = re.compile(r"\W*(?:how (?!to\b)|why |what |who )", re.IGNORECASE)
"""What an article about an embargo may go on with behind a colon or a dash, and no notice does."""
_RULES = re.compile(
    rf"\d|{_MOMENT}|\b(?:until|till|before|after|not|no|must|may (?:use|print|publish)|waits?|holds?|held|{_USE})\b",
    re.IGNORECASE,
)
"""What a notice has, and what a headline behind a colon is not believed with."""
_SENTENCE_END = re.compile(r"[.!;][\"'”’)\]*]{0,3}\s|\s[-–—]\s")
_STANDS = "suspect: above the text stands"
_MOST_WORDS = 20
"""A sentence of more words is the article's own, unless its first words are printed in capitals."""
_FIRST_LINES = 8
"""Such a line stands above the text, or opens it."""


def notes_of(lines: Iterable[str]) -> list[str]:
    """Return a note for the first of a text's first lines that says that it must wait; none where none does."""
    found = (line for line in islice(lines, _FIRST_LINES) if _says_so(line))
    return [f"{_STANDS} {line[:80]!r}" for line in islice(found, 1)]


def held_by_words(article: ArticleText) -> ArticleText:
    """Return the article, as withheld where a note of `notes_of`, its headline or its editors' note says so."""
    notes = [note for note in article.input_notes if note.startswith(_STANDS)]
    others = tuple(note for note in article.input_notes if not note.startswith(_STANDS))
    notes += notes_of([article.headline]) + _notes_in(article.ed_note)
    if not notes or article.embargoed_until:
        return replace(article, input_notes=others)
    why = f"{notes[0]}, and no embargo is stated, so the article counts as withheld"
    status = "withheld" if article.pub_status == "usable" else article.pub_status
    return replace(article, pub_status=status, input_notes=(why, *others))


def _notes_in(ed_note: str) -> list[str]:
    """Return a note for the first notice in an editors' note, which may stand behind other words of the desk."""
    begins = (found.end() for found in _IN_A_NOTE.finditer(ed_note, 0, _LONGEST_NOTE))
    rests = (ed_note[at : at + _LONGEST_NOTICE] for at in begins if not (at and _OF_A_PART.match(ed_note, at)))
    return [f"{_STANDS} {rest[:80]!r}" for rest in islice(filter(_says_so, rests), 1)]


def _says_so(line: str) -> bool:
    notice = _MUST_WAIT.match(line)
    if notice is None:
        return False
    rest = line[notice.end() :]
    if _ASKS.match(rest) and not _RULES.search(rest):
        return False
    first = _SENTENCE_END.split(rest, maxsplit=1)[0]
    return notice[0].isupper() or len(f"{notice[0]} {first}".split()) <= _MOST_WORDS
