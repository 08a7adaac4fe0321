"""Holds the house's own sentence for readers to a small grammar, in which the record's facts stand as they are."""

import re
import unicodedata
from string import Formatter

from db.errors import UsageError
from db.names import named
from summarizer.english import vouching

FIELDS = frozenset({"drafted", "reviewed", "reviewers", "date", "publisher", "model"})
FACTS = ("drafted", "reviewed")
ALPHABETS = ("LATIN", "CYRILLIC", "GREEK")
_FIELD = "\N{BULLET}"
"""What stands for a field where the words around it are read."""
_FACT = "\N{BLACK DIAMOND}"
"""The same for one that tells what was done."""
_LETTERS = {"drafted": "F", "reviewed": "F", "reviewers": "R", "publisher": "P", "date": "D", "model": "M"}
"""What stands for each field where what follows a fact is read; all else is read in small letters."""
_SENTENCE_END = re.compile(r"[.;!?](?=\s|$)")
_SENTENCE = re.compile(r"(?:[^.;!?]|[.;!?](?!\s|$))+[.;!?]*")
_LABEL = re.compile(rf"(?:\w+ ?){{0,3}}:? ?(?:{_FIELD}[\s,()]*)+")


def check_template(template: str, reviewers: str, publisher: str = "") -> None:
    """Accept a template that names the act of review only through its field, and names that only name.

    Raises:
        UsageError: It has an unknown field, lacks `{drafted}` or `{reviewed}`, says more, less or something else of
            them than the record, or uses a name that names nobody.
    """
    parts = _parts(template)
    literals = [literal for literal, _ in parts]
    for text in (" ".join(literals), "".join(literals)):  # a field may stand in the middle of a word
        for pattern in (vouching.DONE, vouching.AUTHORSHIP, vouching.TRUTH, vouching.COUNTED, vouching.DATED):
            _refuse("export.disclosure", text, pattern)
    for literal, field in parts:
        if field in FACTS:
            _refuse("export.disclosure", literal, vouching.DENIES)
    if vouching.ENGLISH.search(" ".join(literals)):
        _check_grammar(parts)
    _check_free(parts)
    _check_names({field for _, field in parts}, reviewers, publisher)


def _check_grammar(parts: list[tuple[str, str | None]]) -> None:
    """Raise UsageError where a fact is not told plainly: after other words, of another text, with a praise or agent."""
    read = ""
    for at, (literal, field) in enumerate(parts):
        read += literal
        if field in FACTS:
            lead = vouching.OF_THE_ARTICLE.sub(r"\1", _SENTENCE_END.split(_seen(read))[-1])
            _refuse("export.disclosure", lead, vouching.TURNS)
            _refuse("export.disclosure", lead, vouching.NOT_BEFORE_A_FACT)
            _check_trail(field, parts[at + 1 :])
        read += _FIELD if field else ""


def _check_trail(fact: str, rest: list[tuple[str, str | None]]) -> None:
    """Raise UsageError where anything but names, days and other facts follows a fact in its sentence."""
    told = "F" + "".join(text.lower() + _LETTERS.get(name or "", "") for text, name in rest)
    trail = _SENTENCE_END.split(_seen(told))[0][1:]
    own_model = re.match(r" (?:(?:by|with) (?:the model )?M|\(M\))", trail)
    if not vouching.AFTER_A_FACT.fullmatch(trail) or (own_model and fact != "drafted"):
        said = "".join(f"{text}{{{name}}}" if name else text for text, name in rest)
        raise UsageError(
            f"export.disclosure: {_SENTENCE_END.split(said)[0].strip()!r} behind {{{fact}}} tells more than the record",
            hint="behind a fact: by {reviewers} of {publisher}, on {date}, and another fact; {model} behind {drafted}",
        )


def _check_free(parts: list[tuple[str, str | None]]) -> None:
    """Raise UsageError where a sentence without a fact says more than where to write to and the like.

    No list of words holds all claims about a review; so what may be said beside it is listed instead.
    """
    marks = (text + (_FACT if field in FACTS else _FIELD if field else "") for text, field in parts)
    for found in _SENTENCE.findall(_seen("".join(marks))):
        sentence = found.strip().rstrip(".;!").strip()
        writes = vouching.ADDRESS.search(sentence) and not vouching.ENGLISH.search(sentence)
        asks = vouching.QUESTION.fullmatch(sentence) or vouching.SHORT_QUESTION.fullmatch(sentence)
        if (
            not sentence
            or _FACT in sentence
            or writes
            or asks
            or _LABEL.fullmatch(sentence)
            or vouching.FREE.fullmatch(sentence)
        ):
            continue
        raise UsageError(
            f"export.disclosure: {sentence!r} tells more than the record",
            hint='besides {drafted} and {reviewed}: an address, a link, "Questions?", that it is not of the article',
        )


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
    """Return a text without what is not seen, each letter and dash in its plain form."""
    plain = " ".join(unicodedata.normalize("NFKC", text).split())
    shown = (mark for mark in plain if unicodedata.category(mark) not in ("Cf", "Cc", "Mn"))
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
