"""A text that says in words that it must wait is held back, also where the line itself is left out of the article."""

import json
from collections.abc import Callable
from typing import Any

import pytest

from db.records import ArticleText
from summarizer.ingest.lines.notices import guessed_embargo

Read = Callable[[str, str | bytes], list[Any]]
TEXT = "\n\n".join(
    f"Council officer number {number} said that the bridge would close on Monday." for number in range(30)
)


def one(read: Read, name: str, text: str) -> ArticleText:
    """Return the only article of a file."""
    (article,) = read(name, text)
    assert isinstance(article, ArticleText)
    return article


@pytest.mark.parametrize(
    "line",
    [
        "EMBARGOED UNTIL 18:00 GMT MONDAY 4 JANUARY",
        "Embargo: 6 pm, Friday",
        "*** STRICTLY EMBARGOED until 0001 ***",
        "Under embargo till Friday noon",
        "*** EMBARGO *** 0001 Monday",
        "**EMBARGOED** until 6 pm",
        "***EMBARGO*** 6pm",
        "NOT FOR PUBLICATION BEFORE 6 PM",
        "Not to be released until Monday",
        "Not to be released until Monday, the attached report is for planning only.",
        "Not for publication until Friday, the 3rd of May at noon",
        "Hold for release 6 pm Monday.",
        "Embargoed for release: 6 pm",
        "EMBARGOED",
        "Embargo-6 pm",
        "Embargo—Monday noon",
        "HOLD FOR RELEASE",
        "EMBARGO",
        "Embargo: 00.01 Thursday 3 May",
        "EMBARGO 00.01 THURSDAY 3 MAY",
        "EMBARGO 6 PM FRIDAY",
        "Embargo 3 May",
        "Embargo: midnight tonight",
        "Embargo: as agreed with the palace",
        "Embargo: when the speech begins",
        "Embargo: how to handle this text",
        "Embargo: what you may publish, and when",
        "Embargo: who may use it",
        "Embargo: why this must wait",
        "Embargo: how the minister speaks at 6 pm",
        "EMBARGO: NONE OF THIS IS FOR USE",
        "Embargo: check against delivery",
        "Press embargo: Sunday papers",
        "Embargo lifts 00:01 on Friday",
        "Embargo on this story until Friday",
        "Embargo on all material in this release",
        "This press release is strictly embargoed until 00:01 GMT on Thursday.",
        "The following report is under strict embargo until Friday.",
        (
            "STRICTLY EMBARGOED UNTIL 00:01 BST ON THURSDAY 3 MAY. NOT FOR PUBLICATION, BROADCAST OR USE ON CLUB TAPES "
            "BEFORE THAT TIME. CALL THE PRESS OFFICE FOR MORE."
        ),
        (
            "Strictly embargoed until 00:01 on Thursday 3 May. The council will say more about it then, to everybody "
            "who asks, and the press office is open all night for questions."
        ),
        "NOT FOR PUBLICATION, BROADCAST OR USE ON CLUB TAPES BEFORE 00.01 THURSDAY",
        "Do not publish until Friday",
        "HOLD UNTIL FRIDAY NOON",
        "FOR RELEASE 12:01 A.M. THURSDAY",
        "For release on delivery",
        "(EMBARGOED)",
        "EMBARGO (6 pm)",
        "Strict embargo: Monday",
        "Note to editors: embargoed until 6 pm",
        "Embargo until further notice",
        "Embargoed to 6 pm",
        "FOR RELEASE SUNDAY, MARCH 8, AND THEREAFTER",
        "FOR RELEASE: 8 MARCH",
        "ATTN EDITORS: Embargoed until 6 pm",
        "Editor's note: embargoed until 6 pm",
        "Embargo time: 18:00",
        "Embargo date 3 May",
        "EMBARGOED FOR 6PM",
        "May not be published before 6 pm on Monday",
        "Must not be published until 18:00",
        "No publication before 18:00 CET",
        "EMBARGO 0001 TUESDAY",
        "Time embargo: 1800",
        "Embargo lifts: 2 March",
        "For publication Tuesday, March 3",
        "For use after 18:00",
        "FOR USE AT 0001 GMT TUESDAY",
        "HOLD: 6 pm",
        "Release time: 18:00",
        "Do not run before Sunday",
        "Not before 18:00",
        "ADVANCE FOR SUNDAY, MARCH 8",
        "Moved in advance for use Sunday, March 8",
        "This story may be published from 6 pm",
        "This article must not be published before the minister has spoken.",
        "Release on delivery",
        "Publish after 18:00",
        "DO NOT PUBLISH",
        "NOT YET FOR PUBLICATION",
        "Not for publication.",
        "HOLD",
        "Larkby council backs bridge (EMBARGOED UNTIL 6 PM)",
        "Larkby council backs bridge - embargoed until 6pm",
        "Larkby council backs bridge – embargoed until 6 p.m.",
        "Larkby council backs bridge EMBARGOED UNTIL 6 PM",
        "Larkby council backs bridge [DO NOT PUBLISH]",
        "*Embargoed*: 6pm",
        "EMBARGOED MATERIAL - DO NOT SHARE",
        "Embargoed copy",
        "Press release, embargoed until Monday",
        "Embargo lift: 18:00",
        "Release at 6 pm",
        "To be released at 18:00",
        "May be used after 6 pm Friday",
        "Broadcast embargo 6 pm",
        "For Sunday papers",
        "HFR Sunday",
        "UPDATE 1: EMBARGOED UNTIL 6 PM",
        "title: Larkby backs bridge embargo: 2030-01-01T00:00Z",
    ],
)
def test_a_line_that_says_so_holds_the_article_back(read: Read, line: str) -> None:
    """Above the headline, below it, or as an editors' note: a note says so, which the gate asks about."""
    note = json.dumps({"uri": "urn:1", "headline": "Bridge to close", "body_text": TEXT, "edNote": line})
    for name, text in (
        ("above.txt", f"{line}\n\nBridge to close in spring\n\n{TEXT}"),
        ("below.txt", f"Bridge to close in spring\n\n{line}\n\n{TEXT}"),
        ("first.md", f"# Bridge to close in spring\n\n{line}\n\n{TEXT}"),
        ("note.json", note),
    ):
        article = one(read, name, text)
        assert (name, article.pub_status) == (name, "usable")
        assert article.input_notes[0].startswith("embargo?: above the text stands"), name
        assert article.input_notes[0].endswith("no embargo is stated"), name


