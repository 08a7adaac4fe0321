"""The gate is asked again at the last moment: settings and the clock may have moved on since the article came in."""

import subprocess
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlite_utils import Database

from db.articles.gates import gate_article, overrule_gate
from db.articles.saving import find_article, save_article
from db.errors import ExitCode, ModelError
from db.opening import open_database
from db.records import Actor, ArticleText, DraftFailed
from db.verifying.verify import verify
from summarizer.drafting.regating import held_for
from summarizer.drafting.running import Drafting
from summarizer.drafting.tally import Tally
from summarizer.drafting.terms import Terms
from summarizer.events import Event
from summarizer.ingest.gating.gate import gatekeeper
from summarizer.settings import Gate
from tests.summarizer.conftest import FakeDrafter

AT = datetime(2026, 3, 4, 6, 0, tzinfo=UTC)
NIGHT, IDA = Actor("takeaways", "machine"), Actor("Ida Holm")
LEAD = {"TAKEAWAYS_DRAFTER": "lead3"}
FORBIDDEN = {"TAKEAWAYS_GATE__RIGHTS": '["no machine use"]'}
Command = Callable[..., subprocess.CompletedProcess[str]]
Fill = Callable[[int], Database]


def terms(text: ArticleText, /, *, but: str = "") -> str:
    """Hold the article with the number 2, for its terms."""
    return "rights: its terms forbid it" if text.source_id == "urn:test:2" and but != "rights" else ""


def run(db: Database, drafter: FakeDrafter, **told: Any) -> Tally:
    """Return what a run with batches of two under that gate did."""
    return Drafting(db, drafter, NIGHT, terms=Terms(2, gate=terms), clock=lambda: AT, **told).run()


def gates(db: Database) -> list[tuple[str, str]]:
    """Return gate and overruling of every article."""
    return list(db.execute("SELECT gate, overruled FROM articles ORDER BY id").fetchall())


def test_what_the_gate_holds_by_now_is_not_drafted(filled: Fill, drafter: FakeDrafter) -> None:
    """The drafter never sees it; the reason stands with the article, in the log, and in what the run tells."""
    db, heard = filled(5), list[Event]()
    tally = run(db, drafter, observe=heard.append)
    assert (tally.drafted, dict(tally.held), str(tally)) == (4, {"rights": 1}, "4 drafted, 1 not to be drafted")
    assert not any("urn:test:2" in call for call in drafter.calls)
    assert gates(db)[1] == ("rights: its terms forbid it", "")
    assert [event.message for event in heard if event.kind == "held"] == [
        "urn:test:2: not to be drafted: rights: its terms forbid it"
    ]
    assert run(db, drafter).held == {}
    assert verify(db).ok


def test_a_batch_that_is_held_as_a_whole_does_not_end_the_run(filled: Fill, drafter: FakeDrafter) -> None:
    """The next in the queue are drafted all the same, and a limit counts what is drafted."""
    db = filled(3)
    one = Terms(1, gate=lambda text, **_: "" if text.source_id == "urn:test:3" else "rights: all but one")
    assert Drafting(db, drafter, NIGHT, terms=one, clock=lambda: AT).run(limit=1).drafted == 1


@pytest.mark.parametrize(("overruled", "drafted"), [("rights: it says so", 1), ("too short: 90 words", 0)])
def test_a_person_s_word_holds_for_what_it_was_given(
    filled: Fill, drafter: FakeDrafter, overruled: str, drafted: int
) -> None:
    """The reason that was overruled holds nothing, however it is worded today; a new one was never looked at."""
    db = filled(2)
    (came,) = db.execute("SELECT created_at FROM articles WHERE id = 1").fetchone()
    gate_article(db, 1, "too long: it does not matter here", actor=NIGHT, at=datetime.fromisoformat(came))
    gate_article(db, 2, overruled, actor=NIGHT, at=AT)
    overrule_gate(db, 2, actor=IDA, at=AT)
    assert run(db, drafter).drafted == drafted
    assert bool(gates(db)[1][1]) is bool(drafted)


def test_a_text_that_is_held_by_now_does_not_show_whether_the_drafter_lives(filled: Fill, drafter: FakeDrafter) -> None:
    """The newest draft's article may no longer be sent anywhere: the one before is tried."""
    db = filled(3)
    Drafting(db, drafter, NIGHT, clock=lambda: AT).run(limit=2)
    drafter.calls.clear()
    drafter.script = {f"urn:test:{at}": DraftFailed("no answer", retryable=True) for at in (1, 3)}
    with pytest.raises(ModelError, match="one that it drafted before"):
        run(db, drafter)
    assert not any("urn:test:2" in call for call in drafter.calls)


def ingest(here: Command, inbox: Callable[..., Path], **fields: Any) -> None:
    """Bring in an article of Larkby with these fields, as its source had sent it long ago."""
    here("ingest", inbox("Larkby"))
    db = open_database(inbox().parent / "takeaways.db")
    text = db.execute("SELECT source_id, headline, body FROM articles JOIN revisions ON article_id = articles.id")
    article = replace(ArticleText(*text.fetchone()), language="en", **fields)
    save_article(db, article, actor=NIGHT, at=datetime.now(UTC), gate="")
    db.close()


