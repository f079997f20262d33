"""What is counted of a day and outlives its detail: each thing alone, so that no two of them together tell of a person.

Nothing says which language had which need, or who waited how long: a count of one tells that one came, and no more.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from enum import StrEnum

from kiosk.domain.day_figures import waits_of
from kiosk.domain.overrides import Reason
from kiosk.domain.queue import Ticket
from kiosk.domain.ticket_life import AT_COUNTER, ENDED, Stage


class What(StrEnum):
    """What is counted; each has a key beside it, told here, empty where there is none."""

    TAKEN = "taken"
    """Tickets given: what `kiosk.store.verify` checks a day's last number against."""
    LOST = "lost"
    """Numbers that were given and whose tickets went with a store that a copy has replaced; never given again."""
    NEED = "need"
    """By need, sensitive ones as one; empty for tickets without one."""
    SERVICE = "service"
    LANGUAGE = "language"
    HOUR = "hour"
    """By the hour in which the ticket was taken, two digits."""
    END = "end"
    """By the stage the ticket ended in."""
    URGENT = "urgent"
    CALLED = "called"
    """Tickets called at all: what the minutes below are shared among."""
    IN_TIME = "in_time"
    """Those called by the time they were promised."""
    WAITED = "waited_minutes"
    PROMISED = "promised_minutes"
    WAIT = "wait"
    """By how long they waited for their first call: see `WAITS`."""
    LATE = "late"
    """By how long after what was promised they were called: see `LATES`."""
    UNSERVED = "unserved"
    """By cause: see `Cause`."""
    UNSERVED_NEED = "unserved_need"
    """Named as `NEED`."""
    BOOKING = "booking"
    """Appointments of the day, by where they stand: still booked once it is over, nobody came."""
    SEAT = "seat"
    """As `BOOKING`, for workshops."""
    SEATS_OFFERED = "seats_offered"
    """By workshop, as are the next three."""
    SEATS_FILLED = "seats_filled"
    SEATS_PRESENT = "seats_present"
    SEATS_LISTED = "seats_listed"
    """On the waiting list."""
    REFERRAL = "referral"
    """By structure, sent there by the kiosk or by the team."""
    HELP = "help"
    """By kind, danger as confidential."""


Key = tuple[What, str]
"""What is counted, and of which kind."""

NameOfNeed = Callable[[str | None], str]
"""How a count may name a need: a sensitive one only as confidential."""

BEYOND = "beyond"

WAITS = (10, 20, 30, 45, 60)
"""Minutes up to which a wait falls under that key; `BEYOND` after the last."""

LATES = (0, 10, 30)
"""Minutes after the promise, likewise; 0 is in time."""


class Cause(StrEnum):
    """Why somebody was not received."""

    MISSED = "missed"
    LEFT = "left"
    ASKED = "asked"
    SENT_HOME = "sent_home"
    APPOINTMENT = "appointment"
    UNFINISHED = "unfinished"
    OTHER = "other"


def within(minutes: float, bounds: Sequence[int]) -> str:
    """Return the key of the bounds that `minutes` fall under."""
    return next((str(bound) for bound in bounds if minutes <= bound), BEYOND)


def cause_of(ticket: Ticket, told: Mapping[str, object], *, over: bool) -> Cause | None:
    """Return why the visitor of a ticket was not received; None for those who were, were sent on, or never were there.

    `told` is what the journal tells of how it was cancelled. Once the day is `over`, whoever waits still was forgotten.
    """
    match ticket.stage:
        case Stage.NO_SHOW:
            return Cause.MISSED
        case Stage.CANCELLED if told.get("reason") == Reason.MISTAKE:
            return None
        case Stage.CANCELLED:
            known = {cause.value: cause for cause in Cause}
            return known.get(str(told.get("closing") or told.get("reason")), Cause.OTHER)
        case stage if over and stage not in ENDED | AT_COUNTER:
            return Cause.UNFINISHED
        case _:
            return None


def of_tickets(
    tickets: Sequence[Ticket],
    first_calls: Mapping[str, datetime],
    told: Mapping[str, Mapping[str, object]],
    name: NameOfNeed,
    *,
    over: bool,
) -> Counter[Key]:
    """Count the tickets of a day; `first_calls` and `told`, what the journal tells of their ends, go by ticket id."""
    found: Counter[Key] = Counter()
    for ticket in tickets:
        need, details = name(ticket.need), told.get(ticket.id, {})
        found[What.TAKEN, ""] += 1
        found[What.NEED, need] += 1
        found[What.SERVICE, ticket.service] += 1
        found[What.LANGUAGE, ticket.language] += 1
        found[What.HOUR, f"{ticket.taken_at:%H}"] += 1
        found[What.END, ticket.stage] += 1
        found[What.URGENT, ""] += ticket.urgent
        if ticket.stage is Stage.REFERRED and "structure" in details:
            found[What.REFERRAL, str(details["structure"])] += 1
        cause = cause_of(ticket, details, over=over)
        if cause is not None:
            found[What.UNSERVED, cause] += 1
            found[What.UNSERVED_NEED, need] += 1
    waits = waits_of(tickets, first_calls)
    for wait in waits:
        found[What.WAIT, within(wait.minutes, WAITS)] += 1
        found[What.LATE, within(wait.minutes - wait.promised, LATES)] += 1
    found[What.CALLED, ""] = len(waits)
    found[What.IN_TIME, ""] = sum(wait.in_time for wait in waits)
    found[What.WAITED, ""] = round(sum(wait.minutes for wait in waits))
    found[What.PROMISED, ""] = round(sum(max(0.0, wait.promised) for wait in waits))
    return +found
