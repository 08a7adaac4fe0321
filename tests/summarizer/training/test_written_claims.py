"""Claims that readers wrote: their file, and the pairs that they make."""

import json
import lzma
from collections import Counter
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.errors import InputError
from summarizer.embedded.trunk import load_trunk
from summarizer.training.checks_data import held_out, held_out_copy
from summarizer.training.claims import written_claims
from summarizer.training.claims.batches import SORT_OF
from summarizer.training.claims.pairs import WRITTEN_KINDS
from summarizer.training.claims.written_claims import (
    Twins,
    Use,
    pairs_of_twins,
    places_of_mistake,
    read_written,
    use_of,
    written_articles,
    written_pairs,
)
from summarizer.training.readings import mark_of

BODY = "Mayor Ana Ruiz opened the new bridge in Tarn on Monday. Engineer Leo Falk had built it in two years."
TRUE, FALSE = "A bridge that Leo Falk built opened in Tarn.", "A bridge that Ana Ruiz built opened in Tarn."
TEXTS = [f"{BODY} It was boat number {number} that came first." for number in range(40)]


def write(path: Path, *rows: object) -> Path:
    """Write a file of rows."""
    with lzma.open(path, "wt", encoding="utf-8") as lines:
        lines.write("\n".join(map(json.dumps, rows)))
    return path


def test_the_shipped_claims_are_read_and_balanced() -> None:
    """Every kind of mistake is there often enough, and no claim stands on both sides."""
    written = read_written()
    twins = [each for listed in written.values() for each in listed]
    kinds = Counter(each.kind for each in twins)
    assert set(kinds) == set(WRITTEN_KINDS)
    assert min(kinds.values()) > len(twins) / 20
    assert not {each.true for each in twins} & {each.false for each in twins}


def test_every_kind_of_mistake_has_a_sort() -> None:
    """A kind without one would teach that a number is wrong."""
    assert set(WRITTEN_KINDS) <= set(SORT_OF)


@pytest.mark.parametrize("row", [{"article": "aa", "claims": [["a", "b", "mood"]]}, {"claims": []}, [], {"article": 1}])
def test_a_row_of_another_form_is_refused_by_its_line(tmp_path: Path, row: object) -> None:
    """The error says where."""
    path = write(tmp_path / "claims.jsonl.xz", {"article": "aa", "claims": [[TRUE, FALSE, "who"]]}, row)
    with pytest.raises(InputError, match="line 2"):
        read_written(path)


def test_of_twins_the_place_that_differs_is_wrong() -> None:
    """Of words that are missing, the word behind them; of others nobody knows the place."""
    assert [FALSE[start:end] for start, end in places_of_mistake(TRUE, FALSE) or ()] == ["Ana Ruiz"]
    places = places_of_mistake("He may leave Tarn on Monday.", "He leaves Tarn on Monday.")
    assert [("He leaves Tarn on Monday.")[start:end] for start, end in places or ()] == ["leaves"]
    places = places_of_mistake("He was not seen in Tarn on Monday.", "He was seen in Tarn on Monday.")
    assert [("He was seen in Tarn on Monday.")[start:end] for start, end in places or ()] == ["seen"]
    assert places_of_mistake(TRUE, "Ana Ruiz thanked the engineer for all his work.") is None


@given(st.text(max_size=60), st.text(max_size=60))
def test_places_lie_inside_the_false_claim(true: str, false: str) -> None:
    """In order, none empty, whatever the texts."""
    places = places_of_mistake(true, false) or ()
    flat = [at for place in places for at in place]
    assert flat == sorted(set(flat))
    assert all(0 <= at <= len(false) for at in flat)


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder of forty articles, two of them twice, of which thirty have claims."""
    write(tmp_path / "b.jsonl.xz", *({"article": text} for text in [*TEXTS, *TEXTS[:2]]))
    twins = (Twins(TRUE, FALSE, "who"), Twins("Zzyzx.", FALSE, "who"), Twins(TRUE, "Ruiz built it.", "who"))
    monkeypatch.setattr(written_claims, "read_written", lambda: {mark_of(text): twins for text in TEXTS[:30]})
    return tmp_path


def test_articles_with_claims_are_yielded_once(data: Path) -> None:
    """In the order of the files; others are left out."""
    assert [text for text, _ in written_articles(data)] == TEXTS[:30]


def test_what_is_held_out_teaches_nothing() -> None:
    """Nor calibrates; and of the others some only calibrate."""
    assert {use_of(text) for text in TEXTS} == set(Use)
    assert all((use_of(text) is Use.MEASURE) == (held_out(text) or held_out_copy(text)) for text in TEXTS)


def test_twins_stand_next_to_each_other(data: Path) -> None:
    """Where one of two shares no word with the article, both are left out; each knows its number among all claims."""
    found = {use: written_pairs(data, load_trunk().tokenizer, {use}) for use in Use}
    assert sum(len(pairs) for pairs, _ in found.values()) == 30 * 4
    assert all(np.array_equal(pairs.true, np.tile([True, False], len(pairs) // 2)) for pairs, _ in found.values())
    wanted = {6 * at + place: use_of(text) for at, text in enumerate(TEXTS[:30]) for place in (0, 1, 4, 5)}
    assert {number: use for use, (_, numbers) in found.items() for number in numbers.tolist()} == wanted


def test_a_true_claim_is_wrong_nowhere() -> None:
    """And the false one says of what kind it is."""
    true, false = pairs_of_twins(Twins(TRUE, FALSE, "who"))
    assert (true.true, true.wrong, false.true, false.kind) == (True, (), False, "who")
