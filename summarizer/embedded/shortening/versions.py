"""Makes the versions of a sentence that could be a takeaway: cleaned of what must go, whole, or shortened.

Shortening is done twice over: by the parse (`compression`), where the weights hold a parser, and by letters alone
(`safe_cuts`). Whatever a version is made by, its kept spans count the characters of the sentence as it stands.
"""

from collections.abc import Iterable, Sequence
from math import nan
from typing import Final, NamedTuple, Self

from db.records import Span
from summarizer.embedded.encoder import ReadPieces
from summarizer.embedded.parsing.weights import PARSER
from summarizer.embedded.shortening.compression import STANDS, Compressor, Doubt, Long, Offer
from summarizer.embedded.shortening.line_scores import READ, scores
from summarizer.embedded.shortening.lines import Line, LineReader
from summarizer.embedded.shortening.safe_cuts import Shortened, shorten
from summarizer.embedded.shortening.search import Compression
from summarizer.embedded.shortening.tidy import join
from summarizer.embedded.trunk import Trunk

_PARSED: Final = 9
"""Of the sentences given, best first, so many are parsed: parsing is what costs most after reading."""
_LONG_ENOUGH: Final = 0.75
"""A sentence shorter than this share of the length aimed at is not made shorter by parsing it."""

_SOUND: Final = 0.25
"""A version that a parse makes which has lost its way is offered from this score on."""


class Version(NamedTuple):
    """One way to say a sentence."""

    text: str
    kept: tuple[Span, ...]
    """The characters of the sentence that the text is made of, in order."""
    score: float
    """How likely the cut is well made, 0 to 1; 1 for a sentence left whole."""
    doubt: Doubt
    """What the parser looks at before the text may stand."""
    opening: float = 0.0
    """How much its sentence reads like one that opens an article; 0 where that is not known."""


class Core(NamedTuple):
    """A sentence without what must go, and where each of its characters stands in the sentence; -1 where nowhere."""

    text: str
    places: tuple[int, ...]


class Versions:
    """Makes the versions of sentences, with a compressor or without one, and judges them with a reader of lines."""

    def __init__(self, compressor: Compressor | None, lines: LineReader | None = None) -> None:
        self._compressor, self._lines = compressor, lines

    @classmethod
    def made_by(cls, trunk: Trunk) -> Self:
        """Return what makes versions with a trunk's weights; those without a parser shorten by letters alone."""
        return cls(Compressor.of(trunk) if PARSER in trunk.weights.networks else None, LineReader.of(trunk))

    def of(self, sentences: Sequence[Long], *, max_chars: int, aim_chars: int) -> list[list[Version]]:
        """Return for each sentence its versions of at most `max_chars` characters, each text once.

        With a reader of lines at most `READ` shortened ones: those that it was asked about.
        """
        by_letters = [shorten(each.text) for each in sentences]
        cores = [
            core_of(each.text, versions[0]) if versions else Core("", ())
            for each, versions in zip(sentences, by_letters, strict=True)
        ]
        asked = [of_core(each, core) for each, core in zip(sentences, cores, strict=True)]
        by_parse = self._parsed(asked, max_chars, aim_chars)
        found = [
            _merged(each, core, letters, offer, max_chars)
            for each, core, letters, offer in zip(sentences, cores, by_letters, by_parse, strict=True)
        ]
        read = [offer.read for offer in by_parse]
        return found if self._lines is None else _read(self._lines, sentences, found, read)

    def standing(self, versions: Sequence[Version]) -> list[float]:
        """Return for each version how likely it stands: each is parsed as it would be printed.

        0.0 for one that may not be used; 1.0 for one that nothing was cut from.
        """
        if self._compressor is None:
            return [1.0 for _ in versions]
        answers = self._compressor.verify([version.doubt for version in versions])
        return [
            0.0 if answer < STANDS else answer if version.doubt.version.cuts else 1.0
            for version, answer in zip(versions, answers, strict=True)
        ]

    def _parsed(self, cores: Sequence[Long], max_chars: int, aim_chars: int) -> list[Offer]:
        if self._compressor is None:
            return [Offer(()) for _ in cores]
        wanted = [place for place, each in enumerate(cores) if len(each.text) > aim_chars * _LONG_ENOUGH]
        wanted = wanted[: max(_PARSED, sum(each.pressing for each in cores))]
        offered = self._compressor.offer([cores[place] for place in wanted], max_chars=max_chars, aim_chars=aim_chars)
        found = [Offer(()) for _ in cores]
        for place, offer in zip(wanted, offered, strict=True):
            found[place] = offer
        return found


