"""Streams, formats without a file name, and the shipped samples."""

import io
from collections.abc import Iterator
from importlib.resources import as_file, files

import pytest

from db.errors import InputError
from db.records import ArticleText
from summarizer.ingest.formats.feeds import read_feed
from summarizer.ingest.formats.json_files import read_json, read_json_lines
from summarizer.ingest.formats.markdown_files import read_markdown
from summarizer.ingest.formats.page_text import read_page_text
from summarizer.ingest.formats.web_page import read_web_page
from summarizer.ingest.reading import read_path, read_source, read_stream, reader_for
from summarizer.ingest.source import Reading, Source

TEXT = b"Bridge to close for nine weeks\n\nThe bridge will close on Monday, the council said. Nobody was asked.\n"


@pytest.mark.parametrize(
    ("data", "reader"),
    [
        (TEXT, read_page_text),
        (b"---\ntitle: A\n---\nText.", read_markdown),
        (b"\xef\xbb\xbf <!DOCTYPE html><html>", read_web_page),
        (b'<?xml version="1.0"?>\n<rss version="2.0">', read_feed),
        (b'{"uri": "a",\n "type": "text"\n}', read_json),
        (b'{"uri": "a"}\n{"uri": "b"}\n', read_json_lines),
        (b"<3 is what the fans wrote on the wall.", read_page_text),
    ],
)
def test_format_is_told_by_the_beginning(data: bytes, reader: object) -> None:
    """Without a file name, the first characters decide."""
    assert reader_for(data) is reader


def test_fault_of_a_reader_is_a_refusal() -> None:
    """A reader that fails, after an article or before, stops nothing; the refusal names the fault."""

    def faulty(_: Source) -> Iterator[Reading]:
        yield ArticleText("a", "Bridge", "The bridge will close.")
        raise ZeroDivisionError("by\nzero")

    article, refusal = read_source(Source("a.txt", "id", TEXT), faulty)
    assert isinstance(article, ArticleText)
    assert isinstance(refusal, InputError)
    assert refusal.message == "a.txt: its reader failed (ZeroDivisionError)"
    assert "by zero" in refusal.hint


def test_stream_is_an_article() -> None:
    """Text on standard input comes in under an id made of its content."""
    (first,), (second,) = (list(read_stream(io.BytesIO(TEXT))) for _ in range(2))
    assert isinstance(first, ArticleText)
    assert first == second
    assert first.source_id.startswith("text:")


def test_empty_stream_is_refused() -> None:
    """Nothing on standard input is said to be nothing."""
    assert str(*read_stream(io.BytesIO(b""))) == "standard input: empty"


def test_samples_come_in_whole() -> None:
    """Every shipped sample is an article with headline, byline and no line of a box or of furniture."""
    with as_file(files("summarizer") / "samples") as folder:
        readings = list(read_path(folder, id_prefix="sample:"))
    assert len(readings) >= 10
    for article in readings:
        assert isinstance(article, ArticleText), article
        assert 300 <= len(article.body.split()) <= 900
        assert article.headline
        assert article.byline
        assert not any(line in article.body for line in ("dvertisement", "Read more", "Related", "newsletter", "©"))
        assert not any(note.startswith(("suspect", "partial", "duplicate")) for note in article.input_notes)
        if article.declared_words:
            assert len(article.body.split()) == pytest.approx(article.declared_words, rel=0.03)
