import io
import json
from collections.abc import Callable, Sequence
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from db.errors import ExitCode, ModelError, UsageError
from db.records import ArticleText, DraftResult
from summarizer.cli import run
from summarizer.command_line.console import Console
from summarizer.drafters.own.lead import LeadDrafter

Call = Callable[..., tuple[int, str, str]]


@pytest.fixture
def evaluate(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Call:
    """Run `takeaways evaluate ...` in an empty folder; return exit code, stdout and stderr."""
    monkeypatch.chdir(tmp_path)

    def call(*arguments: object) -> tuple[int, str, str]:
        console = Console(io.StringIO(), io.StringIO())
        code = run(["evaluate", *map(str, arguments)], console)
        return int(code), console.out.getvalue(), console.err.getvalue()  # type: ignore[attr-defined]

    return call


def test_the_table_names_every_system_and_measure(evaluate: Call, data_file: Path) -> None:
    """What a person sees on the terminal."""
    code, out, _ = evaluate(data_file, "--drafter", "lead3")
    assert code == ExitCode.OK
    assert "lead3" in out
    for heading in ("ROUGE-1", "ROUGE-2", "ROUGE-Lsum", "three", "s/article", "100.0%"):
        assert heading in out


def test_json_holds_the_figures_and_how_they_were_made(evaluate: Call, data_file: Path) -> None:
    """A script reads the means, their intervals, and what repeats them."""
    report = json.loads(evaluate(data_file, "--drafter", "lead3", "--json")[1])
    (lead,) = report["systems"]
    assert report["articles"] == report["with_highlights"] == 2
    assert report["rouge"]["stemmer"] is True
    assert lead["rouge1"]["low"] <= lead["rouge1"]["mean"] <= lead["rouge1"]["high"]
    assert lead["exactly_three"] == 1.0
    assert lead["seconds_per_article"] >= 0
    assert lead["model"]["drafter"] == "lead3"


def test_predictions_can_be_scored_again_with_the_same_figures(evaluate: Call, data_file: Path, tmp_path: Path) -> None:
    """What one machine drafted, another can measure; lead3 minus itself is nothing."""
    evaluate(data_file, "--drafter", "lead3", "--predictions", tmp_path / "out.jsonl")
    code, out, _ = evaluate(data_file, "--score", f"copy={tmp_path / 'out.jsonl'}", "--json")
    systems = {system["name"]: system for system in json.loads(out)["systems"]}
    assert code == ExitCode.OK
    assert systems["copy"]["rouge2"] == systems["lead3"]["rouge2"] == systems["lead3=copy"]["rouge2"]
    differences = {row["baseline"]: row for row in json.loads(out)["differences"]}
    assert differences["lead3"]["rouge1"] == {"mean": 0, "low": 0, "high": 0}


def test_ids_that_stand_twice_are_told(evaluate: Call, tmp_path: Path) -> None:
    """Public collections have such lines, and a slip makes them: whoever reads the figures knows."""
    data = tmp_path / "twice.jsonl"
    row = '{"id": %s, "article": "One is. Two are. Three were."}'
    for ids, told in (("112", "the id 1 stands in it more than once"), ("1122", "2 ids stand"), ("123", "")):
        data.write_text("\n".join(row % each for each in ids), encoding="utf-8")
        code, _, err = evaluate(data, "--drafter", "lead3")
        assert code == ExitCode.OK
        assert told in err
        assert ("more than once" in err) is bool(told)


def test_data_without_highlights_still_gives_predictions(evaluate: Call, tmp_path: Path) -> None:
    """Overlap needs a reference; form and time do not."""
    data = tmp_path / "plain.jsonl"
    data.write_text('{"id": 1, "article": "One is. Two are. Three were."}\n', encoding="utf-8")
    code, out, _ = evaluate(data, "--drafter", "lead3", "--predictions", tmp_path / "out.jsonl")
    assert code == ExitCode.OK
    assert "ROUGE" not in out
    assert json.loads((tmp_path / "out.jsonl").read_text())["takeaways"] == ["One is.", "Two are.", "Three were."]


def test_an_article_that_can_not_be_drafted_keeps_its_line_and_says_why(evaluate: Call, tmp_path: Path) -> None:
    """Every article has exactly one line, in the file's order; stderr counts the failures."""
    rows = [{"id": "same", "article": "One is. Two are. Three were."}, {"id": "same", "article": ""}, {"article": "x"}]
    data = tmp_path / "odd.jsonl"
    data.write_text("\ufeff\n" + "\n\n".join(map(json.dumps, rows)), encoding="utf-8")
    code, _, err = evaluate(data, "--drafter", "lead3", "--predictions", tmp_path / "out.jsonl")
    assert code == ExitCode.OK
    assert "2 of 3 failed and have no takeaways" in err
    written = [json.loads(line) for line in (tmp_path / "out.jsonl").read_text(encoding="utf-8").splitlines()]
    assert written[0] == {"id": "same", "takeaways": ["One is.", "Two are.", "Three were."]}
    assert [(row["id"], row["takeaways"]) for row in written[1:]] == [("same", []), (6, [])]
    assert all(row["failed"] for row in written[1:])
    again = json.loads(evaluate(data, "--score", f"copy={tmp_path / 'out.jsonl'}", "--json")[1])
    assert next(each for each in again["systems"] if each["name"] == "copy")["failed"] == 2


TOKENISED = (
    "{0} -lrb- cnn -rrb- -- the town council of {1} voted 5-2 on tuesday to buy the old brewery for $ 3.1 million . "
    "`` it is needed for a school , '' mayor lena ortmann said . two members called the price too high , she added . "
    "the sale is n't final until the county court rules on a claim by the former owner of the {1} brewery . "
    "work could begin in march if the state grants a permit , which it has not yet done ."
)


def test_lower_cased_tokenised_articles_are_measured_like_others(evaluate: Call, tmp_path: Path) -> None:
    """The oldest public collection looks like this; the embedded drafter gives exactly three for each."""
    data = tmp_path / "old.jsonl"
    rows = [
        {"id": town, "article": TOKENISED.format(place, town), "highlights": f"{town} council buys old brewery ."}
        for place, town in enumerate(("estmere", "tolm", "hale"), start=1)
    ]
    data.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    out = tmp_path / "out.jsonl"
    code, told, _ = evaluate(data, "--drafter", "embedded", "--predictions", out, "--json")
    assert code == ExitCode.OK
    for line, row in zip(out.read_text(encoding="utf-8").splitlines(), rows, strict=True):
        written = json.loads(line)
        assert set(written) == {"id", "takeaways"}
        assert written["id"] == row["id"]
        assert len(written["takeaways"]) == 3
        assert all(isinstance(text, str) and text.strip() and "\n" not in text for text in written["takeaways"])
    assert {each["name"]: each["exactly_three"] for each in json.loads(told)["systems"]}["embedded"] == 1.0


def test_a_bad_line_ends_the_command_before_anything_is_drafted(evaluate: Call, tmp_path: Path) -> None:
    """One line on stderr, the documented exit code, no predictions file."""
    data = tmp_path / "bad.jsonl"
    data.write_text('{"id": 1, "article": "One."}\n{"id": 2}\n', encoding="utf-8")
    code, out, err = evaluate(data, "--predictions", tmp_path / "out.jsonl")
    assert (code, out) == (ExitCode.BAD_INPUT, "")
    assert "bad.jsonl, line 2" in err
    assert not (tmp_path / "out.jsonl").exists()


@pytest.mark.parametrize(
    "arguments",
    [
        ("--drafter", "lead3:some/model"),
        ("--drafter", "lead3@@"),
        ("--score", "nameless.jsonl"),
    ],
)
def test_a_name_that_makes_no_sense_is_a_usage_error(
    evaluate: Call, data_file: Path, arguments: tuple[str, str]
) -> None:
    """The hint says the form."""
    code, _, err = evaluate(data_file, *arguments)
    assert code == ExitCode.USAGE
    assert "hint: " in err


def test_a_limit_scores_the_first_of_equal_ids(
    evaluate: Call, lines: Callable[[list[object]], Path], tmp_path: Path
) -> None:
    """Predictions of the whole file fit its beginning too; a limit that leaves nothing out changes nothing."""
    rows = [{"id": "same", "article": f"{word} is. Two are. Three were."} for word in ("One", "Four")]
    data = lines(list(rows))
    evaluate(data, "--drafter", "lead3", "--predictions", tmp_path / "out.jsonl")
    code, out, _ = evaluate(data, "--score", "ours=out.jsonl", "--limit", 1, "--json")
    assert (code, json.loads(out)["articles"]) == (ExitCode.OK, 1)
    with (tmp_path / "out.jsonl").open("a", encoding="utf-8") as file:
        file.write('{"id": "same", "takeaways": []}\n')
    assert evaluate(data, "--score", "ours=out.jsonl", "--limit", 3)[0] == ExitCode.BAD_INPUT


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ("--drafter embedded --plot absent/x.svg", "absent/x.svg can not be written: there is no folder absent"),
        ("--drafter embedded --keep absent/x", "absent/x can not be written: there is no folder absent"),
        ("--drafter embedded --predictions .", ". can not be written: it is a folder"),
        ("--drafter embedded --drafter lead3 --predictions absent/x", "absent/x.embedded can not be written"),
        ("--drafter embedded --predictions data.jsonl", "data.jsonl is a file that is read"),
        ("--drafter embedded --plot x --keep ./x", "two results would go to x"),
        ("--drafter embedded --score embedded=out.jsonl", "two systems are called 'embedded'"),
        ("--drafter lead3 --score lead3=out.jsonl", "two systems are called 'lead3'"),
        ("--score lead3=out.jsonl", "two systems are called 'lead3'"),
        ("--score ours=out.jsonl --score ours=out.jsonl", "two systems are called 'ours'"),
        ("--score ours=out.jsonl --predictions new.jsonl", "--predictions writes what drafters make"),
        ("--drafter embedded --drafter magic", "unknown drafter 'magic'"),
    ],
)
@pytest.mark.usefixtures("data_file")
def test_what_can_not_end_well_is_refused_before_anything_is_drafted(
    evaluate: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, options: str, said: str
) -> None:
    """Equal names, places that can not be written, options in vain: told at once, not after hours."""
    evaluate("data.jsonl", "--drafter", "lead3", "--predictions", "out.jsonl")
    before = {path: path.read_bytes() for path in tmp_path.iterdir()}
    monkeypatch.setattr("summarizer.commands.evaluate.run", lambda *_, **__: pytest.fail("something was drafted"))
    code, out, err = evaluate("data.jsonl", *options.split())
    assert (code, out) == (ExitCode.USAGE, "")
    assert said in err
    assert {path: path.read_bytes() for path in tmp_path.iterdir()} == before


