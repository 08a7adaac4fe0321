"""Runs the checks and the support judge on every system's takeaways: the same for all, whoever wrote them."""

from collections import Counter
from collections.abc import Sequence
from statistics import fmean

from summarizer.checks import CheckedArticle, HouseRules
from summarizer.embedded.claims.late_reader import reader_at_hand
from summarizer.evaluation.dataset import Example
from summarizer.evaluation.measures import Checked
from summarizer.evaluation.predictions import Prediction
from summarizer.support.judge import SupportJudge
from summarizer.support.verdict import judge_takeaways


def check_predictions(
    predictions: Sequence[Prediction], examples: Sequence[Example], rules: HouseRules
) -> tuple[Checked, ...]:
    """Return per article the flags of its takeaways and their mean support; evidence is found by shared words.

    Raises:
        ModelError: the support judge does not fit this version.
    """
    judge = SupportJudge.load(reader_at_hand())
    pairs = zip(predictions, examples, strict=True)
    return tuple(_checked(prediction, example, rules, judge) for prediction, example in pairs)


def _checked(prediction: Prediction, example: Example, rules: HouseRules, judge: SupportJudge) -> Checked:
    if not prediction.takeaways:
        return Checked({}, None)
    article = CheckedArticle.prepare(example.headline, example.article)
    verdicts = judge_takeaways(prediction.takeaways, article, judge, rules=rules)
    flags = Counter(flag.kind for verdict in verdicts for flag in verdict.flags)
    return Checked(flags, fmean(verdict.supported for verdict in verdicts))
