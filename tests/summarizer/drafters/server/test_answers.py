"""What an endpoint says beside its status: other addresses, pauses, errors in answers, and fields that it refuses."""

import json
import time
from collections.abc import Callable

import pytest

from db.errors import ModelError
from db.records import ArticleText, Drafted
from summarizer.drafters.protocol import TriedOut
from summarizer.drafters.server.drafter import ServerDrafter
from tests.summarizer.drafters.server.conftest import Hours, Server

Make = Callable[..., ServerDrafter]


def completion(content: object, finish: object = "stop", **message: object) -> bytes:
    """Return a chat completion that says so."""
    choice = {"finish_reason": finish, "message": {"role": "assistant", "content": content, **message}}
    return json.dumps({"choices": [choice]}).encode()


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_no_article_goes_to_an_address_that_nobody_set(
    server: Server, drafter: Make, articles: list[ArticleText], status: int
) -> None:
    """Where the server sends on to is told, and nothing is sent there: neither the text nor a question without it."""
    server.replies = [(status, "")]
    server.more_headers = {"location": f"http://127.0.0.1:{server.server_address[1]}/v1/elsewhere"}
    with pytest.raises(ModelError, match=r"sends on to .*elsewhere; nothing was sent there"):
        drafter(requests=1).draft(articles[:1])
    assert len(server.asked) == 1


@pytest.mark.parametrize(
    ("answer", "reason"),
    [
        (b'{"error": {"message": "Rate limit exceeded: free"}}', "an error instead of an answer (Rate limit exceeded"),
        (b'{"error": "no slot"}', "an error instead of an answer (no slot)"),
        (completion(None, refusal="I can not help with that."), "a refusal of the model (I can not help"),
        (completion(None, "length", reasoning_content="Let me"), "cut off (length, before any text: is it thinking"),
        (completion("  "), "an empty answer"),
        (completion("", "content_filter"), "a refusal of its filter (content_filter) after 1 attempt"),
        (completion([5]), "an answer that is none (AttributeError)"),
    ],
)
def test_the_reason_is_what_the_server_said(
    server: Server, drafter: Make, articles: list[ArticleText], answer: bytes, reason: str
) -> None:
    """An operator learns what to change."""
    server.raw = answer
    (result,) = drafter(attempts=1).draft(articles[:1])
    assert isinstance(result, TriedOut)
    assert reason in result.reason


def test_what_a_filter_took_away_is_not_asked_for_again(
    server: Server, drafter: Make, articles: list[ArticleText]
) -> None:
    """It takes it away again."""
    server.raw = completion("", "content_filter")
    assert isinstance(drafter().draft(articles[:1])[0], TriedOut)
    assert len(server.asked) == 1


def test_no_key_and_no_token_stands_in_the_address_that_a_server_sends_on_to(
    server: Server, drafter: Make, articles: list[ArticleText]
) -> None:
    """It may repeat the key, and a page where one logs in holds what lets one in: host and path are enough."""
    server.replies = [(302, "")]
    made = drafter(key="sk/secret 1", attempts=1)
    for address in ("http://ann:pw@login/sk/secret 1?k=sk/secret 1&s=tok#tok", "http://login/sk%2Fsecret%201?s=tok"):
        server.more_headers = {"location": address}
        with pytest.raises(ModelError, match=r"sends on to http://login/\*\*\*; nothing") as caught:
            made.draft(articles[:1])
        assert not [word for word in ("secret", "tok", "pw") if word in caught.value.message + caught.value.hint]
    server.more_headers = {"location": "http://[odd"}
    with pytest.raises(ModelError, match="sends on to no address"):
        made.draft(articles[:1])


def test_a_text_may_come_in_parts(server: Server, drafter: Make, articles: list[ArticleText], good: list[str]) -> None:
    """What is no text among them is passed over."""
    parts = [{"type": "thinking"}, *({"type": "text", "text": f"{text}\n"} for text in good)]
    server.raw = completion(parts)
    (result,) = drafter(attempts=1).draft(articles[:1])
    assert isinstance(result, Drafted)
    assert [each.text for each in result.takeaways] == good


def test_no_answer_is_read_without_end(server: Server, drafter: Make, articles: list[ArticleText]) -> None:
    """Three lines are no megabyte."""
    server.raw = completion("x" * (2 << 20))
    (result,) = drafter(attempts=1).draft(articles[:1])
    assert isinstance(result, TriedOut)
    assert "an answer of more than 1 MB" in result.reason


