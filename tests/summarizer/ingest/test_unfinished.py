"""A text that is not ready, was written in advance or may not be told yet waits for a person, in whatever words."""

import json
from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from db.records import ArticleText
from summarizer.ingest.gating.gate import judge
from summarizer.settings import Gate

ReadOne = Callable[[str, str | bytes], ArticleText]
HEADLINE = "Larkby council votes for a new bridge"
TEXT = "\n\n".join(
    f"Council officer number {number} said that the bridge would close on Monday, and that nobody had asked for it."
    for number in range(12)
)


def code_for(article: ArticleText) -> str:
    """Return the code of the reason for which the gate holds an article."""
    return judge(article, Gate(), at=datetime.now(UTC)).partition(":")[0]


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("[LEGAL: do not run before verdict]", "kill?"),
        ("[do not publish - legal]", "kill?"),
        ("LEGAL: do not use until the jury is out", "kill?"),
        ("Desk: hold for lawyers", "kill?"),
        ("OBIT - HOLD UNTIL DEATH", "kill?"),
        ("HOLD FOR ANA POE TO CALL BACK", "kill?"),
        ("Hold for confirmation.", "kill?"),
        ("NB: reporting restrictions apply until the verdict.", "embargo?"),
        ("Reporting restrictions remain in place.", "embargo?"),
        ("NOTE: section 45 order, the boy is not to be named", "embargo?"),
        ("Prewrite. Hold for confirmation.", "unfinished?"),
        ("Prewrite.", "unfinished?"),
        ("PREWRITE - ANA POE", "unfinished?"),
        ("DRAFT 3 - NOT FINAL", "unfinished?"),
        ("Rough draft, not fact-checked", "unfinished?"),
        ("DRAFT", "unfinished?"),
    ],
)
def test_a_line_above_the_text_or_above_the_headline_holds_it(read_one: ReadOne, line: str, code: str) -> None:
    """In a text file above the headline or below it, and as the first paragraph of an item; it is no headline."""
    for name, text in (
        ("a.txt", f"{HEADLINE}\n\n{line}\n\n{TEXT}"),
        ("b.txt", f"{line}\n\n{HEADLINE}\n\n{TEXT}"),
        ("c.json", json.dumps({"uri": "urn:1", "headline": HEADLINE, "body_text": f"{line}\n\n{TEXT}"})),
    ):
        article = read_one(name, text)
        assert (name, code_for(article), article.headline) == (name, code, HEADLINE)


@pytest.mark.parametrize(
    "line",
    [
        "Reporting restrictions were lifted on Monday.",
        "Reporting restrictions apply in the case, the court in Larkby heard on Monday, the judge said.",
        "Note: Wend is the name of the river and of the town.",
        "Hold tight for the ride of the year.",
        "The first draft of the plan was thrown out by the council.",
        "[The bridge is closed on Mondays.]",
        "Desk research by Ana Poe found eleven bridges of the kind.",
        "DRAFT PICKS OF LARKBY UNITED",
    ],
)
def test_sentences_with_such_words_hold_nothing(read_one: ReadOne, line: str) -> None:
    """Courts, drafts and holds are news, too."""
    item = {"uri": "urn:1", "headline": HEADLINE, "body_text": f"{line}\n\n{TEXT}"}
    assert code_for(read_one("c.json", json.dumps(item))) == ""


@pytest.mark.parametrize(
    "headline",
    [
        "PREWRITE: Larkby council backs new bridge",
        "DRAFT 2 - Larkby council backs new bridge",
        "Larkby council backs new bridge (DRAFT)",
        "Larkby council [backs/rejects] new bridge",
        "Bridge to cost XX million euros",
        "TEST - please ignore: Larkby council backs new bridge",
        "TEST Larkby council backs new bridge",
    ],
)
def test_a_headline_that_is_not_ready_holds_the_article(read_one: ReadOne, headline: str) -> None:
    """A label, or a gap in it."""
    item = {"uri": "urn:1", "headline": headline, "body_text": TEXT}
    assert code_for(read_one("a.json", json.dumps(item))) == "unfinished?"


