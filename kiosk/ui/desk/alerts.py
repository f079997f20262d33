"""The sound of somebody who asks for help: once for each, loud for an illness, none at all for a danger. No Qt here."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from kiosk.speech.sounds import OwnSound
from kiosk.store.help_requests import HelpKind, HelpRequest


@dataclass
class Alerts:
    """Rings through `play` for whoever has not been rung for yet."""

    play: Callable[[OwnSound], None]
    _known: frozenset[str] = field(default=frozenset())

    def look(self, asking: Sequence[HelpRequest]) -> None:
        """See who asks now."""
        fresh = [one for one in asking if one.id not in self._known and not one.silent]
        self._known = frozenset(one.id for one in asking)
        if fresh:
            ill = any(one.kind is HelpKind.MEDICAL for one in fresh)
            self.play(OwnSound.MEDICAL if ill else OwnSound.HELP)
