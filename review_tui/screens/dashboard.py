"""Numbers for those who look after the desk: what waits and how long, what was decided and how; never by name."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Any, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.color import Color
from textual.containers import Container, Vertical, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static
from textual_plotext import PlotextPlot

from db.desk_numbers import changed_since, decided_since, waiting_since
from review_tui.ages import age
from review_tui.numbers import Day, Shares, backlog_by_age, by_day, seconds_to_decide, shares
from review_tui.session import Session
from review_tui.settings import BREAKPOINTS
from review_tui.text import one_line
from review_tui.themes import PLAIN

DAYS = 14
TICKS = 4


class DashboardScreen(ModalScreen[None]):
    """Backlog by age, decisions per day, time to decide, shares by model and prompt."""

    CSS_PATH = "dashboard.tcss"
    HORIZONTAL_BREAKPOINTS = BREAKPOINTS
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,m", "close", "Close"),
        Binding("down,j", "scroll('down')", show=False),
        Binding("up,k", "scroll('up')", show=False),
        Binding("pagedown,space", "scroll('page_down')", show=False),
        Binding("pageup,b", "scroll('page_up')", show=False),
    ]

    def __init__(self, session: Session) -> None:
        """Read the figures of the last two weeks."""
        super().__init__()
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
        """Yield three plots and a table."""
        with Vertical(id="numbers"):
            yield Static(
                Content.assemble(("NUMBERS", "$accent bold"), f"  the last {DAYS} days"), classes="title", markup=False
            )
            with VerticalScroll(id="plots", can_focus=False), Container(id="grid"):
                yield self._panel(self._backlog_words(), PlotextPlot(id="backlog"))
                yield self._panel(f"Decisions per day · {self._decided:,}", PlotextPlot(id="decisions"))
                yield self._panel(self._time_words(), PlotextPlot(id="seconds"))
                yield self._panel("What became of the drafts", Static(shares_content(self._shares), markup=False))
            keys = Content.assemble(("Esc", "$accent bold"), " close  ", ("↓↑", "$accent bold"), " scroll")
            yield Static(keys, classes="foot", markup=False)

    def _panel(self, title: str, widget: Static | PlotextPlot) -> Vertical:
        return Vertical(
            Static(Content.assemble((title, "bold")), classes="head", markup=False), widget, classes="panel"
        )

    def _backlog_words(self) -> str:
        return f"Backlog by age · {len(self._waiting):,} wait" + (
            f", the oldest {self._oldest}" if self._oldest else ""
        )

    def _time_words(self) -> str:
        if self._seconds is None:
            return "Seconds to decide · none measured yet"
        found = self._seconds
        return (
            f"Seconds to decide · median {found.middle:.0f} (●), half of them {found.low:.0f} to {found.high:.0f} (-)"
        )

    def on_mount(self) -> None:
        """Draw the plots."""
        for plot in self.query(PlotextPlot):
            if self.app.theme == PLAIN.name:
                plot.theme = "clear"
        self._draw_backlog()
        self._draw_decisions()
        self._draw_seconds()

    def _draw_backlog(self) -> None:
        plot = self._plot("backlog")
        labels = [f"{name} {count:>5,}" for name, count in reversed(self._ages.items())]
        waiting = list(reversed(self._ages.values()))
        plot.bar(labels, waiting, orientation="horizontal", width=0.5, color=self._tone("primary"))
        plot.xlim(0, max(*self._ages.values(), 1))
        plot.xticks([])
        plot.frame(frame=False)

    def _draw_decisions(self) -> None:
        plot = self._plot("decisions")
        series = [[getattr(day, kind) for day in self._days] for kind in ("approved", "edited", "rejected")]
        labels = [f"{day.day:%d}" for day in self._days]
        plot.stacked_bar(
            labels,
            series,
            labels=["as drafted", "with edits", "rejected"],
            marker=["█", "▒", "x"],
            color=[self._tone(name) for name in ("primary", "accent", "error")],
            width=0.6,
        )
        self._scale(plot, max(day.approved + day.edited + day.rejected for day in self._days))

    def _draw_seconds(self) -> None:
        plot = self._plot("seconds")
        measured = [(number, day) for number, day in enumerate(self._days, start=1) if day.seconds is not None]
        places = [number for number, _ in measured]
        for name, marker, tone in (("high", "-", "secondary"), ("middle", "●", "accent"), ("low", "-", "secondary")):
            plot.scatter(places, [_of(day, name) for _, day in measured], marker=marker, color=self._tone(tone))
        plot.xlim(0, len(self._days) + 1)
        plot.xticks(range(1, len(self._days) + 1), [f"{day.day:%d}" for day in self._days])
        self._scale(plot, max([_of(day, "high") for _, day in measured], default=0))

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

    def action_close(self) -> None:
        """Close."""
        self.dismiss()

    def action_scroll(self, way: str) -> None:
        """Scroll the plots."""
        getattr(self.query_one("#plots", VerticalScroll), f"scroll_{way}")(animate=False)


def _of(day: Day, name: str) -> float:
    value: float = getattr(day.seconds, name) if day.seconds is not None else 0.0
    return value


def shares_content(found: Sequence[Shares]) -> Content:
    """Return one block per model and prompt: counts, shares in words, words changed."""
    if not found:
        return Content("Nothing was decided in these days.")
    blocks = []
    for one in found:
        name = " · ".join(part for part in (one_line(one.model), one_line(one.prompt)) if part) or "unknown"
        changed = one.changed_words
        words = (
            f"; {changed.middle:.0f} words changed in an edited set ({changed.low:.0f} to {changed.high:.0f})"
            if changed
            else ""
        )
        blocks.append(
            Content.assemble(
                (name, "$primary bold"),
                f"  {one.decided:,} decided\n",
                f"  as drafted {one.approved:4.0%}   with edits {one.edited:4.0%}   rejected {one.rejected:4.0%}",
                words,
            )
        )
    return Content("\n\n").join(blocks)
