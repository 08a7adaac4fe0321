"""Measures the checks and the support score on articles that neither was tuned on.

`python tests/benchmarks/bench_checks.py --data DIR [--part test|dev] [--limit N] [--misses N] [--write FILE]`
"""

import argparse
import sys
from collections.abc import Collection, Iterator
from pathlib import Path

from checks_keys import measure_keys
from checks_planted import PlantedFigures, measure_planted
from checks_support import support_table
from checks_unlike import UNLIKE
from checks_verdicts import Verdicts, area, balanced_accuracy, measure_verdicts

from summarizer.process import collecting
from summarizer.training.checks_data import HIGHLIGHTS
from summarizer.training.planting.errors import PLANTERS
from summarizer.training.support.data import VERDICTS

CNN = ("factcc_test", "cliff_cnndm", "summeval_subset", "falke19_rank", "polytope")
"""Datasets of sentences from CNN/Daily Mail articles whose labels do not leak."""


def planted_table(figures: PlantedFigures, kinds: Collection[str]) -> Iterator[str]:
    """Yield the Markdown table of planted errors of some kinds, and the causes of what was missed."""
    yield "| planted error | sentences | flagged | or scored low | flagged as error | missed by the checks: why |"
    yield "|---|---:|---:|---:|---:|---|"
    for kind in kinds:
        tally = figures.caught[kind]
        causes = ", ".join(
            f"{key.removeprefix('miss: ')} {count}" for key, count in tally.most_common() if key.startswith("miss: ")
        )
        n = max(1, tally["n"])
        shares = (tally["caught"] / n, (tally["caught"] + figures.scored[kind]) / n, tally["error"] / n)
        yield f"| {kind} | {tally['n']} | " + " | ".join(f"{share:.1%}" for share in shares) + f" | {causes or '-'} |"


def true_table(figures: PlantedFigures) -> Iterator[str]:
    """Yield the Markdown table of alarms on untouched sentences."""
    yield "| true sentences | n | error flag | warning about a fact | all words literal | error flag among those |"
    yield "|---|---:|---:|---:|---:|---:|"
    for source, tally in figures.true.items():
        n, literal = tally["n"], tally["literal"]
        shares = [f"{tally['error'] / n:.1%}", f"{tally['warning'] / n:.1%}"]
        shares += [f"{literal / n:.1%}", f"{tally['literal error'] / literal:.1%}"] if literal else ["", ""]
        yield f"| {source} | {n} | " + " | ".join(shares) + " |"
    kinds = {key: count for key, count in figures.true["all"].items() if key.startswith(("error: ", "literal error: "))}
    yield ""
    yield "Kinds: " + ", ".join(f"{key} {count}" for key, count in sorted(kinds.items())) + "."


def verdict_table(found: dict[str, Verdicts]) -> Iterator[str]:
    """Yield the Markdown table of balanced accuracies, a mean over the CNN/DM datasets last."""
    yield "| human verdicts | supported / not | support | area | quick | area | no error | nothing loud |"
    yield "|---|---:|---:|---:|---:|---:|---:|---:|"
    means: list[tuple[float, ...]] = []
    for name, one in sorted(found.items()):
        shares = (
            balanced_accuracy(one.labels, [score >= 0.5 for score in one.scores]),
            area(one.labels, one.scores),
            balanced_accuracy(one.labels, [score >= 0.5 for score in one.quick]),
            area(one.labels, one.quick),
            balanced_accuracy(one.labels, [not error for error in one.errors]),
            balanced_accuracy(one.labels, [not loud for loud in one.loud]),
        )
        if name in CNN:
            means.append(shares)
        good = sum(one.labels)
        yield f"| {name} | {good} / {len(one.labels) - good} | " + " | ".join(f"{s:.3f}" for s in shares) + " |"
    if not means:
        return
    mean = [sum(column) / len(means) for column in zip(*means, strict=True)]
    yield "| mean of CNN/Daily Mail sentences | | " + " | ".join(f"{s:.3f}" for s in mean) + " |"


HEAD = """# Figures of the checks

Made by `tests/benchmarks/bench_checks.py{limit}` (`make bench-checks` takes all articles) on {articles} held-out
articles with human highlights (seed {seed}) and all held-out verdicts. An error counts as
flagged when the changed sentence has a warning or an error that the true one has not. *Or scored low*: or where the
support score makes the warning, and does not for the true sentence; drafts have both, `takeaways check` the score.

## Planted errors

The checks learned to weigh their measures from errors of these kinds in other articles. The patterns that plant them
(`summarizer/training/planting/errors.py`) are not the readers of the checks.

"""
"""What stands over the tables in the file."""

UNLIKE_HEAD = """## Errors planted in other ways

Nothing was learned from these (`tests/benchmarks/checks_unlike.py`). Of speakers, of names that keep a word of the true
one, of figures in each other's place and of firm words for doubtful ones, other planters were learned from.
"""

