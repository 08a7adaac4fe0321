"""New weights come to stand where the old ones stood, whoever is killed on the way; nothing lies about afterwards."""

import tomllib
from pathlib import Path

import pytest

from db.errors import BusyError
from summarizer.training.replacing import being_made, last_weights, setting_of


def weights(folder: Path, text: str) -> Path:
    """Return a folder of weights."""
    folder.mkdir(parents=True)
    (folder / "manifest.json").write_text(text)
    return folder


def test_what_a_killed_run_left_goes_with_the_next(tmp_path: Path) -> None:
    """Its copy of all weights is nobody's; a folder of another name, or without the run's mark, is somebody's."""
    with being_made(tmp_path / "weights") as new:
        left = weights(new, "half").parent
        kept = tmp_path / "left"
        left.rename(kept)
        left.mkdir()
    kept.rename(left)
    others = [weights(tmp_path / name, "own") for name in (".weights-old", ".weights-tune-own", ".other-tune-1")]
    with being_made(tmp_path / "weights") as new:
        assert not left.exists()
        assert new.name == "weights"
        assert new.parent.parent == tmp_path
    assert set(tmp_path.iterdir()) == set(others)


def test_two_at_once_are_refused(tmp_path: Path) -> None:
    """Each would replace what the other made; the one that began goes on."""
    with being_made(tmp_path / "weights") as new:
        weights(new, "new")
        with pytest.raises(BusyError, match="is being tuned"), being_made(tmp_path / "weights"):
            pass
        assert (new / "manifest.json").exists()
        with being_made(tmp_path / "other"):
            pass
    assert not list(tmp_path.iterdir())


def test_the_last_weights_are_found_after_a_kill_between_two_names(tmp_path: Path) -> None:
    """Where the folder is gone or empty, the newest that was kept of it is what was drafted with."""
    current = tmp_path / "weights"
    assert last_weights(current) is None
    weights(tmp_path / "weights-before-20260101T000000Z", "older")
    newest = weights(tmp_path / "weights-before-20260102T000000Z", "newer")
    current.mkdir()
    assert last_weights(current) == newest
    (current / "manifest.json").write_text("new")
    assert last_weights(current) == current


@pytest.mark.parametrize("name", ["weights", 'a "b" \\ c', "Gewichte für uns"])
def test_the_setting_names_the_folder_from_anywhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    """Paths in settings count from their file's folder, which need not be this one; quotation marks are TOML's."""
    monkeypatch.chdir(tmp_path)
    table, _, line = setting_of(Path(name)).partition(" ")
    assert tomllib.loads(f"{table}\n{line}") == {"embedded": {"weights": str(tmp_path / name)}}
