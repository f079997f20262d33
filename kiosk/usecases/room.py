"""Everything about today that the desk, the board and the estimate look at, read at one moment of the store."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from kiosk.domain.day import Day
from kiosk.domain.directory import Directory
from kiosk.domain.knowledge import Knowledge
from kiosk.domain.promises import order_key
from kiosk.domain.queue import Ticket
from kiosk.domain.room import Appointment, Desk, QueueTicket, RoomState, minutes_of
from kiosk.domain.room_now import room_state
from kiosk.domain.sitting import Sitting, desks_of
from kiosk.domain.situation import Outlook
from kiosk.domain.ticket_life import IN_QUEUE
from kiosk.store import bookings, days, help_requests, seats, sittings, tickets
from kiosk.store.bookings import StoredBooking
from kiosk.store.database import Connection
from kiosk.store.help_requests import HelpRequest
from kiosk.store.seats import StoredSeat
from kiosk.usecases.house import House


@dataclass(frozen=True)
class Room:
    """One moment of the day. Times are aware, in the site's zone."""

    now: datetime
    day: Day
    tickets: tuple[Ticket, ...]
    """Those that have not ended, in the order of their numbers."""
    calls: tuple[Ticket, ...]
    """Called last, the newest first; some may have ended."""
    missed: tuple[Ticket, ...]
    """Called, and did not come; the last first."""
    sittings: tuple[Sitting, ...]
    bookings: tuple[StoredBooking, ...]
    """Today's, cancelled ones too, in time order."""
    seats: tuple[StoredSeat, ...]
    """Of today's workshops."""
    help: tuple[HelpRequest, ...]
    state: RoomState
    days_jumped: int = 0
    """By how many days the clock has jumped ahead without anybody saying that it is right: nothing old is erased."""

    @property
    def clock_wrong(self) -> bool:
        """Whether the clock tells another day than the one whose numbers run (faults B1–B3)."""
        return self.day.date != self.now.date()

    def desk(self, counter: str) -> Desk | None:
        """Return the desk of a counter, or None when nobody receives there."""
        return next((desk for desk in self.state.desks if desk.code == counter), None)

    def ticket(self, ticket_id: str) -> Ticket | None:
        """Return a ticket that has not ended."""
        return next((ticket for ticket in self.tickets if ticket.id == ticket_id), None)

    def known(self, ticket_id: str) -> Ticket | None:
        """Return a ticket that has not ended, or that somebody missed can still come back with."""
        return next((ticket for ticket in (*self.tickets, *self.missed) if ticket.id == ticket_id), None)

    def in_order(self) -> list[QueueTicket]:
        """Return who waits, in the order of their promises."""
        return sorted(self.state.waiting, key=order_key(self.state.rush))


def read(house: House) -> Room:
    """Return the room as it is now."""
    now, day = house.clock.now(), house.day
    knowledge = house.knowledge
    with house.database.reading() as connection:
        begun = days.day_of(connection, day)
        live = tickets.live(connection, day, now.tzinfo)
        midnight = datetime.combine(day, time(), now.tzinfo)
        tomorrow = datetime.combine(day + timedelta(days=1), time(), now.tzinfo)
        today = bookings.of_day(connection, midnight, tomorrow)
        sat = sittings.open_ones(connection, now.tzinfo)
        used = sittings.used_since(connection, midnight)
        return Room(
            now=now,
            day=begun,
            tickets=live,
            calls=tickets.called(connection, day, now.tzinfo),
            missed=tickets.missed(connection, day, now.tzinfo),
            sittings=sat,
            bookings=today,
            seats=seats.of_day(connection, midnight, tomorrow),
            help=help_requests.open_ones(connection, now.tzinfo),
            state=_state(house.pack.directory, live, today, sat, now, begun, knowledge, used=used),
            days_jumped=days.jumped(connection, now.date()),
        )


def outlook(house: House) -> Outlook | None:
    """Return what a wait is foreseen from, or None as long as nobody has sat down today."""
    now = house.clock.now()
    with house.database.reading() as connection:
        if not sittings.used_since(connection, datetime.combine(house.day, time(), now.tzinfo)):
            return None
        state = state_in(connection, house, tickets.live(connection, house.day, now.tzinfo))
    return Outlook(state, house.habits, house.knowledge)


def state_in(connection: Connection, house: House, live: Sequence[Ticket]) -> RoomState:
    """Return what decides who is next, inside a transaction in which nothing of it can change."""
    now, day = house.clock.now(), house.day
    midnight = datetime.combine(day, time(), now.tzinfo)
    return _state(
        house.pack.directory,
        live,
        bookings.of_day(connection, midnight, midnight + timedelta(days=1)),
        sittings.open_ones(connection, now.tzinfo),
        now,
        days.day_of(connection, day),
        house.knowledge,
        used=sittings.used_since(connection, midnight),
    )


def _state(
    directory: Directory,
    live: Sequence[Ticket],
    today: Sequence[StoredBooking],
    sat: Sequence[Sitting],
    now: datetime,
    day: Day,
    knowledge: Knowledge,
    *,
    used: bool,
) -> RoomState:
    # Whoever was told to come back is not there to be called before that time.
    live = [ticket for ticket in live if ticket.returns_at is None or ticket.returns_at <= now]
    here = {ticket.booking: ticket for ticket in live if ticket.booking is not None}
    appointments = tuple(
        _appointment(directory, booking, knowledge, here=booking.id in here)
        for booking in today
        if not booking.cancelled and (not booking.arrived or _waits(here.get(booking.id)))
    )
    return room_state(live, desks_of(directory, sat, now, used), appointments, knowledge, day.rush)


def _waits(ticket: Ticket | None) -> bool:
    return ticket is not None and ticket.stage in IN_QUEUE


def _appointment(directory: Directory, booking: StoredBooking, knowledge: Knowledge, *, here: bool) -> Appointment:
    adviser = directory.advisers.get(booking.adviser)
    minutes = int((booking.ends_at - booking.starts_at).total_seconds() // 60)
    return Appointment(
        id=booking.id,
        desk=adviser.counter if adviser else "",
        service=booking.service,
        at=minutes_of(booking.starts_at),
        length=knowledge.length(booking.need, booking.service, minutes),
        here=here,
    )
