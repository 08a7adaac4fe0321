"""Files of arrays are whole or not there, and shards come back in their order."""

from pathlib import Path

import numpy as np
import pytest

from summarizer.training.arrays import read_arrays, shards_of, write_arrays


def test_what_was_written_comes_back(tmp_path: Path) -> None:
    """Names, types and numbers, packed or not."""
    arrays = {"counts": np.asarray([3, 1], dtype=np.int16), "gain": np.asarray([[0.5, 0.25]])}
    for packed in (False, True):
        write_arrays(tmp_path / "rows.npz", arrays, packed=packed)
        found = read_arrays(tmp_path / "rows.npz")
        assert {name: each.tolist() for name, each in found.items()} == {"counts": [3, 1], "gain": [[0.5, 0.25]]}
        assert found["counts"].dtype == np.int16


def test_a_stopped_run_leaves_the_file_of_before(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was half written has another name, which is no shard's."""
    write_arrays(tmp_path / "train-0000.npz", {"counts": np.asarray([1])})

    def stopped(file: Path, **_: object) -> None:
        file.write_bytes(b"PK half")
        raise KeyboardInterrupt

    monkeypatch.setattr(np, "savez", stopped)
    with pytest.raises(KeyboardInterrupt):
        write_arrays(tmp_path / "train-0000.npz", {"counts": np.asarray([2])})
    assert [path.name for path in shards_of(tmp_path, "train")] == ["train-0000.npz"]
    assert read_arrays(tmp_path / "train-0000.npz")["counts"].tolist() == [1]


def test_shards_of_a_name_come_in_order(tmp_path: Path) -> None:
    """Other names, and what is half written, are not among them."""
    for name in ("train-0010", "train-0002", "held-0001", "train-0003.part"):
        (tmp_path / f"{name}.npz").touch()
    assert [path.name for path in shards_of(tmp_path, "train")] == ["train-0002.npz", "train-0010.npz"]
