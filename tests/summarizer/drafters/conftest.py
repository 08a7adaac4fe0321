"""Tiny models of real architectures: random weights, tokenizers trained on the shipped samples, real chat templates."""

# ruff: noqa: S106 - names of tokens are no passwords

import re
import socket
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import torch
import transformers
from tokenizers import AddedToken, Tokenizer, decoders, models, normalizers, pre_tokenizers, processors, trainers

import summarizer
from db.records import ArticleText
from summarizer.drafters.answers.companion import LexicalCompanion
from summarizer.drafters.answers.prompting import load_book
from summarizer.drafters.local.drafter import TransformersDrafter
from summarizer.drafters.local.files import find_model
from summarizer.drafters.local.options import Options

VOCABULARY = 1200
TRAINED = VOCABULARY - 8
"""Rows of the embedding are left over, as in most checkpoints."""
LLAMA3 = (
    "{{- bos_token }}{%- for message in messages %}"
    "{{- '<|start_header_id|>' + message['role'] + '<|end_header_id|>\n\n' }}"
    "{{- message['content'] | trim + '<|eot_id|>' }}"
    "{%- endfor %}{%- if add_generation_prompt %}{{- '<|start_header_id|>assistant<|end_header_id|>\n\n' }}{%- endif %}"
)
CHATML = (
    "{%- for message in messages %}{{- '<|im_start|>' + message['role'] + '\n' + message['content'] + '<|im_end|>\n' }}"
    "{%- endfor %}{%- if add_generation_prompt %}{{- '<|im_start|>assistant\n' }}"
    "{%- if enable_thinking is defined and enable_thinking is false %}"
    "{{- '<think>\n\n</think>\n\n' }}{%- endif %}{%- endif %}"
)
MISTRAL = (
    "{{- bos_token }}{%- for message in messages %}{%- if message['role'] == 'user' %}"
    "{{- '[INST] ' + message['content'] + '[/INST]' }}"
    "{%- elif message['role'] == 'assistant' %}{{- ' ' + message['content'] + eos_token }}"
    "{%- else %}{{- raise_exception('Only user and assistant roles are supported!') }}{%- endif %}{%- endfor %}"
)
GEMMA = (
    "{{ bos_token }}{%- if messages[0]['role'] == 'system' %}{%- set first = messages[0]['content'] + '\n\n' %}"
    "{%- set rest = messages[1:] %}{%- else %}{%- set first = '' %}{%- set rest = messages %}{%- endif %}"
    "{%- for message in rest %}{{ '<start_of_turn>' + message['role'] + '\n' + (first if loop.first else '') }}"
    "{{ message['content'] | trim }}{{ '<end_of_turn>\n' }}{%- endfor %}"
    "{%- if add_generation_prompt %}{{ '<start_of_turn>model\n' }}{%- endif %}"
)
COUNCIL = (
    "The town council of Estmere voted 5-2 on Tuesday to buy the old brewery for $3.1 million. "
    "Mayor Lena Ortmann said the site is needed for a school. Two members called the price too high. "
    "The sale is not final until the county court rules on a claim by the former owner."
)
TEXTS = {
    "council": COUNCIL + "\n\n" + COUNCIL.replace("Tuesday", "Monday"),
    "storm": (
        "A storm cut power to 12,000 homes along the coast on Friday night. Crews had repaired half of the lines by "
        "noon, the utility said. No one was hurt. Schools in Hale and Norby may stay closed until Wednesday."
    ),
    "prize": "A baker from Tolm won the county prize. She bakes 400 loaves a day. Her shop opens at five.",
}
ANSWERS = (
    ("Estmere buys the old brewery.", "The mayor wants a school there.", "The sale is not final yet."),
    ("A storm cut power on the coast.", "Half of the lines are repaired.", "Two schools may stay closed."),
    ("A Tolm baker won the prize.", "She bakes 400 loaves a day.", "Her shop opens at five."),
)
SMALL: dict[str, Any] = {
    "vocab_size": VOCABULARY,
    "hidden_size": 32,
    "intermediate_size": 64,
    "num_hidden_layers": 2,
    "num_attention_heads": 4,
    "max_position_embeddings": 8192,
}
GROUPED = SMALL | {"num_key_value_heads": 2}
ENCODER_DECODER: dict[str, Any] = {
    "vocab_size": VOCABULARY,
    "d_model": 32,
    "encoder_layers": 1,
    "decoder_layers": 1,
    "encoder_attention_heads": 4,
    "decoder_attention_heads": 4,
    "encoder_ffn_dim": 64,
    "decoder_ffn_dim": 64,
    "max_position_embeddings": 1024,
}


