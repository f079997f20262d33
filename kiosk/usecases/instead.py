"""Something else instead of a long wait, from the desk: taken, the ticket ends with it; declined, nobody asks again.

What is got and what becomes of the ticket are one transaction, and are taken back as one.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, time

from kiosk.domain.directory import Session
from kiosk.domain.overrides import By, Reason
from kiosk.domain.queue import Ticket
from kiosk.domain.refusals import SessionFull, SlotTaken, TicketEnded
from kiosk.domain.room_now import owed_at
from kiosk.domain.schedule import Slot
from kiosk.domain.ticket_life import IN_QUEUE, Move, NotFromHere
from kiosk.domain.visit import Booking, Seat
from kiosk.store import acts, journal, queue, seats, tickets
from kiosk.store.database import Connection
from kiosk.store.journal import Happening
from kiosk.usecases import diary
from kiosk.usecases.diary import Then
from kiosk.usecases.house import House


class _Gone(Exception):
    """They wait no more: what was kept a moment ago is undone with the whole transaction."""

    def __init__(self, refusal: NotFromHere) -> None:
        super().__init__()
        self.refusal = refusal


class _Full(Exception):
    """There was a place on the waiting list only: it is undone with the whole transaction."""


def asked(house: House, ticket_id: str) -> bool:
    """Tell whether its visitor has said, at the kiosk or here, that they would rather wait."""
    midnight = datetime.combine(house.day, time(), house.clock.now().tzinfo)
    kinds = (Happening.TICKET_TAKEN, Happening.DECLINED, Happening.UNDONE)
    with house.database.reading() as connection:
        told = journal.details_since(connection, kinds, [ticket_id], midnight)
    declined = sum(kind is Happening.DECLINED or "declined" in details for kind, _, details in told)
    return declined > sum(details.get("what") == Happening.DECLINED for _, _, details in told)


def decline(house: House, by: By, ticket_id: str, command: str) -> Ticket | TicketEnded:
    """Note that somebody would rather wait: they are not asked again."""
    now = house.clock.now()
    return queue.change(
        house.database, ticket_id, Happening.DECLINED, lambda *_: {}, by=by, command=command, now=now, details={}
    )


def come_back(house: House, by: By, ticket_id: str, at: datetime, command: str) -> Ticket | NotFromHere:
    """Let somebody go and be called when they are back at `at`; the wait that was printed counts no more."""
    now = house.clock.now()
    with house.database.reading() as connection:
        ticket = tickets.one(connection, ticket_id, now.tzinfo)
    return queue.move(
        house.database,
        ticket_id,
        Move.SEND_OUT,
        by=by,
        command=command,
        now=now,
        details={"at": f"{at:%H:%M}"},
        returns_at=at,
        promised_at=owed_at(ticket.taken_at, ticket.minutes, ticket.urgent, returns_at=at),
        placed_at=None,
        latest_at=None,
    )


def take_slot(
    house: House, by: By, ticket_id: str, need: str, slot: Slot, language: str, command: str
) -> Booking | SlotTaken | NotFromHere:
    """Give somebody who waits an appointment instead."""
    details = {"reason": Reason.ASKED, "instead": acts.BOOKING}
    ends = _ends(house, by, ticket_id, Move.CANCEL, acts.BOOKING, command, details)
    try:
        return diary.book(house, by, need, slot, language, command, ends)
    except _Gone as gone:
        return gone.refusal


def take_seat(
    house: House, by: By, ticket_id: str, need: str, session: Session, language: str, command: str
) -> Seat | SessionFull | NotFromHere:
    """Give somebody who waits a seat in a workshop instead; nobody is sent away to a waiting list."""
    ends = _ends(house, by, ticket_id, Move.REFER, acts.SEAT, command, {"instead": acts.SEAT})

    def then(connection: Connection, seat_id: str) -> None:
        if seats.by_id(connection, seat_id, None).waiting:
            raise _Full
        ends(connection, seat_id)

    try:
        return diary.enrol(house, by, need, session, language, command, then)
    except _Full:
        return SessionFull()
    except _Gone as gone:
        return gone.refusal


def _ends(
    house: House, by: By, ticket_id: str, what: Move, got: str, command: str, details: Mapping[str, object]
) -> Then:
    now = house.clock.now()

    def end(connection: Connection, claim_id: str) -> None:
        ticket = tickets.one(connection, ticket_id, now.tzinfo)
        if ticket.stage not in IN_QUEUE:
            raise _Gone(NotFromHere(ticket.stage, what))
        ended = queue.move_in(
            connection, ticket, what, by=by, command=command, now=now, details=details, instead={got: claim_id}
        )
        if isinstance(ended, NotFromHere):
            raise _Gone(ended)

    return end
