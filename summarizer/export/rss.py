"""Boxes as an RSS 2.0 feed; the item is the box, so its category may carry the box's source type."""

import re
from collections.abc import Sequence
from datetime import datetime
from email.utils import format_datetime
from urllib.parse import urlsplit
from xml.etree import ElementTree as ET

from summarizer.export.box import NOT_REVIEWED, Box
from summarizer.export.edition import Edition
from summarizer.export.html import one as as_html
from summarizer.export.provenance import SCHEME, source_types
from summarizer.readable import readable

BEGINS = re.compile(
    r'<item><title>[^<]*</title>(?:<link>[^<]*</link>)?<guid isPermaLink="false">takeaways:\d+\.\d+</guid>'
)
NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 can not carry at all, escaped or not."""


def one(box: Box) -> str:
    """Return one box as an `item` element."""
    return ET.tostring(_item(box), encoding="unicode") + "\n"


def many(boxes: Sequence[Box], edition: Edition) -> str:
    """Return all boxes as a feed."""
    root = ET.Element("rss", version="2.0")
    channel = ET.SubElement(root, "channel")
    stamp = f"{NOT_REVIEWED}: " if edition.unreviewed else ""
    publisher = edition.house.publisher
    _add(channel, "title", f"{stamp}Key takeaways{' - ' + publisher if publisher else ''}")
    _add(channel, "link", _site(boxes, edition))
    _add(channel, "description", f"{stamp}Three key takeaways per article.")
    _add(channel, "lastBuildDate", _date(edition.at))
    channel.extend(_item(box) for box in boxes)
    ET.indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ET.tostring(root, encoding="unicode") + "\n"


def _item(box: Box) -> ET.Element:
    element = ET.Element("item")
    _add(element, "title", ("" if box.reviewed else f"{NOT_REVIEWED}: ") + f"Key takeaways: {box.title}")
    if box.url:
        _add(element, "link", box.url)
    _add(element, "guid", f"takeaways:{box.draft.id}.{box.draft.version}").set("isPermaLink", "false")
    _add(element, "pubDate", _date(box.modified))
    for source in source_types(box):
        _add(element, "category", source.removeprefix(SCHEME)).set("domain", SCHEME)
    _add(element, "description", "").text = NOT_XML.sub(
        "\N{REPLACEMENT CHARACTER}", as_html(box).partition("<script")[0]
    )
    return element


def _add(parent: ET.Element, name: str, text: str) -> ET.Element:
    child = ET.SubElement(parent, name)
    child.text = NOT_XML.sub("\N{REPLACEMENT CHARACTER}", readable(text))
    return child


def _site(boxes: Sequence[Box], edition: Edition) -> str:
    """Return the feed's link, which RSS demands: the house's site, or else the first article's."""
    addresses = (urlsplit(box.url) for box in boxes if box.url)
    return edition.house.site or next((f"{at.scheme}://{at.netloc}/" for at in addresses), "about:blank")


def _date(at: datetime) -> str:
    return format_datetime(at)
