"""The room of this moment, as the rule of the queue sees it, from what the store keeps."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta

from kiosk.domain.knowledge import Knowledge
from kiosk.domain.promises import RUSH_YIELD, SHORT_TASK_MINUTES, promise
from kiosk.domain.queue import Ticket
from kiosk.domain.room import Appointment, AtDesk, Desk, QueueTicket, RoomState, minutes_of, moment_of
from kiosk.domain.ticket_life import AT_COUNTER, IN_QUEUE, Stage

NEXT_TO = timedelta(minutes=1)
"""How far from somebody a ticket is put beside them, unless somebody else stands nearer."""


def owed_at(
    taken_at: datetime,
    minutes: int,
    urgent: bool,
    booked_at: datetime | None = None,
    returns_at: datetime | None = None,
) -> datetime:
    """Return when a ticket is owed its call; `minutes` is the usual length of what it is for."""

    zone = taken_at.tzinfo
    assert zone is not None
    booked_at, returns_at = (moment and moment.astimezone(zone) for moment in (booked_at, returns_at))

    def of_day(moment: datetime | None) -> float | None:
        return None if moment is None else minutes_of(moment)

    due = promise(minutes_of(taken_at), urgent, minutes <= SHORT_TASK_MINUTES, of_day(booked_at), of_day(returns_at))
    return moment_of(due, (booked_at or returns_at or taken_at).date(), zone)


def stands_at(ticket: Ticket, rush: bool) -> datetime:
    """Return the moment by which a ticket stands in the order of the queue (`promises.order_key`)."""
    if ticket.placed_at is not None:
        return ticket.placed_at
    yields = rush and ticket.booked_at is not None
    return ticket.promised_at + timedelta(minutes=RUSH_YIELD if yields else 0)


def beside(theirs: datetime, others: Iterable[datetime], *, before: bool) -> datetime:
    """Return a moment next to `theirs`, before or after it, with none of `others` between."""
    gaps = [theirs - other if before else other - theirs for other in others]
    step = min((gap / 2 for gap in gaps if gap > timedelta(0)), default=NEXT_TO)
    return theirs - min(step, NEXT_TO) if before else theirs + min(step, NEXT_TO)


def queue_ticket(ticket: Ticket, knowledge: Knowledge) -> QueueTicket:
    """Return a ticket as the rule sees it: moved by hand it stands where it was put, told to come back it came then."""
    midnight = ticket.taken_at

    def of_day(moment: datetime | None) -> float | None:
        return None if moment is None else minutes_of(moment) + 1440 * (moment.date() - midnight.date()).days

    due = of_day(ticket.placed_at or ticket.promised_at)
    assert due is not None
    return QueueTicket(
        id=ticket.id,
        number=ticket.number,
        need=ticket.need or "",
        service=ticket.service,
        length=knowledge.length(ticket.need, ticket.service, ticket.minutes),
        language=ticket.language,
        urgent=ticket.urgent,
        short=ticket.minutes <= SHORT_TASK_MINUTES,
        taken_at=minutes_of(ticket.returns_at or ticket.taken_at),
        promised_at=due,
        booked_at=None if ticket.placed_at else of_day(ticket.booked_at),
        returns_at=of_day(ticket.returns_at),
    )


def room_state(
    tickets: Iterable[Ticket],
    desks: tuple[Desk, ...],
    appointments: tuple[Appointment, ...],
    knowledge: Knowledge,
    rush: bool,
) -> RoomState:
    """Return the room. `tickets` are the day's that have not ended, `appointments` those that have not begun."""
    waiting, held, at_desks = [], [], {}
    for ticket in tickets:
        seen = queue_ticket(ticket, knowledge)
        if ticket.stage in IN_QUEUE:
            waiting.append(seen)
        elif ticket.stage is Stage.HELD:
            held.append(seen)
        elif ticket.stage in AT_COUNTER and ticket.counter is not None:
            at_desks[ticket.counter] = AtDesk(seen, minutes_of(ticket.called_at or ticket.taken_at))
    return RoomState(desks, tuple(waiting), at_desks, tuple(held), appointments, rush)
