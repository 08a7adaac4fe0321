"""What sentences and words are worth against highlights."""

from summarizer.training.labels import sentence_labels, stems, word_labels

SENTENCES = [
    "The council voted for a flood wall.",
    "It rained a lot in the night.",
    "The wall costs four million dollars.",
]
HIGHLIGHTS = ["Council votes for flood wall.", "The wall costs four million."]


def test_the_oracle_takes_what_raises_rouge() -> None:
    """The two sentences of the highlights are taken, the rain is not."""
    labels = sentence_labels(SENTENCES, HIGHLIGHTS)
    assert [value == 1.0 for value in labels.oracle] == [True, False, True]
    assert labels.oracle[1] < 0.3


def test_gain_is_the_share_of_the_highlights() -> None:
    """A sentence equal to the highlights holds all of them; an unrelated one nearly nothing."""
    assert sentence_labels([" ".join(HIGHLIGHTS)], HIGHLIGHTS).gain[0] == 1.0
    labels = sentence_labels(SENTENCES, HIGHLIGHTS)
    assert labels.gain[1] < 0.1 < min(labels.gain[0], labels.gain[2])


def test_no_common_word_no_oracle() -> None:
    """Nothing in common: nothing is taken, and nothing fails."""
    labels = sentence_labels(["Penguins swim."], ["Trains run late."])
    assert labels.oracle == (0.0,)
    assert labels.gain == (0.0,)


def test_words_in_pairs_count_more_than_words_alone() -> None:
    """The pair "flood wall" stands in the highlights as a pair, "dollars" not at all."""
    text = "A flood wall for dollars and votes"
    shares = {text[start:end]: share for start, end, share in word_labels(text, HIGHLIGHTS)}
    assert shares == {"A": 0.0, "flood": 1.0, "wall": 1.0, "for": 0.0, "dollars": 0.0, "and": 0.0, "votes": 0.5}


def test_stems_join_forms_of_a_word() -> None:
    """As ROUGE counts: "voted" and "votes" are one, short words stay."""
    assert stems("Votes, voted. The THE") == ["vote", "vote", "the", "the"]
