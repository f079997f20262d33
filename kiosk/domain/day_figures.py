"""What a day has been like, in a few figures that the team reads."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from kiosk.domain.queue import Ticket
from kiosk.domain.ticket_life import AT_COUNTER, IN_QUEUE, Stage

URGENT_WITHIN = timedelta(minutes=20)
"""An urgent ticket is owed its call at once; called within this it counts as kept (queue.md, the goals)."""

APPOINTMENT_WITHIN = timedelta(minutes=10)
"""How late after its time an appointment may be called and still count as kept (queue.md, the goals)."""


@dataclass(frozen=True, slots=True)
class DayFigures:
    """Counts of tickets; `mean_wait` is in minutes, None until somebody has been called.

    `in_time` of the `called` were called by the time they had been promised.
    """

    came: int
    waiting: int
    at_counter: int
    held: int
    served: int
    missed: int
    cancelled: int
    referred: int
    called: int
    in_time: int
    mean_wait: float | None


def day_figures(tickets: Sequence[Ticket], first_calls: Mapping[str, datetime]) -> DayFigures:
    """Count the tickets of a day; `first_calls` tells, by id, when each was called the first time."""
    stages = Counter(ticket.stage for ticket in tickets)
    called = [(ticket, at) for ticket in tickets if ticket.calls and (at := first_calls.get(ticket.id)) is not None]
    waits = [max(timedelta(), at - ticket.taken_at) / timedelta(minutes=1) for ticket, at in called]
    return DayFigures(
        came=len(tickets),
        waiting=sum(stages[stage] for stage in IN_QUEUE),
        at_counter=sum(stages[stage] for stage in AT_COUNTER),
        held=stages[Stage.HELD],
        served=stages[Stage.DONE],
        missed=stages[Stage.NO_SHOW],
        cancelled=stages[Stage.CANCELLED],
        referred=stages[Stage.REFERRED],
        called=len(called),
        in_time=sum(at <= due_at(ticket) for ticket, at in called),
        mean_wait=sum(waits) / len(waits) if waits else None,
    )


def due_at(ticket: Ticket) -> datetime:
    """Return until when the first call of a ticket counts as kept."""
    if ticket.booked_at is not None:
        return ticket.booked_at + APPOINTMENT_WITHIN
    return ticket.taken_at + URGENT_WITHIN if ticket.urgent else ticket.promised_at
