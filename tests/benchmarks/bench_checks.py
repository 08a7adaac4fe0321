"""Measures the checks and the support score on articles that neither was tuned on.

`python tests/benchmarks/bench_checks.py --data DIR [--part test|dev] [--limit N] [--misses N] [--write FILE]`
"""

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

from checks_planted import PlantedFigures, measure_planted
from checks_verdicts import Verdicts, area, balanced_accuracy, measure_verdicts

CNN = ("factcc_test", "cliff_cnndm", "summeval_subset", "falke19_rank", "polytope")
"""Datasets of sentences from CNN/Daily Mail articles whose labels do not leak."""


def planted_table(figures: PlantedFigures) -> Iterator[str]:
    """Yield the Markdown table of planted errors, and the causes of what was missed."""
    yield "| planted error | sentences | flagged | flagged as error | missed: why |"
    yield "|---|---:|---:|---:|---|"
    for kind, tally in figures.caught.items():
        causes = ", ".join(
            f"{key.removeprefix('miss: ')} {count}" for key, count in tally.most_common() if key.startswith("miss: ")
        )
        n = tally["n"]
        yield f"| {kind} | {n} | {tally['caught'] / n:.1%} | {tally['error'] / n:.1%} | {causes or '-'} |"


def true_table(figures: PlantedFigures) -> Iterator[str]:
    """Yield the Markdown table of alarms on untouched sentences."""
    yield "| true sentences | n | error flag | warning about a fact | all words literal | error flag among those |"
    yield "|---|---:|---:|---:|---:|---:|"
    for source, tally in figures.true.items():
        n, literal = tally["n"], max(1, tally["literal"])
        shares = (tally["error"] / n, tally["warning"] / n, tally["literal"] / n, tally["literal error"] / literal)
        yield f"| {source} | {n} | " + " | ".join(f"{share:.1%}" for share in shares) + " |"
    kinds = {key: count for key, count in figures.true["all"].items() if key.startswith(("error: ", "literal error: "))}
    yield ""
    yield "Kinds: " + ", ".join(f"{key} {count}" for key, count in sorted(kinds.items())) + "."


def verdict_table(found: dict[str, Verdicts]) -> Iterator[str]:
    """Yield the Markdown table of balanced accuracies, a mean over the CNN/DM datasets last."""
    yield "| human verdicts | supported / not | support | area | checks: no error | checks: nothing loud |"
    yield "|---|---:|---:|---:|---:|---:|"
    means: list[tuple[float, ...]] = []
    for name, one in sorted(found.items()):
        shares = (
            balanced_accuracy(one.labels, [score >= 0.5 for score in one.scores]),
            area(one.labels, one.scores),
            balanced_accuracy(one.labels, [not error for error in one.errors]),
            balanced_accuracy(one.labels, [not loud for loud in one.loud]),
        )
        if name in CNN:
            means.append(shares)
        good = sum(one.labels)
        yield f"| {name} | {good} / {len(one.labels) - good} | " + " | ".join(f"{s:.3f}" for s in shares) + " |"
    mean = [sum(column) / len(means) for column in zip(*means, strict=True)]
    yield "| mean of CNN/Daily Mail sentences | | " + " | ".join(f"{s:.3f}" for s in mean) + " |"


HEAD = """# Figures of the checks

Made by `make bench-checks DATA=...` ({articles} held-out articles with human highlights, seed {seed}; all held-out
verdicts). An error counts as flagged when the changed sentence has a warning or an error that the true one has not.
The planted errors have patterns of their own (`summarizer/training/planting.py`), not the readers of the checks.

"""
"""What stands over the tables in the file."""


def main() -> None:
    """Print the tables, and write them where --write says."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--part", default="test", choices=["test", "dev"])
    parser.add_argument("--limit", type=int, default=0, help="articles; 0 is all")
    parser.add_argument("--misses", type=int, default=0, help="show so many misses of each kind, and alarms")
    parser.add_argument("--only", default="", choices=["", "planted", "verdicts"])
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--write", type=Path)
    arguments = parser.parse_args()
    lines: list[str] = []
    if arguments.only != "verdicts":
        figures = measure_planted(
            arguments.data, part=arguments.part, limit=arguments.limit, per_article=2, seed=arguments.seed
        )
        lines += [*planted_table(figures), "", *true_table(figures), ""]
        lines += [f"{1000 * figures.seconds / figures.true['all']['n']:.2f} ms of processor time a takeaway.", ""]
        shown = [f"{kind} | {miss}" for kind, found in figures.misses.items() for miss in found[: arguments.misses]]
        sys.stderr.write("\n".join([*shown, *figures.alarms[: 4 * arguments.misses], ""]))
    if arguments.only != "planted":
        lines += verdict_table(measure_verdicts(arguments.data, part=arguments.part))
    text = "\n".join(lines) + "\n"
    sys.stdout.write(text)
    if arguments.write:
        head = HEAD.format(articles=arguments.limit or "all", seed=arguments.seed)
        arguments.write.write_text(head + text, encoding="utf-8")


if __name__ == "__main__":
    main()
