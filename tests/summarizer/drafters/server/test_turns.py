"""A server that is down, or wants fewer requests, is waited for, and no article is blamed for it."""

import threading
import time
from collections.abc import Callable
from typing import Any

import pytest

from db.records import ArticleText, Drafted
from summarizer.drafters.protocol import TriedOut, Unreached
from summarizer.drafters.server.drafter import ServerDrafter
from summarizer.drafting.attempts import attempt
from summarizer.events import Event, ignore
from summarizer.process.stopping import Stop
from tests.summarizer.drafters.server.conftest import Handler, Hours, Server

Make = Callable[..., ServerDrafter]
Said = tuple[int, Any]
DOWN = (503, "loading model")


def headlined(asked: dict[str, Any]) -> str:
    """Return the number that the asked article's headline has."""
    told = str(asked["messages"][-1]["content"])
    return told.partition("Town ")[2].partition(".")[0]


def kinds(results: list[Any]) -> list[type]:
    """Return the kinds of the results, in order."""
    return [type(result) for result in results]


@pytest.mark.parametrize("status", [429, 502, 503, 529])
def test_an_outage_costs_no_article_and_is_looked_at_by_one_request_at_a_time(
    server: Server, drafter: Make, many: list[ArticleText], *, hours: Hours, well: Said, status: int
) -> None:
    """With pauses that grow; what was asked when it began is asked again."""
    began: list[float] = []
    looks: list[float] = []

    def answer(_: dict[str, Any]) -> Said:
        began.append(hours.clock())
        if len(began) <= 3 or began[-1] > began[3] + 100:
            return well
        looks.append(server.under_way)
        return status, "loading model"

    server.answer = answer
    heard: list[Event] = []
    results = attempt(drafter(attempts=1, requests=4), many, Stop(), heard.append)
    assert kinds(results) == [Drafted] * 12
    assert looks[-4:] == [1] * 4
    assert [round(slept) for slept in hours.slept] == [1, 2, 4, 8, 16, 32, 64]
    assert heard[0].message.startswith(f"the server takes no requests (HTTP {status}: ")
    assert heard[-1].message.startswith("the server answers again, after ")


def test_a_server_that_wants_fewer_requests_gets_fewer(
    server: Server, drafter: Make, many: list[ArticleText], well: Said
) -> None:
    """Twice as many come at first as it takes; nobody fails for it."""
    server.delay = 0.02
    server.answer = lambda _: (429, "too many at once") if server.under_way > 2 else well
    results = attempt(drafter(attempts=1, requests=8), many, Stop(), ignore)
    assert kinds(results) == [Drafted] * 12
    assert len(server.asked) < 30


def test_a_rate_limit_is_kept_for_as_long_as_it_asks(
    server: Server, drafter: Make, many: list[ArticleText], hours: Hours, well: Said
) -> None:
    """No request comes while it asks to be left alone."""
    answered: list[float] = []

    def answer(_: dict[str, Any]) -> Said:
        answered[:] = [at for at in answered if hours.clock() - at < 60]
        if len(answered) >= 4:
            return 429, "4 per minute"
        answered.append(hours.clock())
        return well

    server.answer, server.more_headers = answer, {"retry-after": "60"}
    results = attempt(drafter(attempts=1, requests=1), many, Stop(), ignore)
    assert kinds(results) == [Drafted] * 12
    assert [round(slept) for slept in hours.slept] == [60, 60]
    assert len(server.asked) == 14


def test_a_server_that_stays_down_ends_the_run_and_not_what_it_drafted(
    server: Server, drafter: Make, many: list[ArticleText], hours: Hours, well: Said
) -> None:
    """The patience is one for all articles; who comes after it is over looks once."""
    server.answer = lambda _: well if len(server.asked) <= 3 else DOWN
    made = drafter(attempts=1, requests=1, patience=600.0)
    results = attempt(made, many, Stop(), ignore)
    assert kinds(results) == [Drafted] * 3 + [Unreached] * 9
    assert 590 < sum(hours.slept) <= 600
    asked = len(server.asked)
    assert kinds(attempt(made, many, Stop(), ignore)) == [Unreached] * 12
    assert len(server.asked) == asked + 1
    server.answer = lambda _: well
    assert kinds(attempt(made, many, Stop(), ignore)) == [Drafted] * 12


@pytest.mark.parametrize("requests", [1, 2, 8])
@pytest.mark.parametrize("status", [502, 503])
def test_an_article_that_the_server_never_takes_is_no_outage(
    server: Server, drafter: Make, many: list[ArticleText], *, well: Said, requests: int, status: int
) -> None:
    """Others are answered between its requests; so it ends after its own attempts, and they are drafted."""
    server.answer = lambda asked: (status, "oh") if headlined(asked) == "3" else well
    results = attempt(drafter(attempts=2, requests=requests), many, Stop(), ignore)
    assert kinds(results) == [Drafted] * 3 + [TriedOut] + [Drafted] * 8
    assert len(server.asked) < 60


