"""A component class's own look, to lay over the line below it."""

from textual.style import Style
from textual.widget import Widget


def component_look(widget: Widget, name: str) -> Style:
    """Return what the class sets and nothing else: colours and text styles that it leaves alone come from below.

    Textual's own partial style loses an opaque background, and its whole style would paint over a background below.
    """
    styles = widget.get_component_styles(name)
    text = styles.text_style
    return Style(
        background=styles.background if styles.has_rule("background") else None,
        foreground=styles.color if styles.has_rule("color") else None,
        bold=text.bold,
        dim=text.dim,
        italic=text.italic,
        underline=text.underline,
        reverse=text.reverse,
        strike=text.strike,
    )
