"""The article's words are offered for a flagged place where both are of one sort, and nowhere else."""

import pytest

from db.records import Flag, Severity, Span
from summarizer.checks import CheckedArticle, check
from summarizer.checks.substitutes import substitute
from tests.summarizer.checks.conftest import BODY


def offered(text: str, article: CheckedArticle) -> list[str]:
    """Return what the takeaway becomes by each of its flags for which the article's words are offered."""
    found = (substitute(flag, text, article) for flag in check([text], article)[0])
    return [one.put_in(text) for one in found if one is not None]


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("$4.8 million", "$4.2 million"),
        ("6-2", "5-2"),
        ("on Monday", "on Tuesday"),
    ],
)
def test_a_figure_or_day_is_put_in(wrong: str, right: str, article: CheckedArticle) -> None:
    """The rest of the takeaway stays to the letter."""
    text = "The Larkfield council voted 5-2 late on Tuesday to spend $4.2 million on a flood wall."
    assert offered(text.replace(right, wrong), article) == [text]


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        (
            "Police said 12 people were hurt in the storm of 8 January.",
            "Police said 12 people were hurt in the storm of 9 January.",
        ),
        ("Nine storms swamped the lower town in 14 months.", "Three storms swamped the lower town in 14 months."),
        ("About a quarter of the houses are empty.", "About a third of the houses are empty."),
        ("Two in five shops have closed.", "One in five shops have closed."),
        ("Tom Okafor, 48, voted in favour.", "Tom Okafor, 47, voted in favour."),
    ],
)
def test_it_is_written_as_its_place_asks(text: str, mended: str, article: CheckedArticle) -> None:
    """A sentence keeps its capital and its stop."""
    assert offered(text, article) == [mended]


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        ("Anna Ruiz's plan was opposed.", "Ana Ruiz's plan was opposed."),
        ("Mayor Ana Ruis spoke.", "Mayor Ana Ruiz spoke."),
        ("The insurer, Calder Mutal, paid 1.5 million pounds.", "The insurer, Calder Mutual, paid 1.5 million pounds."),
    ],
)
def test_a_name_that_the_article_lacks_is_spelt_as_there(text: str, mended: str, article: CheckedArticle) -> None:
    """The whole name where a part of it is wrong, once; an owner stays one."""
    assert offered(text, article) == [mended]


def test_a_quotation_is_given_to_the_letter(article: CheckedArticle) -> None:
    """From its first word to its last, with the takeaway's own capital."""
    text = 'Ruiz said: "Moves the water to our neighbors and the bill to our children."'
    assert offered(text, article) == [text.replace("neighbors", "neighbours")]


@pytest.mark.parametrize(
    "text",
    [
        # Whose deed it is, where the article has both names, is a guess.
        "Ana Ruiz, 47, voted in favour.",
        # And so is who is meant by another first name.
        "Maria Ruiz's plan was opposed.",
        # What the article has elsewhere may be right, and the flag a guess.
        "Twelve storms swamped the lower town in 14 months.",
        # Two are in doubt: which of them is wrong?
        "The Larkfield council voted 6-2 late on Monday to spend $4.2 million on a flood wall.",
        # Two that were exchanged: either would stand twice.
        "Tom Okafor opposed the plan; Ana Ruiz voted in favour.",
        "147 people were hurt in the storm, and 12 houses were flooded.",
        # The same figure, for another thing or in another unit.
        "47 houses were flooded.",
        "The insurer, Calder Mutual, paid $1.5 million to Ukrainian students.",
        # The article's place is what the takeaway leaves out, and nothing that it could say instead.
        "Engineers expect work to begin in March.",
        "The water company's pumps had failed.",
        # Taken from two places, or with another end than the article has.
        'Ruiz said the wall "moves the water to our neighbors ... to our children."',
        'Ruiz said the wall "moves the water to our neighbours and the bill to our kids."',
        # True.
        "Tom Okafor, 47, voted in favour.",
    ],
)
def test_what_is_not_of_one_sort_is_not_offered(text: str, article: CheckedArticle) -> None:
    """Nor what the checks only guess."""
    assert offered(text, article) == []


