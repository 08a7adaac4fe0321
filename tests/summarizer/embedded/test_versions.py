"""Which versions of a sentence there are, by what its parse says of it."""

from collections.abc import Sequence

import pytest

from db.records import Span
from summarizer.embedded.compression import Compressor, Long, Offer
from summarizer.embedded.cut_search import Compression
from summarizer.embedded.versions import Versions

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
