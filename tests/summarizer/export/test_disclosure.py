"""The sentence for readers says what the record says."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from summarizer.export import ninjs, plain
from summarizer.export.box import Box
from summarizer.export.disclosure import disclosure
from summarizer.settings import Export

MakeBox = Callable[..., Box]


def test_an_unchanged_box_is_reviewed(make_box: MakeBox) -> None:
    """Approval without a change claims no edit, and the sentence is limited to the box."""
    said = make_box().disclosure
    assert "shortened with a language model, then reviewed by our editorial team on 4 March 2026" in said
    assert "edited" not in said
    assert "takeaways only, not the article" in said


@pytest.mark.parametrize(
    ("drafter", "said"),
    [
        ("embedded", "selected from the article and shortened with a language model"),
        ("transformers", "drafted with a language model"),
        ("server", "drafted with a language model"),
        ("lead3", "drafted by a program"),
        ("another", "drafted by a program"),
    ],
)
def test_the_drafter_s_act_is_named(make_box: MakeBox, drafter: str, said: str) -> None:
    """Only a model that writes drafts; the embedded one extracts; what has no model claims none. Reviewed or not."""
    assert f"These key takeaways were {said}, then" in make_box(drafter=drafter).disclosure
    assert f"these takeaways were {said}; no person" in make_box(drafter=drafter, reviewed=False).disclosure


def test_whole_sentences_are_not_called_shortened(make_box: MakeBox) -> None:
    """Where nothing was left out of any of the three, nothing is said to have been."""
    whole = ("The ferry will run until ten.", "Fares stay as they are.", "The council votes in May.")
    assert "were selected from the article with a language model, then" in make_box(whole).disclosure


@pytest.mark.parametrize(
    ("extracts", "said", "model"),
    [
        (0, "drafted with a language model", "house-model"),
        (2, "drafted, or selected from the article and shortened, with a language model", "house-model and small"),
        (3, "selected from the article and shortened with a language model", "small"),
    ],
)
def test_extracts_in_a_writer_s_draft_are_not_called_written(
    make_box: MakeBox, extracts: int, said: str, model: str
) -> None:
    """The companion's stand where an editor rejected or replaced what the language model wrote."""
    box = make_box(drafter="server")
    told = replace(box.model, model="house-model", settings={"companion": {"drafter": "embedded", "model": "small"}})
    first, second, third = (
        replace(one, kept=one.evidence if one.position <= extracts else ()) for one in box.draft.takeaways
    )
    draft = replace(box.draft, takeaways=(first, second, third), model=told)
    house = Export(disclosure="{drafted} ({model}), {reviewed}")
    assert disclosure(house, draft, box.approval) == f"{said} ({model}), reviewed"
    made: tuple[dict[str, Any], ...] = ninjs.item(replace(box, draft=draft)), plain.item(replace(box, draft=draft))
    assert " and ".join(one["name"] for one in made[0]["infoSources"] if one["role"] == "drafter") == model
    assert made[1]["model"]["drafter"] == ("embedded" if extracts == 3 else "server")


def test_an_edited_box_says_so(make_box: MakeBox) -> None:
    """A changed word turns into `edited and reviewed`."""
    assert ", then edited and reviewed by" in make_box(edited=True).disclosure


def test_an_unreviewed_box_never_uses_the_house_template(make_box: MakeBox) -> None:
    """What nobody approved is stamped, whatever the house wrote."""
    house = Export(disclosure="{drafted}, {reviewed} by {reviewers}")
    assert make_box(reviewed=False, house=house).disclosure.startswith("NOT REVIEWED: ")


def test_a_house_template_is_filled_from_the_record(make_box: MakeBox) -> None:
    """The house chooses the words around the facts."""
    house = Export(
        disclosure="The Herald's box was {drafted}, then {reviewed} ({reviewers}).", reviewers="the news desk"
    )
    said = make_box(edited=True, house=house).disclosure
    assert said == (
        "The Herald's box was selected from the article and shortened with a language model, then edited and reviewed"
        " (the news desk)."
    )
