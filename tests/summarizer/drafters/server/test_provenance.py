"""What a draft of an endpoint is stored with: each request as it was made, who answered it, and that all was read."""

import json
from collections.abc import Callable
from typing import Any

import pytest

from db.records import ArticleText, Drafted
from summarizer.drafters.protocol import TriedOut
from summarizer.drafters.server.drafter import ServerDrafter
from summarizer.drafters.server.request import Endpoint
from tests.summarizer.drafters.server.conftest import Server

Make = Callable[..., ServerDrafter]
LONG = (
    "The council of Larkby pays for the brewery exactly 120,000 euros a year, and the town of Wend, which borders it, "
    "pays the other half of what the owners ask for, which is more than anybody in either of the towns had thought of."
)


def asked(result: object) -> list[dict[str, Any]]:
    """Return what a draft says of the requests that it is made of."""
    assert isinstance(result, Drafted)
    found: list[dict[str, Any]] = result.model.settings["asked"]
    return found


@pytest.mark.parametrize("form", ["{}", "**Takeaway 1:** {}", "- {}"])
def test_a_line_that_the_servers_grammar_closed_is_none(
    server: Server, drafter: Make, articles: list[ArticleText], good: list[str], form: str
) -> None:
    """Whatever was closed at a bound may end inside a figure and look whole: it is asked for again, or refused."""

    def cut(body: dict[str, Any]) -> tuple[int, Any]:
        schema = body["response_format"]["json_schema"]["schema"]
        most = schema["properties"]["takeaways"]["items"]["maxLength"]
        first = form.format(LONG) if body["seed"] in seeds else good[0]
        return 200, {"takeaways": [first[:most], *good[1:]]}

    server.answer, seeds = cut, {20}
    (result,) = drafter().draft(articles[:1])
    assert isinstance(result, Drafted)
    assert [one.text for one in result.takeaways] == good
    assert len(server.asked) == 2
    seeds |= {21, 22}
    (result,) = drafter().draft(articles[:1])
    assert getattr(result, "reason", "").startswith("the server gave line 1 has ")


def test_each_part_is_stored_with_the_request_that_gave_it(
    server: Server, drafter: Make, articles: list[ArticleText], good: list[str]
) -> None:
    """A line of a part that was asked for twice is not the likeliest; nobody could make it again who was told so."""
    body = "\n\n".join(articles[0].body.replace("5-2", f"{number}-2") for number in range(3, 40))

    def answer(told: dict[str, Any]) -> tuple[int, Any]:
        last = "voted 39-2" in told["messages"][-1]["content"]
        return 200, "nonsense" if last and told["seed"] == 20 else {"takeaways": good}

    server.answer = answer
    (result,) = drafter(context=2600).draft([ArticleText("long", "Long", body)])
    *others, last = asked(result)
    assert [(one["seed"], one["temperature"]) for one in others] == [(20, 0.0)] * len(others)
    assert (last["seed"], last["temperature"]) == (21, 0.7)


def test_a_draft_says_what_it_was_asked_with_and_not_what_others_were(
    server: Server, drafter: Make, articles: list[ArticleText], good: list[str]
) -> None:
    """The server refuses a field to the second article; to the first it was sent."""

    def answer(told: dict[str, Any]) -> tuple[int, Any]:
        refused = "12,000 homes" in told["messages"][-1]["content"] and "seed" in told
        return (400, "unknown field seed") if refused else (200, {"takeaways": good})

    server.answer = answer
    ((first,), (second,), (third,)) = map(asked, drafter(requests=1).draft(articles))
    assert ("seed" in first["extras"], first["seed"]) == (True, 20)
    for other in (second, third):
        assert "seed" not in other["extras"]
        assert "seed" not in other


def test_the_model_that_answered_is_stored(server: Server, drafter: Make, articles: list[ArticleText]) -> None:
    """Some servers answer with another model than the one that was asked; where none is named, it is the draft's."""
    server.told = {"model": "another-model-7b"}
    made = drafter()
    (result,) = made.draft(articles[:1])
    assert [one["answered_by"] for one in asked(result)] == ["another-model-7b"]
    assert isinstance(result, Drafted)
    assert result.model.model == "house-model"
    made.endpoint = Endpoint(made.endpoint.url, "", "", 10.0)
    (result,) = made.draft(articles[:1])
    assert isinstance(result, Drafted)
    assert result.model.model == "another-model-7b"


