"""Loads a language model and its tokenizer on the device and in the number format that suit this machine.

Only safetensors are read, no code that comes with a model is run, and nothing is fetched. Imported only when a model
is about to be used, because torch and transformers take seconds to load.
"""

from dataclasses import dataclass
from typing import Any

import torch
from transformers import AutoConfig, AutoModelForCausalLM, AutoModelForSeq2SeqLM, AutoTokenizer, GenerationConfig
from transformers.utils import logging as transformers_logging

from db.errors import ModelError, TakeawaysError, UsageError
from summarizer.drafters.local.files import ModelFiles

DTYPES = {"float32": torch.float32, "bfloat16": torch.bfloat16, "float16": torch.float16}
_CPU_BF16 = ("avx512_bf16", "amx_bf16", "bf16")
"""Processor features that compute in bfloat16; without one it is slower than float32."""
_UNBOUNDED = 10**9


@dataclass(frozen=True)
class LoadedModel:
    """A model ready to generate."""

    files: ModelFiles
    model: Any
    """A `PreTrainedModel` in evaluation mode."""
    tokenizer: Any
    device: torch.device
    seq2seq: bool
    context: int
    """How many tokens the model can hold: prompt and answer together, for seq2seq the prompt alone."""
    ends: tuple[int, ...]
    """The tokens that end an answer."""
    pad: int

    @property
    def dtype(self) -> str:
        """Return the number format of the weights, such as `bfloat16`."""
        return str(self.model.dtype).removeprefix("torch.")


def load_model(files: ModelFiles, *, device: str = "", dtype: str = "", quantization: str = "") -> LoadedModel:
    """Return the loaded model; empty words let this machine decide.

    Args:
        files: what `find_model` returned.
        device: cpu, cuda, cuda:1, mps, or empty for the best one there is.
        dtype: float32, bfloat16, float16, or empty: bfloat16 where the processor computes in it.
        quantization: int8 or int4 where the installed stack offers it, or empty.

    Raises:
        UsageError: a word is not one of these.
        ModelError: the model can not be loaded; the message is the library's own.
    """
    chosen = choose_device(device)
    _be_quiet()
    try:
        return _load(files, chosen, choose_dtype(dtype, chosen), _quantization(quantization, chosen))
    except TakeawaysError:
        raise
    except ImportError as error:
        raise ModelError(
            f"model {files.name} needs a library that is not installed: {' '.join(str(error).split())[:200]}",
            hint="quantization takes torchao on a processor and bitsandbytes on a card; leave it empty without them",
        ) from error
    except Exception as error:  # foreign files fail in every way that the libraries know
        raise not_loaded(files, error) from error


def not_loaded(files: ModelFiles, error: Exception) -> ModelError:
    """Return the error of a model whose files a library could not make use of, in the library's own words."""
    said = " ".join(str(error).split())[:300] or type(error).__name__
    return ModelError(
        f"model {files.name} can not be loaded: {said}",
        hint="takeaways models show tells what lies there; code that comes with a model is never run",
    )


def _be_quiet() -> None:
    # stderr is narration of ours: progress bars of a library do not belong into a night run's mail.
    transformers_logging.set_verbosity_error()
    transformers_logging.disable_progress_bar()


def choose_device(wanted: str = "") -> torch.device:
    """Return the device by name, or the fastest that this machine has.

    Raises:
        UsageError: the name is none, or the machine has no such device.
    """
    if not wanted:
        best = "cuda" if torch.cuda.is_available() else "mps" if torch.backends.mps.is_available() else "cpu"
        return torch.device(best)
    try:
        device = torch.device(wanted)
    except RuntimeError as error:
        raise UsageError(f"device {wanted!r} is unknown", hint="cpu, cuda, cuda:1 or mps") from error
    there = {"cpu": True, "cuda": torch.cuda.is_available(), "mps": torch.backends.mps.is_available()}
    if not there.get(device.type, False):
        raise UsageError(f"device {wanted!r} is not there", hint="leave device empty to let this machine decide")
    return device


