import hashlib
import io
import json
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

import summarizer
from db.errors import ExitCode
from summarizer.cli import run
from summarizer.command_line.console import Console
from summarizer.drafters.own import card as embedded_card
from summarizer.evaluation.outputs import keep_figures

COMMIT = "89abcdef0123456789abcdef0123456789abcdef"
PINNED = json.dumps({"model": "house/tiny", "revision": COMMIT})
Call = Callable[..., tuple[int, str, str]]


@pytest.fixture
def models(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Call:
    """Run `takeaways models ...` beside a hub cache that holds one model; return exit code, stdout and stderr."""
    snapshot = tmp_path / "hub" / "models--house--tiny" / "snapshots" / COMMIT
    snapshot.mkdir(parents=True)
    config = {"architectures": ["LlamaForCausalLM"], "model_type": "llama", "max_position_embeddings": 4096}
    (snapshot / "config.json").write_text(json.dumps(config), encoding="utf-8")
    (snapshot / "model.safetensors").write_bytes(bytes(2**20))
    (snapshot / "README.md").write_text("---\nlicense: mit\n---\n", encoding="utf-8")
    (snapshot.parent.parent / "refs").mkdir()
    (snapshot.parent.parent / "refs" / "main").write_text(COMMIT, encoding="utf-8")
    monkeypatch.setattr("huggingface_hub.constants.HF_HUB_CACHE", str(tmp_path / "hub"))
    monkeypatch.chdir(tmp_path)

    def call(*arguments: str) -> tuple[int, str, str]:
        console = Console(io.StringIO(), io.StringIO())
        code = run(["models", *arguments], console)
        return int(code), console.out.getvalue(), console.err.getvalue()  # type: ignore[attr-defined]

    return call


def test_list_names_each_model_with_the_commit_to_pin(models: Call) -> None:
    """Size, architecture and licence beside it."""
    code, out, _ = models("list")
    assert code == ExitCode.OK
    assert f"house/tiny@{COMMIT}" in out
    assert "1.0 MiB, LlamaForCausalLM, mit" in out
    assert json.loads(models("list", "--json")[1])[1]["context"] == 4096


def test_list_on_an_empty_machine_says_that_none_is_needed(models: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    """No cache folder is no error; the embedded model is there."""
    monkeypatch.setattr("huggingface_hub.constants.HF_HUB_CACHE", "nowhere")
    code, out, err = models("list")
    assert (code, "the embedded model needs none" in err) == (ExitCode.OK, True)
    assert out.startswith("takeaways-embedded@")
    assert out.count("\n") == 2


@pytest.mark.parametrize("name", ["embedded", "takeaways-embedded"])
def test_show_tells_what_the_embedded_model_is(models: Call, name: str) -> None:
    """Every file with size and hash; the revision is the manifest's, as drafts are stored with it."""
    folder = Path(summarizer.__file__).parent / "embedded" / "weights"
    shown = json.loads(models("show", name, "--json")[1])
    assert shown["revision"] == hashlib.sha256((folder / "manifest.json").read_bytes()).hexdigest()
    assert Path(shown["folder"]) == folder
    for file in shown["files"]:
        data = (folder / file["name"]).read_bytes()
        assert (file["bytes"], file["sha256"]) == (len(data), hashlib.sha256(data).hexdigest())
    assert {file["name"] for file in shown["files"]} == {path.name for path in folder.iterdir()} - {"manifest.json"}
    out = models("show", name)[1]
    assert all(file["sha256"] in out for file in shown["files"])
    for row in ("licence       Apache-2.0", "trained on    articles", "card          docs/model-card.md"):
        assert row in out


def test_the_embedded_models_card_says_what_the_project_says() -> None:
    """Its licence is the package's, and its sources stand in the model card."""
    root = Path(summarizer.__file__).parent.parent
    assert f'license = "{embedded_card.LICENSE}"' in (root / "pyproject.toml").read_text(encoding="utf-8")
    card = (root / embedded_card.CARD).read_text(encoding="utf-8")
    for source in ("CNN/Daily Mail", "Inshorts", "EWT", "GUM"):
        assert any(source in line for line in embedded_card.TRAINED_ON)
        assert source in card


def test_the_embedded_models_card_hides_no_source() -> None:
    """What it learned from a language model's readings and claims is told as such: whoever audits asks for that."""
    root = Path(summarizer.__file__).parent
    by_a_model = [line for line in embedded_card.TRAINED_ON if "language model" in line]
    for kind, file in (("ranked", "readings.jsonl.xz"), ("claims", "claims/written_claims.jsonl.xz")):
        assert (root / "training" / file).exists()
        assert any(kind in line for line in by_a_model), kind
    for learned in ("graded", "lines", "shortened"):
        assert any(learned in line for line in by_a_model), learned


def test_tuned_and_damaged_weights_are_told(models: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder of the settings is shown as tuned; a file that is not the manifest's is refused."""
    folder = tmp_path / "tuned"
    folder.mkdir()
    (folder / "lower.safetensors").write_bytes(b"weights")
    files = {"lower.safetensors": hashlib.sha256(b"weights").hexdigest()}
    (folder / "manifest.json").write_text(json.dumps({"files": files, "shapes": {}}), encoding="utf-8")
    monkeypatch.setenv("TAKEAWAYS_EMBEDDED__WEIGHTS", str(folder))
    out = models("show", "embedded")[1]
    assert "takeaways tune" in out
    assert str(folder) in out
    code, _, err = models("show", "embedded", "--revision", "0" * 40)
    assert (code, "the embedded model here is revision" in err) == (ExitCode.MODEL, True)
    (folder / "lower.safetensors").write_bytes(b"other")
    code, _, err = models("show", "embedded")
    assert (code, "SHA-256 differs" in err) == (ExitCode.MODEL, True)
    assert "SHA-256 differs" in models("list")[1]


def test_show_tells_what_was_last_measured(models: Call, tmp_path: Path) -> None:
    """The figures belong to the very commit."""
    system = {"name": "t", "model": {"model": "house/tiny", "revision": COMMIT}, "rouge1": {"mean": 31.25}}
    report = {"articles": 40, "systems": [system, {"name": "lead", "model": {}}]}
    at = datetime(2026, 5, 4, 3, 2, 1, tzinfo=UTC)
    keep_figures(tmp_path / "takeaways-figures.jsonl", report, data="held-out.jsonl", at=at)
    out = models("show", "house/tiny")[1]
    assert "rouge1 31.25 on 40 articles of held-out.jsonl (2026-05-04T03:02:01+00:00)" in out
    assert "4096 tokens" in out


@pytest.mark.parametrize(
    "line",
    [
        *('{"model":', "[1]", "caf\xe9", '{"model": null}', '{"model": "x"}'),
        *(f'{{"model": {PINNED}, "rouge1": {{}}}}', f'{{"model": {PINNED}, "rouge1": {{"mean": 31.5}}}}'),
    ],
)
def test_a_damaged_line_of_figures_is_one_line_of_error(models: Call, tmp_path: Path, line: str) -> None:
    """It names file and line; blank lines are passed over."""
    (tmp_path / "takeaways-figures.jsonl").write_bytes(f"\n{line}\n\n".encode("latin-1"))
    code, _, err = models("show", "house/tiny")
    assert (code, "takeaways-figures.jsonl, line 2" in err, err.count("\n")) == (ExitCode.BAD_INPUT, True, 2)


def test_show_of_an_unknown_model_ends_with_a_hint(models: Call) -> None:
    """And the exit code for models."""
    code, _, err = models("show", "house/absent")
    assert code == ExitCode.MODEL
    assert "takeaways models pull house/absent" in err


def test_pull_without_a_network_is_one_line(models: Call) -> None:
    """The tests' machine is offline on purpose."""
    code, out, err = models("pull", "house/absent")
    assert (code, out) == (ExitCode.MODEL, "")
    assert err.startswith("takeaways: error: model house/absent can not be fetched")
    assert err.count("\n") == 2
