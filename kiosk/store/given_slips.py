"""What was given last, whether on paper or not: a slip that jammed or was lost is asked for within the hour."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Connection, select

from kiosk.domain.queue import Printed, number_of
from kiosk.domain.reprints import SlipKind
from kiosk.domain.ticket_life import ENDED
from kiosk.store.claims import ClaimStatus
from kiosk.store.tables import bookings, seats, tickets


@dataclass(frozen=True, slots=True)
class GivenSlip:
    """A row that a slip can be printed of, by the number on it."""

    kind: SlipKind
    id: str
    number: str
    given_at: datetime
    printed: Printed


def given_since(connection: Connection, day: date, since: datetime, most: int) -> tuple[GivenSlip, ...]:
    """Return the `most` last things given from `since` on, the newest first; `day` is the business day.

    Tickets that have ended, and what was cancelled, need no paper any more. Times are in the zone of `since`.
    """
    found = [
        GivenSlip(SlipKind.TICKET, row.id, number_of(row.sequence), row.taken_at, Printed(row.printed))
        for row in connection.execute(
            select(tickets.c.id, tickets.c.sequence, tickets.c.taken_at, tickets.c.printed)
            .where(tickets.c.day == day, tickets.c.status.not_in(ENDED), tickets.c.taken_at >= since)
            .order_by(tickets.c.sequence.desc())
            .limit(most)
        )
    ]
    for kind, table, at in (
        (SlipKind.BOOKING, bookings, bookings.c.booked_at),
        (SlipKind.SEAT, seats, seats.c.taken_at),
    ):
        query = (
            select(table.c.id, table.c.number, at.label("given_at"), table.c.printed)
            .where(at >= since, table.c.status == ClaimStatus.BOOKED)
            .order_by(at.desc())
            .limit(most)
        )
        found += [
            GivenSlip(kind, row.id, row.number, row.given_at, Printed(row.printed)) for row in connection.execute(query)
        ]
    found.sort(key=lambda slip: slip.given_at, reverse=True)
    return tuple(
        GivenSlip(slip.kind, slip.id, slip.number, slip.given_at.astimezone(since.tzinfo), slip.printed)
        for slip in found[:most]
    )
