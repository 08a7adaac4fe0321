import json
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
import torch

from db.errors import ExitCode, ModelError, UsageError
from summarizer.drafters.local.files import find_model
from summarizer.drafters.local.shelf import describe, shelf

COMMIT = "0123456789abcdef0123456789abcdef01234567"
Folder = Callable[[str], Path]
Command = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def hub(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, model_folder: Folder) -> Path:
    """Lay a model into an empty hub cache, as a fetch would have done."""
    repository = tmp_path / "hub" / "models--house--tiny"
    snapshot = repository / "snapshots" / COMMIT
    snapshot.mkdir(parents=True)
    for file in model_folder("llama").iterdir():
        (snapshot / file.name).write_bytes(file.read_bytes())
    (snapshot / "README.md").write_text("---\nlicense: apache-2.0\ntags:\n- news\n---\n# Tiny\n", encoding="utf-8")
    (repository / "refs").mkdir()
    (repository / "refs" / "main").write_text(COMMIT, encoding="utf-8")
    monkeypatch.setattr("huggingface_hub.constants.HF_HUB_CACHE", str(tmp_path / "hub"))
    monkeypatch.setenv("HF_HUB_CACHE", str(tmp_path / "hub"))
    return tmp_path / "hub"


def test_a_folder_is_named_by_the_hash_of_what_is_loaded(model_folder: Folder, tmp_path: Path) -> None:
    """Another folder with the same files is the same model; a template says what the model reads, and counts too."""
    found = find_model(str(model_folder("llama")))
    assert len(found.revision) == 64
    assert [path.suffix for path in found.weights] == [".safetensors"]
    copy = Path(shutil.copytree(model_folder("llama"), tmp_path / "copy"))
    (copy / "README.md").write_text("Our model.", encoding="utf-8")
    (copy / "consolidated.safetensors").write_bytes(b"weights for another library")
    assert find_model(str(copy)).revision == found.revision
    assert find_model(str(copy)).weights == (copy / "model.safetensors",)
    for name in ("chat_template.jinja", "tokenizer.json", "config.json"):
        before = find_model(str(copy)).revision
        (copy / name).write_text((copy / name).read_text(encoding="utf-8") + "\n", encoding="utf-8")
        assert find_model(str(copy)).revision != before, name


@pytest.mark.parametrize("revision", ["f" * 64, COMMIT, "main"])
@pytest.mark.parametrize("allow_moving", [False, True])
def test_a_folder_that_is_not_the_one_which_the_settings_pin_is_refused(
    model_folder: Folder, revision: str, *, allow_moving: bool
) -> None:
    """Its files were exchanged after they were tested, or it is not what was meant."""
    folder = str(model_folder("llama"))
    own = find_model(folder).revision
    assert find_model(folder, own).revision == own
    with pytest.raises(ModelError, match=own) as caught:
        find_model(folder, revision, allow_moving=allow_moving)
    assert caught.value.hint


