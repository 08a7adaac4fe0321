"""`takeaways assign`: whom waiting drafts are for, said from a shell."""

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlite_utils import Database

from db.deciding.acts import approve
from db.deciding.planted import plant
from db.drafts.rows import load_draft
from db.errors import ExitCode
from db.history import of_draft
from db.records import Actor, ArticleText
from tests.summarizer.conftest import Newsroom

Command = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def waiting(newsroom: Newsroom, article: Callable[..., ArticleText]) -> Database:
    """A record in which the drafts 1 to 3, of articles of the same numbers, wait; it knows no editor."""
    for number in (1, 2, 3):
        newsroom.draft(article(number))
    return newsroom.db


def for_whom(db: Database) -> list[str]:
    """Return whom the three drafts are for."""
    return [load_draft(db, number).assigned_to for number in (1, 2, 3)]


def test_articles_are_assigned_and_taken_back(here: Command, waiting: Database) -> None:
    """By id or source id, each once; the log has who said so and why; a name nobody knew is told."""
    done = here("assign", "1", "urn:test:2", "1", "--to", " Ana  Ruiz", "--note", "your beat", "--as", "Nora")
    assert (done.returncode, done.stdout) == (ExitCode.OK, "")
    assert done.stderr == "2 assigned to Ana Ruiz, whom the record did not know\n"
    assert for_whom(waiting) == ["Ana Ruiz", "Ana Ruiz", ""]
    last = of_draft(waiting, 1)[-1]
    assert (last.act, last.actor, last.texts["note"]) == ("assigned", Actor("Nora"), "your beat")
    assert [one.act for one in of_draft(waiting, 1)] == ["drafted", "assigned"]
    assert here("assign", "3", "--to", "ana ruiz", "--as", "Nora").stderr == "1 assigned to Ana Ruiz\n"
    done = here("assign", "1", "3", "--nobody", "--as", "Nora")
    assert done.stderr == "2 for nobody in particular now\n"
    assert for_whom(waiting) == ["", "Ana Ruiz", ""]
    assert here("assign", "1", "--nobody", "--as", "Nora").stderr == "0 for nobody in particular now\n"
    assert here("audit", "verify").returncode == ExitCode.OK


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (("1", "99", "--to", "Ana"), ExitCode.USAGE, "no article goes by '99'"),
        (("1", "2", "--to", "Ana"), ExitCode.REFUSED, "article 2 has no draft that waits"),
        (("1", "--to", " \u200b "), ExitCode.REFUSED, "a name has a letter or a digit"),
        (("1", "--to", "Ana", "--as", "..."), ExitCode.REFUSED, "only a named person"),
        (("1", "--to", "Ana", "--as", " "), ExitCode.USAGE, "nobody is named"),
        (("1", "--to", "Ana", "--nobody"), ExitCode.USAGE, "name an editor, or nobody"),
        (("1",), ExitCode.USAGE, "name an editor, or nobody"),
        (("1", "--nobody", "--note", "why"), ExitCode.USAGE, "--nobody takes no --note"),
        (("--to", "Ana"), ExitCode.USAGE, "Missing argument"),
    ],
)
def test_what_can_not_be_assigned_is_refused_as_a_whole(
    here: Command, waiting: Database, arguments: tuple[str, ...], code: ExitCode, said: str
) -> None:
    """One line says why, and the articles beside it stay as they were."""
    draft = load_draft(waiting, 2)
    approve(waiting, 2, draft.texts, version=draft.version, actor=Actor("Ida"), at=draft.created_at)
    done = here("assign", *arguments, **({} if "--as" in arguments else {"TAKEAWAYS_PERSON": "Nora"}))
    assert (done.returncode, done.stdout) == (code, "")
    assert said in done.stderr
    assert [line.split(":")[0] for line in done.stderr.splitlines()] in (["takeaways"], ["takeaways", "hint"])
    assert for_whom(waiting) == ["", "", ""]


def test_the_article_s_own_draft_is_meant(here: Command, newsroom: Newsroom, waiting: Database) -> None:
    """A test copy of a decided draft is none of the article's that waits."""
    newsroom.approve(2)
    copy = plant(waiting, 2, position=1, text="Pier 2 is blue.", kind="name", actor=newsroom.editor, at=newsroom.at)
    assert here("assign", "2", "--to", "Ana", "--as", "Nora").returncode == ExitCode.REFUSED
    assert load_draft(waiting, copy).assigned_to == ""


def test_without_a_record_nothing_is_made(here: Command, tmp_path: Path) -> None:
    """A wrong path makes no empty database."""
    assert here("assign", "1", "--to", "Ana", "--as", "Nora").returncode == ExitCode.DATABASE
    assert list(tmp_path.iterdir()) == []
