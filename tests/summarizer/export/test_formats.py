"""Every format carries three takeaways and the sentence for readers, and obeys no foreign character."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from html.parser import HTMLParser
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.records import ModelInfo
from summarizer.export.box import Box, Correction
from summarizer.export.edition import Edition
from summarizer.export.formats import FORMATS
from summarizer.export.provenance import MADE_BY_MODEL, SCHEME, json_ld, source_types
from summarizer.settings import Export

MakeBox = Callable[..., Box]
AT = datetime(2026, 3, 4, 6, 0, tzinfo=UTC)
EDITION = Edition(AT, Export(publisher="The Herald"))
HOSTILE = '</script><script>alert(1)</script> [x](javascript:y) <img src=x onerror=z> \x1b[2J & "q" \u202eflip'


class Reader(HTMLParser):
    """Collects elements, list items and the JSON-LD of a fragment."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.items: list[str] = []
        self.script = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note the element."""
        self.tags.append(tag)
        if tag == "li":
            self.items.append("")
        del attrs

    def handle_data(self, data: str) -> None:
        """Keep the text of list items and scripts."""
        if self.tags and self.tags[-1] == "script":
            self.script += data
        elif self.tags and self.tags[-1] == "li":
            self.items[-1] += data.rstrip("\n ")


@pytest.mark.parametrize("name", sorted(FORMATS))
def test_every_format_holds_texts_and_disclosure(make_box: MakeBox, name: str) -> None:
    """Three takeaways and the sentence for readers are in each file, alone or among others."""
    box = make_box()
    for written in (FORMATS[name].one(box), FORMATS[name].many([box], EDITION)):
        assert all(text in written for text in box.texts)
        assert box.disclosure in written
        assert "NOT REVIEWED" not in written


@pytest.mark.parametrize("name", sorted(FORMATS))
def test_an_unreviewed_box_is_stamped_and_so_is_its_file(make_box: MakeBox, name: str) -> None:
    """Each item and each file says NOT REVIEWED."""
    box = make_box(reviewed=False)
    assert "NOT REVIEWED" in FORMATS[name].one(box)
    reviewed_beside = FORMATS[name].many([make_box()], Edition(AT, Export(), unreviewed=True))
    assert "NOT REVIEWED" in reviewed_beside


@pytest.mark.parametrize("name", sorted(FORMATS))
def test_no_format_lets_a_control_character_through(make_box: MakeBox, name: str) -> None:
    """Escapes and bidirectional controls leave in no file."""
    written = FORMATS[name].many([make_box((HOSTILE, "b.", "c."), headline=HOSTILE)], EDITION)
    assert "\x1b" not in written
    assert "\u202e" not in written


def test_html_of_hostile_text_has_no_element_of_it(make_box: MakeBox) -> None:
    """Only the fragment's own elements are there, and the item reads as it was written."""
    read = Reader(FORMATS["html"].one(make_box((HOSTILE, "b.", "c."), headline=HOSTILE, language='en" onload="x')))
    assert read.tags == ["aside", "h2", "ul", "li", "li", "li", "p", "small", "script"]
    assert read.items[0].startswith("</script><script>alert(1)</script> [x](javascript:y)")
    assert json.loads(read.script)["isBasedOn"]["headline"] == HOSTILE
    assert not set(read.script) & set("<>&")


@given(text=st.text(min_size=1, max_size=80))
def test_html_and_feed_parse_whatever_the_text(make_box: MakeBox, text: str) -> None:
    """No text breaks out of the fragment or makes the feed unreadable."""
    box = make_box((text, "b.", "c."), headline=text)
    assert Reader(FORMATS["html"].one(box)).tags.count("li") == 3
    feed = ET.fromstring(FORMATS["rss"].many([box], EDITION))  # noqa: S314 - our own output
    assert feed.find("./channel/item/title") is not None


def test_the_fragment_can_be_read_aloud(make_box: MakeBox) -> None:
    """The region is named by its heading, the list is a list, the language is stated."""
    written = FORMATS["html"].one(make_box())
    assert '<aside class="takeaways" aria-labelledby="takeaways-12">' in written
    assert '<h2 id="takeaways-12" lang="en">Key takeaways</h2>' in written
    assert '<li dir="auto" lang="en">Fares stay.</li>' in written
    assert '<ul role="list">' in written


def test_the_source_type_is_on_the_box_and_never_on_the_article(make_box: MakeBox) -> None:
    """The article is human work: no format says otherwise of it."""
    value = json_ld(make_box())
    assert value["digitalSourceType"] == ["https://schema.org/TrainedAlgorithmicMediaDigitalSource"]
    assert "digitalSourceType" not in json.dumps(value["isBasedOn"])
    ninjs = json.loads(FORMATS["ninjs"].one(make_box()))
    assert ninjs["digitalSourceType"]["uri"] == SCHEME + MADE_BY_MODEL
    assert "digitalSourceType" not in json.dumps(ninjs["associations"])