def _read(
    reader: LineReader, sentences: Sequence[Long], found: Sequence[list[Version]], read: Sequence[ReadPieces | None]
) -> list[list[Version]]:
    """Return what nothing was cut from, then the soundest others with the score that reading them adds to."""
    cut = [
        sorted((each for each in versions if each.doubt.version.cuts), key=lambda each: -each.score)[:READ]
        for versions in found
    ]
    lines = [
        Line(sentence.text, sentence.worths, sentence.number, version.kept, pieces)
        for sentence, versions, pieces in zip(sentences, cut, read, strict=True)
        for version in versions
    ]
    known = iter(scores(reader, lines, [version.score for versions in cut for version in versions]))
    return [
        [each for each in versions if not each.doubt.version.cuts]
        + [each for each in (each._replace(score=next(known)) for each in asked) if _is_safe(each)]
        for versions, asked in zip(found, cut, strict=True)
    ]


def _is_safe(version: Version) -> bool:
    """Return whether a version is sound enough for what its sentence's parse knows of it."""
    return version.score >= _SOUND or not version.doubt.version.lost


def of_core(sentence: Long, core: Core) -> Long:
    """Return a sentence's core as a sentence of its own, with what is known of the sentence."""
    worths = [sentence.worths[place] if place >= 0 else nan for place in core.places] if sentence.worths else ()
    return sentence._replace(text=core.text, worths=worths)


def core_of(sentence: str, version: Shortened | Version) -> Core:
    """Return a version as a sentence of its own, with the place in the sentence of each of its characters."""
    first = version.kept[0] if version.kept else Span(0, 0)
    if version.text == first.cut(sentence):
        return Core(version.text, tuple(range(first.start, first.end)))
    places: list[int] = []
    source = [place for span in version.kept for place in range(span.start, span.end)]
    following = iter(source)
    expected = next(following, -1)
    for character in version.text:
        # The join changes nothing but blanks, the first letter's case and the last stop.
        while expected >= 0 and sentence[expected].isspace() and not character.isspace():
            expected = next(following, -1)
        if expected >= 0 and sentence[expected].lower() == character.lower():
            places.append(expected)
            expected = next(following, -1)
        else:
            places.append(-1)
    return Core(version.text, tuple(places))


def spans_of(core: Core, kept: Iterable[Span]) -> tuple[Span, ...]:
    """Return the sentence's characters behind the kept characters of its core, as the longest runs."""
    spans: list[Span] = []
    for piece in kept:
        for place in core.places[piece.start : piece.end]:
            if place < 0:
                continue
            if spans and spans[-1].end == place:
                spans[-1] = Span(spans[-1].start, place + 1)
            else:
                spans.append(Span(place, place + 1))
    return tuple(spans)


def _merged(sentence: Long, core: Core, letters: Sequence[Shortened], offer: Offer, max_chars: int) -> list[Version]:
    parsed = offer.versions
    if parsed and parsed[0].barred:
        return []
    lost = bool(parsed) and parsed[0].score == 0.0
    if lost:
        # The parse says that this is no sentence; one that it lost its way in may be one when it is shortened.
        parsed, letters = parsed[1:] if len(core.text) > max_chars else (), letters[1:]
    found: dict[str, Version] = {}
    for compression in parsed:
        kept = spans_of(core, compression.kept)
        text = join(sentence.text, kept)
        doubt = Doubt(core.text, compression, sentence.pictured)
        found.setdefault(text, Version(text, kept, compression.score, doubt, offer.opening))
    # Where there is a parse, letters alone are not trusted to shorten: they only clean.
    for version in letters[:1] if parsed and not lost else letters:
        doubt = Doubt(sentence.text, Compression(version.text, version.kept, version.score), sentence.pictured)
        found.setdefault(version.text, Version(version.text, version.kept, version.score, doubt, offer.opening))
    return [version for version in found.values() if 0 < len(version.text) <= max_chars]
