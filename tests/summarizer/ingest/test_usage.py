"""Status, terms of use and editors' notes: what holds an article back is read in whatever shape it has."""

import json
from collections.abc import Callable
from typing import Any

import pytest

from db.errors import InputError
from db.records import ArticleText
from summarizer.ingest.gating.gate import gatekeeper
from summarizer.ingest.lines.notices import guessed_embargo
from summarizer.settings import Gate

Read = Callable[[str, str | bytes], list[ArticleText | InputError]]
ReadOne = Callable[[str, str | bytes], ArticleText]


@pytest.fixture
def forms(paragraphs: tuple[str, ...]) -> dict[str, dict[str, Any]]:
    """Return an article in each form that JSON has, by the form's name."""
    text = "\n\n".join(paragraphs)
    return {
        "ninjs": {"uri": "urn:larkby:1", "headline": "Bridge to close", "body_text": text},
        "schema.org": {
            "@type": "NewsArticle",
            "@id": "urn:larkby:2",
            "headline": "Bridge to close",
            "articleBody": text,
        },
        "plain": {"id": "larkby-3", "title": "Bridge to close", "text": text},
    }


@pytest.fixture
def in_each_form(read_one: ReadOne, forms: dict[str, dict[str, Any]]) -> Callable[[dict[str, Any]], list[ArticleText]]:
    """Return a function that reads the article of each form with some keys more."""
    return lambda more: [read_one("a.json", json.dumps(item | more)) for item in forms.values()]


@pytest.mark.parametrize(
    ("stated", "stands"),
    [
        ("Usable", "usable"),
        (None, "usable"),
        ("", "usable"),
        ([], "usable"),
        ("Published", "usable"),
        (True, "usable"),
        ({"qcode": "stat:usable", "name": "Usable"}, "usable"),
        ("http://cv.iptc.org/newscodes/pubstatusg2/usable", "usable"),
        ({"qcode": "stat:withheld"}, "withheld"),
        ({"code": "canceled"}, "canceled"),
        (["usable", "withheld"], "withheld"),
        ({"name": "Usable", "code": "stat:canceled"}, "canceled"),
        (False, "withheld"),
        (0, "withheld"),
        (["usable", False], "withheld"),
        (" ", "usable"),
        ({"usable": False}, "withheld"),
        ("not usable", "withheld"),
    ],
)
def test_a_status_of_any_shape(
    in_each_form: Callable[[dict[str, Any]], list[ArticleText]], stated: object, stands: str
) -> None:
    """The strictest of what is stated counts, in every form; what is none of the three words counts as withheld."""
    articles = in_each_form({"pubStatus": stated})
    assert [article.pub_status for article in articles] == [stands] * 3
    unknown = stands == "withheld" and "withheld" not in json.dumps(stated)
    assert all(any("pubStatus" in note for note in article.input_notes) == unknown for article in articles)


@pytest.mark.parametrize(
    ("stated", "note"),
    [
        (["ok", "EMBARGOED UNTIL 6 PM"], "ok; EMBARGOED UNTIL 6 PM"),
        ({"text": "embargoed until 6 pm"}, "embargoed until 6 pm"),
        (
            [{"role": "desk", "text": ["With map.", {"p": "Embargoed until 6 pm"}]}],
            "desk; With map.; Embargoed until 6 pm",
        ),
    ],
)
def test_an_editors_note_of_any_shape(
    in_each_form: Callable[[dict[str, Any]], list[ArticleText]], stated: object, note: str
) -> None:
    """All of it is kept, and a notice anywhere in it holds the article back, in every form."""
    for article in in_each_form({"edNote": stated}):
        assert (article.ed_note, bool(guessed_embargo(article))) == (note, True)


@pytest.mark.parametrize("key", ["usageTerms", "rightsInfo", "copyrightNotice", "usageInfo", "license", "rights"])
@pytest.mark.parametrize(
    ("stated", "rights"),
    [
        (["Free to print", "No machine use"], "Free to print; No machine use"),
        ({"linkedrights": "urn:larkby:no", "usageterms": "No machine use"}, "urn:larkby:no; No machine use"),
        ([{"a": [{"b": {"c": [{"d": {"e": "No machine use"}}]}}]}], "No machine use"),
    ],
)  # fmt: skip
def test_terms_of_any_shape(
    in_each_form: Callable[[dict[str, Any]], list[ArticleText]], key: str, stated: object, rights: str
) -> None:
    """Every term counts, however deep it stands, under the key of every form."""
    keeper = gatekeeper(Gate(min_words=0, rights=("no machine use",)))
    for article in in_each_form({key: stated}):
        assert article.rights == rights
        assert keeper(article).startswith("rights: ")


