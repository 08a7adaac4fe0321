"""An invented newsroom morning, drafted by hand: what the pictures show and the tests review."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlite_utils import Database

from db.articles.saving import save_article
from db.deciding.acts import approve, reject
from db.drafts.rows import load_draft
from db.drafts.saving import save_draft
from db.records import Actor, ArticleText, Drafted, DraftedTakeaway, Flag, ModelInfo, Severity, Span
from review_tui.documenting.specimen_texts import COUNCIL, COURT, HOSTILE, SCIENCE, SPORT, STORM

MACHINE = Actor("night run", "machine")
MODEL = ModelInfo("embedded", "specimen", "0" * 64, settings={"max_chars": 140})


@dataclass(frozen=True)
class Specimen:
    """One invented article and its draft."""

    source_id: str
    headline: str
    section: str
    byline: str
    body: str
    takeaways: tuple[tuple[str, str], ...]
    """Text, and the beginning of the sentence that it rests on; three, then the alternatives."""
    flags: tuple[tuple[int, Flag], ...] = ()
    """Place among `takeaways`, and flag."""


def unwrapped(text: str) -> str:
    """Return `text` with each paragraph on one line; it is wrapped above for reading."""
    return "\n\n".join(paragraph.replace("\n", " ") for paragraph in text.split("\n\n"))


def _flag(
    kind: str, severity: Severity, message: str, start: int = 0, end: int = 0, *, there: Span | None = None
) -> Flag:
    return Flag(kind, severity, message, Span(start, end) if end else None, there)


def _place(body: str, words: str) -> Span:
    start = unwrapped(body).index(words)
    return Span(start, start + len(words))


SPECIMENS: tuple[Specimen, ...] = (
    Specimen(
        "specimen:bridge",
        "Council closes Quay Street bridge to cars after three-year dispute",
        "City hall",
        "Ruth Penhale",
        COUNCIL,
        (
            (
                "Dunmere council voted 7-4 to close the Quay Street bridge to cars from 1 March.",
                "Dunmere council voted",
            ),
            ("Repairs for cars would cost 12.8 million pounds, councillor Marta Ilves said.", "She said repairs"),
            ("Buses will keep using the bridge until the autumn.", "Buses will keep"),
            ("A petition against the closure has gathered 3,100 signatures.", "A petition against"),
            ("The closure will be reviewed after twelve months.", "The closure will"),
            ("Traders on Quay Street oppose the closure.", "Traders on Quay"),
        ),
        (
            (
                1,
                _flag(
                    "number",
                    Severity.ERROR,
                    "The article says 11.8 million, not 12.8 million.",
                    28,
                    47,
                    there=_place(COUNCIL, "11.8 million pounds"),
                ),
            ),
            (1, _flag("name", Severity.NOTE, "The office stands in the sentence before, not in this one.", 49, 71)),
        ),
    ),
    Specimen(
        "specimen:court",
        "Former treasurer of rowing club must repay 48,200 euros",
        "Court",
        "Jonas Feld",
        COURT,
        (
            ("A former treasurer of the Larkby rowing club was ordered to repay 48,200 euros.", "A former treasurer"),
            ("Judge Helene Brandt gave Peter Aasland a suspended sentence of ten months.", "She gave Peter"),
            ("The prosecution has two weeks to appeal.", "It has two weeks"),
            ("Fees will not rise this season, but the planned boathouse is postponed.", "Fees will not"),
            ("Aasland did not deny the transfers.", "Aasland did not"),
        ),
        ((1, _flag("attribution", Severity.WARNING, "The judge's words became a plain statement.", 0, 19)),),
    ),
    Specimen(
        "specimen:storm",
        "Storm Runa to reach western islands on Thursday, ferries cancelled",
        "Weather",
        "Weather desk",
        STORM,
        (
            ("A storm named Runa is forecast to reach the western islands early on Thursday.", "A storm that the"),
            (
                "Nordvik Lines has cancelled all sailings to Skarholm and Little Skar until Friday noon.",
                "Ferry company",
            ),
            ("Schools on Skarholm will be closed on Thursday.", "Schools on Skarholm"),
            ("Waves of nine metres are possible outside the skerries, the duty forecaster said.", "Waves of nine"),
            ("The service expects the wind to ease during Friday.", "The service expects"),
        ),
    ),
    Specimen(
        "specimen:cup",
        "Osei's late double sends Harrow Vale to the final",
        "Sport",
        "Colm Driscoll",
        SPORT,
        (
            ("Harrow Vale came from two goals down to beat Stenby 3-2.", "Harrow Vale came"),
            ("Substitute Amara Osei scored twice in the last eleven minutes.", "Substitute Amara"),
            ("Goalkeeper Joan Pryce has a broken finger and will miss the final on 14 June.", "He confirmed that"),
            ("About 1,850 people watched the match.", "About 1,850"),
        ),
        ((2, _flag("length", Severity.NOTE, "Longer than the two others; readers skim the last line.")),),
    ),
    Specimen(
        "specimen:bees",
        "Bees on mixed meadows live longer, study of 240 hives suggests",
        "Science",
        "Priya Nair",
        SCIENCE,
        (
            ("Bees that feed on at least five kinds of flower live longer than those kept on one.", "Bees that feed"),
            (
                "Workers on mixed meadows lived 31 days on average, those beside a single crop 26 days.",
                "Workers on mixed",
            ),
            ("A second phase begins in April with sensors that weigh each hive every hour.", "A second phase"),
            ("The work was paid for by the regional government.", "The work was"),
        ),
        ((0, _flag("certainty", Severity.WARNING, "The article says that the study suggests it.", 0, 4)),),
    ),
)

HOSTILE_SPECIMEN = Specimen(
    "specimen:hostile",
    "Headline with [sic], \x1b[31mred\x1b[0m and \u202esdrawkcab\u202c",
    "[/section]",
    "[bold]By line[/bold]",
    HOSTILE,
    (
        ("The [sic] in this article is part of the text, and so is [/].", "The [sic]"),
        ("A line tries to clear the screen: \x1b[2J and hides \u202etxet\u202c.", "A line tries"),
        ('Police said "no one was hurt" in a [redacted] evening.', "Police said"),
        ("Zero\u200bwidth stands beside \u05e9\u05dc\u05d5\u05dd.", "Zero"),
    ),
    ((0, _flag("quote", Severity.WARNING, "A [/] message with \x1b[31m codes and [link=x]markup[/link].")),),
)


def drafted_of(specimen: Specimen) -> Drafted:
    """Return the specimen's draft with its evidence cut from the body."""
    made = [
        DraftedTakeaway(
            text,
            (_sentence(unwrapped(specimen.body), begin),),
            flags=(*_found(specimen, number), _support(specimen, number)),
        )
        for number, (text, begin) in enumerate(specimen.takeaways)
    ]
    first, second, third, *rest = made
    return Drafted((first, second, third), tuple(rest), 1.0, MODEL)


