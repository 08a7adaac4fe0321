"""Ends a request whose time is over, in whatever stage it is, by closing its connection from this side."""

import socket
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from threading import Lock, Timer
from typing import Any

_CONNECTED = ("connect_tcp.complete", "start_tls.complete")
"""How the client's events end that bring the connection; the encrypted one takes the place of the plain one."""
ALONE = {"connection": "close"}
"""The header of a request whose connection is its own: of one that served before, the client tells nothing."""


class Deadline:
    """The connection of one request, and whether its time is over."""

    def __init__(self) -> None:
        self.over = False
        self._socket: socket.socket | None = None
        self._lock = Lock()

    def watch(self, event: str, facts: dict[str, Any]) -> None:
        """Take note of the connection; the client calls this, as its extension `trace`."""
        if event.endswith(_CONNECTED):
            with self._lock:
                self._socket = facts["return_value"].get_extra_info("socket")
                if self.over:
                    self._close()

    @property
    def connected(self) -> bool:
        """Return whether there was ever a connection."""
        return self._socket is not None

    def end(self) -> None:
        """Close the connection, or, where there is none yet, that which comes."""
        with self._lock:
            self.over = True
            self._close()

    def refuse_over(self) -> None:
        """Raise TimeoutError where the time is over."""
        if self.over:
            raise TimeoutError

    def _close(self) -> None:
        if self._socket is not None:
            with suppress(OSError):  # it is closed already
                # Below encryption, which another thread is in the middle of; what it reads ends here.
                socket.socket.shutdown(self._socket, socket.SHUT_RDWR)


@contextmanager
def within(seconds: float) -> Iterator[Deadline]:
    """Yield a deadline that ends after so many seconds, unless the block ended before."""
    deadline = Deadline()
    timer = Timer(seconds, deadline.end)
    timer.daemon = True
    timer.start()
    try:
        yield deadline
    finally:
        timer.cancel()
