"""Runs the training of both judges from data files to weights."""

from collections.abc import Iterable
from pathlib import Path

import torch

from summarizer.embedded.manifest import FOLDER
from summarizer.embedded.model import EmbeddedModel
from summarizer.embedded.parsing.parser import Parser
from summarizer.embedded.parsing.weights import write_parser
from summarizer.embedded.salience.reading import Salience
from summarizer.embedded.shortening.judge import JudgeNetwork
from summarizer.embedded.shortening.weights import fluency_network, write_judges
from summarizer.training.base import base_folder, load_base
from summarizer.training.parsing.train import load_state
from summarizer.training.readings import ReadArticle, Text, training_texts
from summarizer.training.shortening import compression_data, compression_measure, compression_train
from summarizer.training.shortening.compression_train import FLUENCY_PLAN, JUDGE_PLAN
from summarizer.training.shortening.deletion_data import cut_rows
from summarizer.training.splits import Part

Measures = dict[str, dict[str, float]]


def run(
    data: Path, state: Path, out: Path, weights: Path | None, *, readings: Path, highlights: int, threads: int
) -> Measures:
    """Train both judges over the parser under `state` and return their measures on the parts held out.

    With `weights`, parser and judges are written there. The log is `judges.jsonl` under `out`.
    """
    torch.set_num_threads(threads)
    out.mkdir(parents=True, exist_ok=True)
    log = out / "judges.jsonl"
    encoder, tokenizer = load_base(base_folder())
    network = load_state(state / "parser.pt", encoder)
    parser = Parser(encoder, tokenizer, network)
    model = EmbeddedModel.load(weights or FOLDER, half=False)
    judge, told = _judge(model.salience, parser, training_texts(data, readings), log)
    parses = list(compression_train.parsed(parser, compression_data.pairs(data, highlights)))
    examples = compression_train.fluency_examples(parses, FLUENCY_PLAN.seed)
    del parses
    fluency, fluent = compression_train.train_fluency(parser, examples, network.word_size, FLUENCY_PLAN, log)
    if weights is not None:
        write_parser(weights, network)
        write_judges(weights, judge, fluency)
    learned, held = len(examples[Part.TRAIN]), len(examples[Part.VALIDATION])
    return {**told, "fluency": {**fluent.as_dict(), "learned": learned, "held": held}}


def run_cuts(data: Path, out: Path, weights: Path, *, readings: Path, threads: int) -> Measures:
    """Train only the judge of cuts, over the parser in the folder `weights`, and write it there beside the other judge.

    Where what `cuts` offers changed and the parser did not, this is all that must be learned anew.
    """
    torch.set_num_threads(threads)
    out.mkdir(parents=True, exist_ok=True)
    model = EmbeddedModel.load(weights, half=False)
    parser = Parser.of(model.trunk)
    judge, told = _judge(model.salience, parser, training_texts(data, readings), out / "judges.jsonl")
    write_judges(weights, judge, fluency_network(model.trunk.weights, parser.network.word_size))
    return told


def _judge(
    salience: Salience, parser: Parser, articles: Iterable[tuple[ReadArticle, Text]], log: Path
) -> tuple[JudgeNetwork, Measures]:
    """Return the judge of cuts, and its measures on every tenth article, as a whole and by kind of cut."""
    learn, held = compression_train.cut_tables(cut_rows(salience, parser, articles))
    judge, judged = compression_train.train_judge(learn, held, JUDGE_PLAN, log)
    kinds = compression_measure.by_kind(compression_train.answers(judge, held), held.labels, held.kinds)
    return judge, {"judge": {**judged.as_dict(), "learned": len(learn), "held": len(held)}, **kinds}
