"""Tells which sentences the article says itself: what stands behind the label of a speaker or a claim is not."""

from collections.abc import Sequence

from db.records import Span
from summarizer.labelled import behind_labels


def in_own_voice(headline: str, body: str, sentences: Sequence[Span]) -> frozenset[int]:
    """Return the numbers of the sentences, given in order, that the article says in its own voice."""
    voiced = [each.span for each in behind_labels(headline, body)]
    return frozenset(
        number
        for number, sentence in enumerate(sentences)
        if not any(span.start <= sentence.start < span.end for span in voiced)
    )