@pytest.mark.parametrize("command", [("draft",), ("nightly",)])
def test_terms_that_are_forbidden_by_now_hold(
    here: Command, inbox: Callable[..., Path], command: tuple[str, ...]
) -> None:
    """Every command that drafts what waits asks with today's settings."""
    ingest(here, inbox, rights="No machine use.")
    done = here(*command, **LEAD, **FORBIDDEN)
    assert done.returncode == ExitCode.OK
    assert "0 drafted, 1 not to be drafted" in done.stdout + done.stderr
    assert "rights" in here("status").stdout
    assert "0 drafted" in here("draft", **LEAD, **FORBIDDEN).stderr
    assert "1 drafted" in here("draft", **LEAD).stderr, "it had been let in"


@pytest.mark.parametrize(
    "case",
    [
        ({"rights": "No machine use."}, FORBIDDEN, "rights: its terms of use say"),
        ({"expires_at": (datetime.now(UTC) - timedelta(seconds=5)).isoformat()}, {}, "expired: the article was to be"),
        ({}, {"TAKEAWAYS_GATE__MIN_WORDS": "900"}, "too short: "),
    ],
)
def test_one_article_by_hand_is_asked_for_too(
    here: Command, inbox: Callable[..., Path], tmp_path: Path, case: tuple[dict[str, str], dict[str, str], str]
) -> None:
    """Refused with today's reason; on a person's word it is drafted, and the log says what was overruled."""
    fields, settings, said = case
    ingest(here, inbox, **fields)
    refused = here("draft", "--article", "1", **LEAD, **settings)
    assert (refused.returncode, said in refused.stderr) == (ExitCode.REFUSED, True)
    done = here("draft", "--article", "1", "--overrule", "Ida Holm", **LEAD, **settings)
    assert done.stderr == "1 drafted\n"
    db = open_database(tmp_path / "takeaways.db")
    ((acts,),) = db.execute("SELECT group_concat(act || ' ' || actor) FROM review_log WHERE seq > 2").fetchall()
    assert acts == "gated takeaways draft,overruled Ida Holm,drafted takeaways draft"
    assert gates(db)[0][1].startswith(said)
    assert verify(db).ok
    db.close()
    assert here("draft", "--article", "1", **LEAD, **settings).stderr == "1 drafted\n", "her word holds"


def test_a_wrong_setting_is_undone_by_the_right_one(filled: Fill, drafter: FakeDrafter) -> None:
    """What a run held is asked about again by the next; what was held as it came in stays, and so does an order."""
    db = filled(4)
    late, early = datetime(2026, 3, 4, 5, 0, tzinfo=UTC), ArticleText("urn:test:9", "Larkby", "Ana Poe came.")
    save_article(db, early, actor=NIGHT, at=late, gate="too short: 3 words")
    gate_article(db, 4, "redacted: by order", actor=NIGHT, at=AT)
    short = Terms(gate=lambda _, **__: "too short: 40 words")
    strict = Drafting(db, drafter, NIGHT, terms=short, clock=lambda: AT)
    assert (strict.run().drafted, [gate for gate, _ in gates(db)].count("too short: 40 words")) == (0, 3)
    assert run(db, drafter).drafted == 2
    assert [gate for gate, _ in gates(db)] == [
        "", "rights: its terms forbid it", "", "redacted: by order", "too short: 3 words"
    ]  # fmt: skip
    assert verify(db).ok


def test_a_person_s_word_for_the_first_reason_is_none_for_the_next(filled: Fill) -> None:
    """The gate has an order; nobody looked at what stands behind the reason that was overruled."""
    db = filled(1)
    gate_article(db, 1, "expired: the article was to be used until noon", actor=NIGHT, at=AT)
    overrule_gate(db, 1, actor=IDA, at=AT)
    article = find_article(db, 1)
    expired = replace(article, revision=replace(article.revision, text=replace(
        article.revision.text, expires_at="2026-03-04T05:00:00+00:00", rights="No AI."
    )))  # fmt: skip
    rules = Gate(min_words=0, languages=(), rights=("No AI",))
    assert held_for(expired, gatekeeper(rules, AT)).startswith("rights: ")
    without = rules.model_copy(update={"rights": ()})
    assert not held_for(expired, gatekeeper(without, AT)).startswith(("rights", "expired"))


def test_a_guess_from_words_is_overruled_by_a_person(here: Command, inbox: Callable[..., Path]) -> None:
    """What may be a notice holds the article until a named person has looked at it."""
    inbox("Larkby")
    file = next(path for path in inbox().iterdir() if path.is_file())
    file.write_text("EMBARGOED UNTIL 6 PM\n\n" + file.read_text(encoding="utf-8"), encoding="utf-8")
    here("ingest", str(file))
    refused = here("draft", "--article", "1", **LEAD)
    assert (refused.returncode, "embargo?: above the text stands" in refused.stderr) == (ExitCode.REFUSED, True)
    assert here("draft", "--article", "1", "--overrule", "Ida Holm", **LEAD).stderr == "1 drafted\n"
