"""Read an HTML page: the text that trafilatura finds, held against the `articleBody` that the page states."""

import logging
from itertools import islice, takewhile

from lxml import etree, html

from db.errors import InputError
from db.input_notes import NoteKind, noted
from summarizer.ingest.clean import clean, one_line
from summarizer.ingest.encoding import decode
from summarizer.ingest.formats.page_metadata import json_ld_articles, main_article, page_article
from summarizer.ingest.formats.schema_org import rows_of_body, with_text
from summarizer.ingest.html.markup import parse_html, rows_of_tree, swells
from summarizer.ingest.html.sifting import Sifted, sift
from summarizer.ingest.html.visible_text import settle
from summarizer.ingest.json_values import long_text
from summarizer.ingest.lines.boxes import opens_box
from summarizer.ingest.lines.notices import notes_of, notices_among
from summarizer.ingest.lines.rows import Row, rows_of
from summarizer.ingest.lines.stamps import live_blog_note, of_live_blog
from summarizer.ingest.source import Reading, Readings, Source

MAX_CHARACTERS = 3_000_000
"""Pages beyond this are refused: the extractor's time grows with the page, and no article needs that much."""
_MOST_ELEMENTS = 25_000
_LARGE_DIFFERENCE = 0.2
_SHINGLE = 5
_CONTAINED = 0.7
_MOST_CHILDREN = 2
_LONGEST_BOX = 2_000
"""Characters; what is longer is the article itself under a misleading class."""
_LONGEST_OWN_BOX = 700
_OPENING = 60
"""Characters at the beginning of the text by which it is found on the page."""
_LONG_PARAGRAPH = 20
_CELL = 8
"""Words of a paragraph that a page shows by itself."""
_ALL_OF_IT = 0.95
_FIRST_STAMP = 3
"""So many rows above the first paragraph its time of day may stand."""
_MOST_ABOVE = 40
"""Rows above the text that may say that it must wait; what stands higher is the site's."""
_BOX_MARKS = (
    "takeaway",
    "key-point",
    "keypoint",
    "key_point",
    "at-a-glance",
    "ai-summary",
    "summary-box",
    "bullet-summary",
)


def read_web_page(source: Source) -> Readings:
    """Yield the article of an HTML page, or its refusal."""
    yield read_page(source)


def read_page(source: Source) -> Reading:
    """Return the article of an HTML page, or its refusal."""
    decoded = decode(source.data, source.charset)
    if decoded is None:
        return source.refusal("its encoding can not be recognised", hint="Save the page as UTF-8.")
    tree = _parsed(source, decoded.text)
    if isinstance(tree, InputError):
        return tree
    item = main_article(json_ld_articles(tree))
    article = page_article(tree, item, source.label, source.fallback_id)
    settled = settle(tree)
    stated = sift(rows_of_body(long_text(item.get("articleBody"))))
    boxes = _drop_boxes(tree)
    _part_preformatted(tree)
    shown, articles = rows_of_tree(tree), _headed_articles(tree)
    etree.strip_elements(tree, "script", with_tail=False)  # trafilatura falls back on JSON-LD, which is held against it
    extracted = _parted_as_shown(_extracted(tree, article.headline), shown, article.headline)
    found = sift(extracted)
    found.left_out["takeaways box"] += boxes
    text, note = _chosen(found, stated)
    if not text.paragraphs:
        return source.refusal(
            "no article text was found on the page", hint="Is it a list of links, or made by scripts?"
        )
    if refusal := source.too_long("\n\n".join(text.paragraphs)):
        return refusal
    several = [note for note in (_several(articles, text),) if note]
    several += _live_blog(shown, text.paragraphs)
    must_wait = [*several, *_must_wait(shown, text.paragraphs[0]), *notices_among(found.notes + stated.notes)]
    notes = (*decoded.notes, *settled, *([note] if note else []), *must_wait, *text.all_notes())
    return with_text(article, text.paragraphs, text.byline, tuple(dict.fromkeys(notes)))


def _parsed(source: Source, text: str) -> html.HtmlElement | InputError:
    """Return the tree of a page, or the refusal of one that is none or would take for ever."""
    if len(text) > MAX_CHARACTERS:
        return source.refusal(f"more than {MAX_CHARACTERS / 1e6:.0f} million characters of HTML")
    if swells(text):
        return source.refusal("an HTML element with tens of thousands of attributes or words")
    tree = parse_html(text)
    if tree is None:
        return source.refusal("no HTML page")
    if sum(1 for _ in tree.iter()) > _MOST_ELEMENTS:
        return source.refusal(f"more than {_MOST_ELEMENTS} HTML elements")
    return tree


