"""Makes what could be a takeaway: sentences that matter, whole or shortened, that stand alone and fit the length."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from db.records import Span
from summarizer.embedded.salience.reading import Reading, ReadSentence
from summarizer.embedded.shortening.compression import Doubt, Long
from summarizer.embedded.shortening.search import DOUBTED, Compression
from summarizer.embedded.shortening.tidy import closes_quotation, join
from summarizer.embedded.shortening.versions import Version, Versions
from summarizer.embedded.shortening.worth import worths_of
from summarizer.embedded.standing.captions import LIKELY
from summarizer.embedded.standing.definites import OPENS, introduced, is_nameless, pointers
from summarizer.embedded.standing.own_voice import in_own_voice
from summarizer.embedded.standing.pronouns import OPENING
from summarizer.embedded.standing.standalone import has_pointer, leaning, objection, points_in_a_picture
from summarizer.embedded.standing.surnames import Named, families, named
from summarizer.sentences import is_caseless

SENTENCES: Final = 14
"""How many of the sentences that matter most are tried."""
_ENOUGH: Final = 6
"""With fewer usable sentences than this, the others are tried too."""
_LONGEST: Final = 2_000
"""A sentence of more characters is no prose, and its parse takes memory with the square of its words."""
_FINISHED: Final = re.compile(r"[.!?…][\"'”’)\]]*$")
"""A line without a stop is a heading or a caption; the join that adds one must not make it a sentence."""
_UNSTOPPED: Final = re.compile(r"[^\n:]{60,}(?<![^\w)])$")
"""A first line that only lost its stop: as long as a sentence, and with the small words that headlines do without."""
_SMALL_WORD: Final = re.compile(r"\b(?:the|an?|his|her|its|their|has|have|had|was|were)\b")
_PICTURED: Final = re.compile(r"(?i)\b(?:picture|image|photo|video|file|screen|grab|screengrab)\b")
_LEANING: Final = 0.75
"""What is left of a text's quality for each word that leans on another sentence."""
_KNOWN: Final = 0.45
"""What is left of it where it opens with "The driver" and an earlier sentence has spoken of a driver."""
_POINTING: Final = 0.8
"""What is left of it for each other "the driver" of that kind."""
_BACK: Final = 8
"""How many sentences before it are looked at for that."""
_LEAST_SHARE: Final = 1e-6
_NAMELESS: Final = 0.5
"""What is left of it where it opens with "The 28-year-old" or "The singer", unless it begins as the article does."""
_CAPTION: Final = 0.7
"""What is left of it where a bracket in the sentence points into a picture: it was under that, or tells of it."""
_WITH_NAME: Final = 0.85
"""What is left of it where a name stands for a pronoun."""


@dataclass(frozen=True)
class Candidate:
    """A text that could be a takeaway."""

    text: str
    sentence: ReadSentence
    kept: tuple[Span, ...]
    """The body's characters that it is made of."""
    words: tuple[tuple[str, float], ...]
    """Its words in lower case, each with its chance of standing in an editor's highlights."""
    quality: float
    """How well it is made, 0 to 1: a certain cut, no word that leans on another sentence."""
    version: Version
    people: Named
    named: Span | None = None
    """The name in the body that an opening "He" or "She" was replaced by, or a surname; it is one of `kept`."""
    points: Mapping[str, float] = field(default_factory=dict)
    """The stems of definite nouns ("the driver") that an earlier sentence introduced, and how much each leans."""


def candidates(
    reading: Reading, versions: Versions, *, max_chars: int, aim_chars: int, pressing: bool = False, headline: str = ""
) -> list[Candidate]:
    """Return the candidates of an article in its order; several may come of one sentence.

    The sentence that opens the article is shortened by any means, every sentence where it is `pressing`; only there is
    the first sentence of a longer quotation one, for what is reported mostly says more.
    """
    own = in_own_voice(headline, reading.body, [each.span for each in reading.sentences])
    finished = [
        each
        for each in reading.sentences
        if each.number in own
        and len(each.text) <= _LONGEST
        and (_FINISHED.search(each.text) or _only_lost_its_stop(reading, each))
        and not points_in_a_picture(each.text)
    ]
    ranked = sorted(finished, key=lambda each: (-round(each.promise, 4), each.number))
    known, caseless = families(reading.body), is_caseless(reading.body)
    found: list[Candidate] = []
    for start in range(0, len(ranked), SENTENCES):
        group = ranked[start : start + SENTENCES]
        asked = [
            Long(
                text=each.text,
                worths=worths_of(each.text, each.words),
                pressing=pressing or each.number == 0,
                pictured=each.pictured >= LIKELY,
                number=each.number,
            )
            for each in group
        ]
        made = versions.of(asked, max_chars=max_chars, aim_chars=aim_chars)
        for sentence, each in zip(group, made, strict=True):
            before = reading.sentences[max(0, sentence.number - _BACK) : sentence.number]
            offered = [one for one in each if pressing or not closes_quotation(sentence.text, one.text)]
            lead = sentence.text if sentence.number == 0 else ""
            standing = [one for one in offered if not objection(one.text, caseless=caseless, lead=lead)]
            found += _usable(sentence, standing, introduced(one.text for one in before), known)
            if OPENING.match(sentence.text) and (name := reading.people.behind(sentence.number)) is not None:
                found += _with_name(reading.body, sentence, offered, name, max_chars)
        if len({each.sentence.number for each in found}) >= _ENOUGH:
            break
    return sorted(found, key=lambda made: made.sentence.number)