def test_a_unit_does_not_get_lost() -> None:
    """The article's figure has its unit behind the next one: put in without it, it would count nothing."""
    article = CheckedArticle.prepare("", "Rents rose between 10 and 12 percent in Larkby, the council said.")
    text = "Rents rose by 13 percent in Larkby, the council said."
    place = Span(text.index("13"), text.index(" in"))
    flag = Flag("number", Severity.ERROR, "", place, Span(article.body.index("10"), article.body.index(" and")))
    assert substitute(flag, text, article) is None


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        ("Ina Poe, 44, drives the bus.", None),
        ("A 44-year-old, Ina Poe, drives the bus.", "A 36-year-old, Ina Poe, drives the bus."),
    ],
)
def test_a_unit_joined_by_a_hyphen_needs_its_like(text: str, mended: str | None) -> None:
    """Between commas stands no "36-year-old"."""
    article = CheckedArticle.prepare("", "Ina Poe, a 36-year-old from Larkby, drives the bus. The bus is red.")
    assert offered(text, article) == ([mended] if mended else [])


def test_a_bare_one_is_no_figure_to_put_in() -> None:
    """It may stand for a thing that was named before."""
    article = CheckedArticle.prepare("", "Larkby has bought a ferry, the 12th. Wend has one, says Ina Poe.")
    text = "Wend has 40, says Ina Poe."
    here, there = (
        Span(text.index("40"), text.index("40") + 2),
        Span(article.body.index("one"), article.body.index("one") + 3),
    )
    assert substitute(Flag("number", Severity.ERROR, "", here, there), text, article) is None


def test_a_flag_without_a_place_or_of_no_weight_offers_nothing(article: CheckedArticle) -> None:
    """What only informs is no mistake."""
    text = "Tom Okafor, 48, voted in favour."
    here, there = Span(text.index("48"), text.index("48") + 2), Span(BODY.index("47"), BODY.index("47") + 2)
    assert substitute(Flag("number", Severity.ERROR, "", here, there), text, article) is not None
    assert substitute(Flag("number", Severity.WARNING, "", here, there), text, article) is None
    assert substitute(Flag("number", Severity.NOTE, "", here, there), text, article) is None
    assert substitute(Flag("number", Severity.ERROR, "", here), text, article) is None
    assert substitute(Flag("number", Severity.ERROR, "", None, there), text, article) is None


def test_what_the_checks_would_flag_there_as_well_is_not_offered() -> None:
    """The article has an age in that place of it, and somebody else's."""
    article = CheckedArticle.prepare("", "Ana Poe, 47, runs the Larkby choir. Bo Lind, 52, drives the bus in Wend.")
    text = "Ana Poe, 48, runs the Larkby choir."
    here, other = Span(text.index("48"), text.index("48") + 2), article.body.index("52")
    assert substitute(Flag("number", Severity.ERROR, "", here, Span(other, other + 2)), text, article) is None
    assert offered(text, article) == ["Ana Poe, 47, runs the Larkby choir."]


def test_of_two_people_of_one_surname_the_one_is_put_in_who_is_spelled_so() -> None:
    """The flag may speak of the other one, who stands nearer to what is told."""
    body = (
        "Mayor Ana Ruiz opposed the plan. Her sister, Carla Ruiz, runs the insurer Calder Mutual, and Ana Ruiz sings."
    )
    article = CheckedArticle.prepare("", body)
    for text in ("Karla Ruiz runs the insurer Calder Mutual.", "The mayor's sister, Karla Ruiz, runs Calder Mutual."):
        assert offered(text, article) in ([], [text.replace("Karla", "Carla")])


def test_of_two_figures_in_one_sentence_neither_is_put_in() -> None:
    """The flag may speak of the other one: what the plant had, not what it has."""
    article = CheckedArticle.prepare("", "In the 1990s the plant in Wend had 2,400 workers; it has 240 workers now.")
    assert offered("The plant in Wend has 250 workers now.", article) == []
    article = CheckedArticle.prepare("", "The council of Wend paid $240,000 for the wall. It is green, Ina Poe said.")
    text = "The council of Wend paid $250,000 for the wall."
    assert offered(text, article) == [text.replace("250", "240")]
