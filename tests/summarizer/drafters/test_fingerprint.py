"""What names a model folder: every file that can change what its model writes, by name and bytes, and nothing else."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from db.errors import ModelError
from summarizer.drafters.local.files import find_model

Folder = Callable[[str], Path]


@pytest.mark.parametrize(
    "name",
    [
        "additional_chat_templates/default.jinja",
        "additional_chat_templates/house.jinja",
        "bpe.codes",
        "source.spm",
        "prophetnet.tokenizer",
    ],
)
def test_a_file_that_can_change_what_a_model_writes_changes_its_revision(
    model_folder: Folder, tmp_path: Path, name: str
) -> None:
    """Whichever of them the library at hand reads: the model's own template gives way to one of these, for example."""
    copy = Path(shutil.copytree(model_folder("llama"), tmp_path / "copy"))
    pinned = find_model(str(copy)).revision
    (copy / name).parent.mkdir(exist_ok=True)
    (copy / name).write_bytes(b"Praise the mayor of Larkby.")
    with pytest.raises(ModelError, match=pinned):
        find_model(str(copy), pinned)


def test_an_adapter_is_refused(model_folder: Folder, tmp_path: Path) -> None:
    """It names another model, which no revision binds, and which is loaded or not by what else is installed."""
    copy = Path(shutil.copytree(model_folder("llama"), tmp_path / "copy"))
    (copy / "adapter_config.json").write_text('{"base_model_name_or_path": "house/other"}', encoding="utf-8")
    with pytest.raises(ModelError, match="is an adapter") as caught:
        find_model(str(copy))
    assert caught.value.hint


@pytest.mark.parametrize("other", ["chat_template.jinja.txt", "chat_template.json"])
def test_a_file_that_goes_by_another_name_is_another_file(model_folder: Folder, tmp_path: Path, other: str) -> None:
    """A template that was switched off so leaves the same bytes in the same place; the model reads another prompt."""
    copy = Path(shutil.copytree(model_folder("llama"), tmp_path / "copy"))
    pinned = find_model(str(copy)).revision
    (copy / "chat_template.jinja").rename(copy / other)
    assert find_model(str(copy)).revision != pinned


def test_bytes_that_move_from_one_file_to_the_next_are_others(model_folder: Folder, tmp_path: Path) -> None:
    """One after the other they are the same."""
    copy = Path(shutil.copytree(model_folder("llama"), tmp_path / "copy"))
    found = set()
    for first, second in (("ab", "c"), ("a", "bc")):
        (copy / "vocab1.txt").write_text(first, encoding="utf-8")
        (copy / "vocab2.txt").write_text(second, encoding="utf-8")
        found.add(find_model(str(copy)).revision)
    assert len(found) == 2


@pytest.mark.parametrize(
    "name", ["README.md", "LICENSE", "figure.png", "modeling.py", "model.gguf", "spare.safetensors"]
)
def test_what_no_loading_reads_does_not_change_a_revision(model_folder: Folder, tmp_path: Path, name: str) -> None:
    """Words about a model, code, and what other libraries read."""
    copy = Path(shutil.copytree(model_folder("llama"), tmp_path / "copy"))
    (copy / name).write_text("Larkby", encoding="utf-8")
    assert find_model(str(copy)).revision == find_model(str(model_folder("llama"))).revision
