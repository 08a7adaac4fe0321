"""What editors decided, as examples for tuning a model: nothing of a text whose terms of use speak against it."""

import io
import re
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import timedelta
from importlib.resources import files
from pathlib import Path

import pytest

from db.articles.gates import gate_article, overrule_gate
from db.articles.saving import save_article
from db.deciding.acts import reject, withdraw
from db.errors import ExitCode
from db.records import ArticleText
from db.upkeep.redaction import redact_article
from summarizer.command_line.console import Console
from summarizer.command_line.invocation import Invocation
from summarizer.drafters.answers.prompting import PromptBook, load_book
from summarizer.export.training import decisions, may_train, preferences, supervised, write_training
from summarizer.settings import Export, Prompts, Server, Settings, Transformers
from tests.db.conftest import Forgery
from tests.summarizer.conftest import NIGHT, Command, Newsroom

Make = Callable[..., ArticleText]


@pytest.fixture(scope="module")
def book() -> PromptBook:
    """Return the shipped prompts."""
    return load_book()


def test_only_decisions_that_stand_teach(newsroom: Newsroom, article: Make, book: PromptBook) -> None:
    """Approved drafts make examples; pending, rejected and withdrawn ones make none."""
    newsroom.publish(article(1))
    newsroom.draft(article(2))
    reject(newsroom.db, newsroom.draft(article(3)), reason="style", version=1, actor=newsroom.editor, at=newsroom.at)
    gone = newsroom.publish(article(4))
    withdraw(newsroom.db, gone.id, note="Wrong.", version=gone.version, actor=newsroom.editor, at=newsroom.at)
    decided = list(decisions(newsroom.db))
    assert [(act, draft.article_id) for act, draft in decided] == [("approved", 1), ("rejected", 3)]
    (row,) = supervised(decided, book)
    assert "Pier 1 to be rebuilt" in row["prompt"][1]["content"]


def test_an_edit_is_preferred_to_what_the_model_wrote(newsroom: Newsroom, article: Make, book: PromptBook) -> None:
    """An approval without a change prefers nothing."""
    newsroom.publish(article(1))
    newsroom.publish(article(2), first="The board will rebuild pier 2.")
    (row,) = preferences(decisions(newsroom.db), book)
    assert row["chosen"][0]["content"].startswith("The board will rebuild pier 2.\n")
    assert row["rejected"][0]["content"].startswith("The harbour board agreed on Monday to rebuild pier 2 ")


def test_an_approval_is_preferred_to_an_earlier_rejection(newsroom: Newsroom, article: Make, book: PromptBook) -> None:
    """Both drafts of one text, one rejected and one approved, make a pair."""
    rejected = newsroom.draft(article(1))
    reject(newsroom.db, rejected, reason="style", version=1, actor=newsroom.editor, at=newsroom.at)
    newsroom.approve(newsroom.draft(article(1)), first="Pier 1 will be rebuilt.")
    (row,) = preferences(decisions(newsroom.db), book)
    assert row["chosen"][0]["content"].startswith("Pier 1 will be rebuilt.")


@pytest.mark.parametrize(
    ("rights", "allowed", "taken"),
    [("", (), True), ("No machine use", (), False), ("CC BY 4.0", (), False), ("CC BY 4.0", ("cc by 4.0",), True)],
)
def test_terms_of_use_are_kept(
    newsroom: Newsroom, article: Make, rights: str, allowed: tuple[str, ...], *, taken: bool
) -> None:
    """A text with terms is left out unless the house names them, word for word."""
    draft = newsroom.publish(article(1, rights=rights))
    assert may_train(draft, Settings(export=Export(training_rights=allowed)), newsroom.at) is taken


