"""Servers that misbehave below and above the protocol: each costs its attempts, and is told in words of its own."""

import gzip
import json
import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from typing import Any

import pytest

from db.errors import ModelError
from db.records import ArticleText, Drafted, DraftFailed
from summarizer.drafters.protocol import TriedOut
from summarizer.drafters.server.drafter import ServerDrafter
from summarizer.drafters.server.request import Endpoint
from summarizer.drafting.attempts import attempt
from summarizer.events import ignore
from summarizer.process.stopping import Stop
from tests.summarizer.drafters.server.conftest import GOOD, Server

Make = Callable[..., ServerDrafter]
LINES = "\n".join(GOOD)
CHUNKED = b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n"


def completion(content: object, finish: object = "stop", **message: object) -> bytes:
    """Return a chat completion that says so."""
    choice = {"finish_reason": finish, "message": {"content": content, **message}}
    return json.dumps({"choices": [choice]}).encode()


def answer(body: bytes, *, head: str = "", length: int | None = None) -> bytes:
    """Return an answer of status 200 with this body."""
    return f"HTTP/1.1 200 OK\r\ncontent-length: {length or len(body)}\r\n{head}\r\n".encode() + body


def chunk(body: bytes) -> bytes:
    """Return a part of a body that comes in parts."""
    return f"{len(body):x}\r\n".encode() + body + b"\r\n"


def stream(*pieces: dict[str, Any], ends: bool = True) -> bytes:
    """Return an answer that comes as a stream of events."""
    lines = [f"data: {json.dumps(piece)}\n\n" for piece in pieces]
    return answer("".join([": ping\n\n", *lines, "data: [DONE]\n\n" if ends else ""]).encode())


def delta(content: str, finish: str | None = None) -> dict[str, Any]:
    """Return a piece of a stream."""
    return {"model": "m", "choices": [{"delta": {"content": content}, "finish_reason": finish}]}


@pytest.fixture
def raw(server: Server, drafter: Make) -> Iterator[Callable[[bytes], ServerDrafter]]:
    """Yield a maker of drafters whose server sends these bytes, whatever it is asked, and hangs up."""
    del server  # its client is let out
    listening: list[socket.socket] = []

    def serve(listener: socket.socket, said: bytes) -> None:
        with suppress(OSError):
            while True:
                connection, _ = listener.accept()
                threading.Thread(target=send, args=(connection, said), daemon=True).start()

    def send(connection: socket.socket, said: bytes) -> None:
        with suppress(OSError), connection:
            asked = b""
            while b"\r\n\r\n" not in asked or not asked.endswith(b"}"):
                asked += connection.recv(65536)
            connection.sendall(said)
            connection.shutdown(socket.SHUT_WR)
            while connection.recv(65536):
                pass

    def make(said: bytes) -> ServerDrafter:
        listener = socket.create_server(("127.0.0.1", 0))
        listening.append(listener)
        threading.Thread(target=serve, args=(listener, said), daemon=True).start()
        made = drafter(attempts=2)
        made.endpoint = Endpoint(f"http://127.0.0.1:{listener.getsockname()[1]}/v1", "m", "", 10.0)
        return made

    yield make
    for listener in listening:
        with suppress(OSError):
            listener.shutdown(socket.SHUT_RDWR)
        listener.close()


@pytest.mark.parametrize(
    "said",
    [
        answer(completion(LINES)),
        CHUNKED + chunk(completion(LINES)[:30]) + chunk(completion(LINES)[30:]) + b"0\r\n\r\n",
        b"HTTP/1.1 100 Continue\r\n\r\n" + answer(completion(LINES)),
        answer(b"\xef\xbb\xbf" + completion(LINES)),
        answer(completion(LINES, reasoning_content="Okay. I think.")),
        answer(completion({"takeaways": GOOD})),
        stream(delta(LINES[:20]), delta(LINES[20:]), delta("", "stop")),
        stream({"choices": []}, delta(LINES, "stop"), ends=False),
    ],
    ids=["plain", "chunked", "continue", "mark", "reasoning", "object", "stream", "stream without a mark of its end"],
)
def test_odd_forms_of_a_good_answer_are_read(
    raw: Callable[[bytes], ServerDrafter], articles: list[ArticleText], said: bytes
) -> None:
    """A stream, too, though none was asked for."""
    (result,) = raw(said).draft(articles[:1])
    assert isinstance(result, Drafted), result
    assert [each.text for each in result.takeaways] == GOOD


