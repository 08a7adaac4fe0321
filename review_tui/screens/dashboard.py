"""Numbers for those who look after the desk: what waits and how long, what was decided and how; never by name."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Any, ClassVar

from textual import events
from textual.app import ComposeResult, RenderResult
from textual.binding import Binding, BindingType
from textual.color import Color
from textual.containers import Container, Vertical, VerticalScroll
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static
from textual_plotext import PlotextPlot

from db.figures.desk_numbers import changed_since, decided_since, waiting_since
from review_tui.drawing.ages import age
from review_tui.drawing.numbers import Day, Shares, backlog_by_age, by_day, seconds_to_decide, shares
from review_tui.drawing.text import one_line
from review_tui.keys.keymap import keys_of
from review_tui.screens.scrolling import ScrollingScreen
from review_tui.settings import BREAKPOINTS
from review_tui.sitting.session import Session
from review_tui.themes import PLAIN
from review_tui.widgets.bar_rows import Bar, BarRows

DAYS = 14
TICKS = 4
ROOMY = 100
"""Columns in which two plots beside each other have room for the name of every day."""
LEAST = 12
"""Columns below which there is no plot."""
BAR, THIN_BAR = 0.4, 0.1
"""Width of a day's bar, of the room that a day has: plotext rounds it up, and two days must not grow together."""
KINDS = (("█", "as drafted", "primary"), ("▒", "edited", "accent"), ("x", "rejected", "error"))
"""What may become of a draft: its mark, its word, its tone."""


class DayPlot(PlotextPlot):
    """A plot with a place for each day, or nothing where that would be no plot."""

    def render(self) -> RenderResult:
        """Return the plot; plotext fails where its labels leave no column for it."""
        return super().render() if self.size.width >= LEAST else Content("")


