"""Why an editor rejects a draft: the codes that the log counts, and the words that the desk shows."""

REASONS: dict[str, str] = {
    "wrong_fact": "a fact is wrong",
    "wrong_number": "a number or date is wrong",
    "wrong_attribution": "a claim without its source, or the wrong source",
    "missing_point": "the main point is missing",
    "out_of_context": "misleading without its context",
    "tone": "bias or tone",
    "legal": "legal or privacy",
    "style": "style or grammar",
    "bad_input": "the article was read wrongly",
    "other": "something else (say what)",
}
OUTCOMES: dict[str, str] = {
    "redraft": "draft it anew",
    "by_hand": "somebody writes it by hand",
    "never": "no takeaways for this article",
}
INCOMPLETE = frozenset({"missing_point", "out_of_context"})
"""Reasons that say what the three lack, and nothing against what the first of them tells."""
NOT_OF_THE_WORDS = INCOMPLETE | {"bad_input"}
"""Reasons that say nothing against the words; how an article was read is mended in the article."""
