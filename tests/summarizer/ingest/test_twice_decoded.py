"""Text that somebody decoded wrongly before it came: mended where that is sure, and told."""

import json

import pytest

from summarizer.ingest.twice_decoded import undone, undone_in_escapes

from .conftest import ReadOne

TEXT = (
    "The mayor’s plan — “old” and “new” — costs €4.2 million, or £3.6 million, Ana Brändt said… It was 5°C.",
    "“Every café in Łódź was closed,” said José Núñez, the council's head of roads, on Monday.",
    "Nobody else had asked for a bridge, and the county has not yet agreed to pay for one at all.",
)
HEADLINE = "Council’s plan costs €4.2 million"


def spoilt(text: str, times: int = 1) -> str:
    """Return a text in UTF-8 as who takes it for Windows-1252 has it."""
    for _ in range(times):
        wide = text.encode("utf-8")
        text = "".join(wide[n : n + 1].decode("cp1252", "ignore") or chr(wide[n]) for n in range(len(wide)))
    return text


@pytest.mark.parametrize("times", [1, 2])
def test_wrong_characters_are_undone(times: int) -> None:
    """Once or twice wrong, all come back as they were, those without a character in Windows-1252 as well."""
    mended, count = undone(spoilt("\n\n".join(TEXT), times))
    assert mended == "\n\n".join(TEXT)
    assert count


def test_a_lost_byte_leaves_a_closing_quotation_mark() -> None:
    """The last byte of that mark is none of Windows's, and often gone."""
    assert undone("He said â€œnoâ€ and left. The councilâ€™s roof")[0] == "He said “no” and left. The council’s roof"


@pytest.mark.parametrize(
    "text",
    [
        "“CAFÉ” and CAFÉ’S, NAÏVE…",
        "IRMÃ’S",
        "Der ÄRGER” und “Å”",
        "châteaux, pâté, São Paulo, ÃO",
        "½ of it, 5 °C",
        *TEXT,
    ],
)
def test_what_languages_write_stays(text: str) -> None:
    """A capital with an accent before a quotation mark is no sign of anything."""
    assert undone(text) == (text, 0)


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.json", "escaped.json", "a.html", "a.xml"])
def test_every_format_is_mended_and_told(read_one: ReadOne, name: str) -> None:
    """The note says that something was done to the text."""
    body, head = spoilt("\n\n".join(TEXT)), spoilt(HEADLINE)
    html = "".join(f"<p>{paragraph}</p>" for paragraph in body.split("\n\n"))
    item = {"uri": "u", "headline": head, "body_text": body}
    feed = '<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><item>'
    text = {
        "a.txt": f"{head}\n\n{body}",
        "a.md": f"# {head}\n\n{body}",
        "a.json": json.dumps(item, ensure_ascii=False),
        "escaped.json": json.dumps(item),
        "a.html": f"<html><body><article><h1>{head}</h1>{html}</article></body></html>",
        "a.xml": f"{feed}<title>{head}</title><guid>g</guid><content:encoded><![CDATA[{html}]]></content:encoded>"
        "</item></channel></rss>",
    }[name]
    article = read_one(name, text)
    assert article.body.split("\n\n") == list(TEXT)
    assert article.headline == HEADLINE
    assert any(note.startswith("encoding: ") and "decoded wrongly" in note for note in article.input_notes)


@pytest.mark.parametrize("sign", ["¤", "œ"])
def test_a_lost_sign_of_money_is_told(read_one: ReadOne, sign: str) -> None:
    """Which currency it was nobody can know for sure."""
    article = read_one("a.txt", "\n\n".join([HEADLINE, *TEXT]).replace("€4.2", f"{sign}4.2"))
    assert f"suspect: '{sign}4.2' may be an amount of money whose sign was lost" in article.input_notes


@pytest.mark.parametrize("text", [r"\U00C3\u00A9", r"\u00C3\U00A9", r"caf\U00C3\U00A9"])
def test_what_is_no_escape_of_json_stays(text: str) -> None:
    """A capital U begins none: whoever reads the file says what is wrong with it."""
    assert undone_in_escapes(text) == (text, 0)