def test_a_drafter_without_a_model_claims_none(make_box: MakeBox) -> None:
    """A box that a plain program made is called so, in the sentence and in the source type."""
    box = make_box()
    plain = replace(box, draft=replace(box.draft, model=ModelInfo("lead3", "first three sentences", "1")))
    assert source_types(plain) == [SCHEME + "algorithmicMedia"]
    assert json_ld(plain)["digitalSourceType"] == ["https://schema.org/AlgorithmicMediaDigitalSource"]


def test_an_edit_adds_the_person_to_the_source_types(make_box: MakeBox) -> None:
    """JSON-LD takes a list; ninjs takes one value and names the editor as a source."""
    box = make_box(edited=True)
    kinds = json_ld(box)["digitalSourceType"]
    assert isinstance(kinds, list)
    assert kinds[1:] == [SCHEME + "humanEdits"]
    sources = json.loads(FORMATS["ninjs"].one(box))["infoSources"]
    assert {"role": "editor", "literal": "review-log:41"} in sources


def test_the_structured_data_speaks_schema_org(make_box: MakeBox) -> None:
    """Every property is one that schema.org gives a CreativeWork, an article or a correction, dates are ISO 8601."""
    known = {
        "CreativeWork": "name text isBasedOn digitalSourceType dateCreated dateModified creditText inLanguage"
        " creativeWorkStatus correction @context",
        "NewsArticle": "headline url version @id",
        "CorrectionComment": "text datePublished",
    }
    value: dict[str, Any] = json_ld(make_box(version="2", corrections=(Correction("Wrong.", AT),), reviewed=False))
    for part in (value, value["isBasedOn"], *value["correction"]):
        assert set(part) - {"@type"} <= set(known[part["@type"]].split())
    assert datetime.fromisoformat(value["dateModified"]).tzinfo is not None


def test_a_correction_is_a_correction_comment(make_box: MakeBox) -> None:
    """What was wrong in an earlier box is told in words and in structured data."""
    box = make_box(corrections=(Correction("An earlier box gave the wrong fare.", AT),))
    assert json_ld(box)["correction"] == [
        {"@type": "CorrectionComment", "text": "An earlier box gave the wrong fare.", "datePublished": AT.isoformat()}
    ]
    for name in ("html", "markdown", "json", "ninjs"):
        assert "An earlier box gave the wrong fare." in FORMATS[name].one(box)


def test_json_evidence_cuts_out_the_article(make_box: MakeBox) -> None:
    """Each span of the JSON is the text that it names."""
    box = make_box()
    takeaways = json.loads(FORMATS["json"].one(box))["takeaways"]
    assert [len(takeaway["evidence"]) for takeaway in takeaways] == [1, 1, 1]
    for takeaway in takeaways:
        for span in takeaway["evidence"]:
            assert box.article.body[span["start"] : span["end"]] == span["text"]


def test_jsonl_is_one_object_per_line(make_box: MakeBox) -> None:
    """A text with a line break stays on its line."""
    written = FORMATS["jsonl"].many([make_box(headline="a\nb"), make_box()], EDITION)
    assert [json.loads(line)["status"] for line in written.splitlines()] == ["reviewed", "reviewed"]


@pytest.mark.parametrize(
    ("foreign", "shown"),
    [
        ("# x", "\\# x"),
        ("1. x", "1\\. x"),
        ("a_b*c*", "a\\_b\\*c\\*"),
        ("- x", "\\- x"),
        ("http://x.y", "http\\://x.y"),
    ],
)
def test_markdown_shows_markup_as_it_stands(make_box: MakeBox, foreign: str, shown: str) -> None:
    """A takeaway can not become a heading, a list or a link."""
    assert f"- {shown}\n" in FORMATS["markdown"].one(make_box((foreign, "b.", "c.")))


def test_an_article_without_a_headline_has_a_title(make_box: MakeBox) -> None:
    """A feed's entry and a heading are not empty: they tell how the first takeaway begins."""
    box = make_box(("Ana Poe opens the long new pier of Larkby on Monday.", "Fares stay.", "The council votes."))
    text = replace(box.article, headline="")
    box = replace(box, draft=replace(box.draft, revision=replace(box.draft.revision, text=text)))
    assert "<title>Key takeaways: Ana Poe opens the long new pier of ...</title>" in FORMATS["rss"].one(box)
    assert FORMATS["markdown"].one(box).startswith("## Ana Poe opens the long new pier of ...\n")
