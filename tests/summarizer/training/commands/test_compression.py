"""The command that teaches the judge of cuts: from sentences that readers shortened to weights that judge cuts."""

import json
from pathlib import Path
from zlib import crc32

import pytest
import torch
from click.testing import CliRunner

from db.errors import InputError
from db.records import Span
from summarizer.embedded.cutting.kinds import Cut, Kind
from summarizer.embedded.parsing.tree import Tree
from summarizer.embedded.shortening.fluency import FluencyNetwork
from summarizer.embedded.shortening.judge import JudgeNetwork
from summarizer.embedded.shortening.safe_cuts import shorten
from summarizer.embedded.shortening.versions import core_of
from summarizer.embedded.shortening.weights import judge_networks
from summarizer.embedded.trunk import load_trunk
from summarizer.embedded.weights import read_weights
from summarizer.training.commands.compression import command
from summarizer.training.readings import ReadArticle, mark_of, write_readings
from summarizer.training.shortening import deletion_data
from summarizer.training.shortening.deletion_data import kept_words
from tests.fixtures.tiny_compressor import SHAPE
from tests.fixtures.trees import tree_of
from tests.summarizer.training.commands.conftest import body, read_articles


def shortened(text: str) -> ReadArticle:
    """Return what a reader left of the first two sentences."""
    left = [(text.index(part), text.index(part) + len(part)) for part in ("Larkfield council", "voted to build a wall")]
    second = text.index("Mayor"), text.index(" in a letter")
    kept = (tuple(Span(*each) for each in left), (Span(*second),))
    return ReadArticle(mark_of(text), crc32(text.encode()), (), "", (), kept)


def run(weights: Path, folder: Path, readings: Path) -> dict[str, dict[str, float]]:
    """Run the command; return the measures that it prints."""
    asked = ["--data", str(folder), "--weights", str(weights), "--out", str(folder), "--readings", str(readings)]
    output = CliRunner().invoke(command, asked, catch_exceptions=False).output
    return dict(json.loads(output))


def judges(weights: Path) -> tuple[JudgeNetwork, FluencyNetwork]:
    """Return the judges that stand in a folder of weights."""
    return judge_networks(read_weights(weights), SHAPE.casing_size + load_trunk(weights).encoder.config.hidden_size)


def test_the_judge_learns_from_what_readers_deleted(
    weights: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Other weights are written for the judge, the judge of fluency stays, and every tenth article is held out.

    Of the two phrases offered of each sentence the reader deleted one of the first sentence.
    """
    monkeypatch.setattr(deletion_data, "propose", lambda tree: [Cut(Kind.TIME, tree.root, (3, 4)), *_ends(tree)])
    read_articles(tmp_path, shortened, count=120)
    (judge, fluency), told = judges(weights), run(weights, tmp_path, tmp_path / "r.jsonl.xz")
    assert told["judge"]["learned"] > told["judge"]["held"] > 0
    assert told["time"]["base"] == 0.5
    taught, same = judges(weights)
    assert not torch.equal(judge.last.weight, taught.last.weight)
    assert all(torch.equal(each, same.state_dict()[name]) for name, each in fluency.state_dict().items())


def _ends(tree: Tree) -> list[Cut]:
    return [Cut(Kind.CLAUSE, tree.root, tuple(range(len(tree) - 4, len(tree) - 1)))]


def test_readings_of_other_articles_teach_nothing(weights: Path, tmp_path: Path) -> None:
    """Without a single article that readers shortened sentences of, the weights stay and the error says so."""
    (tmp_path / "articles.jsonl").write_text(json.dumps({"article": body(1)}))
    write_readings(tmp_path / "r.jsonl.xz", [shortened(body(2))])
    with pytest.raises(InputError, match="too few"):
        run(weights, tmp_path, tmp_path / "r.jsonl.xz")


def test_a_word_is_kept_whose_characters_of_the_sentence_were() -> None:
    """Places are those of the sentence as it stands, though what is parsed begins without its dateline."""
    sentence = "LARKBY (AP) - The council met on Monday."
    core = core_of(sentence, shorten(sentence)[0])
    parsed = tree_of(
        "The/DET/2/det council/NOUN/3/nsubj met/VERB.Fin/0/root on/ADP/5/case Monday/PROPN/3/obl ./PUNCT/3/punct"
    )
    assert core.text == parsed.sentence
    start = sentence.index("The")
    kept = frozenset(range(start, sentence.index(" on")))
    assert kept_words(parsed, core, kept) == [True, True, True, False, False, False]
