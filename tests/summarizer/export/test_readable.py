"""What readers get of unseen characters: flags and the marks of other scripts, nothing that hides or reorders words."""

from collections.abc import Callable
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.checks import CheckedArticle, check
from summarizer.export.box import Box, Correction
from summarizer.export.edition import Edition
from summarizer.export.formats import FORMATS
from summarizer.readable import readable
from summarizer.settings import Export


def tags(word: str) -> str:
    """Return a word in letters that nobody sees."""
    return "".join(chr(0xE0000 + ord(letter)) for letter in word)


BLACK, END = "\U0001f3f4", "\U000e007f"
WALES = f"{BLACK}{tags('gbwls')}{END}"
SHALOM, MARHABA = "\u05e9\u05dc\u05d5\u05dd", "\u0645\u0631\u062d\u0628\u0627"


@pytest.mark.parametrize(
    "text",
    [
        f"{WALES} beat Wend 3-1 {WALES}",
        "the cup\u200e 3-1 in Te\u2060st and Wend\u200b\u00ad\ufeffbridge",
        f"{SHALOM}!\u200f 3 \u2013 1",
        f"{MARHABA} (C++\u200f) {MARHABA}\u061c.",
        f"C++\u200f {SHALOM}",
        f"Wend\u200e! {SHALOM}",
        "\U0001f469\u200d\U0001f469\u200d\U0001f467 \u06dd",
        "Wend \u2013 \u200e3 \u2013 1",
    ],
)
def test_what_does_no_harm_stays(text: str) -> None:
    """Pictures, hints for lines, and marks of direction beside a letter of their own."""
    assert readable(text) == text


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        (f"{BLACK}{tags('tell')}{END}", f"{BLACK}<U+E0074><U+E0065><U+E006C><U+E006C><U+E007F>"),
        (f"{BLACK}{tags('gb')}", f"{BLACK}<U+E0067><U+E0062>"),
        (tags("a"), "<U+E0061>"),
        ("won \u200f3 \u2013 1", "won <U+200F>3 \u2013 1"),
        ("won\u061c 3 \u2013 1", "won<U+061C> 3 \u2013 1"),
        ("\u200fWend won.", "<U+200F>Wend won."),
        (f"{SHALOM} 5 \u200e3 \u2013 1", f"{SHALOM} 5 <U+200E>3 \u2013 1"),
        ("a\u202eb\u202c \u2067c\u2069 \ufff9d", "a<U+202E>b<U+202C> <U+2067>c<U+2069> <U+FFF9>d"),
        ("\x1b[2J\x9b\ue000\udcff", "<U+001B>[2J<U+009B><U+E000><U+DCFF>"),
    ],
)
def test_what_hides_or_reorders_is_named(text: str, seen: str) -> None:
    """Words in letters that nobody sees, a score turned round, text shown backwards, a terminal told what to do."""
    assert readable(text) == seen


@given(st.text(alphabet=st.characters(codec=None), max_size=30))
def test_the_check_sees_all_that_readers_get_named(text: str) -> None:
    """No editor reads `<U+202E>` for the first time on the site: a takeaway with it had an error at the desk."""
    if readable(text) != text:
        found = check([text, "b.", "c."], CheckedArticle.prepare("", "The ferry runs."))
        assert any("invisible" in flag.message for flag in found[0])


@pytest.mark.parametrize(("flag", "told"), [(WALES, 0), (f"{BLACK}{tags('tell')}{END}", 1), (tags("gbwls"), 1)])
def test_a_flag_that_everybody_sees_is_no_error(flag: str, told: int) -> None:
    """The desk's check and the export take the same pictures for pictures."""
    body = f"The board of Wend {flag} meets on Monday."
    found = check([body], CheckedArticle.prepare("", body))
    assert sum(one.kind == "injection" for one in found[0]) == told


@pytest.mark.parametrize("name", ["html", "markdown", "rss"])
def test_a_box_has_the_flag(make_box: Callable[..., Box], name: str) -> None:
    """In every format for readers, headline and takeaway; what is named there is no markup."""
    box = make_box((f"{WALES} won.", "\u202eb.", f"{SHALOM} 5\u200e3."), headline=f"{WALES} won the cup")
    written = FORMATS[name].many([box], Edition(box.modified, Export()))
    assert WALES in written
    assert "<U+" not in written.replace("\\<", "")
    if name == "rss":
        text = ET.fromstring(written).findtext("./channel/item/description") or ""  # noqa: S314 - our own output
        assert "&lt;U+202E&gt;" in text
        assert "<U+" not in text


def test_each_text_has_its_own_direction_and_language(make_box: Callable[..., Box]) -> None:
    """The first letters of the box are English always: they decide nothing about the article's own words."""
    fix = Correction(SHALOM, make_box().modified)
    written = FORMATS["html"].one(make_box((SHALOM, "b.", "c."), language="he", corrections=(fix,)))
    assert '<aside class="takeaways" aria-labelledby="takeaways-12">' in written
    assert '<h2 id="takeaways-12" lang="en">Key takeaways</h2>' in written
    assert f'<li dir="auto" lang="he">{SHALOM}</li>' in written
    assert f"<bdi>{SHALOM}</bdi></p>" in written
