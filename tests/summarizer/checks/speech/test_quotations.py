"""Quotations that are cut, filled in, joined across speakers, or in marks of other kinds."""

import pytest

from summarizer.checks import CheckedArticle, check
from summarizer.checks.reading.text import read_takeaway

BODY = (
    'Mayor Ana Poe said: "The wall will cost every house a lot, and it will not save one street. We have lost whole '
    'lanes. This is the worst flood since the storm of 1976." The flood, of great force, reached Larkby on '
    'Tuesday.\n\n"There is no bread here," said Tom Okafor, a baker. "We will bake at night."\n\n"It is madness," '
    'said Rita Brook. "Cakes are fair," said Leo Wend. "Larkby has no bread, no salt and no milk."'
)


def _severities(text: str) -> list[str]:
    return [str(flag.severity) for flag in check([text], CheckedArticle.prepare("", BODY))[0] if flag.kind == "quote"]


@pytest.mark.parametrize(
    ("quoted", "severities"),
    [
        ("the storm … lost whole lanes", ["warning"]),
        ("The wall … Cakes are fair", ["warning"]),
        ("will cost … one street", ["warning"]),
        ("it will … save one street", ["warning"]),
        ("It is … fair", ["warning"]),
        ("We have lost … the worst flood", []),
        ("it will not … street", []),
        ("it will [not] save one street", []),
        ("There is no bread … We will bake at night", []),
        ("has no bread … and no milk", []),
    ],
)
def test_pieces_stand_in_their_order_and_hide_no_denial(quoted: str, severities: list[str]) -> None:
    """Near each other, and in the words of one person."""
    assert _severities(f"Poe said: “{quoted}”.") == severities


@pytest.mark.parametrize(
    ("quoted", "severities"),
    [
        ("This is the [second] worst flood", ["warning"]),
        ("lost whole [cities]", ["warning"]),
        ("We have lost [all] lanes", ["warning"]),
        ("We have [not] lost whole lanes", ["warning"]),
        ("since the [fire] of 1976", ["warning"]),
        ("[The wall] will cost every house a lot", []),
        ("We [Larkby] have lost whole lanes", []),
        ("We have lost whole [sic] lanes", []),
        ("[W]e have lost whole lanes", []),
    ],
)
def test_what_is_put_in_stands_near(quoted: str, severities: list[str]) -> None:
    """A name may stand anywhere."""
    assert _severities(f"Poe said: “{quoted}”.") == severities


@pytest.mark.parametrize(
    "marked",
    ['"{}”', '“{}"', "“{}“", "”{}”", "’’{}’’", "‚{}‘", "‹{}›", "″{}″", "`{}`", "＂{}＂", "«{}»", "»{}«", "„{}“"],
)
def test_marks_of_all_kinds_are_read(marked: str) -> None:
    """Any double mark opens, and any closes."""
    assert _severities(f"Poe said: {marked.format('We have lost several lanes')}.") == ["error"]
    assert _severities(f"Poe said: {marked.format('We have lost whole lanes')}.") == []


@pytest.mark.parametrize(
    ("text", "severities"),
    [
        ("Poe said: “We have lost several lanes.", ["warning", "note"]),
        ("Poe said: “We have lost whole lanes.", ["note"]),
        ('"We have lost whole lanes," said Poe, "since the storm.', ["note"]),
        ("We have lost several lanes” said Ana Poe.", ["warning", "note"]),
        ("We have lost several lanes,” Ana Poe warned.", ["warning", "note"]),
        ('Ana Poe called it"fair".', ["note", "note"]),
        ("The film Larkby” is new.", ["note"]),
        ('Poe has a 6" pipe.', []),
    ],
)
def test_a_mark_without_a_partner_is_noted(text: str, severities: list[str]) -> None:
    """Its sentence is held against the article all the same."""
    assert _severities(text) == severities


def test_other_marks_inside_of_marks_are_left_alone() -> None:
    """A quotation within a quotation, and inches."""
    for text in ('"He said “no” to me," Poe said.', '“He said "no" to me,” Poe said.', '“A 6" pipe,” Poe said.'):
        assert len(read_takeaway(text).quotations) == 1


@pytest.mark.parametrize(
    ("quoted", "severities"),
    [
        ("This is the worst flood since the storm of 1976. There is no bread here", ["error"]),
        ("It is madness. Cakes are fair", ["error"]),
        ("There is no bread here. We will bake at night", []),
    ],
)
def test_a_quotation_runs_on_over_one_speech_tag_only(quoted: str, severities: list[str]) -> None:
    """And not into the words of somebody else."""
    assert _severities(f"Poe said: “{quoted}”.") == severities


SAID = CheckedArticle.prepare(
    "",
    "“I would never say the deal is dead,” the minister said. “If they strike, we will close the mill,” Tom Moss said. "
    "“We will not rest until the thieves are found,” Ana Poe said. “It is not a victory, it is a fresh start,” Dr Lind "
    "said. “You can't buy such quiet streets,” Ivo Rees said. “I don't think the wall is safe,” an engineer said.",
)


@pytest.mark.parametrize(
    ("text", "is_flagged"),
    [
        ("The minister said “the deal is dead”.", True),
        ("Tom Moss said “we will close the mill”.", True),
        ("The engineer said “the wall is safe”.", True),
        ("The minister would not say “the deal is dead”.", False),
        ("If they strike, “we will close the mill”, Tom Moss said.", False),
        ("Tom Moss threatened: “We will close the mill.”", False),
        ("Ana Poe wants “the thieves” to be “found”.", False),
        ("Dr Lind spoke of “a fresh start”.", False),
        ("Ivo Rees praised “such quiet streets”.", False),
        ("“I would never say the deal is dead,” the minister said.", False),
    ],
)
def test_a_piece_is_not_cut_from_its_denial_or_condition(text: str, *, is_flagged: bool) -> None:
    """What stands before it in the same quotation, and in no word of the takeaway."""
    found = [flag for flag in check([text], SAID)[0] if flag.kind == "quote" and "leaves out" in flag.message]
    assert bool(found) is is_flagged


@pytest.mark.parametrize(
    ("quoted", "severities"),
    [
        ("a d***ed awful flood", ["warning"]),
        ("a d***ed nice flood", ["error"]),
        ("Nobody can be more of a baker than Tom Okafor", []),
        ("Nobody can be less of a baker than Tom Okafor", ["error"]),
    ],
)
def test_masked_words_and_words_run_on_are_no_misquotations(quoted: str, severities: list[str]) -> None:
    """A coarse word in stars is the house's way; “2017Nobody” is a fault of the copy."""
    spoken, posted = "“It was a damned awful flood,” said Ana Poe.", "Nobody can be more of a baker than Tom Okafor."
    body = f"{spoken}\n\n— Rita Brook (@rita) May 3, 2017{posted}"
    flags = check([f"She said: “{quoted}”."], CheckedArticle.prepare("", body))[0]
    assert [str(flag.severity) for flag in flags if flag.kind == "quote"] == severities
