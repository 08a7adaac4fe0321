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
