"""What an article's id is made of: never the name of a numbering or of a site, which many articles share."""

import json
from collections.abc import Callable
from typing import Any

import pytest

from summarizer.ingest.json_values import id_of, text_of

Read = Callable[[str, str | bytes], list[Any]]


@pytest.mark.parametrize(
    ("key", "stated", "ids"),
    [
        ("identifier", {"@type": "PropertyValue", "name": "CMS id", "value": "{}"}, ["1", "2"]),
        ("identifier", [{"@type": "PropertyValue", "name": "CMS id", "propertyID": "cms", "value": "{}"}], ["1", "2"]),
        ("identifier", {"@id": "https://n.example/ids", "name": "CMS id", "value": "{}"}, ["1", "2"]),
        (
            "mainEntityOfPage",
            {"@type": "WebPage", "name": "The Larkby News", "@id": "https://n.example/{}"},
            ["https://n.example/1", "https://n.example/2"],
        ),
    ],
)
def test_articles_are_not_one_for_a_name_they_share(
    read: Read, paragraphs: tuple[str, ...], key: str, stated: object, ids: list[str]
) -> None:
    """The value or the address is the id."""
    items = [
        {"@type": "NewsArticle", "headline": f"Bridge {number}", "articleBody": "\n\n".join(paragraphs)}
        | {key: json.loads(json.dumps(stated).replace("{}", str(number)))}
        for number in (1, 2)
    ]
    assert [article.source_id for article in read("a.json", json.dumps(items))] == ids


def test_a_name_alone_is_no_id(read: Read, paragraphs: tuple[str, ...]) -> None:
    """Without another the article is known by its file; what is shown is the name all the same."""
    page = {"@type": "WebPage", "name": "The Larkby News"}
    item = {"@type": "NewsArticle", "headline": "Bridge", "articleBody": "\n\n".join(paragraphs)}
    (article,) = read("a.json", json.dumps(item | {"mainEntityOfPage": page}))
    assert article.source_id.startswith("file:a.json")
    assert (id_of(page), text_of(page), id_of(7)) == ("", "The Larkby News", "7")


@pytest.mark.parametrize("number", [1776912345678901248, -(10**38), 5, 5.0, 5.5, "6.0", "0017"])
def test_a_number_is_an_id_within_its_file(read: Read, paragraphs: tuple[str, ...], number: object) -> None:
    """However long it is; the article is not known by its line, which changes when one is put in front."""
    row = json.dumps({"id": number, "text": "\n\n".join(paragraphs)})
    newer = json.dumps({"id": 1776912345678901250, "text": "\n\n".join(paragraphs[::-1])})
    ids = [[article.source_id for article in read(name, text)] for name, text in
           (("a.jsonl", row), ("a.jsonl", f"{newer}\n{row}"), ("b.jsonl", row))]  # fmt: skip
    assert ids[0][0] == ids[1][1] != ids[1][0]
    assert ids[0][0].partition("@")[0] == "file:a.jsonl"
    assert ids[0][0].partition("#")[2] == f"id-{5 if number == 5 else number}"
    assert ids[2][0] not in ids[0]


def test_a_long_number_is_an_id_in_every_form(read: Read, paragraphs: tuple[str, ...]) -> None:
    """A whole number is known to its last digit; one with a point is not, so it is none."""
    number = 1776912345678901248
    text = "\n\n".join(paragraphs)
    forms = {"uri": number, "body_text": text}, {"@type": "NewsArticle", "identifier": number, "articleBody": text}
    assert [read("a.json", json.dumps(form))[0].source_id for form in forms] == [str(number)] * 2
    assert id_of(number) == str(number)
    assert id_of(float(number)) == ""
