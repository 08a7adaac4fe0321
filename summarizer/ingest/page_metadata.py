"""What a web page states about its article in JSON-LD, meta elements and the document head."""

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from lxml import html

from db.records import ArticleText

from .bylines import byline_of
from .clean import one_line
from .dates import iso
from .json_values import long_text
from .schema_org import articles_in, stated_article

_MOST_BLOCKS = 50
_LONGEST_NUMBER = 40
_LONGEST_BYLINE = 140
_LEAST_HEADLINE_WORDS = 3
_AFTER_NAME = re.compile(r"\s+[|–—-]\s+[^|–—]{2,40}$|\s+[|]\s+.*$")
_SAFE_LINK = re.compile(r"https?://\S+$")


def json_ld_articles(tree: html.HtmlElement) -> list[dict[str, Any]]:
    """Return the articles in the page's JSON-LD blocks; a block that can not be read is passed over."""
    return [item for block in _json_ld(tree) for item in articles_in(block)]


def main_article(articles: list[dict[str, Any]]) -> dict[str, Any]:
    """Return the article that the page is about: the one with the longest text, else the first; {} without one."""
    return max(articles, key=lambda item: len(long_text(item.get("articleBody"))), default={})


def page_article(tree: html.HtmlElement, item: dict[str, Any], path: str, fallback_id: str) -> ArticleText:
    """Return everything but the text: JSON-LD first, meta elements for what it leaves open, then the visible page."""
    stated = stated_article(item, path, "")
    meta = _meta(tree)
    link = _canonical(tree) or meta.get("og:url", "")
    identity = stated.source_id if _SAFE_LINK.match(stated.source_id) or not link else link
    return replace(
        stated,
        source_id=identity or fallback_id,
        headline=stated.headline or meta.get("og:title", "") or _first_heading(tree) or _title(tree),
        byline=stated.byline or _author(meta) or _visible_byline(tree),
        section=stated.section or meta.get("article:section", "") or meta.get("section", ""),
        language=stated.language
        or one_line(tree.get("lang") or tree.get("{http://www.w3.org/XML/1998/namespace}lang") or ""),
        published_at=stated.published_at or iso(meta.get("article:published_time", "") or meta.get("date", "")),
        updated_at=stated.updated_at or iso(meta.get("article:modified_time", "")),
        genre=stated.genre or ("opinion" if meta.get("article:opinion", "").lower() == "true" else ""),
        rights=stated.rights or meta.get("copyright", ""),
    )


def _json_ld(tree: html.HtmlElement) -> Iterator[Any]:
    """Yield the parsed JSON-LD blocks, forgiving control characters, a trailing semicolon and HTML comments."""
    scripts = tree.iterfind(".//script[@type='application/ld+json']")
    for script, _ in zip(scripts, range(_MOST_BLOCKS), strict=False):
        text = (script.text or "").strip().removeprefix("<!--").removesuffix("-->").strip().rstrip(";")
        try:
            yield json.loads(text, strict=False, parse_int=_short, parse_float=_short)
        except (ValueError, RecursionError):
            continue


def _short(digits: str) -> float | None:
    """Return a number, or None for one too long to mean anything."""
    return float(digits) if len(digits) <= _LONGEST_NUMBER else None


def _meta(tree: html.HtmlElement) -> dict[str, str]:
    """Return the page's meta elements by lower-case name or property; the first of each name counts."""
    found: dict[str, str] = {}
    for element in tree.iterfind(".//meta[@content]"):
        name = (element.get("property") or element.get("name") or "").strip().lower()
        found.setdefault(name, one_line(element.get("content") or ""))
    return found


def _canonical(tree: html.HtmlElement) -> str:
    """Return the page's canonical link where it is a full one."""
    for element in tree.iterfind(".//link[@rel='canonical']"):
        link = one_line(element.get("href") or "")
        if _SAFE_LINK.match(link):
            return link
    return ""


def _first_heading(tree: html.HtmlElement) -> str:
    headings = (one_line(heading.text_content()) for heading in tree.iterfind(".//h1"))
    return next((text for text in headings if len(text.split()) >= _LEAST_HEADLINE_WORDS), "")


def _title(tree: html.HtmlElement) -> str:
    """Return the document's title without the name of the site behind a bar or dash."""
    return _AFTER_NAME.sub("", one_line(tree.findtext(".//title") or ""))


def _author(meta: dict[str, str]) -> str:
    """Return the author meta element unless it is a link or a whole sentence."""
    text = meta.get("author", "") or meta.get("article:author", "")
    return "" if "://" in text or len(text) > _LONGEST_BYLINE else byline_of(text) or text


def _visible_byline(tree: html.HtmlElement) -> str:
    """Return the names of an element whose class or `rel` says that it is the byline."""
    elements = tree.xpath(
        "(.//*[contains(@class,'byline') or contains(@class,'author') or @rel='author'])[position()<20]"
    )
    for element in elements if isinstance(elements, list) else []:
        text = one_line(element.text_content()) if isinstance(element, html.HtmlElement) else ""
        if byline_of(text):
            return byline_of(text)
    return ""
