"""`python -m summarizer.training claims`: the reader that holds a claim against an article's sentences."""

from pathlib import Path

import click
import torch

from summarizer.embedded.claims.late_reader import CLAIMS
from summarizer.embedded.claims.network import ClaimNetwork, ClaimShape
from summarizer.embedded.claims.reader import load_reader
from summarizer.embedded.model import EmbeddedModel
from summarizer.embedded.trunk import SALIENCE
from summarizer.embedded.weights import write_network
from summarizer.training import run_files
from summarizer.training.arrays import write_arrays
from summarizer.training.claims.data import usable_rows, write_measured, write_shards
from summarizer.training.claims.judged import read_judged
from summarizer.training.claims.measure import doubts
from summarizer.training.claims.pairs import Counts
from summarizer.training.claims.store import read_pairs
from summarizer.training.claims.train import ClaimPlan, ClaimRun, new_network, state_of
from summarizer.training.claims.verdicts import tuned_by_folds
from summarizer.training.claims.written import taught_by_written, told_of_written
from summarizer.training.claims.written_claims import Use, written_pairs
from summarizer.training.splits import Part


@click.command("claims")
@click.option("--data", type=click.Path(path_type=Path, exists=True), required=True, help="Folder of the data files.")
@click.option("--out", type=click.Path(path_type=Path), required=True, help="Shards, states and the log go here.")
@click.option(
    "--weights",
    type=click.Path(path_type=Path, exists=True),
    required=True,
    help="Folder of weights whose lower layers and salience it begins with; it is written into it.",
)
@click.option(
    "--start",
    type=click.Path(path_type=Path, exists=True),
    help="Folder of weights whose reader goes on with written claims; without it planted errors teach a new one.",
)
@click.option("--articles", default=18_000, show_default=True, help="Articles to make pairs of.")
@click.option("--batch", default=256, show_default=True, help="Pairs in a batch.")
@click.option("--steps", default=11_456, show_default=True, help="Batches to learn from.")
@click.option("--written-steps", default=960, show_default=True, help="Batches of written claims.")
@click.option("--judged-steps", default=30, show_default=True, help="Batches of human verdicts, in each fold.")
@click.option("--threads", default=2, show_default=True)
@click.option("--device", default="cpu", show_default=True, help="cpu or cuda.")
@click.option("--seed", default=20, show_default=True)
def command(
    *,
    data: Path,
    out: Path,
    weights: Path,
    start: Path | None,
    articles: int,
    batch: int,
    steps: int,
    written_steps: int,
    judged_steps: int,
    threads: int,
    device: str,
    seed: int,
) -> None:
    """Learn from planted errors, from claims that readers wrote, then from human verdicts; see `judged.npz`."""
    torch.set_num_threads(threads)
    trunk = EmbeddedModel.load(weights, half=False).trunk
    rows = usable_rows(data, Part.TRAIN)[: articles + 1]
    paths = list(write_shards(rows, trunk.tokenizer, out / "pairs", counts=Counts(), seed=1))
    write_measured(usable_rows(data, Part.VALIDATION), trunk.tokenizer, out / "held.npz", seed=1)
    judged = read_judged(data, trunk.tokenizer)
    plan = ClaimPlan(
        batch=batch, steps=steps, written_steps=written_steps, judged_steps=judged_steps, device=device, seed=seed
    )
    run = ClaimRun(trunk.encoder, read_pairs(paths), read_pairs([out / "held.npz"]), out=out, plan=plan)
    network = _begun(run, weights) if start is None else load_reader(start, half=False).network
    written, _ = written_pairs(data, trunk.tokenizer, {Use.TEACH})
    network = taught_by_written(run, network, written)
    run_files.write_state(out / "claims-written.pt", state_of(network))
    found, tuned = tuned_by_folds(run, network, judged, written)
    run_files.write_state(out / "claims-judged.pt", state_of(tuned))
    unseen, numbers = written_pairs(data, trunk.tokenizer, {Use.CALIBRATE, Use.MEASURE})
    told = {"doubt": doubts(found), "written_doubt": told_of_written(run, tuned, unseen)}
    write_arrays(out / "judged.npz", {"sentence": judged.sentence, "written": numbers, **told})
    write_network(weights, CLAIMS, tuned.state_dict(), tuned.shape.as_dict())


def _begun(run: ClaimRun, weights: Path) -> ClaimNetwork:
    """Return a network that begins with the salience layers of a folder of weights and learned of planted errors."""
    model = EmbeddedModel.load(weights, half=False)
    trunk, known = model.trunk, model.salience.network.shape
    shape = ClaimShape(known.lower_layers, known.upper_layers)
    return run.run(new_network(trunk.encoder, trunk.weights.tensors(SALIENCE), shape))
