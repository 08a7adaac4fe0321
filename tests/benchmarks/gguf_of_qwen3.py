"""Writes a Qwen3 model of `transformers` as a GGUF file, so that llama.cpp can be measured on the same weights."""

import json
from pathlib import Path
from typing import Any

import numpy as np
import torch

_LAYER = {
    "input_layernorm": "attn_norm", "self_attn.q_proj": "attn_q", "self_attn.k_proj": "attn_k",
    "self_attn.v_proj": "attn_v", "self_attn.o_proj": "attn_output", "self_attn.q_norm": "attn_q_norm",
    "self_attn.k_norm": "attn_k_norm", "post_attention_layernorm": "ffn_norm", "mlp.gate_proj": "ffn_gate",
    "mlp.up_proj": "ffn_up", "mlp.down_proj": "ffn_down",
}  # fmt: skip
"""Names of a layer's tensors there and here."""


def write_gguf(path: Path, model: Any, tokenizer: Any) -> None:
    """Write weights (matrices in bfloat16, norms in float32), shape and vocabulary."""
    from gguf import GGMLQuantizationType, GGUFWriter

    writer = GGUFWriter(str(path), "qwen3")
    _write_shape(writer, model.config)
    _write_vocabulary(writer, tokenizer, model.config.vocab_size)
    for name, tensor in model.state_dict().items():
        if name == "lm_head.weight":
            continue
        if tensor.dim() == 1:
            writer.add_tensor(_renamed(name), tensor.float().cpu().numpy())
        else:
            raw = tensor.to(torch.bfloat16).contiguous().cpu().view(torch.uint8).numpy()
            writer.add_tensor(_renamed(name), raw, raw_dtype=GGMLQuantizationType.BF16)
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()


def _write_shape(writer: Any, config: Any) -> None:
    writer.add_context_length(config.max_position_embeddings)
    writer.add_embedding_length(config.hidden_size)
    writer.add_block_count(config.num_hidden_layers)
    writer.add_feed_forward_length(config.intermediate_size)
    writer.add_head_count(config.num_attention_heads)
    writer.add_head_count_kv(config.num_key_value_heads)
    writer.add_key_length(config.head_dim)
    writer.add_value_length(config.head_dim)
    writer.add_layer_norm_rms_eps(config.rms_norm_eps)
    writer.add_rope_freq_base(1_000_000.0)


def _write_vocabulary(writer: Any, tokenizer: Any, size: int) -> None:
    state = json.loads(tokenizer.backend_tokenizer.to_str())["model"]
    tokens = [f"<unused{number}>" for number in range(size)]
    for token, number in state["vocab"].items():
        tokens[number] = token
    merges = [merge if isinstance(merge, str) else " ".join(merge) for merge in state["merges"]]
    writer.add_tokenizer_model("gpt2")
    writer.add_tokenizer_pre("qwen2")
    writer.add_token_list(tokens)
    writer.add_token_types(np.array([3, *[1] * (size - 1)], dtype=np.int32).tolist())
    writer.add_token_merges(merges)
    writer.add_eos_token_id(0)


def _renamed(name: str) -> str:
    plain = name.removeprefix("model.").removesuffix(".weight")
    if plain == "embed_tokens":
        return "token_embd.weight"
    if plain == "norm":
        return "output_norm.weight"
    _, layer, inner = plain.split(".", 2)
    return f"blk.{layer}.{_LAYER[inner]}.weight"
