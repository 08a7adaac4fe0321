"""Teaching and calibrating the reader of claims: from files of articles to weights and to the curve of its doubts."""

import json
import lzma
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from click.testing import CliRunner

from summarizer.checks import CheckedArticle
from summarizer.checks.weighing.trees import Tree
from summarizer.embedded.claims.late_reader import reader_at_hand
from summarizer.embedded.claims.reader import load_reader
from summarizer.embedded.weights import read_weights
from summarizer.support.curves import Curve, Curves
from summarizer.support.judge import SupportJudge
from summarizer.support.measures import NAMES
from summarizer.training.checks_data import HIGHLIGHTS, RESTORED
from summarizer.training.claims import written_claims
from summarizer.training.claims.written_claims import Twins
from summarizer.training.commands.claims import command
from summarizer.training.commands.support import as_values, completed
from summarizer.training.readings import mark_of
from summarizer.training.support.calibration import by_folds, calibrated, judged, with_doubts
from summarizer.training.support.data import CNN, PLANTED, VERDICTS, WRITTEN, Claim

TOWNS = ("Larkby", "Tarn", "Norwood", "Wendle", "Ostby", "Holm", "Skane", "Fenwick")


def article(number: int) -> str:
    """Return an article of its own."""
    town, other = TOWNS[number % 8], TOWNS[(number // 8 + 3) % 8]
    return (
        f"The board of {town} agreed on Monday to rebuild pier {number} before the winter. "
        f"Treasurer Ida Holm told {other} that the work would not cost more than {number + 4} million crowns. "
        f"Police in {other} said {number + 20} boats had been damaged by the storm in May."
    )


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Return a folder with files of articles and of verdicts."""
    texts = [article(number) for number in range(24)]
    told = [f"{TOWNS[number % 8]} agreed on Monday to rebuild pier {number} before the winter." for number in range(24)]
    rows = [{"article": text, "highlights": [claim]} for text, claim in zip(texts, told, strict=True)]
    verdicts = [
        {"dataset": name, "article": text, "claim": claim, "label": label}
        for name in ("polytope",)
        for text, claim in zip(texts, told, strict=True)
        for label, claim in ((1, claim), (0, f"Police agreed that {claim}"))
    ]
    for name, listed in ((HIGHLIGHTS, rows[:16]), (RESTORED, rows[16:]), (VERDICTS, verdicts)):
        with lzma.open(tmp_path / name, "wt", encoding="utf-8") as lines:
            lines.write("\n".join(map(json.dumps, listed)))
    return tmp_path


@pytest.fixture
def written(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let readers have written a pair of claims about every article."""
    twins = {
        mark_of(article(number)): (Twins(f"Pier {number} will be rebuilt.", f"Pier {number} will be sold.", "what"),)
        for number in range(24)
    }
    monkeypatch.setattr(written_claims, "read_written", lambda: twins)


def run(data: Path, weights: Path, *more: str) -> list[dict[str, float]]:
    """Run the command inside this process; return its log."""
    options = ["--articles", "8", "--batch", "4", "--steps", "2", "--written-steps", "2", "--judged-steps", "1", *more]
    arguments = ["--data", str(data), "--out", str(data / "out"), "--weights", str(weights), *options]
    CliRunner().invoke(command, arguments, catch_exceptions=False)
    return [json.loads(line) for line in (data / "out" / "claims-log.jsonl").read_text().splitlines()]


def test_weights_learn_to_read_claims(tiny_weights: Path, data: Path) -> None:
    """The network is written beside the others as they were; a second run reads the same pairs and learns the same."""
    before = read_weights(tiny_weights).manifest.files
    log = run(data, tiny_weights)
    first = read_weights(tiny_weights).manifest.files
    stamp = (data / "out" / "pairs" / "0000.npz").stat().st_mtime_ns
    doubts = np.load(data / "out" / "judged.npz")["doubt"]
    forget()
    run(data, tiny_weights)
    assert {name: first[name] for name in before} == before
    assert (data / "out" / "pairs" / "0000.npz").stat().st_mtime_ns == stamp
    assert np.array_equal(np.load(data / "out" / "judged.npz")["doubt"], doubts)
    assert read_weights(tiny_weights).manifest.files == first
    assert any("by folds, polytope: area" in entry for entry in log)
    assert any("verdict, all: area" in entry for entry in log)
    assert load_reader(tiny_weights, half=False).doubts(["A pier."], CheckedArticle.prepare("", "Piers are long."))


def forget() -> None:
    """Let weights be read anew."""
    for cache in (load_reader, reader_at_hand):
        cache.cache_clear()


@pytest.mark.usefixtures("written")
def test_a_reader_goes_on_with_written_claims(tiny_weights: Path, data: Path) -> None:
    """It starts from the weights named, learns nothing from planted errors first, and another reader comes of it."""
    run(data, tiny_weights)
    first = read_weights(tiny_weights).manifest.files
    (data / "out" / "claims-log.jsonl").unlink()
    forget()
    log = run(data, tiny_weights, "--start", str(tiny_weights))
    assert any("written, verdict: area" in entry for entry in log)
    assert not any("verdict, all: area" in entry for entry in log)
    assert [name for name, mark in read_weights(tiny_weights).manifest.files.items() if first[name] != mark] == [
        "claims.safetensors"
    ]


def claim(dataset: str, number: int, doubt: float | None = None, *, sentences: int = 1, literal: bool = False) -> Claim:
    """Return a claim that is supported if its number is even."""
    return Claim(dataset, number % 2 == 0, False, number, ((0.0,),) * sentences, (0.0, 0.0, 0.0), literal, doubt)


def test_doubts_find_their_claims(tmp_path: Path) -> None:
    """Sentences are counted through: the worst counts, and what was not read or was planted has none."""
    np.savez(
        tmp_path / "judged.npz",
        sentence=[0, 1, 2, 4, 5],
        doubt=[1.0, 2.0, 5.0, 6.0, 7.0],
        written=[1],
        written_doubt=[8.0],
    )
    claims = [
        claim("polytope", 1),
        claim("polytope", 2, sentences=2),
        claim("polytope", 3, sentences=2),
        claim("polytope", 4, literal=True),
        claim(PLANTED, 5),
        claim(WRITTEN, 6),
        claim(WRITTEN, 7),
    ]
    assert [one.doubt for one in with_doubts(claims, tmp_path / "judged.npz")] == [1.0, 5.0, None, 7.0, None, None, 8.0]


def told(dataset: str, number: int, doubt: float | None, longest: float) -> tuple[Claim, float]:
    """Return a claim with a run of so many of the article's words, whose trees' sum says nothing."""
    row = [0.0] * len(NAMES)
    row[NAMES.index("longest")] = longest
    return replace(claim(dataset, number, doubt), rows=(tuple(row),)), 0.0


def test_doubts_are_calibrated_on_claims_near_to_takeaways() -> None:
    """Supported ones get more than a half and others less, by folds as with all; who has no doubt keeps his own.

    Of claims in new words every dataset counts, of copied ones those about CNN/Daily Mail articles.
    """
    near = min(CNN)
    doubted = [told(near, number, 3.0 * (number % 2), 0.9) for number in range(80)]
    new = [told("else", number, 3.0 * (number % 2), 0.1) for number in range(80, 160)]
    misleading = [told("else", number, 3.0 - 3.0 * (number % 2), 0.9) for number in range(160, 220)]
    unseen = [*doubted, *new, told(near, 220, None, 0.9), told("else", 222, None, 0.1), *misleading]
    found = by_folds(unseen, with_reader=True)
    assert all(one > 0.65 if each.supported else one < 0.35 for each, one in found[:160])
    assert all(one < 0.35 if each.supported else one > 0.65 for each, one in found[162:])
    curves = calibrated(unseen)
    alone = judged(curves, *doubted[0], with_reader=False)
    assert judged(curves, replace(doubted[0][0], literal=True), 0.0, with_reader=True) == alone
    assert judged(curves, *doubted[0], with_reader=True) == pytest.approx(found[0][1], abs=0.05)


def test_without_doubts_there_is_no_curve_for_a_reader() -> None:
    """The judge then has no use for one."""
    curves = calibrated([told(name, number, None, 0.1) for name in (min(CNN), "else") for number in range(40)])
    assert curves.read is None
    assert curves.read_reworded is None


def test_a_stored_judge_keeps_what_it_has() -> None:
    """Its trees, its start and its curves; only those that it lacks are another's."""
    plain, learned = (Curve(shift, (0.0,)) for shift in (1.0, 2.0))
    stored = as_values(SupportJudge((Tree((-1,), (3.0,), (-1,), (-1,)),), 4.0, Curves(plain, plain, plain)))
    judge = completed(stored, SupportJudge((), 0.0, Curves(learned, learned, learned, learned)))
    assert (judge.worst([[0.0]]), judge.curves) == (7.0, Curves(plain, plain, plain, learned))
