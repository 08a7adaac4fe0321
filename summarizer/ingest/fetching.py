"""Fetch a page or a feed when somebody asks for it by its address: within limits, and never from inside the house."""

import http.client
import socket
import ssl
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv6Address, ip_address
from threading import Timer
from urllib.parse import SplitResult, quote, urljoin, urlsplit, urlunsplit

from db.errors import InputError
from summarizer.ingest.files import MAX_BYTES, checked, too_large
from summarizer.ingest.formats.feeds import read_feed
from summarizer.ingest.formats.json_files import read_json, read_json_lines
from summarizer.ingest.formats.markdown_files import read_markdown
from summarizer.ingest.formats.page_text import read_page_text
from summarizer.ingest.formats.web_page import read_web_page
from summarizer.ingest.reading import read_source, reader_for
from summarizer.ingest.source import Reading, Readings, Source

Address = IPv4Address | IPv6Address
Permit = Callable[[Address], bool]

SECONDS = 20.0
"""Time for one address with all its redirects."""
MAX_REDIRECTS = 5
_CHUNK = 65_536
_SAFE = "/%:@!$&'()*+,;=?~"
"""What an address may hold beside letters and figures; everything else is written with percent signs."""
_REDIRECTS = frozenset((301, 302, 303, 307, 308))
_READERS: dict[str, Callable[[Source], Readings]] = {
    "text/html": read_web_page,
    "application/xhtml+xml": read_web_page,
    "application/json": read_json,
    "application/ld+json": read_json,
    "application/x-ndjson": read_json_lines,
    "text/markdown": read_markdown,
    "application/rss+xml": read_feed,
    "application/atom+xml": read_feed,
    "application/xml": read_feed,
    "text/xml": read_feed,
    "text/plain": read_page_text,
}


@dataclass(frozen=True)
class Fetched:
    """What an address answered."""

    source: Source
    content_type: str


def is_public(address: Address) -> bool:
    """Return whether an address is one of the open internet: not of this machine, this network, or a reserved range."""
    mapped = address.ipv4_mapped if isinstance(address, IPv6Address) else None
    return (mapped or address).is_global and not address.is_multicast


def read_url(url: str, *, permit: Permit = is_public, seconds: float = SECONDS) -> Iterator[Reading]:
    """Yield the articles and refusals of one address, read by the type that its server states."""
    try:
        fetched = fetch(url, permit=permit, seconds=seconds)
    except InputError as refusal:
        yield refusal
        return
    yield from read_source(fetched.source, _READERS.get(fetched.content_type) or reader_for(fetched.source.data))


def read_feed_url(url: str, *, permit: Permit = is_public, seconds: float = SECONDS) -> Iterator[Reading]:
    """Yield the articles and refusals of the feed at one address, whatever type its server states."""
    try:
        fetched = fetch(url, permit=permit, seconds=seconds)
    except InputError as refusal:
        yield refusal
        return
    yield from read_source(fetched.source, read_feed)


def fetch(url: str, *, permit: Permit = is_public, seconds: float = SECONDS) -> Fetched:
    """Return what an address answers, following up to five redirects; InputError for whatever stands in the way.

    Every hop is resolved once, checked by `permit`, and connected to by the very address that was checked, so that a
    name can not point elsewhere between check and connection.
    """
    deadline = time.monotonic() + seconds
    here = url
    for _ in range(MAX_REDIRECTS + 1):
        answer = _ask(here, permit, deadline)
        if isinstance(answer, Fetched):
            return answer
        target = urljoin(here, answer)
        if urlsplit(here).scheme == "https" and urlsplit(target).scheme != "https":
            raise InputError(f"{url}: redirects from https to {urlsplit(target).scheme or 'nowhere'}")
        here = target
    raise InputError(f"{url}: more than {MAX_REDIRECTS} redirects")


def _ask(url: str, permit: Permit, deadline: float) -> Fetched | str:
    """Return what one address answers, or where it redirects to."""
    parts = _split(url)
    try:
        with _connection(parts, _addresses(url, parts, permit), deadline) as connection:
            target = urlunsplit(("", "", quote(parts.path, _SAFE) or "/", quote(parts.query, _SAFE), ""))
            headers = {"Accept-Encoding": "identity", "User-Agent": "takeaways", "Connection": "close"}
            connection.request("GET", target, headers=headers)
            return _answer(url, connection.getresponse(), deadline)
    except (OSError, http.client.HTTPException, ValueError) as error:
        _in_time(url, deadline)
        raise InputError(f"{url}: can not be fetched ({_plain(error)})") from error


