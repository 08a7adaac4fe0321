"""Take posts of networks, and quotations with their speaker set below them, out of a parsed text, each as a whole.

Their words would else stay without the line that says whose they are, as if the article itself said so.
"""

import re
from itertools import islice

from lxml import etree

from summarizer.ingest.clean import one_line
from summarizer.ingest.html.elements import BLOCKS, BREAKS, UNSHOWN, replace_by, tag_of
from summarizer.ingest.lines.furniture import CORRECTION, kind_of
from summarizer.ingest.lines.notices import notes_of
from summarizer.ingest.lines.posts import POST

SIGNED = "quotation with its speaker below"
"""What such a quotation is called among what was left out."""
_POSTS = re.compile(
    r"(?:twitter-(?:tweet|video)|instagram-media|bluesky-embed|tiktok-embed|fb-(?:post|video)|mastodon-embed"
    r"|reddit-(?:embed|card)|text-post-media|threads-embed|telegram-post)(?:[_-][\w-]*)?",
    re.IGNORECASE,
)
"""The classes of the code by which networks show a post on another site."""
_HOLDERS = ("blockquote", "div", "figure", "section")
_SIGNING = ("cite", "footer", "figcaption")
_DASHED = re.compile(r"[.!?…][\"'”’»)\]]*\s*(?:[—–―]|--?(?=\s))\s*[A-ZÀ-Þ@][^!?…:;]{2,120}$")
"""A dash and a name behind the last sentence."""
_ENDED = re.compile(r"[.!?…][\"'”’»)\]]*\s*[—–―-]*\s*$")
_SENTENCE = re.compile(r"[a-zà-ÿ]{3}[.!?…][\"'”’»)\]]*$")
_SIGNATURE_WORDS = 16
_MOST_SHARE = 0.5
"""What holds more than this of the whole text is the article."""
_MOST_PIECES = 400


def take_out_posts(tree: etree._Element) -> dict[str, int]:
    """Take out, in place, what must not stay without its author; return how many of which kind."""
    counts: dict[str, int] = {}
    doomed: list[etree._Element] = []
    walk = etree.iterwalk(tree, events=("start",), tag=_HOLDERS)
    for _, element in walk:
        kind = _kind(element)
        if kind and kind_of(_text(element)) != CORRECTION and not notes_of([_text(element)]):
            walk.skip_subtree()
            doomed.append(element)
            counts[kind] = counts.get(kind, 0) + 1
    if sum(len(_text(element)) for element in doomed) > _length(tree) * _MOST_SHARE:
        return {}
    for element in doomed:
        replace_by(element, " ")
        element.tag = "div"  # the words behind it begin a paragraph, as they did
    return counts


def _kind(element: etree._Element) -> str:
    """Return what kind of foreign words an element holds; empty where they may be the article's own."""
    names = (element.get("class") or "").split()
    if any(map(_POSTS.fullmatch, names)):
        return POST if _text(element) else ""
    text = _text(element) if element.tag == "blockquote" else ""
    if not text:
        return ""
    dashed = _DASHED.search(text)
    signed = dashed is not None and _can_sign(text[dashed.start() + 1 :])
    return SIGNED if signed or any(_signs(one, text) for one in element.iter(*_SIGNING)) else ""


def _signs(element: etree._Element, quotation: str) -> bool:
    """Return whether an element says below a quotation whose it is; a title within its last sentence does not."""
    own = _text(element)
    before = quotation.removesuffix(own)
    if not own or not before.strip() or before == quotation or not _can_sign(own):
        return False
    above = element.getprevious()
    apart = element.tag != "cite" or (above is not None and tag_of(above) in BLOCKS | BREAKS and not above.tail)
    return apart or bool(_ENDED.search(before))


def _can_sign(text: str) -> bool:
    """Return whether a text is short and no sentence, as a name with an office is."""
    return len(text.split()) <= _SIGNATURE_WORDS and not _SENTENCE.search(text)


def _text(element: etree._Element) -> str:
    """Return the text of an element in one line; empty where it is far more than a quotation."""
    pieces = list(islice(element.itertext(etree.Element), _MOST_PIECES + 1))
    return one_line(" ".join(pieces)) if len(pieces) <= _MOST_PIECES else ""


def _length(tree: etree._Element) -> int:
    """Return how many characters of text a tree shows."""
    shown = sum(len(element.text or "") for element in tree.iter(etree.Element) if tag_of(element) not in UNSHOWN)
    return shown + sum(len(element.tail or "") for element in tree.iter(etree.Element))
