"""`models pull` against a hub on loopback: only what is needed is fetched, and drafts without a network."""

import hashlib
import json
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from db.errors import ModelError
from db.records import ArticleText, Drafted
from summarizer.drafters.answers.companion import LexicalCompanion
from summarizer.drafters.answers.prompting import load_book
from summarizer.drafters.local.drafter import TransformersDrafter
from summarizer.drafters.local.files import find_model
from summarizer.drafters.local.options import Options
from summarizer.drafters.local.shelf import pull, shelf

LEFT = {"pytorch_model.bin", "modeling.py", "consolidated.safetensors", "onnx/config.json", "original/params.json"}
COMMIT = "fedcba9876543210fedcba9876543210fedcba98"


class Hub(ThreadingHTTPServer):
    """A model hub that holds one model at one commit."""

    files: dict[str, bytes]
    asked: list[str]


class Handler(BaseHTTPRequestHandler):
    """Speaks as much of the hub's protocol as fetching a model needs."""

    server: Hub

    def do_GET(self) -> None:
        """Answer what the model is, or give a file."""
        self.server.asked.append(self.path)
        prefix, resolved = "/api/models/house/tiny", f"/house/tiny/resolve/{COMMIT}/"
        name = self.path.removeprefix(resolved).partition("?")[0]
        if self.path.startswith(f"{prefix}/tree/{COMMIT}"):
            self._give(json.dumps([self._entry(name) for name in self.server.files]).encode())
        elif self.path.startswith((f"{prefix}/revision/main", f"{prefix}/revision/{COMMIT}")):
            told = {"id": "house/tiny", "sha": COMMIT, "siblings": [{"rfilename": name} for name in self.server.files]}
            self._give(json.dumps(told).encode())
        elif self.path.startswith(resolved) and name in self.server.files:
            self._give(self.server.files[name])
        else:
            self.send_response(404)
            self.send_header("content-length", "0")
            self.end_headers()

    do_HEAD = do_GET  # noqa: N815 - the library's name

    def _entry(self, name: str) -> dict[str, object]:
        raw = self.server.files[name]
        return {
            "type": "file",
            "path": name,
            "size": len(raw),
            "oid": hashlib.sha1(raw, usedforsecurity=False).hexdigest(),
        }

    def _give(self, raw: bytes) -> None:
        self.send_response(200)
        self.send_header("content-type", "application/json")
        self.send_header("content-length", str(len(raw)))
        self.send_header("x-repo-commit", COMMIT)
        self.send_header("etag", f'"{hashlib.sha1(raw, usedforsecurity=False).hexdigest()}"')
        self.end_headers()
        if self.command == "GET":
            self.wfile.write(raw)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the library's signature
        """Keep stderr clean."""


@pytest.fixture
def hub(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, model_folder: Callable[[str], Path]) -> Iterator[Hub]:
    """Run the hub on loopback, with an empty cache on this side."""
    made = Hub(("127.0.0.1", 0), Handler)
    made.asked = []
    made.files = {path.name: path.read_bytes() for path in model_folder("llama").iterdir()}
    made.files |= {"README.md": b"---\nlicense: mit\n---\n", **dict.fromkeys(LEFT, b"more")}
    threading.Thread(target=made.serve_forever, args=(0.02,), daemon=True).start()
    monkeypatch.setattr("huggingface_hub.constants.HF_HUB_OFFLINE", False)
    address = f"http://127.0.0.1:{made.server_address[1]}"
    monkeypatch.setattr("huggingface_hub.constants.ENDPOINT", address)
    template = f"{address}/{{repo_id}}/resolve/{{revision}}/{{filename}}"
    monkeypatch.setattr("huggingface_hub.constants.HUGGINGFACE_CO_URL_TEMPLATE", template)
    monkeypatch.setattr("huggingface_hub.constants.HF_HUB_CACHE", str(tmp_path / "hub"))
    yield made
    made.shutdown()
    made.server_close()


@pytest.mark.usefixtures("speechless")
def test_what_was_pulled_is_pinned_safe_and_drafts_without_a_network(hub: Hub, articles: list[ArticleText]) -> None:
    """The printed commit finds it again; pickled weights and code stay where they are."""
    found = pull("house/tiny")
    assert (found.revision, found.license, found.architecture) == (COMMIT, "mit", "LlamaForCausalLM")
    assert {path.name for path in found.folder.iterdir()} == set(hub.files) - LEFT
    hub.shutdown()
    hub.server_close()
    assert [each.name for each in shelf()] == ["house/tiny"]
    drafter = TransformersDrafter(
        find_model("house/tiny", COMMIT),
        load_book(aim_chars=50, max_chars=60),
        options=Options(device="cpu", dtype="float32", attempts=1),
        companion=LexicalCompanion(),
    )
    (result,) = drafter.draft(articles[1:2])
    assert isinstance(result, Drafted)
    assert (result.model.model, result.model.revision) == ("house/tiny", COMMIT)


def test_a_model_or_a_revision_that_the_hub_does_not_have_is_one_error(hub: Hub) -> None:
    """With the library's reason in it."""
    for name, revision in (("house/absent", ""), ("house/tiny", "v9")):
        with pytest.raises(ModelError, match="can not be fetched"):
            pull(name, revision)
    assert hub.asked
