"""A slip that the desk asks of the kiosk's printer: what of, and how far it has come.

The desk and the kiosk are two processes, and the printer is the kiosk's. Paper never comes out late, when its visitor
has gone or has been told the number by word of mouth: what is not taken in time is never printed (faults D7, R7).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

NOT_AFTER = timedelta(seconds=60)
"""A slip asked for longer ago is not printed any more."""

TAKEN_WITHIN = timedelta(seconds=4)
"""A kiosk that works looks several times a second: one that has not taken a slip by then is not there."""


class SlipKind(StrEnum):
    """What a slip is of."""

    TICKET = "ticket"
    BOOKING = "booking"
    SEAT = "seat"
    REFERRAL = "referral"
    PIN = "pin"


class JobState(StrEnum):
    """How far a slip has come. `TAKEN` says that the kiosk is at it, or has died over it."""

    ASKED = "asked"
    TAKEN = "taken"
    PRINTED = "printed"
    FAILED = "failed"
    UNKNOWN = "unknown"
    TOO_LATE = "too_late"
    WITHDRAWN = "withdrawn"


OVER = frozenset({JobState.PRINTED, JobState.FAILED, JobState.UNKNOWN, JobState.TOO_LATE, JobState.WITHDRAWN})
"""The states that nothing follows."""


@dataclass(frozen=True, slots=True)
class Paper:
    """What a slip is asked of: a row by its id, for a referral that of the ticket, and the structure as `target`.

    `code` is what the QR of a booking or a seat says, empty where only a hash of it is known. A PIN is of no row: its
    `subject` is a name for its pad, its `code` the digits added to that.
    """

    kind: SlipKind
    subject: str
    duplicate: bool = False
    code: str = ""
    target: str = ""


@dataclass(frozen=True, slots=True)
class PrintJob:
    """A slip asked for."""

    id: str
    paper: Paper
    asked_at: datetime
    state: JobState

    def too_old(self, now: datetime) -> bool:
        """Tell whether it must not be printed any more; nor may one from the future, which a clock set back leaves."""
        return abs(now - self.asked_at) > NOT_AFTER

    def ignored(self, now: datetime) -> bool:
        """Tell whether the kiosk would have taken it by now, did it work."""
        return self.state is JobState.ASKED and now - self.asked_at > TAKEN_WITHIN
