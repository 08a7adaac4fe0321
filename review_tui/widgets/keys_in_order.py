"""Keys of a field act in the order in which they were pressed: else letters overtake those that have a binding."""

import asyncio
from typing import cast

from textual import events
from textual.binding import BindingsMap, NoBinding
from textual.dom import DOMNode
from textual.message_pump import MessagePump

PATIENCE = 2.0
"""Seconds after which an act no longer waits for the letters before it: a field that is stuck must not hold it."""


class KeysInOrder(MessagePump):
    """What makes a field do itself what its keys mean; no widget, for Textual's fields inherit their looks from one.

    Textual puts a letter in at once, and sends Backspace up to the application first and back: of both in one packet,
    as over a slow line, Backspace would take the letter that was typed after it.
    """

    _bindings: BindingsMap

    async def _on_key(self, event: events.Key) -> None:
        try:
            bindings = self._bindings.get_bindings_for_key(event.key)
        except NoBinding:
            return
        for binding in bindings:
            # What the field can not do, as scroll where all is shown, those around it may.
            if await self.app.run_action(binding.action, cast("DOMNode", self)):
                event.stop()
                event.prevent_default()
                return

    async def heard(self) -> bool:
        """Wait until all keys that came so far have acted; return whether they have."""
        done = asyncio.Event()
        if not self.call_later(done.set):
            return False
        try:
            await asyncio.wait_for(done.wait(), PATIENCE)
        except TimeoutError:
            return False
        return True