@pytest.mark.parametrize(
    "line",
    [
        "Embargo for Cuban sugar may end, ministers say",
        "The embargo until now kept prices high, the bank said on Friday.",
        "Oil embargo to last till spring",
        "Embargo-era cars find new owners in Larkby",
        "The report was not for publication, the court heard on Monday.",
        "Hold for the third time, the judge said on Monday.",
        "Embargo: how Larkby lived without oil",
        "EMBARGO: HOW LARKBY LIVED WITHOUT OIL",
        "Embargo: why sugar got so dear",
        "Embargo – what it means for Fenmouth",
        "Embargo: who pays, and who gains",
        "Embargo on Russian oil takes effect",
        "Embargo on grain ends after three weeks",
        "Embargo lifts sugar prices in Larkby",
        "Embargo is hurting farmers, union says",
        "Embargoed goods found in Fenmouth port",
        "Under embargo since the war, the island grows its own wheat.",
        "Under embargo for almost sixty years, the island grows its own wheat.",
        (
            "Embargoed until Friday, the report of the commission says that nobody of the board had looked "
            "at the bridge in the nine years before it fell."
        ),
        "The island is under embargo, and its harbour is empty.",
        "Hold the ladder for a friend, the fire service says",
        "Not used to winter, the birds wait in the harbour.",
        "This is an embargo that hurts nobody, the minister said.",
        "For release of the hostages, the town prays",
        "Embargo fears lift oil price",
        "Media embargo talks fail in Larkby",
        "Arms embargo until 2030 agreed",
        "For release on Friday the band rehearsed in Larkby for nine weeks.",
        "Embargo time runs out for Larkby",
        "The report may not be published before June, the minister said.",
        "This report must not be published before June, the minister told the council.",
        "The report is embargoed until Friday, the council said.",
        "May not be the last bridge to close before Monday, engineers say",
        "No release before Friday, judge tells Larkby fans",
        "No publication of the minutes before June",
        "Do not use tap water until Friday, Larkby households told",
        "Do not publish, court tells Larkby Herald",
        "Not before time, Larkby gets its bridge",
        "Not before Monday will the bridge open, the council said.",
        "Will the bridge open in May? Not before June.",
        "He told the paper: “Do not publish before Friday.”",
        "For use of the harbour after dark, boats need a light",
        "For publication of the list, Larkby waits till Monday",
        "Hold: the word that saved a climber",
        "Hold 6 people in their hands, the bridges of Larkby do",
        "Release from prison on Monday for Larkby man",
        "Release dates of films change",
        "Released on delivery of the ransom, the captain tells his story",
        "Advance for Larkby United on Sunday",
        "Publish after death, poet asked",
        "This book can be used from 8 to 80",
        "Larkby council backs bridge (Embargo talks go on)",
        "The paper (embargoed until Friday) was on every desk in Larkby on Monday.",
        "Larkby Lives With Oil Embargo Until 2030",
        "Embargo 1962: how Larkby lived without oil",
        "Lifting the embargo: what comes next for Larkby",
        "Not used.",
        "Embargoed material found in Larkby mayor's office",
        "The report, embargoed until Friday, was read in Larkby on Monday.",
        "To be released on Friday: the songs of Larkby's mayor",
        "For Sunday papers, Larkby waits till noon",
        "Use at 6 p.m. falls in Larkby, power firm says",
        "Embargo: none",
        "Not published until 1969, the diary tells of the floods of Larkby.",
        "Not released until after her death, the album sold three million copies.",
        "Not used until 1943, the shelter held 400 people.",
        "Under embargo, the island has run short of fuel for 12 weeks.",
        "Not to be used for cooking until Friday, the water of Larkby has made 200 people ill.",
    ],
)
def test_an_article_about_an_embargo_is_none(read: Read, line: str) -> None:
    """The word alone holds nothing back, in a headline or below it; nor does a question behind a colon."""
    assert not guessed_embargo(one(read, "a.txt", f"{line}\n\n{TEXT}"))
    assert not guessed_embargo(one(read, "b.md", f"# Bridge to close\n\n{line}\n\n{TEXT}"))


