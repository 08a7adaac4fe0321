"""`takeaways check` as it is called."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from db.errors import ExitCode
from summarizer.commands import check
from summarizer.embedded.claims.late_reader import reader_at_hand

Command = Callable[..., subprocess.CompletedProcess[str]]
ARTICLE = (
    "Larkfield votes for flood wall\n\n"
    "The Larkfield council voted 5-2 late on Tuesday to spend $4.2 million on a flood wall along the Wend. "
    "Mayor Ana Ruiz, who opposed the plan, said it was too dear. Police said 12 people were hurt in the storm."
)
WRONG = "The Larkfield council voted 5-3 to spend $4.2 million on a flood wall."


@pytest.fixture
def article(tmp_path: Path) -> Path:
    """Return an article's file."""
    path = tmp_path / "wall.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return path


def test_a_wrong_takeaway_is_told_to_people(here: Command, article: Path) -> None:
    """Support, the error in words, and the sentence that says otherwise."""
    done = here("check", article, "--takeaway", WRONG)
    assert done.returncode == ExitCode.OK
    assert "error (number): “5-3”" in done.stdout
    assert "article: The Larkfield council voted 5-2" in done.stdout


def test_json_holds_one_object_a_takeaway(here: Command, article: Path) -> None:
    """In the order in which they were given."""
    done = here("check", article, "--takeaway", WRONG, "--takeaway", "Police said 12 people were hurt.", "--json")
    told = json.loads(done.stdout)["takeaways"]
    assert [one["text"] for one in told] == [WRONG, "Police said 12 people were hurt."]
    assert told[0]["flags"][0]["severity"] == "error"
    assert told[0]["supported"] < told[1]["supported"]


def test_lines_come_back_with_their_verdict(here: Command, tmp_path: Path) -> None:
    """Fields that are not ours stay; the output goes where --out says."""
    rows = [{"id": 7, "article": ARTICLE, "claim": WRONG}, {"article": ARTICLE, "claim": "Penguins juggle."}]
    (tmp_path / "in.jsonl").write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    done = here("check", "--jsonl", tmp_path / "in.jsonl", "--out", tmp_path / "out.jsonl")
    assert done.returncode == ExitCode.OK
    first, second = map(json.loads, (tmp_path / "out.jsonl").read_text(encoding="utf-8").splitlines())
    assert (first["id"], first["claim"]) == (7, WRONG)
    assert 0 <= first["supported"] <= 1
    assert first["evidence"][0]["text"] in ARTICLE
    assert second["evidence"] == []


def test_a_bad_line_is_named_and_the_rest_goes_on(here: Command, tmp_path: Path) -> None:
    """The exit code says that something was not read."""
    good = json.dumps({"article": ARTICLE, "claim": WRONG})
    (tmp_path / "in.jsonl").write_bytes(b'{"article": 1}\n"\xff\xfe"\n' + good.encode() + b"\n")
    done = here("check", "--jsonl", tmp_path / "in.jsonl")
    assert done.returncode == ExitCode.BAD_INPUT
    assert "line 1" in done.stderr
    assert "line 2" in done.stderr
    assert len(done.stdout.splitlines()) == 1


@pytest.mark.parametrize(
    "row",
    [
        b'{"article": "It rained.", "claim": "It rained.", "score": NaN}',
        b'{"article": "It rained.", "claim": "It rained.", "score": 1e999}',
        b"[" * 100_000,
    ],
    ids=["NaN", "endless", "deep"],
)
def test_what_json_can_not_hold_costs_its_own_line_only(here: Command, tmp_path: Path, row: bytes) -> None:
    """A figure that is none, and nesting without end, are named like other bad lines."""
    good = json.dumps({"article": ARTICLE, "claim": WRONG}).encode()
    (tmp_path / "in.jsonl").write_bytes(row + b"\n" + good + b"\n")
    done = here("check", "--jsonl", "in.jsonl", "--quick")
    assert json.loads(done.stdout)["claim"] == WRONG
    assert (done.returncode, "in.jsonl, line 1" in done.stderr) == (ExitCode.BAD_INPUT, True)


