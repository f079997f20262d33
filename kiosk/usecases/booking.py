"""Keeping an appointment or a workshop seat."""

from __future__ import annotations

from dataclasses import replace

from kiosk.domain import code
from kiosk.domain.outcomes import SessionOffer
from kiosk.domain.refusals import NumberClash, SlotTaken
from kiosk.domain.schedule import Slot, cells
from kiosk.domain.visit import BOOKING_DIGITS, AtBooking, AtSeat, AtSessions, AtSlots, Visit
from kiosk.store import bookings, seats
from kiosk.usecases import answering, asking_help
from kiosk.usecases.house import House


def show_others(visit: Visit) -> Visit:
    """Turn to the next three days."""
    step = visit.step
    return visit.instead(step.turned()) if isinstance(step, AtSlots) else visit


def choose_slot(visit: Visit, slot: Slot) -> Visit:
    """Mark the slot the visitor touches; nothing is kept yet."""
    step = visit.step
    return visit.instead(replace(step, chosen=slot, taken=False)) if isinstance(step, AtSlots) else visit


def choose_session(visit: Visit, offer: SessionOffer) -> Visit:
    """Mark the session the visitor touches; nothing is kept yet."""
    step = visit.step
    return visit.instead(replace(step, chosen=offer)) if isinstance(step, AtSessions) else visit


def confirm_slot(house: House, visit: Visit) -> Visit:
    """Keep the chosen slot; when somebody was faster, offer what is still free or, at last, the other way."""
    step = visit.step
    if not isinstance(step, AtSlots) or step.chosen is None:
        return visit
    result = bookings.book(
        house.database,
        command=visit.command("booking"),
        need=step.offer.need,
        service=step.offer.service,
        slot=step.chosen,
        language=visit.language,
        now=house.clock.now(),
        number=fresh_number(house),
        code=code.draw(house.random),
        journal_need=house.journal_need(step.offer.need),
    )
    match result:
        case SlotTaken():
            return _offer_again(house, visit, step)
        case NumberClash():
            return confirm_slot(house, visit)
        case _:
            return visit.forward(AtBooking(result))


def confirm_session(house: House, visit: Visit) -> Visit:
    """Take a seat in the chosen session, or a place on its waiting list when the last seat has gone."""
    step = visit.step
    if not isinstance(step, AtSessions) or step.chosen is None:
        return visit
    session = step.chosen.session
    result = seats.enrol(
        house.database,
        command=visit.command("seat"),
        need=step.offer.need,
        session=session,
        capacity=house.pack.directory.workshops[session.workshop].seats,
        language=visit.language,
        now=house.clock.now(),
        number=fresh_number(house),
        code=code.draw(house.random),
        journal_need=house.journal_need(step.offer.need),
    )
    if isinstance(result, NumberClash):
        return confirm_session(house, visit)
    return visit.forward(AtSeat(result))


def _offer_again(house: House, visit: Visit, step: AtSlots) -> Visit:
    """Offer the slots that nobody has taken meanwhile."""
    taken = bookings.booked_cells(house.database, house.clock.now())
    left = tuple(
        slot
        for slot in step.offer.slots
        if not any((slot.adviser, cell) in taken for cell in cells(slot.start, slot.end))
    )
    if left:
        return visit.instead(AtSlots(step.decision, replace(step.offer, slots=left), taken=True))
    if step.decision.alternative is not None:
        return answering.take_alternative(house, visit)
    return asking_help.leave_to_the_desk(house, visit, step.offer.need, step.offer.urgent)


def fresh_number(house: House) -> str:
    """Draw the number that somebody types to say that they have come."""
    return f"{house.random.randrange(10**BOOKING_DIGITS):0{BOOKING_DIGITS}}"