def _split(url: str) -> SplitResult:
    """Return the parts of an address; InputError where it is none that may be fetched."""
    try:
        parts = urlsplit(url)
        valid = parts.scheme in {"http", "https"} and parts.hostname and (parts.port or 1) > 0
    except ValueError as error:
        raise InputError(f"{url}: no address of a page ({error})") from error
    if not valid:
        raise InputError(f"{url}: no address of a page", hint="It has to begin with https:// or http://.")
    if parts.username or parts.password:
        raise InputError("an address with a user name or password is not fetched", hint="Save the page to a file.")
    if not parts.netloc.isascii() or any(character <= " " for character in url):
        raise InputError(f"{url}: the address holds characters that an address can not have")
    return parts


def _addresses(url: str, parts: SplitResult, permit: Permit) -> list[tuple[str, int]]:
    """Return the addresses of the host; InputError if any of them is not permitted."""
    port = parts.port or (443 if parts.scheme == "https" else 80)
    found = socket.getaddrinfo(parts.hostname, port, type=socket.SOCK_STREAM)
    addresses = list(dict.fromkeys(str(entry[4][0]) for entry in found))
    for address in addresses:
        if not permit(ip_address(address.partition("%")[0])):
            hint = "Nothing is fetched from this machine or its network; save the page to a file and ingest that."
            raise InputError(f"{url}: its address {address} is private", hint=hint)
    return [(address, port) for address in addresses]


@contextmanager
def _connection(
    parts: SplitResult, addresses: list[tuple[str, int]], deadline: float
) -> Iterator[http.client.HTTPConnection]:
    """Yield a connection to one of the checked addresses that is cut at the deadline, however slowly data drips in."""
    plain = _connected(addresses, deadline)
    timer = Timer(max(deadline - time.monotonic(), 0.0), _cut, (plain,))
    timer.daemon = True
    timer.start()
    try:
        secure = parts.scheme == "https"
        context = ssl.create_default_context()
        connection = http.client.HTTPConnection(parts.netloc)
        connection.sock = context.wrap_socket(plain, server_hostname=parts.hostname) if secure else plain
        yield connection
        connection.close()
    finally:
        timer.cancel()
        plain.close()


def _connected(addresses: list[tuple[str, int]], deadline: float) -> socket.socket:
    """Return a socket connected to the first address that answers."""
    failure: OSError = OSError("the name has no address")
    for address in addresses:
        remaining = deadline - time.monotonic()
        if remaining <= 0:
            raise TimeoutError
        try:
            return socket.create_connection(address, timeout=remaining)
        except OSError as error:
            failure = error
    raise failure


def _cut(plain: socket.socket) -> None:
    """End a connection that has run out of time, from the timer's thread."""
    try:
        plain.shutdown(socket.SHUT_RDWR)
    except OSError:
        return


def _answer(url: str, response: http.client.HTTPResponse, deadline: float) -> Fetched | str:
    """Return the body of an answer, read no further than the limit, or the target of a redirect."""
    if response.status in _REDIRECTS:
        target = response.getheader("Location")
        if not target:
            raise InputError(f"{url}: a redirect that leads nowhere")
        return target
    if response.status != http.client.OK:
        raise InputError(f"{url}: the server answers {response.status} {response.reason}")
    if (response.getheader("Content-Encoding") or "identity").lower() != "identity":
        raise InputError(f"{url}: the answer is compressed, though that was not asked for")
    stated = response.getheader("Content-Length") or ""
    if stated.isdecimal() and int(stated[:18]) > MAX_BYTES:
        raise too_large(url, int(stated[:18]))
    data = bytearray()
    while chunk := response.read(_CHUNK):
        data += chunk
        if len(data) > MAX_BYTES:
            raise too_large(url, len(data))
    _in_time(url, deadline)
    if stated.isdecimal() and len(data) < int(stated[:18]):
        raise InputError(f"{url}: the answer broke off after {len(data)} of {stated[:18]} bytes")
    charset = response.headers.get_content_charset() or ""
    fallback = urlunsplit(urlsplit(url)._replace(fragment=""))
    return Fetched(checked(Source(url, fallback, bytes(data), charset)), response.headers.get_content_type())


def _in_time(url: str, deadline: float) -> None:
    """Raise InputError after the deadline: a connection that was cut there reads like one that ended."""
    if time.monotonic() >= deadline:
        raise InputError(f"{url}: no whole answer in time", hint="Save it to a file and ingest that.")


def _plain(error: Exception) -> str:
    """Return an error of the network in a few words."""
    return (getattr(error, "strerror", None) or str(error) or type(error).__name__).strip()[:120]
