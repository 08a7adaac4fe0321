"""The desk in a browser: one process of the command per tab, on loopback unless told otherwise.

The page asks nothing of the internet: fonts and scripts come from this server.
"""

import ipaddress
import shlex
from collections.abc import Sequence
from importlib.resources import files
from urllib.parse import urlsplit

from aiohttp import web
from aiohttp.typedefs import Handler, Middleware
from textual_serve.server import Server

from db.errors import UsageError

LOOPBACK_NAMES = frozenset({"localhost"})


class DeskServer(Server):
    """Serves the desk; only pages that it served itself may open one."""

    def __init__(self, command: Sequence[str], *, host: str, port: int, public_url: str | None) -> None:
        """Serve `command` at `host:port`; `public_url` is what browsers call it, where a sign-in stands in front."""
        templates = str(files("review_tui").joinpath("served"))
        super().__init__(
            shlex.join(command),
            host=host,
            port=port,
            title="takeaways",
            public_url=public_url,
            templates_path=templates,
        )

    async def _make_app(self) -> web.Application:
        app = await super()._make_app()
        app.middlewares.append(own_pages_only(self.public_url))
        return app

    async def on_startup(self, app: web.Application) -> None:
        """Say where the desk is."""
        del app
        self.console.print(f"The desk is at {self.public_url} · Ctrl+C ends it", markup=False, highlight=False)


def own_pages_only(public_url: str) -> Middleware:
    """Return a middleware that refuses what another site's page or another host name sends here.

    A browser lets any page open a WebSocket to loopback; without this check a foreign page could press keys here.
    """
    own = urlsplit(public_url)

    @web.middleware
    async def check(request: web.Request, handler: Handler) -> web.StreamResponse:
        origin = request.headers.get("Origin")
        if request.host != own.netloc:
            raise web.HTTPForbidden(text=f"This desk goes by {public_url}")
        if origin is not None and urlsplit(origin)[:2] != own[:2]:
            raise web.HTTPForbidden(text="Another site's page may not open this desk.")
        if request.path == "/ws" and origin is None:
            raise web.HTTPForbidden(text="Only a page of this desk opens a session.")
        return await handler(request)

    return check


def is_loopback(host: str) -> bool:
    """Return whether nothing outside this machine can reach `host`."""
    if host in LOOPBACK_NAMES:
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def is_address(url: str) -> bool:
    """Return whether browsers could go there."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.hostname)


def serve(command: Sequence[str], *, host: str, port: int, public_url: str | None) -> None:
    """Serve until a signal ends it.

    Raises:
        UsageError: The address is not loopback and no public URL says that a sign-in stands in front; or it is taken;
            or the public URL is none.
    """
    if public_url is not None and not is_address(public_url):
        raise UsageError(f"{public_url} is no address of a site", hint="--public-url https://desk.newsroom.example")
    if not is_loopback(host) and public_url is None:
        raise UsageError(
            f"{host} can be reached from other machines, and the desk has no sign-in of its own",
            hint="put the newsroom's sign-in in front and name its address with --public-url",
        )
    try:
        DeskServer(command, host=host, port=port, public_url=public_url).serve()
    except OSError as error:
        raise UsageError(f"{host}:{port} can not be used: {error.strerror or error}", hint="--port NUMBER") from error
