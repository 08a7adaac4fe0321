"""The desk's looks: dark, light, and one without colours; every meaning is also carried by a word or a shape."""

from textual.theme import Theme

_INK = {
    "footer-key-foreground": "#e8c170",
    "block-cursor-text-style": "none",
    "input-selection-background": "#3b5170",
}

DARK = Theme(
    name="desk-dark",
    primary="#7fa8d9",
    secondary="#8f9bb0",
    accent="#e8c170",
    warning="#e0a458",
    error="#e5786d",
    success="#87b38d",
    foreground="#d5d9e0",
    background="#15181d",
    surface="#1b1f26",
    panel="#252a33",
    dark=True,
    variables={**_INK, "evidence": "#283650", "kept": "#f2f4f8", "faint": "#8a93a3", "rule": "#343b47"},
)
LIGHT = Theme(
    name="desk-light",
    primary="#2f5f98",
    secondary="#5d6675",
    accent="#8a5a00",
    warning="#9a5b00",
    error="#b3261e",
    success="#2e6b3a",
    foreground="#22262c",
    background="#fbfaf7",
    surface="#f3f1ec",
    panel="#e8e5dd",
    dark=False,
    variables={"evidence": "#fbeec2", "kept": "#000000", "faint": "#6a707a", "rule": "#cfcabd"},
)
PLAIN = Theme(
    name="desk-plain",
    primary="ansi_default",
    secondary="ansi_default",
    accent="ansi_default",
    warning="ansi_default",
    error="ansi_default",
    success="ansi_default",
    foreground="ansi_default",
    background="ansi_default",
    surface="ansi_default",
    panel="ansi_default",
    boost="ansi_default",
    dark=True,
    ansi=True,
    variables={
        "ansi-background": "ansi_default",
        "ansi-foreground": "ansi_default",
        "border-blurred": "ansi_default",
        "block-cursor-foreground": "ansi_default",
        "block-cursor-background": "ansi_default",
        "block-cursor-text-style": "reverse",
        "input-cursor-background": "ansi_default",
        "input-cursor-foreground": "ansi_default",
        "input-cursor-text-style": "reverse",
        "input-selection-background": "ansi_default",
        "input-selection-foreground": "ansi_default",
        "screen-selection-background": "ansi_default",
        "screen-selection-foreground": "ansi_default",
        "evidence": "ansi_default",
        "kept": "ansi_default",
        "faint": "ansi_default",
        "rule": "ansi_default",
    },
)

THEMES = (DARK, LIGHT, PLAIN)
NAMES = tuple(theme.name for theme in THEMES)
