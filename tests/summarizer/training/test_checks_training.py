"""What the checks and the support score are trained on: uses of names, spliced sentences, verdicts told right."""

import json
import lzma
import random
from pathlib import Path

import pytest
from click.testing import CliRunner

from summarizer.checks.bearers.usage import SHARES
from summarizer.training.checks_data import HIGHLIGHTS, RESTORED
from summarizer.training.commands import words
from summarizer.training.commands.filling import Contest, first_share, learn
from summarizer.training.commands.support import report
from summarizer.training.commands.usage import mean_slots, mean_uses, uses_in
from summarizer.training.planting.errors import roles_swapped
from summarizer.training.planting.splices import spliced
from summarizer.training.planting.variants import doubt_hardened, figures_swapped, name_mixed, speaker_swapped
from summarizer.training.support.data import Claim

TEXT = "Mayor Ana Ruiz spoke in Geneva. She said the Wend was high. “It rains,” said Okafor."
ONE = "The council voted on Tuesday to build a wall along the river after three storms."
OTHER = "The mayor said the insurer had paid for two hundred houses in the lower town."


def test_uses_of_names_are_counted() -> None:
    """After "in", with "she", beside "said", after "the", after a title, of several words."""
    ruiz, geneva, wend, okafor = (dict(zip(SHARES, use.shares, strict=True)) for use in uses_in(TEXT))
    assert (ruiz["title"], ruiz["long"], ruiz["place"]) == (1.0, 1.0, 0.0)
    assert (geneva["place"], geneva["person"], geneva["says"]) == (1.0, 1.0, 1.0)
    assert (wend["the"], wend["thing"]) == (1.0, 1.0)
    assert okafor["says"] == 1.0
    people, plain = (dict(zip(SHARES, use.shares, strict=True)) for use in uses_in("We saw Thai ships, not Wend."))
    assert (people["plain"], plain["plain"]) == (1.0, 0.0)


def test_words_that_are_mostly_written_small_are_common(tmp_path: Path) -> None:
    """Counted inside sentences of articles that are not held out; names and rare words are not listed."""
    articles = [
        f"Number {n} opens, and the river by Wend rose, as did the rare {'otter' * (n == 0)}." for n in range(60)
    ]
    for file in (HIGHLIGHTS, RESTORED):
        with lzma.open(tmp_path / file, "wt", encoding="utf-8") as lines:
            lines.writelines(json.dumps({"article": article}) + "\n" for article in articles)
    listed = tmp_path / "words.txt"
    found = CliRunner().invoke(words.command, ["--data", str(tmp_path), "--out", str(listed)])
    assert found.exit_code == 0, found.output
    assert {"river", "rose", "the"} <= set(listed.read_text().split())
    assert not {"wend", "Wend", "number", "otter"} & set(listed.read_text().split())


def test_a_slot_is_as_the_names_that_stand_in_it() -> None:
    """Rare names are not listed, nor slots of few names; a slot has the shares of its names elsewhere too."""
    uses = [*uses_in("He was in Geneva. It rained there. Geneva, he said.")] * 40
    names = mean_uses(uses, {"geneva": 8, "wend": 7})
    assert set(names) == {"geneva"}
    assert names["geneva"][0] == 0.5
    assert mean_slots(uses, names)["<in"] == pytest.approx(names["geneva"])


def test_spliced_sentences_have_both_halves() -> None:
    """A beginning of the one with an end of the other, or its subject; nothing from sentences too short."""
    made = {text for seed in range(60) if (text := spliced([ONE, OTHER], random.Random(seed))) is not None}
    assert len(made) > 3
    for text in made:
        assert text not in {ONE, OTHER}
        assert any(ONE.startswith(text[:size]) or OTHER.startswith(text[:size]) for size in (8,))
        assert ONE.endswith(text[-8:]) or OTHER.endswith(text[-8:])
    assert spliced(["Too short."] * 2, random.Random(1)) is None
    assert spliced([], random.Random(1)) is None


