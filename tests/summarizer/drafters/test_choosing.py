"""Which three of the lines that the parts of an article gave are taken: the best that do not say the same."""

from db.records import ArticleText
from summarizer.drafters.answers.choosing import choose
from summarizer.drafters.answers.companion import LexicalCompanion
from summarizer.drafters.answers.results import Sentence

ARTICLE = ArticleText(
    "a",
    headline="Council buys brewery",
    body=(
        "The town council of Larkby voted on Tuesday to buy the old brewery for $3.1 million. Mayor Ana Poe said the "
        "site is needed for a new school. Two members called the price of the building too high. The brewery closed in "
        "2011 after its owner moved the production to Wend."
    ),
)
BREWERY = "The council of Larkby buys the old brewery."
MAYOR = "Mayor Ana Poe says the site is needed for a school."
PRICE = "Two members called the price too high."
CLOSED = "The brewery closed in 2011."


def chosen(*texts: str) -> list[str]:
    """Return the texts that are taken."""
    return [each.text for each in choose([Sentence(text) for text in texts], ARTICLE, LexicalCompanion())]


def test_lines_that_differ_only_in_their_stops_are_one() -> None:
    """Two parts of one story begin alike; the article is not put aside for that."""
    assert chosen(BREWERY, MAYOR, PRICE, BREWERY.replace(".", "!"), CLOSED) == [BREWERY, MAYOR, PRICE]


def test_a_line_that_says_what_a_better_one_says_is_left_out() -> None:
    """Another word in it makes no news."""
    again = "The town council of Larkby is buying an old brewery."
    assert chosen(BREWERY, MAYOR, again, PRICE) == [BREWERY, MAYOR, PRICE]


def test_a_line_on_the_same_sentence_of_the_article_is_taken_where_there_are_too_few_others() -> None:
    """It may add something; which of the two stand first is the best one."""
    cost = "On Tuesday $3.1 million was the sum of the vote."
    assert chosen(BREWERY, cost, MAYOR, PRICE) == [BREWERY, MAYOR, PRICE]
    assert chosen(BREWERY, cost, BREWERY.upper(), MAYOR) == [BREWERY, cost, MAYOR]
    again = "The town council of Larkby is buying an old brewery."
    assert chosen(BREWERY, cost, again, MAYOR) == [BREWERY, cost, MAYOR]


def test_two_lines_stay_two() -> None:
    """Whoever asked says that they are too few; nothing is made up."""
    assert chosen(BREWERY, BREWERY, MAYOR) == [BREWERY, MAYOR]


def test_what_was_cut_stays_marked() -> None:
    """The mark goes with its line."""
    lines = [Sentence(BREWERY), Sentence(MAYOR, cut=True), Sentence(PRICE), Sentence(CLOSED, cut=True)]
    assert choose(lines, ARTICLE, LexicalCompanion()) == lines[:3]
