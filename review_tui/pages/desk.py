"""What the desk shows of an open draft, as values: title, cards, marks and the stops of the flag walk. Pure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from textual.content import Content

from db.drafts.risk import share_read
from db.records import DraftState, Severity, Span
from review_tui.drawing.ages import ago, left
from review_tui.drawing.drawn_article import label_of
from review_tui.drawing.highlights import evidence_highlights, flag_highlights
from review_tui.drawing.text import Mark, one_line, whom
from review_tui.settings import DeskSettings
from review_tui.sitting.open_draft import WAITING, FlagPlace, OpenDraft
from review_tui.widgets.takeaways import SAID_IN_FACTS, Card, FlagLine

DOT = " · "


@dataclass(frozen=True)
class Stop:
    """One place on the walk with ] and [: a flag, or evidence of a takeaway without flags."""

    index: int
    """The takeaway, 0 to 2."""
    flag: FlagPlace | None
    article: Span | None
    """The place in the body, if there is one."""


def stops(sheet: OpenDraft) -> list[Stop]:
    """Return the walk over all three takeaways."""
    places = telling(sheet)
    walk: list[Stop] = []
    for index in range(len(sheet.texts)):
        flags = [place for place in places if place.index == index]
        evidence = sheet.source(index).evidence
        first = evidence[0] if evidence else None
        walk += [Stop(index, place, _in_body(place.flag.article_span, sheet) or first) for place in flags]
        if not flags:
            walk += [Stop(index, None, span) for span in evidence]
    return walk


def _in_body(span: Span | None, sheet: OpenDraft) -> Span | None:
    """Return the span, or None where it lies in the headline, which the checks read as the body's end."""
    return span if span is not None and span.end <= len(sheet.drawn_article.body) else None


def place_of(sheet: OpenDraft, flag: FlagPlace) -> Span | None:
    """Return where what a flag speaks of is drawn, else the evidence of its takeaway; None where there is neither."""
    found = (stop.article for stop in stops(sheet) if stop.flag == flag and stop.article is not None)
    return next((sheet.drawn_article.place(span) for span in found), None)


def cards(sheet: OpenDraft, current: FlagPlace | None, settings: DeskSettings) -> list[Card]:
    """Return the three cards."""
    return [
        Card(
            text=text,
            chosen=index == sheet.chosen,
            edited=text != sheet.origin(index).text,
            origin=sheet.origin_words(index),
            flags=flag_lines(sheet, index, current),
            aim=settings.aim_chars,
            limit=settings.max_chars,
            support=sheet.support(index),
            unmeasured=sheet.measured and sheet.support(index) is None,
        )
        for index, text in enumerate(sheet.texts)
    ]


def flag_lines(sheet: OpenDraft, index: int, current: FlagPlace | None = None) -> tuple[FlagLine, ...]:
    """Return what is shown as flags of one takeaway: those that say more than its line of facts."""
    return tuple(
        FlagLine(place.flag, place in sheet.acknowledged, place == current)
        for place in telling(sheet)
        if place.index == index
    )


def telling(sheet: OpenDraft) -> list[FlagPlace]:
    """Return the flags that an editor has to look at; a note that only carries a figure is none."""
    return [
        place
        for place in sheet.flag_places()
        if place.flag.severity is not Severity.NOTE or place.flag.kind not in SAID_IN_FACTS
    ]


def marks(sheet: OpenDraft) -> list[Mark]:
    """Return the marks of the chosen takeaway in the drawn article."""
    drawn_article = sheet.drawn_article
    highlights = evidence_highlights(sheet.source(sheet.chosen), sheet.texts[sheet.chosen], drawn_article.body)
    highlights += flag_highlights(sheet.flags[sheet.chosen], drawn_article.body)
    return [Mark(drawn_article.place(highlight.span), highlight.look) for highlight in highlights]


def bars(sheet: OpenDraft) -> list[Span]:
    """Return the drawn ranges that get a bar in the gutter: the chosen takeaway's evidence."""
    return [sheet.drawn_article.place(span) for span in sheet.source(sheet.chosen).evidence]


def digits(sheet: OpenDraft) -> Mapping[int, str]:
    """Return each takeaway's digit at the place where its evidence begins; the chosen one's wins a shared place."""
    order = sorted(range(len(sheet.texts)), key=lambda index: index == sheet.chosen)
    found: dict[int, str] = {}
    for index in order:
        for span in sheet.source(index).evidence[:1]:
            found[sheet.drawn_article.place(span).start] = str(index + 1)
    return found


def title(sheet: OpenDraft, now: datetime, *, me: str, with_headline: bool) -> Content:
    """Return what is open: state, whom it is for, age or approver; the headline where the article's is out of sight."""
    told = f"drafted {ago(sheet.draft.created_at, now)}"
    if sheet.approval is not None:
        told = f"by {one_line(sheet.approval.actor.name)}, {ago(sheet.approval.at, now)}"
    facts = [label_of(sheet.article) if with_headline else told]
    if sheet.draft.assigned_to and sheet.draft.state in WAITING:
        facts.insert(0, whom(sheet.draft.assigned_to, me))
    if sheet.held_back:
        facts.insert(0, one_line(sheet.held_back))
    if sheet.draft.coverage < 1:
        facts.append(f"model read {share_read(sheet.draft.coverage)}")
    state = "edited by you" if sheet.unsaved and sheet.decidable else sheet.draft.state.value
    return Content.assemble((state.upper(), _state_style(sheet)), DOT + DOT.join(fact for fact in facts if fact))


def _state_style(sheet: OpenDraft) -> str:
    if sheet.draft.state is DraftState.REVIEWED:
        return "$success bold"
    return "$accent bold" if sheet.decidable else "$warning bold"


def holder(sheet: OpenDraft, now: datetime) -> str:
    """Return who holds the draft and for how long."""
    draft = sheet.draft
    if not sheet.decidable:
        return "exported" if draft.exported_at else ""
    if draft.claim_expires_at is None or draft.claim_expires_at <= now:
        return "nobody holds it"
    owner = "yours" if sheet.mine else one_line(draft.claimed_by)
    return f"{owner}, {left(draft.claim_expires_at, now)}"


def side_title(sheet: OpenDraft) -> Content:
    """Return the heading over the takeaways: what waits for a look, and how many alternatives there are."""
    errors, due = len(sheet.unacknowledged()), " to acknowledge" if sheet.decidable else ""
    found = [place.flag.severity for place in telling(sheet)]
    warnings, notes = found.count(Severity.WARNING), found.count(Severity.NOTE)
    acknowledged = found.count(Severity.ERROR) - errors
    parts = [
        Content.assemble((_plural(errors, "error") + due, "$error bold" if due else "$faint")) if errors else "",
        Content.assemble((f"{_plural(acknowledged, 'error')} acknowledged", "$faint")) if acknowledged else "",
        Content.assemble((f"{warnings} to check", "$warning")) if warnings else "",
        Content(_plural(notes, "note")) if notes else "",
    ]
    told = [part for part in parts if part] or [Content("nothing flagged")]
    return Content(DOT).join([*told, Content(_plural(len(sheet.draft.alternatives), "alternative"))])


def _plural(count: int, noun: str) -> str:
    return f"{count or 'no'} {noun}{'' if count == 1 else 's'}"


def first_evidence(sheet: OpenDraft) -> Span | None:
    """Return where the chosen takeaway's first evidence is drawn."""
    spans: Sequence[Span] = sheet.source(sheet.chosen).evidence
    return sheet.drawn_article.place(min(spans)) if spans else None
