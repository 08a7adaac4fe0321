"""The learned support score and what is made of it."""

import json
from dataclasses import replace

import pytest

from db.records import Severity
from summarizer.checks import CheckedArticle
from summarizer.checks.judging import examine
from summarizer.checks.weighing.trees import Tree
from summarizer.support.curves import Curve, Curves
from summarizer.support.flagging import LOW, support_flag
from summarizer.support.judge import SupportJudge
from summarizer.support.measures import NAMES, measure
from summarizer.support.verdict import judge_takeaways

BODY = (
    "The Larkfield council voted 5-2 late on Tuesday to spend $4.2 million on a flood wall along the Wend. "
    "Mayor Ana Ruiz, who opposed the plan, said it was too dear. Police said 12 people were hurt in the storm."
)
TRUE = "The Larkfield council voted 5-2 to spend $4.2 million on a flood wall."


@pytest.fixture(scope="module")
def article() -> CheckedArticle:
    """Return the article, prepared."""
    return CheckedArticle.prepare("", BODY)


@pytest.fixture(scope="module")
def judge() -> SupportJudge:
    """Return the judge of the package."""
    return SupportJudge.load()


@pytest.mark.parametrize(
    "wrong",
    [
        "The Larkfield council voted 5-3 to spend $4.2 billion on a flood wall.",
        "The Norwood council voted 5-2 to spend $9 million on a swimming pool.",
        "Ministers will open a casino in the lower town next year.",
    ],
)
def test_what_the_article_says_scores_above_what_it_does_not(
    wrong: str, article: CheckedArticle, judge: SupportJudge
) -> None:
    """A true sentence, and the same with other facts."""
    good, bad = judge.supports([TRUE, wrong], article)
    assert bad < 0.5 < good


def test_one_unsupported_sentence_sinks_the_rest(article: CheckedArticle, judge: SupportJudge) -> None:
    """Two sentences count as the weaker one."""
    assert judge.support(f"{TRUE} A whale swam up the Wend.", article) < 0.5


def test_any_text_has_a_probability(article: CheckedArticle, judge: SupportJudge) -> None:
    """Nothing, blanks and noise included."""
    assert all(0.0 <= judge.support(text, article) <= 1.0 for text in ("", " ", "???", "\u202e", "x" * 3000))
    assert 0.0 <= judge.support(TRUE, CheckedArticle.prepare("", "")) <= 1.0


def test_nothing_shared_is_not_supported(article: CheckedArticle, judge: SupportJudge) -> None:
    """Neither is a takeaway without a word."""
    assert [judge.support(text, article) for text in ("Penguins juggle.", "", "!")] == [0.0, 0.0, 0.0]


def flat(shift: float) -> Curve:
    """Return a curve that says the same of all."""
    return Curve(shift, (0.0, 0.0, 0.0, 0.0))


def test_claims_in_new_words_have_a_curve_of_their_own(judge: SupportJudge) -> None:
    """The longest run of the article's words decides which."""
    apart = replace(judge, curves=Curves(flat(5.0), flat(-5.0)))
    measures = [0.0] * len(NAMES)
    nothing = (0.0, 0.0, 0.0)
    assert apart.probability([measures], nothing) < 0.01
    copied = list(measures)
    copied[NAMES.index("longest")] = 0.9
    assert apart.probability([copied, measures], nothing) > 0.99


def test_measures_have_their_names(article: CheckedArticle) -> None:
    """As many as are named, and none without bound."""
    found = measure(examine(TRUE, article))
    assert len(found) == len(NAMES)
    assert all(-0.01 <= value <= 4 for value in found)


def test_a_low_score_is_a_warning(article: CheckedArticle, judge: SupportJudge) -> None:
    """The score is kept in any case."""
    sure, unsure = (replace(judge, curves=Curves(flat(by), flat(by))) for by in (30.0, -30.0))
    assert support_flag(sure.support(TRUE, article)).severity is Severity.NOTE
    flag = support_flag(unsure.support(TRUE, article))
    assert flag.severity is Severity.WARNING
    assert flag.score is not None
    assert flag.score < LOW


def test_a_tree_is_walked_to_its_leaf() -> None:
    """Left where the measure is at most the threshold."""
    tree = Tree(feature=(0, -1, -1), threshold=(0.5, -1.0, 2.0), left=(1, -1, -1), right=(2, -1, -1))
    assert [tree.value([0.5]), tree.value([0.6])] == [-1.0, 2.0]


def test_a_verdict_can_be_written_down(article: CheckedArticle, judge: SupportJudge) -> None:
    """Support, flags and evidence as JSON; evidence cuts out the sentence."""
    (verdict,) = judge_takeaways([TRUE], article, judge)
    values = json.loads(json.dumps(verdict.as_values(BODY)))
    assert values["evidence"][0]["text"] == BODY[: BODY.index(" Mayor")]
    assert 0.0 <= values["supported"] <= 1.0
