"""Tuning learns from what editors let stand, measures on what it held out, and never loses the weights before."""

import json
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from subprocess import CompletedProcess

import pytest
import torch

from db.deciding.acts import approve
from db.errors import ExitCode, InputError
from db.opening import open_database
from db.records import Actor
from summarizer.embedded.choosing.network import CHOICE, ChoiceNetwork, ChoiceShape
from summarizer.embedded.choosing.ranking_numbers import RANKED
from summarizer.embedded.choosing.set_features import NAMES
from summarizer.embedded.choosing.taste import NUMBERS, RANKING
from summarizer.embedded.manifest import FOLDER
from summarizer.embedded.salience.grades import GRADED
from summarizer.embedded.salience.network import SalienceNetwork
from summarizer.embedded.salience.reading import Salience
from summarizer.embedded.standing.captions import CAPTIONS
from summarizer.embedded.trunk import SALIENCE, load_trunk
from summarizer.embedded.weights import read_weights, write_network
from summarizer.settings import Lengths
from summarizer.training import tuning
from summarizer.training.choosing.grade_train import new_network
from summarizer.training.examples import Example
from summarizer.training.tuning import Tuned, parted, replaced, tune

AT = datetime(2026, 3, 4, 5, 6, 7, tzinfo=UTC)
Command = Callable[..., CompletedProcess[str]]
Inbox = Callable[..., Path]


def reviewed(number: int, end: str = "") -> Example:
    """Return an article of five sentences with three takeaways."""
    told = (
        f"The harbour board agreed on Monday to rebuild pier {number} in the winter.",
        f"Work on pier {number} will cost 4 million crowns, treasurer Ida Holm said.",
        f"Fishing crews may keep using pier {number} until the end of October.",
    )
    body = " ".join((*told, "Nobody lives at the harbour of the old town now.", "Rain fell on the town all day long."))
    return Example(str(number), body + end, told, restored=False)


def test_parts_stay_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is held out once is held out always, whatever else is reviewed; about a fifth, and never learned from."""
    learn, held = parted(reviewed(number) for number in range(120))
    monkeypatch.setattr(tuning, "LEAST", 10)
    few, few_held = parted(reviewed(number) for number in range(60))
    assert {each.id for each in few_held} == {each.id for each in held if int(each.id) < 60}
    assert not {each.id for each in few} & {each.id for each in held}
    assert 12 < len(held) < 40 < len(learn)


def test_an_article_counts_once_with_its_last_takeaways(monkeypatch: pytest.MonkeyPatch) -> None:
    """A story that was reopened and approved again teaches what was said last."""
    monkeypatch.setattr(tuning, "LEAST", 1)
    again = Example("1", reviewed(1).article, ("Pier 1 is rebuilt.",), restored=False)
    learn, held = parted([reviewed(1), again])
    assert [each.highlights for each in (*learn, *held)] == [again.highlights]


def test_a_correction_is_the_same_article(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of a story that was reviewed, corrected and reviewed again, the correction counts; nothing else is left of it."""
    monkeypatch.setattr(tuning, "LEAST", 60)
    both = [reviewed(number, end) for number in range(60) for end in ("", " It will be 12 metres long.")]
    learn, held = parted(both)
    assert sorted(int(each.id) for each in (*learn, *held)) == list(range(60))
    assert all(each.article.endswith("12 metres long.") for each in (*learn, *held))
    assert {each.id for each in held} == {each.id for each in parted(both[::2])[1]}


def test_a_copy_under_another_name_is_the_same_article(monkeypatch: pytest.MonkeyPatch) -> None:
    """One text is not learned from and held out at once; nor is what it was corrected to."""
    monkeypatch.setattr(tuning, "LEAST", 1)
    copy = Example("copy", reviewed(1).article, reviewed(1).highlights, restored=False)
    corrected = Example("copy", reviewed(2).article, reviewed(2).highlights, restored=False)
    learn, held = parted([reviewed(1), copy, reviewed(2), corrected])
    assert [*learn, *held] == [corrected]


def test_articles_too_short_to_learn_from_are_refused(tiny_weights: Path, tmp_path: Path) -> None:
    """The choice of three out of three sentences or fewer teaches nothing; the error says so, and no folder is left."""
    short = [Example(str(number), "The pier is closed. Rain fell.", ("a b", "c d", "e f"), False) for number in (1, 2)]
    with pytest.raises(InputError, match="none of the 2 articles to learn from has more than three sentences"):
        tune(tiny_weights, tmp_path / "new", short, short, Lengths(), passes=1)
    assert not (tmp_path / "new").exists()


def test_too_few_are_refused() -> None:
    """The error says how many there are and how many are needed."""
    with pytest.raises(InputError, match=r"99 articles .* 100 are needed"):
        parted(reviewed(number) for number in range(99))


