"""From a need and the moment to the one next step; whoever asks is never left without something they can do."""

from __future__ import annotations

from datetime import datetime, timedelta
from functools import partial
from typing import assert_never

from kiosk.domain.directory import ClosedNow, Directory, NeverOpen, OpenState
from kiosk.domain.outcomes import (
    AppointmentOffer,
    Decision,
    EmergencyOffer,
    Outcome,
    PersonOffer,
    ReferralOffer,
    SessionOffer,
    TicketOffer,
    WorkshopOffer,
)
from kiosk.domain.queue_offer import or_better, place
from kiosk.domain.schedule import free_slots
from kiosk.domain.situation import Situation
from kiosk.domain.triage import Control, Option, OutcomeKind, Plan, Triage, plan

APPOINTMENT_DAYS = 21
"""How far ahead slots are offered."""

LATE_REOPENING = timedelta(days=7)
"""A structure that opens later than this is no answer when the need names another."""


def decide(triage: Triage, option: Option, facts: frozenset[str], situation: Situation) -> Decision:
    """Return the next step of an option that ends the questions.

    Raises ValueError for an option that leads to another question or to check-in: those are not ends.
    """
    match option.control:
        case Control.MEDICAL | Control.DANGER as control:
            return Decision(EmergencyOffer(control))
        case Control.PERSON:
            return Decision(offer_person(situation.directory, situation.now))
        case Control.CHECK_IN:
            raise ValueError("check-in is not decided by the triage")
        case None:
            if option.need is None:
                raise ValueError(f"the option {option.id!r} leads to a question, not to an end")
            return _decide_need(plan(triage, triage.needs[option.need], facts, situation.now.date()), situation)
        case _ as unreachable:
            assert_never(unreachable)


def _decide_need(wanted: Plan, situation: Situation) -> Decision:
    match wanted.outcome:
        case OutcomeKind.TICKET:
            return _ticket_first(wanted, situation)
        case OutcomeKind.APPOINTMENT:
            return _appointment_first(wanted, situation)
        case OutcomeKind.WORKSHOP:
            return _workshop_first(wanted, situation)
        case OutcomeKind.REFERRAL:
            return _referral_first(wanted, situation)
        case OutcomeKind.PERSON:
            return Decision(_person(wanted, situation))
        case OutcomeKind.EMERGENCY:
            raise ValueError(f"{wanted.need.code}: only a control flow is an emergency")
        case _ as unreachable:
            assert_never(unreachable)


def _ticket_first(wanted: Plan, situation: Situation) -> Decision:
    ticket = place(wanted, situation)
    if ticket is None:
        return _without_number(slots_for(wanted, situation), wanted, situation)
    return _ticket_or_better(ticket, wanted, situation)


def _ticket_or_better(ticket: TicketOffer, wanted: Plan, situation: Situation) -> Decision:
    """Ticket now, unless the wait is long and something better can be had; then waiting is the other way."""
    return or_better(ticket, sessions_for(wanted, situation), partial(slots_for, wanted, situation), situation)


def _without_number(slots: AppointmentOffer | None, wanted: Plan, situation: Situation) -> Decision:
    """No number is given, out of hours or in a pause: an appointment or else a person, beside what can be had."""
    if slots and not wanted.urgent:
        return Decision(slots)
    sessions = None if wanted.urgent else sessions_for(wanted, situation)
    return Decision(_person(wanted, situation), slots or sessions)


def _appointment_first(wanted: Plan, situation: Situation) -> Decision:
    ticket, slots = place(wanted, situation), slots_for(wanted, situation)
    sessions = sessions_for(wanted, situation) if wanted.need.instead is OutcomeKind.WORKSHOP else None
    if slots is not None:
        return Decision(slots, sessions or ticket)
    if ticket is not None:
        return _ticket_or_better(ticket, wanted, situation)
    return Decision(sessions or _person(wanted, situation))


def _workshop_first(wanted: Plan, situation: Situation) -> Decision:
    sessions, slots = sessions_for(wanted, situation), slots_for(wanted, situation)
    if sessions is not None:
        return Decision(sessions, slots if wanted.need.instead is OutcomeKind.APPOINTMENT else None)
    return _ticket_first(wanted, situation) if slots is None else _without_number(slots, wanted, situation)


def _referral_first(wanted: Plan, situation: Situation) -> Decision:
    usual = _referral(wanted, wanted.target, situation)
    elsewhere = (code for code in wanted.need.fallbacks if code != wanted.target)
    others = [offer for code in elsewhere if (offer := _referral(wanted, code, situation)) is not None]
    ready = [offer for offer in others if not isinstance(offer.state, ClosedNow)]
    person = _person(wanted, situation)
    match usual:
        case None:
            return Decision(ready[0]) if ready else Decision(person)
        case ReferralOffer(state=ClosedNow(reopens)):
            other: Outcome = ready[0] if ready else person
            late = bool(wanted.need.fallbacks) and reopens - situation.now > LATE_REOPENING
            absent = (
                isinstance(other, PersonOffer)
                and not other.here
                and (other.reopens is None or other.reopens >= reopens)
            )
            return Decision(other, usual) if (wanted.urgent or late) and not absent else Decision(usual, other)
        case _:
            return Decision(usual)


def _referral(wanted: Plan, code: str, situation: Situation) -> ReferralOffer | None:
    structure = situation.directory.structures.get(code)
    state: OpenState = structure.state(situation.now) if structure else NeverOpen()
    if isinstance(state, NeverOpen):
        return None
    return ReferralOffer(wanted.need.code, code, wanted.urgent, state)


def slots_for(wanted: Plan, situation: Situation) -> AppointmentOffer | None:
    """Return the free slots from tomorrow on for what is wanted, or None when there is none."""
    service = situation.directory.services.get(wanted.service)
    if service is not None and not service.appointments:
        return None
    length = timedelta(minutes=wanted.minutes)
    slots = [
        slot
        for adviser in situation.directory.advisers.values()
        if wanted.service in adviser.skills
        for slot in free_slots(
            adviser.code, adviser.appointments, situation.booked, length, situation.now, APPOINTMENT_DAYS
        )
        if slot.start.date() > situation.now.date()
    ]
    slots.sort(key=lambda slot: (slot.start, slot.adviser))
    return AppointmentOffer(wanted.need.code, wanted.service, wanted.urgent, tuple(slots)) if slots else None


def sessions_for(wanted: Plan, situation: Situation) -> WorkshopOffer | None:
    """Return the next sessions that teach what is wanted, those with a free seat if any has; None without any."""
    offers = []
    for workshop in situation.directory.workshops.values():
        if wanted.need.code not in workshop.needs:
            continue
        for session in workshop.sessions(situation.now, most=3):
            taken = situation.seats.get((session.workshop, session.start), 0)
            offers.append(SessionOffer(session, max(0, workshop.seats - taken)))
    offers.sort(key=lambda offer: (offer.session.start, offer.session.workshop))
    free = [offer for offer in offers if offer.seats_left]
    chosen = tuple((free or offers)[:3])
    return WorkshopOffer(wanted.need.code, chosen) if chosen else None


def _person(wanted: Plan, situation: Situation) -> PersonOffer:
    return offer_person(situation.directory, situation.now, wanted.need.code, wanted.urgent)


def offer_person(directory: Directory, now: datetime, need: str | None = None, urgent: bool = False) -> PersonOffer:
    """Return the offer of somebody of the team: at once or, when the site is closed, when it opens."""
    closed = directory.own.closes_at(now) is None
    return PersonOffer(need, urgent, not closed, directory.own.next_opening(now) if closed else None)
