"""What an entry of the review log says beside who acted, when and on what: each fact by its name."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields, replace
from typing import Any

from db.records import ModelInfo


@dataclass(frozen=True, kw_only=True)
class Facts:
    """The facts of one act; what is empty or None is not said.

    Writers and readers know them by these names alone. Which act says which, and of what sort each is, the verifiers
    know for themselves; `docs/review-log.md` specifies it.
    """

    state: str = ""
    state_before: str = ""
    version: int = 0
    via: str = ""
    """`undo` or `redo`, of the entry `about`."""
    about: int = 0
    reason: str = ""
    outcome: str = ""

    changed: int | None = None
    """How many of the three are not as drafted."""
    sources: Sequence[int] | None = None
    words: int | None = None
    """Of the article."""
    milliseconds: int | None = None
    """How long the draft was on the screen."""
    end_seen: bool | None = None
    guidelines: str = ""
    acknowledged: Sequence[str] | None = None
    approvers: Sequence[str] | None = None
    second_looks: Sequence[str] | None = None
    was_exported: bool | None = None

    policy: int | None = None
    policy_sha256: str = ""
    folded: bool | None = None
    former: int | None = None

    stood: int | None = None
    """How many entries the record had that a restored one took the place of."""
    stood_sha256: str = ""
    """The hash of the last of them."""

    kind: str = ""
    """Of a second look, or of a planted error."""
    first: str = ""
    second: str = ""
    verdict: str = ""
    caught: bool | None = None
    position: int | None = None
    decision: str = ""

    coverage_percent: int | None = None
    drafter: str = ""
    model: str = ""
    model_revision: str = ""
    prompt: str = ""
    prompt_sha256: str = ""
    risk: int | None = None
    flags: Sequence[str] | None = None
    planted: bool | None = None
    copied_from: int | None = None
    retryable: bool | None = None

    former_owner: str = ""
    assignee: str = ""
    former_assignee: str = ""
    format: str = ""
    target: str = ""
    run: int | None = None

    source: str = ""
    """The article's id at its source."""
    source_version: str = ""
    substance: str = ""
    metadata_changed: Sequence[str] | None = None
    section: str = ""
    genre: str = ""
    language: str = ""
    rights: str = ""
    pub_status: str = ""
    embargoed_until: str = ""
    expires_at: str = ""

    sentence: str = ""
    """Of a gate, as earlier versions said it."""
    clock_back_seconds: int | None = None

    @classmethod
    def of(cls, body: Mapping[str, Any]) -> "Facts":
        """Return what the body of an entry says, whatever else it holds."""
        return cls(**{name: body[name] for name in _NAMES if name in body})

    def to_body(self) -> dict[str, Any]:
        """Return what is said, as it stands in the body."""
        said = ((one.name, getattr(self, one.name), one.default) for one in fields(self))
        return {name: value for name, value, unsaid in said if value is not None and value != unsaid}


def made_by(model: ModelInfo, facts: Facts) -> Facts:
    """Return the facts of an act, and which model made what it is about."""
    return replace(
        facts,
        drafter=model.drafter,
        model=model.model,
        model_revision=model.revision,
        prompt=model.prompt_id,
        prompt_sha256=model.prompt_sha256,
    )


_NAMES = tuple(one.name for one in fields(Facts))
NO_FACTS = Facts()
