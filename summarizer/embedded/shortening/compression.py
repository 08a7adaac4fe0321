"""Shortens sentences: every way of cutting whole phrases that the judges let stand, the whole sentence among them."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final, NamedTuple, Self

from torch import nn

from db.records import Span
from summarizer.embedded.cutting.cuts import propose
from summarizer.embedded.cutting.kinds import HARMLESS, Kind
from summarizer.embedded.encoder import ReadPieces
from summarizer.embedded.parsing.parser import Parse, Parser
from summarizer.embedded.shortening.behind import is_torn, stands, starts
from summarizer.embedded.shortening.fluency import Fluency
from summarizer.embedded.shortening.harm import Harm
from summarizer.embedded.shortening.judge import Judge, described
from summarizer.embedded.shortening.search import Compression, Scored, versions, whole
from summarizer.embedded.shortening.shortener import Asked, Shortener, Steps, shortened
from summarizer.embedded.shortening.tidy import seams
from summarizer.embedded.shortening.weights import harm_network, judge_networks
from summarizer.embedded.shortening.worth import Worths, weighed
from summarizer.embedded.standing.openings import OPENINGS, opening
from summarizer.embedded.trunk import Trunk
from summarizer.english.calendar import WEEKDAY_NAMES

_SEAMLESS: Final = re.compile(
    r"(?i)[\s,]*(?:(?:that|which|who) (?:is|was|are|were)|"
    rf"(?:on )?(?:{'|'.join(sorted(WEEKDAY_NAMES))})(?: (?:morning|afternoon|evening|night))?)[\s,.]*"
)
STANDS: Final = 0.25
"""A shortened text below this probability of standing as a sentence is dropped; above it, doubt is weighed."""

_BEHIND: Final = 0.6
"""How sound what stands behind an opening is, before it is read."""


class Long(NamedTuple):
    """A sentence that may be shortened."""

    text: str
    worths: Worths = ()
    """Where known, the chances of its words by character: what holds more of the news is less likely cut."""
    pressing: bool = False
    """Whether it is shortened by any means that leave it whole (`search.versions`)."""
    pictured: bool = False
    """Whether its article makes it likely that it is a caption (`captions.LIKELY`)."""
    number: int = 0
    """Which sentence of its article it is."""


class Doubt(NamedTuple):
    """What the parser looks at before a text may stand."""

    sentence: str
    version: Compression
    pictured: bool = False
    """Whether the sentence is likely a caption."""


class Rest(NamedTuple):
    """What stands behind the opening of a sentence."""

    of: int
    """The place of the sentence."""
    start: int
    """Where in the sentence it begins."""
    sentence: Long
    parse: Parse


class Offer(NamedTuple):
    """What there is of one sentence."""

    versions: tuple[Compression, ...]
    """The whole sentence first, at any length, then shorter ones."""
    opening: float = 0.0
    """How much it reads like one that opens an article (`openings.opening`); 0 where that is not known."""
    read: ReadPieces | None = None
    """The sentence's pieces as the shared layers read them; None where it was not parsed."""


