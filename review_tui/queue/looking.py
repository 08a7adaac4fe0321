"""The queue's way to second looks: those that wait for me, one after the other."""

from db.deciding.second_looks import Look, open_looks, take_look
from db.deciding.taken_out import taken_out
from db.errors import ConflictError
from db.records import DraftState
from review_tui.drawing.drawn_article import label_of
from review_tui.queue.pane import Queue
from review_tui.screens.look import Answered, LookScreen
from review_tui.screens.looks import LooksScreen


class Looking:
    """Takes second looks."""

    def __init__(self, queue: Queue) -> None:
        """Take those that wait for who sits at `queue`."""
        self._queue = queue
        self._session = queue.session
        self._unwritten: tuple[Look, Answered] | None = None
        """A look, and the answer to it that could not be written down: the next question about it begins with that.

        Another look at the same draft begins with the note alone: something else may stand there by then.
        """

    def looks(self, limit: int = 100) -> list[Look]:
        """Return the second looks that wait for me."""
        return open_looks(self._session.db, actor=self._session.actor, limit=limit)

    def do_looks(self) -> None:
        """Show the second looks that wait for me."""
        looks = self.looks()
        if looks:
            self._queue.app.push_screen(LooksScreen(looks, self._session.now()), self._look_chosen)
        else:
            self._queue.say("no second look waits for you")

    def _look_chosen(self, look: Look | None) -> None:
        if look is not None:
            before, answer = self._unwritten or (None, None)
            note = answer.note if answer and before and before.draft.id == look.draft.id else ""
            again = answer if before and before.id == look.id else None
            sets = taken_out(self._session.db, look.draft.article_id)
            screen = LookScreen(look, again, note=note, fresh=self._session.settings.fresh, sets=sets)
            self._queue.app.push_screen(screen, lambda answer: self._answered(look, answer))

    def _answered(self, look: Look, answer: Answered | None) -> None:
        if answer is not None:
            self._unwritten = (look, answer)
            self._queue.attempt(lambda: self._take(look, answer))

    def _take(self, look: Look, answer: Answered) -> None:
        """Write the answer down, say what came of it, and go on with what else waits."""
        session = self._session
        try:
            draft = take_look(
                session.db, look.id, second=answer.second, note=answer.note, actor=session.actor, at=session.now()
            )
        except ConflictError as error:
            name = label_of(look.draft.revision.text)
            raise ConflictError(f"looked at already, or no longer as it was approved: {name}") from error
        self._unwritten = None
        self._queue.reread()
        if look.kind == "afterwards":
            word = "written down: it is compared with what the first person did"
        else:
            word = "you agree: it may leave" if draft.state is DraftState.REVIEWED else "it is back in the queue"
        self._queue.say(word)
        if self.looks(1):
            self.do_looks()