def test_what_somebody_says_is_given_to_another() -> None:
    """To a name of the article that the sentence has not."""
    planted = speaker_swapped("Ruiz said the river was high.", "We saw Okafor there.", [], random.Random(1))
    assert planted is not None
    assert planted.text == "Okafor said the river was high."
    assert speaker_swapped("The river was high.", "We saw Okafor there.", [], random.Random(1)) is None


def test_a_name_is_mixed_of_two() -> None:
    """Some words of the sentence's name stay, some of another name of the article are put in."""
    made = {name_mixed("Ana Ruiz spoke.", "We saw Tom Okafor there.", [], random.Random(seed)) for seed in range(40)}
    texts = {planted.text for planted in made if planted}
    assert texts == {
        "Ana Tom spoke.", "Ana Okafor spoke.", "Ana Tom Okafor spoke.",
        "Tom Ruiz spoke.", "Okafor Ruiz spoke.", "Tom Okafor Ruiz spoke.",
    }  # fmt: skip
    assert name_mixed("Ruiz spoke.", "We saw Tom Okafor there.", [], random.Random(1)) is None


def test_two_figures_change_places() -> None:
    """Printed ones or words, not a year, and not two of one worth."""
    made = {figures_swapped("In 2019 Wend paid 20 for 3 maps.", "", [], random.Random(seed)) for seed in range(20)}
    assert {planted.text for planted in made if planted} == {"In 2019 Wend paid 3 for 20 maps."}
    words = figures_swapped("Two men had three maps.", "", [], random.Random(1))
    assert words is not None
    assert words.text == "three men had Two maps."
    assert figures_swapped("It paid 20 in 2019 and two maps.", "", [], random.Random(1)) is None
    assert figures_swapped("It paid 20 and 20.", "", [], random.Random(1)) is None


def test_two_names_change_places() -> None:
    """But for those of one list, which tells the same in any order."""
    made = {roles_swapped("Ana Ruiz thanked Tom Okafor.", "", [], random.Random(seed)) for seed in range(5)}
    assert {planted.text for planted in made if planted} == {"Tom Okafor thanked Ana Ruiz."}
    listed = "They saw Ana Ruiz, Tom Okafor and Ida Holm."
    assert not any(roles_swapped(listed, "", [], random.Random(seed)) for seed in range(9))


def test_a_doubt_is_hardened() -> None:
    """A word that leaves none stands in its place."""
    made = {doubt_hardened("The port may close.", "", [], random.Random(seed)) for seed in range(20)}
    assert {planted.text for planted in made if planted} == {
        "The port is sure to close.", "The port will definitely close.",
    }  # fmt: skip
    assert doubt_hardened("The port closed.", "", [], random.Random(1)) is None


def test_what_tells_who_stands_in_a_place_is_learned() -> None:
    """The first of each contest has more of the second measure, and chance of the others."""
    chance = random.Random(1)
    found = [
        Contest(at, [[chance.random(), 1.0, 0.0], [chance.random(), 0.2, 0.0], [chance.random(), 0.4, 0.0]])
        for at in range(40)
    ]
    weights = learn(found)
    assert first_share(weights, found) == 1.0
    assert weights[1] > 3 * abs(weights[0])
    assert first_share([0.0, -1.0, 0.0], found) == 0.0


def test_the_report_counts_by_label() -> None:
    """Both labels weigh alike in the mean."""
    claims = [Claim("d", supported, False, 1, ((0.0,),), (), literal=False) for supported in (True, True, True, False)]
    lines = report(zip(claims, (0.9, 0.9, 0.1, 0.2), strict=True))
    assert lines == [
        "d: 3 supported 0.667 right, 1 not 1.000 right, mean 0.833, area 0.667",
        "mean, all: 0.833, area 0.667",
    ]