def sample_texts() -> list[str]:
    """Return the shipped samples as they lie on disk."""
    folder = Path(summarizer.__file__).parent / "samples"
    return [path.read_text(encoding="utf-8") for path in sorted(folder.iterdir()) if path.is_file()]


def byte_level(
    specials: list[str], *, texts: list[str] | None = None, **names: Any
) -> transformers.PreTrainedTokenizerFast:
    """Return a tokenizer in the manner of GPT-2, Llama 3 and Qwen: any byte is a token."""
    made = Tokenizer(models.BPE())
    made.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    made.decoder = decoders.ByteLevel()
    alphabet = pre_tokenizers.ByteLevel.alphabet()
    trainer = trainers.BpeTrainer(vocab_size=TRAINED, special_tokens=specials, initial_alphabet=alphabet)
    made.train_from_iterator(texts or sample_texts(), trainer)
    return transformers.PreTrainedTokenizerFast(tokenizer_object=made, **names)


def byte_fallback(specials: list[str], **names: Any) -> transformers.PreTrainedTokenizerFast:
    """Return a tokenizer in the manner of Mistral and Gemma: words begin with ▁, unknown characters are bytes."""
    made = Tokenizer(models.BPE(byte_fallback=True, unk_token="<unk>", fuse_unk=True))
    made.normalizer = normalizers.Replace(" ", "▁")
    made.decoder = decoders.Sequence([decoders.Replace("▁", " "), decoders.ByteFallback(), decoders.Fuse()])
    bytes_ = [f"<0x{number:02X}>" for number in range(256)]
    trainer = trainers.BpeTrainer(vocab_size=TRAINED, special_tokens=[*specials, *bytes_])
    made.train_from_iterator([text.replace(" ", "▁") for text in sample_texts()], trainer)
    made = _without_special_bytes(made, specials)
    return transformers.PreTrainedTokenizerFast(tokenizer_object=made, **names)


def _without_special_bytes(trained: Tokenizer, specials: list[str]) -> Tokenizer:
    """Return the tokenizer with the 256 byte tokens as plain vocabulary, which is what byte fallback looks up."""
    import json

    state = json.loads(trained.to_str())
    state["added_tokens"] = [token for token in state["added_tokens"] if token["content"] in specials]
    return Tokenizer.from_str(json.dumps(state))


def unigram(specials: list[str], end: str, **names: Any) -> transformers.PreTrainedTokenizerFast:
    """Return a tokenizer in the manner of T5 and Pegasus: no line ends, an end token after every text."""
    made = Tokenizer(models.Unigram())
    made.normalizer = normalizers.Sequence([normalizers.NFKC(), normalizers.Replace("\n", " ")])
    made.pre_tokenizer = pre_tokenizers.Metaspace()
    made.decoder = decoders.Metaspace()
    trainer = trainers.UnigramTrainer(vocab_size=TRAINED - 200, special_tokens=specials, unk_token="<unk>")
    made.train_from_iterator(sample_texts(), trainer)
    made.post_processor = processors.TemplateProcessing(
        single=f"$A {end}", pair=f"$A $B {end}", special_tokens=[(end, made.token_to_id(end))]
    )
    return transformers.PreTrainedTokenizerFast(tokenizer_object=made, **names)


def _chatml(texts: list[str] | None = None) -> transformers.PreTrainedTokenizerFast:
    made = byte_level(
        ["<|endoftext|>", "<|im_start|>", "<|im_end|>"],
        texts=texts,
        eos_token="<|im_end|>",
        pad_token="<|endoftext|>",
    )
    made.add_tokens([AddedToken("<think>", special=False), AddedToken("</think>", special=False)])
    made.chat_template = CHATML
    return made


