"""What the tests of reading share: inputs from text or bytes, and invented pages."""

from collections.abc import Callable
from pathlib import Path

import pytest

from db.errors import InputError
from db.records import ArticleText
from summarizer.ingest.reading import read_path

PARAGRAPHS = (
    "The harbour bridge in Wendmouth will close to all traffic for nine weeks from 9 March, the county council said.",
    "Engineers found corrosion in 14 of its 60 hangers in January, and the repair will cost 3.1 million pounds.",
    "“We know that this is hard for the shops on the quay,” said Petra Lund, the council's head of roads.",
    "Shopkeepers asked for a rates holiday, which the council has not yet agreed to.",
)

Read = Callable[..., list[ArticleText | InputError]]
ReadOne = Callable[..., ArticleText]


@pytest.fixture
def paragraphs() -> tuple[str, ...]:
    """Return four paragraphs of an invented article."""
    return PARAGRAPHS


@pytest.fixture
def read(tmp_path: Path) -> Read:
    """Return a function that writes one file and reads it."""

    def read_content(name: str, content: str | bytes) -> list[ArticleText | InputError]:
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8", errors="surrogatepass"))
        return list(read_path(path))

    return read_content


@pytest.fixture
def read_one(read: Read) -> ReadOne:
    """Return a function that writes one file and returns the single article in it."""

    def read_article(name: str, content: str | bytes) -> ArticleText:
        (reading,) = read(name, content)
        assert isinstance(reading, ArticleText), reading
        return reading

    return read_article


@pytest.fixture
def refusal(read: Read) -> Callable[..., str]:
    """Return a function that writes one file and returns the message of its single refusal."""

    def read_refusal(name: str, content: str | bytes) -> str:
        (reading,) = read(name, content)
        assert isinstance(reading, InputError), reading
        assert "\n" not in reading.message
        return reading.message

    return read_refusal
