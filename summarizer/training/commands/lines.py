"""`python -m summarizer.training lines`: from judged lines to the network that reads lines."""

from pathlib import Path

import click

from summarizer.embedded.model import EmbeddedModel
from summarizer.embedded.shortening.lines import LINES, SPOILT, VERDICTS, LineShape
from summarizer.embedded.weights import write_network
from summarizer.training.commands.options import data_option, out_option, readings_option, weights_option
from summarizer.training.commands.plan_options import plan_options
from summarizer.training.held_out import nothing_to_learn, parted, say_measures
from summarizer.training.plan import PassPlan
from summarizer.training.readings import training_texts
from summarizer.training.shortening.line_data import LineRow, line_rows, read_rows, write_rows
from summarizer.training.shortening.line_measure import measure
from summarizer.training.shortening.line_train import LINE_PLAN, LineRun, new_network

_ROWS = "lines.npz"
_GOOD = VERDICTS.index("G")
_SPOILT = {VERDICTS.index(letter) for letter in SPOILT}


@click.command("lines")
@data_option()
@readings_option("How readers judged and made lines of these articles")
@weights_option("whose salience network it reads with; the network is written into it")
@out_option()
@click.option("--layers", default=LineShape.upper_layers, show_default=True, help="Layers of its own.")
@plan_options(LINE_PLAN, "passes", "threads", "device", "seed")
def command(*, data: Path, readings: Path, weights: Path, out: Path, layers: int, plan: PassPlan) -> None:
    """Learn which lines an editor would print of those that were cut from sentences."""
    out.mkdir(parents=True, exist_ok=True)
    rows = _rows(data, readings, weights, out / _ROWS)
    learn, held = parted(rows)
    if not all(
        {row.verdict for row in part} & _SPOILT and _GOOD in {row.verdict for row in part} for part in (learn, held)
    ):
        raise nothing_to_learn(data, readings, "good and spoilt lines")
    click.echo(f"{len(learn)} lines, {len(held)} held out")
    model = EmbeddedModel.load(weights, half=False)
    network = new_network(model.salience, LineShape(upper_layers=layers), plan.seed)
    run = LineRun(model.trunk.encoder, network, learn, out, plan)
    network = run.run()
    say_measures(measure(run.encoder, network, held, plan.batch, plan.device)._asdict())
    write_network(weights, LINES, network.state_dict(), network.shape.as_dict())


def _rows(data: Path, readings: Path, weights: Path, path: Path) -> list[LineRow]:
    if not path.exists():
        rows = list(line_rows(EmbeddedModel.load(weights).salience, training_texts(data, readings)))
        if not rows:
            return []
        write_rows(path, rows)
    return read_rows(path)
