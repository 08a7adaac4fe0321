"""Read a Markdown file: front matter for the fields, the markup taken off the text."""

import re
from collections import Counter
from typing import TYPE_CHECKING, Any

from db.records import ArticleText
from summarizer.ingest.clean import clean, one_line
from summarizer.ingest.dates import iso
from summarizer.ingest.encoding import decode
from summarizer.ingest.formats.textless import without_text
from summarizer.ingest.gating.limits import read_limits
from summarizer.ingest.gating.scheduled import published
from summarizer.ingest.gating.usage import ed_note_of, rights_of
from summarizer.ingest.html.markup import rows_of_markup, with_brackets
from summarizer.ingest.html.sifting import sift
from summarizer.ingest.json_values import labels_of, list_of_texts, text_of
from summarizer.ingest.lines.notices import notes_of
from summarizer.ingest.lines.rows import Row, notices_apart
from summarizer.ingest.source import Readings, Source

if TYPE_CHECKING:
    from markdown_it.rules_inline import StateInline

_FRONT_MATTER = re.compile(r"\A(?:[ \t]*\n)*---[ \t]*\n(.*?)\n(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_WITHOUT_END = re.compile(r"\s*---[ \t]*\n(?:#.*\n)*[A-Za-z][\w-]*:(?:[ \t]|\n)")
_OTHER_FORMS = {"TOML": re.compile(r"\s*\+\+\+[ \t]*\n"), "JSON": re.compile(r"\s*\{[ \t]*\n")}
_FOOTNOTE_MARK = re.compile(r"\[\^[^\]\s]{1,40}\]")
_FOOTNOTE = re.compile(rf"(?m)^ {{0,3}}{_FOOTNOTE_MARK.pattern}:[ \t]*")
"""What a footnote begins with."""
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
        fields = _fields(front[1]) if front else _none_in(text)
    except ValueError as error:
        yield source.refusal(f"its front matter can not be read ({error})", hint="It has to be YAML: `title: ...`.")
        return
    running = text[front.end() :] if front else text
    rows, footnotes = rows_of_markdown(running), len(_FOOTNOTE.findall(running))
    headline = one_line(text_of(fields.get("title") or fields.get("headline")))
    heading = [row for row in rows[:1] if row.heading]
    headline = headline or "".join(row.text for row in heading)
    sifted = sift(rows[len(heading) :])
    sifted.notes += [note for row in heading for note in (*row.notes, *notes_of([row.text]))]
    sifted.notes += [f"footnotes: {footnotes} in the text, as paragraphs of their own"] if footnotes else []
    limits = read_limits(fields)
    article = ArticleText(
        source_id=text_of(fields.get("id") or fields.get("uri") or fields.get("url")) or source.fallback_id,
        headline=headline,
        body="\n\n".join(sifted.paragraphs),
        byline=" and ".join(list_of_texts(fields.get("author") or fields.get("byline"))) or sifted.byline,
        section=text_of(fields.get("section") or fields.get("category")),
        language=text_of(fields.get("language") or fields.get("lang")),
        published_at=published(fields, iso(text_of(fields.get("date") or fields.get("published")))),
        updated_at=iso(text_of(fields.get("updated") or fields.get("lastmod"))),
        pub_status=limits.held_to("usable"),
        embargoed_until=limits.embargoed_until,
        expires_at=limits.expires_at,
        genre=", ".join(labels_of(fields.get("genre") or fields.get("genres"))),
        rights=rights_of(fields),
        ed_note=ed_note_of(fields),
        source_path=source.label,
        input_notes=decoded.notes + limits.notes + sifted.all_notes(),
    )
    if article.body or limits.status != "usable":
        yield article
        return
    hint = "An article needs whole sentences in paragraphs."
    yield without_text(source, article, "no running text was found in it", text=running, hint=hint)


def rows_of_markdown(text: str) -> list[Row]:
    """Return the rows of CommonMark text, without the marks of footnotes; raw HTML inside is read as HTML."""
    from markdown_it import MarkdownIt

    text = with_brackets(text)
    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    parser.inline.ruler.before("link", "footnote_mark", _pass_over_mark)
    return rows_of_markup(parser.render(_FOOTNOTE.sub("\n", notices_apart(text))))


def _pass_over_mark(state: "StateInline", silent: bool) -> bool:  # noqa: FBT001 - the parser calls it so
    """Pass over the mark of a footnote, and a blank before it; return whether one stands there."""
    mark = _FOOTNOTE_MARK.match(state.src, state.pos)
    if mark is None:
        return False
    if not silent:
        state.pending = state.pending.rstrip()
    state.pos = mark.end()
    return True


def _none_in(text: str) -> dict[str, Any]:
    """Return no fields of a text without front matter; ValueError where it has one that would be read as text."""
    form = next((name for name, begins in _OTHER_FORMS.items() if begins.match(text)), "")
    if form:
        raise ValueError(f"it is {form}")
    if _WITHOUT_END.match(text):
        raise ValueError("its end is missing: a line of `---`")
    return {}


def _fields(text: str) -> dict[str, Any]:
    """Return YAML front matter with lower-case keys and all values as text; ValueError says what is wrong with it."""
    import yaml

    if len(text) > _LONGEST_FRONT_MATTER:
        raise ValueError(f"longer than {_LONGEST_FRONT_MATTER} characters")
    loader = yaml.BaseLoader(text)  # makes strings, lists and mappings only
    try:
        node = loader.get_single_node()
        if not isinstance(node, yaml.MappingNode):
            raise ValueError("not `key: value` lines")  # noqa: TRY004 - the caller handles one type
        keys = Counter(key.value.lower() for key, _ in node.value if isinstance(key, yaml.ScalarNode))
        if twice := [key for key, count in keys.items() if count > 1]:
            raise ValueError(f"the key {twice[0]!r} stands in it twice")
        loaded = loader.construct_document(node)
    except (yaml.YAMLError, RecursionError) as error:
        raise ValueError(one_line(str(error))[:120]) from error
    return {str(key).lower(): value for key, value in loaded.items()}
