"""Numbers, times and targets that no command can work with: one line, exit code 2, nothing changed."""

import errno
import io
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from db.errors import ExitCode, InputError
from db.opening import open_database
from summarizer.command_line.console import Console
from summarizer.commands.try_ import first_article

Command = Callable[..., subprocess.CompletedProcess[str]]
HUGE = "99999999999999999999999"


@pytest.mark.parametrize(
    "line",
    [
        f"audit log --article {HUGE}",
        f"audit log --draft {HUGE}",
        f"audit log --limit {HUGE}",
        f"audit log --after {HUGE}",
        "audit log --since 0001-01-01T00:00+14:00",
        "audit log --until 9999-12-31T23:59-14:00",
        "audit sql SELECT --seconds nan",
        "audit sql SELECT --seconds inf",
        f"audit sql SELECT --rows {HUGE}",
        "export --since nonsense",
        "export --since 9999-12-31T23:59-14:00",
        "export --since 0001-01-01T00:00+14:00",
        f"db redact --entry {HUGE} --reason order --as Ana",
        f"db redact --article {HUGE} --reason order --as Ana",
        f"db look {HUGE} --answer changed --as Ana",
        "db look 5 --as Ana",
        "db look --answer changed --as Ana",
        "db backup takeaways.db",
        "db backup article.txt",
        "review --serve --public-url nonsense",
        "review --serve --public-url http://[",
    ],
)
def test_what_can_not_be_meant_is_one_line(here: Command, tmp_path: Path, line: str) -> None:
    """No traceback, no change: neither in the record nor in the files beside it."""
    open_database(tmp_path / "takeaways.db").close()
    (tmp_path / "article.txt").write_text("An article.")
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    done = here(*line.split())
    assert (done.returncode, done.stdout) == (ExitCode.USAGE, ""), done.stderr
    assert [part.split(":")[0] for part in done.stderr.splitlines()] == ["takeaways", "hint"]
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir() if path.suffix in (".db", ".txt")} == before


@pytest.mark.parametrize("line", ["", "audit", "db", "models"])
def test_a_group_alone_shows_its_help(here: Command, line: str) -> None:
    """It is laid out as `--help` lays it out, on stderr, as nothing was done."""
    done = here(*line.split())
    assert (done.returncode, done.stdout) == (ExitCode.USAGE, "")
    assert done.stderr.startswith("Usage: takeaways")
    assert "\nCommands:\n" in done.stderr


@pytest.mark.parametrize(
    "line", ["upgrade", "policy", "redact --entry 1 --reason r --as A", "look --as A", "plant --as A"]
)
def test_a_wrong_path_makes_no_database(here: Command, tmp_path: Path, line: str) -> None:
    """What looks after a database wants one."""
    assert here("--db", "typo.db", "db", *line.split()).returncode == ExitCode.DATABASE
    assert list(tmp_path.iterdir()) == []


def test_a_time_of_this_machine(here: Command, tmp_path: Path) -> None:
    """`--since` is understood with and without a zone and time of day."""
    open_database(tmp_path / "takeaways.db").close()
    for text in ("2026-03-04", "2026-03-04T05:06", " 2026-03-04T05:06+01:00 "):
        assert here("export", "--since", text).returncode == ExitCode.OK


@pytest.mark.parametrize(
    "line",
    ["ingest |", "try |", "nightly |", "nightly . |", "--db | status", "--db | draft", "export --out |", "db backup |"],
)
def test_an_empty_path_is_not_the_folder_one_stands_in(here: Command, tmp_path: Path, line: str) -> None:
    """`nightly "$INBOX"` with a variable that is not set must not tidy up whatever folder that is."""
    (tmp_path / "notes.txt").write_text("Not for the newsroom. It is mine. Leave it alone. It stays here.")
    done = here(*(word.replace("|", "") for word in line.split()))
    assert (done.returncode, done.stdout) == (ExitCode.USAGE, "")
    assert "the path is empty" in done.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["notes.txt"]


@pytest.mark.parametrize("command", ["try", "ingest", "nightly", "check --takeaway One"])
@pytest.mark.parametrize("address", ["https://news.example/pool", "HTTP://news.example"])
def test_an_address_is_no_path(here: Command, command: str, address: str) -> None:
    """It is told as it was typed, and what takes one."""
    done = here(*command.split(), address)
    assert (done.returncode, done.stdout) == (ExitCode.USAGE, "")
    assert f"{address} is an address, and a path is wanted; `takeaways ingest --url` fetches a page" in done.stderr


@pytest.mark.parametrize(
    "line",
    [
        "models show |",
        "models pull |",
        "draft --article |",
        "draft --drafter |",
        "try page.txt --drafter |",
        "nightly --drafter |",
        "audit article |",
        "export --section |",
        "export --changed --target |",
        "assign | --to Ana --as Ben",
        "assign 1 --to | --as Ben",
    ],
)
@pytest.mark.parametrize("value", ["", " "])
def test_an_empty_name_is_not_taken_for_none(here: Command, tmp_path: Path, line: str, value: str) -> None:
    """`--target "$SITE"` with a variable that is not set must not tell another follower's changes."""
    open_database(tmp_path / "takeaways.db").close()
    done = here(*(word.replace("|", value) for word in line.split()))
    assert (done.returncode, done.stdout) == (ExitCode.USAGE, "")
    assert "it is empty; is a variable unset?" in done.stderr


