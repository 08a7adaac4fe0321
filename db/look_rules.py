"""The rules of second looks that writers and verifiers share: what a policy asks of an approval, and who approved."""

import hashlib
from collections.abc import Collection, Iterator
from dataclasses import dataclass, fields
from typing import Any, Literal

from db.names import folded as folded_name
from db.sections import folded_section
from db.strict_json import read_once


@dataclass(frozen=True)
class LookPolicy:
    """Which approvals a second person looks at."""

    before_share: float = 0.0
    """Of all approvals, held up until the look; drawn from the log's own hashes, so that nobody can choose."""
    before_sections: tuple[str, ...] = ()
    before_flags: tuple[str, ...] = ()
    """Kinds of flags that stand in the approved texts."""
    after_share: float = 0.0
    """Of all approvals, looked at blind afterwards."""


NO_LOOKS = LookPolicy()
_KEYS = frozenset(one.name for one in fields(LookPolicy))
Kind = Literal["before_export", "afterwards"]


@dataclass(frozen=True)
class WantedLook:
    """A second look that an approval asks for."""

    kind: Kind
    why: str


def looks_due(
    policy: LookPolicy, *, head: str, draft_id: int, section: str, flag_kinds: Collection[str], folded: bool = True
) -> Iterator[WantedLook]:
    """Yield the looks that a policy asks of an approval, at most one of each kind.

    Args:
        policy: What holds.
        head: The hash of the log's last entry before the approval; what is drawn is drawn from it.
        draft_id: Which draft.
        section: Of its article.
        flag_kinds: Of the flags that stand in the approved texts.
        folded: Whether sections are compared as everywhere; earlier versions took accents as they were typed.
    """
    drawn = hashlib.sha256(f"{head}/{draft_id}".encode()).digest()
    before, after = (int.from_bytes(part) / 2**32 for part in (drawn[:4], drawn[4:8]))
    kinds = set(flag_kinds) & set(policy.before_flags)
    if names_section(policy, section, folded=folded):
        yield WantedLook("before_export", f"section {section.strip().casefold()}")
    elif kinds:
        yield WantedLook("before_export", flagged(kinds))
    elif before < policy.before_share:
        yield WantedLook("before_export", "share")
    if after < policy.after_share:
        yield WantedLook("afterwards", "share")


def flagged(kinds: Collection[str]) -> str:
    """Return why a look is asked for where a policy names these kinds of flags."""
    return f"flag {', '.join(sorted(kinds))}"


def names_section(policy: LookPolicy, section: str, *, folded: bool = True) -> bool:
    """Return whether a policy names a section, however it is spelt."""
    compared = [_as_typed, folded_section] if folded else [_as_typed]
    return any(bool(plain(section)) and plain(section) in map(plain, policy.before_sections) for plain in compared)


def _as_typed(name: str) -> str:
    return name.strip().casefold()


def policy_of(stored: str) -> LookPolicy:
    """Return a policy as the record holds it, JSON; raises ValueError for one that others would read otherwise."""
    form = read_once(stored)
    if type(form) is not dict or form.keys() != _KEYS:
        raise ValueError("it is no policy for second looks")
    lists, shares = ("before_sections", "before_flags"), ("before_share", "after_share")
    named = all(type(form[key]) is list and all(type(one) is str for one in form[key]) for key in lists)
    if not named or not all(type(form[key]) in (int, float) and 0 <= form[key] <= 1 for key in shares):
        raise ValueError("a share or a list of this policy for second looks is none")
    return LookPolicy(
        form["before_share"], tuple(form["before_sections"]), tuple(form["before_flags"]), form["after_share"]
    )


def approvers_after(before: tuple[str, ...], facts: dict[str, Any]) -> tuple[str, ...]:
    """Return everybody who approved the words that an approval lets stand; one by `via` adds who undid or repeated."""
    actor = facts["actor"]
    if "via" not in facts:
        return (actor,)
    return before if folded_name(actor) in map(folded_name, before) else (*before, actor)
