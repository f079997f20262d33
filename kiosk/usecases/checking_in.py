"""«I have an appointment»: by the number on the slip or by its QR code."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta

from kiosk.devices.clock import Clock
from kiosk.domain import code as codes
from kiosk.domain.refusals import Cancelled, CheckInRefusal, OtherDay, TooLate, TooManyTries, UnknownNumber
from kiosk.domain.room_now import owed_at
from kiosk.domain.ticket_life import ENDED
from kiosk.domain.visit import BOOKING_DIGITS, AtArrival, AtCheckIn, Visit
from kiosk.store import bookings, seats
from kiosk.store.bookings import StoredBooking
from kiosk.store.seats import StoredSeat
from kiosk.usecases import asking_help
from kiosk.usecases.house import House

GRACE = timedelta(minutes=15)
"""How late one may come and still be taken (product.md, control flow Z3)."""

FREE_TRIES = 5
PAUSE_SECONDS = 30.0


@dataclass
class TryLimit:
    """Slows down whoever guesses numbers: after five wrong ones in a row, a pause."""

    clock: Clock
    _wrong: int = 0
    _until: float = 0.0

    def closed(self) -> TooManyTries | None:
        """Return the refusal in force, if any."""
        return TooManyTries(self._until) if self.clock.monotonic() < self._until else None

    def count(self, *, wrong: bool) -> None:
        """Remember how a try ended."""
        self._wrong = self._wrong + 1 if wrong else 0
        if self._wrong >= FREE_TRIES:
            self._wrong, self._until = 0, self.clock.monotonic() + PAUSE_SECONDS


def type_digit(house: House, limit: TryLimit, visit: Visit, digit: int) -> Visit:
    """Add a digit; the last one checks the number."""
    step = visit.step
    if not isinstance(step, AtCheckIn):
        return visit
    digits = (step.digits if len(step.digits) < BOOKING_DIGITS else "") + str(digit)
    typed = visit.instead(AtCheckIn(digits))
    return check_in(house, limit, typed, number=digits) if len(digits) == BOOKING_DIGITS else typed


def erase_digit(visit: Visit) -> Visit:
    """Take the last digit back."""
    step = visit.step
    return visit.instead(AtCheckIn(step.digits[:-1])) if isinstance(step, AtCheckIn) else visit


def check_in(house: House, limit: TryLimit, visit: Visit, *, number: str = "", code: str = "") -> Visit:
    """Find what was booked under a number or a scanned code, and say that its holder is here."""
    pause = limit.closed()
    if pause is not None:
        return _refuse(visit, number, pause)
    found = _find(house, number, code)
    limit.count(wrong=found is None)
    if found is None:
        return _refuse(visit, number, UnknownNumber())
    visit = replace(visit, language=visit.language or found.language)
    refusal = _refusal(house, found)
    if isinstance(refusal, TooLate) or (refusal is None and isinstance(found, StoredSeat) and found.waiting):
        return asking_help.leave_to_the_desk(house, visit)
    return _arrive(house, visit, found) if refusal is None else _refuse(visit, number, refusal)


def _refuse(visit: Visit, number: str, refusal: CheckInRefusal) -> Visit:
    refused = AtCheckIn(number, refusal)
    return visit.instead(refused) if isinstance(visit.step, AtCheckIn) else visit.forward(refused)


def _find(house: House, number: str, code: str) -> StoredBooking | StoredSeat | None:
    if code:
        return bookings.find_by_code(house.database, code) or seats.find_by_code(house.database, code)
    return bookings.find_by_number(house.database, number) or seats.find_by_number(house.database, number)


def _refusal(house: House, found: StoredBooking | StoredSeat) -> CheckInRefusal | None:
    if found.cancelled:
        return Cancelled()
    now = house.clock.now()
    starts = found.starts_at.astimezone(now.tzinfo)
    if starts.date() != now.date():
        return OtherDay(starts)
    if now > starts + GRACE and not found.arrived:
        return TooLate(starts)
    return None


def _arrive(house: House, visit: Visit, found: StoredBooking | StoredSeat) -> Visit:
    now = house.clock.now()
    starts = found.starts_at.astimezone(now.tzinfo)
    if isinstance(found, StoredSeat):
        seats.arrive(house.database, found.id, command=visit.command("arrival"), now=now)
        return visit.forward(AtArrival(starts))
    minutes = int((found.ends_at - found.starts_at).total_seconds() // 60)
    ticket = bookings.arrive(
        house.database,
        found.id,
        command=visit.command("arrival"),
        day=house.day,
        minutes=minutes,
        now=now,
        promised_at=owed_at(now, minutes, urgent=False, booked_at=starts),
    )
    if ticket.stage in ENDED:  # Called in vain, or taken off the list: the number would never be called again.
        return asking_help.leave_to_the_desk(house, visit)
    return visit.forward(AtArrival(starts, ticket, codes.from_id(ticket.id)))