@pytest.mark.parametrize(
    ("asks", "waits"),
    [
        ("30", [30.0, 30.0]),
        ("30.5", [30.5, 30.5]),
        ("9000", [120.0, 120.0]),
        ("Sat, 21 Oct 2056 07:28:00 GMT", [120.0, 120.0]),
        ("Wed, 21 Oct 2015 07:28:00 GMT", [1.0, 4.0]),
        *((nothing, [1.0, 4.0]) for nothing in ("soon", "", "-5", "nan", "inf", "Wed, 99 Oct 2026 07:28:00 GMT")),
    ],
)
def test_a_server_is_left_alone_as_long_as_it_asks(
    server: Server, drafter: Make, articles: list[ArticleText], *, hours: Hours, asks: str, waits: list[float]
) -> None:
    """Within bounds: a night has an end."""
    server.replies, server.more_headers = [(500, "slow down")], {"retry-after": asks}
    drafter().draft(articles[:1])
    assert hours.slept == waits


@pytest.mark.parametrize("status", [401, 402, 403, 404, 405, 407])
def test_one_article_that_a_firewall_stops_stops_no_other(
    server: Server, drafter: Make, articles: list[ArticleText], good: list[str], status: int
) -> None:
    """Its page says nothing of the text; but the key is good, and the address: others were answered beside it."""
    server.reply = lambda prompt: (status, "Forbidden") if "12,000 homes" in prompt else (200, {"takeaways": good})
    made = drafter(requests=3)
    results = made.draft(articles)
    assert [type(result) for result in results] == [Drafted, TriedOut, Drafted]
    assert [type(result) for result in made.draft(articles[1:2])] == [TriedOut]


def test_who_was_not_asked_for_another_ones_refusal_is_asked_in_the_end(
    server: Server, drafter: Make, articles: list[ArticleText], good: list[str]
) -> None:
    """The refusal comes first, the third article is left, and only then the first is answered: so the key is good."""
    made = drafter(requests=2)

    def reply(prompt: str) -> tuple[int, object]:
        if "12,000 homes" in prompt:
            return 403, "Forbidden"
        while made._unserved is None:
            time.sleep(0.01)
        return 200, {"takeaways": good}

    server.reply = reply
    assert [type(result) for result in made.draft(articles)] == [Drafted, TriedOut, Drafted]


def test_a_refused_key_is_asked_for_no_further_article(
    server: Server, drafter: Make, articles: list[ArticleText]
) -> None:
    """The first refusal speaks for all, as long as nothing was answered."""
    server.replies = [(401, "no such key")]
    with pytest.raises(ModelError, match="refuses the key"):
        drafter(requests=1).draft(articles)
    assert len(server.asked) == 1


def test_an_account_that_was_put_in_order_is_asked_again(
    server: Server, drafter: Make, articles: list[ArticleText]
) -> None:
    """A process that stays keeps its drafter; what one call was told speaks for no later one."""
    good = server.replies
    made, server.replies = drafter(), [(401, "no such key")]
    with pytest.raises(ModelError, match="refuses the key"):
        made.draft(articles)
    server.replies = good
    assert [type(result) for result in made.draft(articles)] == [Drafted] * 3


@pytest.mark.parametrize(
    ("refusal", "change"),
    [
        (
            "Unsupported parameter: 'max_tokens'. Use 'max_completion_tokens'.",
            ("max_tokens", {"max_completion_tokens"}),
        ),
        ("'temperature' does not support 0 with this model", ("temperature", set())),
        ('{"loc": ["body", "seed"], "type": "extra_forbidden"}', ("seed", set())),
    ],
)
def test_a_plain_field_that_a_server_names_is_left_out(
    server: Server, drafter: Make, articles: list[ArticleText], refusal: str, change: tuple[str, set[str]]
) -> None:
    """And nothing else is; the others are asked so from then on."""
    server.replies = [(400, refusal), server.replies[0]]
    made, (field, instead) = drafter(requests=1), change
    assert [type(result) for result in made.draft(articles[:2])] == [Drafted, Drafted]
    first, *others = (set(asked) for asked in server.asked)
    assert others == [(first - {field}) | instead] * 2