def _found(specimen: Specimen, number: int) -> list[Flag]:
    return [flag for place, flag in specimen.flags if place == number]


def _support(specimen: Specimen, number: int) -> Flag:
    """Return how likely the article supports a takeaway, as the learned check says: less where a fact is wrong."""
    wrong = any(flag.severity is Severity.ERROR for flag in _found(specimen, number))
    score = 0.31 if wrong else 0.94 - 0.03 * number
    return Flag("support", Severity.NOTE, f"Support by the article: {score:.0%}.", score=score)


def _sentence(body: str, begin: str) -> Span:
    start = body.index(begin)
    ends = [place for place in (body.find(". ", start), body.find(".\n", start)) if place >= 0]
    return Span(start, min(ends) + 1 if ends else len(body))


def lay_out(db: Database, at: datetime, specimens: tuple[Specimen, ...] = SPECIMENS) -> list[int]:
    """Store the specimens as drafts of the past hours; return their ids."""
    ids = []
    for number, specimen in enumerate(specimens):
        then = at - timedelta(hours=5, minutes=-7 * number)
        article = ArticleText(
            specimen.source_id,
            specimen.headline,
            unwrapped(specimen.body),
            specimen.byline,
            specimen.section,
            "en",
            "2026-02-03T06:00:00Z",
        )
        saved = save_article(db, article, actor=MACHINE, at=then)
        ids.append(
            save_draft(db, saved.revision_id, drafted_of(specimen), actor=MACHINE, at=then + timedelta(minutes=3))
        )
    return ids


def lay_out_past(db: Database, editor: str, at: datetime, ages: Sequence[timedelta]) -> None:
    """Store decided drafts of past days, for the numbers: most approved, some edited, some rejected."""
    for number, ago in enumerate(ages):
        specimen, then = SPECIMENS[2 + number % 3], at - ago
        article = ArticleText(f"past:{number}", specimen.headline, unwrapped(specimen.body), section=specimen.section)
        saved = save_article(db, article, actor=MACHINE, at=then - timedelta(hours=2))
        draft_id = save_draft(db, saved.revision_id, drafted_of(specimen), actor=MACHINE, at=then - timedelta(hours=1))
        draft = load_draft(db, draft_id)
        seconds = 40 + 37 * number % 90
        person = Actor(editor)
        if number % 9 == 4:  # noqa: PLR2004 - one in nine
            reject(db, draft_id, reason="style", version=draft.version, actor=person, at=then, seconds=seconds)
            continue
        first, second, third = draft.texts
        texts = (first, second.replace("Friday", "Friday, 6 February,"), third.replace("the", "its", 1))
        chosen = texts if number % 4 == 1 else draft.texts
        approve(db, draft_id, chosen, version=draft.version, actor=person, at=then, seconds=seconds, end_seen=True)
