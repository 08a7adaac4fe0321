"""What a request that failed means: try the same again, ask otherwise, leave it for another run, or stop the run."""

import json
import re
from enum import Enum
from http import HTTPStatus
from urllib.parse import quote

from db.errors import ModelError

_PASSING = frozenset({408, 409, 425})
_LIMITED = 429
_DOWN = frozenset({502, 503, 521, 522, 523, 529, 530})
"""A server that begins, is overloaded, or is not there behind its proxy; what else ails one may be of one text."""
_NOT_UNDERSTOOD = frozenset({400, 415, 422, 501})
_SHOWN = 200
"""So many characters of what a server says stand in a reason; pages of proxies are long."""


class Trouble(Enum):
    """What to do after a request that failed."""

    PASSING = "try the same again after a pause"
    SILENT = "no answer came: whether it is the text's trouble or the server's shows in what becomes of others"
    LIMITED = "the server wants fewer requests: wait for it, and ask less at once"
    DOWN = "the server takes no requests: wait for it"
    NOT_UNDERSTOOD = "the server does not know a field of the request, or does not take this text"
    REFUSED = "trying again at once will not help"


class RequestFailed(Exception):  # noqa: N818 - an outcome that the caller handles, no error that is shown
    """One request failed; `trouble` says what follows from it."""

    def __init__(self, trouble: Trouble, reason: str, said: str = "", after: float = 0.0) -> None:
        super().__init__(reason)
        self.trouble = trouble
        self.reason = reason
        self.said = said
        """All that the server said, without the key."""
        self.after = after
        """For how many seconds the server asks to be left alone."""


class UnservedError(ModelError):
    """The server takes nothing from this account or at this address, by what it says of one request."""


class SentOnError(UnservedError):
    """The server sends on to another address: a wrong one is set, or a proxy's page stands before the server."""


def failed(status: int, text: str, *, url: str, model: str, key: str, after: float = 0.0) -> RequestFailed:
    """Return what an answer with this status means for the request.

    Raises:
        UnservedError: it concerns the account or the endpoint, so that no other article can succeed. A refusal that
            speaks of the text is no such trouble: what becomes of other articles shows whose it is.
    """
    said = without_key(text, key)
    shown = shortened(said)
    of_the_text = status in _MAY_CONCERN_ONE and _OF_THE_TEXT.search(said)
    found = _PAYMENT if status == _LIMITED and _SPENT in said else _CONCERNS_ALL.get(status)
    if found and not of_the_text:
        message, hint = found
        raise UnservedError(message.format(url=url, model=model, status=status, said=shown), hint=hint)
    return RequestFailed(trouble_of(status), f"HTTP {status}: {shown}", said, after)


def trouble_of(status: int) -> Trouble:
    """Return what to do after an answer of this status that is none."""
    if status in _NOT_UNDERSTOOD:
        return Trouble.NOT_UNDERSTOOD
    if status == _LIMITED:
        return Trouble.LIMITED
    if status in _DOWN:
        return Trouble.DOWN
    if status in _PASSING or status >= HTTPStatus.INTERNAL_SERVER_ERROR:
        return Trouble.PASSING
    return Trouble.REFUSED


_KEY = (
    "the server at {url} refuses the key (HTTP {status}): {said}",
    "put the key into the environment variable that server.key_variable names",
)
_ADDRESS = (
    "the server at {url} takes no such request (HTTP {status}): {said}",
    "check server.url (it ends in /v1) and the proxies on the way there",
)
_PAYMENT = (
    "the server at {url} wants to be paid first (HTTP {status}): {said}",
    "settle the account there; no article was blamed",
)
_SPENT = "insufficient_quota"
"""How a limit is called that no waiting lifts."""
_CONCERNS_ALL = {
    401: _KEY,
    402: _PAYMENT,
    403: _KEY,
    404: (
        "the server at {url} has no model {model!r}, or no chat endpoint: {said}",
        "check server.url (it ends in /v1) and server.model",
    ),
    405: _ADDRESS,
    407: _ADDRESS,
}
"""Statuses that speak of the account or the endpoint, with message and hint."""
_MAY_CONCERN_ONE = frozenset({402, 403})
"""Those that firewalls and resellers also give to one text."""
_OF_THE_TEXT = re.compile(
    r"flagged|blocked|filter|policy|moderat|safety|prompt|context|max_tokens|too (?:long|large|many)"
    r"|content(?![- _]type|=)",
    re.IGNORECASE,
)
"""How they say that it is this text which they refuse; no more than a hint, since it does not decide whom to blame."""


def unmade(error: Exception, url: str) -> ModelError:
    """Return the error of a request that could not even be made: whatever the settings and the environment say."""
    said = re.sub(r"//[^/@\s]*@", "//***@", str(error)) or type(error).__name__
    return ModelError(
        f"no request can be made to {url}: {shortened(said)}",
        hint="look at server.url, and in the environment at HTTP_PROXY, HTTPS_PROXY, ALL_PROXY and SSL_CERT_FILE",
    )


def shortened(said: str) -> str:
    """Return as much of what a server said as stands in a reason, on one line; without the key before."""
    return " ".join(said.split())[:_SHOWN]


def without_key(text: str, key: str) -> str:
    """Return `text` with the key masked, as it is and as JSON and addresses spell it; to be cut only afterwards."""
    if not key:
        return text
    inside = json.dumps(key)[1:-1]
    # Longest first: a spelling may hold another.
    for spelling in sorted({key, inside, inside.replace("/", r"\/"), quote(key, safe="")}, key=len, reverse=True):
        text = text.replace(spelling, "***")
    return text
