"""Saying the board's calls in the waiting room."""

from __future__ import annotations

from collections.abc import Mapping

from kiosk.domain.directory import Counter
from kiosk.language import Catalogue
from kiosk.speech.voices import Voices
from kiosk.ui.announcer import Announcer
from kiosk.ui.board.calls import Call
from kiosk.usecases.announcing import spoken_call
from kiosk.usecases.watching import Sight


class CallsAloud:
    """Says calls through the announcer, in French and in the visitor's language, never the need."""

    def __init__(self, announcer: Announcer, catalogues: Mapping[str, Catalogue], voices: Voices) -> None:
        self._announcer, self._catalogues, self._voices = announcer, catalogues, voices

    def announce(self, call: Call, sight: Sight) -> None:
        """Say a call; the announcer's `ended` tells when it is over."""
        # A counter taken out of the content since is left to the board.
        counter = sight.directory.counters.get(call.counter) or Counter(call.counter, "")
        said = spoken_call(call.key, call.number, counter, call.language, self._catalogues, self._voices)
        self._announcer.announce(said)

    def withdraw(self, key: str) -> None:
        """Say no more of a call."""
        self._announcer.withdraw(key)