def _headed_articles(tree: html.HtmlElement) -> list[tuple[str, str]]:
    """Return the heading and the text of each `<article>` of a page that has a main heading of its own."""
    found = [(element.find(".//h1"), element) for element in tree.iter("article")]
    return [(one_line(head.text_content()), one_line(each.text_content())) for head, each in found if head is not None]


def _several(articles: list[tuple[str, str]], text: Sifted) -> str:
    """Return a note where paragraphs of more than one article of a page stand in its text."""
    taken = [head for head, whole in articles if any(len(one) > _OPENING and one in whole for one in text.paragraphs)]
    if len(set(taken)) < 2:  # noqa: PLR2004 - one is as it should be
        return ""
    return noted(NoteKind.SEVERAL, f"the page has an article of its own under “{taken[1][:_OPENING]}”")


def _part_preformatted(tree: html.HtmlElement) -> None:
    """Make paragraphs of preformatted prose, whose blank lines the extractor takes for mere spaces."""
    for element in list(tree.iter("pre")):
        rows = rows_of(clean(element.text_content()))
        if any(row.is_prose for row in rows):
            tail = element.tail
            element.clear()
            element.tag, element.tail = "div", tail
            for row in rows:
                etree.SubElement(element, "p").text = row.text


def _must_wait(shown: list[Row], first: str) -> list[str]:
    """Return a note where the page says above its text that it must wait, though the extractor passed that over.

    It knows furniture by parts of class names, such as `bar`, which `embargo` has, too. Where the text can not be found
    on the page, as JSON-LD may word it otherwise, the first long paragraph is taken for its beginning.
    """
    opening = first[:_OPENING]
    above = list(takewhile(lambda row: not row.text.startswith(opening), shown))
    if len(above) == len(shown):
        above = list(takewhile(lambda row: not row.is_prose or row.words < _LONG_PARAGRAPH, shown))
    found = (note for row in above[-_MOST_ABOVE:] for note in notes_of([row.text]))
    return list(islice(found, 1))


def _live_blog(shown: list[Row], paragraphs: list[str]) -> list[str]:
    """Return a note where times of day stand over the parts of a text, which the extractor takes for furniture."""
    places = [number for number, row in enumerate(shown) if row.text.startswith(paragraphs[0][:_OPENING])][:1]
    ends = [number for number, row in enumerate(shown) if row.text.startswith(paragraphs[-1][:_OPENING])][-1:]
    if not places or not ends:
        return []
    count = of_live_blog(shown[max(places[0] - _FIRST_STAMP, 0) : ends[0] + 1])
    return [live_blog_note(count)] if count else []


def _extracted(tree: html.HtmlElement, headline: str) -> list[Row]:
    """Return the rows that trafilatura takes for the article; none where it finds nothing."""
    import trafilatura

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # what it can not read is told as this page's refusal
    document = trafilatura.bare_extraction(tree, include_comments=False, include_tables=False, with_metadata=False)
    body = getattr(document, "body", None)
    rows = rows_of_tree(body) if isinstance(body, etree._Element) else []  # noqa: SLF001 - the only name lxml gives the type
    return [row for row in rows if row.text != headline]


def _parted_as_shown(rows: list[Row], shown: list[Row], headline: str) -> list[Row]:
    """Return the rows with those parted that the page shows as several: the extractor joins the cells of a layout."""
    if len(shown) > _MOST_ABOVE * 10:
        return rows  # each is held against all others
    parted: list[Row] = []
    for row in rows:
        inside = [one for one in shown if len(one.text) < len(row.text) and one.text in row.text]
        several = sum(one.is_prose and one.words >= _CELL for one in inside) > 1
        whole = sum(len(one.text) + 1 for one in inside) >= len(row.text) * _ALL_OF_IT
        parted += [one for one in inside if one.text != headline] if several and whole else [row]
    return parted


