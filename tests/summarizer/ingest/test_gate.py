"""The gate: what is not drafted, and why."""

from dataclasses import replace
from datetime import UTC, datetime
from importlib.resources import as_file, files

import pytest

from db.input_notes import NoteKind, furniture_note, noted
from db.records import ArticleText
from summarizer.ingest.gating.gate import gatekeeper, judge
from summarizer.ingest.lines.furniture import SUBSCRIPTION
from summarizer.ingest.lines.furniture_lines import WHOLE_LINE
from summarizer.ingest.reading import read_path
from summarizer.settings import Gate

AT = datetime(2026, 3, 4, 12, 0, tzinfo=UTC)
RULES = Gate()
PARAGRAPH = (
    "The harbour board agreed on Monday to rebuild the old pier before the winter storms, its chair Ida Holm said. "
    "The work is expected to cost 4 million crowns, and the board has not yet said who will pay for it. "
    "Fishing crews may use the pier until October, but they had asked for a smaller plan that keeps the slipway."
)
GERMAN = (
    "Der Hafenrat hat am Montag beschlossen, die alte Mole noch vor dem Winter zu erneuern, sagte die Vorsitzende. "
    "Die Arbeiten sollen vier Millionen Kronen kosten, und es ist nicht bekannt, wer sie bezahlen wird. "
)
ARTICLE = ArticleText("urn:1", "Pier to be rebuilt", "\n\n".join([PARAGRAPH] * 3), language="en")


def reason(**changes: object) -> str:
    """Return the gate's answer for the plain article with some fields changed."""
    return judge(replace(ARTICLE, **changes), RULES, at=AT)  # type: ignore[arg-type]


def body_with(last: str) -> str:
    """Return the plain body with a last paragraph of one's own."""
    return f"{ARTICLE.body}\n\n{last}"


def test_plain_article_passes() -> None:
    """An ordinary article is drafted."""
    assert reason() == ""


def test_samples_pass() -> None:
    """None of the shipped articles is kept back."""
    with as_file(files("summarizer") / "samples") as folder:
        for article in read_path(folder):
            assert isinstance(article, ArticleText)
            assert judge(article, RULES, at=AT) == "", article.headline


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"pub_status": "withheld"}, "withheld"),
        ({"pub_status": "canceled"}, "canceled"),
        ({"input_notes": ("suspect: above the text stands 'EMBARGOED', and no embargo is stated",)}, "embargo?"),
        ({"input_notes": ("suspect: the words 'KILL' may take the text back",)}, "kill?"),
        ({"input_notes": (noted(NoteKind.TAKEN_BACK, "in other words"),)}, "kill?"),
        ({"input_notes": (noted(NoteKind.WAITS, "in other words"),)}, "embargo?"),
        ({"input_notes": (noted(NoteKind.UNFINISHED, "in other words"),)}, "unfinished?"),
        ({"input_notes": (noted(NoteKind.SEVERAL, "in other words"),)}, "several?"),
        ({"input_notes": (noted(NoteKind.PARTIAL, "in other words"),)}, "cut off"),
        ({"input_notes": (noted(NoteKind.PAYWALL, "in other words"),)}, "paywall"),
        ({"input_notes": (furniture_note({"caption": 1, SUBSCRIPTION: 1}),)}, "paywall"),
        ({"expires_at": "2026-03-04T11:00:00+00:00"}, "expired"),
        ({"expires_at": "2026-03-03"}, "expired"),
        ({"genre": "Opinion"}, "genre"),
        ({"section": "Letters"}, "genre"),
        ({"headline": "Opinion: The pier must go"}, "genre"),
        ({"headline": "Op-Ed: Larkby needs a bridge"}, "genre"),
        ({"headline": "Larkby needs a bridge | Opinion | The Post"}, "genre"),
        ({"headline": "Letters: Larkby needs a bridge"}, "genre"),
        ({"headline": "Column: Larkby needs a bridge"}, "genre"),
        ({"section": "Comment & Analysis"}, "genre"),
        ({"section": "Opinion, Letters"}, "genre"),
        ({"headline": "Larkby needs a bridge | Opinion"}, "genre"),
        ({"headline": "Larkby needs a bridge – Letters to the Editor"}, "genre"),
        ({"headline": "[Opinion] Larkby needs a bridge"}, "genre"),
        ({"section": "Opinion > Columnists"}, "genre"),
        ({"section": "News › Opinion"}, "genre"),
        ({"section": "Opinion & Analysis"}, "genre"),
        ({"section": "Opinion - Columnists"}, "genre"),
        ({"genre": "genre:Opinion"}, "genre"),
        ({"genre": "live-blog"}, "genre"),
        ({"genre": "LiveBlog"}, "genre"),
        ({"headline": "Storm: live updates"}, "live blog"),
        ({"headline": "Election night as it happened"}, "live blog"),
        ({"headline": "Corrections and clarifications"}, "corrections"),
        ({"headline": "Corrections: March 4, 2026"}, "corrections"),
        ({"headline": "For the record"}, "corrections"),
        ({"headline": "Football results"}, "list"),
        ({"body": "Pier 2-1 Quay, Holm 3-0 Lund. " * 30}, "list"),
        ({"body": "\n\n".join(["The pier is to be rebuilt before winter, and…"] * 20)}, "list"),
        ({"body": PARAGRAPH}, "too short"),
        ({"body": "word " * 150 + "ends."}, "too short"),
        ({"body": "\n\n".join([PARAGRAPH] * 400)}, "too long"),
        ({"body": GERMAN * 8}, "language"),
        ({"declared_words": 900}, "cut off"),
        ({"declared_words": 20}, "word count"),
        ({"input_notes": ("partial: the source says that the text is not complete",)}, "cut off"),
        ({"input_notes": ("paywall: the source says that the page is not free to read",)}, "paywall"),
    ],
)
def test_each_reason(changes: dict[str, object], code: str) -> None:
    """Every reason has its code and a sentence."""
    answer = reason(**changes)
    assert answer.startswith(f"{code}: ")
    assert "\n" not in answer


