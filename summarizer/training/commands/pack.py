"""`python -m summarizer.training pack`: from training states to the package's weights, one byte a number."""

from pathlib import Path

import click

from summarizer.embedded.manifest import FOLDER
from summarizer.training.base import base_folder, load_base
from summarizer.training.packing import pack_lower, pack_salience


@click.command("pack")
@click.option(
    "--salience", type=click.Path(path_type=Path, exists=True), required=True, help="State of a salience run."
)
@click.option(
    "--base", type=click.Path(path_type=Path, exists=True), help="Folder of the encoder the run started from."
)
@click.option("--out", type=click.Path(path_type=Path), default=FOLDER, show_default=True, help="Folder of weights.")
def command(*, salience: Path, base: Path | None, out: Path) -> None:
    """Write the shared lower layers, the tokenizer and the salience network into a folder of weights."""
    start = base or base_folder()
    encoder, _ = load_base(start)
    pack_lower(encoder, start, out, layers=2)
    pack_salience(salience, out)
    for path in sorted(out.iterdir()):
        click.echo(f"{path.name}: {path.stat().st_size / 1e6:.1f} MB")
