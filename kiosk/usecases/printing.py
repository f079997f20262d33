"""Sending a slip to the printer, off the screens' thread, and writing down how it ended."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from kiosk.devices.clock import Clock
from kiosk.devices.printer import Printer
from kiosk.domain.outcomes import PersonOffer, TicketOffer
from kiosk.domain.printing import PrintResult, Raster
from kiosk.domain.queue import Printed
from kiosk.domain.visit import AtArrival, AtBooking, AtReferral, AtSeat, AtTicket, Visit
from kiosk.language import Catalogue
from kiosk.paper import compose
from kiosk.paper.compose import Stationery
from kiosk.paper.slip import Slip
from kiosk.store import bookings, seats, tickets
from kiosk.usecases.house import House

TOO_OLD_SECONDS = 60.0
"""A slip older than this is never printed by itself: its visitor has gone (fault R7)."""


@dataclass(frozen=True)
class SlipPrinter:
    """A printer and the hand that draws for it."""

    printer: Printer
    draw: Callable[[Slip], Raster]
    clock: Clock

    def print(self, slip: Slip, asked_at: float) -> PrintResult:
        """Print a slip asked for at `asked_at` (monotonic seconds); bounded by the printer's own time-outs."""
        if not self.printer.status().prints:
            return PrintResult.FAILED
        raster = self.draw(slip)
        if self.clock.monotonic() - asked_at > TOO_OLD_SECONDS:
            return PrintResult.FAILED
        return self.printer.print(raster)


def slip_of(house: House, stationery: Stationery, visit: Visit, visitor: Catalogue) -> Slip | None:
    """Return what the present step puts on paper, or None when it has none."""
    now = house.clock.now()
    match visit.step:
        case AtTicket(ticket, decision, code):
            offer = decision.first
            wait = offer.wait if isinstance(offer, TicketOffer) else None
            fetched = isinstance(offer, PersonOffer)
            return compose.ticket_slip(stationery, ticket, visitor, now, code=code, wait=wait, fetched=fetched)
        case AtArrival(_, ticket, code) if ticket is not None:
            return compose.ticket_slip(stationery, ticket, visitor, now, code=code)
        case AtBooking(booking):
            return compose.appointment_slip(stationery, booking, visitor, now)
        case AtSeat(seat):
            return compose.workshop_slip(stationery, seat, visitor, now)
        case AtReferral(_, offer, code):
            return compose.referral_slip(stationery, offer, visitor, now, code=code)
        case _:
            return None


def remember(house: House, visit: Visit, result: PrintResult) -> None:
    """Write down what became of the slip of a step that the store keeps something for."""
    printed = {PrintResult.PRINTED: Printed.YES, PrintResult.FAILED: Printed.NO, PrintResult.UNKNOWN: Printed.UNKNOWN}
    state, now = printed[result], house.clock.now()
    match visit.step:
        case AtTicket(ticket):
            tickets.mark_printed(house.database, ticket.id, state, now)
        case AtArrival(_, ticket) if ticket is not None:
            tickets.mark_printed(house.database, ticket.id, state, now)
        case AtBooking(booking):
            bookings.mark_printed(house.database, booking.id, state, now)
        case AtSeat(seat):
            seats.mark_printed(house.database, seat.id, state, now)
        case _:
            pass
