"""Names in other forms, titles of others, opposites, and quotations that run on."""

from collections.abc import Callable, Iterator, Sequence

import pytest

from db.records import Flag, Severity
from summarizer.checks import HOUSE_RULES, CheckedArticle, check
from summarizer.checks.held import hold
from summarizer.checks.names import acronyms
from summarizer.checks.names.lookup import places
from summarizer.checks.reading.text import read_takeaway
from summarizer.checks.reading.words import Word

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
        ("The Department for Education met.", "The DfE met.", False),
        ("The Ministry of Justice met.", "The MoJ met.", False),
        ("The Larkby Bank of Wend met.", "The BOW met.", False),
        ("The Department for Education met.", "The DfT met.", True),
        ("The DfE met.", "The Department for Education met.", False),
        ("Fay Bell and Ina Poe met.", "The FBAI met.", True),
    ],
)
def test_an_acronym_leaves_out_small_words(body: str, text: str, *, is_flagged: bool) -> None:
    """Or has their letters, large or small; what follows a hyphen with a small letter has none."""
    kinds = {flag.kind for flag in check([text], CheckedArticle.prepare("", body))[0]}
    assert ("name" in kinds) is is_flagged


@pytest.mark.parametrize(
    ("body", "text", "missing"),
    [
        ("Ana Ruiz of the UAE met Tom Poe.", "Carla Holt of the United Arab Emirates met Tom Poe.", "Holt"),
        ("The NHS praised Ana Ruiz.", "Holt of the National Health Service praised Ana Ruiz.", "Holt"),
        ("Frank Bell in Italy said so.", "The FBI said so.", "FBI"),
        ("Fay Bell and Ina Poe said so.", "The FBI said so.", "FBI"),
        ("The Fund of and for the Isles of Bray met.", "The FIB met.", "FIB"),
    ],
)
def test_an_acronym_makes_nothing_known_but_its_own_words(body: str, text: str, missing: str) -> None:
    """No name beside it, and no letters that names have only where they are linked or listed."""
    flags = check([text], CheckedArticle.prepare("", body))[0]
    assert any(missing in flag.message and "does not stand" in flag.message for flag in flags)


def test_the_long_name_is_where_its_acronym_stands() -> None:
    """Not at the first word of the article."""
    article = CheckedArticle.prepare("", "It rained. The Organisation for Economic Co-operation and Defence met.")
    held = hold(read_takeaway("The OECD met."), article, None, HOUSE_RULES)
    assert [place.text for place in places(held.read.names[0].words[0], held)] == ["Organisation"]


def test_the_long_names_of_a_takeaway_are_looked_for_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """However many of its words are unknown."""
    seen: list[str] = []
    runs = acronyms._runs

    def counted(words: Sequence[Word], text: str) -> Iterator[list[Word]]:
        seen.append(text)
        return runs(words, text)

    monkeypatch.setattr(acronyms, "_runs", counted)
    list(check(["Vane, Quill, Sorrel, Tarn and Umber met."], CheckedArticle.prepare("", "It rained in Wend.")))
    assert seen.count("Vane, Quill, Sorrel, Tarn and Umber met.") == 1


