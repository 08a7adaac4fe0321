"""The ninjs export is ninjs 3.1: known fields only, in their types, at every depth."""

import json
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from summarizer.export import ninjs
from summarizer.export.box import Box, Correction
from summarizer.export.edition import Edition
from summarizer.settings import Export

AT = datetime(2026, 3, 4, 6, 0, tzinfo=UTC)
SCHEMA = Draft202012Validator(json.loads(Path(__file__).with_name("ninjs_3_1.json").read_text()))
BOXES: list[dict[str, Any]] = [
    {},
    {"edited": True, "corrections": (Correction("An earlier box was wrong.", AT),)},
    {"reviewed": False},
    {"source_id": "no uri at all: \x00 <x>", "language": "", "version": "3"},
]


@pytest.mark.parametrize("told", BOXES)
def test_every_kind_of_box_is_valid(make_box: Callable[..., Box], told: dict[str, Any]) -> None:
    """A plain box, an edited one, an unreviewed one, and one of an article without a URI."""
    SCHEMA.validate(json.loads(ninjs.one(make_box(**told))))


def test_a_package_of_them_is_valid(make_box: Callable[..., Box]) -> None:
    """All of them as one composite object, where each item needs a name."""
    package = json.loads(ninjs.many([make_box(**told) for told in BOXES], Edition(AT, Export(), unreviewed=True)))
    SCHEMA.validate(package)
    assert [item["pubStatus"] for item in package["associations"]] == ["usable", "usable", "withheld", "usable"]


def test_the_identity_of_a_box_outlives_its_versions(make_box: Callable[..., Box]) -> None:
    """The URI depends on the article alone and differs from the article's own."""
    first, second = (json.loads(ninjs.one(make_box(texts))) for texts in (("a.", "b.", "c."), ("d.", "e.", "f.")))
    assert first["uri"] == second["uri"]
    assert first["uri"] != first["associations"][0]["uri"]


def test_the_schema_refuses_what_ninjs_does_not_know(make_box: Callable[..., Box]) -> None:
    """The test's own yardstick is strict."""
    item = json.loads(ninjs.one(make_box()))
    assert not SCHEMA.is_valid(item | {"takeaways": []})
    assert not SCHEMA.is_valid(item | {"digitalSourceType": [item["digitalSourceType"]]})
