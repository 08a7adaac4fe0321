"""What is set wrongly around a request (proxies, certificates, addresses) is told, and no traceback."""

from collections.abc import Callable, Iterator

import pytest
from huggingface_hub import close_session

from db.errors import ModelError, UsageError
from db.records import ArticleText
from summarizer.drafters.registry import make_drafter
from summarizer.drafters.server.address import chat_address, check_address, key_headers
from summarizer.drafters.server.drafter import ServerDrafter
from summarizer.drafters.server.request import Endpoint
from summarizer.settings import Server as ServerSettings
from summarizer.settings import Settings
from tests.summarizer.drafters.server.conftest import Server

Make = Callable[..., ServerDrafter]


@pytest.fixture(autouse=True)
def fresh_client() -> Iterator[None]:
    """Let the client read the environment anew, before a test and behind it."""
    close_session()
    yield
    close_session()


@pytest.mark.parametrize(
    "told",
    [
        ("ALL_PROXY", "socks5://ann:hunter2@127.0.0.1:9"),
        ("HTTP_PROXY", "foo://ann:hunter2@127.0.0.1:9"),
        ("HTTP_PROXY", "http://ann:hunter2@127.0.0.1:port"),
        ("SSL_CERT_FILE", "/nowhere/hunter2.pem"),
    ],
)
def test_a_wrong_variable_of_the_environment_is_told_without_what_it_holds(
    server: Server, drafter: Make, articles: list[ArticleText], monkeypatch: pytest.MonkeyPatch, told: tuple[str, str]
) -> None:
    """The client's library reads them and raises whatever it likes; the run ends, for no article would fare better."""
    variable, value = told
    monkeypatch.setenv(variable, value)
    with pytest.raises(ModelError, match=r"no request can be made to http://127\.0\.0\.1") as caught:
        drafter().draft(articles[:1])
    assert variable in caught.value.hint
    assert "hunter2" not in caught.value.message + caught.value.hint
    assert server.asked == []


def test_an_address_that_is_none_is_told(drafter: Make, articles: list[ArticleText]) -> None:
    """A name that no network can have."""
    made = drafter()
    made.endpoint = Endpoint("http://gpu_box.ex\u00e4mple:80/v1", "m", "", 10.0)
    with pytest.raises(ModelError, match="no request can be made") as caught:
        made.draft(articles[:1])
    assert "server.url" in caught.value.hint


@pytest.mark.parametrize("port", ["99999", "port", "-1"])
def test_a_port_that_is_none_is_refused(port: str) -> None:
    """The client takes what is left of it by 65,536, and connects to another one."""
    with pytest.raises(UsageError, match=r"server\.url"):
        make_drafter("server", Settings(server=ServerSettings(url=f"http://127.0.0.1:{port}/v1")))


@pytest.mark.parametrize(
    ("url", "asked", "header"),
    [
        ("http://x/v1", "http://x/v1/chat/completions", "authorization"),
        ("http://x/", "http://x/v1/chat/completions", "authorization"),
        ("http://x/v1/chat/completions", "http://x/v1/chat/completions", "authorization"),
        (
            "https://l.openai.azure.com/openai/v1/",
            "https://l.openai.azure.com/openai/v1/chat/completions",
            "authorization",
        ),
        *(
            (
                f"https://l.openai.azure.com/openai/deployments/d{tail}?api-version=2024-06-01",
                "https://l.openai.azure.com/openai/deployments/d/chat/completions?api-version=2024-06-01",
                "api-key",
            )
            for tail in ("", "/", "/chat/completions")
        ),
    ],
)
def test_where_chat_completions_are_asked_for(url: str, asked: str, header: str) -> None:
    """Azure's older addresses have a query, and a header of their own for the key."""
    check_address(url)
    assert chat_address(url) == asked
    assert list(key_headers(url, "sk-1")) == [header]
    assert key_headers(url, "") == {}


@pytest.mark.parametrize("query", ["api-version=2024-06-01&key=hunter2", "api_key=hunter2", "api-version=hunter 2"])
def test_no_other_query_may_stand_in_an_address(query: str) -> None:
    """It may be a secret; the words about it do not repeat it."""
    with pytest.raises(UsageError, match=r"server\.url holds a query") as caught:
        check_address(f"https://l.openai.azure.com/openai?{query}")
    assert "hunter" not in caught.value.message + caught.value.hint


@pytest.mark.parametrize("url", ["localhost:8000/v1", "models.example/v1", "ftp://models.example/v1"])
def test_an_address_without_its_beginning_is_named_as_such(url: str) -> None:
    """It is set, and only lacks what tells how to ask there."""
    with pytest.raises(UsageError, match="begins with neither http:// nor https://"):
        check_address(url)
