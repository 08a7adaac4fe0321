"""Learning what the checks ask: from true highlights and planted errors, all questions or some of them."""

import json
import lzma
import random
from collections import Counter
from importlib import resources
from pathlib import Path

import pytest
from click.testing import CliRunner

from summarizer.checks.article import CheckedArticle
from summarizer.checks.asking import ask_all
from summarizer.checks.weighing.learned import FILE
from summarizer.training.checks_data import HIGHLIGHTS, RESTORED
from summarizer.training.claims.written_claims import Twins, Use
from summarizer.training.commands import placing as command_placing
from summarizer.training.commands.placing import command, learn
from summarizer.training.planting import placing_examples
from summarizer.training.planting.placing_examples import Example, Source, examples, held_beside


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Return a folder with two dozen short articles that have figures."""
    rows = [
        {
            "article": f"The port of Wend took {n} ships in May. It has {n + 40} boats. Ruiz paid {n + 90} pounds.",
            "highlights": [f"Wend took {n} ships and Ruiz paid {n + 90} pounds.", "It did not rain in Wend."],
            "casing": "original",
        }
        for n in range(11, 59)
    ]
    for file, some in ((HIGHLIGHTS, rows), (RESTORED, rows[:1])):
        with lzma.open(tmp_path / file, "wt", encoding="utf-8") as lines:
            lines.writelines(json.dumps(row) + "\n" for row in some)
    return tmp_path


def test_errors_are_planted_for_the_wanted_questions(data: Path) -> None:
    """What is true is measured for all, since limits are shares of all true takeaways."""
    wrong: Counter[str] = Counter()
    true: Counter[str] = Counter()
    for example in examples(data, random.Random(1), 0, {"number", "exchange"}):
        (wrong if example.wrong else true)[example.question] += 1
    assert set(wrong) == {"number", "exchange"}
    assert {"number", "exchange", "name", "denial gained"} <= set(true)


def test_only_what_is_wanted_is_asked() -> None:
    """Questions that are measured together come together."""
    article = CheckedArticle.prepare("", "Ruiz paid 20 pounds in May. The port of Wend took 30 ships in June.")
    held = held_beside("Ruiz paid 20 pounds in May.", article)
    assert {asked.answer.question for asked in ask_all(held, {"number"})} <= {"number", "absent number"}
    assert {asked.answer.question for asked in ask_all(held, {"date"})} <= {"date", "absent date"}
    assert len({asked.answer.question for asked in ask_all(held)}) > 2


def test_some_questions_can_be_learned_alone(data: Path, tmp_path: Path) -> None:
    """The others stay as they are."""
    out = tmp_path / "learned.json"
    shipped = resources.files("summarizer.checks.weighing").joinpath(FILE).read_text(encoding="utf-8")
    out.write_text(shipped, encoding="utf-8")
    arguments = ["--data", str(data), "--out", str(out), "--only", "number"]
    found = CliRunner().invoke(command, arguments)
    assert found.exit_code == 0, found.output
    assert found.output.startswith("number, cased: ")
    before, after = json.loads(shipped)["questions"], json.loads(out.read_text(encoding="utf-8"))["questions"]
    assert after.keys() == before.keys()
    assert [name for name in before if before[name] != after[name]] == ["number"]


@pytest.mark.parametrize("use", list(Use))
def test_claims_in_new_words_teach_some_questions(data: Path, monkeypatch: pytest.MonkeyPatch, use: Use) -> None:
    """A name in another's place is wrong where the twins differ; claims that measure teach nothing."""
    article = (
        "Ana Ruiz bought the mill of Larkby in May. Kit Holt, who runs the port of Wend, said that she paid too much."
    )
    twins = Twins("Ana Ruiz is the mill's buyer.", "Kit Holt is the mill's buyer.", "who")
    monkeypatch.setattr(placing_examples, "written_articles", lambda _: iter([(article, (twins,))]))
    monkeypatch.setattr(placing_examples, "use_of", lambda _: use)
    found = examples(data, random.Random(1), 0, {"name"}, new_words=True)
    told = [one for one in found if one.source is Source.WRITTEN]
    assert {one.wrong for one in told if one.question == "name"} == ({True, False} if use is Use.TEACH else set())


def test_claims_in_new_words_raise_the_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where true ones seem more wrong than true highlights do, fewer of them are warned of."""
    chance = random.Random(1)
    found = [
        Example(
            "doubt gained", [chance.gauss(2.0 * wrong + shift, 1.0), chance.random()], wrong, text, text // 3, source
        )
        for text, (wrong, source, shift) in enumerate(
            [(False, Source.CASED, 0.0), (True, Source.CASED, 0.0), (False, Source.WRITTEN, 1.0)] * 200
        )
    ]
    true = {Source.CASED: 200, Source.WRITTEN: 200}
    strict = learn("doubt gained", found, true, seed=1).warning
    monkeypatch.setattr(command_placing, "WARNED_IN_NEW_WORDS", {"doubt gained": 1.0})
    assert strict > learn("doubt gained", found, true, seed=1).warning > 0
