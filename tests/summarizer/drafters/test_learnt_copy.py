"""A tiny chat model learns to answer with the first three sentences, and the drafter's output is just these."""

import random
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import torch
import transformers

from db.records import ArticleText, Drafted
from summarizer.drafters.answers.companion import LexicalCompanion
from summarizer.drafters.answers.prompting import PromptBook, load_book
from summarizer.drafters.local.causal import Sampling
from summarizer.drafters.local.causal_answers import CausalAnswers
from summarizer.drafters.local.continuous import write_continuously
from summarizer.drafters.local.drafter import TransformersDrafter
from summarizer.drafters.local.files import find_model
from summarizer.drafters.local.options import Options
from summarizer.drafters.server.drafter import ServerDrafter
from summarizer.drafters.server.request import Endpoint

pytestmark = pytest.mark.slow
NAMES = "Anna Boris Carla Dmitri Elena Felix Greta Hugo Irina Jonas Karin Leo Maria Nils Olga Paul".split()
VERBS = "opened closed bought sold painted moved found lost built fixed".split()
THINGS = "bridge school market harbour garden library station tower bakery theatre".split()
PLACES = "Estmere Tolm Hale Norby Larkfield Wend Ostby Brill".split()
TASK = (
    "---\nid: copy\nversion: 1\nkind: task\npurpose: A test.\nparameters: article\n---\n# system\n\n"
    "Copy the first three lines.\n\n# user\n\nARTICLE BEGINS\n$article\nARTICLE ENDS\n"
)


def sentences(draw: random.Random) -> list[str]:
    """Return the lines of one made-up article, no two alike."""
    lines: dict[str, None] = {}
    while len(lines) < draw.choice([4, 5]):
        words = (draw.choice(NAMES), draw.choice(VERBS), draw.choice(THINGS), draw.choice(PLACES))
        lines["{} {} the {} in {}.".format(*words)] = None
    return list(lines)


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> PromptBook:
    """Return the short prompt that the model is taught with."""
    path = tmp_path_factory.mktemp("prompt") / "copy.md"
    path.write_text(TASK, encoding="utf-8")
    return load_book(task=str(path), house="", sections={}, aim_chars=50, max_chars=60)


@pytest.fixture(scope="module")
def learnt(
    tmp_path_factory: pytest.TempPathFactory, book: PromptBook, chat_tokenizer: Callable[[list[str]], Any]
) -> Path:
    """Return the folder of a two-layer Llama that was taught to copy; about a minute on one core."""
    draw = random.Random(3)
    texts = ["\n".join(sentences(draw)) for _ in range(300)]
    tokenizer = chat_tokenizer([*texts, *["Copy the first three lines.\nARTICLE BEGINS\nARTICLE ENDS"] * 40])
    torch.manual_seed(0)
    config = transformers.LlamaConfig(
        vocab_size=len(tokenizer) + 6, hidden_size=64, intermediate_size=128, num_hidden_layers=2,
        num_attention_heads=4, num_key_value_heads=4, max_position_embeddings=2048,
    )  # fmt: skip
    model = transformers.LlamaForCausalLM(config)
    teach(model, tokenizer, book, draw)
    model.generation_config.eos_token_id = tokenizer.eos_token_id
    folder = tmp_path_factory.mktemp("learnt")
    model.save_pretrained(folder)
    tokenizer.save_pretrained(folder)
    return folder


def teach(model: Any, tokenizer: Any, book: PromptBook, draw: random.Random) -> None:
    """Train on fresh articles until thirty batches in a row are copied almost surely."""
    optimizer = torch.optim.AdamW(model.parameters(), lr=4e-3, betas=(0.9, 0.98), weight_decay=0.0)
    sure = 0
    for step in range(1500):
        rows = [taught(tokenizer, book, sentences(draw)) for _ in range(16)]
        longest = max(len(prompt) + len(answer) for prompt, answer in rows)
        ids = [prompt + answer + [0] * (longest - len(prompt) - len(answer)) for prompt, answer in rows]
        labels = [
            [-100] * len(prompt) + answer + [-100] * (longest - len(prompt) - len(answer)) for prompt, answer in rows
        ]
        optimizer.param_groups[0]["lr"] = 4e-3 * min(1.0, (step + 1) / 50) * (0.2 if sure else 1.0)
        loss = model(input_ids=torch.tensor(ids), labels=torch.tensor(labels)).loss
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        optimizer.zero_grad()
        sure = sure + 1 if loss.item() < 0.03 else 0
        if sure >= 30:
            return
    pytest.fail("the tiny model did not learn to copy")


