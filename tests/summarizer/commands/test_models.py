import io
import json
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from db.errors import ExitCode
from summarizer.cli import run
from summarizer.console import Console
from summarizer.evaluation.keeping import keep_figures

COMMIT = "89abcdef0123456789abcdef0123456789abcdef"
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
    assert json.loads(models("list", "--json")[1])[0]["context"] == 4096


def test_list_on_an_empty_machine_says_that_none_is_needed(models: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    """No cache folder is no error."""
    monkeypatch.setattr("huggingface_hub.constants.HF_HUB_CACHE", "nowhere")
    assert models("list")[:2] == (ExitCode.OK, "")


def test_show_tells_what_was_last_measured(models: Call, tmp_path: Path) -> None:
    """The figures belong to the very commit."""
    system = {"name": "t", "model": {"model": "house/tiny", "revision": COMMIT}, "rouge1": {"mean": 31.25}}
    report = {"articles": 40, "systems": [system, {"name": "lead", "model": {}}]}
    at = datetime(2026, 5, 4, 3, 2, 1, tzinfo=UTC)
    keep_figures(tmp_path / "takeaways-figures.jsonl", report, data="held-out.jsonl", at=at)
    out = models("show", "house/tiny")[1]
    assert "rouge1 31.25 on 40 articles of held-out.jsonl (2026-05-04T03:02:01+00:00)" in out
    assert "4096 tokens" in out


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
