"""Trees written by hand, so that these tests need no weights."""

from collections.abc import Callable

import pytest
import torch
from tokenizers import Tokenizer
from tokenizers.models import WordPiece
from tokenizers.normalizers import BertNormalizer
from tokenizers.pre_tokenizers import BertPreTokenizer
from torch import nn
from transformers import BertConfig, PreTrainedTokenizerFast

from db.records import Span
from summarizer.embedded.compression import Compressor
from summarizer.embedded.cut_kinds import Kind
from summarizer.embedded.cuts import propose
from summarizer.embedded.encoder import Encoder
from summarizer.embedded.fluency import Fluency, FluencyNetwork
from summarizer.embedded.judge import Judge, JudgeNetwork
from summarizer.embedded.parser import Parser
from summarizer.embedded.parser_network import ParserNetwork, ParserShape
from summarizer.embedded.shortener import Shortener
from summarizer.embedded.shortener_network import ShortenerNetwork, ShortenerShape
from summarizer.embedded.tree import ROOT, Tree, Word

LEANS_LEFT = {",", ".", ")", "'s", "n't", ";", ":", "”", "?"}
LEANS_RIGHT = {"(", "“", "$"}
TreeOf = Callable[[str], Tree]


def tree_of(written: str) -> Tree:
    """Return the tree of `word/TAG/head/relation` items, heads counted from 1, 0 for the root."""
    sentence, words = "", []
    for place, item in enumerate(written.split()):
        text, tag, head, relation = item.rsplit("/", 3)
        glued = not sentence or text in LEANS_LEFT or words[-1].text in LEANS_RIGHT
        sentence += text if glued else f" {text}"
        span = Span(len(sentence) - len(text), len(sentence))
        words.append(Word(place, span, text, tag, int(head) - 1 if head != "0" else ROOT, relation))
    return Tree(sentence, tuple(words))


@pytest.fixture
def tree() -> TreeOf:
    """Return the function that makes a tree of a written one."""
    return tree_of


@pytest.fixture
def offered() -> Callable[[Tree], set[str]]:
    """Return the function that gives the texts of the phrases of a tree that may go though the sentence fits."""
    return lambda parsed: {parsed.text_of(cut.places) for cut in propose(parsed) if cut.kind is not Kind.LOOSE}


CONFIG = BertConfig(
    vocab_size=300,
    hidden_size=16,
    num_hidden_layers=1,
    num_attention_heads=2,
    intermediate_size=32,
    max_position_embeddings=256,
)
SHAPE = ParserShape(
    tags=("ADP", "DET", "NOUN", "PROPN", "PUNCT", "VERB.Fin", "VERB.Ing", "ADV"),
    relations=("acl:relcl", "advcl", "advmod", "appos", "case", "nmod", "nsubj", "obj", "obl", "punct", "root"),
    lower_layers=1,
    upper_layers=1,
    arc_size=8,
    relation_size=8,
    casing_size=4,
)


@pytest.fixture(scope="session")
def compressor() -> Compressor:
    """Return a compressor of the real architecture with seeded weights that know nothing: its trees are nonsense."""
    torch.set_num_threads(1)
    torch.manual_seed(11)
    encoder = Encoder(CONFIG).eval()
    network = ParserNetwork(CONFIG, SHAPE)
    for weight in (network.arc_weight, network.relation_weight):
        nn.init.normal_(weight)
    parser = Parser(encoder, _tokenizer(), network)
    shape = ShortenerShape(SHAPE.tags, SHAPE.relations, network.word_size, size=16, heads=2)
    return Compressor(
        parser,
        Judge(JudgeNetwork(network.word_size)),
        Fluency(FluencyNetwork(network.word_size)),
        shortener=Shortener(ShortenerNetwork(shape)),
    )


def _tokenizer() -> PreTrainedTokenizerFast:
    vocabulary = {"[PAD]": 0, "[UNK]": 1, "[CLS]": 2, "[SEP]": 3}
    for letter in "abcdefghijklmnopqrstuvwxyz0123456789.,;:!?'\"()-$%":
        vocabulary[letter] = len(vocabulary)
        vocabulary[f"##{letter}"] = len(vocabulary)
    tokenizer = Tokenizer(WordPiece(vocabulary, unk_token="[UNK]"))  # noqa: S106 - no password
    tokenizer.normalizer = BertNormalizer(lowercase=True)
    tokenizer.pre_tokenizer = BertPreTokenizer()
    return PreTrainedTokenizerFast(tokenizer_object=tokenizer, pad_token="[PAD]")  # noqa: S106 - no password
