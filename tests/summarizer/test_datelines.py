"""A dateline is known in every form in which agencies and word processors write it."""

import pytest

from summarizer.datelines import dateline_end

SENTENCE = "The council of Larkby voted for a bridge."


@pytest.mark.parametrize(
    "dateline",
    [
        "LARKBY — ",
        "LARKBY, March 2 (Reuters) - ",
        "LARKBY, March\u00a02 (Reuters)\u00a0- ",
        "LARKBY\u3000(AP)\u2009— ",
        "LARKBY (AP) _ ",
        "LARKBY, Calif. (KTLA) -- ",
        "LARKBY/EASTMERE, March 2 (Reuters) - ",
        "NEW LARKBY, Mar 2 (PTI) ",
        "LARKBY, Germany, March 2, 2026 (GLOBE NEWSWIRE) -- ",
        "LARKBY, March 2 /PRNewswire/ -- ",
        "LARKBY, 2nd March: ",
        "Larkby, March 2 - ",
        "Larkby (Reuters) - ",
        "Larkby | ",
        "[LARKBY] ",
        "(Larkby, March 2) ",
    ],
)
def test_a_dateline_ends_where_the_sentence_begins(dateline: str) -> None:
    """With its dash and its blank."""
    text = f"{dateline}{SENTENCE}"
    assert text[dateline_end(text) :] == SENTENCE


@pytest.mark.parametrize(
    "text",
    [
        SENTENCE,
        "NASA - which built it - says so.",
        "Larkby, March and Wend voted for it.",
        "Ana Poe (right) - and Kit Holt - voted for it.",
        "MPs voted on March 2 - a Monday - for it.",
        "Labour: The bridge is too dear.",
        "UK: what the vote means",
    ],
)
def test_sentences_have_none(text: str) -> None:
    """A dash alone makes none."""
    assert dateline_end(text) == 0
