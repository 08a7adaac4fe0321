"""What the tests of the summarizer share: the command as a real process, articles, and a drafter without a model."""

import io
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path
from types import FrameType
from typing import Any

import pytest
from sqlite_utils import Database

from db.articles.saving import save_article
from db.deciding.acts import approve
from db.drafts.rows import load_draft
from db.drafts.saving import save_draft
from db.opening import open_database
from db.records import Actor, ArticleText, Draft, Drafted, DraftedTakeaway, DraftResult, ModelInfo
from summarizer.cli import run
from summarizer.command_line.console import Console
from summarizer.sentences import split

Command = Callable[..., subprocess.CompletedProcess[str]]
AT = datetime(2026, 3, 4, 5, 6, 7, tzinfo=UTC)
NIGHT = Actor("takeaways", "machine")


def clean_environment() -> dict[str, str]:
    """Return this process's environment without any setting of ours."""
    return {name: value for name, value in os.environ.items() if not name.startswith("TAKEAWAYS_")}


@pytest.fixture
def steps_of() -> Callable[[Callable[[], object]], int]:
    """Return what counts how many lines of Python some work runs: a measure that no busy machine changes."""

    def count(work: Callable[[], object]) -> int:
        steps = 0

        def trace(_frame: FrameType, event: str, _argument: Any) -> Any:
            nonlocal steps
            steps += event == "line"
            return trace

        before = sys.gettrace()
        sys.settrace(trace)
        try:
            work()
        finally:
            sys.settrace(before)
        return steps

    return count


@pytest.fixture
def takeaways(tmp_path: Path) -> Command:
    """Return a function that runs the command in a process of its own, in an empty folder, and returns its outcome."""

    def call(
        *arguments: str | Path, stdin: str = "", timeout: float = 300, **variables: str
    ) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "summarizer", *map(str, arguments)],
            cwd=tmp_path,
            env=clean_environment() | variables,
            input=stdin,
            capture_output=True,
            text=True,
            timeout=timeout,
            check=False,
        )

    return call


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Command:
    """Return the command run inside this process: quicker than one of its own, with the same outcome to look at."""
    monkeypatch.chdir(tmp_path)

    def call(*arguments: str | Path, stdin: str = "", **variables: str) -> subprocess.CompletedProcess[str]:
        console = Console(io.StringIO(), io.StringIO())
        with monkeypatch.context() as patch:
            patch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin.encode())))
            for name, value in variables.items():
                patch.setenv(name, value)
            code = run([*map(str, arguments)], console)
        out, err = (stream.getvalue() for stream in (console.out, console.err) if isinstance(stream, io.StringIO))
        return subprocess.CompletedProcess(arguments, code, out, err)

    return call


def make_article(number: int = 1, **fields: Any) -> ArticleText:
    """Return an article of its own: source id, headline and sentences carry its number."""
    body = (
        f"The harbour board agreed on Monday to rebuild pier {number} before the winter storms. "
        f"Work on pier {number} will cost 4 million crowns, the board's treasurer Ida Holm said.\n\n"
        f"Fishing crews may keep using pier {number} until October. "
        "Residents had asked for a smaller plan. The board did not say who will build it."
    )
    plain = ArticleText(
        source_id=f"urn:test:{number}", headline=f"Pier {number} to be rebuilt", body=body, language="en"
    )
    return replace(plain, **fields)


@pytest.fixture
def article() -> Callable[..., ArticleText]:
    """Return the function that makes an article."""
    return make_article


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    """Yield an empty record in a real file."""
    db = open_database(tmp_path / "takeaways.db")
    yield db
    db.close()


@pytest.fixture
def filled(database: Database) -> Callable[[int], Database]:
    """Return a function that fills the record with so many articles."""

    def fill(count: int) -> Database:
        for number in range(1, count + 1):
            save_article(database, make_article(number), actor=NIGHT, at=AT)
        return database

    return fill


@dataclass
class FakeDrafter:
    """Drafts an article's first three sentences, or does what its script says for an article's source id."""

    script: dict[str, DraftResult | Exception] = field(default_factory=dict)
    before: Callable[[ArticleText], None] = lambda _: None
    calls: list[list[str]] = field(default_factory=list)
    """The source ids of each call."""

    @property
    def model(self) -> ModelInfo:
        """Return the provenance."""
        return ModelInfo("fake", "first three sentences", "1")

    def draft(self, articles: Sequence[ArticleText]) -> list[DraftResult]:
        """Return one result per article."""
        self.calls.append([article.source_id for article in articles])
        return [self._one(article) for article in articles]

    def _one(self, article: ArticleText) -> DraftResult:
        self.before(article)
        told = self.script.get(article.source_id)
        if isinstance(told, Exception):
            raise told
        if told is not None:
            return told
        spans = split(article.body)[:3]
        first, second, third = (DraftedTakeaway(span.cut(article.body), (span,), (span,)) for span in spans)
        return Drafted((first, second, third), (), 1.0, self.model)


@pytest.fixture
def drafter() -> FakeDrafter:
    """Return a drafter without a model."""
    return FakeDrafter()


