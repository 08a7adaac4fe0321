"""Figures, dates, names and quotations held against the article."""

from collections.abc import Callable

import pytest

from db.records import Flag
from summarizer.checks import CheckedArticle, check

Kinds = Callable[[str], set[tuple[str, str]]]
FACTS = {"number", "date", "name", "quote", "negation"}


@pytest.mark.parametrize(
    "text",
    [
        "The Larkfield council voted 5-2 to spend $4.2 million on a flood wall.",
        "The council will spend 4.2 million dollars on a flood wall along the Wend.",
        "The storm of January 9 flooded one hundred and forty-seven houses.",
        "Twelve people were hurt in the storm, police said.",
        "Some 20 percent of shops have closed.",
        "Insurer Calder Mutual paid £1.5m to students from Ukraine.",
        "The UN praised the plan in 2019.",
        "Ruiz said the wall “moves the water to our neighbours”.",
        "Deputy mayor Tom Okafor, 47, voted in favour.",
        "The state has not approved a permit yet.",
    ],
)
def test_true_sentences_in_other_spellings_get_no_error(text: str, kinds_of: Kinds) -> None:
    """Digits or words, symbol or word, acronym or full name, people or country: all the same."""
    assert not {kind for kind, severity in kinds_of(text) if severity == "error"}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The Larkfield council voted 5-3 to spend $4.2 million on a flood wall.", "number"),
        ("The Larkfield council voted 5-2 to spend $4.2 billion on a flood wall.", "number"),
        ("Police said 13 people were hurt in the storm.", "number"),
        ("Unemployment fell to 6.5 percent.", "number"),
        ("One in six shops has closed.", "number"),
        ("The council voted on Wednesday to spend $4.2 million on a flood wall.", "date"),
        ("The United Nations office praised the plan in 2018.", "date"),
        ("Engineers expect work to begin in May if the state approves a permit.", "date"),
        ("The storm of 8 January flooded 147 houses.", "date"),
        ("Mayor Carla Ruiz opposed the plan.", "name"),
        ("The Norwood council voted to spend $4.2 million on a flood wall.", "name"),
        ("Ruiz said the wall “brings the water to our neighbours”.", "quote"),
    ],
)
def test_wrong_facts_are_errors(text: str, kind: str, kinds_of: Kinds) -> None:
    """What the article does not have must be acknowledged by name."""
    assert (kind, "error") in kinds_of(text)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Police said 47 people were hurt in the storm.", "number"),
        ("The storm of 9 January flooded 14 houses.", "number"),
        ("Insurer Calder Mutual opposed the plan for a wall that moves the water to our neighbours.", "name"),
        ("The council voted in March to spend $4.2 million on a flood wall.", "date"),
    ],
)
def test_facts_taken_from_another_place_are_flagged(text: str, kind: str, kinds_of: Kinds) -> None:
    """A figure, date or name that the article has for another thing does not pass unseen."""
    assert kind in {found for found, _ in kinds_of(text)}


def test_a_figure_in_another_unit_is_an_error(kinds_of: Kinds) -> None:
    """Fourteen months are not fourteen miles."""
    assert ("number", "error") in kinds_of("Three storms in 14 miles swamped the lower town.")


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("Some 2.7 million tickets were sold to 227 teams.", "Tickets were sold to 2.7 teams."),
        ("The pool is 2,000 metres across. The town was founded in 1850.", "The pool is 1850 metres across."),
        ("The stamps were bought in 1882. Each was worth £1000.", "The stamps were bought in 1000."),
        ("He took Rs49,999. Fuel costs Rs11.15.", "He took Rs48,999."),
        ("Train 501 left at noon with 30 people.", "Train 502 left at noon with 30 people."),
    ],
)
def test_the_same_digits_of_another_figure_do_not_cover_for_one(body: str, text: str) -> None:
    """Millions are no units, a year is no length, and a price is no year."""
    flags = check([text], CheckedArticle.prepare("", body))[0]
    assert {"number", "date"} & {flag.kind for flag in flags}


@pytest.mark.parametrize(
    ("text", "is_flagged"),
    [
        ("The port will take 154 ships a year, up from 168 now.", True),
        ("The port will take 168 ships a year, up from 154 now.", False),
    ],
)
def test_figures_that_changed_places_are_flagged(text: str, *, is_flagged: bool) -> None:
    """Both stand in the sentence; only their order tells."""
    body = "From 2031 the port of Wend will take 168 ships a year, up from 154 ships now, Ruiz said. It rained."
    messages = [flag.message for flag in check([text], CheckedArticle.prepare("", body))[0]]
    assert any("the other way round" in message for message in messages) is is_flagged


def test_digits_in_a_code_are_no_figure_to_be_missed() -> None:
    """A figure may stand in a name that is read as none."""
    article = CheckedArticle.prepare("", "The A350-900XWB left at noon.")
    assert "number" not in {flag.kind for flag in check(["The 900XWB left at noon."], article)[0]}


def test_flags_point_at_both_texts(flags_of: Callable[[str], list[Flag]], article: object) -> None:
    """The editor sees the figure in the takeaway and the sentence that says otherwise."""
    text = "Unemployment fell to 7 percent."
    flag = next(flag for flag in flags_of(text) if flag.kind == "number")
    assert flag.span is not None
    assert flag.span.cut(text) == "7 percent"
    assert flag.article_span is not None
    assert flag.article_span.cut(article.body) == "6 percent"  # type: ignore[attr-defined]


def test_names_in_small_letters_are_names(kinds_of: Kinds) -> None:
    """A takeaway typed without capitals is checked like any other."""
    assert "name" in {kind for kind, _ in kinds_of("mayor ana ruiz and gwendolyn thackeray opposed the plan.")}
    assert ("name", "error") in kinds_of("mayor carla ruiz opposed the plan.")


def test_names_that_changed_places_are_flagged(kinds_of: Kinds) -> None:
    """The mayor opposed what the council voted for, not the other way round."""
    assert "name" in {kind for kind, _ in kinds_of("The Wend council voted to spend $4.2 million along the Larkfield.")}
