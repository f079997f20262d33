"""Taking back what one has just done."""

from __future__ import annotations

from kiosk.domain.overrides import By
from kiosk.domain.queue import Ticket
from kiosk.domain.refusals import NothingToUndo, StillBusy
from kiosk.store import acts, tickets
from kiosk.store.acts import Act
from kiosk.usecases.house import House


def last_act(house: House, by: By) -> Act | None:
    """Return what `by` did last and can take back."""
    with house.database.reading() as connection:
        return acts.last(connection, house.day, by)


def ticket_of(house: House, act: Act) -> Ticket:
    """Return what an act was done to, as it is now, wherever it has gone since."""
    with house.database.reading() as connection:
        return tickets.one(connection, act.subject, house.clock.now().tzinfo)


def take_back(house: House, by: By, act: Act, command: str) -> str | NothingToUndo | StillBusy:
    """Take back `act`, which `last_act` told, and return the ticket's id."""
    return acts.undo(house.database, act.id, by=by, command=command, now=house.clock.now())