def taught(tokenizer: Any, book: PromptBook, lines: list[str]) -> tuple[list[int], list[int]]:
    """Return prompt and answer as tokens: the drafter's own prompt, through the model's chat template."""
    messages = book.render(ArticleText("a", "", "\n".join(lines))).messages
    prompt = tokenizer.apply_chat_template(
        messages, add_generation_prompt=True, tokenize=True, return_dict=True, enable_thinking=False
    )
    answer = tokenizer("\n".join(lines[:3]))["input_ids"]
    return list(prompt["input_ids"]), [*answer, tokenizer.eos_token_id]


@pytest.fixture(scope="module")
def unseen() -> list[list[str]]:
    """Return the lines of twelve articles that were not taught."""
    draw = random.Random(99)
    return [sentences(draw) for _ in range(12)]


def articles_of(unseen: list[list[str]]) -> list[ArticleText]:
    """Return them as articles."""
    return [ArticleText(str(number), "", "\n".join(lines)) for number, lines in enumerate(unseen)]


def test_the_output_is_the_first_three_sentences(learnt: Path, book: PromptBook, unseen: list[list[str]]) -> None:
    """Through fence, chat template, shared prefix, padding, batching, grammar and decoding, letter by letter."""
    options = Options(device="cpu", dtype="float32", attempts=1)
    drafter = TransformersDrafter(find_model(str(learnt)), book, options=options, companion=LexicalCompanion())
    results = drafter.draft(articles_of(unseen))
    texts = [[each.text for each in result.takeaways] if isinstance(result, Drafted) else result for result in results]
    assert texts == [lines[:3] for lines in unseen]
    for result, lines in zip(results, unseen, strict=True):
        assert isinstance(result, Drafted)
        assert [each.evidence[0].cut("\n".join(lines)) for each in result.takeaways] == lines[:3]


def test_continuous_batches_of_the_library_give_the_same(
    learnt: Path, book: PromptBook, unseen: list[list[str]]
) -> None:
    """The library's own scheduler, paged cache and result objects, as on a card; every answer is counted."""
    pytest.importorskip("psutil", reason="continuous batches measure the processor's memory with psutil")
    options = Options(device="cpu", dtype="float32", attempts=1)
    drafter = TransformersDrafter(find_model(str(learnt)), book, options=options, companion=LexicalCompanion())
    answers = drafter.ready()
    assert isinstance(answers, CausalAnswers)
    written = write_continuously(
        answers.loaded.model,
        answers.loaded.tokenizer,
        [answers.tokens.of(article) for article in articles_of(unseen)],
        generation=answers.writer.generation(Sampling()),
        max_chars=book.max_chars,
        settings=transformers.ContinuousBatchingConfig(num_blocks=256, max_batch_tokens=512),
    )
    assert written == ["\n".join(lines[:3]) for lines in unseen]


@pytest.fixture
def served(learnt: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, unused_port: int) -> Iterator[str]:
    """Run the real `transformers serve` with the taught model on loopback."""
    pytest.importorskip("fastapi", reason="`transformers serve` needs transformers[serving]")
    pytest.importorskip("uvicorn", reason="`transformers serve` needs transformers[serving]")
    pytest.importorskip("accelerate", reason="`transformers serve` needs transformers[serving]")
    monkeypatch.setattr("huggingface_hub.constants.HF_HUB_OFFLINE", False)
    command = [str(Path(sys.executable).with_name("transformers")), "serve", str(learnt), "--port", str(unused_port)]
    with (tmp_path / "serve.log").open("wb") as log:
        process = subprocess.Popen([*command, "--device", "cpu", "--dtype", "float32"], stdout=log, stderr=log)
        try:
            wait_for(f"http://127.0.0.1:{unused_port}/health", process, tmp_path / "serve.log")
            yield f"http://127.0.0.1:{unused_port}/v1"
        finally:
            process.terminate()
            process.wait(timeout=30)


def wait_for(url: str, process: "subprocess.Popen[bytes]", log: Path) -> None:
    """Return when the server answers."""
    for _ in range(240):
        assert process.poll() is None, log.read_text(errors="replace")[-2000:]
        try:
            with urllib.request.urlopen(url, timeout=2):  # noqa: S310 - loopback
                return
        except OSError:
            time.sleep(0.5)
    pytest.fail(f"no answer: {log.read_text(errors='replace')[-2000:]}")


def test_a_real_server_gives_the_same(served: str, learnt: Path, book: PromptBook, unseen: list[list[str]]) -> None:
    """Over HTTP and without a grammar: the protocol, the prompt and the reading of the answer are right."""
    drafter = ServerDrafter(
        Endpoint(served, str(learnt), "", 60.0), book, LexicalCompanion(), context=2048, requests=2, attempts=2
    )
    results = drafter.draft(articles_of(unseen[:4]))
    texts = [[each.text for each in result.takeaways] if isinstance(result, Drafted) else result for result in results]
    assert texts == [lines[:3] for lines in unseen[:4]]
