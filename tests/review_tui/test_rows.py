"""Two columns and bars: what is drawn at a width."""

from textual.content import Content

from review_tui.widgets.bar_rows import drawn_bar
from review_tui.widgets.rows import laid_out


def test_the_right_column_wraps_beside_the_left() -> None:
    """Continued lines begin where the right column begins; names stand at their right edge."""
    rows = [(Content("who"), Content("Ada and Ben")), (Content("x"), Content("one\n\ntwo"))]
    assert [line.plain.rstrip() for line in laid_out(rows, 12)] == [
        "who  Ada and",
        "     Ben",
        "  x  one",
        "",
        "     two",
    ]


def test_a_column_narrower_than_nothing_still_draws() -> None:
    """A terminal too narrow for the left column does not break the page."""
    assert laid_out([(Content("a long name"), Content("ab"))], 5)


def test_bars_are_drawn_to_an_eighth() -> None:
    """Nothing is no bar, little is a sliver, all is the whole room."""
    assert [drawn_bar(part, 4) for part in (0.0, 0.0001, 0.5, 1.0, 7.0)] == ["", "▏", "██", "████", "████"]
