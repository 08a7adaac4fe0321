"""What a web page states about its article in JSON-LD, meta elements and the document head."""

import json
import re
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import replace
from itertools import islice
from typing import Any

from lxml import html

from db.records import ArticleText
from summarizer.ingest.clean import one_line
from summarizer.ingest.dates import iso
from summarizer.ingest.formats.schema_org import placed_articles, stated_article
from summarizer.ingest.gating.genres import says_opinion
from summarizer.ingest.gating.usage import by_key, plain
from summarizer.ingest.gating.workflow import KEYS
from summarizer.ingest.html.markup import line_of_markup
from summarizer.ingest.html.visible_text import settle
from summarizer.ingest.json_values import id_of, long_text, text_of
from summarizer.ingest.lines.bylines import byline_of

_MOST_BLOCKS = 50
_LONGEST_NUMBER = 40
_LONGEST_BYLINE = 140
_LEAST_HEADLINE_WORDS = 3
_MOST_HEADINGS = 20
_AFTER_NAME = re.compile(r"\s+[|–—-]\s+[^|–—]{2,40}$|\s+[|]\s+.*$")
_SAFE_LINK = re.compile(r"https?://\S+$")
_SCHEME = re.compile(r"https?://(?:www\.)?", re.IGNORECASE)
_OPENS = re.compile(r"(?:[/*\s]*+<!(?:--|\[CDATA\[))*+[/*\s]*+")
_BEHIND = "/*; \t\r\n"
_MOST_CLOSING = 3
_MOST_HOLDING = 50


def json_ld_articles(tree: html.HtmlElement) -> list[dict[str, Any]]:
    """Return the articles in the page's JSON-LD blocks, the likeliest to be the page's own first.

    That is the one with the page's canonical link, else the one with its heading, else one that stands in no list, else
    the one with the longest text. One of a list with a link to another page is left out; so is a block that can not be
    read.
    """
    link, headings = _page_link(tree), _headings(tree)
    found: list[tuple[tuple[bool, bool, bool, int], dict[str, Any]]] = []
    for item, listed in (placed for block in _json_ld(tree) for placed in placed_articles(block)):
        links = _links_of(item)
        here, headed = bool(link) and _place(link) in links, _words(text_of(item.get("headline"))) in headings
        if here or headed or not (listed and link and links):
            found.append(((here, headed, not listed, len(long_text(item.get("articleBody")))), item))
    return [item for _, item in sorted(found, key=lambda ranked: ranked[0], reverse=True)]


def main_article(articles: list[dict[str, Any]]) -> dict[str, Any]:
    """Return the article that the page is about: the first of `json_ld_articles`; {} without one."""
    return articles[0] if articles else {}


def page_article(tree: html.HtmlElement, item: dict[str, Any], path: str, fallback_id: str) -> ArticleText:
    """Return everything but the text: JSON-LD first, meta elements for what it leaves open, then the visible page."""
    stated = stated_article(item | _holding(tree), path, "")
    meta = _meta(tree)
    link = _page_link(tree)
    identity = link if link and not _is_own_id(stated.source_id, item, link) else stated.source_id
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
        genre=stated.genre or ("opinion" if _says_opinion(tree, meta) else ""),
        rights=stated.rights or meta.get("copyright", ""),
    )


def _holding(tree: html.HtmlElement) -> dict[str, str]:
    """Return what the page's meta elements state that may hold it back, under keys beside those of its JSON-LD.

    `expires` is what browsers were once told of their copies; an article's own end has another name.
    """
    found: dict[str, str] = {}
    for element in tree.iterfind(".//meta[@content]"):
        name = (element.get("property") or element.get("name") or "").strip().rpartition(":")[2]
        key = "expires" if plain(name) == "expirationtime" else name
        if len(found) < _MOST_HOLDING and (
            key != name or plain(key).startswith("embargo") or plain(key) in KEYS | {"pubstatus"}
        ):
            found[key + "_" * (len(found) + 1)] = one_line(element.get("content") or "")
    return found


def _says_opinion(tree: html.HtmlElement, meta: dict[str, str]) -> bool:
    """Return whether the page says that it is opinion: in a meta element, or in its title beside the headline."""
    return meta.get("article:opinion", "").lower() == "true" or says_opinion(one_line(tree.findtext(".//title") or ""))


def _is_own_id(stated: str, item: dict[str, Any], link: str) -> bool:
    """Return whether an id from JSON-LD is better than the page's link: a full link, and no page of another site."""
    if not _SAFE_LINK.match(stated):
        return False
    return stated != id_of(item.get("mainEntityOfPage")) or _site(stated) == _site(link)


def _links_of(item: dict[str, Any]) -> set[str]:
    """Return the pages that an article says it is at."""
    links = (id_of(item.get(key)) for key in ("@id", "url", "mainEntityOfPage"))
    return {_place(link) for link in links if _SAFE_LINK.match(link)}


def _place(link: str) -> str:
    """Return a link as it is compared: without scheme, `www.`, fragment and the last slash."""
    return _SCHEME.sub("", link.partition("#")[0], count=1).rstrip("/")


def _site(link: str) -> str:
    return re.split(r"[/?]", _place(link), maxsplit=1)[0].casefold()


def _words(text: str) -> str:
    return " ".join(re.findall(r"\w+", line_of_markup(text).casefold()))


def _headings(tree: html.HtmlElement) -> set[str]:
    """Return what the page calls its article, as it is compared."""
    title = _meta(tree).get("og:title", "")
    return {_words(text) for text in (title, _AFTER_NAME.sub("", title), _first_heading(tree), _title(tree))} - {""}


def _json_ld(tree: html.HtmlElement) -> Iterator[Any]:
    """Yield the parsed JSON-LD blocks, forgiving control characters and marks around them for old browsers."""
    scripts = tree.iterfind(".//script[@type='application/ld+json']")
    for script, _ in zip(scripts, range(_MOST_BLOCKS), strict=False):
        try:
            yield json.loads(
                _bare(script.text or ""),
                strict=False,
                parse_int=_short,
                parse_float=_short,
                object_pairs_hook=by_key,
            )
        except (ValueError, RecursionError):
            continue


def _bare(text: str) -> str:
    """Return a block without the marks of comments and CDATA sections, and without semicolons at its end."""
    opening = _OPENS.match(text)
    text = text[opening.end() if opening else 0 :].rstrip(_BEHIND)
    for _ in range(_MOST_CLOSING):
        text = text.removesuffix("-->").removesuffix("]]>").rstrip(_BEHIND)
    return text


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


def _page_link(tree: html.HtmlElement) -> str:
    """Return the link that the page states for itself: the canonical one, or that for social networks."""
    return _canonical(tree) or _meta(tree).get("og:url", "")


def _first_heading(tree: html.HtmlElement) -> str:
    headings = (_shown(heading) for heading in islice(tree.iterfind(".//h1"), _MOST_HEADINGS))
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
        if isinstance(element, html.HtmlElement) and text and len(text) <= _LONGEST_BYLINE:
            found = byline_of(_shown(element)) or byline_of(text)  # the `By` may be for screen readers alone
            if found:
                return found
    return ""


def _shown(element: html.HtmlElement) -> str:
    """Return the line that an element shows, whether or not the element itself is shown."""
    alone = deepcopy(element)
    settle(alone)
    return one_line(alone.text_content())
