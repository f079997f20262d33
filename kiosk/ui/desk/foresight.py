"""What is foreseen of everybody who waits, looked at anew one at a time so that the window never stands still. No Qt.

A forecast takes some ten milliseconds: all of them at once would be felt.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from kiosk.usecases import foreseeing
from kiosk.usecases.foreseeing import Foreseen
from kiosk.usecases.house import House
from kiosk.usecases.room import Room

FRESH_SECONDS = 60.0
"""How long a forecast is believed; that of a ticket that has changed is not."""

MOST = 60
"""Who stands further back is not looked at: their turn to be warned of comes long before their call."""


@dataclass(frozen=True, slots=True)
class _Look:
    """What was foreseen of a ticket at a version of it; `at` is on the monotonic clock."""

    version: int
    at: float
    foreseen: Foreseen


@dataclass
class Foresight:
    """The last look at each ticket that waits."""

    _looks: dict[str, _Look] = field(default_factory=dict)

    @property
    def told(self) -> Mapping[str, Foreseen]:
        """What is foreseen, by ticket."""
        return {ticket: look.foreseen for ticket, look in self._looks.items()}

    def look(self, house: House, room: Room) -> bool:
        """Look at whoever was looked at longest ago; tell whether anybody had to be."""
        now = house.clock.monotonic()
        waiting = [one.id for one in room.in_order()[:MOST]] if room.sittings else []
        versions = {one.id: one.version for one in room.tickets}
        self._looks = {
            ticket: look
            for ticket, look in self._looks.items()
            if ticket in waiting and look.version == versions[ticket]
        }
        unseen = next((ticket for ticket in waiting if ticket not in self._looks), None)
        ticket = unseen or min(self._looks, key=lambda one: self._looks[one].at, default=None)
        if ticket is None or (unseen is None and now - self._looks[ticket].at < FRESH_SECONDS):
            return False
        foreseen = foreseeing.foresee(house, room, ticket)
        assert foreseen is not None
        self._looks[ticket] = _Look(versions[ticket], now, foreseen)
        return True
