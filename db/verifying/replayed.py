"""What the log says, as far as it was followed: of drafts, articles, second looks and decisions, and what is wrong."""

from dataclasses import dataclass, field

from db.verifying import logged


@dataclass(frozen=True)
class Problem:
    """One thing that is wrong with the record."""

    entry: int | None
    """The log entry that it concerns, or None."""
    kind: str
    """gap, link, hash, form, clock, text, rule, state or anchor."""
    message: str


@dataclass(slots=True)
class DraftReplay:
    """What the log says of one draft."""

    article: int = 0
    revision: str = ""
    state: str = ""
    version: int = 0
    state_entry: int = 0
    drafted_entry: int = 0
    drafted_at: str = ""
    origin: tuple[str, ...] = ()
    """Drafter, model, its revision, prompt and its hash."""
    text_entry: int = 0
    """The last entry that holds the draft's texts."""
    text: str | None = None
    """The texts that stand since the last act that may rewrite, as a JSON array; None where they were blanked."""
    bound: list[logged.Binding] = field(default_factory=list)
    """By every entry since then that binds the draft's rows."""
    rewritten: int = 0
    """The last entry that may have changed texts and rows."""
    approval: int = 0
    """The last entry that approved the draft, whatever became of it since."""
    drafted_text: str | None = None
    coverage: int | None = None
    flags: tuple[str, ...] | None = None
    risk: int | None = None
    """Whole per cents of the article that it rests on, kinds of flags and risk, as its first entry states them."""
    first_rows: logged.Binding | None = None
    """Of the rows that it began with; None where the log does not bind them, or an order took them."""
    section: str = ""
    """Of its article when it was drafted."""
    holder: str = ""
    assignee: str = ""
    assignment: int | None = None
    """Whom it is for, and the entry that says so."""
    exported_at: str = ""
    """When it left first."""
    planted: bool = False
    copied_from: int = 0
    needs_look: bool = False
    """Whether a second person must look before an export."""
    asked: frozenset[str] = frozenset()
    """The looks that the last approval with any asked for."""
    approver: str = ""
    approvers: tuple[str, ...] = ()
    """Who approved last, and everybody who approved these words."""
    editor: str = ""
    """Who edited last, folded as the second look compares names."""
    decided_by: tuple[str, ...] = ()
    """Everybody who decided on it, whatever was undone since."""
    standing: int = 0
    """How many decisions on it were not undone, or repeated since."""
    ordered: int = 0
    """The entry that made it stale because of a redaction."""
    rests_on: int = 0
    """The approval that the last one is, brings back or repeats."""
    acknowledged: tuple[str, ...] = ()
    """Error flags that this one took note of."""
    looks: frozenset[str] = frozenset()
    """The looks that every approval of the rows that stand asked for."""
    redacted_entry: int = 0

    @property
    def is_untouched(self) -> bool:
        """Return whether no act wrote its rows anew since it was drafted, as far as the log binds them."""
        return any(one.entry == self.drafted_entry for one in self.bound)

    @property
    def shows_approval(self) -> bool:
        """Return whether its rows are still those that were approved last: nothing rewrote or blanked them since."""
        return self.approval >= self.rewritten > 0 and not self.redacted_entry


@dataclass(slots=True)
class ArticleReplay:
    """What the log says of one article."""

    source: str = ""
    created_at: str = ""
    revision: str = ""
    """The SHA-256 of its current text."""
    entry: int = 0
    """Its last `ingested` entry."""
    metadata: logged.Metadata | None = None
    """As that entry states it; None in entries of an older form."""
    details: str | None = None
    """The JSON of its details; None where it was blanked or not logged."""
    gate: str = ""
    overruled: str = ""
    gate_entry: int = 0
    outcome: str = ""
    """What editors decided about drafting it."""


@dataclass(frozen=True, slots=True)
class LookReplay:
    """A second look that an approval asked for, with its answer once there is one."""

    verdict: str = ""
    first: str = ""
    second: str = ""
    looker: str = ""
    entry: int | None = None
    at: str = ""


@dataclass(frozen=True, slots=True)
class PolicyReplay:
    """A policy for second looks that an entry sets."""

    entry: int
    digest: str
    set_by: tuple[str, str]
    """When and by whom."""
    former: int = 0
    """Of how many the upgrade named it as one that was set before such entries came; 0 where the entry sets it."""
    folded: bool = False
    """Whether the sections that it names are compared as everywhere; earlier versions did not."""


@dataclass(slots=True)
class PlantedReplay:
    """A planted error and its revelation, once there is one."""

    caught: bool | None = None
    entry: int | None = None
    kind: str | None = None
    position: int | None = None


@dataclass(slots=True)
class Decided:
    """A decision that its actor can undo."""

    draft: int
    act: str
    actor: str
    before: str | None
    after: str | None
    """The texts before and after it as JSON arrays; None where they were blanked."""
    rests_on: int = 0
    """The approval of the draft's that it is, or that was the last before it."""
    stands: bool = True
    """Whether it stands after what was undone and repeated since."""


@dataclass(frozen=True, slots=True)
class Owed:
    """What an entry still asks of those that follow it on its article."""

    entry: int
    draft: int
    why: str
    """replaced: a new draft comes; changed: each draft of the article that waits or is reviewed goes stale; reopened:
    the draft before comes back."""
    by: tuple[str, str]
    """Time and actor, which are those of the same transaction."""