def test_what_grades_read_stays_as_it_is(tiny_weights: Path, tmp_path: Path) -> None:
    """The layers that the grading network shares are not tuned: it was taught by what they make of an article."""
    learn = [reviewed(number) for number in range(20)]
    shared = "layers.0.output.dense.weight"
    old = read_weights(tiny_weights).tensors(SALIENCE)[shared]
    tune(tiny_weights, tmp_path / "moved", learn, learn[:2], Lengths(), passes=2)
    assert not torch.equal(read_weights(tmp_path / "moved").tensors(SALIENCE)[shared], old)
    trunk = load_trunk(tiny_weights)
    grades = new_network(SalienceNetwork.of(trunk), trunk.encoder.config)
    write_network(tiny_weights, GRADED, grades.state_dict(), grades.shape.as_dict())
    tune(tiny_weights, tmp_path / "still", learn, learn[:2], Lengths(), passes=2)
    assert torch.equal(read_weights(tmp_path / "still").tensors(SALIENCE)[shared], old)


def test_tuning_writes_new_weights_beside_the_old(tiny_weights: Path, tmp_path: Path) -> None:
    """The new folder loads, differs in the salience network only, and the old one is as it was."""
    before = {path.name: path.read_bytes() for path in tiny_weights.iterdir()}
    learn, held = [reviewed(number) for number in range(20)], [reviewed(number) for number in range(20, 25)]
    tuned = tune(tiny_weights, tmp_path / "new", learn, held, Lengths(), passes=2)
    assert {path.name: path.read_bytes() for path in tiny_weights.iterdir()} == before
    old, new = read_weights(tiny_weights), read_weights(tmp_path / "new")
    assert old.sha256 != new.sha256
    assert old.manifest.files["lower.safetensors"] == new.manifest.files["lower.safetensors"]
    assert (tuned.learned, tuned.held) == (20, 5)
    assert min(tuned.before, tuned.after) > 10
    assert not list((tmp_path / "new").glob("*.pt"))


def test_the_choice_goes_on_learning(tiny_weights: Path, tmp_path: Path) -> None:
    """Where the weights choose with a network, that one is taught too; what it knows of its numbers stays."""
    torch.manual_seed(4)
    shape = ChoiceShape(size=16, numbers=len(NUMBERS), features=len(NAMES))
    write_network(tiny_weights, CHOICE, ChoiceNetwork(shape).state_dict(), shape.as_dict())
    learn, held = [reviewed(number) for number in range(20)], [reviewed(number) for number in range(20, 25)]
    tune(tiny_weights, tmp_path / "new", learn, held, Lengths(), passes=1)
    old, new = (read_weights(folder).tensors(CHOICE) for folder in (tiny_weights, tmp_path / "new"))
    assert torch.equal(old["means"], new["means"])
    assert not torch.equal(old["sentence.weight"], new["sentence.weight"])


@pytest.mark.parametrize("asked", [0.0, 1.0])
def test_a_choice_that_is_not_asked_is_not_taught(tiny_weights: Path, tmp_path: Path, asked: float) -> None:
    """Where readers' ranking gives the network no weight, teaching it would change no draft."""
    shape = ChoiceShape(size=16, numbers=len(NUMBERS), features=len(NAMES))
    write_network(tiny_weights, CHOICE, ChoiceNetwork(shape).state_dict(), shape.as_dict())
    layer = torch.nn.Linear(len(RANKED), 1)
    torch.nn.init.zeros_(layer.weight)
    layer.weight.data[0, 0] = asked
    write_network(tiny_weights, RANKING, layer.state_dict(), {"size": len(RANKED)})
    learn = [reviewed(number) for number in range(20)]
    tune(tiny_weights, tmp_path / "new", learn, learn[:2], Lengths(), passes=1)
    old, new = (read_weights(folder).manifest.files for folder in (tiny_weights, tmp_path / "new"))
    assert (old["choice.safetensors"] == new["choice.safetensors"]) is (not asked)


@pytest.mark.parametrize(
    ("after", "sure", "better"), [(31.0, 0.95, True), (31.0, 0.6, False), (29.0, 0.95, False)], ids=str
)
def test_better_means_surely_better(after: float, sure: float, *, better: bool) -> None:
    """A gain that chance may have made replaces nothing."""
    assert Tuned(100, 25, 30.0, after, sure).better is better


def test_the_weights_before_are_kept(tmp_path: Path) -> None:
    """They move to a name with the time; a first tuning has none to keep."""
    for name in ("new", "newer"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "manifest.json").write_text(name)
    assert replaced(tmp_path / "new", tmp_path / "weights", AT) is None
    kept = replaced(tmp_path / "newer", tmp_path / "weights", AT)
    assert kept == tmp_path / "weights-before-20260304T050607Z"
    assert (kept / "manifest.json").read_text() == "new"
    assert (tmp_path / "weights" / "manifest.json").read_text() == "newer"


def test_old_weights_come_back_where_new_ones_can_not_stand(tmp_path: Path) -> None:
    """A night that drafts meanwhile finds weights."""
    current = tmp_path / "weights"
    current.mkdir()
    with pytest.raises(OSError, match="absent"):
        replaced(tmp_path / "absent", current, AT)
    assert [path.name for path in tmp_path.iterdir()] == ["weights"]