@pytest.mark.parametrize(
    "headline",
    [
        "Opposition rejects election results",
        "Larkby Motors reports quarterly results",
        "Chief resigns over exam results",
    ],
)
def test_news_of_results_is_no_list(headline: str) -> None:
    """A headline that says more than whose results they are needs a list under it."""
    assert reason(headline=headline) == ""
    scores = "Larkby beat Marlow 2-1 and then drew with Wendmouth, said Poe.\n\n" * 20
    assert reason(headline=headline, body=scores.strip()).startswith("list: its headline")


@pytest.mark.parametrize(
    "last",
    [
        "The board said that it will",
        "Holm, who has led the board since 2019,",
        "The slipway, which the crews use in winter and…",
        "Read on to find what the crews want [...]",
        "The board’s treasurer told reporters that the money would come from the",
    ],
)
def test_torn_ends_are_cut_off(last: str) -> None:
    """A text that ends in mid-sentence is kept back, with its last words."""
    answer = reason(body=body_with(last))
    assert answer.startswith("cut off: it ends in mid-sentence")
    assert last[-10:] in answer


@pytest.mark.parametrize(
    "last",
    [
        "“I do not know,” said Holm.”",
        "Holm asked: “Who will pay for it?”",
        "The vote was 5-2. — AFP",
        "The board meets again on Friday. HARBOUR PRESS",
        "The board meets again on Friday (and so do the crews).",
    ],
)
def test_whole_ends_are_not(last: str) -> None:
    """Quotations, brackets and marks of origin are no torn ends."""
    assert reason(body=body_with(last)) == ""


@pytest.mark.parametrize(
    "headline", ["Corrections officer held after escape", "Apology from Larkby mayor is not enough, say voters"]
)
def test_news_of_an_apology_is_no_correction(headline: str) -> None:
    """A column that corrects has nothing else in its headline, but for a date."""
    assert reason(headline=headline) == ""


