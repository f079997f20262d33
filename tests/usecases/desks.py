"""A room at work for these tests: people who wait, and two of the team who receive them."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, field
from datetime import timedelta
from itertools import count

from kiosk.devices.clock import PretendClock
from kiosk.domain.day import DayState
from kiosk.domain.overrides import By, Closing, Reason
from kiosk.domain.queue import Ticket
from kiosk.store import tickets
from kiosk.usecases import adding, calling, day, instead, reordering, serving, sitting
from kiosk.usecases.adding import Newcomer
from kiosk.usecases.house import House
from kiosk.usecases.reordering import Beside

MARIE, PAUL, ZOE = By("marie", "poste_1"), By("paul", "poste_2"), By("zoe", "poste_3")
SKILLS = {
    "poste_1": ("accueil", "express", "demarches", "numerique"),
    "poste_2": ("accueil", "express", "demarches"),
    "poste_3": ("accueil", "express", "numerique"),
}
TOLD = Closing(("papiers",), 20, "guide")


@dataclass
class Team:
    """The verbs of the desk, each under a command of its own."""

    house: House
    _count: count[int] = field(default_factory=count)

    def command(self) -> str:
        """Return a command nobody has given yet, as long as a UUID."""
        return f"{next(self._count):036}"

    def sit(self, *people: By) -> None:
        """Open the day and have people sit down at their counters."""
        day.set_state(self.house, people[0], DayState.OPEN, self.command())
        for by in people:
            sitting.sit(self.house, by, SKILLS[by.counter], ("fr",), self.command())

    def add(self, need: str | None = "A1", by: By = MARIE, *, urgent: bool = False) -> Ticket:
        """Give somebody a number by hand, a second after whoever came before."""
        assert isinstance(self.house.clock, PretendClock)
        self.house.clock.advance(1)
        return known(adding.add(self.house, by, Newcomer(need, "fr", urgent), self.command()))

    def call(self, by: By = MARIE) -> Ticket:
        """Call who is next."""
        return known(calling.call_next(self.house, by, self.command()))

    def serve(self, ticket: Ticket, by: By = MARIE) -> Ticket:
        """Begin the visit of somebody called."""
        return known(serving.start(self.house, by, ticket.id, self.command()))

    def finish(self, ticket: Ticket, by: By = MARIE) -> Ticket:
        """End a visit."""
        return known(serving.finish(self.house, by, ticket.id, TOLD, self.command()))

    def place(self, ticket: Ticket, beside: Ticket, by: By = MARIE, *, before: bool) -> Ticket:
        """Put somebody beside somebody else."""
        where = Beside(beside.id, before)
        return known(reordering.place(self.house, by, ticket.id, where, Reason.FRAIL, self.command()))

    def now(self, ticket: Ticket) -> Ticket:
        """Return a ticket as it is kept."""
        with self.house.database.reading() as connection:
            return tickets.one(connection, ticket.id, self.house.clock.now().tzinfo)

    def rows(self, query: str) -> list[tuple[object, ...]]:
        """Read the file as anybody could."""
        with closing(sqlite3.connect(self.house.database.path)) as connection:
            return connection.execute(query).fetchall()


def known(result: object) -> Ticket:
    """Return the ticket of a verb that is known not to refuse."""
    assert isinstance(result, Ticket), result
    return result


Verb = Callable[[House, By, Ticket, str], object]

VERBS: dict[str, Verb] = {
    "call": lambda house, by, ticket, command: calling.call_this_one(house, by, ticket.id, Reason.QUICK, command),
    "recall": lambda house, by, ticket, command: calling.recall(house, by, ticket.id, command),
    "put_back": lambda house, by, ticket, command: calling.put_back(house, by, ticket.id, command),
    "start": lambda house, by, ticket, command: serving.start(house, by, ticket.id, command),
    "finish": lambda house, by, ticket, command: serving.finish(house, by, ticket.id, TOLD, command),
    "hold": lambda house, by, ticket, command: serving.hold(house, by, ticket.id, command),
    "bring_back": lambda house, by, ticket, command: serving.bring_back(house, by, ticket.id, command),
    "miss": lambda house, by, ticket, command: serving.miss(house, by, ticket.id, command),
    "transfer": lambda house, by, ticket, command: serving.transfer(
        house, by, ticket.id, "accueil", Reason.COLLEAGUE, command
    ),
    "refer": lambda house, by, ticket, command: serving.refer(house, by, ticket.id, "CAF", Reason.COLLEAGUE, command),
    "cancel": lambda house, by, ticket, command: serving.cancel(house, by, ticket.id, Reason.LEFT, command),
    "decline": lambda house, by, ticket, command: instead.decline(house, by, ticket.id, command),
    "send_out": lambda house, by, ticket, command: instead.come_back(
        house, by, ticket.id, ticket.taken_at + timedelta(minutes=45), command
    ),
    "unplace": lambda house, by, ticket, command: reordering.unplace(house, by, ticket.id, command),
    "urgent": lambda house, by, ticket, command: reordering.set_urgent(
        house, by, ticket.id, not ticket.urgent, Reason.DISTRESS, command
    ),
    "need": lambda house, by, ticket, command: reordering.change_need(
        house, by, ticket.id, "G1", Reason.WRONG_NEED, command
    ),
}
"""What can be done to one ticket, by its name."""
