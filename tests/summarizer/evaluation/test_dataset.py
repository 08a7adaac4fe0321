import gc
from collections.abc import Callable
from io import BufferedReader
from pathlib import Path
from typing import Any

import pytest

from db.errors import InputError
from summarizer.evaluation.dataset import Example, keys_of, read_examples

GOOD = {"id": "a", "article": "One. Two. Three.", "highlights": ["One."]}

BAD_LINES = {
    "not json": (b"{oops", "not JSON"),
    "not utf-8": (b'{"id": "\xff"}', "not UTF-8"),
    "a list": (["a"], "a list, not an object"),
    "an id in a list": ({"id": [1], "article": "One."}, '"id"'),
    "a boolean id": ({"id": True, "article": "One."}, '"id"'),
    "no article": ({"id": 1}, '"article"'),
    "an article as number": ({"id": 1, "article": 5}, '"article"'),
    "highlights as number": ({"id": 1, "article": "One.", "highlights": 7}, '"highlights"'),
    "a number among highlights": ({"id": 1, "article": "One.", "highlights": [1]}, '"highlights"'),
    "a headline as number": ({"id": 1, "article": "One.", "headline": 5}, '"headline"'),
}


def test_examples_come_in_file_order_with_their_ids_unchanged(data_file: Path, examples: tuple[Example, ...]) -> None:
    """Text and number ids both survive."""
    assert read_examples(data_file) == examples


def test_blank_lines_and_a_byte_order_mark_are_no_lines(lines: Callable[[list[Any]], Path]) -> None:
    """Files from editors on other systems are read."""
    path = lines([b'\xef\xbb\xbf{"id": 1, "article": "One.", "highlights": []}', b"", b"  "])
    assert [example.id for example in read_examples(path)] == [1]


@pytest.mark.parametrize("case", BAD_LINES)
def test_a_bad_line_is_named_with_its_number_and_fault(lines: Callable[[list[Any]], Path], case: str) -> None:
    """Whoever made the file finds the line at once."""
    bad, fault = BAD_LINES[case]
    with pytest.raises(InputError) as caught:
        read_examples(lines([GOOD, b"", bad]))
    assert "line 3" in caught.value.message
    assert fault in caught.value.message
    assert caught.value.hint


def test_a_file_with_a_bad_line_is_closed_before_its_fault_is_told(lines: Callable[[list[Any]], Path]) -> None:
    """Whoever keeps the error keeps no file open."""
    path = lines([GOOD, {"id": 1}, GOOD])
    with pytest.raises(InputError) as caught:
        read_examples(path)
    files = [each for each in gc.get_objects() if type(each) is BufferedReader and not each.closed]
    assert caught.value.message
    assert str(path) not in [str(each.name) for each in files]


def test_what_public_collections_have_is_read(lines: Callable[[list[Any]], Path]) -> None:
    """Ids twice or not at all, empty articles, highlights as one text, halves of characters, unknown fields."""
    rows = [
        {"id": 7, "article": "One.", "highlights": "First.\n\nSecond."},
        {"id": "7", "article": "", "highlights": []},
        {"article": "Two.", "highlights": None, "headline": None, "url": "u", "section": "Court"},
        {"id": "", "article": "\ud83d half", "highlights": [" ", "a "]},
    ]
    found = read_examples(lines(rows))
    assert [example.id for example in found] == [7, "7", 3, 4]
    assert [example.highlights for example in found] == [("First.", "Second."), (), (), ("a",)]
    assert (found[1].article, found[3].article) == ("", "\ufffd half")
    assert (found[2].text.section, found[2].text.body) == ("Court", "Two.")
    assert keys_of(example.id for example in found) == [("7", 0), ("7", 1), ("3", 0), ("4", 0)]


def test_an_empty_file_and_a_missing_one_are_input_errors(tmp_path: Path, lines: Callable[[list[Any]], Path]) -> None:
    """Neither is a traceback."""
    with pytest.raises(InputError, match="has no articles"):
        read_examples(lines([]))
    with pytest.raises(InputError, match="can not be read"):
        read_examples(tmp_path / "absent.jsonl")


def test_a_limit_leaves_later_lines_unread(lines: Callable[[list[Any]], Path]) -> None:
    """A quick look at a huge file stays quick."""
    assert len(read_examples(lines([GOOD, b"{broken"]), limit=1)) == 1