def llama() -> tuple[Any, Any]:
    """Return Llama 3: grouped heads, two end tokens, header template."""
    specials = ["<|begin_of_text|>", "<|end_of_text|>", "<|start_header_id|>", "<|end_header_id|>", "<|eot_id|>"]
    made = byte_level(specials, bos_token="<|begin_of_text|>", eos_token="<|eot_id|>")
    made.chat_template = LLAMA3
    return transformers.LlamaForCausalLM(transformers.LlamaConfig(**GROUPED)), made


def qwen3() -> tuple[Any, Any]:
    """Return Qwen3: normalised queries, a head size of its own, a template that can think."""
    return transformers.Qwen3ForCausalLM(transformers.Qwen3Config(**GROUPED, head_dim=16)), _chatml()


def mistral() -> tuple[Any, Any]:
    """Return Mistral with a short sliding window and a template that refuses a system role."""
    specials = ["<unk>", "<s>", "</s>", "[INST]", "[/INST]"]
    made = byte_fallback(specials, bos_token="<s>", eos_token="</s>", unk_token="<unk>")
    made.chat_template = MISTRAL
    return transformers.MistralForCausalLM(transformers.MistralConfig(**GROUPED, sliding_window=256)), made


def gemma3() -> tuple[Any, Any]:
    """Return Gemma 3: sliding and full layers in turn, its own embedding scale."""
    specials = ["<pad>", "<eos>", "<bos>", "<unk>", "<start_of_turn>", "<end_of_turn>"]
    made = byte_fallback(specials, bos_token="<bos>", eos_token="<end_of_turn>", pad_token="<pad>", unk_token="<unk>")
    made.chat_template = GEMMA
    config = transformers.Gemma3TextConfig(
        **GROUPED, head_dim=8, sliding_window=128, query_pre_attn_scalar=8, tie_word_embeddings=False
    )
    return transformers.Gemma3ForCausalLM(config), made


def phi() -> tuple[Any, Any]:
    """Return Phi: part of each head rotates; no chat template."""
    made = byte_level(["<|endoftext|>"], eos_token="<|endoftext|>", bos_token="<|endoftext|>")
    return transformers.PhiForCausalLM(transformers.PhiConfig(**SMALL)), made


def smollm3() -> tuple[Any, Any]:
    """Return SmolLM3: every fourth layer without rotation."""
    config = transformers.SmolLM3Config(**GROUPED, pad_token_id=0, no_rope_layer_interval=2)
    return transformers.SmolLM3ForCausalLM(config), _chatml()


def gpt2() -> tuple[Any, Any]:
    """Return GPT-2: learned positions, no chat template."""
    made = byte_level(["<|endoftext|>"], eos_token="<|endoftext|>", bos_token="<|endoftext|>")
    config = transformers.GPT2Config(vocab_size=VOCABULARY, n_embd=32, n_layer=2, n_head=4, n_positions=8192)
    return transformers.GPT2LMHeadModel(config), made


def t5() -> tuple[Any, Any]:
    """Return T5: relative positions, no line end in its vocabulary, a task prefix."""
    made = unigram(["<pad>", "</s>", "<unk>"], "</s>", eos_token="</s>", pad_token="<pad>", unk_token="<unk>")
    made.model_max_length = 512
    config = transformers.T5Config(vocab_size=VOCABULARY, d_model=32, d_kv=8, d_ff=64, num_layers=1, num_heads=4)
    config.decoder_start_token_id = 0
    return transformers.T5ForConditionalGeneration(config), made


def bart() -> tuple[Any, Any]:
    """Return BART: learned positions, bytes, begin and end tokens."""
    specials = ["<s>", "<pad>", "</s>", "<unk>"]
    made = byte_level(specials, bos_token="<s>", eos_token="</s>", pad_token="<pad>", unk_token="<unk>")
    made.backend_tokenizer.post_processor = processors.TemplateProcessing(
        single="<s> $A </s>", pair="<s> $A </s> $B </s>", special_tokens=[("<s>", 0), ("</s>", 2)]
    )
    return transformers.BartForConditionalGeneration(transformers.BartConfig(**ENCODER_DECODER)), made


def pegasus() -> tuple[Any, Any]:
    """Return Pegasus: sinusoidal positions, <n> for a line end."""
    specials = ["<pad>", "</s>", "<unk>", "<n>"]
    made = unigram(specials, "</s>", eos_token="</s>", pad_token="<pad>", unk_token="<unk>")
    return transformers.PegasusForConditionalGeneration(transformers.PegasusConfig(**ENCODER_DECODER)), made


