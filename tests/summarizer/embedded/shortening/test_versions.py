"""Which versions of a sentence there are, by what its parse says of it."""

from collections.abc import Sequence
from math import exp

import pytest

from db.records import Span
from summarizer.embedded.cutting.kinds import Kind
from summarizer.embedded.shortening.compression import Compressor, Long, Offer
from summarizer.embedded.shortening.line_scores import READ, scores
from summarizer.embedded.shortening.lines import Line, LineReader
from summarizer.embedded.shortening.search import Compression
from summarizer.embedded.shortening.versions import Versions

SENTENCE = "Women in Larkby celebrate the thirtieth anniversary of the wall (built in 1980) on Tuesday."


class Saying(Compressor):
    """A compressor that offers the sentence alone, as one or as none."""

    def __init__(self, *, barred: bool, opening: float = 0.0) -> None:
        self._barred, self._opening = barred, opening

    def offer(self, sentences: Sequence[Long], *, max_chars: int, aim_chars: int) -> list[Offer]:  # noqa: ARG002
        """Return each sentence whole, with what was said of it."""
        return [
            Offer(
                (Compression(each.text, (Span(0, len(each.text)),), 0.0, parsed=True, barred=self._barred),),
                self._opening,
            )
            for each in sentences
        ]


@pytest.mark.parametrize("barred", [True, False])
def test_no_part_of_a_caption_is_offered(barred: bool) -> None:
    """What no parse makes a sentence may be one when letters shorten it; a caption stays one without its day."""
    (found,) = Versions(Saying(barred=barred)).of([Long(SENTENCE)], max_chars=140, aim_chars=90)
    assert bool(found) is not barred


def test_every_version_knows_how_its_sentence_opens() -> None:
    """What was cut changes nothing of what the sentence leans on."""
    (found,) = Versions(Saying(barred=False, opening=-1.5)).of([Long(SENTENCE)], max_chars=140, aim_chars=90)
    assert {each.opening for each in found} == {-1.5}


class Cutting(Compressor):
    """A compressor that offers the sentence whole, and cut after each of its first words."""

    def __init__(self) -> None:
        pass

    def offer(self, sentences: Sequence[Long], *, max_chars: int, aim_chars: int) -> list[Offer]:  # noqa: ARG002
        """Return the versions of each; the shorter, the less likely."""
        return [
            Offer((Compression(each.text, (Span(0, len(each.text)),), 1.0, parsed=True), *_cut())) for each in sentences
        ]


def _cut() -> list[Compression]:
    ends = [end for end, character in enumerate(SENTENCE) if character == " "][:6]
    return [Compression(f"{SENTENCE[:end]}.", (Span(0, end),), end / 100, (Kind.ADJUNCT,)) for end in ends]


class Reading(LineReader):
    """A reader of lines that says the same of each, and remembers what it was asked."""

    def __init__(self, odds: float) -> None:
        self.asked: list[Line] = []
        self._odds = odds

    def sound(self, lines: Sequence[Line]) -> list[float]:
        """Return the logarithm of the odds of each."""
        self.asked += lines
        return [self._odds for _ in lines]


def test_what_was_cut_is_read_and_what_is_whole_is_not() -> None:
    """Only the soundest are read, with their sentence's number; what reading says counts beside the cuts' own score."""
    reader = Reading(2.0)
    plain = SENTENCE.replace(" (built in 1980)", "")
    asked = [Long(plain, number=3), Long(plain.replace("Women", "Girls"), number=7)]
    found = Versions(Cutting(), reader).of(asked, max_chars=140, aim_chars=90)
    assert [line.number for line in reader.asked] == [3] * READ + [7] * READ
    ends = sorted((each.kept[0].end for each in _cut()), reverse=True)[:READ]
    assert [line.kept[-1].end for line in reader.asked] == ends * 2
    for whole, *others in found:
        assert whole.score == 1.0
        assert [each.kept[-1].end for each in others] == ends
        assert [each.score for each in others] == scores(Reading(2.0), reader.asked[:READ], [end / 100 for end in ends])


def test_both_the_cuts_and_reading_count() -> None:
    """A likelier cut, or better odds by reading, make a better score; sure of neither is even, but for the start."""
    line = Line(SENTENCE, (), 0, (Span(0, 5),))
    (doubted,), (even,), (read,) = (
        scores(Reading(odds), [line], [cut]) for odds, cut in ((0, 0.2), (0, 0.5), (3, 0.5))
    )
    assert doubted < even < read
    assert even == pytest.approx(1 / (1 + exp(0.11)))


def test_letters_alone_are_not_read() -> None:
    """What was only cleaned keeps its score."""
    reader = Reading(-9.0)
    (found,) = Versions(None, reader).of([Long("LARKBY (AP) - " + SENTENCE)], max_chars=140, aim_chars=90)
    assert found
    assert reader.asked == []
    assert min(each.score for each in found) > 0.5


LONG = SENTENCE.replace("(built in 1980)", "that was built of stone in the year of the great flood and held since then")


class Losing(Compressor):
    """A compressor whose parse of the sentence has lost its way, with two shorter versions."""

    def __init__(self) -> None:
        pass

    def offer(self, sentences: Sequence[Long], *, max_chars: int, aim_chars: int) -> list[Offer]:  # noqa: ARG002
        """Return the sentence as none, what is left of it to its wall, and to its anniversary."""
        wall, anniversary = LONG.index(" that was"), LONG.index(" of the wall")
        whole = Compression(LONG, (Span(0, len(LONG)),), 0.0, parsed=True)
        cut = [
            Compression(f"{LONG[:end]}.", (Span(0, end),), score, (Kind.CLAUSE,), lost=True)
            for end, score in ((wall, 0.6), (anniversary, 0.1))
        ]
        return [Offer((whole, *cut)) for _ in sentences]


def test_of_a_parse_that_lost_its_way_only_what_is_sound_is_offered() -> None:
    """A version that reading finds sound is parsed again before it stands; one that says too little is none."""
    (found,) = Versions(Losing(), Reading(0.0)).of([Long(LONG)], max_chars=140, aim_chars=90)
    texts = [each.text for each in found]
    assert "Women in Larkby celebrate the thirtieth anniversary of the wall." in texts
    assert "Women in Larkby celebrate the thirtieth anniversary." not in texts


def test_a_heading_that_fits_has_no_parts() -> None:
    """What is no sentence and needs no cut is not made one by cutting."""
    (found,) = Versions(Losing(), Reading(0.0)).of([Long(SENTENCE)], max_chars=140, aim_chars=90)
    assert not any(each.doubt.version.lost for each in found)
