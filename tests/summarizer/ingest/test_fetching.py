"""Fetching on request: limits, redirects, and addresses that are never asked. The only server is on this machine."""

import socket
import threading
import time
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from ipaddress import ip_address
from typing import ClassVar

import pytest

from db.errors import InputError
from db.records import ArticleText
from summarizer.ingest import fetching
from summarizer.ingest.fetching import Address, fetch, is_public, read_feed_url, read_url

TEXT = "The bridge will close on Monday, the council said. Nobody was asked before."
PAGE = f"<html><body><article><h1>Bridge to close for weeks</h1><p>{TEXT}</p></article></body></html>"
ITEM = f"<item><guid>urn:1</guid><title>T</title><description>{TEXT}</description></item>"
RSS = f'<rss version="2.0"><channel>{ITEM}</channel></rss>'

DRIPS, DRIP = 100, 0.1
"""Lines of the header that never ends, and seconds between them; as many as a test waits out if nobody ends it."""

Answers = dict[str, tuple[int, dict[str, str], bytes]]


class Handler(BaseHTTPRequestHandler):
    """Answers from a table; `/drip` sends a byte now and then."""

    answers: ClassVar[Answers] = {}

    def do_GET(self) -> None:
        """Send what the table holds for the path."""
        if self.path == "/drip":
            self._drip()
            return
        status, headers, body = self.answers.get(self.path, (404, {}, b""))
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def _drip(self) -> None:
        try:
            self.wfile.write(b"HTTP/1.1 200 OK\r\n")
            for _ in range(DRIPS):
                self.wfile.write(b"X-Slow: 1\r\n")
                time.sleep(DRIP)
        except OSError:
            return

    def log_message(self, *_: object) -> None:
        """Say nothing."""


def here(address: Address) -> bool:
    """Permit this machine, which only these tests do."""
    return address.is_loopback