@pytest.mark.parametrize("name", [None, 5, ["m"], {}])
def test_a_server_that_names_no_model_is_no_trouble(
    server: Server, drafter: Make, articles: list[ArticleText], name: object
) -> None:
    """Then nobody knows."""
    server.told = {"model": name, "usage": {"prompt_tokens": name}}
    assert [one["answered_by"] for one in asked(drafter().draft(articles[:1])[0])] == [""]


def test_a_drafter_goes_by_the_prompt_that_its_drafts_name(drafter: Make, articles: list[ArticleText]) -> None:
    """What an evaluation keeps is then found with the drafts, and the task's name alone hides the house style."""
    made = drafter()
    (result,) = made.draft(articles[:1])
    assert isinstance(result, Drafted)
    assert made.model.prompt_id == "takeaways.v1+house-plain.v1"
    assert (result.model.prompt_id, result.model.prompt_sha256) == (made.model.prompt_id, made.model.prompt_sha256)


@pytest.mark.parametrize("error", ["System role not supported", "Conversation roles must alternate user/assistant/..."])
def test_a_model_that_knows_no_system_role_is_told_all_in_one_message(
    server: Server, drafter: Make, articles: list[ArticleText], good: list[str], error: str
) -> None:
    """Its template refuses two; from then on one is sent, with all that both held."""
    server.answer = lambda told: (400, error) if len(told["messages"]) > 1 else (200, {"takeaways": good})
    results = drafter(requests=1, attempts=1).draft(articles[:2])
    assert [type(result) for result in results] == [Drafted, Drafted]
    first, *others = (told["messages"] for told in server.asked)
    assert [[message["role"] for message in each] for each in others] == [["user"]] * 2
    assert others[0][0]["content"] == "\n\n".join(message["content"] for message in first)
    assert "system" not in asked(results[0])[0]["extras"]


def test_a_refusal_that_repeats_the_request_takes_the_roles_from_nobody(
    server: Server, drafter: Make, articles: list[ArticleText], good: list[str]
) -> None:
    """They stand in it, and so does the field that it is about."""
    server.answer = lambda told: (
        (400, f"no seed, please: {json.dumps(told)[:60]} role") if "seed" in told else (200, {"takeaways": good})
    )
    (one,) = asked(drafter().draft(articles[:1])[0])
    assert ("seed" in one["extras"], "system" in one["extras"]) == (False, True)


@pytest.mark.parametrize(("words", "read"), [(4_000, 3_300), (3_000, 4_096), (1_400, 2_048), (30_000, 9_000)])
def test_a_prompt_that_the_served_model_did_not_read_whole_is_no_draft(
    server: Server, drafter: Make, words: int, read: int
) -> None:
    """Some servers drop the front of what does not fit and answer all the same; only their count of tokens tells."""
    server.told = {"model": "m", "usage": {"prompt_tokens": read}}
    article = ArticleText("long", "Long", "The town of Larkby has plans for its river. " * (words // 9))
    (result,) = drafter(context=200_000).draft([article])
    assert isinstance(result, TriedOut)
    assert f"read {read} of about " in result.reason
    assert "OLLAMA_CONTEXT_LENGTH" in result.reason
    assert len(server.asked) == 1


@pytest.mark.usefixtures("speechless")
@pytest.mark.parametrize("usage", [None, {}, {"prompt_tokens": None}, {"prompt_tokens": 0}, {"prompt_tokens": 900}, 5])
def test_a_server_that_read_all_or_does_not_say_is_believed(
    server: Server, drafter: Make, articles: list[ArticleText], usage: object
) -> None:
    """The article is short; in other languages words are few and long."""
    server.told = {"model": "m", "usage": usage}
    other = ArticleText("other", "市", "市議会は古い醸造所を買う。" * 40)
    assert all(isinstance(result, Drafted) for result in drafter().draft([*articles[:1], other]))
