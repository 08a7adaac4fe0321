"""A screen on top of the desk that is closed once: the second of two keys that close it does nothing."""

from typing import Generic, TypeVar

from textual.await_complete import AwaitComplete
from textual.screen import ModalScreen

Result = TypeVar("Result")


class OnTop(ModalScreen[Result], Generic[Result]):
    """Hands back its answer while it is the uppermost screen, and never again."""

    def dismiss(self, result: Result | None = None) -> AwaitComplete:
        """Close this screen; where it is closed already, or another one lies on it, do nothing.

        Textual takes away the uppermost screen, whichever asks for it.
        """
        if self.app.screen_stack[-1:] != [self]:
            nothing: AwaitComplete = AwaitComplete.nothing()  # type: ignore[no-untyped-call]
            return nothing
        return super().dismiss(result)
