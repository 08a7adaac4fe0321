"""A process that stays: it drafts what arrives, survives an outage, and reads its settings again when told to."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from sqlite_utils import Database

from db.articles.saving import save_article
from db.errors import ModelError, UsageError
from db.opening import open_database
from db.records import Actor, ArticleText
from summarizer.drafters import registry
from summarizer.drafting import watching
from summarizer.drafting.watching import Watch
from summarizer.events import Event
from summarizer.process.stopping import Stop
from summarizer.settings import Settings
from tests.summarizer.conftest import FakeDrafter

AT = datetime(2026, 3, 4, 6, 0, tzinfo=UTC)
MACHINE = Actor("takeaways draft", "machine")


@pytest.fixture
def made() -> list[Settings]:
    """Return what every drafter is made from: nothing yet."""
    return []


@pytest.fixture
def watch(
    filled: Callable[[int], Database], drafter: FakeDrafter, made: list[Settings], monkeypatch: pytest.MonkeyPatch
) -> Watch:
    """Return a watch over one article that waits, with a drafter that is noted each time it is made."""

    def make(settings: Settings) -> FakeDrafter:
        made.append(settings)
        return drafter

    monkeypatch.setitem(registry.MAKERS, "embedded", make)
    monkeypatch.setenv("TAKEAWAYS_GATE__MIN_WORDS", "0")
    monkeypatch.setattr(watching, "EVERY_SECONDS", 0.01)
    monkeypatch.setattr(watching, "DOWN_SECONDS", (0.01, 0.01))
    return Watch(filled(1), Settings(), Settings, MACHINE, Stop(), lambda _: None)


def acting(watch: Watch, **acts: Callable[[], object]) -> list[str]:
    """Let the watch do something at an event of a kind; return the list that its events are noted in."""
    heard: list[str] = []

    def observe(event: Event) -> None:
        heard.append(event.kind)
        acts.get(event.kind, lambda: None)()

    watch.observe = observe
    return heard


def test_it_keeps_the_model_and_drafts_what_arrives(
    watch: Watch, made: list[Settings], article: Callable[..., ArticleText], tmp_path: Path
) -> None:
    """An article that another connection brings in is drafted; the drafter is made once."""
    other = open_database(tmp_path / "takeaways.db")

    def arrive() -> None:
        if watch.db.execute("SELECT count(*) FROM articles").fetchone()[0] == 2:
            watch.stop.request("enough")
        save_article(other, article(2), actor=MACHINE, at=AT)

    acting(watch, drafted=arrive)
    watch.run()
    other.close()
    assert (watch.drafted, len(made)) == (2, 1)


def test_an_outage_is_waited_out(watch: Watch, drafter: FakeDrafter) -> None:
    """The drafter is down once; afterwards the article is drafted."""
    drafter.script["urn:test:1"] = ModelError("no answer")
    heard = acting(watch, problem=drafter.script.clear, drafted=lambda: watch.stop.request("enough"))
    watch.run()
    assert (heard, watch.drafted) == (["problem", "drafted"], 1)


def test_wrong_settings_are_told_and_the_old_ones_stay(watch: Watch, made: list[Settings]) -> None:
    """After SIGHUP with an unknown key the process goes on as before."""

    def wrong() -> Settings:
        raise UsageError("takeaways.toml: unknown key 'bd'")

    watch.read_settings = wrong
    heard = acting(
        watch, drafted=lambda: setattr(watch.stop, "reload", True), problem=lambda: watch.stop.request("enough")
    )
    watch.run()
    assert (heard, len(made)) == (["drafted", "problem"], 1)


def test_settings_that_are_read_again_load_the_model_again(watch: Watch, made: list[Settings]) -> None:
    """SIGHUP with good settings makes the drafter anew, as they say."""
    new = Settings(person="Ada")
    watch.read_settings = lambda: new
    acting(watch, drafted=lambda: setattr(watch.stop, "reload", True), reloaded=lambda: watch.stop.request("enough"))
    watch.run()
    assert made == [Settings(), new]


def test_the_gate_is_asked_as_the_settings_say_that_were_read_last(
    watch: Watch, article: Callable[..., ArticleText], monkeypatch: pytest.MonkeyPatch
) -> None:
    """With the new settings an article is too short: it is held, although it came in before."""

    def drafted() -> None:
        monkeypatch.setenv("TAKEAWAYS_GATE__MIN_WORDS", "900")
        watch.stop.reload = True

    heard = acting(
        watch,
        drafted=drafted,
        reloaded=lambda: save_article(watch.db, article(2), actor=MACHINE, at=AT),
        held=lambda: watch.stop.request("enough"),
    )
    watch.run()
    assert (heard, watch.drafted) == (["drafted", "reloaded", "held"], 1)


def test_a_library_s_own_error_is_waited_out(
    watch: Watch, drafter: FakeDrafter, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another process may hold the card for a while: the model is loaded at a later try."""
    tries = iter([RuntimeError("CUDA out of memory"), None])

    def made(_: Settings) -> Any:
        if error := next(tries):
            raise error
        return drafter

    monkeypatch.setitem(registry.MAKERS, "embedded", made)
    heard = acting(watch, drafted=lambda: watch.stop.request("enough"))
    watch.run()
    assert (heard, watch.drafted) == (["problem", "drafted"], 1)


@pytest.mark.parametrize("wrong", ["serverr", "server", "unplugged", "broken"])
def test_a_drafter_that_can_not_be_made_is_told_and_the_old_one_stays(
    watch: Watch, monkeypatch: pytest.MonkeyPatch, article: Callable[..., ArticleText], wrong: str
) -> None:
    """An unknown name, a missing address, no such device, a library's own error: the next one is drafted as before."""

    class Unplugged:
        @property
        def model(self) -> None:
            raise UsageError("device 'cuda' is not there")

    class Broken:
        @property
        def model(self) -> None:
            raise RuntimeError("CUDA out of memory")

    def drafted() -> None:
        if watch.db.execute("SELECT count(*) FROM drafts").fetchone()[0] == 2:
            watch.stop.request("enough")
        watch.stop.reload = True

    monkeypatch.setitem(registry.MAKERS, "unplugged", lambda _: Unplugged())
    monkeypatch.setitem(registry.MAKERS, "broken", lambda _: Broken())
    watch.read_settings = lambda: Settings(drafter=wrong)
    heard = acting(watch, drafted=drafted, problem=lambda: save_article(watch.db, article(2), actor=MACHINE, at=AT))
    watch.run()
    assert (heard, watch.drafted, watch.settings.drafter) == (["drafted", "problem", "drafted"], 2, "embedded")


def test_what_was_stored_before_an_outage_counts(
    watch: Watch, drafter: FakeDrafter, article: Callable[..., ArticleText]
) -> None:
    """The first article is stored, the second finds the drafter down."""
    watch.settings = Settings(batch=1)
    save_article(watch.db, article(2), actor=MACHINE, at=AT)
    drafter.script["urn:test:2"] = ModelError("no answer")
    acting(watch, problem=lambda: watch.stop.request("enough"))
    watch.run()
    assert watch.drafted == 1
