"""Malformed inputs by the thousand: none may crash or hang the reader, each gives an article or a reason."""

import json
import random
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from db.errors import InputError
from db.records import ArticleText
from summarizer.ingest.gating.gate import judge
from summarizer.ingest.reading import READERS, read_path
from summarizer.settings import Gate

AT = datetime(2026, 3, 4, tzinfo=UTC)
SECONDS = 5.0
SEED = 20260304

Maker = Callable[[random.Random], tuple[str, bytes]]

WORDS = (
    "the harbour board of Marlow said on Monday that it had not agreed to rebuild pier café “slipway” 4.2 million "
    "crowns Ida Holm — may, but Äö Жук 市長 by Photo: (Reuters) Related stories Key takeaways: • © 2026 Advertisement"
).split(" ")


def prose(random_: random.Random, sentences: int) -> str:
    """Return sentences of random words."""
    made = (
        " ".join(random_.choices(WORDS, k=random_.randint(3, 25))) + random_.choice(".!?:,") for _ in range(sentences)
    )
    return random_.choice((" ", "\n", "\n\n", "\r\n", "\u2028")).join(made)


def text(random_: random.Random) -> tuple[str, bytes]:
    """Return a text page."""
    return random_.choice((".txt", ".md", "")), prose(random_, random_.randint(0, 30)).encode()


def markdown(random_: random.Random) -> tuple[str, bytes]:
    """Return Markdown with front matter that may be torn."""
    front = random_.choice(
        ("---\ntitle: A\n---\n", "---\ntitle: [\n---\n", "---\n", "---\n- a\n---\n", "---\na: &a [*a]\n---\n")
    )
    marks = random_.choice(("> " * 300, "[" * 300, "*" * 300, "- " * 300, "`" * 30, "<div>" * 50, "|a|b|\n|-|-|\n"))
    return ".md", (front + marks + prose(random_, 5)).encode()


def page(random_: random.Random) -> tuple[str, bytes]:
    """Return an HTML page: deep, unclosed, with bad JSON-LD or cyclic ids."""
    tag = random_.choice(
        ("div", "b", "p", "table", "ul", "li", "section", "span", "svg", "template", "a href=x", "title")
    )
    block = random_.choice(
        (
            '{"@id": "#a", "@type": "NewsArticle", "author": {"@id": "#a"}, "articleBody": {"@id": "#a"}}',
            '{"@graph": [{"@graph": [{"@graph": [{"@type": "NewsArticle"}]}]}]}',
            '{"@type": ["NewsArticle", 7, null], "headline": [[[["a"]]]], "wordCount": 1e999, "author": [null, {}, 3]}',
            '{"@type": "NewsArticle", "wordCount": ' + "9" * 5000 + "}",
            "[" * 3000,
            "{" * random_.randint(0, 3),
        )
    )
    deep = f"<{tag}>" * random_.choice((0, 1, 50, 300, 2000))
    script = f'<script type="application/ld+json">{block}</script>'
    return random_.choice((".html", ".htm", "")), f"<html>{script}<body>{deep}<p>{prose(random_, 9)}</p>".encode()


def ninjs(random_: random.Random) -> tuple[str, bytes]:
    """Return JSON whose fields are of any type, alone, in a list with repeated ids, or one per line."""
    odd: tuple[object, ...] = (
        None,
        True,
        -1,
        1e308,
        10**30,
        "",
        "a",
        "\ud800",
        "\x00",
        [],
        {},
        [[[]]],
        {"value": {"value": "a"}},
        "2026-13-45",
    )
    keys = (
        "uri",
        "type",
        "headlines",
        "headline",
        "bodies",
        "pubStatus",
        "embargoed",
        "version",
        "genres",
        "subjects",
        "@type",
    )
    item = {key: random_.choice(odd) for key in keys if random_.random() < 0.7}
    if random_.random() < 0.6:
        item |= {
            "uri": random_.choice(("a", "b", 7)),
            "body_text": prose(random_, 6),
            "type": "text",
            "pubStatus": "usable",
        }
    shape = random_.randint(0, 2)
    if shape == 0:
        return random_.choice((".json", ".ninjs", "")), json.dumps(item).encode()
    if shape == 1:
        return ".json", json.dumps([item] * random_.randint(0, 4)).encode()
    return ".jsonl", "\n".join([json.dumps(item), "{", "", "null", "[]"] * 2).encode()


