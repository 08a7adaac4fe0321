"""Captions are told by marks that are taken away before anything is learned from the rest."""

import json
from pathlib import Path

import numpy as np
import pytest
import torch
from click.testing import CliRunner

from db.errors import InputError
from summarizer.embedded.salience.reading import Salience
from summarizer.embedded.standing.captions import CAPTIONS
from summarizer.embedded.trunk import load_trunk
from summarizer.embedded.weights import read_weights
from summarizer.training.choosing.caption_data import labelled, marked
from summarizer.training.commands.captions import command
from summarizer.training.layer_train import Vectors, carried, layer_of, learned, told

CAPTION = "Relieved: Ida Holm waves to the crews as she leaves the harbour office."


@pytest.mark.parametrize(
    ("sentence", "text", "caption"),
    [
        (CAPTION, "Ida Holm waves to the crews as she leaves the harbour office.", True),
        ("Ida Holm (left) waves to the crews at the harbour.", "Ida Holm waves to the crews at the harbour.", True),
        ("Ida Holm, pictured, runs the harbour of Larkby.", "Ida Holm runs the harbour of Larkby.", None),
        ("Ida Holm runs the harbour of Larkby.", "Ida Holm runs the harbour of Larkby.", False),
    ],
)
def test_marks_tell_and_go(sentence: str, text: str, caption: bool | None) -> None:
    """An opener or a side of the picture makes a caption; "pictured" stands in the copy too."""
    found = marked(sentence)
    assert (found.text, found.caption) == (text, caption)


@pytest.mark.parametrize(
    "sentence",
    [
        "Holm added: The harbour board will rebuild the pier in the winter.",
        "HOLM: The harbour board will rebuild the old pier in the winter.",
        "Barge man: I saw the pier go down with my own eyes on Monday.",
        "March 4: The harbour board of Larkby agreed to rebuild the pier.",
        "Pier: Gone.",
    ],
)
def test_other_colons_are_no_marks(sentence: str) -> None:
    """Who speaks, when something was and what is short open no caption; the sentence stays as it is."""
    assert marked(sentence) == marked(sentence).__class__(sentence, caption=False)


def test_places_are_those_of_the_cleaned_article() -> None:
    """Each label stands where its sentence begins in the text that is read."""
    article, places = labelled(
        f"The board agreed on Monday to rebuild the pier. {CAPTION} Rain fell on Larkby all day."
    )
    begins = {article[at:].split(" ", 2)[0]: caption for at, caption in places.items()}
    assert begins == {"The": False, "Ida": True, "Rain": False}
    assert "Relieved" not in article


def test_a_layer_learns_what_sets_captions_apart() -> None:
    """On rows of which one number tells, it finds that number; and says how well on rows it has not seen."""
    chance = np.random.default_rng(3)
    rows = chance.normal(size=(600, 8)).astype(np.float32)
    captions = rows[:, 2] > 1
    layer = learned(Vectors(rows[:400], captions[:400]), seed=1)
    found = told(layer, Vectors(rows[400:], captions[400:]), 0.5)
    assert found.area > 0.97
    assert found.others < 0.1
    assert found.found > 0.4


def test_a_carried_layer_answers_as_before() -> None:
    """Vectors that were turned by tuning get the answers that they had."""
    chance = np.random.default_rng(5)
    before = chance.normal(size=(500, 8))
    turned = before @ np.linalg.qr(chance.normal(size=(8, 8)))[0] + 0.3
    layer = layer_of(chance.normal(size=8), 0.5)
    new = carried(layer, before, turned)
    with torch.inference_mode():
        was, now, still = (
            one(torch.from_numpy(x).float()) for one, x in ((layer, before), (new, turned), (layer, turned))
        )
    assert float((was - now).abs().max()) < 0.2 < float((was - still).abs().max())


def _articles(count: int) -> str:
    rest = "The harbour board of Larkby agreed on Monday to rebuild the pier in the winter. " * 2
    lines = ({"article": f"{rest}{CAPTION} Crew {n} fished on. {rest * 4}", "highlights": [rest]} for n in range(count))
    return "\n".join(map(json.dumps, lines)) + "\n"


def test_the_command_writes_the_layer(tiny_weights: Path, tmp_path: Path) -> None:
    """It stands beside the other networks, which stay as they were, and reading uses it."""
    (tmp_path / "highlights_cased.jsonl").write_text(_articles(200))
    before = read_weights(tiny_weights).manifest.files
    arguments = ["--data", str(tmp_path), "--weights", str(tiny_weights), "--articles", "40", "--held", "2"]
    told_ = CliRunner().invoke(command, arguments, catch_exceptions=False).output
    after = read_weights(tiny_weights).manifest.files
    assert "captions" in told_
    assert before.items() <= after.items()
    assert set(after) - set(before) == {f"{CAPTIONS}.safetensors"}
    reading = Salience.of(load_trunk(tiny_weights)).read(f"Rain fell on Larkby all day long. {CAPTION}")
    assert [0 < each.pictured < 1 for each in reading.sentences] == [True, True]


def test_nothing_to_learn_from_is_said(tiny_weights: Path, tmp_path: Path) -> None:
    """Articles without captions teach nothing, and change no weights."""
    (tmp_path / "highlights_cased.jsonl").write_text(_articles(20).replace("Relieved: ", ""))
    arguments = ["--data", str(tmp_path), "--weights", str(tiny_weights)]
    with pytest.raises(InputError, match="no captions"):
        CliRunner().invoke(command, arguments, catch_exceptions=False)
    assert CAPTIONS not in read_weights(tiny_weights).networks
