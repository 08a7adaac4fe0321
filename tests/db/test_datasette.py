"""The record in the real Datasette: opens as it is, answers every canned question, writes nothing."""

import json
import os
import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from db.asking.canned import questions, values_for
from db.asking.datasette import metadata
from tests.db.conftest import Newsroom

TODAY = date(2026, 3, 2)


def test_metadata_has_every_question_with_its_parameters() -> None:
    """Each canned question is there with title, words and named parameters; every table has a description."""
    form = metadata("takeaways", today=TODAY)["databases"]["takeaways"]
    assert form["queries"].keys() == {one.name for one in questions()}
    assert form["queries"]["fast-approvals"]["params"] == ["words_per_minute", "since", "until"]
    assert "for example 600" in form["queries"]["fast-approvals"]["description"]


def test_every_table_is_described(room: Newsroom) -> None:
    """No table of ours without a sentence."""
    rows = room.db.conn.execute("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'")
    ours = {row[0] for row in rows if not row[0].startswith(("sqlite_", "_sqlite", "article_search"))}
    assert metadata("t", today=TODAY)["databases"]["t"]["tables"].keys() == ours


@pytest.fixture
def serve(room: Newsroom, tmp_path: Path) -> Any:
    """Return a function that asks the real Datasette for one path and returns its JSON."""
    program = shutil.which("datasette", path=f"{Path(sys.executable).parent}{os.pathsep}{os.environ.get('PATH', '')}")
    if program is None:
        pytest.skip("Datasette is not installed: pip install datasette")
    room.approve(room.draft(), seconds=3)
    path = tmp_path / "metadata.json"
    path.write_text(json.dumps(metadata("takeaways", today=TODAY)))

    def get(address: str) -> Any:
        line = [program, "serve", str(room.path), "--metadata", str(path)]
        done = subprocess.run([*line, "--get", address], capture_output=True, text=True, check=False, timeout=120)
        assert done.returncode == 0, done.stdout + done.stderr
        return json.loads(done.stdout)

    return get


def test_the_real_datasette_lists_tables_and_questions(serve: Any) -> None:
    """The log is readable, and all questions are listed with their titles."""
    form = serve("/takeaways.json")
    assert {one["name"] for one in form["queries"]} == {one.name for one in questions()}
    log = serve("/takeaways/review_log.json?_shape=array&_col=act")
    assert [row["act"] for row in log] == ["ingested", "drafted", "approved"]


@pytest.mark.slow
@pytest.mark.parametrize("name", [one.name for one in questions()])
def test_the_real_datasette_answers(serve: Any, name: str) -> None:
    """Every canned question runs there with its defaults."""
    one = next(each for each in questions() if each.name == name)
    values = values_for(one, {}, today=TODAY)
    query = "&".join(f"{key}={value}" for key, value in values.items())
    assert serve(f"/takeaways/{name}.json?{query}")["ok"] is True


def test_the_real_datasette_does_not_write(serve: Any, room: Newsroom) -> None:
    """A DELETE through its SQL form is refused."""
    with pytest.raises(AssertionError):
        serve("/takeaways.json?sql=DELETE+FROM+review_log")
    assert room.acts() == ["ingested", "drafted", "approved"]
