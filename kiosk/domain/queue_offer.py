"""A place in the queue: whether there is one, how long one waits in it, and what is better than a long wait."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from math import isfinite

from kiosk.domain.diversion import SLOTS_A_DAY, WITHIN_DAYS, ComeBack, NextAppointment, Offer, WorkshopSeat, offers
from kiosk.domain.forecast import Forecast, forecast
from kiosk.domain.outcomes import AppointmentOffer, ComeBackOffer, Decision, TicketOffer, WorkshopOffer
from kiosk.domain.promises import SHORT_TASK_MINUTES, promise
from kiosk.domain.room import QueueTicket, minutes_of
from kiosk.domain.shown_wait import Uncertain, on_the_clock, shown
from kiosk.domain.situation import Outlook, Situation
from kiosk.domain.triage import Plan

LONGEST_WALK_IN = 60
"""Minutes: what takes longer is never done without an appointment, unless it is urgent."""

LEAST_RUNS, MOST_RUNS = 20, 60
SHARED_RUNS = 600
ALWAYS_THERE = 5
"""A forecast is made while a visitor waits for the next screen, and a run takes the longer the more people wait: of
`SHARED_RUNS` each makes fewer. Few of them tell a long wait from a short one.
"""


Better = WorkshopOffer | AppointmentOffer | ComeBackOffer


def place(wanted: Plan, situation: Situation) -> TicketOffer | None:
    """Return a place in the queue, or None when nobody would be served in it today."""
    directory, now = situation.directory, situation.now
    closing = directory.own.last_closing(now)
    if not situation.numbers or directory.own.closes_at(now) is None or closing is None:
        return None
    if not _received_today(wanted.service, situation):
        return None
    offer = TicketOffer(wanted.need.code, wanted.service, wanted.minutes, wanted.urgent)
    if wanted.urgent:
        return _foreseen(offer, situation)
    too_late = closing - now < directory.last_ticket_before or now + timedelta(minutes=wanted.minutes) > closing
    if too_late or wanted.minutes > LONGEST_WALK_IN:
        return None
    offer = _foreseen(offer, situation)
    return None if _never_called(offer, situation) else offer


def or_better(
    ticket: TicketOffer,
    sessions: WorkshopOffer | None,
    slots: Callable[[], AppointmentOffer | None],
    situation: Situation,
) -> Decision:
    """Return the ticket or, where the wait is long, the first thing better that can be had, with the wait beside it.

    A long wait with nothing better is not put into figures: that makes people leave who have nowhere to go.
    """
    outlook, wait = situation.outlook, ticket.foreseen
    if outlook is None or wait is None:
        return Decision(ticket)
    seat, queued = free_seats(sessions, situation), _queued(ticket, situation, outlook)
    wanted = instead_of(queued, wait, seat is not None, outlook, situation)
    better = next(at_hand(wanted, queued, ticket.minutes, seat, slots, situation), None)
    if better is not None:
        return Decision(better, ticket)
    return Decision(replace(ticket, wait=Uncertain()) if wanted else ticket)


def instead_of(
    queued: QueueTicket, wait: Forecast, taught: bool, outlook: Outlook, situation: Situation
) -> tuple[Offer, ...]:
    """Return what is better than to wait, at the end of the last desk that could call (`diversion.offers`)."""
    ends = (s.end for desk in outlook.room.desks if queued.service in desk.skills for s in desk.shifts)
    now = minutes_of(situation.now)
    return offers(queued, wait, outlook.knowledge.levels, taught, now, max(ends, default=now))


def at_hand(
    wanted: Sequence[Offer],
    queued: QueueTicket,
    minutes: int,
    seat: WorkshopOffer | None,
    slots: Callable[[], AppointmentOffer | None],
    situation: Situation,
) -> Iterator[Better]:
    """Yield what of `wanted` can be had, in its order; `minutes` is the usual length of what is waited for.

    `slots` are looked for when they are wanted only, for that takes a while.
    """
    for offer in wanted:
        match offer:
            case WorkshopSeat() if seat is not None:
                yield seat
            case NextAppointment() if (near := _near(slots(), situation)) is not None:
                yield near
            case ComeBack(at):
                yield ComeBackOffer(queued.need, queued.service, minutes, on_the_clock(at, situation.now))


def _received_today(service: str, situation: Situation) -> bool:
    if situation.outlook is not None:
        at = minutes_of(situation.now)
        return any(service in d.skills and any(s.end > at for s in d.shifts) for d in situation.outlook.room.desks)
    return any(
        service in adviser.skills and adviser.presence.last_closing(situation.now) is not None
        for adviser in situation.directory.advisers.values()
    )


def _foreseen(offer: TicketOffer, situation: Situation) -> TicketOffer:
    outlook = situation.outlook
    if outlook is None:
        return offer
    now, known = minutes_of(situation.now), outlook.knowledge
    runs = runs_for(len(outlook.room.waiting))
    wait = forecast(_queued(offer, situation, outlook), outlook.room, outlook.habits, now, situation.visit, runs)
    said = shown(wait, known.levels, known.count(offer.need, offer.service, offer.minutes), now)
    return replace(offer, foreseen=wait, wait=said)


def runs_for(ahead: int) -> int:
    """Return how many runs a forecast is made of where so many wait before."""
    return max(LEAST_RUNS, min(MOST_RUNS, SHARED_RUNS // (ALWAYS_THERE + ahead)))


def _never_called(offer: TicketOffer, situation: Situation) -> bool:
    wait, outlook = offer.foreseen, situation.outlook
    return wait is not None and outlook is not None and not isfinite(wait.quantile(outlook.knowledge.levels.read(0.5)))


def _queued(offer: TicketOffer, situation: Situation, outlook: Outlook) -> QueueTicket:
    now, short = minutes_of(situation.now), offer.minutes <= SHORT_TASK_MINUTES
    return QueueTicket(
        id=situation.visit,
        number="",
        need=offer.need,
        service=offer.service,
        length=outlook.knowledge.length(offer.need, offer.service, offer.minutes),
        language=situation.language,
        urgent=offer.urgent,
        short=short,
        taken_at=now,
        promised_at=promise(now, offer.urgent, short),
    )


def free_seats(sessions: WorkshopOffer | None, situation: Situation) -> WorkshopOffer | None:
    """Return the near sessions that have a free seat: a waiting list is nothing better than a queue."""
    if sessions is None:
        return None
    last = _last_near_day(situation)
    free = tuple(one for one in sessions.sessions if one.seats_left and one.session.start.date() <= last)
    return replace(sessions, sessions=free) if free else None


def _near(slots: AppointmentOffer | None, situation: Situation) -> AppointmentOffer | None:
    if slots is None:
        return None
    last, given = _last_near_day(situation), situation.given
    near = tuple(
        one for one in slots.slots if one.start.date() <= last and given.get(one.start.date(), 0) < SLOTS_A_DAY
    )
    return replace(slots, slots=near) if near else None


def _last_near_day(situation: Situation) -> date:
    return max(situation.directory.own.next_days(situation.now, WITHIN_DAYS), default=situation.now.date())
