"""The sound of who asks for help: once for each; for an illness until somebody goes; none for a danger. No Qt here."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from kiosk.speech.sounds import OwnSound
from kiosk.store.help_requests import HelpKind, HelpRequest

AGAIN_SECONDS = 8.0
"""After which an illness that nobody has gone to is rung for again, the next time the desk looks."""


@dataclass
class Alerts:
    """Rings through `play` for whoever asks, as seconds go by on a clock that is never set."""

    play: Callable[[OwnSound], None]
    monotonic: Callable[[], float]
    _known: frozenset[str] = field(default=frozenset())
    _rang: float = field(default=0.0)

    def look(self, asking: Sequence[HelpRequest]) -> None:
        """See who asks now."""
        fresh = [one for one in asking if one.id not in self._known and not one.silent]
        self._known = frozenset(one.id for one in asking)
        ill = any(one.kind is HelpKind.MEDICAL for one in fresh)
        waits = any(one.kind is HelpKind.MEDICAL and not one.silent for one in asking)
        if ill or (waits and self.monotonic() - self._rang >= AGAIN_SECONDS):
            self._rang = self.monotonic()
            self.play(OwnSound.MEDICAL)
        elif fresh:
            self.play(OwnSound.HELP)
