"""Figures with a bound, the sides of a score, the way a figure moves, and the time that a rate is for."""

import pytest

from summarizer.checks import CheckedArticle, check

BODY = (
    "At least 46 people were hurt in Larkby when the wall fell, police said. Judge Ana Poe jailed Tom Wend for 18 "
    "years. He must serve at least 12 years.\n\nThe wall cost up to $1.1 million to build. About 60,000 people live in "
    "Larkby. As many as 230 of the houses were empty. Sales of bread topped 500 loaves. The flight took 5 hours and 38 "
    "minutes. It took over 20 days to mend it. "
    "The wall sank by between 20 and 30 inches."
)


def _severities(text: str, body: str = BODY) -> list[str]:
    return [str(flag.severity) for flag in check([text], CheckedArticle.prepare("", body))[0] if flag.kind == "number"]


@pytest.mark.parametrize(
    ("text", "is_right"),
    [
        ("Up to 46 people were hurt in Larkby when the wall fell.", False),
        ("No more than 46 people were hurt in Larkby.", False),
        ("More than 46 people were hurt in Larkby.", True),
        ("No fewer than 46 people were hurt in Larkby.", True),
        ("46 or more people were hurt in Larkby.", True),
        ("About 46 people were hurt in Larkby.", True),
        ("46 people were hurt in Larkby.", True),
        ("Tom Wend was jailed for at least 18 years.", False),
        ("Wend must serve up to 12 years.", False),
        ("The wall cost at least $1.1 million to build.", False),
        ("The wall cost less than $1.1 million to build.", True),
        ("More than 60,000 people live in Larkby.", False),
        ("Up to 230 of the houses were empty.", True),
        ("More than 500 loaves of bread were sold.", True),
        ("The flight took more than 5 hours.", True),
        ("It took more than 20 days to mend it.", True),
    ],
)
def test_a_bound_is_the_articles(text: str, *, is_right: bool) -> None:
    """The article says so at some place of the figure, or says more exactly."""
    assert bool(_severities(text)) is not is_right


def test_the_upper_end_of_a_range_is_a_bound() -> None:
    """Up to it, and not more."""
    article = CheckedArticle.prepare("", BODY)
    up_to, over = (f"The wall sank by {bound} 30 inches." for bound in ("up to", "at least"))
    said = [any("does not say" in flag.message for flag in check([text], article)[0]) for text in (up_to, over)]
    assert said == [False, True]


MARKETS = (
    "Profits of Wend fell 12% to £4.2 million, while costs rose 3%. Temperatures in Larkby fell to 14C, and prices at "
    "the port were raised by £30. Growth eased to 2.5% in May.\n\nThe port was $8 dearer. Ana Poe earns £12,000 a day "
    "and pays $140 a month. Poe flew home three times. "
    "Rents fell by 25 basis points, and the port rose 25 feet. The Larkby market of Poe had seen sales growth of 9% "
    "last year. Hart sold 4% more tea, an increase of 4% on the year. Margins of Hart will be lower, at 4% of sales."
)


@pytest.mark.parametrize(
    ("text", "is_right"),
    [
        ("Profits of Wend rose 12%.", False),
        ("Profits of Wend soared by 12%.", False),
        ("Profits of Wend were up 12%.", False),
        ("Costs of Wend fell 3%.", False),
        ("Temperatures in Larkby fell by 14C.", False),
        ("Profits of Wend fell by £4.2 million.", False),
        ("Prices at the port were raised to £30.", False),
        ("Profits of Wend fell 12%, and costs were 3% higher.", True),
        ("Profits of Wend slid by 12% to £4.2 million.", True),
        ("Temperatures in Larkby dropped to 14C.", True),
        ("Prices at the port rose £30.", True),
        ("Prices at the port went up by £30.", True),
        ("The port grew 2.5% in May.", True),
        ("The port rose by $8.", True),
        ("The port rose by 25 feet, and rents fell.", True),
        ("Larkby sales of Poe fell by 9% last year.", False),
        ("Larkby sales of Poe grew by 9% last year.", True),
        ("Larkby sales growth of Poe slowed by 9% last year.", True),
        ("Margins of Hart will slip to 4% of sales.", True),
    ],
)
def test_a_figure_moves_as_in_the_article(text: str, *, is_right: bool) -> None:
    """The word of its own clause counts, and not that of another figure."""
    assert bool(_severities(text, MARKETS)) is not is_right


@pytest.mark.parametrize(
    ("text", "is_right"),
    [
        ("Ana Poe earns £12,000 a week.", False),
        ("Ana Poe earns £12,000 an hour.", False),
        ("Ana Poe pays $140 each year.", False),
        ("Ana Poe earns £12,000 per day.", True),
        ("Ana Poe earns £12,000 daily.", True),
        ("Ana Poe pays $140 every month.", True),
        ("Ana Poe pays $140.", True),
        ("Ana Poe flew home three times a year.", True),
    ],
)
def test_a_rate_is_for_the_same_time(text: str, *, is_right: bool) -> None:
    """Where the article says for which."""
    assert bool(_severities(text, MARKETS)) is not is_right


@pytest.mark.parametrize(
    ("text", "is_right"),
    [
        ("Larkby beat Wend 1-3 on Monday.", False),
        ("Larkby won the match 1-3.", False),
        ("Larkby drew 3-1 with Wend.", False),
        ("It was a 3-1 draw in Larkby.", False),
        ("Larkby beat Wend 3-1 on Monday.", True),
        ("Wend lost 1-3 to Larkby.", True),
        ("Larkby won from 1-3 down.", True),
        ("Wend lost the match 3-1.", True),
    ],
)
def test_a_score_fits_the_word_for_it(text: str, *, is_right: bool) -> None:
    """Who wins has the greater side."""
    assert bool(_severities(text, "Larkby beat Wend 3-1 on Monday. The match was long.")) is not is_right


@pytest.mark.parametrize(
    ("text", "is_right"),
    [
        ("The ferry of Wend takes up to 300 cars.", True),
        ("The ferry of Wend takes more than 300 cars.", False),
    ],
)
def test_a_bound_may_be_rough(text: str, *, is_right: bool) -> None:
    """Up to about 300 are up to 300."""
    assert bool(_severities(text, "The ferry of Wend can take up to about 300 cars. It rained.")) is not is_right


MOVES = (
    "Larkby Motors enjoyed a healthy 43% rise in net profits to 2.4bn euros as sales rose 8% to 40.7bn euros. Poe, who "
    "leads the firm, said that costs were high in Wend, where the firm builds its cars."
)


@pytest.mark.parametrize(
    ("text", "is_right"),
    [
        ("Larkby's net profit rose 43% to 2.4bn euros in Wend.", True),
        ("Larkby's net profit fell 43% to 2.4bn euros in Wend.", False),
        ("Larkby's sales rose 43% to 40.7bn euros in Wend.", False),
    ],
)
def test_a_rise_is_a_noun_or_a_verb(text: str, *, is_right: bool) -> None:
    """Of the same thing, which is named before the verb and behind the noun."""
    assert bool(_severities(text, MOVES)) is not is_right