@pytest.mark.parametrize("linked", [False, True])
def test_the_file_that_is_read_is_not_written(here: Command, tmp_path: Path, linked: bool) -> None:
    """Opened for writing it would be empty before its first line was read; another name of it changes nothing."""
    line = json.dumps({"article": ARTICLE, "claim": WRONG})
    (tmp_path / "in.jsonl").write_text(line, encoding="utf-8")
    out = tmp_path / "other.jsonl" if linked else tmp_path / "in.jsonl"
    if linked:
        out.hardlink_to(tmp_path / "in.jsonl")
    done = here("check", "--quick", "--jsonl", "in.jsonl", "--out", out)
    assert (done.returncode, "the file that is read" in done.stderr) == (ExitCode.USAGE, True)
    assert out.read_text(encoding="utf-8") == line


def test_half_a_character_is_read_as_one_that_is_unknown(here: Command, article: Path, tmp_path: Path) -> None:
    """JSON and a command line can spell what no tokenizer takes; the reader of claims sees a text all the same."""
    claim = "Ana Ruiz \ud83d said that police opposed the plan."
    (tmp_path / "in.jsonl").write_text(json.dumps({"article": ARTICLE, "claim": claim}), encoding="utf-8")
    done = here("check", "--jsonl", "in.jsonl")
    assert json.loads(done.stdout)["claim"] == claim.replace("\ud83d", "\ufffd")
    spoken = here("check", article, "--takeaway", claim.replace("\ud83d", "\udcff"), "--json")
    assert spoken.returncode == ExitCode.OK


@pytest.mark.parametrize(
    "arguments",
    [
        ("check",),
        ("check", "wall.txt"),
        ("check", "--jsonl", "x", "--takeaway", "y"),
        ("check", "wall.txt", "--takeaway", "y", "--out", "told.txt"),
    ],
)
def test_what_makes_no_sense_is_refused(arguments: tuple[str, ...], here: Command) -> None:
    """With a hint how to call it."""
    done = here(*arguments)
    assert done.returncode == ExitCode.USAGE
    assert "hint: " in done.stderr


def test_a_missing_file_is_bad_input(here: Command) -> None:
    """One line, no traceback."""
    done = here("check", "--jsonl", "nowhere.jsonl")
    assert done.returncode == ExitCode.BAD_INPUT
    assert "nowhere.jsonl" in done.stderr


SWAPPED = "Ana Ruiz said 12 people were hurt, and police opposed the plan."
"""The article's own words, but not one sentence's: only these are read."""


def supported(here: Command, article: Path, *options: str) -> float:
    """Return the support of a swapped takeaway, as the command tells it."""
    done = here("check", article, "--takeaway", SWAPPED, "--json", *options)
    (one,) = json.loads(done.stdout)["takeaways"]
    return float(one["supported"])


def test_a_quick_check_leaves_the_reader_out(
    here: Command, article: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The reader has a part in the score; asked to be quick, and without its weights, the measures decide alone."""
    read, quick = supported(here, article), supported(here, article, "--quick")
    assert read < quick
    line = json.dumps({"article": ARTICLE.partition("\n\n")[2], "claim": SWAPPED})
    told = [json.loads(here("check", "--jsonl", "-", *options, stdin=line).stdout) for options in ((), ("--quick",))]
    assert [one["supported"] for one in told] == [read, quick]
    monkeypatch.setattr(check, "reader_at_hand", lambda: reader_at_hand(tmp_path))
    assert supported(here, article) == quick


def test_checking_needs_no_model_library() -> None:
    """Neither torch nor numpy is imported by the judge and the checks, nor by a reader that has nothing to read."""
    code = (
        "import sys; from summarizer.support.verdict import judge_takeaways; from summarizer.support.judge import "
        "SupportJudge; from summarizer.checks import CheckedArticle; "
        "from summarizer.embedded.claims.late_reader import reader_at_hand; "
        "article = CheckedArticle.prepare('', 'A cat saw c.'); "
        "judge_takeaways(['A cat saw c.', 'B.'], article, SupportJudge.load(reader_at_hand())); "
        "judge_takeaways(['Saw a cat.'], article, SupportJudge.load()); "
        "sys.exit(bool({'torch', 'transformers', 'numpy', 'textual'} & set(sys.modules)))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