def test_a_term_that_is_no_text_is_not_nothing(in_each_form: Callable[[dict[str, Any]], list[ArticleText]]) -> None:
    """An article whose terms say yes and no is not one without terms."""
    assert {article.rights for article in in_each_form({"usageTerms": {"machineUse": False}})} == {"machineUse: False"}


def test_who_holds_the_rights_is_named(in_each_form: Callable[[dict[str, Any]], list[ArticleText]]) -> None:
    """Of an organisation that has many keys, the name is enough."""
    holders = [{"@type": "Organization", "name": "Larkby News", "url": "https://larkby.example"}, {"code": "wend"}]
    assert {article.rights for article in in_each_form({"copyrightHolder": holders})} == {"Larkby News; wend"}


def test_every_author_and_genre_is_kept(read_one: ReadOne, forms: dict[str, dict[str, Any]]) -> None:
    """Not the first of a list alone; a genre that is a mere code is one, too."""
    more = {"by": ["By Ana Poe", "By Jon Vale"], "genres": [{"name": "Current"}, {"qcode": "genre:Opinion"}]}
    article = read_one("a.json", json.dumps(forms["ninjs"] | more))
    assert (article.byline, article.genre) == ("Ana Poe and Jon Vale", "Current, genre:Opinion")


@pytest.mark.parametrize(
    "keys",
    [
        '"embargoed": "2099-01-01T00:00Z", "Embargoed": null, "pubStatus": "withheld", "PUBSTATUS": "usable"',
        '"embargoed": "2099-01-01T00:00Z", "embargoed": null, "pubStatus": "withheld", "pubStatus": "usable"',
        '"embargoed": "2099-01-01T00:00Z", "embargoed": "2098-01-01", "pub_status": "withheld", "pubStatus": ""',
    ],
)
def test_a_key_that_stands_twice_takes_nothing_away(
    read_one: ReadOne, forms: dict[str, dict[str, Any]], keys: str
) -> None:
    """Of two keys of one meaning both count, the strictest of what they say."""
    for item in forms.values():
        article = read_one("a.json", f"{json.dumps(item)[:-1]}, {keys}}}")
        assert (article.embargoed_until, article.pub_status) == ("2099-01-01T00:00:00+00:00", "withheld")


def test_a_note_or_term_that_stands_twice_is_kept(read_one: ReadOne, forms: dict[str, dict[str, Any]]) -> None:
    """Both of them; of other keys the last counts, as in JSON it does everywhere."""
    keys = '"edNote": "EMBARGOED UNTIL 6 PM", "edNote": "ok", "Rights": "No machine use", "rights": "", "x": 1, "x": 2'
    for item in forms.values():
        article = read_one("a.json", f"{json.dumps(item)[:-1]}, {keys}}}")
        assert (bool(guessed_embargo(article)), article.rights) == (True, "No machine use")


def test_front_matter_and_pages_state_a_status_too(read_one: ReadOne, paragraphs: tuple[str, ...]) -> None:
    """What the newsroom's own files say of it is not passed over."""
    text = "\n\n".join(paragraphs)
    item = {"@type": "NewsArticle", "headline": "Bridge to close", "articleBody": text, "pubStatus": "canceled"}
    page = f'<html><script type="application/ld+json">{json.dumps(item)}</script><p>{"<p>".join(paragraphs)}</html>'
    for name, content in (
        ("a.md", f"---\ntitle: Bridge to close\npubStatus: canceled\n---\n{text}\n"),
        ("a.html", page),
    ):
        assert read_one(name, content).pub_status == "canceled"


@pytest.mark.parametrize("status", ["canceled", "withheld"])
def test_every_form_may_be_taken_back_without_a_text(
    read_one: ReadOne, forms: dict[str, dict[str, Any]], status: str
) -> None:
    """An agency takes an article back under its id alone; no text is guessed where two stand there."""
    for item in forms.values():
        bare = {key: "" if len(str(value)) > 50 else value for key, value in item.items()}
        article = read_one("a.json", json.dumps(bare | {"pubStatus": status}))
        assert (article.pub_status, article.body) == (status, "")
    two = forms["plain"] | {"body": "The bridge stays open.", "pubStatus": status}
    assert (read_one("a.json", json.dumps(two)).pub_status, read_one("a.json", json.dumps(two)).body) == (status, "")


def test_nothing_without_an_id_is_taken_back(read: Read) -> None:
    """It would be another article than the one that is meant."""
    (refused,) = read("a.json", json.dumps({"title": "Bridge to close", "pubStatus": "canceled", "text": ""}))
    assert isinstance(refused, InputError)
    assert "not an article in a known form" in refused.message
