"""Evidence: the sentences that support a takeaway."""

from db.records import Span
from summarizer.checks import CheckedArticle, check
from summarizer.checks.evidence import find


def test_the_best_sentence_comes_first(article: CheckedArticle) -> None:
    """Shared words lead to the sentence, cut out whole."""
    (first, *_) = find("The driver was not charged with anything.", article)
    assert first.cut(article.body) == "The driver was not charged."


def test_two_facts_have_two_sentences(article: CheckedArticle) -> None:
    """A takeaway spliced from two places names both."""
    found = [span.cut(article.body) for span in find("Tom Okafor voted in favour as unemployment fell.", article)]
    assert any("Okafor" in text for text in found)
    assert any("Unemployment" in text for text in found)


def test_nothing_shared_is_no_evidence(article: CheckedArticle) -> None:
    """A sentence about something else rests on nothing."""
    assert find("Penguins juggle.", article) == ()


def test_given_evidence_is_used(article: CheckedArticle) -> None:
    """A drafter's own spans decide which sentence a claim is compared with."""
    span = Span(article.body.index("The driver"), article.body.index("Unemployment") - 1)
    flags = check(["The driver was charged."], article, evidence=[[span]])[0]
    assert "negation" in {flag.kind for flag in flags}
