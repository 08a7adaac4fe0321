"""Which characters of an article are marked for the chosen takeaway: evidence, kept and cut words, flagged places."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from db.records import Flag, Span

_WORD = re.compile(r"\w+(?:[’'\-.,]\w+)*")


@dataclass(frozen=True)
class Source:
    """What one takeaway rests on."""

    evidence: tuple[Span, ...]
    kept: tuple[Span, ...]
    """The characters of the article that the takeaway is made of; empty where it is not made of any."""


@dataclass(frozen=True)
class Highlight:
    """A range of the body and the name of its look."""

    span: Span
    look: str


def evidence_highlights(source: Source, text: str, body: str) -> list[Highlight]:
    """Return the looks of the evidence: `evidence` whole, then `kept` or `cut` for the words in it.

    Where the drafter stored what it kept, that is shown; for free or edited text, the sentence's words that stand in
    the takeaway count as kept.
    """
    found: list[Highlight] = []
    for sentence in source.evidence:
        found.append(Highlight(sentence, "evidence"))
        kept = _inside(sentence, source.kept) or _shared_words(sentence, text, body)
        found.extend(Highlight(span, "kept") for span in kept)
        found.extend(Highlight(span, "cut") for span in _between(sentence, kept))
    return found


def flag_highlights(flags: Sequence[Flag], body: str) -> list[Highlight]:
    """Return the looks of the body's places that flags speak of."""
    spans = [flag.article_span for flag in flags if flag.article_span is not None]
    return [Highlight(span, "flagged") for span in spans if span.end <= len(body)]


def _inside(sentence: Span, spans: Sequence[Span]) -> list[Span]:
    cut = [Span(max(span.start, sentence.start), min(span.end, sentence.end)) for span in spans]
    return sorted(span for span in cut if span.start < span.end)


def _shared_words(sentence: Span, text: str, body: str) -> list[Span]:
    wanted = {word.casefold() for word in _WORD.findall(text)}
    words = [Span(match.start(), match.end()) for match in _WORD.finditer(body, sentence.start, sentence.end)]
    return _joined([word for word in words if word.cut(body).casefold() in wanted], body)


def _joined(words: Sequence[Span], body: str) -> list[Span]:
    joined: list[Span] = []
    for word in words:
        if joined and not _WORD.search(body, joined[-1].end, word.start):
            joined[-1] = Span(joined[-1].start, word.end)
        else:
            joined.append(word)
    return joined


def _between(sentence: Span, kept: Sequence[Span]) -> list[Span]:
    if not kept:
        return []
    edges = [sentence.start, *(edge for span in kept for edge in (span.start, span.end)), sentence.end]
    gaps = (Span(start, end) for start, end in zip(edges[::2], edges[1::2], strict=True))
    return [gap for gap in gaps if gap.start < gap.end]
