"""The review without a terminal: one editor's session on the record, every act a method, every answer a value.

Saving is synchronous and ordered: a method returns after its transaction, or raises and has changed nothing.
"""

from dataclasses import dataclass, field

from db.deciding.making_way import newer_in_the_way
from db.deciding.taken_out import taken_out
from db.drafts import claims, queue, working_copies
from db.drafts.rows import load_draft
from db.drafts.working_copies import WorkingCopy
from db.errors import BusyError, NewerDraftError, RefusedError
from db.records import Actor, Draft, DraftState
from review_tui.sitting.claiming import Claiming
from review_tui.sitting.deciding import Deciding
from review_tui.sitting.keeping import Keeping, laid
from review_tui.sitting.open_draft import OpenDraft
from review_tui.sitting.place import Place
from review_tui.sitting.rejections import with_reasons
from review_tui.sitting.rounds import Rounds


@dataclass
class Session(Place):
    """What an editor opens and leaves; words are kept by `keeping`, claims by `claiming`, decisions by `deciding`."""

    rounds: Rounds = field(init=False)
    keeping: Keeping = field(init=False)
    claiming: Claiming = field(init=False)
    deciding: Deciding = field(init=False)
    _seen_change: int = -1

    def __post_init__(self) -> None:
        """Begin at the top of the queue."""
        self.rounds = Rounds(self.db, self.actor, self.now)
        self.keeping = Keeping(self)
        self.claiming = Claiming(self, self.keeping)
        self.deciding = Deciding(self, self.keeping, self.rounds, open_draft=self.open_draft)

    def take_name(self, name: str) -> None:
        """Let `name` be who reviews; called before anything is opened."""
        self.actor = self.rounds.actor = Actor(name)

    # -- what is there -----------------------------------------------------------------------------------------------

    def counts(self) -> queue.Counts:
        """Return how many drafts are free, mine, held by others, and so on."""
        return queue.counts(self.db, actor=self.actor, at=self.now())

    def rows(self, offset: int, limit: int) -> list[queue.QueueRow]:
        """Return rows of the queue in the session's view."""
        view, now = self.rounds.filters, self.now()
        rows = queue.page(self.db, view, offset=offset, limit=limit, at=now, actor=self.actor)
        return with_reasons(self.db, rows)

    def others_acted(self) -> bool:
        """Return whether another process changed the database since this was last asked."""
        change = queue.change_counter(self.db)
        changed, self._seen_change = change != self._seen_change, change
        if changed:
            self.claiming.give_back_the_rest()
        return changed

    def newer_in_the_way(self) -> NewerDraftError | None:
        """Return why the open draft, a rejected one, can not come back: a newer draft is somebody's; None else."""
        draft = self.open.draft if self.open is not None else None
        if draft is None or draft.state is not DraftState.REJECTED:
            return None
        return newer_in_the_way(self.db, draft, actor=self.actor, at=self.now())

    # -- opening and leaving -----------------------------------------------------------------------------------------

    def open_draft(self, draft_id: int) -> OpenDraft:
        """Put a draft on the desk; claim it if it waits and nobody holds it; bring back what I typed before.

        What another process keeps me from claiming can be read, and claimed later. The draft before stays on the desk
        until the next one is there.

        Raises:
            TakeawaysError: What is typed could not be kept, or the draft can not be opened.
        """
        if self.open is not None and self.open.draft.id == draft_id:
            return self.open
        self.keeping.keep()
        hindered = False
        try:
            draft = claims.claim(self.db, draft_id, actor=self.actor, at=self.now(), lease=self.settings.lease)
        except (RefusedError, BusyError) as error:
            hindered = isinstance(error, BusyError)
            draft = load_draft(self.db, draft_id)
        sheet, copy = self._laid_out(draft)
        self.leave(hindered=hindered)
        self.claiming.not_given_back.discard(draft_id)
        if not hindered:
            self.claiming.give_back_the_rest()
        self.open, self.keeping.known = sheet, copy
        self.note_what_holds()
        self.saved_at = copy.kept_at if copy else None
        self.claiming.renew_later()
        self.rounds.arrived(draft_id)
        return sheet

    def _laid_out(self, draft: Draft) -> tuple[OpenDraft, WorkingCopy | None]:
        waits = draft.state is DraftState.PENDING
        copy = working_copies.kept(self.db, draft.id, actor=self.actor) if waits else None
        shown, standing = laid(draft, copy)
        mine = waits and draft.claimed_by == self.actor.name
        sets = tuple(taken_out(self.db, draft.article_id))
        return OpenDraft(shown, self.recheck, self.now(), standing, standing, mine=mine, sets=sets), copy

    def leave(self, *, hindered: bool = False) -> None:
        """Clear the desk: keep what is typed, give back the claim; one that can not be given back ends by itself.

        Where another process hinders that, or did so just now (`hindered`) and would be waited for once more, it is
        given back when that one has written.

        Raises:
            TakeawaysError: What is typed could not be kept; the draft then stays on the desk.
        """
        if self.open is None:
            return
        self.keeping.keep()
        if self.open.mine and self.open.decidable:
            self.claiming.give_back(self.open.draft.id, hindered=hindered)
        self.open = None

    def quit(self) -> None:
        """Clear the desk and give back every claim of mine; raises TakeawaysError as `leave` does."""
        self.leave()
        self.claiming.give_back_all()

    def forget_if_open(self, draft_id: int) -> None:
        """Clear the desk without a further act when this draft is on it, so that it is read afresh."""
        if self.open is not None and self.open.draft.id == draft_id:
            self.open = None