@pytest.mark.parametrize(
    ("body", "text", "missing"),
    [
        ("Ana Ruiz told us that it is dead.", "Ana Ruiz told America that it is dead.", "America"),
        ("Ana Ruiz told us that it is dead.", "The American Ana Ruiz told us that it is dead.", "American"),
        ("Ana Ruiz told us that it is dead.", "ISIS told Ana Ruiz that it is dead.", "ISIS"),
        ("The games began in Wend, Ana Ruiz said.", "The Olympics began in Wend.", "Olympics"),
        ("The council sent Ana Ruiz the bill.", "William Ruiz sent the council a letter.", "William"),
        ("Uwe Sand paid Ana Ruiz.", "Ana Ruiz said the US paid.", "US"),
        ("Tom Poe of US Steel came to Manchester.", "Tom Poe came to Manchester United.", "United"),
        ("Islamist groups came to Wend.", "Muslim groups came to Wend.", "Muslim"),
        ("Islamic schools opened in Wend.", "Islamist schools opened in Wend.", "Islamist"),
        ("European firms came to Wend.", "EU firms came to Wend.", "EU"),
        ("Ana Ruiz won gold at the Commonwealth Games.", "Ana Ruiz won gold at the Olympics.", "Olympics"),
    ],
)
def test_a_small_word_or_a_wider_one_is_no_name(body: str, text: str, missing: str) -> None:
    """The pronoun "us" is not the US, a bill no Bill, a Muslim no Islamist."""
    messages = [flag.message for flag in check([text], CheckedArticle.prepare("", body))[0] if flag.kind == "name"]
    assert any(f"“{missing}”" in message for message in messages)


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("The U.S. paid Ana Ruiz.", "America paid Ana Ruiz."),
        ("America paid Ana Ruiz.", "The United States paid Ana Ruiz."),
        ("us firms paid ana ruiz.", "American firms paid Ana Ruiz."),
        ("Will Poe paid Ana Ruiz.", "William Poe paid Ana Ruiz."),
        ("Nasa paid Ana Ruiz.", "The National Aeronautics and Space Administration paid Ana Ruiz."),
        ("An MP paid Ana Ruiz.", "Ana Ruiz was paid in Parliament."),
        ("Islamist groups came to Wend.", "Islamic groups came to Wend."),
        ("EU firms came to Wend.", "European firms came to Wend."),
        ("Ana Ruiz won gold at the Olympics.", "Ana Ruiz won gold at the Games."),
    ],
)
def test_a_wider_word_may_stand_for_a_narrower_one(body: str, text: str) -> None:
    """And an acronym for its full form, in an article without capitals also where it is a small word."""
    messages = [flag.message for flag in check([text], CheckedArticle.prepare("", body))[0] if flag.kind == "name"]
    assert not [message for message in messages if "does not stand" in message]


def test_a_unit_behind_a_figure_is_no_name() -> None:
    """The article writes it out; a name behind a figure is one all the same."""
    article = CheckedArticle.prepare("", "The wind farm off Larkby will make 300 megawatts from May, its owner said.")
    for text, kinds in (("The farm off Larkby will make 300 MW.", []), ("In May 300 Holts will come.", ["name"])):
        assert [flag.kind for flag in check([text], article)[0] if flag.kind == "name"] == kinds


@pytest.mark.parametrize("text", ["EUR 250 million", "EUR250m", "250 million EUR", "CHF 7", "7 CHF", "SEK 4m"])
def test_a_code_of_a_currency_is_no_name(text: str) -> None:
    """Before its figure or behind it; the figure in another currency is still flagged."""
    body = "The group spent 250 million euros, 7 Swiss francs and 4m kronor on ads last year."
    found = check([f"The group spent {text} on ads last year."], CheckedArticle.prepare("", body))[0]
    assert not {"name", "number"} & {flag.kind for flag in found}
    other = check(["The group spent GBP 250 million on ads."], CheckedArticle.prepare("", body))[0]
    assert [flag.kind for flag in other if flag.kind in {"name", "number"}] == ["number"]


def test_a_first_name_that_the_article_lacks_is_no_error() -> None:
    """It has "Rosie" in the title of a show, and the surname always alone."""
    body = (
        "Kell Plus is dropping the talk show of Poe Holdings after two seasons, the Larkby Channel said. O'Dell moved "
        "to Larkby for the show. “I loved working with Marr,” O'Dell said. The Rosie Hour drew few viewers. O'Dell "
        "will host a last show in March, the Larkby Channel said."
    )
    text = "The Larkby Channel said Rosie O'Dell will host a last show in March."
    found = [flag for flag in check([text], CheckedArticle.prepare("", body))[0] if flag.kind == "name"]
    assert [flag.severity for flag in found] == [Severity.WARNING]
