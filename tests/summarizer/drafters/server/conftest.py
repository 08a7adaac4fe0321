"""An OpenAI-compatible endpoint on loopback, and drafters that ask it."""

import contextlib
import json
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest

from db.records import ArticleText
from summarizer.drafters.answers.companion import LexicalCompanion
from summarizer.drafters.answers.prompting import load_book
from summarizer.drafters.server.drafter import ServerDrafter
from summarizer.drafters.server.request import Endpoint

KEY = "sk-very-secret-1234"
GOOD = ["The council buys the old brewery.", "The mayor wants a school there.", "The sale is not final yet."]
Reply = tuple[int, Any]


class Server(ThreadingHTTPServer):
    """An endpoint that answers from a list and keeps what it was asked."""

    request_queue_size = 64
    """So that no one of several at once has to knock twice, which takes a second."""
    replies: list[Reply]
    asked: list[dict[str, Any]]
    keys: list[str]
    counting: threading.Lock
    under_way: int = 0
    together: int = 0
    """How many requests were under way at once, at most."""
    delay: float = 0.0
    """Seconds before each answer."""
    blanks: float = 0.0
    """Seconds between two blanks of an answer that never begins."""
    trickle: float = 0.0
    """Seconds between two bytes of a head that never ends."""
    finish: list[Any]
    """Why each answer ended, as it says; the last one for ever."""
    raw: bytes = b""
    """What is sent instead of a chat completion."""
    reply: Callable[[str], Reply] | None = None
    """What is said to a prompt, instead of the list."""
    answer: Callable[[dict[str, Any]], Reply] | None = None
    """What is said to a request, instead of the list."""
    told: dict[str, Any]
    """What else stands in each chat completion."""
    more_headers: dict[str, str]
    """What else stands in the head of each answer."""
    meeting: threading.Barrier | None = None
    """Where requests wait for each other before they are answered."""


class Handler(BaseHTTPRequestHandler):
    """Gives the next reply; the last one for ever."""

    server: Server

    def do_POST(self) -> None:
        """Answer one chat completion."""
        self._count(1)
        body = json.loads(self.rfile.read(int(self.headers["content-length"])))
        self.server.asked.append(body)
        self.server.keys.append(self.headers.get("authorization", ""))
        status, answer = self._reply(body)
        content = answer if isinstance(answer, str) else json.dumps(answer)
        finish = self.server.finish.pop(0) if len(self.server.finish) > 1 else self.server.finish[0]
        choice = {"index": 0, "finish_reason": finish, "message": {"role": "assistant", "content": content}}
        told = {"choices": [choice], "id": "1", "created": 1, "object": "chat.completion"} | self.server.told
        raw = self.server.raw or json.dumps(told if status == 200 else {"error": content}).encode()
        if self.server.meeting is not None:
            with contextlib.suppress(threading.BrokenBarrierError):  # Nobody else came.
                self.server.meeting.wait()
        if self.server.blanks or self.server.trickle:
            self._send_slowly()
            return
        time.sleep(self.server.delay)
        self._count(-1)
        self.send_response(status)
        self.send_header("content-type", "application/json")
        self.send_header("content-length", str(len(raw)))
        for name, value in self.server.more_headers.items():
            self.send_header(name, value)
        self.end_headers()
        with contextlib.suppress(BrokenPipeError):  # Whoever asked has lost patience.
            self.wfile.write(raw)

    def _count(self, more: int) -> None:
        with self.server.counting:
            self.server.under_way += more
            self.server.together = max(self.server.together, self.server.under_way)

    def _reply(self, body: dict[str, Any]) -> Reply:
        if self.server.answer is not None:
            return self.server.answer(body)
        if self.server.reply is not None:
            return self.server.reply(body["messages"][-1]["content"])
        return self.server.replies.pop(0) if len(self.server.replies) > 1 else self.server.replies[0]

    def _send_slowly(self) -> None:
        if self.server.blanks:
            self.send_response(200)
            self.end_headers()
        else:
            self.wfile.write(b"HTTP/1.1 200 OK\r\nX-Slow:")
        with contextlib.suppress(OSError):  # Whoever asked has hung up.
            for _ in range(1000):
                self.wfile.write(b" ")
                time.sleep(self.server.blanks or self.server.trickle)
        self._count(-1)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the library's signature
        """Keep stderr clean."""


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    """Run an endpoint on loopback, the one address that these tests may talk to."""
    monkeypatch.setattr("huggingface_hub.constants.HF_HUB_OFFLINE", False)
    made = Server(("127.0.0.1", 0), Handler)
    made.replies, made.asked, made.keys, made.finish = [(200, {"takeaways": GOOD})], [], [], ["stop"]
    made.counting, made.more_headers, made.told = threading.Lock(), {}, {"model": "house-model", "usage": None}
    threading.Thread(target=made.serve_forever, args=(0.02,), daemon=True).start()
    yield made
    made.shutdown()
    made.server_close()


@pytest.fixture
def good() -> list[str]:
    """Return the three texts that the endpoint answers with unless it is told otherwise."""
    return list(GOOD)


@dataclass
class Hours:
    """A clock that pauses set forward, so that nobody waits for them."""

    slept: list[float] = field(default_factory=list)

    def sleep(self, seconds: float) -> None:
        """Take note of a pause, and take a short one, in which answers that are on their way come."""
        self.slept.append(seconds)
        time.sleep(min(seconds, 0.1))

    def clock(self) -> float:
        """Return the seconds that went by, pauses among them."""
        return time.monotonic() + sum(self.slept)


@pytest.fixture
def hours() -> Hours:
    """Return the clock of the drafters."""
    return Hours()


@pytest.fixture
def drafter(server: Server, hours: Hours) -> Callable[..., ServerDrafter]:
    """Return a maker of drafters on that endpoint that never really wait."""

    def maker(**fields: Any) -> ServerDrafter:
        fields = {"sleep": hours.sleep, "clock": hours.clock} | fields
        url = f"http://127.0.0.1:{server.server_address[1]}/v1"
        endpoint = Endpoint(url, "house-model", fields.pop("key", KEY), timeout_seconds=fields.pop("timeout", 10.0))
        book = load_book(aim_chars=60, max_chars=80)
        return ServerDrafter(endpoint, book, LexicalCompanion(), **fields)

    return maker


@pytest.fixture
def many(articles: list[ArticleText]) -> list[ArticleText]:
    """Return twelve articles, the headline of each with its number."""
    return [replace(articles[at % 3], source_id=f"{at}", headline=f"Town {at}.") for at in range(12)]


@pytest.fixture
def well(good: list[str]) -> Reply:
    """Return a good answer."""
    return 200, {"takeaways": good}
