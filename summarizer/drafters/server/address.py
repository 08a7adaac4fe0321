"""The address of an endpoint: whether it may be set, where its chat completions are, and how it is told the key."""

import re
from urllib.parse import urlsplit, urlunsplit

from db.errors import UsageError

_CHAT = "/chat/completions"
_EXAMPLE = "such as http://127.0.0.1:8000/v1"
_AZURE = re.compile(r"api-version=[\w.-]{1,40}")
"""The query without which Azure's older addresses answer nothing; it lets nobody in."""


def check_address(url: str) -> None:
    """Raise UsageError for what is no address, or for one that may hold a secret.

    It is stored with every draft and stands in messages; the words here must not repeat it.
    """
    try:
        parts = urlsplit(url)
        _port = parts.port  # that this is none shows only here
    except ValueError as error:
        raise UsageError("server.url is no address", hint=_EXAMPLE) from error
    if url.strip() and parts.scheme not in ("http", "https"):
        raise UsageError("server.url begins with neither http:// nor https://", hint=_EXAMPLE)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise UsageError("the server drafter needs an endpoint", hint=f"set server.url, {_EXAMPLE}")
    if parts.username or parts.password:
        raise UsageError(
            "server.url holds a user or a password",
            hint="put the key into the environment variable that server.key_variable names",
        )
    if parts.query and not _AZURE.fullmatch(parts.query):
        raise UsageError(
            "server.url holds a query",
            hint="only api-version=... may stand there, as Azure OpenAI asks for; a key belongs into the environment"
            " variable that server.key_variable names",
        )


def chat_address(url: str) -> str:
    """Return where chat completions are asked for; `/v1` is added where nothing says that there is another version."""
    parts = urlsplit(url)
    path = parts.path.rstrip("/")
    if not path.endswith(_CHAT):
        path += _CHAT if path.endswith("/v1") or parts.query else f"/v1{_CHAT}"
    return urlunsplit(parts._replace(path=path, fragment=""))


def key_headers(url: str, key: str) -> dict[str, str]:
    """Return the header with the key; where the address has Azure's query, it is Azure's own."""
    if not key:
        return {}
    return {"api-key": key} if urlsplit(url).query else {"authorization": f"Bearer {key}"}
