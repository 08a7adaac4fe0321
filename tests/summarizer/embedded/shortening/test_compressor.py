"""Whatever parse and judges say, a version is made of the sentence's own words in their order."""

import re
from collections.abc import Callable

import pytest
import torch
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from db.records import Span
from summarizer.embedded.cutting.kinds import Kind
from summarizer.embedded.parsing.parser import Parse
from summarizer.embedded.parsing.tree import Tree
from summarizer.embedded.parsing.words import split_words
from summarizer.embedded.shortening.compression import Compressor, Doubt, Long, Rest, _doubtful, moved
from summarizer.embedded.shortening.search import Compression
from summarizer.embedded.shortening.tidy import join

WORDS = (
    "Ruiz", "the", "council", "voted", "on", "Tuesday", "after", "storms", "who", "is", "not", "saying", "$4.2", "in",
    "Larkfield", "didn't", "and", "14-year-old", "U.S.", "quickly", ",", ",", "(", ")", '"', "—", "“", "”", ";",
)  # fmt: skip
SENTENCES = st.lists(st.sampled_from(WORDS), min_size=1, max_size=40).map(lambda words: " ".join(words) + ".")


def letters(text: str) -> list[str]:
    """Return the words of a text in lower case, without marks."""
    return re.findall(r"[^\W_]+", text.lower())


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(sentence=SENTENCES)
def test_versions_are_made_of_the_sentence_alone(compressor: Compressor, sentence: str) -> None:
    """Text is the kept pieces joined, words are a subsequence, spans are in order and inside the sentence."""
    (offer,) = compressor.offer([Long(sentence)], max_chars=140, aim_chars=60)
    for version in offer.versions:
        assert version.text == join(sentence, version.kept)
        rest = iter(letters(sentence))
        assert all(word in rest for word in letters(version.text))
        ends = [0, *(place for span in version.kept for place in (span.start, span.end)), len(sentence)]
        assert ends == sorted(ends)


@settings(max_examples=10, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(sentences=st.lists(SENTENCES, min_size=1, max_size=6))
def test_the_whole_sentence_is_first_and_the_rest_fits(compressor: Compressor, sentences: list[str]) -> None:
    """One list per sentence, in order; only shortened versions are held to the length."""
    found = compressor.offer([Long(each) for each in sentences], max_chars=80, aim_chars=60)
    assert len(found) == len(sentences)
    for sentence, offer in zip(sentences, found, strict=True):
        whole, *shorter = offer.versions
        assert letters(whole.text) == letters(sentence)
        assert not whole.cuts
        assert all(len(version.text) <= 80 and version.cuts for version in shorter)


def test_a_sentence_is_read_the_same_in_any_company(compressor: Compressor) -> None:
    """Padding and batches change nothing."""
    sentences = ["Ruiz voted.", "The council, who voted on Tuesday, did not leave Larkfield after the storms hit."]
    together = compressor.offer([Long(each) for each in sentences * 3], max_chars=140, aim_chars=60)
    alone = [compressor.offer([Long(sentence)], max_chars=140, aim_chars=60)[0] for sentence in sentences]
    for place, offer in enumerate(together):
        found, before = offer.versions, alone[place % 2].versions
        assert [each.text for each in found] == [each.text for each in before]
        assert [each.score for each in found] == pytest.approx([each.score for each in before], abs=1e-4)


def test_a_sentence_longer_than_the_encoder_reads_is_still_cut_safely(compressor: Compressor) -> None:
    """Words beyond its reach hang on the root and are never part of a phrase that goes."""
    sentence = "Ruiz " + "of Larkfield " * 200 + "voted."
    (offer,) = compressor.offer([Long(sentence)], max_chars=4000, aim_chars=60)
    assert all(letters(version.text)[-1] == "voted" for version in offer.versions)
    assert len(split_words(sentence)) > 256


def test_no_sentences_no_work(compressor: Compressor) -> None:
    """Nothing in, nothing out."""
    assert compressor.offer([], max_chars=140, aim_chars=60) == []


def test_a_cut_at_the_beginning_leaves_no_seam(compressor: Compressor) -> None:
    """A dateline or an opening "But" that went is no ground for doubt: only the parse of the rest is asked."""
    sentence = "But the council voted on Tuesday after storms."
    rest = Compression("The council voted on Tuesday after storms.", (Span(4, len(sentence)),), 1.0)
    bare = Compression(rest.text, (Span(0, len(rest.text)),), 1.0)
    assert compressor.verify([Doubt(sentence, rest)]) == compressor.verify([Doubt(rest.text, bare)])


@pytest.mark.parametrize(
    ("sentence", "gone", "seams"),
    [
        ("A sponge that was found in the bay is old.", "that was ", []),
        ("A sponge was found on Friday night in the bay.", "on Friday night ", []),
        ("A sponge was found by divers in the bay.", "by divers ", [18]),
    ],
)
def test_what_leaves_no_seam_is_not_doubted(sentence: str, gone: str, seams: list[int]) -> None:
    """A day, and the "that was" before a participle, can go anywhere; of what else went the judge is asked."""
    start = sentence.index(gone)
    kept = (Span(0, start - 1), Span(start + len(gone), len(sentence)))
    version = Compression(sentence.replace(gone, ""), kept, 0.5, (Kind.REDUCTION,))
    assert _doubtful(sentence, version) == seams


def test_what_stands_behind_an_opening_is_the_sentences_own(tree: Callable[[str], Tree]) -> None:
    """Its characters are counted from where the sentence begins, and it is a version itself where it fits."""
    rest = tree("Ana/PROPN/2/nsubj left/VERB.Fin/0/root Larkby/PROPN/2/obj on/ADP/5/case Friday/PROPN/2/obl")
    sentence = f"Tired of floods, {rest.sentence}"
    found = Rest(0, 17, Long(rest.sentence), Parse(rest, torch.zeros(1, 1)))
    shorter = Compression("Ana left Larkby.", (Span(0, 15),), 0.5, (Kind.TIME,))
    whole, cut = moved(found, [shorter], 140)
    assert [join(sentence, each.kept) for each in (whole, cut)] == [f"{rest.sentence}.", "Ana left Larkby."]
    assert whole.cuts
    assert not whole.parsed
    assert len(moved(found, [shorter], 20)) == 1
