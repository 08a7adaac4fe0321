"""The log's form: canonical JSON, hashes and digests as `docs/review-log.md` gives them."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.bound_rows import DraftCells, TakeawayCells, rows_text
from db.history import LogFilters, entries, history
from db.log import GENESIS, canonical, chained, digest
from tests.db.conftest import Newsroom

PAGE = (Path(__file__).parents[2] / "docs" / "review-log.md").read_text(encoding="utf-8")
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**12), 10**12) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text("abcxyz_", min_size=1), inner, max_size=3),
    max_leaves=8,
)


def test_documented_vectors_hold() -> None:
    """The page's bodies are canonical and chain to the page's hashes."""
    previous = GENESIS
    vectors = re.findall(r"```vector\n(.*)\n([0-9a-f]{64})\n```", PAGE)
    assert len(vectors) == 2
    for body, hashed in vectors:
        assert canonical(json.loads(body)) == body
        assert chained(previous, body) == hashed
        previous = hashed


def test_documented_text_vector_holds() -> None:
    """The page's text under the page's salt has the page's digest, and the second body names it."""
    text, hashed = re.findall(r"```text-vector\n(.*)\n([0-9a-f]{64})\n```", PAGE)[0]
    assert digest("00112233445566778899aabbccddeeff", bytes.fromhex(text).decode()) == hashed
    assert hashed in PAGE.split("```vector")[2]


def test_documented_rows_vector_holds() -> None:
    """The page's rows under the page's salt have the page's digest."""
    rows, hashed = re.findall(r"```rows-vector\n(.*)\n([0-9a-f]{64})\n```", PAGE)[0]
    form = json.loads(rows)
    three = [TakeawayCells(*cells) for cells in form["takeaways"]]
    assert digest("00112233445566778899aabbccddeeff", rows_text(three, DraftCells(*form["draft"]))) == hashed


@given(body=st.dictionaries(st.text("abcxyz_", min_size=1), VALUES, max_size=5))
def test_canonical_is_one_spelling(body: Any) -> None:
    """Whatever order the keys come in, the spelling is the same, and parses to the same values."""
    text = canonical(body)
    assert canonical(dict(reversed(body.items()))) == text
    assert json.loads(text) == body
    assert canonical(json.loads(text)) == text


@pytest.mark.parametrize("body", [{"share": 0.5}, {"ß": 1}, {"a": [{"b": [1.0]}]}, {"a": float("nan")}])
def test_what_languages_spell_differently_is_refused(body: Any) -> None:
    """Fractions and keys beyond ASCII have no place in a body."""
    with pytest.raises(ValueError, match=r"float|ASCII"):
        canonical(body)


def test_same_words_have_different_digests(room: Newsroom) -> None:
    """Salts keep a blanked text from being found by trying."""
    room.draft("a")
    room.draft("b")
    first, second = entries(room.db, LogFilters(acts=("drafted",)))
    assert first.texts == second.texts
    assert first.body["texts"] != second.body["texts"]


def test_every_act_says_who_when_what_with_which_version(room: Newsroom) -> None:
    """No entry lacks time, actor, kind and the version of the program."""
    draft = room.draft()
    room.claim(draft)
    room.approve(draft)
    room.export(draft)
    logged = history(room.db, 1)
    assert [entry.act for entry in logged] == ["ingested", "drafted", "claimed", "approved", "exported"]
    for entry in logged:
        assert {"at", "actor", "actor_kind", "tool", "article", "v"} <= entry.body.keys()


def test_filters(room: Newsroom) -> None:
    """By act, actor, draft, time and number, newest or oldest first."""
    first, second = room.draft("a"), room.draft("b")
    middle = room.later()
    room.approve(first)
    room.approve(second, room.ben)
    found = {
        "acts": entries(room.db, LogFilters(acts=("approved", "exported"))),
        "actor": entries(room.db, LogFilters(actor="Ben")),
        "draft": entries(room.db, LogFilters(draft_id=first)),
        "since": entries(room.db, LogFilters(since=middle), newest_first=False),
        "until": entries(room.db, LogFilters(until=middle), limit=1),
        "after": entries(room.db, LogFilters(after=5)),
    }
    assert {name: [one.seq for one in list_] for name, list_ in found.items()} == {
        "acts": [6, 5],
        "actor": [6],
        "draft": [5, 2],
        "since": [5, 6],
        "until": [4],
        "after": [6],
    }
