"""`python -m summarizer.training words`: the list of words that news English usually writes with a small letter."""

import re
from collections import Counter
from pathlib import Path

import click

from summarizer.training.checks_data import HIGHLIGHTS, RESTORED, held_out, read_rows

_ARTICLES = 15
"""A word must stand in so many articles to be listed."""
_SMALL = 0.75
"""So often at least it has a small letter away from sentence starts."""
_INSIDE = re.compile(r"(?<=[a-z,] )[A-Za-z]+(?:'[a-z]+)?")


@click.command("words")
@click.option("--data", type=click.Path(path_type=Path, exists=True), required=True, help="Folder of the data files.")
@click.option("--out", type=click.Path(path_type=Path), required=True, help="The text file to write, a word a line.")
def command(*, data: Path, out: Path) -> None:
    """Count words of articles that are not held out."""
    small, seen, articles = Counter[str](), Counter[str](), Counter[str]()
    for file in (RESTORED, HIGHLIGHTS):
        for row in read_rows(data / file):
            if held_out(row["article"]):
                continue
            words = _INSIDE.findall(row["article"])
            seen.update(word.lower() for word in words)
            small.update(word for word in words if word.islower())
            articles.update({word.lower() for word in words})
    listed = [w for w, n in seen.items() if articles[w] >= _ARTICLES and small[w] / n >= _SMALL]
    kept = sorted(word for word in listed if len(word) > 1 and not word.endswith("'s"))
    out.write_text("\n".join(kept) + "\n", encoding="utf-8")
    click.echo(f"{len(kept)} words")
