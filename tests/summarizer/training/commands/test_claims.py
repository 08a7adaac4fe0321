"""Teaching and calibrating the reader of claims: from files of articles to weights and to the curve of its doubts."""

import json
import lzma
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from click.testing import CliRunner

from summarizer.checks import CheckedArticle
from summarizer.embedded.claims.late_reader import reader_at_hand
from summarizer.embedded.claims.reader import load_reader
from summarizer.embedded.weights import read_weights
from summarizer.support.judge import Curve, SupportJudge
from summarizer.training.checks_data import HIGHLIGHTS, RESTORED
from summarizer.training.claims import written_claims
from summarizer.training.claims.written_claims import Twins
from summarizer.training.commands.claims import command
from summarizer.training.readings import mark_of
from summarizer.training.support.calibration import joined_probability, with_doubts, with_reader
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


def test_doubts_are_calibrated_on_claims_near_to_takeaways() -> None:
    """Supported ones get more than a half and others less, by folds as with all; who has no doubt keeps his own."""
    near = min(CNN)
    doubted = [claim(near, number, doubt=3.0 * (number % 2)) for number in range(80)]
    unseen = [
        (one, 0.5) for one in [*doubted, claim(near, 80), *(claim("else", n, 3.0 - 3.0 * (n % 2)) for n in range(60))]
    ]
    judge, joined = with_reader(SupportJudge((), 0.0, Curve(1.0, 0.0), Curve(1.0, 0.0)), unseen)
    assert judge.read is not None
    assert judge.read.slope < 0
    assert all(probability > 0.65 if one.supported else probability < 0.35 for one, probability in joined[:80])
    assert joined[80][1] == 0.5
    assert joined_probability(judge, replace(doubted[0], literal=True), 0.5) == 0.5
    assert joined_probability(judge, doubted[0], 0.5) == pytest.approx(joined[0][1], abs=0.05)