@pytest.mark.parametrize(("status", "met"), [(500, "01001"), (413, "0101")])
def test_what_ails_the_request_that_looks_is_no_other_article_s(
    server: Server, drafter: Make, many: list[ArticleText], well: Said, *, status: int, met: str
) -> None:
    """One that was answered before is asked again where all others were refused: it shows how the server is."""
    asked: list[str] = []

    def answer(told: dict[str, Any]) -> Said:
        asked.append(headlined(told))
        return {2: DOWN, 3: (status, "oh")}.get(len(asked), well)

    server.answer = answer
    results = attempt(drafter(attempts=1, requests=1), many[:2], Stop(), ignore)
    assert kinds(results) == [Drafted] * 2
    assert "".join(asked) == met


def test_an_article_that_is_too_long_for_a_limit_ends_when_patience_does(
    server: Server, drafter: Make, many: list[ArticleText], well: Said
) -> None:
    """A limit of tokens per minute is never its own fault, until all others were answered meanwhile."""
    server.answer = lambda asked: (429, "too many tokens") if headlined(asked) == "3" else well
    results = attempt(drafter(attempts=2, requests=2), many, Stop(), ignore)
    assert kinds(results) == [Drafted] * 3 + [TriedOut] + [Drafted] * 8
    assert "while it answered others" in results[3].reason


def test_a_server_that_was_silent_to_all_is_down(
    server: Server, drafter: Make, many: list[ArticleText], hours: Hours, well: Said
) -> None:
    """It took the requests and answered none: whose fault that is, one alone shows. Here, all are drafted."""

    def sleep(seconds: float) -> None:
        hours.sleep(seconds)
        time.sleep(1)  # until all are told

    def answer(_: dict[str, Any]) -> Said:
        if len(server.asked) <= 4:
            time.sleep(3)
        return well

    server.answer = answer
    results = attempt(drafter(attempts=1, requests=4, timeout=1.5, sleep=sleep), many[:6], Stop(), ignore)
    assert kinds(results) == [Drafted] * 6


def test_an_article_that_hangs_the_server_is_no_outage(
    server: Server, drafter: Make, many: list[ArticleText], well: Said
) -> None:
    """Others are answered beside it."""

    def answer(asked: dict[str, Any]) -> Said:
        if headlined(asked) == "1":
            time.sleep(2)
        return well

    server.answer = answer
    results = attempt(drafter(attempts=2, requests=2, timeout=1.0), many[:5], Stop(), ignore)
    assert kinds(results) == [Drafted, TriedOut, Drafted, Drafted, Drafted]


def test_a_server_that_is_not_there_is_waited_for(
    server: Server, drafter: Make, many: list[ArticleText], hours: Hours
) -> None:
    """Refused connections are an outage; it comes back at the same address."""
    place, replies = server.server_address, server.replies
    server.shutdown()
    server.server_close()
    again: list[Server] = []

    def sleep(seconds: float) -> None:
        hours.sleep(seconds)
        if seconds > 30 and not again:
            back = Server(place[:2], Handler)
            back.replies, back.asked, back.keys, back.finish = replies, [], [], ["stop"]
            back.counting, back.more_headers, back.told = threading.Lock(), {}, {}
            again.append(back)
            threading.Thread(target=back.serve_forever, args=(0.02,), daemon=True).start()

    results = attempt(drafter(attempts=1, sleep=sleep), many, Stop(), ignore)
    assert kinds(results) == [Drafted] * 12
    again[0].shutdown()
    again[0].server_close()


def test_a_spent_account_is_not_waited_for(server: Server, drafter: Make, many: list[ArticleText]) -> None:
    """Its status is that of a limit."""
    server.replies = [(429, "You exceeded your current quota. insufficient_quota")]
    with pytest.raises(Exception, match="wants to be paid first"):
        drafter(requests=1).draft(many)
    assert len(server.asked) == 1


@pytest.mark.parametrize(("code", "asked"), [(429, 2), ("503", 2), (400, 1), ("no", 1)])
def test_an_error_in_place_of_an_answer_means_what_its_status_does(
    server: Server, drafter: Make, many: list[ArticleText], well: Said, *, code: object, asked: int
) -> None:
    """Routers answer so for the servers behind them."""

    def answer(_: dict[str, Any]) -> Said:
        first = len(server.asked) == 1
        server.told = {"error": {"code": code, "message": "no"}} if first else {}
        return well

    server.answer = answer
    drafter(attempts=1).draft(many[:1])
    assert len(server.asked) == asked


def test_who_waits_for_an_answer_does_not_wait_for_half_an_hour(
    server: Server, drafter: Make, many: list[ArticleText], hours: Hours
) -> None:
    """No run was begun: somebody tries one article."""
    server.replies = [DOWN]
    assert kinds(drafter(patience=1800.0).draft(many[:1])) == [Unreached]
    assert 15 < sum(hours.slept) <= 20