@pytest.mark.parametrize(
    "changes",
    [
        {"headline": "Bridge to close – no comment from the mayor"},
        {"headline": "Opinion in Larkby turns against the bridge"},
        {"headline": "Larkby mayor faces letters of protest | News"},
        {"headline": "Court gives opinion: bridge may be built"},
        {"headline": "A second opinion"},
        {"section": "News & Opinion"},
        {"section": "Public opinion research"},
        {"section": "Arts > Letters of the alphabet"},
    ],
)
def test_news_of_opinion_is_none(changes: dict[str, object]) -> None:
    """The word alone, or a site's section for everything, makes no opinion."""
    assert reason(**changes) == ""


def test_time_stamps_make_a_live_blog() -> None:
    """Paragraph after paragraph that begins with the time of day is a running report."""
    stamped = "\n\n".join(f"{hour}:15 {PARAGRAPH}" for hour in range(10, 16))
    assert reason(body=stamped).startswith("live blog")


def test_paywall_needs_a_short_text() -> None:
    """A whole article on a page that is not free is drafted."""
    note = ("paywall: the source says that the page is not free to read",)
    assert reason(input_notes=note, body="\n\n".join([PARAGRAPH] * 6)) == ""


def test_the_gate_says_for_what_an_article_counts_as_withheld() -> None:
    """What was read as a reason is the reason; without one the source said so itself."""
    notes = (
        "furniture: left out 1 x caption",
        "suspect: the embargo 'soon' can not be read, so the article counts as withheld",
    )
    said = reason(pub_status="withheld", input_notes=notes)
    assert said == "withheld: the embargo 'soon' can not be read, so the article counts as withheld"
    assert reason(pub_status="withheld") == "withheld: the source says that the article is withheld"


def test_the_gate_goes_by_kinds_of_notes_alone() -> None:
    """What a note says may be worded anew without opening or closing the gate."""
    for words in ("embargo?", "above the text stands 'x'", "the words 'x' may take the text back", "left out 1 x line"):
        assert reason(input_notes=(noted(NoteKind.CORRECTION, words),)) == ""
    assert SUBSCRIPTION in WHOLE_LINE
    why = noted(NoteKind.CANCELED, "in other words")
    assert reason(pub_status="canceled", input_notes=(why,)) == "canceled: in other words"


def test_embargo_and_future_expiry_pass() -> None:
    """What may not be published yet may be drafted."""
    assert reason(embargoed_until="2026-03-09T00:00:00+00:00", expires_at="2026-04-01") == ""


def test_house_rules() -> None:
    """Words, languages, genres and rights are the newsroom's to set."""
    german = replace(ARTICLE, body=GERMAN * 8, rights="No machine use.")
    assert judge(german, Gate(languages=("de", "en-GB")), at=AT) == ""
    assert judge(german, Gate(languages=()), at=AT) == ""
    assert judge(german, Gate(languages=(), rights=("machine",)), at=AT).startswith("rights:")
    assert judge(ARTICLE, Gate(min_words=900), at=AT).startswith("too short")
    assert judge(replace(ARTICLE, genre="opinion"), Gate(genres=()), at=AT) == ""


def test_gatekeeper_holds_its_rules() -> None:
    """The gate as the runs use it: one article in, one answer out."""
    gate = gatekeeper(RULES, at=AT)
    assert gate(ARTICLE) == ""
    assert gate(replace(ARTICLE, expires_at="2026-03-04T11:59:00Z")).startswith("expired")


@pytest.mark.parametrize(
    "changes",
    [
        {"section": "Arts and Letters"},
        {"section": "Arts & Letters"},
        {"headline": "Letter: bomb sent to mayor of Larkby"},
        {"headline": "Letters: 400 found in attic"},
        {"headline": "Column: tanks enter Larkby"},
        {"headline": "Column – of tanks enters Larkby"},
    ],
)
def test_news_about_letters_and_columns_is_news(changes: dict[str, str]) -> None:
    """The word alone names no genre."""
    assert reason(**changes) == ""
