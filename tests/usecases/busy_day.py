"""A day at NUMIKS as it may be: some sixty people, seven languages, two workshops, and whatever goes wrong."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import cycle
from random import Random

from kiosk.devices.clock import PretendClock
from kiosk.domain.day import DayState
from kiosk.domain.overrides import By, Closing, Reason
from kiosk.domain.queue import Ticket
from kiosk.domain.schedule import Slot
from kiosk.domain.visit import Booking
from kiosk.store import help_requests, journal
from kiosk.store.help_requests import HelpKind
from kiosk.usecases import adding, calling, day, diary, serving, sitting
from kiosk.usecases.adding import Newcomer
from kiosk.usecases.house import House
from tests.usecases.desks import MARIE, PAUL, SKILLS

NEEDS = ("A1", "A3", "A1", "H3", "A6", "A9", "A10", "A8", "A2", "G4", "A1", "H2", "A5", "D2", "E4", "A3", "A4", "F1")
LANGUAGES = ("fr", "fr", "ar", "fr", "en", "fr", "ar", "fr", "ary", "fr", "es", "fr", "ar", "en", "fr", "ro", "fr")
REFERRED = {"CCAS": ("B1", 7), "MLJ": ("D1", 5), "CES": ("E1", 3), "PERM:CIDFF": ("G3", 2), "PERM:droit": ("G1", 3)}
TOLD = {
    "A1": Closing(("aide_aux_demarches_administratives", "famille_scolarite"), 35, "entierement_accompagne", False),
    "H3": Closing(("email", "securite_numerique"), 20, "partiellement_autonome", False),
    "G4": Closing(("securite_numerique",), 25, "entierement_accompagne", True, "administration"),
    "A8": Closing(("etrangers_europe",), 40),
}
"""What advisers say; of A8 something that La Coop refuses."""

USUAL = Closing(("prendre_en_main_du_materiel",), 15, "autonome", False)


@dataclass
class BusyDay:
    """Whoever lives it; commands are told apart by `name`."""

    house: House
    name: str = "day"
    count: int = 0

    def command(self) -> str:
        self.count += 1
        return f"{self.name}-{self.count}"

    @property
    def clock(self) -> PretendClock:
        assert isinstance(self.house.clock, PretendClock)
        return self.house.clock

    def live(self, on: date, people: int = 58) -> None:
        """Live the whole day, from nine to closing."""
        house, random = self.house, Random(4)
        self.clock.set_wall(datetime(on.year, on.month, on.day, 9, 0, tzinfo=self.clock.now().tzinfo))
        day.confirm_clock(house, MARIE, self.command())
        day.set_state(house, MARIE, DayState.OPEN, self.command())
        team = (MARIE, PAUL)
        for by in team:
            sitting.sit(house, by, SKILLS[by.counter], ("fr", "ar"), self.command())
        self._referrals()
        self._ahead()
        busy: dict[By, tuple[Ticket, datetime] | None] = dict.fromkeys(team)
        needs, languages = cycle(NEEDS), cycle(LANGUAGES)
        left = people
        while self.clock.now().hour < 17:
            if left and random.random() < (0.5 if self.clock.now().hour in (10, 11, 14) else 0.28):
                left -= 1
                newcomer = Newcomer(next(needs), next(languages), urgent=random.random() < 0.08)
                ticket = adding.add(house, MARIE, newcomer, self.command())
                assert isinstance(ticket, Ticket)
                if random.random() < 0.06:
                    serving.cancel(house, MARIE, ticket.id, Reason.LEFT, self.command())
            for by in team:
                self._work(by, busy, random)
            self.clock.advance(180)
        day.close(house, MARIE, {}, self.command())

    def _work(self, by: By, busy: dict[By, tuple[Ticket, datetime] | None], random: Random) -> None:
        now, house = self.clock.now(), self.house
        serves = busy[by]
        if serves is not None and now >= serves[1]:
            ticket, busy[by] = serves[0], None
            if random.random() < 0.1:
                serving.refer(house, by, ticket.id, "CCAS", Reason.WRONG_NEED, self.command())
            else:
                serving.finish(house, by, ticket.id, TOLD.get(ticket.need or "", USUAL), self.command())
        if busy[by] is None:
            called = calling.call_next(house, by, self.command())
            if not isinstance(called, Ticket):
                return
            if random.random() < 0.07:
                serving.miss(house, by, called.id, self.command())
                return
            started = serving.start(house, by, called.id, self.command())
            assert isinstance(started, Ticket)
            busy[by] = started, now + timedelta(minutes=random.choice((9, 15, 24, 36)))

    def _referrals(self) -> None:
        house = self.house
        for target, (need, times) in REFERRED.items():
            for place in range(times):
                now = self.clock.now() + timedelta(minutes=31 * place + 7)
                told = house.journal_need(need)
                journal.referred(
                    house.database, command=self.command(), target=target, need=told, language="fr", now=now
                )
        for kind, times in ((HelpKind.LANGUAGE, 2), (HelpKind.DANGER, 1), (HelpKind.NEED, 3)):
            for _ in range(times):
                help_requests.ask(
                    house.database,
                    command=self.command(),
                    kind=kind,
                    silent=kind is HelpKind.DANGER,
                    need=None,
                    language="fr",
                    now=self.clock.now() + timedelta(minutes=95),
                )

    def _ahead(self) -> None:
        """Fill workshops, today's too, and book appointments for the days to come, one of a sensitive need."""
        house = self.house
        for place, attendance in enumerate(diary.sessions(house)[:4]):
            need = min(house.pack.directory.workshops[attendance.session.workshop].needs)
            for number in range(attendance.capacity + 2 if place == 0 else 3):
                seat = diary.enrol(house, MARIE, need, attendance.session, "fr", self.command())
                if place == 0 and number % 2 == 0:
                    diary.check_in_seat(house, MARIE, seat.id, self.command())
        for days, need in ((1, "A1"), (1, "A4"), (2, "G1"), (3, "A5")):
            start = (self.clock.now() + timedelta(days=days)).replace(hour=10 + days, minute=0)
            slot = Slot("demarches", start + timedelta(hours=need == "A4"), start + timedelta(hours=1 + (need == "A4")))
            assert isinstance(diary.book(house, MARIE, need, slot, "fr", self.command()), Booking)