TRUE_HEAD = """## Untouched highlights
"""

KEYS_HEAD = """## At every letter
"""

SUPPORT_HEAD = """## Support of planted errors

How the support score tells the errors of both tables from the untouched highlights: *area* is the share of pairs told
apart, *quick* is without the reader of claims. A score below the limit makes a warning.
"""

VERDICTS_HEAD = """## Human verdicts
"""

TAIL = r"""
## How to read them

- **Perturbed** figures and dates, **foreign** names and altered quotations are what the article does not have.
  **Swapped** ones are taken from elsewhere in the same article: harder, and mostly a warning, for it has them.
- **Weak**: sources and doubts taken away. True highlights drop both as often, and in a quarter of the doubts and an
  eighth of the sources the article's own sentences have none (*the supporting sentences have no such word*): nothing
  tells that one is gone, but for a "will" in its place.
- **Middling**: a name for another of the same article, two names in each other's place. True highlights name people
  where the article says "the actor", and join what stands sentences apart; a sharper limit would flag those. Of 75
  misses looked at in other articles, eight state nothing wrong (a town for its country, "Indians" for India), some
  sixteen plant pieces such as "The South" or "On Wednesday", for the planting does not read well, and five give a
  column to somebody else than its writer, whom the article does not name as such. Two names of one list do not
  change places: that would say the same.
- What the article lacks is flagged in any case: as an error where the article has another in just these words, or where
  nothing else explains it, as a warning where it may be an addition (the state of a town, the writer of a column).
- A true sentence whose every figure and capitalised word stands in the article can only be flagged wrongly: *error flag
  among those* is the rate of false alarms. The other error flags fall on highlights that state what the body lacks or
  quote it not to the letter; an editor should see those.
- *In small letters and tokens*: article and highlight as public copies print them, without capitals and with -lrb-.
- `support` at 0.5 against human verdicts; *area* is the share of pairs told apart; *quick* is without the reader of
  claims. *No error* and *nothing loud* are the flags alone, taken for a verdict. Some datasets have few claims of one
  label: `factcc_test`, `summeval_subset` and `cliff_cnndm` have fewer than fifteen negatives here, so that chance moves
  the mean by some hundredths: forests learned twice from nearly the same data gave 0.711 and 0.740. On the claims that
  it learned from, by five folds that leave their articles out
  (`python -m summarizer.training support` prints them), the mean of the same datasets is lower.
- *Written claims*: takeaways in new words that a language model wrote about held-out articles, each true one beside a
  false one with a mistake that a hurried editor would overlook (`docs/reading-takeaways.md`).
- `fib_cnndm` is listed and not learned from: its negatives are sentences of the article itself.
"""


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
    collecting.seldom()  # as every command does
    for name, part in ((HIGHLIGHTS, "verdicts"), (VERDICTS, "planted")):
        if arguments.only != part and not (arguments.data / name).is_file():
            sys.exit(f"{arguments.data / name}: there is no such file; --data names the folder of the data files")
    lines: list[str] = []
    articles = 0
    if arguments.only != "verdicts":
        figures = measure_planted(
            arguments.data, part=arguments.part, limit=arguments.limit, per_article=2, seed=arguments.seed
        )
        articles = figures.articles
        if not articles:
            sys.exit(f"{arguments.data / HIGHLIGHTS}: no articles of the part {arguments.part}")
        lines += [*planted_table(figures, PLANTERS), "", UNLIKE_HEAD, *planted_table(figures, UNLIKE), "", TRUE_HEAD]
        lines += [*true_table(figures), ""]
        lines += [f"{1000 * figures.seconds / figures.true['all']['n']:.2f} ms of processor time a takeaway.", ""]
        lines += [KEYS_HEAD, *measure_keys(arguments.data, part=arguments.part, limit=arguments.limit).lines(), ""]
        lines += [SUPPORT_HEAD, *support_table(figures.support, (*PLANTERS, *UNLIKE)), ""]
        shown = [f"{kind} | {miss}" for kind, found in figures.misses.items() for miss in found[: arguments.misses]]
        sys.stderr.write("\n".join([*shown, *figures.alarms[: 4 * arguments.misses], ""]))
    if arguments.only != "planted":
        lines += [VERDICTS_HEAD, *verdict_table(measure_verdicts(arguments.data, part=arguments.part))]
    text = "\n".join(lines) + "\n"
    sys.stdout.write(text)
    if arguments.write:
        limit = f" --limit {arguments.limit}" if arguments.limit else ""
        head = HEAD.format(articles=articles, seed=arguments.seed, limit=limit)
        arguments.write.write_text(head + text + TAIL, encoding="utf-8")


if __name__ == "__main__":
    main()
