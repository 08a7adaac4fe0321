"""What an endpoint is asked, and what becomes of its answers."""

import io
import json
import logging
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from db.errors import ExitCode, ModelError, UsageError
from db.records import ArticleText, Drafted, DraftFailed
from summarizer.cli import run
from summarizer.command_line.console import Console
from summarizer.drafters.protocol import TriedOut
from summarizer.drafters.registry import make_drafter
from summarizer.drafters.server.drafter import ServerDrafter
from summarizer.drafters.server.request import Endpoint
from summarizer.settings import Server as ServerSettings
from summarizer.settings import Settings
from tests.summarizer.drafters.server.conftest import Server

KEY = "sk-very-secret-1234"
GOOD = ["The council buys the old brewery.", "The mayor wants a school there.", "The sale is not final yet."]
Make = Callable[..., ServerDrafter]


def test_the_request_is_what_the_openai_protocol_says(
    server: Server, drafter: Make, articles: list[ArticleText]
) -> None:
    """A real JSON schema for exactly three bounded texts, no sampling at first, the key in the header alone."""
    (result,) = drafter().draft(articles[:1])
    assert isinstance(result, Drafted)
    assert [takeaway.text for takeaway in result.takeaways] == GOOD
    (asked,) = server.asked
    listed = asked["response_format"]["json_schema"]["schema"]["properties"]["takeaways"]
    assert (asked["response_format"]["type"], listed["minItems"], listed["maxItems"]) == ("json_schema", 3, 3)
    assert (asked["model"], asked["temperature"]) == ("house-model", 0.0)
    assert [message["role"] for message in asked["messages"]] == ["system", "user"]
    assert server.keys == [f"Bearer {KEY}"]
    assert KEY not in json.dumps(asked)


def test_a_server_without_schemas_is_asked_for_lines_from_then_on(
    server: Server, drafter: Make, articles: list[ArticleText]
) -> None:
    """The refused field is left out at once and costs no attempt; free lines with list marks are understood."""
    server.replies = [(422, "unexpected field response_format"), (200, "\n".join(f"- {line}" for line in GOOD))]
    made = drafter(attempts=1, requests=1)
    results = made.draft(articles[:2])
    assert all(isinstance(result, Drafted) for result in results)
    assert ["response_format" in asked for asked in server.asked] == [True, False, False]
    assert all("chat_template_kwargs" in asked for asked in server.asked)


def test_a_server_that_refuses_every_extra_is_asked_plainly(
    server: Server, drafter: Make, articles: list[ArticleText]
) -> None:
    """One refusal per field and one of the repetition, none of them an attempt; what is stored says what was asked."""
    server.replies = [*[(400, "bad request")] * 3, (200, {"takeaways": GOOD})]
    (result,) = drafter(attempts=1).draft(articles[:1])
    assert isinstance(result, Drafted)
    assert not {"response_format", "chat_template_kwargs"} & set(server.asked[-1])
    assert result.model.settings["asked"][0]["extras"] == ["max_tokens", "temperature", "seed", "system"]


@pytest.mark.parametrize("bad", [GOOD[:2], [*GOOD, "A fourth line stands here too."], [GOOD[0], GOOD[0], GOOD[1]], []])
def test_two_or_four_or_repeated_lines_are_asked_again_with_another_seed(
    server: Server, drafter: Make, articles: list[ArticleText], bad: list[str]
) -> None:
    """The second answer counts; its seed is stored."""
    server.replies = [(200, {"takeaways": bad}), (200, {"takeaways": GOOD})]
    (result,) = drafter().draft(articles[:1])
    assert isinstance(result, Drafted)
    assert server.asked[0]["seed"] != server.asked[1]["seed"] == result.model.settings["asked"][0]["seed"]


def test_the_rules_of_the_prompt_are_no_takeaways(server: Server, drafter: Make, articles: list[ArticleText]) -> None:
    """A small model may say them again, with capitals and stops of its own; they are asked for again."""
    echo = "No line repeats another."
    server.replies = [(200, {"takeaways": [*GOOD[:2], f"**{echo.upper()}**"]}), (200, {"takeaways": GOOD})]
    (result,) = drafter().draft(articles[:1])
    assert echo in server.asked[0]["messages"][0]["content"]
    assert isinstance(result, Drafted)
    assert len(server.asked) == 2


