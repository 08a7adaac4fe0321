"""Who won and who lost, in whatever words; and who came third has not won."""

import pytest

from summarizer.checks import CheckedArticle, check

BODY = (
    "Castilla came from two goals down to beat Orvelo 3-2 at home on Sunday. Orvelo sang.\n\nAbel Roe came third "
    "in the marathon in Larkby.\n\nWend lost 2-0 to Larkby in the cup. Bray were beaten by Tarn in the final.\n\nOrle "
    "routed Calder 5-1 in May."
)


def _messages(text: str) -> list[str]:
    flags = check([text], CheckedArticle.prepare("", BODY))[0]
    return [
        flag.message for flag in flags if flag.kind in {"name", "negation"} and "speaks of this" not in flag.message
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Castilla lost 3-2 to Orvelo on Sunday.",
        "Castilla were beaten 3-2 by Orvelo.",
        "Orvelo beat Castilla 3-2 on Sunday.",
        "Wend won 2-0 against Larkby in the cup.",
        "Bray beat Tarn in the final.",
        "Orle lost 5-1 to Calder in May.",
        "Orle were crushed 5-1 by Calder in May.",
        "Abel Roe won the marathon in Larkby.",
    ],
)
def test_a_defeat_the_other_way_round_is_flagged(text: str) -> None:
    """And a victory of who came third."""
    assert _messages(text)


@pytest.mark.parametrize(
    "text",
    [
        "Castilla beat Orvelo 3-2 on Sunday.",
        "Orvelo lost 3-2 to Castilla.",
        "Calder lost 5-1 to Orle in May.",
        "Larkby won 2-0 against Wend in the cup.",
        "Abel Roe took third place in the marathon in Larkby.",
    ],
)
def test_the_same_in_other_words_is_right(text: str) -> None:
    """Won against, lost to, beat."""
    assert not _messages(text)
