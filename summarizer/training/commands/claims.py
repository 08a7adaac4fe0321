"""`python -m summarizer.training claims`: the reader that holds a claim against an article's sentences."""

from pathlib import Path

import click

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
from summarizer.training.commands.options import out_option, weights_option
from summarizer.training.commands.plan_options import plan_options
from summarizer.training.descent import begin
from summarizer.training.splits import Part


@click.command("claims")
@click.option("--data", type=click.Path(path_type=Path, exists=True), required=True, help="Folder of the data files.")
@out_option("Shards, states and the log go here.")
@weights_option("whose lower layers and salience it begins with; it is written into it")
@click.option(
    "--start",
    type=click.Path(path_type=Path, exists=True),
    help="Folder of weights whose reader goes on with written claims; without it planted errors teach a new one.",
)
@click.option("--articles", default=18_000, show_default=True, help="Articles to make pairs of.")
@plan_options(
    ClaimPlan(), "threads", "device", "seed",
    batch="Pairs in a batch.",
    steps="Batches to learn from.",
    written_steps="Batches of written claims.",
    judged_steps="Batches of human verdicts, in each fold.",
)  # fmt: skip
def command(*, data: Path, out: Path, weights: Path, start: Path | None, articles: int, plan: ClaimPlan) -> None:
    """Learn from planted errors, from claims that readers wrote, then from human verdicts; see `judged.npz`."""
    begin(plan, out)
    trunk = EmbeddedModel.load(weights, half=False).trunk
    rows = usable_rows(data, Part.TRAIN)[: articles + 1]
    paths = list(write_shards(rows, trunk.tokenizer, out / "pairs", counts=Counts(), seed=1))
    write_measured(usable_rows(data, Part.VALIDATION), trunk.tokenizer, out / "held.npz", seed=1)
    judged = read_judged(data, trunk.tokenizer)
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
