"""The command that teaches reading of lines: from lines that readers judged and made to weights that judge versions."""

import json
from pathlib import Path
from zlib import crc32

import pytest
import torch
from click.testing import CliRunner

from db.errors import InputError
from db.records import Span
from summarizer.embedded.parsing.parser import Parser
from summarizer.embedded.pieces import pieces_of
from summarizer.embedded.salience.reading import Salience
from summarizer.embedded.shortening.lines import CUT, LEFT, LINES, Line, LineReader, asked, marked
from summarizer.embedded.trunk import load_trunk
from summarizer.embedded.weights import read_weights
from summarizer.training import step_run
from summarizer.training.commands.lines import command
from summarizer.training.readings import ReadArticle, Text, mark_of, write_readings
from summarizer.training.shortening import line_train
from summarizer.training.shortening.line_data import SHORTENED, line_rows, read_rows, write_rows
from tests.summarizer.training.commands.conftest import SENTENCES, StopAt, body, read_articles


def judged(text: str) -> ReadArticle:
    """Return what a reader said of two lines: good without where the council met, torn without its building."""
    end = text.index(" voted"), text.index(". Mayor")
    good = (Span(0, len("Larkfield council")), Span(*end))
    torn = (Span(0, text.index(" to build")), Span(text.index(" against"), end[1]))
    return ReadArticle(mark_of(text), crc32(text.encode()), (good, torn, (Span(0, end[1] + 1),)), "GTL", (), (good,))


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Return a folder of articles with their readings."""
    read_articles(tmp_path, judged, count=60)
    return tmp_path


def run(folder: Path, weights: Path, *more: str) -> dict[str, str]:
    """Run the command; return the measures that it prints."""
    asked = ["--data", str(folder), "--weights", str(weights), "--out", str(folder / "run"), "--threads", "1", *more]
    output = CliRunner().invoke(command, [*asked, "--readings", str(folder / "r.jsonl.xz")], catch_exceptions=False)
    return dict(line.split(": ") for line in output.output.splitlines() if ": " in line)


def test_lines_are_judged_as_readers_did(weights: Path, data: Path) -> None:
    """The network tells the torn from the good, and stands beside the others, which stay as they were."""
    before = read_weights(weights).manifest.files
    told = run(data, weights, "--passes", "60")
    assert float(told["spoilt"]) > 0.9
    assert before.items() <= read_weights(weights).manifest.files.items()
    text = SENTENCES[0].format(n=10)
    reader = LineReader.of(load_trunk(weights))
    assert reader is not None
    found = (
        [Span(0, len("Larkfield council")), Span(text.index(" voted"), len(text))],
        [
            Span(0, text.index(" to build")),
            Span(text.index(" against"), len(text)),
        ],
    )
    good, torn = reader.sound([Line(text, (), 0, tuple(kept)) for kept in found])
    assert good > 0 > torn


def test_a_stopped_run_goes_on(weights: Path, data: Path, monkeypatch: pytest.MonkeyPatch, stop_at: StopAt) -> None:
    """The network is the same that a run without a stop leads to; what was prepared is not made again."""
    monkeypatch.setattr(line_train.LineRun, "save_every", 2)
    monkeypatch.setattr(step_run.AveragedRun, "remembered", 1)
    run(data, weights, "--passes", "4")
    whole = read_weights(weights).tensors(LINES)
    (data / "run" / "lines.pt").unlink()
    (data / "articles.jsonl").unlink()
    taken = stop_at(line_train.LineRun, 4)
    run(data, weights, "--passes", "4")
    assert len(taken) == 4
    run(data, weights, "--passes", "4")
    again = read_weights(weights).tensors(LINES)
    assert all(torch.equal(whole[name], again[name]) for name in whole)


def test_what_readers_said_becomes_rows(weights: Path, tmp_path: Path) -> None:
    """A whole sentence teaches nothing; the line that a reader made has no verdict; files give back what they took."""
    text = body(3)
    rows = list(line_rows(Salience.of(load_trunk(weights)), [(judged(text), Text("", text))]))
    assert [row.verdict for row in rows] == [SHORTENED, 0, 3]
    write_rows(tmp_path / "rows.npz", rows)
    again = read_rows(tmp_path / "rows.npz")
    assert [[list(part) for part in row.asked] for row in again] == [[list(part) for part in row.asked] for row in rows]
    assert [row._replace(asked=None) for row in again] == [row._replace(asked=None) for row in rows]  # type: ignore[arg-type]


def test_a_line_judged_alone_is_judged_the_same(weights: Path, data: Path) -> None:
    """Whatever lines it is read with, of its own sentence or of others."""
    run(data, weights, "--passes", "1")
    reader = LineReader.of(load_trunk(weights))
    assert reader is not None
    texts = [each.format(n=10) for each in SENTENCES]
    lines = [Line(text, (), 2, (Span(0, end),)) for text in texts for end in (20, 40, 30)]
    assert reader.sound([]) == []
    assert reader.sound(lines) == pytest.approx([reader.sound([line])[0] for line in lines], abs=1e-5)


def test_what_the_parser_read_is_not_read_again(weights: Path, data: Path) -> None:
    """A line says the same with the states that the parser goes on from; those of other pieces are not taken."""
    run(data, weights, "--passes", "1")
    trunk = load_trunk(weights)
    reader = LineReader.of(trunk)
    assert reader is not None
    texts = [each.format(n=10) for each in SENTENCES]
    read = [each.read for each in Parser.of(trunk).parse(texts)]
    lines = [Line(text, (), 2, (Span(0, end),)) for text in texts for end in (20, 40)]
    afresh = reader.sound(lines)
    known = [line._replace(read=read[place // 2]) for place, line in enumerate(lines)]
    assert reader.sound(known) == pytest.approx(afresh, abs=1e-5)
    others = [line._replace(read=read[place // 2 - 1]) for place, line in enumerate(lines)]
    assert reader.sound(others[:2]) == pytest.approx(afresh[:2], abs=1e-5)


def test_pieces_are_marked_by_their_characters(weights: Path) -> None:
    """What is cut is 0, what is left 1; the chance of a piece is that of its first character, none counts as 0."""
    tokenizer, text, none = load_trunk(weights).tokenizer, "the wall costs", float("nan")
    row = asked(tokenizer, text, [0.5] * 4 + [none] * 10, (Span(0, 3), Span(9, 14)))
    begins = [begin for begin, _ in pieces_of(tokenizer, [text], 99)[0].offsets]
    assert list(row.marks) == [CUT if 3 <= begin < 9 else LEFT for begin in begins]
    assert list(row.worths) == [0.5 if begin < 4 else 0.0 for begin in begins]


def test_what_was_only_shortened_teaches_no_verdict(weights: Path, data: Path) -> None:
    """Nothing is written where nobody judged."""
    bodies = [json.loads(line)["article"] for line in (data / "articles.jsonl").read_text().splitlines()]
    write_readings(data / "r.jsonl.xz", [judged(each)._replace(lines=(), verdicts="") for each in bodies])
    with pytest.raises(InputError, match="good and spoilt"):
        run(data, weights)
    assert LINES not in read_weights(weights).networks
    assert LineReader.of(load_trunk(weights)) is None


def test_padding_is_what_no_piece_is(weights: Path, data: Path) -> None:
    """A piece that is written like padding counts as any other; a line that nothing was cut from has even odds."""
    run(data, weights, "--passes", "1")
    reader = LineReader.of(load_trunk(weights))
    assert reader is not None
    text = "The [PAD] wall costs."
    _, known = marked([asked(load_trunk(weights).tokenizer, text, (), (Span(0, 3),))], [0])
    assert known.present.all()
    assert reader.sound([Line(text, (), 0, (Span(0, len(text)),))]) == [0.0]


def test_without_judged_lines_nothing_is_written(weights: Path, data: Path) -> None:
    """The error says what to name."""
    (data / "articles.jsonl").write_text(json.dumps({"article": "Another. " * 40}))
    with pytest.raises(InputError, match="too few"):
        run(data, weights)
    assert LINES not in read_weights(weights).networks