@pytest.mark.parametrize(
    "note",
    [
        "EDS: Updates with reaction. Embargoed until 12:01 a.m. EST Tuesday, March 3.",
        "Adds quotes.\nEMBARGOED UNTIL 6 PM",
        "Adds quotes\nEmbargo: 6 pm",
        "Moved in advance, not for use before Friday",
        "Story by Ana Lima - hold for release Friday",
        "Adds byline Poe, story is embargoed until Friday",
        "UPDATES: with quotes from Ruiz; photos to come. This story is under strict embargo until Friday.",
        "Adds result. Do not use the attached report before Friday.",
        "Adds Larkby reaction FOR RELEASE SUNDAY, MARCH 8",
        "Moved in advance for use Sunday, March 8, and thereafter.",
        "Adds quotes. DO NOT PUBLISH.",
        "This story was embargoed until Friday",
        "Adds quotes Embargo: as agreed, not for use till then",
        "EMBARGO: NONE OF THIS IS FOR USE",
        "UPDATE 1: EMBARGOED UNTIL 6 PM",
    ],
)
def test_an_editors_note_may_say_so_behind_other_words(read: Read, note: str) -> None:
    """A desk writes first what it changed; its lines are one by the time the note is read."""
    item = {"uri": "urn:1", "headline": "Bridge to close", "body_text": TEXT, "edNote": note}
    article = one(read, "a.json", json.dumps(item))
    assert article.input_notes[0].startswith("embargo?: above the text stands")


@pytest.mark.parametrize(
    "note",
    [
        "UPDATES: Adds that the oil embargo until 2030 was agreed on Monday.",
        "Replaces the story that was held for a correction. All photos are released.",
        "Eds: Note contents. Embargo on Larkby's grain is in its third week.",
        "Adds result. Do not use the attendance before it is confirmed by the club.",
        "Not much changed since Monday. For release of names, see the police note.",
        "For questions call Ana Poe, Tel. 555 0100 (NOT FOR PUBLICATION).",
        "NO EMBARGO",
        "NOT EMBARGOED",
        "Embargo: none",
        "Embargoed: no",
        "EMBARGO: OFF",
        "Embargo: N/A",
        "Adds quotes. Embargo: none. Photos to come.",
        "Embargo lifted at 6 p.m. Free to use now.",
        "FREE TO USE. Previously under embargo until Friday",
        "This story was under embargo until 6 a.m. and is now free",
        "Was embargoed until 6 a.m. Friday; now released",
        "See also: Oil Embargo",
        "Slug: GRAIN-EMBARGO/",
        "Ends Embargo",
        "With BC-Larkby-Grain Embargo",
        "Grain Embargo: adds quotes",
    ],
)
def test_an_editors_note_about_other_things_holds_nothing_back(read: Read, note: str) -> None:
    """An embargo that is the story's subject is none of the story."""
    item = {"uri": "urn:1", "headline": "Bridge to close", "body_text": TEXT, "edNote": note}
    assert not guessed_embargo(one(read, "a.json", json.dumps(item)))


def test_a_stated_embargo_is_enough(read: Read) -> None:
    """Where the source states the moment as well, that moment holds."""
    text = f"---\ntitle: Bridge\nembargo: 2099-01-01T18:00Z\n---\nEMBARGOED UNTIL 18:00 GMT\n\n{TEXT}"
    article = one(read, "a.md", text)
    assert (article.pub_status, article.embargoed_until[:16]) == ("usable", "2099-01-01T18:00")
    assert not [note for note in article.input_notes if "stands" in note]