@dataclass(frozen=True)
class Newsroom:
    """A record with articles, and an editor who decides about their drafts."""

    db: Database
    editor: Actor = field(default=Actor("Ida Holm"))
    at: datetime = AT

    def draft(self, article: ArticleText) -> int:
        """Ingest and draft one article; return the draft's id."""
        done = save_article(self.db, article, actor=NIGHT, at=AT)
        result = FakeDrafter().draft([article])[0]
        assert isinstance(result, Drafted)
        return save_draft(self.db, done.revision_id, result, actor=NIGHT, at=AT)

    def approve(self, draft_id: int, first: str = "", at: datetime = AT) -> Draft:
        """Approve a draft, with another first takeaway where one is given; return the draft."""
        draft = load_draft(self.db, draft_id)
        texts = (first or draft.texts[0], *draft.texts[1:])
        return approve(self.db, draft_id, texts, version=draft.version, actor=self.editor, at=at)

    def publish(self, article: ArticleText, first: str = "") -> Draft:
        """Ingest, draft and approve one article."""
        return self.approve(self.draft(article), first)


@pytest.fixture
def newsroom(database: Database) -> Newsroom:
    """Return an empty newsroom."""
    return Newsroom(database)


SENTENCES = (
    "The {town} council agreed on Monday to keep its swimming pool open through the winter.",
    "Heating the water will cost 90,000 crowns, the town's treasurer Ida Holm told the meeting.",
    "Swimming clubs had collected 1,200 signatures against the closure.",
    "The pool in {town} was built in 1974 and last repaired eleven years ago.",
    "A report on its roof is expected in April, and the council did not say what happens after that.",
    "Tickets will cost two crowns more from January, while school classes keep their free hours.",
    "Jon Berg, who leads the largest club, said that his members had hoped for longer opening hours.",
    "The mayor voted against the plan and said that the money was meant for the road to the harbour.",
    "A second vote is planned for June, when the accounts of the past year are known.",
)


def text_of(town: str) -> str:
    """Return a page of plain text about a town's swimming pool, long enough for the gate."""
    body = "\n\n".join(sentence.format(town=town) for sentence in SENTENCES)
    return f"{town} keeps its pool open\n\n{body}\n"


@pytest.fixture
def inbox(tmp_path: Path) -> Callable[..., Path]:
    """Return a function that makes a folder with one article per town."""

    def fill(*towns: str) -> Path:
        folder = tmp_path / "inbox"
        folder.mkdir(exist_ok=True)
        for town in towns:
            (folder / f"{town.lower()}.txt").write_text(text_of(town), encoding="utf-8")
        return folder

    return fill


@pytest.fixture
def restricted() -> list[str]:
    """Return what to put before a command so that file permissions hold for it, also where the tests run as root."""
    if os.geteuid() != 0:
        return []
    if not shutil.which("setpriv"):
        pytest.skip("root without setpriv: file permissions can not be tested")
    return ["setpriv", "--bounding-set=-dac_override,-dac_read_search"]


@pytest.fixture
def unprivileged(tmp_path: Path, restricted: list[str]) -> Command:
    """Return the command as a process that file permissions hold for."""

    def call(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
        command = [*restricted, sys.executable, "-m", "summarizer", *map(str, arguments)]
        return subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, timeout=300, check=False)

    return call


FLOOD = (
    ("The council of Larkfield voted for a flood wall.", 0.9),
    ("Larkfield council has voted for a new flood wall.", 0.88),
    ("Mayor Ana Ruiz opposed the plan for its costs.", 0.5),
    ("Engineers expect digging to begin in March.", 0.4),
    ("A judge will hear both towns about their quarrel.", 0.2),
)
"""Five sentences of an article, each with its chance of being chosen."""


@pytest.fixture
def candidate() -> Callable[..., Any]:
    """Return a function that gives one of the sentences as a candidate, left whole, at its own chance or another."""
    from db.records import Span
    from summarizer.embedded.choosing.candidates import Candidate
    from summarizer.embedded.salience.reading import ReadSentence
    from summarizer.embedded.shortening.compression import Doubt
    from summarizer.embedded.shortening.search import Compression
    from summarizer.embedded.shortening.versions import Version
    from summarizer.embedded.standing.surnames import named

    def give(number: int, chance: float = 0.0) -> Candidate:
        text, own = FLOOD[number]
        chance, whole = chance or own, (Span(0, len(text)),)
        return Candidate(
            text=text,
            sentence=ReadSentence(number, whole[0], text, chance, chance / 2, ()),
            kept=whole,
            words=tuple((word.lower().strip("."), chance) for word in text.split()),
            quality=1.0,
            version=Version(text, whole, 1.0, Doubt(text, Compression(text, whole, 1.0))),
            people=named(text, frozenset({"Ruiz"})),
        )

    return give


@pytest.fixture
def reading(candidate: Callable[..., Any]) -> Callable[[], Any]:
    """Return a function that gives the reading of the five, whose vectors all point elsewhere."""
    import torch

    from summarizer.embedded.salience.reading import Reading

    def give() -> Reading:
        sentences = tuple(candidate(number).sentence for number in range(len(FLOOD)))
        return Reading(" ".join(text for text, _chance in FLOOD), sentences, torch.eye(len(FLOOD)), 1.0)

    return give
