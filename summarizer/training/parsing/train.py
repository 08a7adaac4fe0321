"""Trains the parser on a treebank (`python -m summarizer.training parser`); resumes where it stopped."""

from pathlib import Path

from transformers import PreTrainedTokenizerFast

from db.errors import InputError
from summarizer.embedded.encoder import Encoder
from summarizer.embedded.parsing.network import ParserNetwork, ParserShape
from summarizer.embedded.parsing.weights import parser_network
from summarizer.embedded.weights import read_weights
from summarizer.training.base import load_base
from summarizer.training.descent import begin
from summarizer.training.parsing import data, measure
from summarizer.training.parsing.plan import ParserPlan
from summarizer.training.parsing.run import STATE, ParserRun
from summarizer.training.parsing.store import Store, masked_states
from summarizer.training.parsing.treebank import read_treebank
from summarizer.training.run_files import read_state


def train(treebank: Path, start: Path, out: Path, plan: ParserPlan, *, weights: Path | None = None) -> dict[str, float]:
    """Train, write `parser.pt` (state) and `log.jsonl` under `out`, and return the measures on the part held out.

    Args:
        treebank: a CoNLL-U file, plain or xz.
        start: a folder with a MiniLM-L6-size encoder and its tokenizer, as `transformers` saves them.
        out: where state and log go; a state found there is resumed.
        plan: sizes and rates.
        weights: a folder of weights whose parser to go on from, learned from the same treebank.

    Raises:
        ModelError: when `weights` have no parser, or one of another shape.
    """
    encoder, tokenizer = load_base(start)
    known = None if weights is None else parser_network(read_weights(weights), encoder.config)
    return train_over(encoder, tokenizer, treebank, out, plan, start=known)


def train_over(
    encoder: Encoder,
    tokenizer: PreTrainedTokenizerFast,
    treebank: Path,
    out: Path,
    plan: ParserPlan,
    *,
    start: ParserNetwork | None = None,
) -> dict[str, float]:
    """Train over an encoder at hand; without a network to start from, the parser's layers begin as the encoder's.

    Raises:
        InputError: The treebank has no sentence to learn from, or none to measure on.
    """
    begin(plan, out)
    learn, held = data.load(treebank)
    if not learn or not held:
        raise InputError(
            f"{treebank}: too few sentences to learn from and to measure on", hint="name a treebank with some hundreds"
        )
    shape = data.shape_of(learn)
    network = ParserNetwork(encoder.config, shape)
    if start is None:
        copy_upper_layers(encoder, network)
    else:
        network.load_state_dict(start.state_dict())
    lower = (encoder, shape.lower_layers, plan.device)
    learned, measured = (Store(data.prepare(part, shape, tokenizer), *lower) for part in (learn, held))
    blank = None
    if plan.piece_dropout:
        mask = int(tokenizer.convert_tokens_to_ids("[MASK]"))  # type: ignore[arg-type]
        blank = masked_states(encoder, mask, shape.lower_layers, max(learned.lengths))
    return ParserRun(network, learned, measured, out, plan, blank=blank).run()


def copy_upper_layers(encoder: Encoder, network: ParserNetwork) -> None:
    """Start the parser's own layers from the encoder's."""
    shape = network.shape
    upper = encoder.layers[shape.lower_layers : shape.lower_layers + shape.upper_layers]
    for own, given in zip(network.layers, upper, strict=True):
        own.load_state_dict(given.state_dict())


def load_state(path: Path, encoder: Encoder) -> ParserNetwork:
    """Return the network of a training state, ready to parse: the average over the steps where one was kept."""
    state = read_state(path)
    network = ParserNetwork(encoder.config, ParserShape.from_dict(state["shape"]))
    network.load_state_dict(state.get("average") or state["network"])
    return network.eval()


def measured_on(treebank: Path, start: Path, out: Path) -> dict[str, float]:
    """Return the measures of the state under `out` on a test treebank that training never read."""
    encoder, tokenizer = load_base(start)
    network = load_state(out / STATE, encoder)
    sentences = [sentence for sentence in read_treebank(treebank) if data.usable(sentence)]
    prepared = data.prepare(sentences, network.shape, tokenizer)
    return measure.measure(network, Store(prepared, encoder, network.shape.lower_layers))
