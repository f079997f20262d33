"""What is counted of a day and outlives its detail: each thing alone, so that no two of them together tell of a person.

Nothing says which language had which need, or who waited how long: a count of one tells that one came, and no more.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import StrEnum

from kiosk.domain.overrides import Reason
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


Key = tuple[str, str]
"""What is counted, one of `What`, and of which kind."""

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


_TOLD_AS = {cause.value: cause for cause in Cause}


def cause_of(stage: Stage, told: Mapping[str, object], *, over: bool) -> Cause | None:
    """Return why somebody whose ticket is there was not received; None for who was, was sent on, or never was there.

    `told` is what the journal tells of how it was cancelled. Once the day is `over`, whoever waits still was forgotten.
    """
    match stage:
        case Stage.NO_SHOW:
            return Cause.MISSED
        case Stage.CANCELLED if told.get("reason") == Reason.MISTAKE:
            return None
        case Stage.CANCELLED:
            return _TOLD_AS.get(str(told.get("closing") or told.get("reason")), Cause.OTHER)
        case _ if over and stage not in ENDED | AT_COUNTER:
            return Cause.UNFINISHED
        case _:
            return None
