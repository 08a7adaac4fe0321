"""The whole judgement on takeaways, whoever wrote them: how likely the article supports each, flags, evidence."""

from collections.abc import Sequence
from dataclasses import dataclass

from db.records import Flag, Span
from summarizer.checks import HOUSE_RULES, CheckedArticle, HouseRules, check
from summarizer.checks.evidence import find
from summarizer.support.judge import SupportJudge


@dataclass(frozen=True)
class Verdict:
    """What is found about one takeaway."""

    supported: float
    """The probability that the article supports it, 0 to 1."""
    flags: tuple[Flag, ...]
    evidence: tuple[Span, ...]

    def as_values(self, body: str) -> dict[str, object]:
        """Return the verdict as JSON-serialisable values; spans count the characters of takeaway and body."""
        return {
            "supported": round(self.supported, 4),
            "flags": [flag_values(flag) for flag in self.flags],
            "evidence": [{"start": one.start, "end": one.end, "text": one.cut(body)} for one in self.evidence],
        }


def flag_values(flag: Flag) -> dict[str, object]:
    """Return a flag as JSON-serialisable values."""
    return {
        "kind": flag.kind,
        "severity": str(flag.severity),
        "message": flag.message,
        "span": [flag.span.start, flag.span.end] if flag.span else None,
        "article_span": [flag.article_span.start, flag.article_span.end] if flag.article_span else None,
    }


def judge_takeaways(
    takeaways: Sequence[str],
    article: CheckedArticle,
    judge: SupportJudge,
    *,
    evidence: Sequence[Sequence[Span]] = (),
    rules: HouseRules = HOUSE_RULES,
) -> list[Verdict]:
    """Return one verdict for each takeaway, in order; the one judgement of drafts, comparisons and single checks.

    Args:
        takeaways: the texts.
        article: what they are held against.
        judge: says how likely the article supports them.
        evidence: what each rests on, as its drafter says; found by shared words where nothing is told.
        rules: the house's measures.
    """
    flags = check(takeaways, article, evidence=evidence, rules=rules)
    supported = judge.supports(takeaways, article, evidence=evidence, rules=rules)
    told = [*map(tuple, evidence)] if evidence else [find(text, article) for text in takeaways]
    return [Verdict(*one) for one in zip(supported, flags, told, strict=True)]
