"""The pages that are only read, as content: diffs, history, provenance. Pure."""

import json
from collections.abc import Iterable, Sequence

from textual.content import Content

from db.log import LogEntry
from db.records import Draft, Revision
from review_tui.ages import stamp
from review_tui.open_draft import OpenDraft
from review_tui.text import one_line, plain, shown
from review_tui.worddiff import Change, Piece, changed_words, paragraph_diff, word_diff

LOOKS = {Change.SAME: "", Change.GONE: "$error strike", Change.NEW: "$success bold"}
SIGNS = {Change.SAME: ("", ""), Change.GONE: ("[-", "-]"), Change.NEW: ("{+", "+}")}
CONTEXT = 160
"""Characters of an unchanged stretch that are shown beside a change."""


def diff_content(pieces: Sequence[Piece], *, brief: bool = False) -> Content:
    """Return pieces with signs as well as looks, so that they differ without colour too: `[-gone-]{+new+}`."""
    parts = []
    for piece in pieces:
        text = shown(piece.text).text
        if brief and piece.change is Change.SAME and len(text) > 2 * CONTEXT:
            text = f"{text[:CONTEXT]}\n…\n{text[-CONTEXT:]}"
        before, after = SIGNS[piece.change]
        parts.append((f"{before}{text}{after}", LOOKS[piece.change]) if piece.text else ("", ""))
    return Content.assemble(*parts)


def diff_page(sheet: OpenDraft) -> Content:
    """Return each takeaway's way from the model's text to what stands now."""
    parts: list[Content] = []
    for index, text in enumerate(sheet.texts):
        origin = sheet.origin(index).text
        pieces = word_diff(origin, text)
        count = changed_words(pieces)
        head = "unchanged" if not count and origin == text else f"{count} words changed"
        parts += [
            Content.assemble((f"{index + 1}  ", "$accent bold"), (head, "$faint")),
            diff_content(pieces),
            Content(""),
        ]
    return Content("\n").join(parts)


def article_diff_page(then: Revision, now: Revision) -> Content:
    """Return what changed in headline and body since the draft."""
    if then.sha256 == now.sha256:
        return Content("The article is still the text that was drafted.")
    head = diff_content(word_diff(then.text.headline, now.text.headline))
    body = diff_content(paragraph_diff(then.text.body, now.text.body), brief=True)
    return Content("\n\n").join([head.stylize("bold"), body])


def provenance_page(draft: Draft) -> Content:
    """Return who drafted what with which model, prompt and settings."""
    model = draft.model
    rows = [
        ("drafted", stamp(draft.created_at)),
        ("drafter", model.drafter),
        ("model", model.model),
        ("revision", model.revision),
        ("prompt", " ".join(part for part in (model.prompt_id, model.prompt_sha256[:12]) if part) or "none"),
        ("model read", f"{draft.coverage:.0%} of the article"),
        ("settings", json.dumps(model.settings, ensure_ascii=False, sort_keys=True)),
        ("article", draft.revision.text.source_id),
        ("article text", f"SHA-256 {draft.revision.sha256}"),
        ("draft", f"number {draft.id}, version {draft.version}, {draft.state}"),
        *((f"takeaway {one.position}", _origin(one.source)) for one in draft.takeaways),
        *(("input note", note) for note in draft.revision.text.input_notes),
    ]
    return table(rows)


def _origin(source: int) -> str:
    return f"the model's takeaway {source}" if source <= 3 else f"the model's alternative {source - 3}"  # noqa: PLR2004


def table(rows: Iterable[tuple[str, str]]) -> Content:
    """Return names and values in two aligned columns."""
    rows = list(rows)
    width = max(len(name) for name, _ in rows)
    return Content("\n").join(
        [Content.assemble((name.rjust(width), "$faint"), "  ", one_line(value)) for name, value in rows]
    )


def history_page(entries: Sequence[LogEntry]) -> Content:
    """Return one paragraph per entry of the log, newest first: when, what, who, why, and the texts it changed."""
    return Content("\n").join([_entry(entry) for entry in reversed(entries)]) if entries else Content("nothing yet")


def _entry(entry: LogEntry) -> Content:
    facts = entry.facts
    via = {"undo": " (undo)", "redo": " (redo)"}.get(str(facts.get("via")), "")
    words = [str(facts[name]).replace("_", " ") for name in ("reason", "outcome") if facts.get(name)]
    if facts.get("former_owner"):
        words.append(f"from {facts['former_owner']}")
    if facts.get("acknowledged"):
        words.append(f"acknowledged {', '.join(facts['acknowledged'])}")
    if facts.get("milliseconds") is not None and entry.act == "approved":
        words.append(f"after {facts['milliseconds'] / 1000:.0f} s")
    if facts.get("end_seen") is False:
        words.append("article's end not seen")
    head = Content.assemble(
        (stamp(entry.at), "$faint"),
        "  ",
        (entry.act.replace("_", " ") + via, "bold"),
        f"  {one_line(entry.actor.name)}",
        (f"  {one_line(' · '.join(words))}" if words else "", "$faint"),
    )
    return Content("\n").join([head, *_texts(entry)])


def _texts(entry: LogEntry) -> list[Content]:
    lines = []
    note = entry.texts.get("note")
    if note:
        lines.append(Content.assemble(("    note  ", "$faint"), plain(note)))
    before, after = (_three(entry.texts.get(field)) for field in ("before", "after"))
    if after and before and before != after:
        changes = [diff_content(word_diff(old, new)) for old, new in zip(before, after, strict=True) if old != new]
        lines += [Content.assemble("    ", change) for change in changes]
    elif after and entry.act == "drafted":
        lines += [Content.assemble("    ", plain(text)) for text in after]
    return lines


def _three(text: str | None) -> list[str]:
    return [str(item) for item in json.loads(text)] if text else []
