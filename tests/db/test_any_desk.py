"""Whatever editors, nights and auditors do in whatever order, the record verifies, by both verifiers."""

import random
from collections.abc import Callable
from datetime import datetime
from typing import Any

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from db import exports
from db.articles import gates
from db.articles.wanted import to_draft
from db.deciding import acts as decisions
from db.deciding import planted, second_looks, undo
from db.deciding.look_policy import set_look_policy
from db.drafts import assignments, claims, working_copies
from db.drafts.saving import save_draft
from db.errors import TakeawaysError
from db.look_rules import LookPolicy
from db.records import Actor, Flag, Severity
from db.upkeep import redaction
from db.verifying.verify import verify
from tests.db.conftest import Newsroom, opened

PEOPLE = (*[Actor("Ana")] * 5, Actor("Ben"), Actor("Cem"))
"""One decides most: only one's own latest decisions are undone."""
BETTER = "The north pier of Eastmere grows by 40 metres."
WORDS = ["1:number", "1:name"]


class AnyDesk:
    """Acts drawn by chance on one record; what the record refuses is passed over."""

    def __init__(self, room: Newsroom, chance: random.Random) -> None:
        self.room, self.chance = room, chance

    def do(self, name: str) -> None:
        """Do one act by somebody on some draft."""
        room, db, pick = self.room, self.room.db, self.chance.choice
        live = "SELECT id FROM drafts WHERE state IN ('pending', 'reviewed', 'withdrawn')"
        draft = pick([row[0] for row in db.conn.execute(live)] or [0])
        by: dict[str, Any] = {"actor": pick(PEOPLE), "at": room.later(minutes=pick([1, 1, 1, 20]))}
        acts: dict[str, Callable[[], object]] = {
            "ingest": lambda: room.ingest(
                self._source(), pick(["One.", "Two boats came."]), section=pick(["", "Court"])
            ),
            "draft": lambda: room.draft(self._source(), *self._flags()),
            "claim": lambda: room.claim(draft, by["actor"]),
            "take over": lambda: claims.take_over(db, draft, **by),
            "edit": lambda: room.edit(
                draft,
                pick([BETTER, room.spare, room.texts[0]]),
                by["actor"],
                flags=self._some(),
                sources=self._sources(),
            ),
            "approve": lambda: room.approve(draft, by["actor"], acknowledged=pick([[], WORDS]), flags=self._some()),
            "reject": lambda: room.reject(draft, by["actor"], outcome=pick(["redraft", "never", "by_hand"])),
            "reopen": lambda: decisions.reopen(db, draft, version=room.load(draft).version, **by),
            "bring back": lambda: self._bring_back(by),
            "draft anew": lambda: self._draft_anew(by["at"]),
            "withdraw": lambda: room.withdraw(draft, by["actor"]),
            "undo": lambda: undo.undo(db, **by),
            "redo": lambda: undo.redo(db, **by),
            "look": lambda: second_looks.take_look(
                db, second_looks.open_looks(db, actor=by["actor"])[0].id, second=pick(["as_drafted", "changed"]), **by
            ),
            "export": lambda: room.export(*(each.draft.id for each in exports.exportable(db, at=by["at"]))),
            "policy": lambda: set_look_policy(
                db, LookPolicy(pick([0.0, 0.5]), pick([(), ("court",)]), pick([(), ("name",)]), 0.5), **by
            ),
            "plant": lambda: planted.plant(
                db, draft, position=2, text="Nine.", kind="number", actor=room.night, at=by["at"]
            ),
            "assign": lambda: assignments.assign(db, draft, "Ben", **by),
            "gate": lambda: gates.gate_article(db, 1, pick(["", "short: x"]), actor=room.night, at=by["at"]),
            "overrule": lambda: gates.overrule_gate(db, 1, **by),
            "redact": lambda: redaction.redact_entry(db, self.chance.randint(1, 30), reason="order", **by),
            "redact all": lambda: redaction.redact_article(db, pick([1, 2]), reason="order", **by),
            "type": lambda: working_copies.keep(db, draft, [BETTER, "", room.spare], base_version=1, **by),
        }
        try:
            acts[name]()
        except (TakeawaysError, IndexError):
            return

    def _bring_back(self, by: dict[str, Any]) -> None:
        """Reopen any rejected draft, beside whatever was drafted since."""
        found = self.room.db.conn.execute("SELECT id FROM drafts WHERE state = 'rejected'")
        draft = self.chance.choice([row[0] for row in found])
        decisions.reopen(self.room.db, draft, version=self.room.load(draft).version, **by)

    def _draft_anew(self, at: datetime) -> None:
        """Draft what wants a draft, as the drafter of the day does at once."""
        for revision in to_draft(self.room.db, limit=1, at=at):
            save_draft(self.room.db, revision.id, self.room.drafted(*self._flags()), actor=self.room.night, at=at)

    def _source(self) -> str:
        return self.chance.choice(["s1", "s2"])

    def _flags(self) -> list[Flag]:
        flag = Flag(self.chance.choice(["number", "name"]), self.chance.choice(list(Severity)), "It is another.")
        return self.chance.choice([[], [flag]])

    def _some(self) -> Any:
        return self.chance.choice([None, (tuple(self._flags()), (), ())])

    def _sources(self) -> Any:
        return self.chance.choice([None, [4, 2, 3], [1, 2, 3]])


NAMES = (
    *("ingest", "claim", "take over", "export", "policy", "plant", "assign", "gate", "overrule", "redact"),
    *("redact all", "type"),
    *("draft", "edit", "edit", "approve", "approve", "reject", "reopen", "withdraw", "undo", "redo", "look") * 3,
    *("reject", "draft anew", "undo", "bring back") * 3,
)


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture], phases=[Phase.generate]
)
@given(st.lists(st.sampled_from(NAMES), min_size=60, max_size=120), st.integers(0, 2**32))
def test_any_acts_leave_a_record_that_verifies(
    independent: Any, tmp_path_factory: Any, acts: list[str], seed: int
) -> None:
    """By `verify` of the package and by the one that auditors carry with them."""
    room = opened(tmp_path_factory.mktemp("any") / "takeaways.db")
    desk = AnyDesk(room, random.Random(seed))
    for name in ["draft", *acts]:
        desk.do(name)
    room.db.conn.commit()
    assert (verify(room.db).problems, independent.verify(room.path)) == ((), [])
    room.db.conn.close()
