"""Slips that the desk asks for and the kiosk prints: of a number given by hand, of an appointment, once more.

The printer belongs to the kiosk's process, wherever the desk stands; the store carries the wish there and the outcome
back. A code is only known when it is drawn, the store keeps its hash: the duplicate of an appointment shows its number
without a QR, rather than getting a new code, so that the first slip still opens the door when it is found again.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import assert_never

from kiosk.domain import code as codes
from kiosk.domain.directory import Directory, HoursUnknown, NeverOpen
from kiosk.domain.outcomes import ReferralOffer, SessionOffer
from kiosk.domain.overrides import By
from kiosk.domain.printing import PrintResult
from kiosk.domain.queue import Printed, Ticket
from kiosk.domain.reprints import JobState, Paper, PrintJob, SlipKind
from kiosk.domain.schedule import Slot
from kiosk.domain.visit import Booking, Seat
from kiosk.language import SOURCE, Catalogue
from kiosk.paper import compose
from kiosk.paper.compose import Stationery
from kiosk.paper.slip import Slip
from kiosk.store import bookings, print_jobs, seats, tickets
from kiosk.store.bookings import StoredBooking
from kiosk.store.database import Connection
from kiosk.store.seats import StoredSeat
from kiosk.usecases import pin_slips
from kiosk.usecases.house import House


@dataclass(frozen=True, slots=True)
class Asked:
    """A slip that the desk has asked for, ready for the printer."""

    job: PrintJob
    slip: Slip


def ask(house: House, by: By, paper: Paper, command: str) -> PrintJob:
    """Ask the kiosk to print; a duplicate is written into the journal."""
    return print_jobs.ask(house.database, paper, by=by, command=command, now=house.clock.now())


def outcome(house: House, job_id: str) -> PrintJob:
    """Return how far a slip has come; one that no kiosk takes is taken back, so that it never comes out late."""
    now = house.clock.now()
    job = print_jobs.one(house.database, job_id, now)
    return print_jobs.withdraw(house.database, job_id, now) if job.ignored(now) else job


def withdraw(house: House, job_id: str) -> PrintJob:
    """Take a slip back that the kiosk has not taken, and return where it stands."""
    return print_jobs.withdraw(house.database, job_id, house.clock.now())


def next_slip(house: House, run: Path, stationery: Stationery, catalogues: Mapping[str, Catalogue]) -> Asked | None:
    """Take the next slip that a desk has asked for, in its visitor's language; None when none is wanted.

    `run` is the folder where the pad of a PIN lies.
    """
    now = house.clock.now()
    job = print_jobs.take(house.database, now)
    if job is None:
        return None
    if job.paper.kind is SlipKind.PIN:
        pin = pin_slips.take(run, job.paper)
        if not pin:
            ended(house, job, PrintResult.FAILED)
            return None
        return Asked(job, compose.pin_slip(stationery, pin, now))
    with house.database.reading() as connection:
        row = _row(connection, job.paper, now)
    visitor = catalogues.get(row.language, catalogues[SOURCE])
    slip = _slip(stationery, job.paper, row, visitor, now)
    return Asked(job, compose.duplicate(slip, stationery, visitor) if job.paper.duplicate else slip)


def ended(house: House, job: PrintJob, result: PrintResult) -> None:
    """Write down how a slip ended; that no duplicate came out says nothing of the first slip."""
    now, state = house.clock.now(), _STATES[result]
    print_jobs.end(house.database, job.id, state, now)
    if result is PrintResult.PRINTED or not job.paper.duplicate:
        _mark(house, job, _PRINTED[result], now)


def _row(connection: Connection, paper: Paper, now: datetime) -> Ticket | StoredBooking | StoredSeat:
    match paper.kind:
        case SlipKind.TICKET | SlipKind.REFERRAL:
            return tickets.one(connection, paper.subject, now.tzinfo)
        case SlipKind.BOOKING:
            return bookings.by_id(connection, paper.subject, now.tzinfo)
        case SlipKind.SEAT:
            return seats.by_id(connection, paper.subject, now.tzinfo)
        case SlipKind.PIN:
            raise AssertionError("a PIN is of no row")
        case _ as unreachable:
            assert_never(unreachable)


def _slip(
    stationery: Stationery,
    paper: Paper,
    row: Ticket | StoredBooking | StoredSeat,
    visitor: Catalogue,
    now: datetime,
) -> Slip:
    match row:
        case Ticket() if paper.kind is SlipKind.REFERRAL:
            offer = _referral(stationery.directory, paper.target, row, now)
            return compose.referral_slip(stationery, offer, visitor, now, code=codes.from_id(row.id))
        case Ticket():
            return compose.ticket_slip(stationery, row, visitor, now, code=codes.from_id(row.id))
        case StoredBooking():
            return compose.appointment_slip(stationery, _booking(row, paper.code), visitor, now)
        case StoredSeat():
            return compose.workshop_slip(stationery, _seat(row, paper.code), visitor, now)
        case _ as unreachable:
            assert_never(unreachable)


def _mark(house: House, job: PrintJob, printed: Printed, now: datetime) -> None:
    match job.paper.kind:
        case SlipKind.TICKET:
            tickets.mark_printed(house.database, job.paper.subject, printed, now)
        case SlipKind.BOOKING:
            bookings.mark_printed(house.database, job.paper.subject, printed, now)
        case SlipKind.SEAT:
            seats.mark_printed(house.database, job.paper.subject, printed, now)
        case SlipKind.REFERRAL | SlipKind.PIN:
            # The ticket has ended, and what it was printed on counts no more; a PIN is of none.
            pass
        case _ as unreachable:
            assert_never(unreachable)


def _referral(directory: Directory, target: str, ticket: Ticket, now: datetime) -> ReferralOffer:
    state = directory.structures[target].state(now)
    known = HoursUnknown() if isinstance(state, NeverOpen) else state
    return ReferralOffer(ticket.need or "", target, ticket.urgent, known)


def _booking(kept: StoredBooking, code: str) -> Booking:
    slot = Slot(kept.adviser, kept.starts_at, kept.ends_at)
    return Booking(kept.id, kept.number, code, kept.need, slot, kept.language)


def _seat(kept: StoredSeat, code: str) -> Seat:
    offer = SessionOffer(kept.session, 0)
    return Seat(kept.id, kept.number, code, kept.need, offer, kept.position or 0, kept.waiting, kept.language)


_STATES = {
    PrintResult.PRINTED: JobState.PRINTED,
    PrintResult.FAILED: JobState.FAILED,
    PrintResult.UNKNOWN: JobState.UNKNOWN,
}
_PRINTED = {
    PrintResult.PRINTED: Printed.YES,
    PrintResult.FAILED: Printed.NO,
    PrintResult.UNKNOWN: Printed.UNKNOWN,
}
