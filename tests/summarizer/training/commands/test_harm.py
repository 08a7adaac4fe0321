"""The command that teaches which cuts spoil a line: from lines that readers judged to weights that say so."""

import json
from pathlib import Path
from zlib import crc32

import pytest
from click.testing import CliRunner

from db.errors import InputError
from db.records import Span
from summarizer.embedded.cutting.kinds import Cut, Kind
from summarizer.embedded.shortening import compression
from summarizer.embedded.shortening.compression import Compressor, Long
from summarizer.embedded.shortening.harm import HARM, Harm
from summarizer.embedded.shortening.weights import harm_network
from summarizer.embedded.trunk import load_trunk
from summarizer.embedded.weights import read_weights
from summarizer.training.commands.harm import command
from summarizer.training.readings import ReadArticle, mark_of, write_readings
from summarizer.training.shortening import harm_data
from summarizer.training.shortening.harm_data import lacks_a_comma, made
from tests.fixtures.tiny_compressor import SHAPE
from tests.fixtures.trees import tree_of
from tests.summarizer.training.commands.conftest import SENTENCES, body, read_articles


def judged(text: str) -> ReadArticle:
    """Return what a reader said of two lines: good without where the council met, torn without its building."""
    end = text.index(" voted"), text.index(". Mayor")
    good = (Span(0, len("Larkfield council")), Span(*end))
    torn = (Span(0, text.index(" to build")), Span(text.index(" against"), end[1]))
    return ReadArticle(mark_of(text), crc32(text.encode()), (good, torn), "GT", ())


def run(folder: Path, weights: Path) -> dict[str, float]:
    """Run the command; return the measures that it prints."""
    asked = ["--data", str(folder), "--weights", str(weights), "--out", str(folder)]
    output = CliRunner().invoke(command, [*asked, "--readings", str(folder / "r.jsonl.xz")], catch_exceptions=False)
    return dict(json.loads(output.output))


def test_the_network_learns_which_lines_were_spoilt(
    weights: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where one cut spoils every line and the other none it tells them apart, and the compressor asks it from then."""
    where, building = Cut(Kind.RELATIVE, 1, (3, 4, 5, 6)), Cut(Kind.BOUND, 1, (9, 10, 11, 12))
    monkeypatch.setattr(harm_data, "made", lambda _, kept: [building] if kept[where.places[0]] else [where])
    read_articles(tmp_path, judged, count=120)
    assert HARM not in read_weights(weights).networks
    told = run(tmp_path, weights)
    assert told["learned"] > told["held"] > 0
    assert told["base"] == 0.5
    assert told["area"] > 0.9
    assert len((tmp_path / "harm.jsonl").read_text().splitlines()) == 16
    network = harm_network(read_weights(weights), SHAPE.casing_size + load_trunk(weights).encoder.config.hidden_size)
    assert network is not None
    monkeypatch.setattr(compression, "propose", lambda _: [where])
    monkeypatch.setattr(Harm, "harmless", lambda _self, cuts: [0.25 for _ in cuts])
    (offer,) = Compressor.of(load_trunk(weights)).offer([Long(SENTENCES[0].format(n=10))], max_chars=140, aim_chars=90)
    assert {each.score for each in offer.versions if each.cuts} == {0.25}


def test_without_judged_lines_nothing_is_written(weights: Path, tmp_path: Path) -> None:
    """The error says what to name."""
    (tmp_path / "articles.jsonl").write_text(json.dumps({"article": body(1)}))
    write_readings(tmp_path / "r.jsonl.xz", [judged(body(2))])
    with pytest.raises(InputError, match="too few"):
        run(tmp_path, weights)
    assert HARM not in read_weights(weights).networks


def test_a_line_that_no_cuts_make_teaches_nothing() -> None:
    """Only where the phrases that may go leave just these words is it known what was cut."""
    tree = tree_of(
        "Poe/PROPN/2/nsubj sang/VERB.Fin/0/root in/ADP/4/case Larkby/PROPN/2/obl on/ADP/6/case Monday/PROPN/2/obl "
        "./PUNCT/2/punct"
    )
    kinds = [cut.kind for cut in made(tree, [True, True, False, False, False, False, True])]
    assert kinds == [Kind.ADJUNCT, Kind.TIME]
    assert made(tree, [True, True, True, False, True, True, True]) == []
    assert made(tree, [True] * 7) == []


@pytest.mark.parametrize(("comma", "lacking"), [(False, True), (True, False)])
def test_a_comma_that_is_kept_by_now_was_no_harm_of_the_cuts(comma: bool, lacking: bool) -> None:
    """A reader who called "rents tax and rain" torn need not mean that the member between them may not go."""
    tree = tree_of(
        "Poe/PROPN/2/nsubj blamed/VERB.Fin/0/root rents/NOUN.Plur/2/obj ,/PUNCT/5/punct oil/NOUN/3/conj "
        ",/PUNCT/7/punct tax/NOUN/3/conj and/CCONJ/9/cc rain/NOUN/3/conj ./PUNCT/2/punct"
    )
    assert lacks_a_comma(tree, [True, True, True, False, False, comma, True, True, True, True]) is lacking
