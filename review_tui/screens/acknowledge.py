"""Before an approval: every error flag is acknowledged by its own key, then `y` approves; or one of them is mended."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.content import Content

from db.records import Span
from review_tui.drawing.text import one_line, shown
from review_tui.keys.naming import drawn_key
from review_tui.screens.question import Question
from review_tui.sitting.open_draft import FlagPlace, OpenDraft
from review_tui.widgets.rows import Row, laid_out

KEYS = "123456789abcdefgh"
OTHERS = frozenset({"y", "t", "tab", "escape", "up", "down", "pageup", "pagedown"})
"""Keys that mean something else here, whatever they mean at the desk."""
MARGIN = 5
"""Cells left and right of the words, with the bar that may stand beside them."""


@dataclass(frozen=True)
class Acknowledged:
    """What an editor said to the errors of a draft."""

    places: frozenset[FlagPlace]
    """Those that were looked at and are stood by."""
    to_edit: FlagPlace | None = None
    """The one that is to be mended first; None where the draft is approved with all of them."""


class AcknowledgeScreen(Question[Acknowledged]):
    """Lists the errors with what they speak of; hands back the acknowledged ones, and perhaps one to mend."""

    YES: ClassVar[str] = "approve"
    BINDINGS: ClassVar[list[BindingType]] = [Binding(key, f"acknowledge('{key}')", show=False) for key in KEYS]

    def __init__(self, title: str, sheet: OpenDraft, *, edit_keys: Sequence[str]) -> None:
        """Ask about the errors of `sheet`, some of which may be acknowledged already; `edit_keys` open the editor."""
        super().__init__(title)
        self._edit_keys = [key for key in edit_keys if key not in OTHERS]
        self._keys = [key for key in KEYS if key not in edit_keys]
        self._sheet = sheet
        self._errors = sheet.errors()
        self._done = set(sheet.acknowledged)

    def body(self) -> Content:
        """Return each error with its key, the takeaway it is in, and the place of the article it speaks of."""
        words = "The checks found errors. Press the key of each one that you have looked at and stand by."
        rows: list[Row] = [(Content(""), Content(words))]
        for key, place in zip(self._keys, self._errors, strict=False):
            rows += [(Content(""), Content("")), *self._rows(key, place)]
        return Content("\n").join(laid_out(rows, max(min(self.size.width, self.MOST) - MARGIN, 1)))

    def _rows(self, key: str, place: FlagPlace) -> list[Row]:
        done = place in self._done
        head = f"{'[x]' if done else '[ ]'} takeaway {place.index + 1}, {one_line(place.flag.kind)}: "
        rows = [
            (
                Content.assemble((key, "$accent bold")),
                Content.assemble((head + one_line(place.flag.message), "$faint" if done else "$error")),
            ),
            (Content.assemble(("takeaway", "$faint")), _marked(self._sheet.texts[place.index], place.flag.span)),
        ]
        source = self._source(place)
        return [*rows, (Content.assemble(("article", "$faint")), source)] if source else rows

    def _source(self, place: FlagPlace) -> Content | None:
        """Return the sentences that the takeaway rests on; the place that the flag names is marked."""
        body, named = self._sheet.drawn_article.body, place.flag.article_span
        evidence = self._sheet.source(place.index).evidence
        if (
            named is not None
            and named.end <= len(body)
            and not any(span.start <= named.start < span.end for span in evidence)
        ):
            evidence = (named,)
        parts = [_marked(span.cut(body), _within(named, span)) for span in evidence]
        return Content(" … ").join(parts) if parts else None

    def missing(self) -> str:
        """Return how many errors wait."""
        waiting = sum(place not in self._done for place in self._errors)
        return f"{waiting} to acknowledge first" if waiting else ""

    def answer(self) -> Acknowledged:
        """Return the acknowledged errors."""
        return Acknowledged(frozenset(self._done))

    def more_keys(self) -> list[tuple[str, str, bool]]:
        """Return `y`, and the key that opens the editor, with the takeaway that it opens."""
        editing = [(drawn_key(key), f"edit takeaway {self._to_edit().index + 1}", False) for key in self._edit_keys[:1]]
        return [*super().more_keys(), *editing]

    def _to_edit(self) -> FlagPlace:
        """Return the first error that nobody stands by, else the first one."""
        return next((place for place in self._errors if place not in self._done), self._errors[0])

    def on_key(self, event: events.Key) -> None:
        """Leave for the editor, at the place of an error."""
        if event.key in self._edit_keys:
            event.stop()
            self.dismiss(Acknowledged(frozenset(self._done), self._to_edit()))

    def action_acknowledge(self, key: str) -> None:
        """Acknowledge one error, or take that back."""
        at = self._keys.index(key) if key in self._keys else len(self._errors)
        if at < len(self._errors):
            self._done ^= {self._errors[at]}
            self.draw()


def _within(named: Span | None, sentence: Span) -> Span | None:
    if named is None or not sentence.start <= named.start < sentence.end:
        return None
    return Span(named.start - sentence.start, min(named.end, sentence.end) - sentence.start)


def _marked(text: str, span: Span | None) -> Content:
    """Return foreign text with the place that a flag speaks of marked."""
    drawn = shown(text)
    content = Content(drawn.text.replace("\n", " "))
    if span is None:
        return content
    place = drawn.span(Span(min(span.start, len(text)), min(span.end, len(text))))
    return content.stylize("$warning bold underline", place.start, place.end)
