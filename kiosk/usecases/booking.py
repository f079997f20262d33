"""Keeping an appointment or a workshop seat."""

from __future__ import annotations

from dataclasses import replace

from kiosk.domain import code
from kiosk.domain.outcomes import AppointmentOffer, SessionOffer
from kiosk.domain.refusals import NumberClash, SlotTaken
from kiosk.domain.schedule import Slot
from kiosk.domain.visit import BOOKING_DIGITS, AtBooking, AtSeat, AtSessions, AtSlots, Visit
from kiosk.store import bookings, seats
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
    """Keep the chosen slot; when somebody was faster, offer what is still free."""
    step = visit.step
    if not isinstance(step, AtSlots) or step.chosen is None:
        return visit
    slot = step.chosen
    result = bookings.book(
        house.database,
        command=visit.command("booking"),
        need=step.offer.need,
        service=step.offer.service,
        slot=slot,
        language=visit.language,
        now=house.clock.now(),
        number=_number(house),
        code=code.draw(house.random),
        journal_need=house.journal_need(step.offer.need),
    )
    match result:
        case SlotTaken():
            return _without(visit, step, slot)
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
        number=_number(house),
        code=code.draw(house.random),
        journal_need=house.journal_need(step.offer.need),
    )
    if isinstance(result, NumberClash):
        return confirm_session(house, visit)
    return visit.forward(AtSeat(result))


def _without(visit: Visit, step: AtSlots, slot: Slot) -> Visit:
    left = tuple(other for other in step.offer.slots if other.adviser != slot.adviser or other.start != slot.start)
    offer: AppointmentOffer = replace(step.offer, slots=left)
    return visit.instead(replace(step, offer=offer, page=0, chosen=None, taken=True))


def _number(house: House) -> str:
    return f"{house.random.randrange(10**BOOKING_DIGITS):0{BOOKING_DIGITS}}"
