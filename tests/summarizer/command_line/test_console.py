"""Nothing foreign steers the terminal, and what is data parses back exactly."""

import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.errors import InputError
from summarizer.command_line.console import Console, as_json, visible


@pytest.mark.parametrize(
    ("foreign", "shown"),
    [
        ("\x1b[2Jgone", "<U+001B>[2Jgone"),
        ("abc\u202etxt", "abc<U+202E>txt"),
        ("a\x9bK", "a<U+009B>K"),
        ("caf\u00e9 \U0001f600\n\tend", "caf\u00e9 \U0001f600\n\tend"),
        ("name\udcff.txt", "name<U+DCFF>.txt"),
    ],
)
def test_controls_are_shown_not_obeyed(foreign: str, shown: str) -> None:
    """Escapes, bidirectional controls and stray bytes become visible names; words stay as they are."""
    assert visible(foreign) == shown


@given(st.text(alphabet=st.characters(codec=None), max_size=60))
def test_json_parses_back_and_holds_no_raw_control(text: str) -> None:
    """Machine output is exact and still safe to look at."""
    written = as_json({"text": text})
    assert json.loads(written) == {"text": text}
    assert visible(written) == written


def test_an_error_is_one_line_and_a_hint() -> None:
    """A message with a line break and an escape stays one visible line."""
    err = io.StringIO()
    Console(io.StringIO(), err).error(InputError("a\nb\x1b.txt: empty", hint="give it text"))
    assert err.getvalue() == "takeaways: error: a b<U+001B>.txt: empty\nhint: give it text\n"


class Terminal(io.StringIO):
    """A stream that says that a person watches."""

    def isatty(self) -> bool:
        """Return that it is a terminal."""
        return True


def test_a_terminal_gets_a_bar_and_lines_stand_above_it() -> None:
    """Foreign markup in a line is shown as it is, on a line of its own."""
    console = Console(io.StringIO(), Terminal())
    with console.progress("drafting", 2) as bar:
        bar.advance()
        console.say("[red]refused[/] \x1b")
        bar.advance()
    shown = console.err.getvalue()  # type: ignore[attr-defined]
    assert "2/2" in shown
    assert "[red]refused[/] <U+001B>\n" in shown


def test_a_pipe_gets_no_bar() -> None:
    """Cron's mail has lines only."""
    console = Console(io.StringIO(), io.StringIO())
    with console.progress("drafting", 2) as bar:
        bar.advance()
    assert console.err.getvalue() == ""  # type: ignore[attr-defined]


def written(kind: str, text: str, stream: type[io.TextIOWrapper] = io.TextIOWrapper) -> bytes:
    """Return the bytes that a console of a Latin-1 locale writes."""
    file = io.BytesIO()
    console = Console(stream(file, encoding="latin-1", errors="backslashreplace"), io.StringIO())
    getattr(console, kind)(text)
    console.flush()
    return file.getvalue().strip()


def test_what_a_program_reads_is_utf_8_whatever_the_locale() -> None:
    """A feed says that it is; tables for people are of the locale, and so is all that a terminal shows."""

    class Screen(io.TextIOWrapper):
        def isatty(self) -> bool:
            return True

    assert written("raw", "caf\u00e9 \u2019 \udcff") == "caf\u00e9 \u2019 \\udcff".encode()
    assert json.loads(written("json", "caf\u00e9 \u2019")) == "caf\u00e9 \u2019"
    assert written("data", "caf\u00e9 \u2019") == b"caf\xe9 \\u2019"
    assert written("raw", "caf\u00e9 \u2019", Screen) == b"caf\xe9 \\u2019"