@pytest.mark.parametrize("out", [".", "", "/", "weights/.."])
def test_a_folder_without_a_name_is_refused_before_anything_is_learned(
    here: Command, monkeypatch: pytest.MonkeyPatch, out: str
) -> None:
    """The weights before are kept beside the new ones, under its name."""
    monkeypatch.setattr(tuning, "parted", lambda _: pytest.fail("articles were read"))
    done = here("tune", "--out", out)
    assert (done.returncode, "a folder with a name" in done.stderr) == (ExitCode.USAGE, True)


@pytest.mark.parametrize("after", [31.0, 29.0])
def test_nothing_of_others_beside_the_weights_is_touched(
    here: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, after: float
) -> None:
    """A folder `weights.part` is somebody's own; an empty folder of the name asked for is as good as none."""

    def learned(start: Path, out: Path, *_: object, passes: int) -> Tuned:
        assert (start, passes) == (FOLDER, 3)
        out.mkdir(parents=True)
        (out / "manifest.json").write_text("new")
        return Tuned(100, 25, 30.0, after, 0.95)

    monkeypatch.setattr(tuning, "parted", lambda _: ([], []))
    monkeypatch.setattr(tuning, "tune", learned)
    for name in ("weights", "weights.part"):
        (tmp_path / name).mkdir()
    (tmp_path / "weights.part" / "notes.txt").write_text("precious")
    assert here("tune", "--out", "weights").returncode == ExitCode.OK
    assert {str(path.relative_to(tmp_path)) for path in tmp_path.rglob("*")} == {
        "weights",
        "weights.part",
        "weights.part/notes.txt",
        *(["weights/manifest.json"] if after > 30.0 else []),
    }


def test_weights_may_be_named_before_they_are_there(
    here: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A folder of the settings that is not there, or was lost, is where tuning puts the weights, not what stops it."""
    begun: list[Path] = []

    def learned(start: Path, out: Path, *_: object, passes: int) -> Tuned:
        begun.append(start)
        out.mkdir(parents=True)
        (out / "manifest.json").write_text(f"new {passes}")
        return Tuned(100, 25, 30.0, 31.0, 0.95)

    monkeypatch.setattr(tuning, "parted", lambda _: ([], []))
    monkeypatch.setattr(tuning, "tune", learned)
    weights, set_to = tmp_path / "weights", {"TAKEAWAYS_EMBEDDED__WEIGHTS": "weights"}
    assert "to draft with" not in here("tune", **set_to).stderr
    weights.rename(tmp_path / "weights-before-20260101T000000Z")
    assert here("tune", **set_to).returncode == ExitCode.OK
    assert [each.name for each in begun] == [FOLDER.name, "weights-before-20260101T000000Z"]
    assert f'[embedded] weights = "{tmp_path / "other"}"' in here("tune", "--out", "other", **set_to).stderr


def test_the_command_learns_from_approvals_alone(
    here: Command, inbox: Inbox, tmp_path: Path, tiny_weights: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Pending drafts teach nothing; with enough approvals it compares, and says what it did with the weights."""
    names = [f"Larkby{letter}" for letter in "abcdefghijklmnop"]
    here("ingest", inbox(*names))
    here("draft", TAKEAWAYS_DRAFTER="lead3")
    refused = here("tune")
    assert (refused.returncode, "0 articles" in refused.stderr) == (ExitCode.BAD_INPUT, True)
    db = open_database(tmp_path / "takeaways.db")
    for draft_id, version in db.execute("SELECT id, version FROM drafts WHERE state = 'pending'").fetchall():
        texts = (f"Draft {draft_id} keeps its pool open.", "The pool stays open all year.", "The town pays for it.")
        approve(db, draft_id, texts, version=version, actor=Actor("Ida Holm"), at=datetime.now(UTC))
    db.close()
    monkeypatch.setattr(tuning, "LEAST", len(names))
    # Articles go by the names of their files, which no two runs share: of few, none might be held out.
    monkeypatch.setattr(tuning, "ONE_IN", 2)
    done = here("tune", "--json", "--passes", "1", TAKEAWAYS_EMBEDDED__WEIGHTS=str(tiny_weights))
    told = json.loads(done.stdout)
    assert told["learned"] + told["held"] == len(names)
    read_weights(tiny_weights)  # which looks at every file
    assert not tiny_weights.with_name("weights.part").exists()


def test_captions_are_told_after_tuning_as_before(tiny_weights: Path, tmp_path: Path) -> None:
    """The layer is carried over to the tuned network's vectors: the same sentences are as likely captions."""
    torch.manual_seed(4)
    write_network(tiny_weights, CAPTIONS, torch.nn.Linear(16, 1).state_dict(), {"size": 16})
    learn, held = [reviewed(number) for number in range(20)], [reviewed(number) for number in range(20, 25)]
    tune(tiny_weights, tmp_path / "new", learn, held, Lengths(), passes=2)
    old, new = (Salience.of(load_trunk(folder)).read(held[0].article) for folder in (tiny_weights, tmp_path / "new"))
    layers = (read_weights(folder).tensors(CAPTIONS)["weight"] for folder in (tiny_weights, tmp_path / "new"))
    assert [each.pictured for each in new.sentences] == pytest.approx([e.pictured for e in old.sentences], abs=0.02)
    assert not torch.equal(*layers)
