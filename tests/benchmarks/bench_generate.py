"""Measures how fast language models draft here: one at a time, by this project's drafter, and by llama.cpp.

All three run the same random weights in the shape of a 0.6-billion-parameter Qwen3 in bfloat16, on the same threads,
with prompts of the same length of which the same share is common to all, and write the same number of tokens.
`python tests/benchmarks/bench_generate.py --help` lists the measures; results go to stdout as JSON.
"""

import argparse
import importlib.util
import json
import os
import platform
import random
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import torch
import transformers
from gguf_of_qwen3 import write_gguf
from tokenizers import Tokenizer, decoders, models, pre_tokenizers, trainers

from summarizer.drafters.local.causal import CausalWriter, Sampling
from summarizer.drafters.local.files import ModelFiles
from summarizer.drafters.local.grammar import ThreeLinesProcessor
from summarizer.drafters.local.loading import LoadedModel, choose_device, choose_dtype

SHAPE: dict[str, Any] = {
    "vocab_size": 151_936, "hidden_size": 1024, "intermediate_size": 3072, "num_hidden_layers": 28,
    "num_attention_heads": 16, "num_key_value_heads": 8, "head_dim": 128, "max_position_embeddings": 4096,
    "tie_word_embeddings": True, "rope_theta": 1_000_000.0,
}  # fmt: skip
"""Qwen3-0.6B's published configuration."""


def main() -> None:
    """Measure what was asked for and print one JSON object."""
    told = arguments()
    torch.set_num_threads(told.threads)
    torch.manual_seed(0)
    device = choose_device(told.device)
    model: Any = transformers.Qwen3ForCausalLM(transformers.Qwen3Config(**SHAPE))  # its `to` is typed for models alone
    model = model.to(choose_dtype("", device)).to(device).eval()
    tokenizer = small_tokenizer()
    prompts = made_up_prompts(told, len(tokenizer))
    report: dict[str, Any] = {"machine": machine(device, told), "articles": told.articles, "measured": {}}
    measures: dict[str, Callable[[], dict[str, float]]] = {
        "naive": lambda: naive(model, prompts, told.tokens_out),
        "drafter": lambda: drafter(model, tokenizer, prompts, told),
        "drafter, no shared prefix": lambda: drafter(model, tokenizer, prompts, told, share=False),
        "llama.cpp": lambda: llama_cpp(model, tokenizer, prompts, told),
    }
    if told.measures is None and importlib.util.find_spec("llama_cpp") is None:
        del measures["llama.cpp"]
    for name in told.measures or measures:
        print(f"measuring {name}", file=sys.stderr)  # noqa: T201 - a script of its own
        report["measured"][name] = measures[name]()
        print(json.dumps(report["measured"][name]), file=sys.stderr)  # noqa: T201 - so that a run cut short tells something
    add_ratios(report["measured"])
    print(json.dumps(report, indent=2))  # noqa: T201 - likewise


def arguments() -> argparse.Namespace:
    """Return the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=8)
    parser.add_argument("--tokens-in", type=int, default=700)
    parser.add_argument("--tokens-shared", type=int, default=300, help="of them, at the beginning of every prompt")
    parser.add_argument("--tokens-out", type=int, default=80)
    parser.add_argument("--rows", type=int, default=0, help="articles in one batch; 0 lets memory decide")
    parser.add_argument("--threads", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--device", default="", help="cpu or cuda")
    parser.add_argument("--measures", nargs="*", help="naive, drafter, 'drafter, no shared prefix', llama.cpp")
    return parser.parse_args()


def small_tokenizer() -> Any:
    """Return a byte-level tokenizer; the rest of the model's vocabulary stays unnamed."""
    made = Tokenizer(models.BPE())
    made.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    made.decoder = decoders.ByteLevel()
    alphabet = pre_tokenizers.ByteLevel.alphabet()
    trainer = trainers.BpeTrainer(vocab_size=4096, special_tokens=["<|endoftext|>"], initial_alphabet=alphabet)
    made.train_from_iterator([Path(__file__).read_text(encoding="utf-8")], trainer)
    return transformers.PreTrainedTokenizerFast(tokenizer_object=made, eos_token="<|endoftext|>")  # noqa: S106