@pytest.mark.parametrize("command", ["draft", "nightly"])
@pytest.mark.parametrize(
    ("database", "said"), [("gone/x.db", "the folder gone does not exist"), (".", ". is a folder")]
)
def test_where_no_database_can_be_no_lock_is_made(
    here: Command, tmp_path: Path, command: str, database: str, said: str
) -> None:
    """The message is about the database, and nothing is left behind."""
    done = here("--db", database, command)
    assert (done.returncode, said in done.stderr) == (ExitCode.DATABASE, True)
    assert "lock" not in done.stderr
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("line", ["try -", "check - --takeaway One", "check --jsonl - --quick", "ingest -"])
def test_a_closed_stdin_is_told(tmp_path: Path, line: str) -> None:
    """Under some schedulers there is none: one line, and no traceback."""
    code = f"{sys.executable} -m summarizer {line} <&-"
    done = subprocess.run(["bash", "-c", code], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (ExitCode.BAD_INPUT, "")
    assert done.stderr.startswith("takeaways: error: stdin is closed\n")


STRANGE = os.fsdecode("Café".encode("latin-1"))


@pytest.mark.parametrize(
    "line",
    [
        "audit log --actor |",
        "audit article |",
        "export --section |",
        "export --target |",
        "db redact --entry 1 --reason | --as Ana",
        "assign | --to Ana --as Ben",
    ],
)
def test_text_that_is_no_utf8_is_told(here: Command, line: str) -> None:
    """As a Latin-1 terminal sends it: one line, where the record can not take it; nothing is done."""
    here("ingest", "-", stdin="One thing happened here. Another thing came next. A third thing followed.")
    done = here(*(word.replace("|", STRANGE) for word in line.split()))
    assert done.stdout == ""
    if done.returncode:
        assert done.returncode in (ExitCode.USAGE, ExitCode.REFUSED), done.stderr
        assert done.stderr.startswith("takeaways: error: ")


def article_lines(*numbers: int) -> str:
    """Return JSON Lines with an article for each number, and a broken line for 0."""
    body = "The board of Larkby met on Monday. It voted to build pier {}. Work begins in May, Ana Poe said."
    lines = [{"id": f"a{one}", "headline": f"Pier {one}", "body": body.format(one)} if one else {} for one in numbers]
    return "".join(json.dumps(line) + "\n" for line in lines)


@pytest.mark.parametrize(("numbers", "code"), [((1, 2), ExitCode.USAGE), ((0, 1), ExitCode.BAD_INPUT)])
def test_a_takeaway_is_held_against_no_article_by_chance(here: Command, numbers: tuple[int, ...], code: int) -> None:
    """Of many articles nobody knows which is meant, and of a file with a broken line neither."""
    Path("some.jsonl").write_text(article_lines(*numbers))
    done = here("check", "some.jsonl", "--quick", "--takeaway", "The board voted to build pier 2.")
    assert (done.returncode, done.stdout) == (code, "")
    Path("one.jsonl").write_text(article_lines(1))
    assert "supported:" in here("check", "one.jsonl", "--quick", "--takeaway", "The board voted.").stdout


def test_which_article_is_tried_is_told(tmp_path: Path) -> None:
    """The first that can be read, what was refused before it, and that there are more."""
    (tmp_path / "some.jsonl").write_text(article_lines(0, 1, 2))
    console = Console(io.StringIO(), io.StringIO())
    assert first_article(tmp_path / "some.jsonl", console).headline == "Pier 1"
    told = console.err.getvalue()  # type: ignore[attr-defined]
    assert "line 1" in told
    assert "only the first article of" in told
    (tmp_path / "bad.jsonl").write_text(article_lines(0, 0))
    with pytest.raises(InputError, match="line 1"):
        first_article(tmp_path / "bad.jsonl", console)
    assert "line 2" in console.err.getvalue()  # type: ignore[attr-defined]


def test_a_folder_without_articles_is_named(here: Command, tmp_path: Path) -> None:
    """Not only that there is none in it."""
    (tmp_path / "empty").mkdir()
    assert here("try", "empty").stderr.startswith("takeaways: error: empty: no article in it")


@pytest.mark.parametrize(
    "line",
    [
        "--db | status",
        "--db | draft",
        "export --out |",
        "db backup |",
        "audit verify --anchor |",
        "nightly |",
        "ingest |",
    ],
)
def test_a_name_that_the_system_refuses_is_told(here: Command, line: str) -> None:
    """Whatever the system says no to, and wherever: never an exit without a word."""
    here("ingest", "-", stdin="One thing happened here. Another thing came next. A third thing followed.")
    done = here(*(word.replace("|", "x" * 5_000) for word in line.split()))
    assert done.returncode != ExitCode.OK
    assert "File name too long" in done.stderr or "no such folder" in done.stderr


def test_a_folder_that_may_not_be_entered_is_told(here: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    """A database in another's folder: the system's answer comes before any of ours."""

    def refused(path: Path) -> bool:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))

    monkeypatch.setattr(Path, "is_dir", refused)
    done = here("--db", "closed/x.db", "status")
    assert done.returncode == ExitCode.DATABASE
    assert done.stderr == (
        "takeaways: error: closed/x.db: the database can not be reached (Permission denied)\n"
        "hint: check the path and its permissions\n"
    )


def test_who_plants_in_vain_is_told_why(here: Command, tmp_path: Path) -> None:
    """No promise of a figure where nothing was planted."""
    open_database(tmp_path / "takeaways.db").close()
    done = here("db", "plant", "--as", "Ben Holt")
    assert (done.returncode, done.stderr.startswith("planted 0: ")) == (ExitCode.OK, True)
    assert "only what is reviewed and may leave is copied" in done.stderr
    assert "how many were caught" not in done.stderr
