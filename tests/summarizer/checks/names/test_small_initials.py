"""An acronym may stand for words that the article has in small letters."""

import pytest

from summarizer.checks import CheckedArticle, check

BODY = (
    "Norvane recalled 900 sport utility vehicles in May. Two improvised explosive devices were found in Larkby. The "
    "city will build a light rail transit line. Poe fell ill after the trip. Some vote early."
)


def _is_flagged(text: str) -> bool:
    return any(flag.kind == "name" for flag in check([text], CheckedArticle.prepare("", BODY))[0])


@pytest.mark.parametrize(
    ("text", "is_flagged"),
    [
        ("Norvane recalled 900 SUVs in May.", False),
        ("Norvane recalled an SUV in May.", False),
        ("Two IEDs were found in Larkby.", False),
        ("The city will build an LRT line.", False),
        ("Norvane recalled 900 ATVs in May.", True),
        ("Two EIDs were found in Larkby.", True),
        ("The city will build an FIA line.", True),
    ],
)
def test_an_acronym_of_small_words(text: str, *, is_flagged: bool) -> None:
    """Its letters begin words that follow each other in one sentence, the plural's "s" aside; not "fell ill after"."""
    assert _is_flagged(text) is is_flagged
