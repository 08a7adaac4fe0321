"""Take out of a parsed text what its own code names as no part of it: captions, advertisements, polls, comments."""

import re
from itertools import islice

from lxml import etree

from summarizer.ingest.clean import one_line
from summarizer.ingest.html.elements import replace_by
from summarizer.ingest.lines.furniture import CORRECTION, kind_of
from summarizer.ingest.lines.notices import notes_of

_KINDS = {
    "caption": (
        r"(?:wp-)?caption-text|(?:(?:image|photo|figure|media|picture|img)[_-]{1,2})?(?:caption|credits?)(?:[_-]text)?"
    ),
    "advertisement": r"ads?|advert(?:s|isement|ising)?|adsbygoogle|ad[_-](?:slot|unit|container|wrapper|box|banner)",
    "poll": r"poll|polls|wp-polls|poll[_-](?:box|container|widget|wrapper)|polldaddy[\w-]*|crowdsignal[\w-]*",
    "reader's comment": r"comments|comment[_-]?list|comments?[_-](?:area|section|list|thread|wrapper)|disqus_thread",
    "transcript": (
        r"(?:video|audio|podcast|media|player)[_-]{1,2}transcripts?(?:[_-][\w-]+)?"
        r"|transcripts?(?:[_-](?:text|body|content|container|wrapper|box|panel))?"
    ),
    "newsletter": r"newsletter|newsletter[_-](?:sign-?up|form|box|promo|widget|block)|subscription-widget(?:-wrap)?",
    "related link": r"related|related[_-](?:posts?|articles?|stories|links?|content|news|coverage)|jp-relatedposts",
}
"""The classes and ids by which content systems name such elements, as a whole."""
_CLASSES = [(kind, re.compile(pattern, re.IGNORECASE)) for kind, pattern in _KINDS.items()]
_HOLDERS = ("div", "p", "span", "section", "aside", "ul", "ol", "figcaption", "small", "amp-ad", "amp-embed")
_EMBED = re.compile(
    r"(?:wp-block-)?embed(?:[_-](?:container|wrapper|block|responsive))?|video[_-](?:embed|container)", re.IGNORECASE
)
_MOST_SHARE = 0.3
"""What holds more than this of the whole text is the article under a misleading class."""
_MOST_PIECES = 400
_LONGEST_CAPTION = 80
"""Words of a caption, be it that of a player."""


def take_out_classed(tree: etree._Element) -> dict[str, int]:
    """Take such elements out, in place; return how many of which kind held words."""
    found: list[tuple[etree._Element, str]] = []
    walk = etree.iterwalk(tree, events=("start",), tag=_HOLDERS)
    for _, element in walk:
        kind = _kind(element)
        if kind and _can_go(element, kind):
            walk.skip_subtree()
            found.append((element, kind))
    whole = sum(len(piece) for piece in tree.itertext(etree.Element)) if found else 0
    counts: dict[str, int] = {}
    for kind in {kind for _, kind in found}:
        doomed = [element for element, its in found if its == kind]
        if sum(len(_text(element)) for element in doomed) > whole * _MOST_SHARE:
            continue
        for element in doomed:
            counts[kind] = counts.get(kind, 0) + bool(_text(element))
            replace_by(element, " ")
            element.tag = "div"  # the words behind it begin a paragraph, as they did
    return {kind: count for kind, count in counts.items() if count}


def _kind(element: etree._Element) -> str:
    """Return what an element is by its class, id or name; empty where it may be the article's."""
    if element.tag in ("amp-ad", "amp-embed"):
        return "advertisement"
    names = [*(element.get("class") or "").split(), *(element.get("id") or "").split()]
    if any(map(_EMBED.fullmatch, names)):
        return "caption"
    return next((kind for kind, pattern in _CLASSES if any(map(pattern.fullmatch, names))), "")


def _can_go(element: etree._Element, kind: str) -> bool:
    """Return whether an element is short enough for what it says it is, and tells nothing that an editor must know."""
    text = _text(element)
    fits = kind != "caption" or len(text.split()) <= _LONGEST_CAPTION
    return fits and kind_of(text) != CORRECTION and not notes_of([text])


def _text(element: etree._Element) -> str:
    """Return the text of an element in one line, as far as it is looked at."""
    return one_line(" ".join(islice(element.itertext(etree.Element), _MOST_PIECES)))
