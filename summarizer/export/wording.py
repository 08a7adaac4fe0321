"""Holds the house's own sentence for readers to a small grammar, in which the record's facts stand as they are."""

import re
import unicodedata
from string import Formatter

from db.errors import UsageError
from db.names import named
from summarizer.english import vouching
from summarizer.english.common import is_common

FIELDS = frozenset({"drafted", "reviewed", "reviewers", "date", "publisher", "model"})
ALPHABETS = ("LATIN", "CYRILLIC", "GREEK")
_LETTERS = {"drafted": "F", "reviewed": "V", "reviewers": "R", "publisher": "P", "date": "D", "model": "M"}
"""What stands for each field where the sentences are read; all else is read in small letters."""
_FACT = re.compile("[FV]")
_SENTENCE = re.compile(r"(?:[^.;!?]|[.;!?](?!\s|$))+[.;!?]*")
_FOREIGN = re.compile(
    r"(?:\w+ ?){0,3}:? ?(?:[A-Z][\s,()]*)+[.;!]*|\w+\?|.*(?:\S@\S+\.\w|\bhttps?://|\bwww\.|\.\w{2,}/).*"
)
"""What a sentence of an unread language may be beside the facts: a field's name and the field, a word's question, one
with an address."""


def check_template(template: str, reviewers: str, publisher: str = "") -> None:
    """Accept a template that names the act of review only through its field, and names that only name.

    Raises:
        UsageError: It has an unknown field, lacks `{drafted}` or `{reviewed}`, says more, less or something else of
            them than the record, or uses a name that names nobody.
    """
    parts = _parts(template)
    literals = [literal for literal, _ in parts]
    english = _is_english(_seen(" ".join(literals)))
    for text in (" ".join(literals), "".join(literals)):  # a field may stand in the middle of a word
        _refuse("export.disclosure", text, vouching.COUNTED)
        if not english:
            _refuse("export.disclosure", text, vouching.DONE)
    _check_sentences(parts, english=english)
    _check_names({field for _, field in parts}, reviewers, publisher)


def _check_sentences(parts: list[tuple[str, str | None]], *, english: bool) -> None:
    """Raise UsageError where a sentence is none of those that tell no more than the record.

    No list of words holds all claims about a review; so what may be said is listed instead.
    """
    told = " ".join("".join(_marked(literal) + _LETTERS.get(field or "", "") for literal, field in parts).split())
    for address in vouching.ADDRESS.findall(told):
        for read in (address, re.sub(r"[-_./]", " ", address)):
            _refuse("export.disclosure", read, vouching.DONE)
    for sentence in (found.strip() for found in _SENTENCE.findall(told)):
        tells = _FACT.search(sentence)
        known = (vouching.FACTS if tells else vouching.BESIDE).fullmatch(sentence)
        if not known and (english or not (tells or _FOREIGN.fullmatch(sentence))):
            raise UsageError(
                f"export.disclosure: {_shown(sentence)!r} tells more than the record",
                hint="Say: these takeaways were {drafted} and {reviewed} by {reviewers} of {publisher} on {date}; "
                'beside it: an address, a link, "Questions?", that it is not of the article',
            )
    if english and any(told.count(fact) > 1 for fact in "FV"):
        raise UsageError("export.disclosure: tells a fact twice", hint="{drafted} and {reviewed} stand once each")


def _is_english(text: str) -> bool:
    """Return whether words are of the language whose sentences can be read here: a sure one, or most of the longer."""
    longer = re.findall(r"[^\W\d_]{4,}", vouching.ADDRESS.sub("", text.lower()))
    return bool(vouching.ENGLISH.search(text)) or sum(map(is_common, longer)) * 2 > len(longer)


def _marked(literal: str) -> str:
    """Return plain words as they are read beside the letters of fields: small, a name that owns something as N."""
    return "N".join(words.lower() for words in vouching.NAMES.split(_plain(literal)))


def _shown(sentence: str) -> str:
    """Return a sentence with the fields that its letters stand for."""
    fields = {letter: f"{{{field}}}" for field, letter in _LETTERS.items()}
    return "".join(fields.get(mark, mark) for mark in sentence)


def _check_names(fields: set[str | None], reviewers: str, publisher: str) -> None:
    """Raise UsageError where a name tells something, or one that is used names nobody."""
    for pattern in (vouching.DONE, vouching.TELLS, vouching.COUNTS, vouching.NOBODY):
        _refuse("export.reviewers", reviewers, pattern)
    for pattern in (vouching.DONE_BY_NAME, vouching.TELLS):
        _refuse("export.publisher", publisher, pattern)
    for field, name in (("reviewers", reviewers), ("publisher", publisher)):
        if field in fields and not named(name):
            raise UsageError(f"export.{field}: names nobody", hint=f"set it, or leave {{{field}}} out of the sentence")


def _refuse(setting: str, text: str, pattern: re.Pattern[str]) -> None:
    """Raise UsageError where the pattern is found in the text as a reader sees it."""
    seen = _seen(text)
    mixed = next((word for word in re.findall(r"\w+", seen) if _is_mixed(word)), "")
    claim = pattern.search(seen)
    if mixed or claim:
        what = f"mixes alphabets in {mixed!r}" if mixed else f"claims {claim[0]!r} in plain words" if claim else ""
        raise UsageError(f"{setting}: {what}", hint="say it with {reviewed}, which the record fills in")


def _seen(text: str) -> str:
    """Return a text without what is not seen, each letter and dash in its plain form, between single spaces."""
    return " ".join(_plain(text).split())


def _plain(text: str) -> str:
    """Return a text without what is not seen, each letter, dash and space in its plain form."""
    spaced = re.sub(r"\s", " ", unicodedata.normalize("NFKC", text))
    shown = (mark for mark in spaced if unicodedata.category(mark) not in ("Cf", "Cc", "Mn"))
    return "".join("-" if unicodedata.category(mark) == "Pd" else mark for mark in shown)


def _is_mixed(word: str) -> bool:
    """Return whether a word has letters of two alphabets that look alike."""
    return len({name for mark in word for name in ALPHABETS if unicodedata.name(mark, "").startswith(name)}) > 1


def _parts(template: str) -> list[tuple[str, str | None]]:
    """Return the template's plain words, each with the field that follows; raises UsageError for a wrong field."""
    try:
        parts = list(Formatter().parse(template))
    except ValueError as error:
        raise UsageError(f"export.disclosure: {error}", hint="write a brace of the text as two") from error
    fields = {field for _, field, _, _ in parts if field is not None}
    formatted = any(spec or conversion for _, _, spec, conversion in parts)
    if fields - FIELDS or formatted:
        known = ", ".join(sorted(FIELDS))
        raise UsageError("export.disclosure: unknown field or format", hint=f"fields are {known}, as they stand")
    if missing := {"drafted", "reviewed"} - fields:
        raise UsageError(
            f"export.disclosure: lacks {{{min(missing)}}}", hint="both {drafted} and {reviewed} are needed"
        )
    return [(literal, field) for literal, field, _, _ in parts]