def feed(random_: random.Random) -> tuple[str, bytes]:
    """Return a feed with entities that swell, dates that are none, and entries of any kind."""
    doctype = random_.choice(
        ("", '<!DOCTYPE a [<!ENTITY a "b"><!ENTITY b "&a;&a;">]>', '<!DOCTYPE a SYSTEM "file:///etc/passwd">')
    )
    entry = random_.choice(
        (
            f"<item><guid>a</guid><description>{prose(random_, 3)}</description></item>",
            f"<entry><id>a</id><content type='html'>&lt;p&gt;{prose(random_, 20)}</content></entry>",
            "<item><pubDate>Mon, 99 Foo 2026 25:61:00 +9999</pubDate><title><![CDATA[<b>]]></title></item>",
            "<item>" * 50,
            "&b;&nbsp;&#0;&#xD800;&#99999999;",
        )
    )
    kind = random_.choice(("rss version='2.0'", "feed xmlns='http://www.w3.org/2005/Atom'", "nitf", "rdf:RDF"))
    return random_.choice((".rss", ".atom", ".xml")), f"{doctype}<{kind}><channel>{entry * 3}".encode()


def noise(random_: random.Random) -> tuple[str, bytes]:
    """Return bytes that are nothing, under any name; archives by their name or by their first bytes."""
    suffix = random_.choice((*READERS, ".zip", ".gz", ".html.gz", ".tar.bz2", ".pdf", "", ".EXE"))
    start = random_.choice(
        (b"", b"PK\x03\x04", b"\x1f\x8b", b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf", b"%PDF", b"<", b"{")
    )
    return suffix, start + random_.randbytes(random_.choice((0, 1, 7, 100, 5000)))


MAKERS: tuple[Maker, ...] = (text, markdown, page, ninjs, feed, noise)


def damage(random_: random.Random, data: bytes) -> bytes:
    """Return the bytes as they are, or torn, in another encoding, with controls, with flipped bytes or repeated."""
    kind = random_.randint(0, 7)
    place = random_.randint(0, len(data))
    if kind == 1:
        encoding = random_.choice(
            ("utf-16", "utf-16-le", "utf-32", "cp1252", "cp1251", "mac-roman", "utf-7", "shift_jis")
        )
        return data.decode(errors="replace").encode(encoding, errors="replace")
    if kind == 2:
        return data[:place] + bytes(random_.choices(range(32), k=random_.randint(1, 9))) + data[place:]
    if kind == 3:
        return bytes(byte ^ (random_.random() < 0.02) * random_.randint(1, 255) for byte in data)
    if kind == 4:
        return data[:place] + data * random_.randint(1, 5)
    if kind == 5:
        filler = random_.choice(("a", " ", "\u0301", "\u202e", "(", ".", "\u200d", "&", "<", "“", "9"))
        return data[:place] + (filler * random_.choice((50, 5000))).encode() + data[place:]
    return data[:place] if kind == 0 else data


def check(folder: Path, number: int) -> None:
    """Make the input of this number, read it, and hold what comes out against the promise."""
    random_ = random.Random(SEED + number)
    suffix, data = random_.choice(MAKERS)(random_)
    path = folder / f"input{suffix}"
    path.write_bytes(damage(random_, data))
    start = time.process_time()
    readings = list(read_path(path))
    reasons = [judge(reading, Gate(), at=AT) for reading in readings if isinstance(reading, ArticleText)]
    spent = time.process_time() - start
    path.unlink()
    assert spent < SECONDS, f"input {number} took {spent:.1f} s"
    assert readings, f"input {number} gave neither an article nor a reason"
    assert all("\n" not in reason for reason in reasons), f"input {number}"
    for reading in readings:
        hold(reading, number)


def hold(reading: ArticleText | InputError, number: int) -> None:
    """Assert that an article can be stored and that a refusal is one line with the file's name."""
    if isinstance(reading, InputError):
        assert "input" in reading.message, f"input {number}: {reading.message}"
        assert "\n" not in reading.message, f"input {number}: {reading.message}"
        assert "reader failed" not in reading.message, f"input {number}: {reading.message}, {reading.hint}"
        return
    assert reading.source_id, f"input {number}"
    assert reading.body or reading.pub_status != "usable", f"input {number}"
    for value in (reading.source_id, reading.headline, reading.body, reading.byline, *reading.input_notes):
        value.encode("utf-8")
        assert not any(ord(character) < 32 and character not in "\n\t" for character in value), (
            f"input {number}: {value!r}"
        )


def test_some_malformed_inputs(tmp_path: Path) -> None:
    """The first 300 of the seeded inputs, in every run of the tests."""
    for number in range(300):
        check(tmp_path, number)


@pytest.mark.slow
def test_ten_thousand_malformed_inputs(tmp_path: Path) -> None:
    """All 10,000, for which minutes are needed."""
    for number in range(10_000):
        check(tmp_path, number)