class Compressor:
    """Offers shorter versions of sentences."""

    def __init__(
        self,
        parser: Parser,
        judge: Judge,
        fluency: Fluency,
        *,
        openings: nn.Linear | None = None,
        harm: Harm | None = None,
        shortener: Shortener | None = None,
    ) -> None:
        self._parser, self._judge, self._fluency = parser, judge, fluency
        self._openings, self._harm, self._shortener = openings, harm, shortener

    @classmethod
    def of(cls, trunk: Trunk) -> Self:
        """Return the compressor that goes on from a trunk.

        Raises:
            ModelError: when weights are missing, damaged or of another shape.
        """
        parser = Parser.of(trunk)
        judge, fluency = judge_networks(trunk.weights, parser.network.word_size)
        spoiling = harm_network(trunk.weights, parser.network.word_size)
        harm = Harm(spoiling) if spoiling is not None else None
        openings = trunk.weights.layer(OPENINGS)
        shortener = Shortener.of(trunk)
        return cls(parser, Judge(judge), Fluency(fluency), openings=openings, harm=harm, shortener=shortener)

    def offer(self, sentences: Sequence[Long], *, max_chars: int, aim_chars: int) -> list[Offer]:
        """Return for each sentence its versions: the whole sentence first, at any length, then shorter ones.

        Shortened versions have at most `max_chars` characters and at least five words: up to six by cuts of phrases,
        those nearest to `aim_chars` first, then what the shortener makes besides. Whether they stand as sentences is
        not looked at: that costs a parse, and is left to `verify` for the few that a caller chooses.
        """
        parses = self._parser.parse([each.text for each in sentences])
        wholes = [whole(parse.tree, pictured=each.pictured) for each, parse in zip(sentences, parses, strict=True)]
        lost = [place for place, each in enumerate(wholes) if not each.score and len(each.text) > max_chars]
        rests = self._rests(sentences, parses, lost)
        every = [*sentences, *(each.sentence for each in rests)]
        shorter = self._shorter(every, [*parses, *(each.parse for each in rests)], max_chars, aim_chars)
        for place in lost:
            shorter[place] = _of_lost(sentences[place], shorter[place])
        for rest, found in zip(rests, shorter[len(sentences) :], strict=True):
            shorter[rest.of] += moved(rest, found, max_chars)
        return [
            Offer((first, *made), opening(self._openings, parse) if self._openings is not None else 0.0, parse.read)
            for first, made, parse in zip(wholes, shorter, parses, strict=False)
        ]

    def _shorter(
        self, sentences: Sequence[Long], parses: Sequence[Parse], max_chars: int, aim_chars: int
    ) -> list[list[Compression]]:
        """Return the shorter versions of each sentence, by cuts and by the shortener."""
        steps = self._steps(sentences, parses, max_chars)
        found = []
        for place, (each, parse, cuts) in enumerate(
            zip(sentences, parses, self._scored(sentences, parses), strict=True)
        ):
            made = versions(parse.tree, cuts, max_chars=max_chars, aim_chars=aim_chars, pressing=each.pressing)
            found.append(_with_ways(made, steps[place], max_chars) if place in steps else made)
        return found

    def _rests(self, sentences: Sequence[Long], parses: Sequence[Parse], lost: Sequence[int]) -> list[Rest]:
        """Return of sentences in whose parse something is lost what stands behind their opening."""
        tried = [(place, start) for place in lost for start in starts(parses[place].tree)]
        texts = [sentences[place].text[start:] for place, start in tried]
        found: dict[int, Rest] = {}
        for (place, start), parse in zip(tried, self._parser.parse(texts), strict=True):
            if place not in found and stands(parse.tree):
                found[place] = Rest(place, start, _behind(sentences[place], start), parse)
        return list(found.values())

    def _steps(self, sentences: Sequence[Long], parses: Sequence[Parse], max_chars: int) -> dict[int, Steps]:
        """Return what the shortener says of each sentence that is too long, by its place."""
        if self._shortener is None:
            return {}
        long = [place for place, each in enumerate(sentences) if len(each.text) > max_chars]
        asked = [Asked(parses[place], sentences[place].worths, sentences[place].number) for place in long]
        return dict(zip(long, self._shortener.steps(asked), strict=True))

    def _scored(self, sentences: Sequence[Long], parses: Sequence[Parse]) -> list[list[Scored]]:
        """Return for each sentence the cuts that could be made, with what the judges say of them."""
        proposed = [(place, parse, cut) for place, parse in enumerate(parses) for cut in propose(parse.tree)]
        told = [described(parse, cut, sentences[place].worths) for place, parse, cut in proposed]
        answers = self._judge.judge(told)
        likely = [weighed(parse.tree, cut, answer) for (_, parse, cut), answer in zip(proposed, answers, strict=True)]
        harmless: Sequence[float | None] = [None] * len(proposed)
        if self._harm is not None:
            harmless = self._harm.harmless(list(zip(told, likely, strict=True)))
        scored: list[list[Scored]] = [[] for _ in parses]
        for (place, _, cut), probability, chance in zip(proposed, likely, harmless, strict=True):
            scored[place].append(Scored(cut, probability, chance))
        return scored

    def verify(self, doubts: Sequence[Doubt]) -> list[float]:
        """Return for each sentence with a version of it the probability that the version stands by itself.

        From `STANDS` on it does. 0.0 where its parse lacks what a sentence needs; nothing else is asked of a sentence
        that was left whole.
        """
        asked = [each for each in doubts if not each.version.parsed]
        parses = self._parser.parse([each.version.text for each in asked])
        seams_of = [_doubtful(each.sentence, each.version) for each in asked]
        told = [each.version.told for each in asked]
        answers = iter(self._fluency.judge(parses, seams_of, [each.pictured for each in asked], told))
        return [each.version.score if each.version.parsed else next(answers) for each in doubts]


def _of_lost(sentence: Long, found: Sequence[Compression]) -> list[Compression]:
    """Return those versions that may be sound though the parse has lost its way; none but of what opens the article."""
    sound = (each for each in found if not is_torn(sentence.text, each.kept))
    return [replace(each, lost=True) for each in sound] if sentence.pressing else []


def _behind(sentence: Long, start: int) -> Long:
    """Return what stands in a sentence from a character on."""
    return sentence._replace(text=sentence.text[start:], worths=sentence.worths[start:])


def moved(rest: Rest, found: Sequence[Compression], max_chars: int) -> list[Compression]:
    """Return the versions of what stands behind an opening, itself among them, as versions of the whole sentence."""
    first = whole(rest.parse.tree)
    alone = replace(first, score=_BEHIND, cuts=(Kind.CLAUSE,), parsed=False)
    return [
        replace(each, kept=tuple(Span(span.start + rest.start, span.end + rest.start) for span in each.kept))
        for each in (*((alone,) if len(alone.text) <= max_chars else ()), *found)
    ]


def _with_ways(by_cuts: Sequence[Compression], steps: Steps, max_chars: int) -> list[Compression]:
    """Return versions by cuts, and those that the shortener makes besides."""
    texts = {each.text for each in by_cuts}
    return [*by_cuts, *(each for each in shortened(steps, max_chars) if each.text not in texts)]


def _doubtful(sentence: str, version: Compression) -> list[int]:
    """Return the places in a version where something was cut that the sentence may have needed.

    Where the beginning went, the parse alone decides: a dateline or a "But" leaves no seam. Nor does a day, or the
    "that was" before a participle.
    """
    if version.cuts and HARMLESS.issuperset(version.cuts):
        return []
    inner = [place for place in seams(sentence, version.kept) if place > 0]
    gaps = [sentence[left.end : right.start] for left, right in pairwise(version.kept)]
    gaps.append(sentence[version.kept[-1].end :] if version.kept else "")
    return [place for place, gap in zip(inner, gaps, strict=False) if not _SEAMLESS.fullmatch(gap)]