@pytest.fixture
def serve() -> Iterator[Callable[[Answers], str]]:
    """Return a function that takes a table of answers and returns the server's address."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()

    def with_answers(answers: Answers) -> str:
        Handler.answers = answers
        return f"http://127.0.0.1:{server.server_port}"

    yield with_answers
    server.shutdown()
    server.server_close()
    thread.join()


Serve = Callable[[Answers], str]


def test_page_is_read_under_its_address(serve: Serve) -> None:
    """A page comes in as an article whose id is its address without the fragment."""
    base = serve({"/a": (200, {"Content-Type": "text/html; charset=utf-8"}, PAGE.encode())})
    (article,) = read_url(f"{base}/a#top", permit=here)
    assert isinstance(article, ArticleText), article
    assert (article.source_id, article.body) == (f"{base}/a", TEXT)


def test_stated_charset_and_type_count(serve: Serve) -> None:
    """Plain text in the encoding that the header names."""
    text = "Мост закроют\n\n" + "Мост закроют в понедельник, сообщил совет города. " * 3
    base = serve({"/a": (200, {"Content-Type": "text/plain; charset=koi8-r"}, text.encode("koi8-r"))})
    (article,) = read_url(f"{base}/a", permit=here)
    assert isinstance(article, ArticleText)
    assert article.headline == "Мост закроют" or article.body.startswith("Мост")


def test_feed_is_refused_entry_by_entry(serve: Serve) -> None:
    """A feed of summaries is fetched and refused like a file."""
    base = serve({"/feed": (200, {"Content-Type": "text/plain"}, RSS.encode())})
    (refusal,) = read_feed_url(f"{base}/feed", permit=here)
    assert "only a summary" in str(refusal)


def test_redirects_are_followed_within_the_house_rules(serve: Serve) -> None:
    """A redirect is followed; a circle of them ends."""
    base = serve(
        {"/a": (302, {"Location": "/b"}, b""), "/b": (200, {}, PAGE.encode()), "/c": (301, {"Location": "/c"}, b"")}
    )
    assert fetch(f"{base}/a", permit=here).source.fallback_id == f"{base}/b"
    with pytest.raises(InputError, match="more than 5 redirects"):
        fetch(f"{base}/c", permit=here)


def test_redirect_into_a_private_address_is_refused(serve: Serve) -> None:
    """Each hop is checked, not only the first."""
    base = serve({"/a": (302, {"Location": "http://10.0.0.1/secret"}, b"")})
    with pytest.raises(InputError, match=r"10\.0\.0\.1 is private"):
        fetch(f"{base}/a", permit=here)


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1/", "http://localhost:1/", "http://[::1]/", "http://169.254.169.254/latest/meta-data",
        "http://192.168.0.1/", "http://0.0.0.0/", "http://[::ffff:127.0.0.1]/", "http://2130706433/", "http://0x7f.1/",
    ],
)  # fmt: skip
def test_private_addresses_are_never_asked(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """By name, by number, in any notation: nothing of this machine or network is connected to."""
    monkeypatch.setattr(socket, "create_connection", lambda *_, **__: pytest.fail("connected"))
    with pytest.raises(InputError):
        fetch(url)


@pytest.mark.parametrize(
    "url",
    ["file:///etc/passwd", "ftp://a.example/", "gopher://a.example", "//a.example", "https://", "https://u:p@a.example/",
     "http://a.example:99999/", "http://[bad/", "http://a.example/a b", "http://a.example/\r\nX: y", ""],
)  # fmt: skip
def test_what_is_no_address_of_a_page(url: str) -> None:
    """Other schemes, credentials and torn addresses are refused before anything is looked up."""
    with pytest.raises(InputError):
        fetch(url)


def test_public_addresses_only() -> None:
    """The rule itself, without a network."""
    assert is_public(ip_address("93.184.216.34"))
    assert is_public(ip_address("2606:4700::1111"))
    for private in ("10.1.2.3", "172.16.0.1", "100.64.0.1", "224.0.0.1", "fe80::1", "fc00::1", "::ffff:10.0.0.1", "::"):
        assert not is_public(ip_address(private)), private


def test_size_is_limited_stated_or_not(serve: Serve, monkeypatch: pytest.MonkeyPatch) -> None:
    """An answer that states too much is not read; one that states nothing is read up to the limit."""
    monkeypatch.setattr(fetching, "MAX_BYTES", 1000)
    base = serve({"/a": (200, {"Content-Length": "99999999"}, b"x"), "/b": (200, {}, b"x" * 200_000)})
    for path in ("/a", "/b"):
        with pytest.raises(InputError, match="more than the limit"):
            fetch(base + path, permit=here)


def test_dripping_server_is_cut_off(serve: Serve) -> None:
    """A header that never ends takes no longer than the time allowed."""
    base = serve({})
    start = time.monotonic()
    with pytest.raises(InputError, match="in time"):
        fetch(f"{base}/drip", permit=here, seconds=0.5)
    assert time.monotonic() - start < 0.9 * DRIPS * DRIP


@pytest.mark.parametrize(
    ("answer", "reason"),
    [
        ((404, {}, b""), "answers 404"),
        ((200, {}, b""), "empty"),
        ((200, {"Content-Encoding": "gzip"}, b"\x1f\x8b"), "compressed"),
        ((200, {"Content-Type": "application/pdf"}, b"%PDF-1.7"), "PDF"),
        ((200, {"Content-Length": "500"}, b"<p>The bridge"), "broke off"),
        ((302, {}, b""), "leads nowhere"),
        ((302, {"Location": "file:///etc/passwd"}, b""), "no address of a page"),
    ],
)
def test_other_answers_are_refused(serve: Serve, answer: tuple[int, dict[str, str], bytes], reason: str) -> None:
    """Each with its reason."""
    (refusal,) = read_url(f"{serve({'/a': answer})}/a", permit=here)
    assert isinstance(refusal, InputError)
    assert reason in refusal.message


def test_nobody_there() -> None:
    """A closed port is said to be one."""
    with pytest.raises(InputError, match="can not be fetched"):
        fetch("http://127.0.0.1:9/", permit=here)


def test_no_redirect_from_https_to_http(monkeypatch: pytest.MonkeyPatch) -> None:
    """A page that was asked for safely is not taken over an open line."""
    monkeypatch.setattr(fetching, "_ask", lambda *_: "http://a.example/")
    with pytest.raises(InputError, match="from https to http"):
        fetch("https://a.example/")
