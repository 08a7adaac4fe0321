"""What an endpoint's refusals and silences mean for an article, for its neighbours and for the run."""

import time
from collections.abc import Callable
from typing import Any

import pytest

from db.errors import ModelError
from db.records import ArticleText, Drafted, DraftFailed
from summarizer.drafters.protocol import TriedOut
from summarizer.drafters.server.drafter import ServerDrafter
from summarizer.drafting.attempts import attempt
from summarizer.process.stopping import Stop
from tests.summarizer.drafters.server.conftest import Server

Make = Callable[..., ServerDrafter]
TOO_LONG = (400, "This model's maximum context length is 4096 tokens. However, you requested 5000 tokens.")


def sent(server: Server) -> list[tuple[bool, bool]]:
    """Return of every request whether it had the schema and the wish not to think."""
    return [("response_format" in asked, "chat_template_kwargs" in asked) for asked in server.asked]


def refusing(word: str, refusal: tuple[int, str], good: list[str]) -> Callable[[str], tuple[int, Any]]:
    """Return an endpoint's answers: a refusal to prompts that hold the word, three texts to the others."""
    return lambda prompt: refusal if word in prompt else (200, {"takeaways": good})


@pytest.mark.parametrize("slash", ["/", "%2F", r"\/"], ids=["plain", "address", "JSON"])
def test_no_part_of_the_key_is_left_where_a_reason_is_cut(
    server: Server, drafter: Make, articles: list[ArticleText], slash: str
) -> None:
    """Wherever the server repeats it, and as JSON and addresses spell it; the reason stands in the log for ever."""
    key = "sk-live/0123456789abcdefghijklmnopqrstuvwxyz"
    repeated = key.replace("/", slash)
    made, server.replies = drafter(key=key, attempts=1), [(413, "")]
    for place in range(150, 206, 5):
        server.raw = f"{'x' * place} {repeated} is not allowed".encode()
        (result,) = made.draft(articles[:1])
        assert isinstance(result, DraftFailed)
        assert "x" * 100 in result.reason
        assert "sk-l" not in result.reason, place


@pytest.mark.parametrize("status", [402, 405, 407])
def test_an_account_or_an_address_that_is_wrong_stops_the_run(
    server: Server, drafter: Make, articles: list[ArticleText], status: int
) -> None:
    """No article is to blame for an empty account, and none would fare better."""
    server.replies = [(status, "insufficient balance")]
    with pytest.raises(ModelError, match=f"HTTP {status}.*insufficient balance"):
        drafter().draft(articles)


@pytest.mark.parametrize(
    "refusal",
    [(403, "your request was blocked"), (403, "the prompt was flagged"), (402, "more credits, or fewer max_tokens")],
)
def test_a_refusal_that_speaks_of_the_text_costs_no_other_article(
    server: Server, drafter: Make, articles: list[ArticleText], good: list[str], refusal: tuple[int, str]
) -> None:
    """It may be this article alone; asked once, it is for another run, and its neighbours are drafted."""
    server.replies = [refusal, (200, {"takeaways": good})]
    first, second = drafter(requests=1).draft(articles[:2])
    assert isinstance(first, TriedOut)
    assert refusal[1] in first.reason
    assert isinstance(second, Drafted)
    assert len(server.asked) == 2


@pytest.mark.parametrize("status", [505, 520, 524, 529])
def test_whatever_ails_the_server_is_tried_again(
    server: Server, drafter: Make, articles: list[ArticleText], good: list[str], status: int
) -> None:
    """Proxies and busy services have statuses of their own."""
    server.replies = [(status, "overloaded"), (200, {"takeaways": good})]
    assert isinstance(drafter().draft(articles[:1])[0], Drafted)
    assert len(server.asked) == 2


@pytest.mark.parametrize("status", [400, 413, 418, 451])
def test_a_refusal_is_tried_again_in_another_run_and_not_at_once(
    server: Server, drafter: Make, articles: list[ArticleText], status: int
) -> None:
    """It may be the server's: only what becomes of the other articles tells, so no article is put aside for good."""
    server.replies = [(status, "this content is not wanted")]
    (result,) = drafter().draft(articles[:1])
    assert result == TriedOut(f"the server gave HTTP {status}: {said(server)} after 1 attempt", retryable=True)
    assert len(server.asked) == 1


def said(server: Server) -> str:
    """Return the endpoint's refusal as it stands in its answer."""
    return f'{{"error": "{server.replies[0][1]}"}}'


def test_one_article_that_is_too_long_takes_the_schema_from_no_other(
    server: Server, drafter: Make, articles: list[ArticleText], good: list[str]
) -> None:
    """A refusal that speaks of the text is the text's; the articles after it are asked for as before."""
    server.reply = refusing("12,000 homes", TOO_LONG, good)
    results = drafter(requests=1).draft(articles)
    assert [type(result) for result in results] == [Drafted, TriedOut, Drafted]
    assert sent(server) == [(True, True)] * 3


