"""Changing somebody's place or matter, against the rule or after a wrong triage: each for a reason, each undoable.

What a change follows from is read in its own transaction: whoever asks for it may have looked a moment ago.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kiosk.domain.overrides import By, Reason
from kiosk.domain.queue import Ticket
from kiosk.domain.refusals import TicketEnded
from kiosk.domain.room_now import beside, owed_at, stands_at
from kiosk.domain.ticket_life import IN_QUEUE
from kiosk.domain.triage import plan
from kiosk.store import days, queue, tickets
from kiosk.store.database import Connection
from kiosk.store.journal import Happening
from kiosk.usecases.house import House


@dataclass(frozen=True, slots=True)
class Beside:
    """A place in the order: before or after another ticket."""

    ticket_id: str
    before: bool


def place(house: House, by: By, ticket_id: str, where: Beside, reason: Reason, command: str) -> Ticket | TicketEnded:
    """Put somebody before or after somebody else, next to them."""

    def new(connection: Connection, ticket: Ticket) -> Mapping[str, object]:
        zone = house.clock.now().tzinfo
        rush = days.day_of(connection, ticket.day).rush
        others = [
            stands_at(other, rush)
            for other in tickets.live(connection, ticket.day, zone)
            if other.stage in IN_QUEUE and other.id != ticket.id
        ]
        theirs = stands_at(tickets.one(connection, where.ticket_id, zone), rush)
        return {"placed_at": beside(theirs, others, before=where.before)}

    details = {"reason": reason, "beside": where.ticket_id, "before": where.before}
    return _change(house, by, ticket_id, Happening.PLACED, new, command, details)


def unplace(house: House, by: By, ticket_id: str, command: str) -> Ticket | TicketEnded:
    """Let the rule decide again."""
    return _change(house, by, ticket_id, Happening.PLACED, lambda *_: {"placed_at": None}, command, {})


def set_urgent(
    house: House, by: By, ticket_id: str, urgent: bool, reason: Reason, command: str
) -> Ticket | TicketEnded:
    """Make somebody urgent, or not any more; their promise follows."""

    def new(_: Connection, ticket: Ticket) -> Mapping[str, object]:
        due = owed_at(ticket.taken_at, ticket.minutes, urgent, ticket.booked_at, ticket.returns_at)
        return {"urgent": urgent, "promised_at": due}

    details = {"reason": reason, "urgent": urgent}
    return _change(house, by, ticket_id, Happening.URGENCY_CHANGED, new, command, details)


def change_need(house: House, by: By, ticket_id: str, need: str, reason: Reason, command: str) -> Ticket | TicketEnded:
    """Correct what somebody comes for; service, length and promise follow the need's usual ones."""
    triage = house.pack.triage
    wanted = plan(triage, triage.needs[need], frozenset(), house.clock.now().date())

    def new(_: Connection, ticket: Ticket) -> Mapping[str, object]:
        urgent = ticket.urgent or wanted.urgent
        return {
            "need": need,
            "service": wanted.service,
            "minutes": wanted.minutes,
            "urgent": urgent,
            "promised_at": owed_at(ticket.taken_at, wanted.minutes, urgent, ticket.booked_at, ticket.returns_at),
        }

    details = {"reason": reason, "need": house.journal_need(need)}
    return _change(house, by, ticket_id, Happening.NEED_CHANGED, new, command, details)


def _change(
    house: House,
    by: By,
    ticket_id: str,
    kind: Happening,
    new: queue.New,
    command: str,
    details: Mapping[str, object],
) -> Ticket | TicketEnded:
    now = house.clock.now()
    return queue.change(house.database, ticket_id, kind, new, by=by, command=command, now=now, details=details)
