"""Pages copied from web sites of many habits: the same article comes out of each."""

from typing import NamedTuple

import pytest

from summarizer.ingest.formats.page_text import parse_page

BODY = (
    "The harbour bridge in Wendmouth will close to all traffic for nine weeks from 9 March, the council has said.",
    "Engineers found corrosion in 14 of its 60 hangers during an inspection in January.",
    '"We know that this is hard for the shops on the quay," said Petra Lund, the council\'s head of roads.',
    "Shopkeepers asked for a rates holiday, which the council has not yet agreed to.",
    "The repair will cost £3.1m. About 11,000 vehicles use the bridge each day.",
    "The upper crossing adds 11 miles to the journey.",
)
TOP, REST = "\n\n".join(BODY[:3]), "\n\n".join(BODY[3:])


class Page(NamedTuple):
    """A page and what it ought to give beside the text."""

    text: str
    byline: str
    date: str


PAGES = {
    "broadcaster": Page(
        "Bridge to close for nine weeks\n\n9 hours ago\nShare\nSave\nIda Marsh\nCoast News, Wendmouth\n"
        "Reporting from the quay\nGetty Images The bridge seen from the quay\nThe bridge carries 11,000 cars a day\n\n"
        f"{TOP}\n\nImage source, Getty Images\n\nImage caption,\nShops fear for their trade\n\n'Hard for shops'\n\n"
        f"{REST}\n\nFollow Coast News on Facebook, on X, and on Instagram. Send ideas to news@coast.example.\n\n"
        "Related topics\nBridges\nTop stories\nBudget passes by one vote\n18 minutes ago\n",
        "Ida Marsh",
        "",
    ),
    "broadsheet": Page(
        "News\nWendmouth\nThis article is more than 1 month old\nBridge to close for nine weeks\n"
        "Shopkeepers on the quay demand rates holiday as council says it had no choice\n\n"
        f"Ida Marsh\nMon 2 Mar 2026 06.00 GMT\nLast modified on Mon 2 Mar 2026 09.12 GMT\n\nShare\n41\n{TOP}\n\n"
        "Sign up to First Light\nFree daily newsletter\nOur morning email brings the key stories of the day\n\n"
        "Enter your email address\nSign up\nPrivacy Notice: Newsletters may contain information about online ads.\n\n"
        f"{REST}\n\nExplore more on these topics\nTransport\nReuse this content\nMost viewed\n",
        "Ida Marsh",
        "2026-03-02",
    ),
    "agency": Page(
        "Bridge to close for nine weeks\n\nBy IDA MARSH\n\nUpdated 7:12 PM GMT+1, March 2, 2026\n\n"
        f"{TOP}\n\n___\n\n{REST}\n\n___\n\nCoast Agency writer Jon Vale in Marren contributed to this report.\n\n"
        "Marsh covers transport for the agency.\n",
        "IDA MARSH",
        "2026-03-02",
    ),
    "no blank lines": Page(
        "Bridge to close for nine weeks\nBy Ida Marsh | Wendmouth Post\nMarch 2, 2026\n"
        + "\n".join(BODY)
        + "\nCopyright 2026 Wendmouth Post\n",
        "Ida Marsh",
        "2026-03-02",
    ),
    "links in the midst": Page(
        "World / Coast\nBridge to close for nine weeks\nBy Ida Marsh and Jon Vale\n 4 minute read\n"
        " Published 1:03 PM EST, Mon March 2, 2026\n\n\nVideo Ad Feedback\nBridge closes over corrosion fears\n"
        + "\n\n".join(BODY[:4])
        + "\n\nRelated article\nWhy old bridges rust\n\n"
        + "\n\n".join(BODY[4:])
        + "\n\nTom Reed contributed to this report.\n\nAd Feedback\n",
        "Ida Marsh and Jon Vale",
        "2026-03-02",
    ),
    "standfirst with a full stop": Page(
        "Wendmouth Bridge to Close for Nine Weeks\nCorrosion was found in 14 hangers, and shopkeepers are furious.\n\n"
        "Listen to this article · 5:12 min Learn more\nShare full article\n\n212\nA grey bridge in fog.\n"
        "The bridge in January.Credit...Ana Pell for The Wendmouth Times\nIda Marsh\nBy Ida Marsh\n"
        f"Reporting from Wendmouth\n\nMarch 2, 2026\n{TOP}\n\n{REST}\n\nIda Marsh is a reporter covering transport.\n\n"
        "A version of this article appears in print on March 3, 2026, Section A, Page 4. Order Reprints | Subscribe\n",
        "Ida Marsh",
        "2026-03-02",
    ),
    "shouting links": Page(
        "Bridge to close for nine weeks\nBy Ida Marsh Coast Local\nPublished March 2, 2026 9:12am EST\n"
        f"Facebook Twitter Flipboard Comments Print Email\nNEWYou can now listen to articles!\n{TOP}\n\n"
        f"CLICK HERE TO GET THE APP\n\nBRIDGE IN NEXT TOWN TO CLOSE TOO\n\n{REST}\n\n"
        "Ida Marsh is a writer at Coast Local. Story tips can be sent to ida@coast.example.\n",
        "Ida Marsh Coast Local",
        "2026-03-02",
    ),
    "bullets without a title": Page(
        "Bridge to close for nine weeks as engineers find corrosion\nBridge will close from 9 March\n"
        "Repair to cost £3.1m\nBy IDA MARSH\n\nPUBLISHED: 06:00, 2 March 2026 | UPDATED: 09:12, 2 March 2026\n\n12\n"
        f"View comments\n\n{TOP}\n\n{REST}\n\nShare or comment on this article: Bridge to close\n",
        "IDA MARSH",
        "2026-03-02",
    ),
}


@pytest.mark.parametrize("habit", PAGES)
def test_every_habit_gives_the_same_article(habit: str) -> None:
    """Headline, byline, date and exactly the running text."""
    expected = PAGES[habit]
    page = parse_page(expected.text)
    assert page.headline.casefold().find("to close for nine weeks") > 0
    assert (page.byline, page.published_at) == (expected.byline, expected.date)
    assert tuple(page.sifted.paragraphs) == BODY
