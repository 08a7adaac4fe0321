"""Readings: rows come back as they were written, find their articles to the letter, and say where they are broken."""

import json
from pathlib import Path
from zlib import crc32

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.errors import InputError
from db.records import Span
from summarizer.training import readings
from summarizer.training.readings import Graded, ReadArticle, ReadSet, mark_of, read_readings, texts, write_readings

BODY = " ".join(["The council of Larkfield voted for a flood wall."] * 12)


def reading(body: str = BODY) -> ReadArticle:
    """Return what was said of an article of three lines."""
    lines = ((Span(0, 20),), (Span(49, 60), Span(70, 80)), (Span(98, 120),))
    return ReadArticle(mark_of(body), crc32(body.encode()), lines, "G-P", (ReadSet((0, 1, 2), 0, 2),), lines[:2])


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return where rows are written to."""
    return tmp_path_factory.mktemp("readings") / "readings.jsonl.xz"


@given(st.lists(st.tuples(st.integers(0, 9**6), st.integers(1, 900)), min_size=3, max_size=9), st.integers(0, 3))
def test_rows_come_back(file: Path, spans: list[tuple[int, int]], rank: int) -> None:
    """What is written is read again."""
    lines = tuple((Span(start, start + length),) for start, length in spans)
    row = ReadArticle("0" * 16, 7, lines, "-" * len(lines), (ReadSet((0, 1, len(lines) - 1), rank, 1),))
    write_readings(file, [row, reading()])
    assert read_readings(file) == [row, reading()]


def test_articles_are_found_to_the_letter(tmp_path: Path) -> None:
    """An article of other spacing is not taken for the one that was read: its places would not fit."""
    other = BODY.replace("flood wall", "wall of stone")
    rows = [{"article": each, "title": "Wall voted"} for each in (BODY.replace(". ", ".  "), other, BODY)]
    (tmp_path / "articles.jsonl").write_text("\n".join(map(json.dumps, rows)))
    (tmp_path / "compression.jsonl").write_text(json.dumps({"sentence": "No article."}))
    found = list(texts(tmp_path, [reading(), reading("Another. " * 40)]))
    assert [(each.mark, text.headline, text.body) for each, text in found] == [
        (mark_of(BODY), "Wall voted", BODY.strip())
    ]


@pytest.mark.parametrize(
    "broken", ["[]", "{}", '{"article": "a", "checksum": 1, "lines": [], "verdicts": "", "sets": [[0, 1, 2, 0, "P"]]}']
)
def test_broken_rows_name_their_line(tmp_path: Path, broken: str) -> None:
    """A row that is none, or whose sets name lines that are not there, is refused with its number."""
    path = tmp_path / "readings.jsonl"
    path.write_text(broken)
    with pytest.raises(InputError, match="line 1"):
        read_readings(path)


@given(st.dictionaries(st.integers(0, 9**5), st.sampled_from("ABX"), max_size=30), st.sets(st.integers(0, 900)))
def test_grades_come_back(file: Path, grades: dict[int, str], chosen: set[int]) -> None:
    """Which sentence got which grade, and which were chosen, is read again as it was written."""
    row = reading()._replace(graded=Graded(10**6, grades, frozenset(chosen)))
    write_readings(file, [row])
    assert read_readings(file) == [row]


def test_a_sentence_has_one_grade(tmp_path: Path) -> None:
    """A row that grades a sentence twice is refused."""
    path = tmp_path / "readings.jsonl"
    row = {"article": "a", "checksum": 1, "lines": [], "verdicts": "", "sets": []}
    path.write_text(json.dumps({**row, "graded": {"end": 9, "A": [0], "B": [0], "X": [], "chosen": []}}))
    with pytest.raises(InputError, match="two grades"):
        read_readings(path)


@pytest.mark.parametrize("verdicts", ["GP", "GPX"])
def test_each_line_has_one_verdict(file: Path, verdicts: str) -> None:
    """A letter too few, or one that means nothing, is refused."""
    write_readings(file, [reading()._replace(verdicts=verdicts)])
    with pytest.raises(InputError, match="one verdict for each line"):
        read_readings(file)


def test_the_package_s_own_are_whole() -> None:
    """Every row has a verdict or none for each line, and ranks of sets of its own lines."""
    rows = read_readings(readings.READINGS)
    assert len(rows) > 4000
    assert all(len(each.lines) == len(each.verdicts) for each in rows)
    assert sum(len(each.sets) for each in rows) > 15_000
    assert sum(len(each.shortened) for each in rows) > 6_000
