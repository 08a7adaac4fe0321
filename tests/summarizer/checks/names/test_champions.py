"""A former champion or world number two is none now."""

import pytest

from summarizer.checks import CheckedArticle, check

FORMER = (
    "Former world number two Tom Haas beat Ned Orr in Wend. Haas had lost in May. Ex-world champion Al Marr sang. The "
    "former two-time Wend champion Ben Kerr trained. Olympic champion Jo Hill did not."
)
NOW = "The world No 2, Tom Haas, beat Ned Orr in Wend. Haas had lost in May. Wend champion Ben Kerr trained."


def _found(text: str, body: str) -> list[str]:
    flags = check([text], CheckedArticle.prepare("", body))[0]
    return [flag.message for flag in flags if "before this" in flag.message or "has no" in flag.message]


@pytest.mark.parametrize(
    ("text", "body", "message"),
    [
        ("World number two Tom Haas won.", FORMER, "“World number two”: the article says “former” before this."),
        ("Tom Haas, the world no. 2, won.", FORMER, "“world no. 2”: the article says “former” before this."),
        ("World champion Al Marr sang.", FORMER, "“World champion”: the article says “ex-” before this."),
        (
            "Wend champion Ben Kerr trained.",
            FORMER,
            "“Wend champion”: the article says “former” before this.",
        ),
        (
            "The former world number two Tom Haas won.",
            NOW,
            "“former world number two”: the article has no “former” here.",
        ),
    ],
)
def test_a_rank_that_is_lost_or_is_not_is_flagged(text: str, body: str, message: str) -> None:
    """In figures or words."""
    assert _found(text, body) == [message]


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Former world number two Tom Haas won.", FORMER),
        ("Tom Haas, once the world number two, won.", FORMER),
        ("Al Marr, a former world champion, sang.", FORMER),
        ("Former Olympic champion Jo Hill did not train.", FORMER),
        ("The world number two, Tom Haas, won.", NOW),
        ("World number three Ned Orr lost.", FORMER),
    ],
)
def test_a_rank_told_alike_is_none(text: str, body: str) -> None:
    """Nor what a champion is for life, or what the article has of nobody."""
    assert not _found(text, body)
