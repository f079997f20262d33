"""Changing somebody's place or matter, against the rule or after a wrong triage: each for a reason, each undoable."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from kiosk.domain.overrides import By, Reason
from kiosk.domain.queue import Ticket
from kiosk.domain.room_now import owed_at
from kiosk.domain.triage import plan
from kiosk.store import queue
from kiosk.store.journal import Happening
from kiosk.usecases.house import House

STEP = timedelta(seconds=1)
"""How far before or after somebody's promise a ticket is put that is moved there."""


@dataclass(frozen=True, slots=True)
class Beside:
    """A place in the order: before or after another ticket."""

    ticket: Ticket
    before: bool


def place(house: House, by: By, ticket_id: str, where: Beside, reason: Reason, command: str) -> Ticket:
    """Put somebody before or after somebody else."""
    theirs = where.ticket.placed_at or where.ticket.promised_at
    return queue.change(
        house.database,
        ticket_id,
        Happening.PLACED,
        by=by,
        command=command,
        now=house.clock.now(),
        details={"reason": reason, "beside": where.ticket.id, "before": where.before},
        placed_at=theirs - STEP if where.before else theirs + STEP,
    )


def unplace(house: House, by: By, ticket_id: str, command: str) -> Ticket:
    """Let the rule decide again."""
    return queue.change(
        house.database,
        ticket_id,
        Happening.PLACED,
        by=by,
        command=command,
        now=house.clock.now(),
        details={},
        placed_at=None,
    )


def set_urgent(house: House, by: By, ticket: Ticket, urgent: bool, reason: Reason, command: str) -> Ticket:
    """Make somebody urgent, or not any more; their promise follows."""
    return queue.change(
        house.database,
        ticket.id,
        Happening.URGENCY_CHANGED,
        by=by,
        command=command,
        now=house.clock.now(),
        details={"reason": reason, "urgent": urgent},
        urgent=urgent,
        promised_at=owed_at(ticket.taken_at, ticket.minutes, urgent, ticket.booked_at, ticket.returns_at),
    )


def change_need(house: House, by: By, ticket: Ticket, need: str, reason: Reason, command: str) -> Ticket:
    """Correct what somebody comes for; service, length and promise follow the need's usual ones."""
    triage, now = house.pack.triage, house.clock.now()
    wanted = plan(triage, triage.needs[need], frozenset(), now.date())
    urgent = ticket.urgent or wanted.urgent
    return queue.change(
        house.database,
        ticket.id,
        Happening.NEED_CHANGED,
        by=by,
        command=command,
        now=now,
        details={"reason": reason, "need": house.journal_need(need)},
        need=need,
        service=wanted.service,
        minutes=wanted.minutes,
        urgent=urgent,
        promised_at=owed_at(ticket.taken_at, wanted.minutes, urgent, ticket.booked_at, ticket.returns_at),
    )