def test_a_field_that_was_left_out_in_vain_is_sent_again(
    server: Server, drafter: Make, articles: list[ArticleText], good: list[str]
) -> None:
    """The refused article fails without it too: the server takes the field from the others. First, all is repeated."""
    server.reply = refusing("12,000 homes", (400, "bad request"), good)
    results = drafter(requests=1).draft(articles)
    assert [type(result) for result in results] == [Drafted, TriedOut, Drafted]
    assert sent(server) == [*[(True, True)] * 3, (False, True), (False, False), (True, True)]


@pytest.mark.parametrize("named", ["extra inputs: chat_template_kwargs, of content", "enable_thinking is no token"])
def test_a_refused_field_is_known_by_its_name(
    server: Server, drafter: Make, articles: list[ArticleText], named: str
) -> None:
    """Even where other words of the refusal could speak of the text, and beyond what is shown of it."""
    server.replies = [(400, f"{'x' * 300} {named}"), server.replies[0]]
    assert isinstance(drafter(attempts=1).draft(articles[:1])[0], Drafted)
    assert sent(server) == [(True, True), (True, False)]


def test_a_server_that_sends_blanks_for_ever_costs_its_timeout(
    server: Server, drafter: Make, articles: list[ArticleText]
) -> None:
    """Each blank comes in time, the answer does not."""
    server.blanks = 0.05
    begun = time.monotonic()
    (result,) = drafter(attempts=2, timeout=0.5).draft(articles[:1])
    assert result == TriedOut("the server gave no answer within 0.5 seconds after 2 attempts", retryable=True)
    assert time.monotonic() - begun < 40


def test_a_server_that_never_ends_the_head_of_its_answer_costs_its_timeout(
    server: Server, drafter: Make, articles: list[ArticleText]
) -> None:
    """Each byte comes in time; the connection is closed from here, and the next answer comes as ever."""
    server.trickle = 0.05
    made = drafter(attempts=2, timeout=0.5)
    begun = time.monotonic()
    (result,) = made.draft(articles[:1])
    assert result == TriedOut("the server gave no answer within 0.5 seconds after 2 attempts", retryable=True)
    assert time.monotonic() - begun < 40
    ended = time.monotonic() + 30
    while server.under_way:
        assert time.monotonic() < ended, "the server still sends"
        time.sleep(0.01)
    server.trickle = 0.0
    assert isinstance(made.draft(articles[:1])[0], Drafted)


@pytest.mark.parametrize("finish", ["length", "content_filter", "abort", 7, {"type": "max_tokens"}])
def test_an_answer_that_was_cut_off_is_none(
    server: Server, drafter: Make, articles: list[ArticleText], finish: object
) -> None:
    """Three lines may stand in it all the same, the last in the midst of a figure: it is asked for again."""
    server.finish = [finish, "stop"]
    (result,) = drafter().draft(articles[:1])
    assert isinstance(result, Drafted)
    assert len(server.asked) == 2
    server.finish = [finish]
    (result,) = drafter(attempts=2).draft(articles[:1])
    assert isinstance(result, TriedOut), "whether all are cut off shows in what becomes of other articles"
    assert result.reason.startswith("the server gave an answer that was cut off (")


@pytest.mark.parametrize("finish", [None, "", "stop", "STOP", "eos_token", "stop_sequence", "end_turn"])
def test_an_answer_that_came_to_its_end_counts(
    server: Server, drafter: Make, articles: list[ArticleText], finish: object
) -> None:
    """Servers have several words for that, and some have none."""
    server.finish = [finish]
    assert isinstance(drafter(attempts=1).draft(articles[:1])[0], Drafted)


@pytest.mark.parametrize(
    "answer", ["[]", '"x"', '{"choices": []}', '{"choices": [{"message": null}]}', "[" * 100_000, "9" * 5_000, "\udcff"]
)
def test_no_shape_of_an_answer_breaks_a_batch(
    server: Server, drafter: Make, articles: list[ArticleText], answer: str
) -> None:
    """It is the answer's fault, as the whole reply and as the model's text."""
    server.replies = [(200, answer)]
    assert isinstance(drafter(attempts=1).draft(articles[:1])[0], DraftFailed)
    server.raw = answer.encode(errors="surrogateescape")
    assert isinstance(drafter(attempts=1).draft(articles[:1])[0], TriedOut)


def test_attempts_are_not_multiplied_by_the_run(server: Server, drafter: Make, articles: list[ArticleText]) -> None:
    """Three attempts are three requests, whoever calls the drafter."""
    server.replies = [(500, "busy")]
    (result,) = attempt(drafter(attempts=3), articles[:1], Stop(), lambda _: None)
    assert isinstance(result, DraftFailed)
    assert len(server.asked) == 3
