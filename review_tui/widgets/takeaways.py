"""The three takeaways as cards: text, count, flags in words; the chosen one unfolds its flags."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.message import Message
from textual.widgets import Static

from db.records import Flag, Severity, Span
from review_tui.drawing.text import one_line, shown
from review_tui.widgets.rows import Row

SAID_IN_FACTS = frozenset({"length", "support"})
"""Kinds whose notes repeat a figure; it stands in the line of facts instead of as a flag."""
SEVERITY_STYLE = {Severity.ERROR: "$error bold", Severity.WARNING: "$warning", Severity.NOTE: "$faint"}
SEVERITY_WORD = {Severity.ERROR: "ERROR", Severity.WARNING: "check", Severity.NOTE: "note"}


@dataclass(frozen=True)
class FlagLine:
    """One flag under a takeaway."""

    flag: Flag
    acknowledged: bool
    current: bool
    """Whether the walk with ] and [ stands on it."""


@dataclass(frozen=True)
class Card:
    """Everything that is drawn of one takeaway."""

    text: str
    chosen: bool
    edited: bool
    origin: str
    """`alternative 2 of 5`, or empty."""
    flags: tuple[FlagLine, ...]
    aim: int
    limit: int
    support: float | None = None
    """How likely the article supports the text, 0 to 1; None where it was not judged."""
    unmeasured: bool = False
    """Whether others of the draft were judged and this text was not."""


def length_of(text: str) -> int:
    """Return how many characters the house rule counts: the record keeps none of the spaces around a text."""
    return len(text.strip())


def count_content(text: str, aim: int, limit: int) -> Content:
    """Return the character count against the house rule, in words as well as in a look."""
    length = length_of(text)
    if length > limit:
        return Content.assemble((f"{length} of {limit}, too long", "$error bold"))
    if length > aim:
        return Content.assemble((f"{length} of {limit}", "$warning"), (f", aim {aim}", "$faint"))
    return Content.assemble((f"{length} of {limit}", "$faint"))


def flag_words(flags: Sequence[FlagLine]) -> Content:
    """Return the flags' kinds on one line, the loudest first, each once with its count."""
    said = [(f"{SEVERITY_WORD[line.flag.severity]} {one_line(line.flag.kind)}", _style(line)) for line in flags]
    parts = []
    for word, style in dict.fromkeys(said):
        count = said.count((word, style))
        parts.append(Content.assemble((f"{word} ×{count}" if count > 1 else word, style)))
    return Content(" · ").join(parts)


def flag_content(line: FlagLine) -> Content:
    """Return one flag as a sentence for the editor."""
    pointer = "›" if line.current else " "
    done = " (acknowledged)" if line.acknowledged else ""
    head = f"{SEVERITY_WORD[line.flag.severity]} {one_line(line.flag.kind)}{done}"
    return Content.assemble((f"{pointer} ", "$accent bold"), (head, _style(line)), f"  {one_line(line.flag.message)}")


def flag_row(line: FlagLine) -> Row:
    """Return one flag as a row: how loud it is, then what it is and says."""
    severity = Content.assemble((SEVERITY_WORD[line.flag.severity], _style(line)))
    kind = (one_line(line.flag.kind), _style(line))
    return severity, Content.assemble(kind, f"  {one_line(line.flag.message)}")


def _style(line: FlagLine) -> str:
    return "$faint" if line.acknowledged else SEVERITY_STYLE[line.flag.severity]


def card_content(card: Card) -> Content:
    """Return the card beside its digit: the text, facts where there are any to tell, the chosen one's flags."""
    drawn = shown(card.text)
    text = Content(drawn.text.replace("\n", "␊")) if card.text.strip() else Content.assemble(("(empty)", "$error bold"))
    current = next((line.flag.span for line in card.flags if line.current and line.flag.span is not None), None)
    if current is not None:
        place = drawn.span(Span(min(current.start, len(card.text)), min(current.end, len(card.text))))
        text = text.stylize("reverse", place.start, place.end)
    lines = [text, Content(" · ").join(facts_of(card))]
    lines += [flag_content(line) for line in card.flags] if card.chosen else []
    return Content("\n").join([line for line in lines if line])


def facts_of(card: Card) -> list[Content]:
    """Return the parts of the line under the text; a card that is not chosen tells only what is out of the ordinary."""
    is_told = card.chosen or length_of(card.text) > card.limit
    facts = [count_content(card.text, card.aim, card.limit)] if is_told else []
    facts += [Content.assemble((word, "$primary")) for word in ("edited" if card.edited else "", card.origin) if word]
    if card.chosen and card.support is not None:
        facts.append(Content.assemble((f"support {card.support:.0%}", "$faint")))
    elif card.chosen and card.unmeasured:
        facts.append(Content.assemble(("support not measured", "$faint")))
    return facts if card.chosen or not card.flags else [*facts, flag_words(card.flags)]


class TakeawayCard(Vertical):
    """One card; a click chooses it."""

    class Picked(Message):
        """The card was clicked."""

        def __init__(self, index: int) -> None:
            """Name the card, 0 to 2."""
            super().__init__()
            self.index = index

    class Unfolded(Message):
        """The card has another size."""

    def __init__(self, index: int) -> None:
        """Begin empty at the place `index`, 0 to 2."""
        super().__init__(id=f"card-{index + 1}")
        self.index = index

    def compose(self) -> ComposeResult:
        """Yield the digit and the text beside it."""
        yield Static(f"{self.index + 1}", classes="digit", markup=False)
        yield Static("", classes="body", markup=False)

    def show(self, card: Card) -> None:
        """Draw one takeaway."""
        self.set_class(card.chosen, "-chosen")
        self.query_one(".body", Static).update(card_content(card))

    def on_resize(self) -> None:
        """Tell the pane, whose cards have changed places by this."""
        self.post_message(self.Unfolded())

    def on_click(self, event: events.Click) -> None:
        """Choose this card."""
        event.stop()
        self.post_message(self.Picked(self.index))


class TakeawaysPane(VerticalScroll, can_focus=False):
    """The three cards, one below the other."""

    CARDS: ClassVar[int] = 3

    def compose(self) -> ComposeResult:
        """Yield the cards."""
        for index in range(self.CARDS):
            yield TakeawayCard(index)

    def show(self, cards: Sequence[Card]) -> None:
        """Draw all three and bring the chosen one into view."""
        for index, card in enumerate(cards):
            self.query_one(f"#card-{index + 1}", TakeawayCard).show(card)
        self.call_after_refresh(self.bring_chosen_into_view)

    @on(TakeawayCard.Unfolded)
    def bring_chosen_into_view(self) -> None:
        """Scroll to the chosen card, to its first line where there is no room for all of it.

        It is done again whenever a card has got another size: a refresh may come before all cards were laid out anew.
        """
        for card in self.query("TakeawayCard.-chosen"):
            card.scroll_visible(animate=False, top=card.region.height > self.size.height, immediate=True)
