"""Turns a language model's three texts into a draft: with evidence, alternatives, and flags of the drafter's own."""

from db.records import ArticleText, Drafted, DraftedTakeaway, Flag, ModelInfo, Severity
from summarizer.drafters.answers import Answer
from summarizer.drafters.companion import Companion
from summarizer.drafters.suspicion import suspicious_passage


def dressed(answer: Answer, article: ArticleText, companion: Companion, model: ModelInfo) -> Drafted:
    """Return the draft that is stored."""
    evidence = companion.evidence(answer.texts, article)
    first, second, third = (
        DraftedTakeaway(text, spans, flags=_flags(number, answer, article))
        for number, (text, spans) in enumerate(zip(answer.texts, evidence, strict=True))
    )
    return Drafted((first, second, third), companion.alternatives(answer.texts, article), answer.coverage, model)


def _flags(number: int, answer: Answer, article: ArticleText) -> tuple[Flag, ...]:
    flags = []
    if answer.cut[number]:
        message = "The model's sentence was stopped at the length limit and may be cut off."
        flags.append(Flag("length", Severity.WARNING, message))
    passage = suspicious_passage(article.body) if number == 0 else None
    if passage is not None:
        message = "The article holds words that speak to a language model; read all three takeaways with that in mind."
        flags.append(Flag("injection", Severity.WARNING, message, article_span=passage))
    return tuple(flags)
