"""Training of the choice between sets: its scores are ROUGE's, its data comes back from disk, and it learns."""

import json
from collections.abc import Callable
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import pytest
import torch

from summarizer.embedded.choosing.set_features import NAMES
from summarizer.embedded.choosing.sets import make_pool
from summarizer.embedded.choosing.taste import NUMBERS
from summarizer.evaluation.rouge import rouge
from summarizer.training.choosing import choice_data
from summarizer.training.choosing.choice_data import Judged, read_shards, set_rouge, write_shards
from summarizer.training.choosing.choice_train import CHOICE_PLAN, ChoiceRun, told
from summarizer.training.examples import Example


def judged(seed: int, sets: int = 30) -> Judged:
    """Return an article whose sets are the better, the greater their "gain", whatever else is said of them."""
    random = np.random.default_rng(seed)
    features = random.random((sets, len(NAMES)))
    return Judged(
        vectors=random.random((6, 8)).astype(np.float16),
        article=random.random((1, 8)).astype(np.float16),
        numbers=random.random((6, len(NUMBERS))).astype(np.float16),
        sets=random.integers(0, 6, (sets, 3)).astype(np.int16),
        features=features.astype(np.float16),
        rouge=(features[:, NAMES.index("gain")] / 2).astype(np.float16),
    )


class Ready:
    """Judges nothing: hands out what is made ready by the example's number."""

    def judged(self, example: Example) -> Judged | None:
        """Return an article; every third one has no set."""
        return None if int(example.id) % 3 == 2 else judged(int(example.id), sets=10 + int(example.id))


def test_scores_are_rouge_s(candidate: Callable[..., Any], reading: Callable[..., Any]) -> None:
    """A set scores what ROUGE says of its lines: words to a tenth of a point, pairs as far as lines are kept apart."""
    pool = make_pool([candidate(number) for number in range(5)], reading(), 60)
    sets = pool.sets()
    wanted = ["Larkfield voted for a new wall against floods.", "Ana Ruiz opposed the plan."]
    scores = set_rouge(pool, sets, wanted)
    assert len(sets)
    for trio, score in zip(sets, scores, strict=True):
        measured = rouge([pool.candidates[place].text for place in trio], wanted)
        assert score == pytest.approx((measured.rouge1 + measured.rouge2) / 200, abs=0.02)


def test_shards_come_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is written is read, article by article and in order; a second call writes nothing anew."""
    monkeypatch.setattr(choice_data, "SHARD", 4)
    examples = [Example(str(number), "", (), restored=False) for number in range(7)]
    write_shards(iter(examples), Ready(), tmp_path, "train")  # type: ignore[arg-type]
    stamp = (tmp_path / "train-0001.npz").stat().st_mtime_ns
    write_shards(iter(examples), Ready(), tmp_path, "train")  # type: ignore[arg-type]
    back, made = read_shards(tmp_path, "train"), [judged(number, sets=10 + number) for number in (0, 1, 3, 4, 6)]
    assert (tmp_path / "train-0001.npz").stat().st_mtime_ns == stamp
    assert len(back) == len(made)
    for one, two in zip(back, made, strict=True):
        assert all(np.array_equal(getattr(one, each.name), getattr(two, each.name)) for each in fields(Judged))


def test_a_shard_without_sets_is_not_made_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """That none of its articles has a set is written down too; what is read back is the same."""
    monkeypatch.setattr(choice_data, "SHARD", 1)
    examples = [Example(str(number), "", (), restored=False) for number in range(4)]
    write_shards(iter(examples), Ready(), tmp_path, "train")  # type: ignore[arg-type]
    monkeypatch.setattr(Ready, "judged", lambda *_: pytest.fail("an article was judged again"))
    write_shards(iter(examples), Ready(), tmp_path, "train")  # type: ignore[arg-type]
    assert [len(each.sets) for each in read_shards(tmp_path, "train")] == [10, 11, 13]


def test_it_learns_what_pays(tmp_path: Path) -> None:
    """After some passes the sets chosen are near the best, and the log says so pass by pass."""
    learn, held = [judged(seed) for seed in range(80)], [judged(seed) for seed in range(80, 100)]
    measures = ChoiceRun(learn, held, tmp_path, replace(CHOICE_PLAN, passes=12, rate=1e-2, memory=0.9)).run()
    log = [json.loads(line) for line in (tmp_path / "choice-log.jsonl").read_text().splitlines()]
    assert measures["chosen"] > log[0]["chosen"] + 5
    assert measures["best"] - measures["chosen"] < 5
    assert [entry["pass"] for entry in log] == list(range(13))


def test_what_never_varied_is_never_listened_to(tmp_path: Path) -> None:
    """Taught without headlines, the network thinks the same of a set however much of a headline it tells."""
    without = [replace(each, features=_told(each, 0.0)) for each in map(judged, range(16))]
    network = ChoiceRun(without, [], tmp_path, replace(CHOICE_PLAN, passes=1)).network.eval()
    article = without[0]
    with torch.inference_mode():
        one, two = (network(*told(replace(article, features=_told(article, share)))) for share in (0.0, 1.0))
    assert torch.equal(one, two)


def _told(article: Judged, share: float) -> npt.NDArray[np.float16]:
    """Return an article's features with so much of the headline told by each set."""
    features = article.features.copy()
    features[:, NAMES.index("headline")] = share
    return features