def test_a_model_that_never_gives_three_is_a_stated_failure(
    server: Server, drafter: Make, articles: list[ArticleText]
) -> None:
    """Never two, never four; not worth another night."""
    server.replies = [(200, {"takeaways": GOOD[:2]})]
    (result,) = drafter(attempts=2).draft(articles[:1])
    assert result == DraftFailed("the server gave 2 lines instead of three after 2 attempts", retryable=False)
    assert len(server.asked) == 2


@pytest.mark.parametrize("status", [429, 500, 503])
def test_a_passing_trouble_is_tried_again_a_few_times(
    server: Server, drafter: Make, articles: list[ArticleText], status: int
) -> None:
    """A busy server costs waiting, a server that stays down a failure that a later run tries again."""
    server.replies = [(status, "busy"), (200, {"takeaways": GOOD})]
    assert isinstance(drafter().draft(articles[:1])[0], Drafted)
    server.replies = [(status, "busy")]
    result = drafter(attempts=2).draft(articles[:1])[0]
    assert isinstance(result, DraftFailed)
    assert result.retryable


def test_no_server_at_all_is_a_failure_to_try_again(server: Server, drafter: Make, articles: list[ArticleText]) -> None:
    """Nothing hangs and nothing is raised."""
    made = drafter(attempts=2)
    server.shutdown()
    server.server_close()
    result = made.draft(articles[:1])[0]
    assert isinstance(result, DraftFailed)
    assert result.retryable


@pytest.mark.parametrize("status", [401, 403, 404])
def test_a_refused_key_or_an_unknown_model_stops_the_run(
    server: Server, drafter: Make, articles: list[ArticleText], status: int
) -> None:
    """No other article can succeed; the key stands in no message, even where the server repeats it."""
    server.replies = [(status, f"bad key {KEY}")]
    with pytest.raises(ModelError) as caught:
        drafter().draft(articles)
    assert KEY not in caught.value.message + caught.value.hint


def test_a_silent_server_costs_its_timeout_per_attempt_and_no_more(
    server: Server, drafter: Make, articles: list[ArticleText]
) -> None:
    """The reason says how long one waited; the next run tries again."""
    server.delay = 2.0
    result = drafter(attempts=2, timeout=0.2).draft(articles[:1])[0]
    assert result == TriedOut("the server gave no answer within 0.2 seconds after 2 attempts", retryable=True)


def test_no_more_requests_are_under_way_than_the_house_allows(
    server: Server, drafter: Make, articles: list[ArticleText]
) -> None:
    """And no fewer: the server batches what comes together. Results keep the articles' order."""
    server.delay, server.meeting = 0.3, threading.Barrier(2, timeout=8)
    results = drafter(requests=2).draft([articles[number % 3] for number in range(6)])
    assert server.together == 2
    assert all(isinstance(result, Drafted) for result in results)


def test_a_text_of_200000_words_and_one_without_blanks_are_refused_or_read_whole(server: Server, drafter: Make) -> None:
    """A book is refused before a request is made; a solid text is cut between letters."""
    book, solid = ArticleText("book", "Book", "The mayor said no. " * 50_000), ArticleText("solid", "S", "abcd" * 5_000)
    started = time.process_time()
    refused, read = drafter(context=4096).draft([book, solid])
    assert isinstance(refused, DraftFailed)
    assert "readings" in refused.reason
    assert time.process_time() - started < 20
    sent = "".join(message["content"] for asked in server.asked for message in asked["messages"])
    assert sent.count("abcd") >= 4_990
    assert isinstance(read, Drafted)


