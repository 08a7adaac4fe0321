"""The shipped articles come in whole, and with nothing of their pages."""

from pathlib import Path

import pytest

import summarizer
from db.records import ArticleText
from summarizer.ingest.reading import read_path

SAMPLES = Path(summarizer.__file__).parent / "samples"
WHOLE = {
    "business.html": (13, 511, "Ferrow will close its", "least 45 days."),
    "city-hall.txt": (13, 550, "PORT ANSEL — The", "developer went bankrupt."),
    "court.json": (13, 559, "KINGSFORD — A jury", "not yet confirmed."),
    "health.json": (11, 522, "A weekly walk in", "leave the group."),
    "obituary.md": (12, 563, "Edith Varga, a chemist", "daffodil in it."),
    "politics.html": (12, 537, "MARSTAD (Northern Dispatch) —", "can tell me.”"),
    "science.md": (14, 570, "A glass sponge that", "of two countries."),
    "sport.json": (13, 525, "Norwell Rovers came from", "examined on Sunday."),
    "transport.txt": (12, 513, "Night trains will run", "on 1 September."),
    "weather.txt": (12, 504, "SKARHAVN — Storm Agda", "coast on Monday."),
}
"""Paragraphs, words, the first words and the last ones."""


@pytest.mark.parametrize("name", WHOLE)
def test_a_sample_is_its_article(name: str) -> None:
    """Menus, captions, credits and the takeaways box that stands there stay out; no paragraph is lost."""
    (article,) = read_path(SAMPLES / name)
    assert isinstance(article, ArticleText)
    paragraphs = article.body.split("\n\n")
    first, last = " ".join(paragraphs[0].split()), " ".join(paragraphs[-1].split())
    count, words, begins, ends = WHOLE[name]
    assert (len(paragraphs), len(article.body.split())) == (count, words)
    assert first.startswith(begins)
    assert last.endswith(ends)
