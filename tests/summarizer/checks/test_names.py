"""Names in other forms, titles of others, opposites, and quotations that run on."""

from collections.abc import Callable

import pytest

from db.records import Flag
from summarizer.checks import CheckedArticle, check

BODY = (
    "William Hartley, the treasurer, and Inès Cézanne of the Wi-Fi company Northgate spoke in St. Olave on Monday. "
    "Governor Ada Brook denied that the port of Saltmarsh-on-Wend would close. “The port stays,” she said. “We will "
    "pay for late-night ferries.” Chief executive Paul Orr rejected the offer of the World Health Organization. "
    "The union plans to strike in the '90s style. Prices rose by 4 percent. Hartley promised bread & games."
)


@pytest.fixture(scope="module")
def flags() -> Callable[[str], list[Flag]]:
    """Return what finds the flags of a takeaway."""
    article = CheckedArticle.prepare("", BODY)
    return lambda text: list(check([text], article)[0])


@pytest.mark.parametrize(
    "text",
    [
        "Bill Hartley spoke on Monday.",
        "Ines Cezanne of Northgate spoke on Monday.",
        "Hartley and Cézanne spoke in Saint Olave.",
        "Saltmarsh on Wend would close, which Brook denied.",
        "Paul Orr rejected the WHO's offer.",
        "“The port stays. We will pay for late night ferries,” Brook said.",
        "“The port stays ... We will pay for (more) late-night ferries,” Brook said.",
        "“[P]ay for late-night ferries,” Brook said.",
        "Hartley spoke of “bread and games” on Monday.",
    ],
)
def test_other_forms_of_the_same_are_no_errors(text: str, flags: Callable[[str], list[Flag]]) -> None:
    """Short names, accents, blanks for hyphens, acronyms, and a quotation across the speaker's name."""
    assert not [flag.message for flag in flags(text) if flag.severity == "error"]


@pytest.mark.parametrize("quoted", ["The port goes", "We will pay for late-night buses", "for late-night pay ferries"])
def test_changed_quotations_are_errors(quoted: str, flags: Callable[[str], list[Flag]]) -> None:
    """Other words, or the same in another order."""
    assert ("quote", "error") in {(flag.kind, str(flag.severity)) for flag in flags(f"“{quoted},” Brook said.")}


def test_a_title_of_somebody_else_is_flagged(flags: Callable[[str], list[Flag]]) -> None:
    """Brook is governor, Hartley is not."""
    messages = [flag.message for flag in flags("Governor William Hartley spoke in St. Olave on Monday.")]
    assert any("Governor" in message and "Brook" in message for message in messages)
    assert not any("Governor" in flag.message for flag in flags("Governor Brook denied that the port would close."))


@pytest.mark.parametrize(
    "text",
    [
        "Governor Ada Brook confirmed that the port of Saltmarsh-on-Wend would close.",
        "Chief executive Paul Orr accepted the offer of the World Health Organization.",
        "Prices fell by 4 percent.",
    ],
)
def test_the_opposite_word_is_flagged(text: str, flags: Callable[[str], list[Flag]]) -> None:
    """Denied is not confirmed, rejected not accepted, rose not fell."""
    assert "negation" in {flag.kind for flag in flags(text)}


@pytest.mark.parametrize(
    ("body", "text", "is_flagged"),
    [
        ("The Organisation for Economic Co-operation and Defence met.", "The OECD met.", False),
        ("The Organisation for Economic Co-operation and Defence met.", "The OBCD met.", True),
        ("The OECD met.", "The Organisation for Economic Co-operation and Defence met.", False),
        ("The OECD met.", "The Organisation for Ocean Co-operation and Defence met.", True),
        ("Ruiz, who owns each of the city dairies, met.", "The OECD met.", True),
    ],
)
def test_an_acronym_leaves_out_small_words(body: str, text: str, *, is_flagged: bool) -> None:
    """And what follows a hyphen with a small letter; ordinary words have no acronym."""
    kinds = {flag.kind for flag in check([text], CheckedArticle.prepare("", body))[0]}
    assert ("name" in kinds) is is_flagged
