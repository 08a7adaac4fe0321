"""Turns spans, flags, alternatives and settings into the JSON that the tables hold, and back."""

import json
from collections.abc import Iterable, Sequence
from typing import Any, TypeVar

from db.records import DraftedTakeaway, Flag, Severity, Span

_Item = TypeVar("_Item", str, int)


def dump(value: Any) -> str:  # noqa: ANN401
    """Return compact JSON."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def load_three(text: str) -> tuple[str, str, str]:
    """Return the three texts that a JSON array holds; raises ValueError for anything else."""
    first, second, third = _list_of(str, text)
    return first, second, third


def load_places(text: str) -> tuple[int, int, int]:
    """Return the three whole numbers that a JSON array holds; raises ValueError for anything else."""
    first, second, third = _list_of(int, text)
    return first, second, third


def load_details(text: str) -> dict[str, Any]:
    """Return the details of an article that a JSON object holds; raises ValueError for anything else."""
    found = json.loads(text)
    if type(found) is not dict:
        raise ValueError(f"{text[:40]!r} is no JSON object")
    return found


def dump_spans(spans: Iterable[Span]) -> str:
    """Return spans as `[[start,end],...]`."""
    return dump([[span.start, span.end] for span in spans])


def load_spans(text: str) -> tuple[Span, ...]:
    """Return the spans that `dump_spans` wrote."""
    return tuple(Span(start, end) for start, end in json.loads(text))


def dump_flags(flags: Iterable[Flag]) -> str:
    """Return flags as a JSON array of objects."""
    return dump([_flag_form(flag) for flag in flags])


def load_flags(text: str) -> tuple[Flag, ...]:
    """Return the flags that `dump_flags` wrote."""
    return tuple(_flag(form) for form in json.loads(text))


def dump_candidates(candidates: Sequence[DraftedTakeaway]) -> str:
    """Return alternatives as a JSON array, best first."""
    return dump(
        [
            {
                "text": one.text,
                "evidence": [[span.start, span.end] for span in one.evidence],
                "kept": [[span.start, span.end] for span in one.kept],
                "flags": [_flag_form(flag) for flag in one.flags],
                "score": one.score,
            }
            for one in candidates
        ]
    )


def load_candidates(text: str) -> tuple[DraftedTakeaway, ...]:
    """Return the alternatives that `dump_candidates` wrote."""
    return tuple(
        DraftedTakeaway(
            text=form["text"],
            evidence=_spans(form["evidence"]),
            kept=_spans(form["kept"]),
            flags=tuple(_flag(flag) for flag in form["flags"]),
            score=form["score"],
        )
        for form in json.loads(text)
    )


def _list_of(kind: type[_Item], text: str) -> list[_Item]:
    found = json.loads(text)
    if type(found) is not list or not all(type(one) is kind for one in found):
        raise ValueError(f"{text[:40]!r} is no list of {kind.__name__}")
    return found


def _spans(form: list[list[int]]) -> tuple[Span, ...]:
    return tuple(Span(start, end) for start, end in form)


def _flag_form(flag: Flag) -> dict[str, Any]:
    form: dict[str, Any] = {"kind": flag.kind, "severity": str(flag.severity), "message": flag.message}
    if flag.span:
        form["span"] = [flag.span.start, flag.span.end]
    if flag.article_span:
        form["article_span"] = [flag.article_span.start, flag.article_span.end]
    if flag.score is not None:
        form["score"] = flag.score
    return form


def _flag(form: dict[str, Any]) -> Flag:
    span, article_span = form.get("span"), form.get("article_span")
    return Flag(
        kind=form["kind"],
        severity=Severity(form["severity"]),
        message=form["message"],
        span=Span(*span) if span else None,
        article_span=Span(*article_span) if article_span else None,
        score=form.get("score"),
    )
