"""Boxes as an HTML fragment: escaped, readable aloud, with the provenance as JSON-LD beside it."""

import re
from collections.abc import Sequence
from html import escape

from summarizer.command_line.console import as_json
from summarizer.export.box import NOT_REVIEWED, Box
from summarizer.export.edition import Edition
from summarizer.export.provenance import json_ld
from summarizer.one_line import one_line
from summarizer.readable import readable

BEGINS = re.compile(r'<aside class="takeaways" aria-labelledby="takeaways-\d+"')
LANGUAGE = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")


def one(box: Box) -> str:
    """Return the box as an `aside` with a heading of its own, three list items and the sentence for readers."""
    identity = f"takeaways-{box.draft.article_id}"
    language = box.article.language
    spoken = f' lang="{language}"' if LANGUAGE.fullmatch(language) else ""
    items = "".join(f'    <li dir="auto"{spoken}>{_text(text)}</li>\n' for text in box.texts)
    return (
        f'<aside class="takeaways" aria-labelledby="{identity}">\n'
        f"{_stamp(box)}"
        f'  <h2 id="{identity}" lang="en">Key takeaways</h2>\n'
        f'  <ul role="list">\n{items}  </ul>\n'
        f"{_corrections(box)}"
        f'  <p class="takeaways-disclosure"><small>{_text(box.disclosure)}</small></p>\n'
        f"</aside>\n"
        f'<script type="application/ld+json">{_script(json_ld(box))}</script>\n'
    )


def many(boxes: Sequence[Box], edition: Edition) -> str:
    """Return all boxes below each other, each after a comment with its article's number."""
    stamp = f"<!-- {NOT_REVIEWED}: do not publish -->\n" if edition.unreviewed else ""
    return stamp + "".join(f"<!-- article {box.draft.article_id} -->\n{one(box)}" for box in boxes)


def _text(foreign: str) -> str:
    return escape(readable(one_line(foreign)))


def _stamp(box: Box) -> str:
    return (
        "" if box.reviewed else f'  <p class="takeaways-not-reviewed" role="note"><strong>{NOT_REVIEWED}</strong></p>\n'
    )


def _corrections(box: Box) -> str:
    return "".join(
        f'  <p class="takeaways-correction"><strong>Correction,'
        f' <time datetime="{one.at.isoformat()}">{one.at:%Y-%m-%d}</time>:</strong> <bdi>{_text(one.text)}</bdi></p>\n'
        for one in box.corrections
    )


def _script(value: dict[str, object]) -> str:
    """Return JSON that no HTML parser can take for the end of the script or a comment."""
    return as_json(value).replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")
