"""Names the phrases that may be cut: lead-ins, brackets, appositions, times, prepositional phrases and adverbs."""

import re
from collections.abc import Iterator
from typing import Final

from summarizer.datelines import dateline_end
from summarizer.embedded.cutting.kinds import Cut, Kind, set_off, without_marks
from summarizer.embedded.parsing.tree import Tree, Word
from summarizer.english.adverbs import ALWAYS_CUT, CUT_ADVERBS
from summarizer.english.calendar import WEEKDAY_NAMES
from summarizer.english.charges import ACCUSING
from summarizer.english.connectives import OPENING_CONNECTIVES
from summarizer.english.phrase_openers import ATTRIBUTION_OPENERS, LIMITING_OPENERS, NOUN_PREPOSITIONS
from summarizer.english.times import DATES, DAYS, TIME_ADVERBS, TIME_NOUNS, TIME_PREPOSITIONS, TIME_QUALIFIERS, YEAR
from summarizer.english.wanting_verbs import NEEDY_VERBS

_DATELINE: Final = re.compile(
    r"\s*(?:[A-Z][A-Z.'’-]+(?:[ ,/]+[A-Z][\w.'’-]*){0,5}\s*(?:\([A-Z][\w /.]{1,20}\))?"
    r"|\([A-Z]{2,}[\w /.]{0,15}\))\s*[-–—:]{1,3}\s+"
)
_SET: Final = r"\d{1,2}[-–]\d{1,2}(?: ?\(\d{1,2}(?:[-–/]\d{1,2})?\))?"
_SETS: Final = re.compile(
    rf"(?<=\w) {_SET}(?:,? (?:and )?{_SET})+(?=[.,;]|$| (?:in|on|at|to|for|after|with|as|but|and)\b)"
)
"""The scores of several sets; of one score nobody knows that it is not the news."""
_MOST_LEAD_IN: Final = 3
_MOST_ADVERB: Final = 2


def lead_ins(tree: Tree) -> Iterator[Cut]:
    """Yield the dateline, or the opening connective with the phrase that it is ("But", "However,", "Of course,")."""
    dateline = _DATELINE.match(tree.sentence)
    end = max(dateline.end() if dateline else 0, dateline_end(tree.sentence))
    if end:
        places = tuple(word.place for word in tree.words if word.span.end <= end)
        yield Cut(Kind.LEAD_IN, places[0], places)
        return
    first = tree.words[0]
    if first.lower in OPENING_CONNECTIVES and first.universal in {"cc", "advmod", "discourse", "mark"}:
        phrase = tree.phrase(first.place)
        if phrase == (0,) and (first.universal == "cc" or _comma_follows(tree, 0)):
            yield Cut(Kind.LEAD_IN, 0, (0,))
    elif first.universal == "discourse" or (first.lower in {"in", "as", "for", "of"} and _comma_follows(tree, 1)):
        second = tree.words[1].lower if len(tree) > 1 else ""
        places = (
            (0, 1) if second in {"addition", "fact", "result", "course", "example", "particular", "short"} else (0,)
        )
        if _comma_follows(tree, places[-1]) and len(places) <= _MOST_LEAD_IN:
            yield Cut(Kind.LEAD_IN, 0, places)


def _comma_follows(tree: Tree, place: int) -> bool:
    return place + 1 < len(tree) and tree.words[place + 1].text == ","


def parentheses(tree: Tree) -> Iterator[Cut]:
    """Yield what stands in brackets, or between a pair of dashes, inside the sentence; marks are the tidying's."""
    opened: int | None = None
    dashes: list[int] = []
    for word in tree.words:
        if word.text in {"(", "["}:
            opened = word.place
        elif word.text in {")", "]"} and opened is not None:
            if word.place > opened + 1:
                yield Cut(Kind.PARENTHESIS, opened + 1, tuple(range(opened + 1, word.place)))
            opened = None
        elif is_dash(tree, word):
            dashes.append(word.place)
    if len(dashes) == len(("open", "close")) and dashes[1] - dashes[0] > 1:
        yield Cut(Kind.PARENTHESIS, dashes[0] + 1, tuple(range(dashes[0] + 1, dashes[1])))