def choose_dtype(wanted: str, device: torch.device) -> torch.dtype:
    """Return the number format by name, or the one in which this device computes fastest without losing range.

    Raises:
        UsageError: the name is none.
    """
    if wanted:
        if wanted not in DTYPES:
            raise UsageError(f"dtype {wanted!r} is unknown", hint=", ".join(DTYPES))
        return DTYPES[wanted]
    if device.type == "cuda":
        return torch.bfloat16 if torch.cuda.is_bf16_supported() else torch.float16
    if device.type == "mps":
        return torch.float16
    # The question is younger than the oldest torch that is allowed.
    capabilities: dict[str, Any] = getattr(torch.cpu, "get_capabilities", dict)()
    return torch.bfloat16 if any(capabilities.get(feature) for feature in _CPU_BF16) else torch.float32


def _quantization(wanted: str, device: torch.device) -> Any:  # noqa: ANN401 - one of several unrelated classes
    if not wanted:
        return None
    if wanted not in ("int8", "int4"):
        raise UsageError(f"quantization {wanted!r} is unknown", hint="int8, int4, or leave it empty")
    if device.type == "cuda":
        from transformers import BitsAndBytesConfig

        return BitsAndBytesConfig(load_in_8bit=wanted == "int8", load_in_4bit=wanted == "int4")
    from torchao.quantization import Int4WeightOnlyConfig, Int8WeightOnlyConfig
    from transformers import TorchAoConfig

    return TorchAoConfig(Int8WeightOnlyConfig() if wanted == "int8" else Int4WeightOnlyConfig())


def _load(files: ModelFiles, device: torch.device, dtype: torch.dtype, quantization: Any) -> LoadedModel:  # noqa: ANN401
    here = {"local_files_only": True, "trust_remote_code": False}
    config = AutoConfig.from_pretrained(files.folder, **here)
    tokenizer = AutoTokenizer.from_pretrained(files.folder, **here)
    family = AutoModelForSeq2SeqLM if config.is_encoder_decoder else AutoModelForCausalLM
    extra = {"quantization_config": quantization} if quantization is not None else {}
    model = family.from_pretrained(files.folder, dtype=dtype, use_safetensors=True, **extra, **here)
    model = model.eval() if extra else model.eval().to(device)
    return LoadedModel(
        files=files,
        model=model,
        tokenizer=tokenizer,
        device=device,
        seq2seq=bool(config.is_encoder_decoder),
        context=_context(config, tokenizer),
        ends=(ends := _ends(model.generation_config, config, tokenizer)),
        pad=tokenizer.pad_token_id if tokenizer.pad_token_id is not None else ends[0],
    )


def _context(config: Any, tokenizer: Any) -> int:  # noqa: ANN401 - the libraries' own types are not exported
    text = config.get_text_config()
    names = ("max_position_embeddings", "n_positions", "max_encoder_position_embeddings")
    told = [getattr(text, name, None) for name in names]
    limits = [limit for limit in (*told, tokenizer.model_max_length) if limit and 0 < limit < _UNBOUNDED]
    return min(limits, default=_UNBOUNDED)


def _ends(generation: GenerationConfig, config: Any, tokenizer: Any) -> tuple[int, ...]:  # noqa: ANN401
    found: list[int] = []
    for told in (generation.eos_token_id, config.get_text_config().eos_token_id, tokenizer.eos_token_id):
        found += told if isinstance(told, list) else [] if told is None else [int(told)]
    # A configuration that was copied from another model names tokens that are words here, or none at all.
    known = {number for number, token in tokenizer.added_tokens_decoder.items() if token.special}
    ends = tuple(dict.fromkeys(number for number in found if number in known))
    if not ends:
        raise ValueError("it has no special token that ends an answer")
    return ends