@pytest.mark.parametrize("drafter", ["transformers", "server"])
def test_examples_have_the_drafter_s_own_prompt(
    newsroom: Newsroom, article: Make, tmp_path: Path, drafter: str
) -> None:
    """The house's style, the rules of a section and the drafter's task stand in each example as in each draft."""
    newsroom.publish(article(1, section="Harbour"))
    task = (files("prompts") / "takeaways.v1.md").read_text(encoding="utf-8")
    own = {name: tmp_path / f"{name}.md" for name in ("house", "section", "transformers", "server")}
    for name, path in own.items():
        plain = f"---\nid: own\nversion: 1\nkind: {name}\npurpose: p\nparameters:\n---\nOur own {name}.\n"
        asked = task.replace("# system\n", f"# system\nOur own {name}.\n")
        path.write_text(plain if name in {"house", "section"} else asked, encoding="utf-8")
    settings = Settings(
        db=tmp_path / "takeaways.db",
        drafter=drafter,
        prompts=Prompts(house=str(own["house"]), sections={"harbour": str(own["section"])}),
        transformers=Transformers(prompt=str(own["transformers"])),
        server=Server(prompt=str(own["server"])),
    )
    console = Console(io.StringIO(), io.StringIO())
    write_training(Invocation(settings, console), "supervised", None)
    told = re.findall(r"Our own (\w+)\.", console.out.getvalue())  # type: ignore[attr-defined]
    assert sorted(told) == sorted(["house", "section", drafter])


def test_what_may_not_be_read_teaches_nothing(newsroom: Newsroom, article: Make) -> None:
    """A text that was blanked by order, and one that is still under embargo."""
    newsroom.publish(article(1))
    newsroom.publish(article(2, embargoed_until="2026-03-05T00:00:00Z"))
    redact_article(newsroom.db, 1, reason="Order 9", actor=newsroom.editor, at=newsroom.at)
    settings = Settings()
    for at, drafts in ((newsroom.at, []), (newsroom.at + timedelta(days=1), [2])):
        assert [draft.id for _, draft in decisions(newsroom.db) if may_train(draft, settings, at)] == drafts


@pytest.mark.parametrize("code", ["rights", "embargo?", "kill?"])
def test_what_the_gate_forbids_teaches_nothing(here: Command, newsroom: Newsroom, article: Make, code: str) -> None:
    """Until a person overrules it; a gate that only keeps from drafting is none, and what has expired is over."""
    for number in (1, 2, 3):
        newsroom.publish(article(number))
    gate_article(newsroom.db, 1, f"{code}: it says so", actor=NIGHT, at=newsroom.at)
    gate_article(newsroom.db, 2, "too short: 9 words", actor=NIGHT, at=newsroom.at)
    over = article(3, expires_at="2026-03-04T06:00:00+00:00")
    save_article(newsroom.db, over, actor=NIGHT, at=newsroom.at)
    (line,) = here("export", "--training", "supervised").stdout.splitlines()
    assert "Pier 2 to be rebuilt" in line
    overrule_gate(newsroom.db, 1, actor=newsroom.editor, at=newsroom.at)
    assert len(here("export", "--training", "supervised").stdout.splitlines()) == 2


def test_an_internal_note_teaches_nothing(newsroom: Newsroom, article: Make, book: PromptBook) -> None:
    """Neither the note nor a name of an editor is in an example."""
    newsroom.publish(article(1, ed_note="call the lawyer"), first="A board rebuilds a pier.")
    rows = [*supervised(decisions(newsroom.db), book), *preferences(decisions(newsroom.db), book)]
    assert "lawyer" not in str(rows)


@pytest.mark.parametrize("out", [".", "..", "/", "folder"])
def test_a_folder_is_no_training_file(here: Command, tmp_path: Path, out: str) -> None:
    """One line that says so, also where the path has no name of its own."""
    (tmp_path / "folder").mkdir()
    done = here("export", "--training", "supervised", "--out", out)
    assert (done.returncode, f"{out} is a folder" in done.stderr) == (ExitCode.USAGE, True), done.stderr


def test_a_forged_text_teaches_nothing(here: Command, newsroom: Newsroom, article: Make, tmp_path: Path) -> None:
    """What no editor approved would stand there as what one did."""
    newsroom.publish(article(1))
    with closing(sqlite3.connect(tmp_path / "takeaways.db", isolation_level=None)) as forger:
        Forgery(forger).unguarded("UPDATE takeaways SET text = 'The pier shrinks.' WHERE position = 1")
    done = here("export", "--training", "supervised")
    assert (done.returncode, done.stdout) == (ExitCode.LOG_BROKEN, "")