def scores(tree: Tree) -> Iterator[Cut]:
    """Yield a match's scores, set by set, behind a name, a noun or a verb: "beat Ana Lima 6-4 3-6 7-6 (7-5)"."""
    for match in _SETS.finditer(tree.sentence):
        places = tuple(word.place for word in tree.words if match.start() <= word.span.start < match.end())
        if places and tree.at(places[0] - 1).upos in {"PROPN", "NOUN", "VERB"}:
            yield Cut(Kind.PARENTHESIS, places[0], places)


def is_dash(tree: Tree, word: Word) -> bool:
    """Return whether a mark is a dash, not a hyphen inside a word."""
    if word.text in {"—", "–", "--", "---"}:
        return True
    around = tree.sentence[max(0, word.span.start - 1) : word.span.end + 1]
    return word.text == "-" and around == " - "


def kind_of(tree: Tree, word: Word) -> Kind | None:
    """Return what kind of phrase that may be cut a word heads, or None."""
    places = without_marks(tree, tree.phrase(word.place))
    if not places or word.upos == "PUNCT":
        return None
    off = set_off(tree, places)
    if word.relation == "appos" or _is_age(tree, word):
        return Kind.APPOSITION if off else None
    if word.universal in {"obl", "nmod", "advmod"} and is_time(tree, word, places):
        return None if _halves(tree, word, places) else Kind.TIME
    if word.relation in {"obl", "nmod"} or _is_thanks_to(word):
        return _prepositional(tree, word, places, off=off)
    if word.relation == "advmod":
        return _adverb(tree, word, places)
    return None


def _is_age(tree: Tree, word: Word) -> bool:
    """The 42 of "Jane Roe, 42, said"."""
    around = (word.place > 0, word.place + 1 < len(tree))
    if not all(around) or not word.text.isdigit() or word.head < 0:
        return False
    commas = tree.words[word.place - 1].text == "," and tree.words[word.place + 1].text == ","
    alone = without_marks(tree, tree.phrase(word.place)) == (word.place,)
    return commas and alone and tree.words[word.head].upos == "PROPN"


def is_time(tree: Tree, word: Word, places: tuple[int, ...]) -> bool:
    """Return whether a phrase says when: "on Tuesday", "last week", "three years ago", "in 2014", "later"."""
    opener = next(tree.children(word.place, "case"), None)
    if opener is not None and opener.lower not in TIME_PREPOSITIONS:
        return False
    if _is_a_name(tree.words[places[0]]):
        return False
    if word.universal == "advmod":
        return word.lower in TIME_ADVERBS and not _is_in_a_noun_phrase(tree, word)
    year = YEAR.fullmatch(word.text) is not None and opener is not None and opener.lower == "in"
    first = tree.words[places[0]]
    leads = first.place == 0 and first.lower in TIME_PREPOSITIONS and _comma_follows(tree, places[-1])
    known = word.lower in TIME_NOUNS and (opener is not None or word.relation.endswith(":unmarked") or leads)
    return (year or known) and not any(tree.words[place].lower in {"first", "time"} for place in places)


def _is_a_name(first: Word) -> bool:
    """Return whether a capital inside a sentence makes a name of what would be a time: "told This Morning that"."""
    day = first.lower in DATES and first.lower not in DAYS - WEEKDAY_NAMES
    return first.place > 0 and first.text[:1].isupper() and not day


