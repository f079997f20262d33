"""What every verb works with."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from random import Random

from kiosk.content.pack import Pack
from kiosk.devices.clock import Clock
from kiosk.domain.deciding import Situation
from kiosk.domain.knowledge import Knowledge
from kiosk.store import bookings, days, forecasts, seats, served, tickets
from kiosk.store.database import Database
from kiosk.store.journal import CONFIDENTIAL
from kiosk.usecases.hashing import Hasher


@dataclass(frozen=True)
class House:
    """One site at work: its store, its content, its time, its chance, and what it makes of secrets."""

    database: Database
    pack: Pack
    clock: Clock
    random: Random
    hasher: Hasher = Hasher()

    _known: dict[date, Knowledge] = field(default_factory=dict, compare=False, repr=False)

    @property
    def day(self) -> date:
        """The business day, which never goes back even when the clock does."""
        return days.business_day(self.database, self.clock.now().date())

    @property
    def knowledge(self) -> Knowledge:
        """What the visits of the days before have taught; read once a day."""
        day = self.day
        if day not in self._known:
            past = served.known(self.database)
            self._known.clear()
            self._known[day] = Knowledge.of(past.closed, past.counts, forecasts.ranks(self.database))
        return self._known[day]

    def situation(self) -> Situation:
        """Gather what a decision weighs, as it is now."""
        now = self.clock.now()
        return Situation(
            now=now,
            directory=self.pack.directory,
            booked=bookings.booked_cells(self.database, now),
            seats=seats.seats_taken(self.database, now),
            queue=tickets.waiting(self.database, self.day),
        )

    def journal_need(self, need: str | None) -> str:
        """Return how the journal names a need: never the motive of a sensitive one."""
        if need is None:
            return ""
        return CONFIDENTIAL if self.pack.triage.needs[need].sensitive else need
