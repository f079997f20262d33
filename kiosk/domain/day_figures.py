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


@dataclass(frozen=True, slots=True)
class Wait:
    """In minutes, how long somebody waited for their first call and by when it was owed; that may be before they came.

    An appointment is owed its call `APPOINTMENT_WITHIN` after its time, an urgent ticket `URGENT_WITHIN` after it came.
    """

    minutes: float
    promised: float

    @property
    def in_time(self) -> bool:
        """Whether what was promised was kept."""
        return self.minutes <= self.promised


def waits_of(tickets: Sequence[Ticket], first_calls: Mapping[str, datetime]) -> tuple[Wait, ...]:
    """Return the waits of those who were called; `first_calls` tells, by id, when each was called the first time."""
    return tuple(
        Wait(_minutes(max(timedelta(), at - ticket.taken_at)), _minutes(_due(ticket) - ticket.taken_at))
        for ticket in tickets
        if ticket.calls and (at := first_calls.get(ticket.id)) is not None
    )


def day_figures(tickets: Sequence[Ticket], first_calls: Mapping[str, datetime]) -> DayFigures:
    """Count the tickets of a day; `first_calls` as in `waits_of`."""
    stages = Counter(ticket.stage for ticket in tickets)
    waits = waits_of(tickets, first_calls)
    return DayFigures(
        came=len(tickets),
        waiting=sum(stages[stage] for stage in IN_QUEUE),
        at_counter=sum(stages[stage] for stage in AT_COUNTER),
        held=stages[Stage.HELD],
        served=stages[Stage.DONE],
        missed=stages[Stage.NO_SHOW],
        cancelled=stages[Stage.CANCELLED],
        referred=stages[Stage.REFERRED],
        called=len(waits),
        in_time=sum(wait.in_time for wait in waits),
        mean_wait=sum(wait.minutes for wait in waits) / len(waits) if waits else None,
    )


def _minutes(length: timedelta) -> float:
    return length / timedelta(minutes=1)


def _due(ticket: Ticket) -> datetime:
    if ticket.booked_at is not None:
        return ticket.booked_at + APPOINTMENT_WITHIN
    return ticket.taken_at + URGENT_WITHIN if ticket.urgent else ticket.promised_at