def _halves(tree: Tree, word: Word, places: tuple[int, ...]) -> bool:
    """Return whether a part of the time stays behind on either side: "three years | ago", "late | on Tuesday"."""
    before = tree.words[places[0] - 1] if places[0] else None
    after = tree.words[places[-1] + 1] if places[-1] + 1 < len(tree) else None
    if before is not None and before.lower in TIME_QUALIFIERS and before.upos != "PUNCT":
        return True
    if before is not None and before.lower in {"time", "times", "effective", "starting", "beginning", "dated", "due"}:
        return True
    opened = tree.words[places[0]].lower in TIME_PREPOSITIONS
    if before is not None and ((before.upos == "NUM" and not opened) or before.lower in TIME_NOUNS):
        return before.head != word.head
    if after is None or after.text == ",":
        return False
    if after.lower in {"since", "before", "after"}:
        return word.lower not in DAYS  # "24 hours | after", but not "Friday | after"
    return after.lower in TIME_NOUNS | TIME_ADVERBS or after.upos == "NUM"


def _prepositional(tree: Tree, word: Word, places: tuple[int, ...], *, off: bool) -> Kind | None:
    opener = next(tree.children(word.place, "case"), None)
    first = tree.words[places[0]].lower
    if _is_thanks_to(word):
        return Kind.ADJUNCT
    if opener is None or opener.place > word.place or {opener.lower, first} & _FORBIDDEN:
        return None
    governor = tree.words[word.head]
    if off and governor.upos in {"VERB", "AUX", "NOUN", "PROPN", "ADJ"}:
        return Kind.ASIDE
    if word.universal == "nmod":
        return (
            Kind.NOUN_ADJUNCT
            if opener.lower in NOUN_PREPOSITIONS
            and governor.upos in {"NOUN", "PROPN"}
            and not any(True for _ in tree.children(governor.place, "nummod"))  # "57 goals in the league"
            else None
        )
    needed = governor.upos != "VERB" or governor.lower in NEEDY_VERBS or opener.lower in {"of", "as"}
    return None if needed else _of_a_verb(governor, opener)


def _of_a_verb(governor: Word, opener: Word) -> Kind | None:
    if opener.lower not in {"to", "by", "into"}:
        return Kind.ADJUNCT
    return Kind.BOUND if governor.lower not in ACCUSING else None


def _is_thanks_to(word: Word) -> bool:
    """Return whether it is the noun of "thanks to a late goal": a preposition, whatever the parse says."""
    return word.lower == "thanks" and word.universal == "obl"


_FORBIDDEN: Final = LIMITING_OPENERS | ATTRIBUTION_OPENERS


def _adverb(tree: Tree, word: Word, places: tuple[int, ...]) -> Kind | None:
    governor = tree.words[word.head]
    plain = word.upos == "ADV" and len(places) <= _MOST_ADVERB and governor.upos in {"VERB", "AUX", "ADJ", "NOUN"}
    if plain and len(places) == 1 and word.lower in ALWAYS_CUT:
        # "Also killed were two" is no whole toll without its "also".
        first = word.place == 0 and not _comma_follows(tree, 0)
        degree = word.lower == "too" and word.place < governor.place and governor.upos in {"ADJ", "ADV"}
        return None if first or degree or _joins(tree, word) else Kind.LEAD_IN
    empty = all(tree.words[place].lower in CUT_ADVERBS for place in places)
    return Kind.ADVERB if plain and empty and not _is_in_a_noun_phrase(tree, word) else None


def _is_in_a_noun_phrase(tree: Tree, adverb: Word) -> bool:
    """Return whether an adverb says of when, or how, a noun is: "the then mayor", "a previously reported loss"."""
    governor = tree.at(adverb.head)
    return governor.upos in {"NOUN", "PROPN"} or (governor.relation == "amod" and governor.upos == "VERB")


def _joins(tree: Tree, word: Word) -> bool:
    """Return whether a comma before the word and none behind it make it join two sentences: "fell, however he"."""
    before = word.place > 0 and tree.words[word.place - 1].text == ","
    return before and not _comma_follows(tree, word.place) and word.place + 2 < len(tree)
