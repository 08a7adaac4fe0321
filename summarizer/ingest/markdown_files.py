"""Read a Markdown file: front matter for the fields, the markup taken off the text."""

import re
from typing import Any

from db.records import ArticleText

from .clean import clean, one_line
from .dates import iso
from .encoding import decode
from .json_values import list_of_texts, text_of
from .limits import read_limits
from .markup import rows_of_markup
from .rows import Row
from .sifting import sift
from .source import Readings, Source

_FRONT_MATTER = re.compile(r"\A---[ \t]*\n(.*?)\n(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_LONGEST_FRONT_MATTER = 20_000
_MOST_CHARACTERS = 200_000
"""The parser needs up to 20 microseconds a character for markup that is made to be hard."""


def read_markdown(source: Source) -> Readings:
    """Yield the article of a Markdown file, or its refusal."""
    decoded = decode(source.data, source.charset)
    if decoded is None:
        yield source.refusal("its encoding can not be recognised", hint="Save it as UTF-8.")
        return
    if refusal := source.too_long(decoded.text, most=_MOST_CHARACTERS):
        yield refusal
        return
    text = clean(decoded.text)
    front = _FRONT_MATTER.match(text)
    try:
        fields = _fields(front[1]) if front else {}
    except ValueError as error:
        yield source.refusal(f"its front matter can not be read ({error})", hint="It has to be YAML: `title: ...`.")
        return
    rows = rows_of_markdown(text[front.end() :] if front else text)
    headline = one_line(text_of(fields.get("title") or fields.get("headline")))
    if rows and rows[0].heading:
        headline = headline or rows[0].text
        rows = rows[1:]
    sifted = sift(rows)
    if not sifted.paragraphs:
        yield source.refusal("no running text was found in it", hint="An article needs whole sentences in paragraphs.")
        return
    limits = read_limits(fields)
    yield ArticleText(
        source_id=text_of(fields.get("id") or fields.get("uri") or fields.get("url")) or source.fallback_id,
        headline=headline,
        body="\n\n".join(sifted.paragraphs),
        byline=" and ".join(list_of_texts(fields.get("author") or fields.get("byline"))) or sifted.byline,
        section=text_of(fields.get("section") or fields.get("category")),
        language=text_of(fields.get("language") or fields.get("lang")),
        published_at=iso(text_of(fields.get("date") or fields.get("published"))),
        updated_at=iso(text_of(fields.get("updated") or fields.get("lastmod"))),
        pub_status=limits.held_to("usable"),
        embargoed_until=limits.embargoed_until,
        expires_at=limits.expires_at,
        genre=text_of(fields.get("genre")),
        rights=text_of(fields.get("rights")),
        ed_note=text_of(fields.get("ednote")),
        source_path=source.label,
        input_notes=decoded.notes + limits.notes + sifted.all_notes(),
    )


def rows_of_markdown(text: str) -> list[Row]:
    """Return the rows of CommonMark text; raw HTML inside is read as HTML."""
    from markdown_it import MarkdownIt

    return rows_of_markup(MarkdownIt("commonmark").enable("table").render(text))


def _fields(text: str) -> dict[str, Any]:
    """Return YAML front matter with lower-case keys and all values as text; ValueError says what is wrong with it."""
    import yaml

    if len(text) > _LONGEST_FRONT_MATTER:
        raise ValueError(f"longer than {_LONGEST_FRONT_MATTER} characters")
    try:
        loaded = yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506 - BaseLoader makes strings, lists and mappings only
    except (yaml.YAMLError, RecursionError) as error:
        raise ValueError(one_line(str(error))[:120]) from error
    if not isinstance(loaded, dict):
        raise ValueError("not `key: value` lines")  # noqa: TRY004 - the caller handles one type
    return {str(key).lower(): value for key, value in loaded.items()}
