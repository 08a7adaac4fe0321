"""Files and folders: order, limits, refusals."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from db.errors import InputError
from db.records import ArticleText
from summarizer.ingest.files import MAX_BYTES, path_id
from summarizer.ingest.reading import read_path

TEXT = "Bridge to close for nine weeks\n\nThe bridge will close on Monday, the council said. Nobody was asked.\n"
Refusal = Callable[[str, str | bytes], str]


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("empty.txt", b"", "empty"),
        ("blank.txt", b" \n\t\n ", "empty"),
        ("report.txt", b"%PDF-1.7 and so on", "a PDF file"),
        ("page.html", b"\x1f\x8b\x08\x00 page", "a gzip archive"),
        ("bomb.json", b"PK\x03\x04 bomb", "a ZIP archive"),
        ("noise.txt", bytes(range(256)) * 8, "binary"),
        ("film.mp4", b"moving pictures", "'.mp4' are not read"),
    ],
)
def test_refusals_say_why(refusal: Refusal, name: str, content: bytes, reason: str) -> None:
    """Each refusal names the file and the reason in one line."""
    message = refusal(name, content)
    assert name in message
    assert reason in message


def test_large_file_is_refused_unread(tmp_path: Path) -> None:
    """A file over the limit is refused by its size, in no time."""
    path = tmp_path / "huge.txt"
    with path.open("wb") as file:
        file.truncate(MAX_BYTES * 5)
    (refusal,) = read_path(path)
    assert "50.0 MB, more than the limit of 10 MB" in str(refusal)


def test_folder_in_order_and_on_after_a_bad_file(tmp_path: Path) -> None:
    """Files come sorted, hidden ones are skipped, sub-folders are entered, and a bad file stops nothing."""
    (tmp_path / "sub").mkdir()
    for name in ("b.txt", "a.txt", ".hidden.txt", "sub/c.txt"):
        (tmp_path / name).write_text(TEXT)
    (tmp_path / "aa.txt").write_bytes(b"")
    readings = list(read_path(tmp_path))
    assert [type(reading) for reading in readings] == [ArticleText, InputError, ArticleText, ArticleText]
    names = [Path(reading.source_path).name for reading in readings if isinstance(reading, ArticleText)]
    assert names == ["a.txt", "b.txt", "c.txt"]


def test_missing_file_and_dangling_link(tmp_path: Path) -> None:
    """What is not there is said not to be there."""
    (tmp_path / "link.txt").symlink_to(tmp_path / "nowhere.txt")
    assert "no such file" in str(next(read_path(tmp_path / "none.txt")))
    assert "leads nowhere" in str(next(read_path(tmp_path)))


@pytest.mark.parametrize("name", ["a" * 5000 + ".txt", "a\0b.txt", "sub/" * 900 + "a.txt"])
def test_names_that_can_not_be(tmp_path: Path, name: str) -> None:
    """A name that no file can have is refused like a missing file."""
    (refusal,) = read_path(tmp_path / name)
    assert isinstance(refusal, InputError)


def test_name_in_no_encoding(tmp_path: Path) -> None:
    """A file whose name is not UTF-8 is read, under an id that can be stored."""
    path = tmp_path / os.fsdecode(b"caf\xe9.txt")
    path.write_text(TEXT)
    (article,) = read_path(path)
    assert isinstance(article, ArticleText)
    article.source_id.encode("utf-8")


def test_link_to_a_folder_is_not_followed(tmp_path: Path) -> None:
    """A link that leads back up can not make the reader run in circles."""
    (tmp_path / "loop").symlink_to(tmp_path)
    (tmp_path / "a.txt").write_text(TEXT)
    assert len(list(read_path(tmp_path))) == 1


def test_unreadable_folder_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder without permission is refused with that reason (forced here, for root may read everything)."""

    def closed(path: Path) -> None:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(os, "scandir", closed)
    assert "the folder can not be read (Permission denied)" in str(next(read_path(tmp_path)))


def test_id_of_a_file_is_the_same_by_every_way(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Alone, through its folder, by a relative path: one id; the same name in another folder: another id."""
    (tmp_path / "sub").mkdir()
    for name in ("a.txt", "sub/a.txt"):
        (tmp_path / name).write_text(TEXT)
    monkeypatch.chdir(tmp_path)
    ids = [reading.source_id for reading in read_path(tmp_path) if isinstance(reading, ArticleText)]
    assert ids[0] == path_id(Path("sub/../a.txt")) == path_id(tmp_path / "a.txt")
    assert len(set(ids)) == 2
    assert str(tmp_path) not in ids[0]


def test_ids_with_a_prefix_do_not_depend_on_the_place(tmp_path: Path) -> None:
    """A folder that is copied about can give its files ids of its own."""
    (tmp_path / "a.txt").write_text(TEXT)
    (reading,) = read_path(tmp_path, id_prefix="sample:")
    assert isinstance(reading, ArticleText)
    assert reading.source_id == "sample:a.txt"