@pytest.mark.parametrize("status", [200, 400, 401, 404, 429, 500])
def test_the_key_is_in_no_output_no_log_and_no_record(
    server: Server, status: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """Not even where the server repeats it and every library says all that it does."""
    caplog.set_level(logging.DEBUG)
    monkeypatch.setenv("TAKEAWAYS_SERVER_KEY", KEY)
    monkeypatch.setattr("summarizer.drafters.server.drafter._WAITS", (0.0,))
    server.replies = [(status, {"takeaways": GOOD} if status == 200 else f"no, {KEY} is wrong")]
    config = tmp_path / "takeaways.toml"
    url = f"http://127.0.0.1:{server.server_address[1]}/v1"
    config.write_text(f'drafter = "server"\n[gate]\nmin_words = 0\n[server]\nurl = "{url}"\nmodel = "m"\n')
    monkeypatch.setenv("TAKEAWAYS_SERVER__PATIENCE_MINUTES", "0")
    (tmp_path / "a.txt").write_text("The council of Estmere bought a brewery. The mayor objects. It opens in May.")
    said = ""
    for arguments in (["try", "a.txt", "--json"], ["ingest", "a.txt"], ["draft"], ["evaluate", "e.jsonl", "--json"]):
        console = Console(io.StringIO(), io.StringIO())
        monkeypatch.chdir(tmp_path)
        (tmp_path / "e.jsonl").write_text('{"id": 1, "article": "One is. Two are. Three were."}\n')
        code = run(["--config", str(config), *arguments], console)
        assert status != 200 or code == ExitCode.OK
        said += console.out.getvalue() + console.err.getvalue()  # type: ignore[attr-defined]
    assert server.keys
    assert set(server.keys) == {f"Bearer {KEY}"}
    assert KEY not in said + caplog.text
    assert not [path for path in tmp_path.rglob("*") if path.is_file() and KEY.encode() in path.read_bytes()]


@pytest.mark.parametrize(
    "url", ["http://ann:hunter2@127.0.0.1/v1", "https://host/v1?api_key=hunter2", "http://[hunter2/v1", "http:///v1"]
)
def test_an_address_that_holds_a_secret_or_no_host_is_refused_without_repeating_it(url: str) -> None:
    """The address is stored with every draft."""
    with pytest.raises(UsageError) as caught:
        make_drafter("server", Settings(server=ServerSettings(url=url)))
    assert "hunter2" not in caught.value.message + caught.value.hint


def test_a_key_that_fits_in_no_header_is_refused_and_a_line_end_after_it_is_not_its_part(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Otherwise the library would name the whole header in its complaint."""
    told = Settings(server=ServerSettings(url="http://127.0.0.1:9/v1"))
    monkeypatch.setenv("TAKEAWAYS_SERVER_KEY", f"{KEY}\n")
    assert make_drafter("server", told).endpoint.key == KEY  # type: ignore[attr-defined]
    for bad in (f"{KEY}\n{KEY}", f"{KEY}ü"):
        monkeypatch.setenv("TAKEAWAYS_SERVER_KEY", bad)
        with pytest.raises(UsageError) as caught:
            make_drafter("server", told)
        assert KEY not in caught.value.message + caught.value.hint


def test_the_key_is_not_among_what_is_stored(drafter: Make) -> None:
    """Provenance names the endpoint and never how one gets in."""
    made = drafter()
    assert KEY not in repr(made.model)
    assert KEY not in repr(made)


def test_without_a_key_no_other_token_of_the_machine_is_sent(
    server: Server, drafter: Make, articles: list[ArticleText], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A machine that is logged in at the hub does not tell a foreign server how."""
    monkeypatch.setenv("HF_TOKEN", "hf_private")
    made = drafter()
    made.endpoint = Endpoint(made.endpoint.url, "m", "", 10.0)
    made.draft(articles[:1])
    assert server.keys == [""]


def test_a_long_article_is_read_in_parts_and_three_are_chosen(
    server: Server, drafter: Make, articles: list[ArticleText]
) -> None:
    """Every sentence is sent in one of the parts, so coverage is whole."""
    body = "\n\n".join(articles[0].body.replace("5-2", f"{number}-2") for number in range(3, 40))
    (result,) = drafter(context=2600).draft([ArticleText("long", "Long", body)])
    assert isinstance(result, Drafted)
    assert result.model.settings["parts"] == len(server.asked) > 1
    sent = " ".join(message["content"] for asked in server.asked for message in asked["messages"])
    assert all(f"voted {number}-2" in sent for number in range(3, 40))
    assert result.coverage == 1.0


def test_offline_mode_of_the_client_is_named(
    server: Server, drafter: Make, articles: list[ArticleText], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A variable that is meant for the model hub also stops requests to one's own server: the message says so."""
    monkeypatch.setattr("huggingface_hub.constants.HF_HUB_OFFLINE", True)
    with pytest.raises(ModelError, match="HF_HUB_OFFLINE"):
        drafter().draft(articles[:1])
    assert server.asked == []


def test_a_page_of_a_proxy_is_no_answer(server: Server, drafter: Make, articles: list[ArticleText]) -> None:
    """Text that is neither three lines nor JSON fails with a reason."""
    server.replies = [(200, "<html>Please log in</html>")]
    assert isinstance(drafter(attempts=1).draft(articles[:1])[0], DraftFailed)
