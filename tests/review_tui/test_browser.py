"""The desk in a browser: a real headless Chromium types a name, opens a draft; foreign pages are kept out."""

import asyncio
import base64
import json
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from sqlite_utils import Database

from db.drafts.rows import load_draft
from db.errors import UsageError
from review_tui.serving import is_loopback, serve

pytestmark = pytest.mark.alone  # waits for other programs, which a busy machine holds up

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")


def free_port() -> int:
    """Return a port that nobody listens at."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture
def served(path: Path, db: Database) -> Iterator[int]:
    """Serve the desk; hand out its port."""
    del db
    port = free_port()
    command = [sys.executable, "-m", "summarizer", "--db", str(path), "review", "--serve", "--port", str(port)]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as server:
        until = time.monotonic() + 60
        while time.monotonic() < until:
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", port)) == 0:
                    break
            time.sleep(0.1)
        else:
            pytest.fail("the desk is not served")
        yield port
        server.terminate()


def ask(port: int, target: str, **headers: str) -> int:
    """Return the status of one request to the served desk."""

    async def get() -> int:
        async with aiohttp.ClientSession() as client:
            url = f"http://localhost:{port}{target}"
            async with client.get(url, headers={"Host": f"localhost:{port}", **headers}) as answer:
                return answer.status

    return asyncio.run(get())


def test_foreign_pages_are_kept_out(served: int) -> None:
    """Another origin, another host name, or no origin at the socket: refused."""
    assert ask(served, "/") == 200
    assert ask(served, "/", Host="evil.example") == 403
    assert ask(served, "/", Origin="https://evil.example") == 403
    assert ask(served, "/ws") == 403


def test_the_page_asks_nothing_of_the_internet(served: int) -> None:
    """The page names no other server."""

    async def page() -> str:
        async with aiohttp.ClientSession() as client, client.get(f"http://localhost:{served}/") as answer:
            return await answer.text()

    text = asyncio.run(page())
    assert "googleapis" not in text
    assert text.count("://") == text.count(f"://localhost:{served}")


@pytest.mark.parametrize("host", ["0.0.0.0", "desk.example", "192.168.1.4"])  # noqa: S104 - refused
def test_other_addresses_need_a_sign_in_in_front(host: str) -> None:
    """An address that others can reach is refused unless a public address is named."""
    assert not is_loopback(host)
    with pytest.raises(UsageError, match="no sign-in"):
        serve(["true"], host=host, port=1, public_url=None)


class Page:
    """One page of a headless Chromium, driven over its debugging socket."""

    def __init__(self, socket: aiohttp.ClientWebSocketResponse) -> None:
        """Drive the page behind `socket`."""
        self._socket = socket
        self._number = 0
        self._output = ""

    async def call(self, method: str, **parameters: Any) -> dict[str, Any]:
        """Call one method of the protocol and return its result."""
        self._number += 1
        await self._socket.send_json({"id": self._number, "method": method, "params": parameters})
        while True:
            answer = json.loads((await self._socket.receive()).data)
            self._note(answer)
            if answer.get("id") == self._number:
                found: dict[str, Any] = answer.get("result", {})
                return found

    def _note(self, told: dict[str, Any]) -> None:
        """Keep what the desk writes to the tab's terminal."""
        if told.get("method") == "Network.webSocketFrameReceived":
            frame = told["params"]["response"]
            binary = frame["opcode"] == 2
            self._output += base64.b64decode(frame["payloadData"]).decode(errors="replace") if binary else ""

    async def wait_for(self, text: str) -> None:
        """Return once the desk has written `text`; fail with its last words when it does not."""
        until = time.monotonic() + 90
        while text not in self._output:
            if time.monotonic() > until:
                pytest.fail(f"{text!r} did not come; the last that did: {self._output[-500:]!r}")
            await asyncio.sleep(0.1)
            await self.call("Runtime.evaluate", expression="0")

    async def press(self, *keys: str) -> None:
        """Press keys as a keyboard does."""
        codes = {"Enter": 13, "Escape": 27}
        for key in keys:
            text = "\r" if key == "Enter" else key if len(key) == 1 else ""
            shape = {"key": key, "text": text, "windowsVirtualKeyCode": codes.get(key, ord(key[0].upper()))}
            await self.call("Input.dispatchKeyEvent", type="keyDown", **shape)
            await self.call("Input.dispatchKeyEvent", type="keyUp", key=key)
            await asyncio.sleep(0.1)


async def debugged_page(client: aiohttp.ClientSession, debugging: int) -> str:
    """Return where the browser's page is driven, once there is one."""
    until = time.monotonic() + 60
    while time.monotonic() < until:
        async with client.get(f"http://127.0.0.1:{debugging}/json/list") as answer:
            for one in await answer.json(content_type=None):
                if one["type"] == "page":
                    return str(one["webSocketDebuggerUrl"])
        await asyncio.sleep(0.2)
    pytest.fail("the browser opens no page")


async def review_in_a_browser(debugging: int, url: str, db: Database) -> str:
    """Type a name into the tab, leave the card, open the first draft; return who holds it while the tab is open."""
    async with aiohttp.ClientSession() as client:
        address = await debugged_page(client, debugging)
        async with client.ws_connect(address, max_msg_size=0) as socket:
            page = Page(socket)
            await page.call("Network.enable")
            await page.call("Page.navigate", url=url)
            await page.wait_for("Who is reviewing?")
            await page.press(*"Ada", "Enter")
            await page.wait_for("eight keys")
            await page.press("Escape")
            until = time.monotonic() + 60
            while time.monotonic() < until and not (holder := load_draft(db, 1).claimed_by):
                await page.press("Enter")
                await asyncio.sleep(1)
            return holder


@pytest.mark.skipif(CHROMIUM is None, reason="no Chromium here: the served desk is not tried in a browser")
def test_a_draft_is_opened_in_a_real_browser(served: int, db: Database, tmp_path: Path) -> None:
    """The tab asks for the name; with it, Enter opens and claims the riskiest draft."""
    debugging = free_port()
    command = [
        str(CHROMIUM), "--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-dev-shm-usage",
        f"--remote-debugging-port={debugging}", "--remote-allow-origins=*", f"--user-data-dir={tmp_path / 'profile'}",
        "--window-size=1200,800", "about:blank",
    ]  # fmt: skip
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as browser:
        try:
            until = time.monotonic() + 60
            while time.monotonic() < until:
                with socket.socket() as probe:
                    if probe.connect_ex(("127.0.0.1", debugging)) == 0:
                        break
                time.sleep(0.2)
            holder = asyncio.run(review_in_a_browser(debugging, f"http://localhost:{served}/", db))
        finally:
            browser.terminate()
    assert holder == "Ada"
