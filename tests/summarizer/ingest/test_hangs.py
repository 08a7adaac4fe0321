"""The largest inputs that the limits let in, each made to hurt one step: an answer within five seconds."""

import json
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from db.errors import InputError
from db.records import ArticleText
from summarizer.ingest.gating.gate import judge
from summarizer.ingest.reading import read_path
from summarizer.settings import Gate

SECONDS = 20.0
"""Of processor time: the largest takes four on a slow machine, and what grows with its square would take minutes."""
SENTENCE = "The harbour board of Marlow said on Monday that it had not agreed to rebuild the pier. "
ARTICLE = '{"@type": "NewsArticle", "@id": "#%d", "author": {"@id": "#%d"}, "articleBody": "x"}'
LAUGHS = "".join(f'<!ENTITY a{at} "{f"&a{at - 1};" * 10}">' for at in range(1, 12))


def filled(text: str, characters: int = 499_000) -> str:
    """Return the text again and again, up to so many characters."""
    return (text * (characters // len(text) + 1))[:characters]


def lines(text: str) -> str:
    """Return 800 different lines, each as long as furniture may be and full of what its patterns look for."""
    return "\n".join(filled(text, 590) + str(at) for at in range(800))


INPUTS: dict[str, Callable[[], str]] = {
    "spaces.txt": lambda: filled(" ") + "a.",
    "short-lines.txt": lambda: filled("A b c.\n"),
    "different-lines.txt": lambda: "".join(f"A b c {at}.\n" for at in range(40_000)),
    "one-line.txt": lambda: filled(SENTENCE),
    "titles-late.txt": lambda: SENTENCE * 9 + "\n\nRelated" * 50_000 + f"\n\n{SENTENCE}\n\nNobody came.",
    "open-lines.txt": lambda: filled("They went to the town of\n"),
    "returns.txt": lambda: filled("a\r"),
    "lone-bullets.txt": lambda: filled("•\n\n \n"),
    "titles.txt": lambda: filled("Key takeaways\n\n"),
    "names.txt": lambda: filled("Ida de la van, "),
    "brackets.txt": lambda: filled("(a, B) "),
    "marks.txt": lambda: filled("\u0301"),
    "cookies.txt": lambda: lines("we use your cookies "),
    "calls.txt": lambda: lines("stay with us "),
    "handles.txt": lambda: lines("— a (@b) "),
    "sign-offs.txt": lambda: lines("contributed to this "),
    "links.txt": lambda: lines("Home > "),
    "deep.html": lambda: "<div>" * 24_000 + SENTENCE,
    "spans.html": lambda: "<article>" + "".join(f"<span>{SENTENCE}</span>" for _ in range(12_000)),
    "boxes.html": lambda: "<div><h3>Key points</h3><ul><li>a b c.</li></ul></div>" * 5_900,
    "nested-boxes.html": lambda: "<div class=key-point><b>Summary</b>" * 8_000,
    "attributes.html": lambda: f"<p {' '.join(f'a{at}=b' for at in range(200_000))}>",
    "script.html": lambda: f"<script>{filled('a = b / c; ', 900_000)}</script><article>{f'<p>{SENTENCE}</p>' * 9}",
    "entities.html": lambda: "<p>" + "&amp;" * 500_000,
    "signs.html": lambda: "<" * 2_900_000,
    "graph.html": lambda: (
        f'<script type="application/ld+json">{{"@graph":[{",".join(ARTICLE % (at, at) for at in range(30_000))}]}}'
        f"</script><p>{SENTENCE * 9}"
    ),
    "nested.json": lambda: "[" * 4_000_000,
    "number.json": lambda: '{"uri": "a", "wordCount": ' + "9" * 9_000_000 + "}",
    "note.json": lambda: json.dumps({"uri": "u", "type": "text", "body_text": SENTENCE, "edNote": "A " * 4_000_000}),
    "graph.json": lambda: f'{{"@graph": [{",".join(ARTICLE % (at, at) for at in range(30_000))}]}}',
    "same.jsonl": lambda: (json.dumps({"uri": "u", "type": "text", "body_text": SENTENCE * 4}) + "\n") * 15_000,
    "laughs.xml": lambda: f"<!DOCTYPE l [<!ENTITY a0 'lol'>{LAUGHS}]><rss><channel><item><title>&a11;</title></item>",
    "swelling.xml": lambda: f"<!DOCTYPE l [<!ENTITY a '{'x' * 100_000}'>]><rss><channel><item>{'&a;' * 40_000}",
    "deep.xml": lambda: "<rss><channel>" + "<a>" * 95_000,
    "dots.txt": lambda: f"{SENTENCE * 30}\n\n{filled('.', 400_000)} a\n\n{SENTENCE}",
    "dots-and-marks.txt": lambda: f"{SENTENCE * 30}\n\n{filled('...”)', 400_000)} a\n\n{SENTENCE}",
    "notices.txt": lambda: filled("EMBARGO - (not for use, advance: "),
    "notices-short.txt": lambda: filled("Attention: note to editors: press embargo - Ana (\n\n"),
    "notes.json": lambda: json.dumps({"uri": "u", "body_text": SENTENCE, "edNote": ". - " * 100_000}),
    "notices.json": lambda: json.dumps({"uri": "u", "body_text": SENTENCE, "headline": "A (EMBARGO - 6 " * 100_000}),
    "links.md": lambda: filled("[a](b) ", 199_000),
    "emphasis.md": lambda: filled("*a **b ", 199_000),
    "pictures.md": lambda: filled("![[[", 199_000),
    "aliases.md": lambda: (
        "---\na: &a0 [x,x]\n"
        + "".join(f"b{at}: &a{at + 1} [{','.join([f'*a{at}'] * 9)}]\n" for at in range(12))
        + f"title: *a12\n---\n{SENTENCE}"
    ),
}


@pytest.mark.parametrize("name", INPUTS)
def test_no_input_hangs(tmp_path: Path, name: str) -> None:
    """Each gives articles or refusals of one line, none of them a fault of the reader."""
    path = tmp_path / name
    path.write_text(INPUTS[name](), encoding="utf-8")
    began = time.process_time()
    readings = list(read_path(path))
    reasons = [judge(one, Gate(), at=datetime.now(UTC)) for one in readings if isinstance(one, ArticleText)]
    assert time.process_time() - began < SECONDS
    refusals = [one.message for one in readings if isinstance(one, InputError)]
    assert len(reasons) + len(refusals) == len(readings) > 0
    assert not any("\n" in text or "reader failed" in text for text in (*reasons, *refusals))
