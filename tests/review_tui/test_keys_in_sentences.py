"""No sentence of the desk names a key by its letter: it names the act, whatever key that is remapped to."""

import ast
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

import review_tui
from review_tui.drawing.text import one_line
from review_tui.keys.acts import ACTS
from review_tui.keys.in_sentences import key, with_keys
from review_tui.pages.recent import recent_content
from review_tui.panes.left_behind import ANEW, SHOWN
from review_tui.panes.sleeping import why_asleep
from review_tui.queue.elsewhere import elsewhere_words
from review_tui.settings import DeskSettings
from tests.review_tui.conftest import OpenDesk, OpenSession, Press, TextOf

PACKAGE = Path(review_tui.__file__).parent
MOVED = {
    "queue.looks": "f5",
    "queue.clear": "f6",
    "desk.claim": "f7",
    "desk.edit": "f8",
    "desk.reopen": "f9",
    "desk.undo": "f10",
    "desk.diff": "f11",
    "desk.next": "f12",
    "edit.keep": "ctrl+k",
}
_ONE = r"[b-zB-HJ-Z!?/\]\[]"
_LETTER = re.compile(rf"(?:^|[·:;,(] ?)(?:{_ONE}(?= [a-z])|[aA](?= [a-z]+s\b))|[·:(] ?{_ONE}[.)]?$")
"""A letter that stands where a sentence names a key; `a` is one only before what it does, as in *a approves*."""
_NAMED = re.compile(r"(?<!\w)(?:Esc|S-Tab|Tab|PgDn|PgUp|Space|F\d+|\^[A-Z])(?!\w)")
_FIXED = re.compile(r"\^[CZ] (?:ends nothing|does nothing) here")
"""What Textual binds itself, and no configuration moves."""


def sentences(source: str) -> Iterator[tuple[int, str]]:
    """Yield the line and the text of every string that is no docstring, the pieces of an f-string one by one."""
    tree = ast.parse(source)
    bare = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if (
            isinstance(node, ast.Constant)
            and isinstance(node.value, str)
            and id(node) not in bare
            and " " in node.value
        ):
            yield node.lineno, node.value


def names_a_key(text: str, *, of_a_question: bool) -> bool:
    """Return whether a sentence names a key; a question on top of a pane may name its own, which nobody can remap."""
    named = [] if of_a_question else _NAMED.findall(_FIXED.sub("", text))
    return bool(named or _LETTER.search(text))


@pytest.mark.parametrize(
    "text",
    [
        "c asks to take it over",
        "given back · c claims it again",
        "claim it first: c",
        "withdraw it instead (w)",
        " · a approves them",
        "nothing is searched for: / asks",
        "Esc shows all that waits.",
        "e edits",
        ": ^S saves it",
    ],
)
def test_a_key_in_a_sentence_is_found(text: str) -> None:
    """What the next test looks for is found where it stands."""
    assert names_a_key(text, of_a_question=False)


@pytest.mark.parametrize("text", ["a note for the log (optional)", "^C ends nothing here: ", "part of a name, a word"])
def test_an_article_is_no_key(text: str) -> None:
    """The English word `a` is no key."""
    assert not names_a_key(text, of_a_question=False)


def test_no_sentence_names_a_key_by_its_letter() -> None:
    """Whoever writes a sentence names the act."""
    found = [
        f"{path.relative_to(PACKAGE)}:{line}: {text!r}"
        for path in sorted(PACKAGE.rglob("*.py"))
        if path.parent.name not in ("documenting", "keys")
        for line, text in sentences(path.read_text(encoding="utf-8"))
        if names_a_key(text, of_a_question=path.parent.name == "screens")
    ]
    assert not found


def test_a_sentence_is_filled_with_the_configured_key() -> None:
    """The shipped key without a change, the remapped one with it, the first where there are several."""
    sentence = f"given back · {key('desk.claim')} claims it again"
    assert with_keys(sentence, {}) == "given back · c claims it again"
    assert with_keys(sentence, {"desk.claim": "f7,c"}) == "given back · F7 claims it again"


def test_an_act_that_does_not_exist_is_no_key() -> None:
    """A misspelt act falls over where the sentence is made."""
    with pytest.raises(KeyError):
        key("desk.clame")


@pytest.mark.parametrize("act", [act.id for act in ACTS])
def test_every_act_can_be_named(act: str) -> None:
    """Whatever the id is, nothing of what stands for it is left."""
    assert "\x02" not in with_keys(key(act), {})


def test_foreign_text_names_no_act() -> None:
    """A headline that looks like what stands for a key is shown as what it is."""
    headline = one_line(key("desk.claim"))
    assert with_keys(headline, {}) == headline == "␂desk.claim␃"


def test_sleeping_keys_name_the_remapped_one(session_of: OpenSession) -> None:
    """Why a key sleeps is told with the keys of this newsroom."""
    ada, ben = session_of("Ada"), session_of("Ben")
    ada.open_draft(1)
    ben.open_draft(1)
    assert with_keys(why_asleep("approve", ben), MOVED) == "Ada holds this draft: F7 asks to take it over"


def test_what_became_elsewhere_names_the_remapped_key() -> None:
    """The empty queue says by which key all comes back."""
    assert with_keys(elsewhere_words({}), MOVED) == "No article has these words. F6 shows all that waits."


def test_what_is_kept_names_the_remapped_key() -> None:
    """What is told of a draft in other hands too."""
    assert with_keys(SHOWN, MOVED) == "kept: F11 shows what you typed"
    assert with_keys(ANEW, MOVED) == "it was drafted anew: F12 opens the new draft"


def test_my_decisions_name_the_remapped_key(session_of: OpenSession, settings: DeskSettings) -> None:
    """The head of the last decisions says which key takes one back here."""
    ada = session_of(settings=replace(settings, keys=MOVED))
    ada.open_draft(1)
    ada.deciding.reject("tone", "", "never")
    assert "r opens, F10 undoes" in recent_content(ada).plain


@pytest.mark.anyio
async def test_the_status_line_names_the_remapped_key(
    desk_of: OpenDesk, settings: DeskSettings, press: Press, status_of: TextOf
) -> None:
    """At the desk every sentence tells the key that works."""
    app = desk_of(settings=replace(settings, keys=MOVED))
    async with app.run_test(size=(140, 40)) as pilot:
        await press(pilot, "escape", "enter", "f7")
        assert "given back · F7 claims it again" in status_of(app)
        await press(pilot, "a")
        assert "claim it first: F7" in status_of(app)


@pytest.mark.anyio
async def test_the_palette_names_the_remapped_key(
    desk_of: OpenDesk, settings: DeskSettings, press: Press, screen_text: TextOf
) -> None:
    """Why an act sleeps is told there with the same keys."""
    app = desk_of(settings=replace(settings, keys=MOVED))
    async with app.run_test(size=(140, 40)) as pilot:
        await press(pilot, "escape", "enter", "f7", "ctrl+p", *"approve")
        assert "asleep: claim it first: F7" in screen_text(app)