def made_up_prompts(told: argparse.Namespace, vocabulary: int) -> list[list[int]]:
    """Return prompts of random tokens: the same beginning, then each its own, lengths within a tenth of each other."""
    draw = random.Random(5)
    shared = [draw.randrange(1, vocabulary) for _ in range(told.tokens_shared)]
    own = told.tokens_in - told.tokens_shared
    lengths = [own + draw.randint(-own // 10, own // 10) for _ in range(told.articles)]
    return [[*shared, *(draw.randrange(1, vocabulary) for _ in range(length))] for length in lengths]


def naive(model: Any, prompts: Sequence[list[int]], tokens: int) -> dict[str, float]:
    """Generate one prompt after the other with the library's defaults, as a first script would."""
    started = Clock()
    made = 0
    for prompt in prompts:
        ids = torch.tensor([prompt], device=model.device)
        out = model.generate(
            input_ids=ids, attention_mask=torch.ones_like(ids), max_new_tokens=tokens, min_new_tokens=tokens,
            do_sample=False, eos_token_id=0, pad_token_id=0,
        )  # fmt: skip
        made += out.shape[1] - ids.shape[1]
    return figures(len(prompts), made, started)


def drafter(
    model: Any,
    tokenizer: Any,
    prompts: Sequence[list[int]],
    told: argparse.Namespace,
    *,
    share: bool = True,
) -> dict[str, float]:
    """Generate with the drafter's writer: batches, shared prefix, grammar."""
    files = ModelFiles("random", "none", Path(), (), {})
    loaded = LoadedModel(files, model, tokenizer, model.device, False, 4096, (0,), 0)
    writer = CausalWriter(loaded, max_chars=400, answer_tokens=told.tokens_out, max_rows=told.rows)
    spent, made = watched_grammar()
    started = Clock()
    if share:
        writer.share(prompts[0], prompts[1])
    writer.write(prompts, sampling=Sampling())
    found = figures(len(prompts), made[0], started)
    return found | {"grammar_share": spent[0] / found["processor_seconds"]}


def watched_grammar() -> tuple[list[float], list[int]]:
    """Return counters of the seconds spent in the grammar and of the tokens that it saw."""
    spent, made = [0.0], [0]
    plain = ThreeLinesProcessor.__call__

    def timed(self: ThreeLinesProcessor, input_ids: Any, scores: Any) -> Any:
        started = time.process_time()
        result = plain(self, input_ids, scores)
        spent[0] += time.process_time() - started
        made[0] += len(self._open)
        return result

    ThreeLinesProcessor.__call__ = timed  # type: ignore[method-assign]
    return spent, made


def llama_cpp(model: Any, tokenizer: Any, prompts: Sequence[list[int]], told: argparse.Namespace) -> dict[str, float]:
    """Generate with llama.cpp on the same weights; it too reuses the beginning that two prompts share."""
    from llama_cpp import Llama

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "model.gguf"
        write_gguf(path, model, tokenizer)
        length = told.tokens_in * 2 + told.tokens_out
        engine = Llama(
            str(path),
            n_ctx=length,
            n_threads=told.threads,
            n_threads_batch=told.threads,
            verbose=False,
            logits_all=False,
        )
        started = Clock()
        made = 0
        for prompt in prompts:
            for count, _ in enumerate(engine.generate(prompt, temp=0.0, repeat_penalty=1.0), start=1):
                made += 1
                if count == told.tokens_out:
                    break
        return figures(len(prompts), made, started)


class Clock:
    """Seconds since it was made, on the wall and of processor time; other programs disturb the second less."""

    def __init__(self) -> None:
        self._wall, self._processor = time.perf_counter(), time.process_time()

    def read(self) -> tuple[float, float]:
        """Return seconds on the wall and seconds of processor time over all threads."""
        return time.perf_counter() - self._wall, time.process_time() - self._processor


def figures(articles: int, tokens: int, clock: Clock) -> dict[str, float]:
    """Return what is reported of one measure."""
    wall, processor = clock.read()
    return {
        "seconds": wall,
        "processor_seconds": processor,
        "articles_per_minute": 60 * articles / wall,
        "tokens_out": tokens,
        "tokens_out_per_second": tokens / wall,
    }


def add_ratios(measured: dict[str, dict[str, float]]) -> None:
    """Add how much faster each is than the naive loop and than llama.cpp."""
    for base in ("naive", "llama.cpp"):
        for name, found in measured.items():
            if base in measured and name != base:
                found[f"times_{base}"] = found["articles_per_minute"] / measured[base]["articles_per_minute"]
                saved = measured[base]["processor_seconds"] / found["processor_seconds"]
                found[f"times_{base}_by_processor_time"] = saved


def machine(device: torch.device, told: argparse.Namespace) -> dict[str, Any]:
    """Return what the figures depend on."""
    return {
        "processor": torch.cpu.get_capabilities().get("cpu_name", platform.processor()),
        "card": torch.cuda.get_device_name() if device.type == "cuda" else None,
        "threads": told.threads,
        "load_before": os.getloadavg()[0],
        "tokens_in": told.tokens_in,
        "tokens_shared": told.tokens_shared,
        "torch": torch.__version__,
        "transformers": transformers.__version__,
        "date": time.strftime("%Y-%m-%d"),
    }


if __name__ == "__main__":
    main()
