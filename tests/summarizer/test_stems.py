"""One cache of stems serves whoever compares words."""

from summarizer import stems
from summarizer.checks.reading.words import stem as stem_of_checks
from summarizer.embedded.choosing.set_features import content_stems


def test_what_the_checks_have_stemmed_the_drafter_finds() -> None:
    """A word is stemmed once, whoever asks first."""
    stems.stem.cache_clear()
    assert {stem_of_checks("okaforishly")} == content_stems("okaforishly")
    assert (stems.stem.cache_info().misses, stems.stem.cache_info().hits) == (1, 1)