CAUSAL: dict[str, Callable[[], tuple[Any, Any]]] = {
    "llama": llama,
    "qwen3": qwen3,
    "mistral": mistral,
    "gemma3": gemma3,
    "phi": phi,
    "smollm3": smollm3,
    "gpt2": gpt2,
}
SEQ2SEQ: dict[str, Callable[[], tuple[Any, Any]]] = {"t5": t5, "bart": bart, "pegasus": pegasus}


def spread(model: Any) -> None:
    """Make the random weights larger than the libraries do: otherwise all prompts get the same answer."""
    for parameter in model.parameters():
        if parameter.dim() > 1:
            torch.nn.init.normal_(parameter, std=0.25)


def learn_answers(model: Any, tokenizer: Any, *, prefix: str) -> None:
    """Teach a tiny summarizer one answer for each article of these tests; a few seconds.

    Without dropout: there is nothing to generalise to, and noise on 32 numbers is slow to learn through.
    """
    model.eval()
    inputs = tokenizer([prefix + text for text in TEXTS.values()], padding=True, return_tensors="pt")
    labels = tokenizer([" ".join(answer) for answer in ANSWERS], padding=True, return_tensors="pt")
    wanted = labels["input_ids"].masked_fill(labels["attention_mask"] == 0, -100)
    optimizer = torch.optim.Adam(model.parameters(), lr=5e-3)
    for _ in range(800):
        loss = model(input_ids=inputs["input_ids"], attention_mask=inputs["attention_mask"], labels=wanted).loss
        if loss.item() < 0.01:
            return
        loss.backward()
        optimizer.step()
        optimizer.zero_grad()
    pytest.fail("the tiny summarizer did not learn its three answers")


@pytest.fixture(scope="session", autouse=True)
def one_thread() -> Iterator[None]:
    """Tiny tensors are slower on many threads, and other tests run beside these."""
    before = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(before)


@pytest.fixture(scope="session")
def model_folder(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Path]:
    """Return a function from an architecture's name to a folder with its tiny model, made once."""
    root = tmp_path_factory.mktemp("models")

    def folder(name: str) -> Path:
        target = root / name
        if not target.exists():
            torch.manual_seed(7)
            model, tokenizer = (CAUSAL | SEQ2SEQ)[name.removesuffix("-learnt")]()
            if name.endswith("-learnt"):
                learn_answers(model, tokenizer, prefix="summarize: " if name.startswith("t5") else "")
            else:
                spread(model)
            model.generation_config.eos_token_id = tokenizer.eos_token_id
            model.save_pretrained(target)
            tokenizer.save_pretrained(target)
        return target

    return folder


@pytest.fixture(scope="session")
def chat_tokenizer() -> Callable[[list[str]], Any]:
    """Return a maker of ChatML tokenizers out of given texts."""
    return _chatml


@pytest.fixture
def speechless(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let lines be in any language and hold any mark: random weights speak none, and know tags of pages."""
    monkeypatch.setattr("summarizer.drafters.answers.lines.foreign", lambda *_: "")
    monkeypatch.setattr("summarizer.drafters.answers.lines._MARKUP", re.compile("(?!)"))


@pytest.fixture
def unused_port() -> int:
    """Return a port of loopback that was free a moment ago."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture
def make(model_folder: Callable[[str], Path]) -> Callable[..., TransformersDrafter]:
    """Return a maker of drafters on a tiny model, in float32 so that batches and single articles agree exactly."""

    def maker(name: str | Path, **options: Any) -> TransformersDrafter:
        folder = name if isinstance(name, Path) else model_folder(name)
        chosen = Options(**{"device": "cpu", "dtype": "float32", "attempts": 1, **options})
        book = load_book(aim_chars=50, max_chars=60)
        return TransformersDrafter(find_model(str(folder)), book, options=chosen, companion=LexicalCompanion())

    return maker


@pytest.fixture
def articles() -> list[ArticleText]:
    """Return three articles of different lengths, written for these tests."""
    return [ArticleText(name, headline=f"The {name}", body=body) for name, body in TEXTS.items()]


@pytest.fixture
def learnt() -> tuple[tuple[str, str, str], ...]:
    """Return what the tiny summarizers have learnt to say about the three articles."""
    return ANSWERS