@pytest.mark.parametrize(
    "headline",
    [
        "NFL draft: who goes first?",
        "Draft 2030: the plan for Larkby",
        "Tank XX rolls in",
        "Test of strength for Larkby",
    ],
)
def test_a_headline_about_drafts_is_one(read_one: ReadOne, headline: str) -> None:
    """In small letters such words are news."""
    item = {"uri": "urn:1", "headline": headline, "body_text": TEXT}
    assert code_for(read_one("a.json", json.dumps(item))) == ""


@pytest.mark.parametrize(
    ("gap", "holds"),
    [
        ("The vote was XX to XX.", True),
        ("It will cost $XX million.", True),
        ("It will cost XXX million euros.", True),
        ("The work takes TK months.", True),
        ("The work takes [TK].", True),
        ("The vote was nine to six [NOTE TO DESK: legal says remove this, Poe disputes it].", True),
        ("The vote was nine to six [CHECK: ten to five?].", True),
        ("The council [welcomes/regrets] the vote.", True),
        ("The vote was ?? to ??.", True),
        ("The vote was ___ to ___.", True),
        ("The vote was 00 to 00.", True),
        ("It will cost 00 million euros.", True),
        ("It will cost $00.", True),
        ("The vote was [eight to seven -- CHECK] nine to six.", True),
        ("It will cost [check] 4.2 million euros.", True),
        ("The mayor, [NAME], voted for it.", True),
        ("The vote was nine to six (ED: CONFIRM).", True),
        ("The vote was nine to six ((confirm)).", True),
        ("The vote was nine to six {legal: ok?}.", True),
        ("The vote in {{town}} was nine to six.", True),
        ("The vote in {0} was nine to six.", True),
        ("The vote in ${town} was nine to six.", True),
        ("The vote in %s was nine to six.", True),
        ("Lorem ipsum dolor sit amet, consectetur adipiscing elit.", True),
        ("INSERT QUOTE FROM MAYOR HERE", True),
        ("Quote to come", True),
        ("“Really??” she asked at 10:00, of 1,000 people and $5.00 million.", False),
        ("The bus left at 7. 00 people were hurt (ADD), said Kit Holt (Ed).", False),
        ("The best is yet to come", False),
        ("Add a pinch of salt", False),
        ("The shop of TK Maxx closes, and T.K. Poe with it.", False),
        ("They met at Super Bowl XX in 1986, in a size XXL shirt.", False),
        ("“If anybody wants [his/her] name on it, fine,” she said [sic].", False),
        ("“We [the council] will build it,” she said.", False),
    ],
)
def test_a_gap_in_a_sentence_holds_the_article(read_one: ReadOne, gap: str, holds: bool) -> None:
    """Wherever it stands, for a takeaway could be made of it."""
    item = {"uri": "urn:1", "headline": HEADLINE, "body_text": f"{TEXT}\n\n{gap}\n\n{TEXT.replace('officer', 'clerk')}"}
    assert code_for(read_one("a.json", json.dumps(item))) == ("unfinished?" if holds else "")


@pytest.mark.parametrize(
    ("stated", "code"),
    [
        ({"status": "Awaiting approval"}, "withheld"),
        ({"status": "needs legal review"}, "withheld"),
        ({"state": "In copy edit"}, "withheld"),
        ({"status": "DRAFT - do not publish"}, "withheld"),
        ({"workflow": {"status_code": 2, "status": "draft"}}, "withheld"),
        ({"meta": [{"retracted": True}]}, "canceled"),
        ({"usageterms": "Not for publication before 30 March 2099"}, "embargo?"),
        ({"usageterms": "Not for publication without written permission. No archiving."}, ""),
        ({"status": "Approved for publication", "state": "Larkshire"}, ""),
        ({"status": "legally reviewed", "meta": {"status": "ok", "image": {"status": "draft"}}}, ""),
        ({"images": [{"status": "draft"}]}, ""),
    ],
)
def test_states_and_terms_in_a_houses_own_words(read_one: ReadOne, stated: dict[str, object], code: str) -> None:
    """The steps before an article is out, one level down as well, and terms that name a time."""
    item = {"uri": "urn:1", "headline": HEADLINE, "body_text": TEXT}
    assert code_for(read_one("a.json", json.dumps(item | stated))) == code
