"""What every verb works with."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date
from random import Random

from kiosk.content.pack import Pack
from kiosk.devices.clock import Clock
from kiosk.domain.confidential import is_confidential
from kiosk.domain.forecast import Habits
from kiosk.domain.habits import habits_of
from kiosk.domain.knowledge import Knowledge
from kiosk.domain.pace import Pace
from kiosk.store import arrivals, days, forecasts, served
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
    pace: Pace = field(default_factory=Pace, compare=False, repr=False)
    """Of the numbers given at this screen."""
    _learned: dict[date, tuple[Knowledge, Habits]] = field(default_factory=dict, compare=False, repr=False)

    def with_pack(self, pack: Pack) -> House:
        """Return the same house with other content; what was learned is read anew for its needs."""
        return replace(self, pack=pack, _learned={})

    @property
    def day(self) -> date:
        """The business day, which never goes back even when the clock does."""
        return days.business_day(self.database, self.clock.now().date())

    @property
    def knowledge(self) -> Knowledge:
        """What the visits of the days before have taught; read once a day."""
        return self._past[0]

    @property
    def habits(self) -> Habits:
        """What those who came on the days before let expect of today; read once a day."""
        return self._past[1]

    @property
    def _past(self) -> tuple[Knowledge, Habits]:
        day, now = self.day, self.clock.now()
        if day not in self._learned:
            past = served.known(self.database)
            knowledge = Knowledge.of(past.closed, past.counts, forecasts.ranks(self.database))
            came = arrivals.of_last_days(self.database, day, now.tzinfo)
            self._learned.clear()
            self._learned[day] = knowledge, habits_of(self.pack.triage, came, knowledge, day)
        return self._learned[day]

    def journal_need(self, need: str | None) -> str:
        """Return how the journal names a need: never the motive of a sensitive one, or one the content has lost."""
        if need is None:
            return ""
        return CONFIDENTIAL if is_confidential(self.pack.triage, need) else need
