"""The parser's network: what is computed once for reading is what training computes word by word."""

import torch
from torch import nn
from transformers import BertConfig

from summarizer.embedded.parsing.network import ParserNetwork, ParserShape

SHAPE = ParserShape(
    tags=("NOUN", "VERB"),
    relations=("nsubj", "obj", "root"),
    upper_layers=1,
    arc_size=8,
    relation_size=8,
    casing_size=4,
)


def test_relations_are_the_same_for_reading_and_for_training() -> None:
    """Heads that many words share, and more words than are scored at once."""
    torch.manual_seed(4)
    network = ParserNetwork(BertConfig(hidden_size=16, num_attention_heads=2, intermediate_size=32), SHAPE).eval()
    nn.init.normal_(network.relation_weight)
    words, heads = torch.randn(150, network.word_size), torch.randint(0, 20, (150,))
    with torch.inference_mode():
        read, trained = network.relations_of(words, heads), network.relations(words[None], heads[None])[0]
    assert torch.allclose(read, trained, atol=1e-5)
    assert len(trained.argmax(-1).unique()) > 1
