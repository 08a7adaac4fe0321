"""The support judge with a reader of claims: what is read, and what its doubt does to the score."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

import pytest

from summarizer.checks import CheckedArticle
from summarizer.checks.judging import examine
from summarizer.support.curves import Curve
from summarizer.support.judge import SupportJudge
from summarizer.support.literal import is_literal

BODY = (
    "The Larkfield council voted 5-2 late on Tuesday to spend $4.2 million on a flood wall along the Wend. "
    "Mayor Ana Ruiz, who opposed the plan, said it was too dear. Police said 12 people were hurt in the storm."
)
OWN_WORDS = "The Larkfield council voted 5-2 to spend $4.2 million on a flood wall."
FALLING = Curve(0.0, (-1.0, 0.0, 0.0, 0.0))
REWORDED = "Twelve people were hurt in the storm, police said."


@dataclass
class Scripted:
    """A reader that doubts what it is told to doubt, and keeps what it was asked."""

    doubt: dict[str, float | None]
    asked: list[list[str]] = field(default_factory=list)

    def doubts(self, claims: Sequence[str], article: CheckedArticle) -> list[float | None]:
        """Return the doubts of the script, 0 for others."""
        assert article.body == BODY
        self.asked.append(list(claims))
        return [self.doubt.get(claim, 0.0) for claim in claims]


@pytest.fixture(scope="module")
def article() -> CheckedArticle:
    """Return the article, prepared."""
    return CheckedArticle.prepare("", BODY)


def judge(reader: Scripted | None, read: Curve | None = FALLING) -> SupportJudge:
    """Return the package's trees with a reader and its curve, for claims in new words as for others."""
    shipped = SupportJudge.load()
    return replace(shipped, curves=shipped.curves._replace(read=read, read_reworded=None), reader=reader)


def test_the_score_is_the_mean_of_trees_and_reader(article: CheckedArticle) -> None:
    """A reader that is sure moves it by half of what is between."""
    alone = judge(None).support(REWORDED, article)
    doubted, sure = (judge(Scripted({REWORDED: by})).support(REWORDED, article) for by in (50.0, -50.0))
    assert doubted == pytest.approx(alone / 2)
    assert sure == pytest.approx((alone + 1) / 2)


def test_a_sentence_of_own_words_is_not_read(article: CheckedArticle) -> None:
    """Nor is what shares no word; what is read of an article is read at once."""
    reader = Scripted({OWN_WORDS: 50.0})
    found = judge(reader).supports([OWN_WORDS, REWORDED, "Penguins juggle.", "Ana Ruiz opposed the wall."], article)
    assert reader.asked == [[REWORDED, "Ana Ruiz opposed the wall."]]
    assert found[0] == judge(None).support(OWN_WORDS, article)
    assert found[2] == 0.0


def test_nothing_to_read_asks_nobody(article: CheckedArticle) -> None:
    """So that no library is loaded for it."""
    reader = Scripted({})
    judge(reader).supports([OWN_WORDS, "Penguins juggle."], article)
    assert reader.asked == []


def test_the_worst_sentence_counts(article: CheckedArticle) -> None:
    """Of several, whichever place it has; each is read by itself."""
    text = f"{REWORDED} Ana Ruiz opposed the wall."
    found = [
        judge(Scripted({REWORDED: one, "Ana Ruiz opposed the wall.": other})).support(text, article)
        for one, other in ((-9.0, 9.0), (9.0, -9.0), (9.0, 9.0), (-9.0, -9.0))
    ]
    assert found[0] == found[1] == found[2] < found[3]


def test_what_can_not_be_read_is_left_to_the_trees(article: CheckedArticle) -> None:
    """As is everything where the reader was never held against verdicts."""
    alone = judge(None).support(REWORDED, article)
    assert judge(Scripted({REWORDED: None})).support(REWORDED, article) == alone
    assert judge(Scripted({REWORDED: 9.0}), read=None).support(REWORDED, article) == alone


def test_claims_in_new_words_are_weighed_all_at_once(article: CheckedArticle) -> None:
    """Trees' sum, doubt and what the article lacks; a claim that is copied for the most part has the mean."""
    copied = "Mayor Ana Ruiz, who opposed the wall, said it was too dear."
    both = Curve(9.0, (0.0, -1.0, -100.0, 0.0, 0.0, 0.0, 0.0))
    apart = judge(Scripted({}))
    joined = replace(apart, curves=apart.curves._replace(read_reworded=both))
    lacking = "Dozens in Larkfield were hurt by hail."
    assert joined.support(lacking, article) < 0.01 < joined.support(REWORDED, article)
    assert joined.support(copied, article) == apart.support(copied, article)


def test_the_curves_of_the_package_fall_with_doubt() -> None:
    """The reader counts in what ships."""
    shipped = SupportJudge.load().curves
    assert shipped.read is not None
    assert shipped.read_reworded is not None
    assert max(shipped.read.weights[0], shipped.read_reworded.weights[1]) < 0 < shipped.read_reworded.weights[0]


@pytest.mark.parametrize(
    ("text", "literal"),
    [
        (OWN_WORDS, True),
        ("POLICE SAID 12 PEOPLE WERE HURT", True),
        ("Police said people were hurt in the Wend.", False),
        ("12 people said police were hurt.", False),
        ("", False),
    ],
)
def test_own_words_are_told_by_their_order(text: str, literal: bool, article: CheckedArticle) -> None:
    """Of one sentence, with gaps, in any letters."""
    assert is_literal(examine(text, article).held) is literal


@pytest.mark.parametrize(
    ("text", "literal"),
    [
        ("Ida Holm said the pier is lost.", True),
        ("Per Holm said the pier is lost.", False),
        ("The Ida pier is lost.", False),
    ],
)
def test_a_first_name_that_the_article_has_may_be_added(text: str, literal: bool) -> None:
    """Whom a sentence knows by the surname may be named in full; nothing else may come in from elsewhere."""
    known = CheckedArticle.prepare("", "The clerk Ida Holm spoke on Friday. Holm said the old pier is lost for good.")
    assert is_literal(examine(text, known).held) is literal