@pytest.mark.parametrize(
    ("said", "reason"),
    [
        (answer(completion(LINES)[:60], length=200), "no whole answer: peer closed connection"),
        (CHUNKED + chunk(completion(LINES)[:60]), "no whole answer: peer closed connection"),
        (CHUNKED + b"zz\r\n" + completion(LINES), "no whole answer: illegal chunk"),
        (answer(completion(LINES), head="content-encoding: gzip\r\n"), "no whole answer: "),
        (answer(gzip.compress(b" " * 60_000_000), head="content-encoding: gzip\r\n"), "an answer of more than 1 MB"),
        (b"no server\r\n\r\n", "no whole answer: illegal status line"),
        (b"", "no whole answer: Server disconnected"),
        (answer(b"<html>Please log in</html>"), "an answer that is none (JSONDecodeError): <html>Please log in</html>"),
        (answer(b""), "an answer that is none (JSONDecodeError): nothing"),
        (answer(b'{"choices": []}'), 'an answer that is none (IndexError): {"choices": []}'),
        (answer(completion(None, "tool_calls", tool_calls=[{"id": "1"}])), "a call of a tool instead of an answer"),
        (answer(completion("", reasoning=LINES)), "its reasoning and no answer"),
        (stream(delta(LINES), ends=False), "an answer that was cut off (a stream without an end)"),
        (stream({"error": {"message": "boom"}}), "an error instead of an answer (boom)"),
        (answer(b"data: 5\n\n"), "an answer that is none (ValueError)"),
    ],
)
def test_what_is_no_answer_is_told_in_its_words(
    raw: Callable[[bytes], ServerDrafter], articles: list[ArticleText], said: bytes, reason: str
) -> None:
    """After all attempts; an operator learns what to look for, and nothing hangs or is raised."""
    begun = time.monotonic()
    (result,) = raw(said).draft(articles[:1])
    assert isinstance(result, TriedOut), result
    assert result.reason.startswith(f"the server gave {reason}"), result.reason
    assert time.monotonic() - begun < 20


def test_an_answer_that_nobody_calls_ended_is_asked_for_again(
    server: Server, drafter: Make, articles: list[ArticleText]
) -> None:
    """Its third line is torn; with a reason for its end, it is the model's own."""
    server.replies, server.finish = [(200, LINES[:-5])], [None]
    (result,) = drafter(attempts=2).draft(articles[:1])
    assert result == DraftFailed("the server gave line 3 has no end after 2 attempts")
    server.finish = ["stop"]
    assert isinstance(drafter().draft(articles[:1])[0], Drafted)


def test_lines_in_another_language_are_asked_for_again(
    server: Server, drafter: Make, articles: list[ArticleText]
) -> None:
    """With another seed."""
    german = [
        "Der Stadtrat von Estmere kauft das alte Haus für 12 Millionen Euro.",
        "Es wird im März als Schule eröffnet, sagte der Bürgermeister am Montag.",
        "Anwohner hatten befürchtet, dass das Haus von 1881 abgerissen wird.",
    ]
    server.replies = [(200, {"takeaways": german}), (200, {"takeaways": GOOD})]
    (result,) = drafter(attempts=2).draft(articles[:1])
    assert isinstance(result, Drafted)
    assert [each.text for each in result.takeaways] == GOOD
    assert server.asked[0]["seed"] != server.asked[1]["seed"]


def test_a_page_that_sends_on_is_an_outage_of_a_server_that_answered(
    server: Server, drafter: Make, articles: list[ArticleText]
) -> None:
    """A proxy puts one up for as long as its server is not there; before the first answer, the address is wrong."""

    def reply(_: dict[str, Any]) -> tuple[int, Any]:
        sent_on = 1 < len(server.asked) < 4
        server.more_headers = {"location": "http://login/"} if sent_on else {}
        return (302, "") if sent_on else (200, {"takeaways": GOOD})

    server.answer = reply
    results = attempt(drafter(attempts=1, requests=1), articles, Stop(), ignore)
    assert [type(result) for result in results] == [Drafted] * 3
    server.asked[:] = [{}]
    with pytest.raises(ModelError, match="sends on to http://login/"):
        drafter(requests=1).draft(articles[:1])