def test_a_plot_without_highlights_is_refused_before_anything_is_drafted(
    evaluate: Call, lines: Callable[[list[object]], Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Overlap needs what people wrote."""
    monkeypatch.setattr("summarizer.commands.evaluate.run", lambda *_, **__: pytest.fail("something was drafted"))
    code, _, err = evaluate(lines([{"article": "One is."}]), "--drafter", "lead3", "--plot", "x.svg")
    assert (code, "nothing to plot" in err) == (ExitCode.USAGE, True)


def test_what_one_drafter_made_stays_where_the_next_fails(
    evaluate: Call, data_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its predictions are written before the other is loaded, and can be scored later."""

    def damaged(*_: object) -> None:
        raise ModelError("the weights are damaged")

    monkeypatch.setattr("summarizer.drafters.own.drafter.EmbeddedDrafter.draft", damaged)
    code, _, _ = evaluate(data_file, "--drafter", "lead3", "--drafter", "embedded", "--predictions", "out.jsonl")
    assert code == ExitCode.MODEL
    assert len((tmp_path / "out.lead3.jsonl").read_text(encoding="utf-8").splitlines()) == 2


def test_what_was_drafted_stays_where_the_drafter_gives_up(
    evaluate: Call, data_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No figures are shown or kept, and the predictions made before the trouble stand in the file."""
    drafted = LeadDrafter.draft

    def unloaded(self: LeadDrafter, articles: Sequence[ArticleText]) -> list[DraftResult]:
        if articles[0].source_id != "ferry":
            raise ModelError("no such model")
        return drafted(self, articles)

    monkeypatch.setattr(LeadDrafter, "draft", unloaded)
    monkeypatch.setattr("summarizer.evaluation.running.CHUNK", 1)
    asked = ("--drafter", "lead3", "--predictions", "out.jsonl", "--keep", "figures.jsonl")
    code, out, _ = evaluate(data_file, *asked)
    assert (code, out, (tmp_path / "figures.jsonl").exists()) == (ExitCode.MODEL, "", False)
    assert [json.loads(line)["id"] for line in (tmp_path / "out.jsonl").read_text().splitlines()] == ["ferry"]


def test_figures_are_shown_though_they_can_not_be_kept(
    evaluate: Call, data_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A disk that fills meanwhile costs a file, not the measuring."""

    def full(*_: object, **__: object) -> None:
        raise UsageError("figures can not be kept")

    for name in ("keep_figures", "_draw"):
        with monkeypatch.context() as patch:
            patch.setattr(f"summarizer.commands.evaluate.{name}", full)
            code, out, _ = evaluate(data_file, "--drafter", "lead3", "--keep", "kept", "--plot", "x.svg")
        assert (code, "ROUGE-Lsum" in out) == (ExitCode.USAGE, True)


def test_the_plot_is_a_well_formed_picture(evaluate: Call, data_file: Path, tmp_path: Path) -> None:
    """Names from the command line can not break it."""
    evaluate(data_file, "--drafter", "lead3", "--predictions", tmp_path / "out.jsonl")
    evaluate(data_file, "--score", f'<b>&"={tmp_path / "out.jsonl"}', "--plot", tmp_path / "p.svg")
    picture = ET.parse(tmp_path / "p.svg")  # noqa: S314 - the file was made above
    texts = [element.text for element in picture.iter() if element.text]
    assert '<b>&"' in texts


def test_markdown_tables_have_a_ruler(evaluate: Call, data_file: Path) -> None:
    """The output goes into a document as it is."""
    out = evaluate(data_file, "--drafter", "lead3", "--markdown")[1]
    assert "| system | ROUGE-1 | ROUGE-2 | ROUGE-Lsum |\n|---|---:|---:|---:|" in out


def test_flags_of_every_kind_are_counted_for_every_system(evaluate: Call, tmp_path: Path, data_file: Path) -> None:
    """A number that the article lacks is found in predictions of whatever system."""
    rows = [
        {
            "id": "ferry",
            "takeaways": ["The board paid 77 million crowns.", "The pier has leaked.", "Work starts soon."],
        },
        {
            "id": 2,
            "takeaways": ["Maas bakes 400 loaves a day.", "A bakery won a prize.", "The jury praised the crust."],
        },
    ]
    (tmp_path / "theirs.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    report = json.loads(evaluate(data_file, "--score", f"theirs={tmp_path / 'theirs.jsonl'}", "--json")[1])
    flags = {system["name"]: system["flags_per_100_takeaways"] for system in report["systems"]}
    assert flags["theirs"]["number"] > flags["lead3"].get("number", 0)
    assert flags["lead3=theirs"] is None
    support = {system["name"]: system["support"] for system in report["systems"]}
    assert support["theirs"]["mean"] < support["lead3"]["mean"] <= 1
    without = evaluate(data_file, "--drafter", "lead3", "--no-flags", "--json")[1]
    assert json.loads(without)["systems"][0]["flags_per_100_takeaways"] is None
