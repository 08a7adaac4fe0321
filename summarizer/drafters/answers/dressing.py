"""Turns a language model's three texts into a draft: with evidence, alternatives, and flags of the drafter's own."""

import re
from dataclasses import asdict, replace

from db.records import ArticleText, Drafted, DraftedTakeaway, Flag, ModelInfo, Severity
from summarizer.drafters.answers.companion import Companion
from summarizer.drafters.answers.results import Answer
from summarizer.drafters.answers.suspicion import suspicious_passage

ABOUT_ARTICLE = "injection"
"""The kind of the flags that speak of the article, and stand at the first takeaway whatever it says."""
COMPANION = "companion"
"""Where a draft's settings name the model that made its alternatives."""
_LAST_FIGURE = re.compile(r"(\S*\d)\W*$")


def dressed(answer: Answer, article: ArticleText, companion: Companion, model: ModelInfo) -> Drafted:
    """Return the draft that is stored."""
    evidence = companion.evidence(answer.texts, article)
    first, second, third = (
        DraftedTakeaway(text, spans, flags=(_cut(text, answer),) if cut else ())
        for text, spans, cut in zip(answer.texts, evidence, answer.cut, strict=True)
    )
    first = replace(first, flags=(*first.flags, *_about(article)))
    if companion.model is not None:
        model = replace(model, settings=model.settings | {COMPANION: asdict(companion.model)})
    return Drafted((first, second, third), companion.alternatives(answer.texts, article), answer.coverage, model)


def _cut(text: str, answer: Answer) -> Flag:
    """Return what is said of the beginning of a longer sentence; one that ends in a figure looks whole and is none."""
    told, figure = "The model's sentence was stopped at the length limit", _LAST_FIGURE.search(text)
    if figure and not answer.by_clause:
        return Flag("length", Severity.ERROR, f"{told}, and “{figure[1]}” may be the beginning of a longer figure.")
    return Flag("length", Severity.WARNING, f"{told} and may be cut off.")


def _about(article: ArticleText) -> tuple[Flag, ...]:
    """Return a warning for the headline and for the text where they speak to a model, which has read both."""
    advice = "holds words that speak to a language model; read all three takeaways with that in mind."
    flags = []
    if suspicious_passage(article.headline) is not None:
        flags.append(Flag(ABOUT_ARTICLE, Severity.WARNING, f"The headline {advice}"))
    passage = suspicious_passage(article.body)
    if passage is not None:
        flags.append(Flag(ABOUT_ARTICLE, Severity.WARNING, f"The article {advice}", article_span=passage))
    return tuple(flags)