def test_a_folder_beside_the_command_does_not_stand_in_for_a_pinned_hub_model(
    hub: Path, model_folder: Folder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Which model drafts may not depend on where the command is run."""
    shutil.copytree(model_folder("qwen3"), tmp_path / "house" / "tiny")
    shutil.copytree(model_folder("qwen3"), tmp_path / "house" / "own")
    monkeypatch.chdir(tmp_path)
    assert find_model("house/tiny", COMMIT).folder.is_relative_to(hub)
    for name in ("house/tiny", "./house/tiny"):
        assert find_model(name).folder.resolve() == tmp_path / "house" / "tiny"
    with pytest.raises(ModelError, match="not on this machine") as caught:
        find_model("house/own", COMMIT)
    assert "./house/own" in caught.value.hint


@pytest.mark.parametrize("written", ["{0}", "{0}/", "../{1}", "."])
def test_a_folder_goes_by_its_own_name_wherever_it_lies(
    model_folder: Folder, monkeypatch: pytest.MonkeyPatch, written: str
) -> None:
    """The name is stored with every draft and exported: it holds no path of this machine."""
    folder = model_folder("llama")
    monkeypatch.chdir(folder)
    assert find_model(written.format(folder, folder.name)).name == folder.name


def test_a_hub_model_is_found_by_its_commit_without_a_network(hub: Path) -> None:
    """What was fetched once is used from disk."""
    found = find_model("house/tiny", COMMIT)
    assert (found.revision, found.folder.parent.parent.parent) == (COMMIT, hub)


@pytest.mark.parametrize("revision", ["", "main", "v1.0", COMMIT[:12]])
def test_a_name_that_can_move_is_refused_unless_allowed(hub: Path, revision: str) -> None:
    """Tomorrow's drafts must come from the model that was tested; where a name is allowed, the commit is kept."""
    assert hub.exists()
    with pytest.raises(ModelError, match=r"can move|no revision"):
        find_model("house/tiny", revision)
    if revision in ("", "main"):
        assert find_model("house/tiny", revision, allow_moving=True).revision == COMMIT


def test_a_model_that_was_not_fetched_says_how_to_fetch_it(hub: Path) -> None:
    """The hint is a command."""
    assert hub.exists()
    with pytest.raises(ModelError) as caught:
        find_model("house/other", COMMIT)
    assert f"takeaways models pull house/other --revision {COMMIT}" in caught.value.hint


def test_pickled_weights_are_never_loaded(tmp_path: Path) -> None:
    """They can hold code."""
    (tmp_path / "config.json").write_text('{"model_type": "llama"}', encoding="utf-8")
    torch.save({}, tmp_path / "pytorch_model.bin")
    with pytest.raises(ModelError, match="no safetensors weights"):
        find_model(str(tmp_path))


def test_a_missing_shard_is_named(tmp_path: Path) -> None:
    """A fetch that broke off is no model."""
    (tmp_path / "config.json").write_text("{}", encoding="utf-8")
    weights = {"weight_map": {"a": "model-00001-of-00002.safetensors"}}
    (tmp_path / "model.safetensors.index.json").write_text(json.dumps(weights), encoding="utf-8")
    with pytest.raises(ModelError, match="lacks model-00001-of-00002"):
        find_model(str(tmp_path))


@pytest.mark.parametrize("index", ['{"weight_map": []}', '{"weight_map": {"a": 5}}', "{}", "[]", "[" * 9000])
def test_a_damaged_list_of_shards_is_an_error_of_the_model(tmp_path: Path, index: str) -> None:
    """Whatever stands in it."""
    (tmp_path / "config.json").write_text("{}", encoding="utf-8")
    (tmp_path / "model.safetensors.index.json").write_text(index, encoding="utf-8")
    with pytest.raises(ModelError, match=r"model\.safetensors\.index\.json"):
        find_model(str(tmp_path))


@pytest.mark.parametrize(
    ("config", "architecture"),
    [
        ({"text_config": "x", "architectures": ["Tiny"]}, "Tiny"),
        ({"architectures": [5], "model_type": "tiny"}, "tiny"),
        ({"architectures": "TinyForCausalLM"}, "TinyForCausalLM"),
        ({"max_position_embeddings": "many", "model_type": 5}, "unknown"),
        ({"text_config": {"max_position_embeddings": [1]}}, "unknown"),
    ],
)
def test_an_odd_configuration_of_one_model_hides_no_other(
    hub: Path, config: dict[str, object], architecture: str
) -> None:
    """The shelf lists what it can read of it."""
    snapshot = hub / "models--house--odd" / "snapshots" / COMMIT
    snapshot.mkdir(parents=True)
    (snapshot / "config.json").write_text(json.dumps(config), encoding="utf-8")
    (snapshot / "model.safetensors").write_bytes(bytes(64))
    odd, tiny = shelf()
    assert (odd.name, odd.architecture, odd.context) == ("house/odd", architecture, None)
    assert (tiny.name, tiny.context) == ("house/tiny", 8192)


def test_a_folder_that_is_none_is_an_error_with_a_hint() -> None:
    """A typing error is not taken for a hub id."""
    with pytest.raises(ModelError, match="no model folder"):
        find_model("./models/absent")


def test_a_home_folder_of_nobody_is_an_error_with_a_hint() -> None:
    """The user may be mistyped; Python's own error would be a traceback."""
    with pytest.raises(ModelError, match="no model folder ~nobody-of-that-name/tiny") as caught:
        find_model("~nobody-of-that-name/tiny")
    assert caught.value.hint


def test_a_model_that_brings_code_is_not_run(model_folder: Folder, tmp_path: Path) -> None:
    """Its code would run with the newsroom's rights; the failure says so."""
    from summarizer.drafters.local.loading import load_model

    for file in model_folder("llama").iterdir():
        (tmp_path / file.name).write_bytes(file.read_bytes())
    config = json.loads((tmp_path / "config.json").read_text())
    config |= {"model_type": "custom", "auto_map": {"AutoConfig": "code.Config", "AutoModelForCausalLM": "code.Model"}}
    (tmp_path / "config.json").write_text(json.dumps(config), encoding="utf-8")
    (tmp_path / "code.py").write_text("raise SystemExit('the code of a model was run')\n", encoding="utf-8")
    with pytest.raises(ModelError, match="can not be loaded"):
        load_model(find_model(str(tmp_path)), device="cpu", dtype="float32")


def cut_weights(folder: Path) -> None:
    """Leave half of the weights, as a copy that broke off does."""
    weights = folder / "model.safetensors"
    weights.write_bytes(weights.read_bytes()[: weights.stat().st_size // 2])


def break_template(folder: Path) -> None:
    """Open a block of the chat template that nothing closes."""
    (folder / "chat_template.jinja").write_text("{% for message in messages %}", encoding="utf-8")


def break_tokenizer(folder: Path) -> None:
    """Leave a tokenizer of a kind that no library knows."""
    (folder / "tokenizer.json").write_text('{"model": {"type": "Unknown"}}', encoding="utf-8")


@pytest.mark.parametrize("damage", [cut_weights, break_template, break_tokenizer])
def test_a_damaged_model_is_an_error_of_the_model(
    here: Command, inbox: Folder, model_folder: Folder, tmp_path: Path, damage: Callable[[Path], None]
) -> None:
    """Whatever a library makes of it: one line and its exit code, for every command that drafts."""
    shutil.copytree(model_folder("llama"), tmp_path / "damaged")
    damage(tmp_path / "damaged")
    told = {"TAKEAWAYS_TRANSFORMERS__MODEL": "damaged", "TAKEAWAYS_TRANSFORMERS__DEVICE": "cpu"}
    place = inbox("Larkby") / "larkby.txt"
    (tmp_path / "data.jsonl").write_text(json.dumps({"article": place.read_text()}), encoding="utf-8")
    assert here("ingest", place).returncode == ExitCode.OK
    for command in (("try", place), ("evaluate", "data.jsonl"), ("draft",)):
        done = here(*command, "--drafter", "transformers", **told)
        assert done.returncode == ExitCode.MODEL, command
        assert "takeaways: error: model damaged can not be loaded: " in done.stderr


@pytest.mark.parametrize(
    "wrong", [{"device": "quantum"}, {"dtype": "int3"}, {"quantization": "int2"}, {"device": "cuda:7"}]
)
def test_an_unknown_device_or_format_is_a_usage_error(model_folder: Folder, wrong: dict[str, str]) -> None:
    """With the words that are known."""
    from summarizer.drafters.local.loading import load_model

    with pytest.raises(UsageError) as caught:
        load_model(find_model(str(model_folder("llama"))), **wrong)
    assert caught.value.hint


def test_a_missing_library_for_quantised_loading_is_named(
    model_folder: Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The hint says which one, and what to do without it."""
    from summarizer.drafters.local.loading import load_model

    monkeypatch.setitem(sys.modules, "torchao.quantization", None)
    with pytest.raises(ModelError, match="not installed") as caught:
        load_model(find_model(str(model_folder("llama"))), device="cpu", quantization="int8")
    assert "torchao" in caught.value.hint


def test_the_shelf_knows_size_licence_context_and_commit(hub: Path) -> None:
    """What one must know before choosing."""
    assert hub.exists()
    (found,) = shelf()
    assert (found.name, found.revision, found.license) == ("house/tiny", COMMIT, "apache-2.0")
    assert (found.context, found.architecture) == (8192, "LlamaForCausalLM")
    assert found.bytes > 10_000
    assert describe("house/tiny").revision == COMMIT
