"""Runs the checks on a drafter's result, so that every stored takeaway carries its flags."""

from collections.abc import Sequence
from dataclasses import replace

from db.records import ArticleText, Drafted, DraftedTakeaway, DraftFailed, DraftResult, Flag, Span
from summarizer.checks import CheckedArticle, HouseRules
from summarizer.embedded.claims.late_reader import reader_at_hand
from summarizer.settings import Lengths
from summarizer.support.flagging import support_flag
from summarizer.support.judge import SupportJudge
from summarizer.support.verdict import judge_takeaways


def rules_of(lengths: Lengths) -> HouseRules:
    """Return the checks' measures as the settings have them."""
    return HouseRules(max_chars=lengths.max_chars, aim_chars=lengths.aim_chars)


def checked(article: ArticleText, result: DraftResult, rules: HouseRules) -> DraftResult:
    """Return the result with each takeaway's flags, the drafter's own first, and each alternative's support score.

    A failure passes as it is. What else there is to say of an alternative, the desk finds when it is taken.
    A check that breaks down on an article makes that article's failure: unchecked takeaways reach no editor.
    """
    if isinstance(result, DraftFailed):
        return result
    try:
        return _flagged(article, result, rules)
    except Exception as error:  # noqa: BLE001 - one odd article must not stop a run; the reason is recorded
        return DraftFailed(f"the checks broke down: {type(error).__name__}: {error}"[:500], retryable=True)


def _flagged(article: ArticleText, drafted: Drafted, rules: HouseRules) -> Drafted:
    texts, evidence = _read(drafted.takeaways)
    prepared = CheckedArticle.prepare(article.headline, article.body)
    judge = SupportJudge.load(reader_at_hand())
    verdicts = judge_takeaways(texts, prepared, judge, evidence=evidence, rules=rules)
    found = [(*verdict.flags, support_flag(verdict.supported)) for verdict in verdicts]
    first, second, third = (_with(one, flags) for one, flags in zip(drafted.takeaways, found, strict=True))
    spare, its_evidence = _read(drafted.alternatives)
    scores = judge.supports(spare, prepared, evidence=its_evidence, rules=rules)
    judged = (_with(one, (support_flag(score),)) for one, score in zip(drafted.alternatives, scores, strict=True))
    return replace(drafted, takeaways=(first, second, third), alternatives=tuple(judged))


def _read(takeaways: Sequence[DraftedTakeaway]) -> tuple[list[str], list[tuple[Span, ...]]]:
    """Return what the judge is given of each: the text, and what it rests on."""
    return [one.text for one in takeaways], [one.evidence for one in takeaways]


def _with(takeaway: DraftedTakeaway, flags: tuple[Flag, ...]) -> DraftedTakeaway:
    return replace(takeaway, flags=takeaway.flags + flags)
