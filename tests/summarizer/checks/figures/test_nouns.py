"""A figure that the article has once, as a count of another thing than the one that it knows nothing of."""

import pytest

from summarizer.checks import CheckedArticle, check

BODY = (
    "Police seized 40 kg of cocaine in Larkby and a dozen guns. The post of Ana Poe had logged more than 230,000 "
    "comments on Monday. The bar of Tom Hart has 100 varieties of rum. Some 90 fans came to Wend."
)


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("Police seized 40 kg of heroin.", "cocaine"),
        ("The post got 230,000 shares.", "comments"),
        ("Police seized 40 kg of cocaine.", None),
        ("Police seized 40 kg of drugs.", None),
        ("The post got 230,000 comments.", None),
        ("The bar has 100 rums.", None),
        ("Some 90 victims came to Wend.", None),
    ],
)
def test_what_is_counted_is_what_the_article_counts(text: str, noun: str | None) -> None:
    """A wider word may be said of the same thing, and any word for people of people."""
    found = [flag.message for flag in check([text], CheckedArticle.prepare("", BODY))[0] if flag.kind == "number"]
    said = [message for message in found if "by it." in message]
    assert [f"counts “{noun}” by it" in message for message in said] == ([] if noun is None else [True])