def _chosen(found: Sifted, stated: Sifted) -> tuple[Sifted, str]:
    """Return the better of the extracted and the stated text, and what to tell the editor where they differ much.

    The page's own statement wins only where it holds nearly all of the extracted text and more: then the extraction
    lost paragraphs. Otherwise the extraction stands, for pages also state teasers, summaries and other articles.
    """
    ours, theirs = _words(found), _words(stated)
    if not theirs:
        return found, ""
    if not ours:
        return stated, "suspect: no text was found on the page itself; the text is the articleBody that it states"
    if abs(len(ours) - len(theirs)) <= _LARGE_DIFFERENCE * max(len(ours), len(theirs)):
        return found, ""
    sizes = f"the page shows {len(ours)} words, its articleBody has {len(theirs)}"
    if len(theirs) > len(ours) and _share(ours, theirs) >= _CONTAINED:
        return stated, f"suspect: {sizes}; the longer one was taken"
    return found, f"suspect: {sizes}; the page's own text was taken"


def _words(text: Sifted) -> list[str]:
    return " ".join(text.paragraphs).casefold().split()


def _share(part: list[str], whole: list[str]) -> float:
    """Return the share of the five-word runs of `part` that `whole` has too."""
    runs = _runs(part)
    return len(runs & _runs(whole)) / max(len(runs), 1)


def _runs(words: list[str]) -> set[tuple[str, ...]]:
    return {tuple(words[start : start + _SHINGLE]) for start in range(max(len(words) - _SHINGLE + 1, 1))}


def _drop_boxes(tree: html.HtmlElement) -> int:
    """Take the page's own takeaways boxes out of the tree; return how many there were."""
    doomed = [element for element in tree.iter("div", "section", "aside", "ul", "ol") if _is_marked(element)]
    for element in tree.iter("h2", "h3", "h4", "h5", "h6", "p", "strong", "b", "summary", "div", "span"):
        if _is_small(element) and opens_box(one_line(element.text_content())):
            doomed += _box_of(element)
    boxes = 0
    marked = set(doomed)
    for element in dict.fromkeys(doomed):
        if element.getparent() is not None and marked.isdisjoint(element.iterancestors()):
            element.drop_tree()
            boxes += element.find(".//li") is not None
    return boxes


def _is_small(element: html.HtmlElement) -> bool:
    """Return whether an element has hardly any others inside, as a title has; its text is read only then."""
    return sum(1 for _ in islice(element.iterdescendants(), _MOST_CHILDREN + 1)) <= _MOST_CHILDREN


def _is_marked(element: html.HtmlElement) -> bool:
    """Return whether an element's class or id names a takeaways box, and it holds no more than one would."""
    marks = f"{element.get('class') or ''} {element.get('id') or ''}".lower()
    return any(mark in marks for mark in _BOX_MARKS) and len(element.text_content()) < _LONGEST_BOX


def _box_of(title: html.HtmlElement) -> list[html.HtmlElement]:
    """Return the elements of the box that a title opens: the title and the list behind it, or their own container."""
    parent = title.getparent()
    if _has_text_beside(title):
        return []
    if (
        parent is not None
        and title.getnext() is None
        and parent.tag in {"p", "div", "header", "summary", "h2", "h3", "h4"}
    ):
        title, parent = parent, parent.getparent()
    following = title.getnext()
    if following is not None and following.tag in {"ul", "ol"}:
        return [title, following]
    if following is not None and following.tag == "div" and following.find(".//li") is not None:
        return [title, following] if len(following.text_content()) < _LONGEST_BOX else []
    return [parent] if parent is not None and _is_own_box(title, parent) else []


def _has_text_beside(title: html.HtmlElement) -> bool:
    """Return whether the line goes on beside the title: then it is the lead-in of a paragraph, in bold letters."""
    before, parent = title.getprevious(), title.getparent()
    text_before = (parent.text if parent is not None else "") if before is None else before.tail
    return any(character.isalnum() for character in f"{text_before or ''}{title.tail or ''}")


def _is_own_box(title: html.HtmlElement, parent: html.HtmlElement) -> bool:
    """Return whether a title opens a container of a few lines, so that the box is the container, lists or not."""
    text = parent.text_content()
    return (
        parent.tag in {"section", "aside", "div", "details"}
        and title.getprevious() is None
        and len(one_line(text)) < _LONGEST_OWN_BOX
        and parent.find(".//h1") is None
        and len(text) * 2 < len(parent.getroottree().getroot().text_content())
    )
