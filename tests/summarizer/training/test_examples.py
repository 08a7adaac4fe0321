"""Reading and cleaning training data, and the rule that keeps its parts apart."""

import json
import lzma
from pathlib import Path

import pytest

from db.errors import InputError
from summarizer.training.examples import clean, clean_article, clean_highlight, read_examples
from summarizer.training.splits import Part, part_of

ARTICLE = "The council of Larkfield voted for a wall along the river. " * 12


def row(**changes: object) -> dict[str, object]:
    """Return a row as data files have it."""
    return {"id": "1", "article": ARTICLE, "highlights": ["The council voted for a wall."], **changes}


def test_part_depends_on_letters_only() -> None:
    """Casing, spacing and quotation marks do not move an article to another part."""
    for number in range(200):
        text = f"Article {number}: “The wall” held."
        assert part_of(text) == part_of(f'ARTICLE {number} "the   wall" HELD')


def test_parts_have_their_shares() -> None:
    """About four of a hundred are for testing, two for validation."""
    parts = [part_of(f"article number {number}") for number in range(5000)]
    assert parts.count(Part.TEST) == pytest.approx(200, abs=50)
    assert parts.count(Part.VALIDATION) == pytest.approx(100, abs=40)


def test_parts_never_change() -> None:
    """Fixed texts stay where they were when the weights were trained."""
    found = [part_of(f"article number {number}").value for number in (0, 15, 41)]
    assert found == [part_of(f"ARTICLE NUMBER {number}").value for number in (0, 15, 41)]
    assert {part_of(f"article number {number}") for number in range(100)} == set(Part)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("(CNN) -- The wall held.", "The wall held."),
        ("Larkfield, Ohio (CNN) -- The wall held.", "The wall held."),
        ("The wall held. Scroll down for video. It rained.", "The wall held. It rained."),
        ("A funny - looking wall.", "A funny-looking wall."),
        ("The wall - a joke to some - held.", "The wall - a joke to some - held."),
    ],
)
def test_articles_are_cleaned(text: str, expected: str) -> None:
    """Datelines and furniture go; split hyphens are joined, dashes stay."""
    assert clean_article(text, restored=True) == expected


def test_labels_leave_highlights() -> None:
    """A leading "NEW:" goes; a bullet of three words teaches nothing."""
    assert clean_highlight("NEW: The wall held in the storm.", restored=False) == "The wall held in the storm."
    assert clean_highlight("Read it here.", restored=False) == ""


def test_thin_rows_are_dropped() -> None:
    """No highlights or hardly an article: nothing to learn from."""
    assert clean(row(highlights=[])) is None
    assert clean(row(article="Short.")) is None
    assert clean(row()) is not None


def test_files_plain_and_packed_give_each_article_once(tmp_path: Path) -> None:
    """A second copy of an article, in other casing, is left out."""
    (tmp_path / "a.jsonl").write_text(json.dumps(row()) + "\n", encoding="utf-8")
    with lzma.open(tmp_path / "b.jsonl.xz", "wt", encoding="utf-8") as packed:
        packed.write(
            json.dumps(row(article=ARTICLE.upper())) + "\n" + json.dumps(row(article="Else " + ARTICLE)) + "\n"
        )
    assert len(list(read_examples([tmp_path / "a.jsonl", tmp_path / "b.jsonl.xz"]))) == 2


@pytest.mark.parametrize("line", ["no json", "{}", '{"article": "x", "highlights": "y"}'])
def test_bad_lines_are_named(tmp_path: Path, line: str) -> None:
    """File and line stand in the error."""
    path = tmp_path / "bad.jsonl"
    path.write_text(json.dumps(row()) + "\n" + line + "\n", encoding="utf-8")
    with pytest.raises(InputError, match=r"bad\.jsonl, line 2"):
        list(read_examples([path]))


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    """A stated error with a hint."""
    with pytest.raises(InputError, match="none"):
        list(read_examples([tmp_path / "none.jsonl"]))