def _only_lost_its_stop(reading: Reading, sentence: ReadSentence) -> bool:
    """Return whether it is the article's first line, and no heading but a sentence; the parse asks for its verb."""
    ends_its_line = reading.body[sentence.span.end : sentence.span.end + 1] == "\n"
    told = _UNSTOPPED.fullmatch(sentence.text) and _SMALL_WORD.search(sentence.text)
    return sentence.number == 0 and ends_its_line and told is not None and not _PICTURED.search(sentence.text)


def _usable(
    sentence: ReadSentence, versions: Sequence[Version], earlier: frozenset[str], known: frozenset[str]
) -> Iterator[Candidate]:
    kept = [tuple(_kept_words(sentence, version.kept)) for version in versions]
    begins = min((version.kept[0].start for version in versions), default=0)
    shares = [max(_LEAST_SHARE, kept_share(sentence, words)) for words in kept]
    for version, words, share in zip(versions, kept, shares, strict=True):
        # What is cut may be the news; where another version that fits has it, the more so.
        held = share * share / max(shares)
        points = pointers(version.text, earlier)
        opens = sentence.number == 0 and version.kept[0].start == begins
        form = _named(version.text, opens=opens) * _told(sentence)
        yield Candidate(
            text=version.text,
            sentence=sentence,
            kept=tuple(Span(sentence.span.start + s.start, sentence.span.start + s.end) for s in version.kept),
            words=words,
            quality=version.score**DOUBTED * _alone(version.text, points) * form * held,
            version=version,
            people=named(version.text, known),
            points=points,
        )


def kept_share(sentence: ReadSentence, words: Sequence[tuple[str, float]]) -> float:
    """Return the share of the sentence's worth that its kept words hold, 0 to 1."""
    total = sum(chance for _, chance in sentence.words) or 1.0
    return min(1.0, sum(chance for _, chance in words) / total)


def _alone(text: str, points: Mapping[str, float]) -> float:
    """Return how well a text stands without the sentences before it, 0 to 1."""
    openings = sum(weight == OPENS for weight in points.values())
    weight: float = _KNOWN**openings * _LEANING ** leaning(text) * _POINTING ** (len(points) - openings)
    return weight


def _named(text: str, *, opens: bool) -> float:
    return _NAMELESS if not opens and is_nameless(text) else 1.0


def _told(sentence: ReadSentence) -> float:
    return _CAPTION if has_pointer(sentence.text) else 1.0


def _with_name(
    body: str, sentence: ReadSentence, versions: Sequence[Version], name: Span, max_chars: int
) -> Iterator[Candidate]:
    """Yield the versions that open with the pronoun, with the name in its place."""
    pronoun = OPENING.match(sentence.text)
    for version in versions:
        first, *rest = version.kept
        if pronoun is None or first.start > 0 or first.end <= pronoun.end():
            continue
        kept = tuple(
            Span(sentence.span.start + s.start, sentence.span.start + s.end)
            for s in (Span(pronoun.end() + 1, first.end), *rest)
        )
        text = join(body, (name, *kept))
        if len(text) <= max_chars and not objection(text):
            whole = Compression(text, (Span(0, len(text)),), version.score)
            words = tuple(_kept_words(sentence, version.kept))
            renamed = version._replace(text=text, doubt=Doubt(text, whole, version.doubt.pictured))
            quality = _WITH_NAME * version.score**DOUBTED * _LEANING ** leaning(text)
            yield Candidate(
                text, sentence, (name, *kept), words, quality, renamed, Named(frozenset(), frozenset()), name
            )


def _kept_words(sentence: ReadSentence, kept: Sequence[Span]) -> Iterator[tuple[str, float]]:
    for span, chance in sentence.words:
        if any(piece.start <= span.start and span.end <= piece.end for piece in kept):
            word = span.cut(sentence.text).lower()
            if any(character.isalnum() for character in word):
                yield word, chance