class DashboardScreen(ScrollingScreen[None]):
    """Backlog by age, decisions per day, time to decide, shares by model and prompt."""

    CSS_PATH = "dashboard.tcss"
    HORIZONTAL_BREAKPOINTS = BREAKPOINTS
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q", "close", "Close"),
        Binding("j", "scroll('down')", show=False),
        Binding("k", "scroll('up')", show=False),
        Binding("space", "scroll('page_down')", show=False),
        Binding("b", "scroll('page_up')", show=False),
    ]

    def __init__(self, session: Session) -> None:
        """Read the figures of the last two weeks."""
        super().__init__()
        self._opened_by = frozenset(keys_of("queue.numbers", session.settings.keys))
        now = session.now()
        facts = decided_since(session.db, now - timedelta(days=DAYS))
        self._waiting = waiting_since(session.db)
        self._ages = backlog_by_age(self._waiting, now)
        self._oldest = age(self._waiting[0], now) if self._waiting else ""
        self._days = by_day(facts, today=now.astimezone().date(), days=DAYS)
        self._seconds = seconds_to_decide(facts)
        self._shares = shares(facts, changed_since(session.db, now - timedelta(days=DAYS)))
        self._decided = len(facts)

    def compose(self) -> ComposeResult:
        """Yield four panels: two of bars, two of plots."""
        with Vertical(id="numbers"):
            title = Content.assemble(("NUMBERS", "$accent bold"), f"  the last {DAYS} days, medians, nobody by name")
            yield Static(title, classes="title", markup=False)
            with VerticalScroll(id="plots", can_focus=False), Container(id="grid"):
                yield self._panel(self._waiting_words(), self._backlog())
                decisions = f"Decisions a day · {self._decided:,} in all"
                yield self._panel(decisions, Static(legend(), markup=False), DayPlot(id="decisions"))
                yield self._panel(self._time_words(), DayPlot(id="seconds"))
                became = VerticalScroll(*shares_widgets(self._shares), id="shares", can_focus=False)
                yield self._panel("What became of the drafts", became)
            keys = Content.assemble(("Esc", "$accent bold"), " close  ", ("↓↑", "$accent bold"), " scroll")
            yield Static(keys, classes="foot", markup=False)

    def _panel(self, title: str, *widgets: Widget) -> Vertical:
        head = Static(Content.assemble((title, "bold")), classes="head", markup=False)
        return Vertical(head, *widgets, classes="panel")

    def _backlog(self) -> BarRows:
        most = max(*self._ages.values(), 1)
        return BarRows([Bar(name, f"{count:,}", count / most) for name, count in self._ages.items()])

    def _waiting_words(self) -> str:
        oldest = f", oldest {self._oldest}" if self._oldest else ""
        return f"Backlog · {len(self._waiting):,} wait{oldest}"

    def _time_words(self) -> str:
        found = self._seconds
        if found is None:
            return "Seconds to decide · none measured"
        return f"Seconds ● median {found.middle:.0f}, - half {found.low:.0f} to {found.high:.0f}"

    def on_mount(self) -> None:
        """Draw the plots."""
        for plot in self.query(PlotextPlot):
            if self.app.theme == PLAIN.name:
                plot.theme = "clear"
        self._draw_decisions()
        self._draw_seconds()

    def _draw_decisions(self) -> None:
        plot = self._plot("decisions")
        series = [[getattr(day, kind) for day in self._days] for kind in ("approved", "edited", "rejected")]
        plot.stacked_bar(
            range(1, len(self._days) + 1),
            series,
            marker=[mark for mark, _, _ in KINDS],
            color=[self._tone(tone) for _, _, tone in KINDS],
            width=BAR if self.app.size.width >= ROOMY else THIN_BAR,
        )
        self._name_days(plot)
        self._scale(plot, max(day.approved + day.edited + day.rejected for day in self._days))

    def _draw_seconds(self) -> None:
        plot = self._plot("seconds")
        measured = [(number, day) for number, day in enumerate(self._days, start=1) if day.seconds is not None]
        places = [number for number, _ in measured]
        for name, marker, tone in (("high", "-", "secondary"), ("middle", "●", "accent"), ("low", "-", "secondary")):
            plot.scatter(places, [_of(day, name) for _, day in measured], marker=marker, color=self._tone(tone))
        plot.xlim(0, len(self._days) + 1)
        self._name_days(plot)
        self._scale(plot, max([_of(day, "high") for _, day in measured], default=0))

    def _name_days(self, plot: Any) -> None:  # noqa: ANN401
        """Name each day, or every second one where all of them do not fit: plotext would leave out some at random."""
        step = 1 if self.app.size.width >= ROOMY else 2
        numbered = list(enumerate(self._days, start=1))[::-step]
        plot.xticks([number for number, _ in numbered], [f"{day.day:%d}" for _, day in numbered])

    def _tone(self, name: str) -> tuple[int, int, int] | str:
        if self.app.theme == PLAIN.name:
            return "default"
        return Color.parse(self.app.theme_variables[name]).rgb

    def _plot(self, name: str) -> Any:  # noqa: ANN401 - the stubs that ship with it are of an older plotext
        return self.query_one(f"#{name}", PlotextPlot).plt

    def _scale(self, plot: Any, highest: float) -> None:  # noqa: ANN401
        """Begin at nought and tick whole numbers: plotext divides by zero on an empty range."""
        top = max(int(highest) + 1, TICKS)
        plot.ylim(0, top)
        ticks = [round(top * part / TICKS) for part in range(TICKS + 1)]
        plot.yticks(ticks, [f"{tick:,}" for tick in ticks])
        plot.frame(frame=False)

    def on_key(self, event: events.Key) -> None:
        """Close with the key that opened the page."""
        if event.key in self._opened_by:
            event.stop()
            self.dismiss()

    def action_close(self) -> None:
        """Close."""
        self.dismiss()


def legend() -> Content:
    """Return what the marks of the stacked bars mean."""
    return Content("  ").join([Content.assemble((mark, f"${tone}"), f" {word}") for mark, word, tone in KINDS])


def _of(day: Day, name: str) -> float:
    value: float = getattr(day.seconds, name) if day.seconds is not None else 0.0
    return value


def shares_widgets(found: Sequence[Shares]) -> list[Widget]:
    """Return, for each model and prompt, a heading, its shares as bars, and how much an edit changes."""
    widgets: list[Widget] = []
    for one in found:
        name = " · ".join(part for part in (one_line(one.model), one_line(one.prompt)) if part) or "unknown"
        head = Content.assemble((name, "$primary bold"), f" · {one.decided:,} decided")
        shares = (("as drafted", one.approved), ("with edits", one.edited), ("rejected", one.rejected))
        widgets += [
            Static(head, markup=False),
            BarRows([Bar(word, f"{share:.0%}", share) for word, share in shares]),
            Static(_changed_words(one), classes="changed", markup=False),
        ]
    return widgets or [Static("Nothing was decided in these days.", markup=False)]


def _changed_words(one: Shares) -> Content:
    changed = one.changed_words
    if changed is None:
        return Content.assemble(("no edited set yet", "$faint"))
    words = f"an edit changes {changed.middle:.0f} words, half {changed.low:.0f} to {changed.high:.0f}"
    return Content.assemble((words, "$faint"))
